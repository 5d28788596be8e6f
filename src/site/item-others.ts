/** The assessments outside a page's own series that use an item too, by rule book. */
import type { Item, Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { ItemView } from './item-view.ts';
import type { Measure } from './measure.ts';
import { measureOf } from './measure.ts';
import type { PeerSpread } from './peers.ts';
import { spreadOf } from './peers.ts';
import type { Site } from './site.ts';

export interface OtherUse {
  readonly rulebook: Rulebook;
  readonly item: Item;
  /** The latest first. */
  readonly results: readonly AssessmentResult[];
  /** Of the latest. */
  readonly measure: Measure;
  readonly spread: PeerSpread | null;
}

export function otherUses(site: Site, { item, series }: ItemView): OtherUse[] {
  const others = site.assessments.filter(
    (one) => one.frame.rulebook.itemsById.has(item.id) && !series.includes(one),
  );
  const byBook = Map.groupBy(others, (one) => one.frame.rulebook);
  return [...byBook].map(([rulebook, results]): OtherUse => {
    const own = rulebook.itemsById.get(item.id)!;
    const measure = measureOf(results[0]!, own);
    return { rulebook, item: own, results, measure, spread: spreadOf([...measure.values]) };
  });
}
