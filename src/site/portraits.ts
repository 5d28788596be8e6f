/** Portraits of a site, each made once however many pages ask for it. */
import type { Contradiction } from '../core/portrait/contradiction.ts';
import { contradictionsIn } from '../core/portrait/contradictions.ts';
import type { Portrait } from '../core/portrait/portrait.ts';
import { portraitOf } from '../core/portrait/portrait.ts';
import type { Records } from '../core/portrait/records.ts';
import { indexRecords } from '../core/portrait/records.ts';
import { anchorOf } from './places.ts';
import type { Site } from './site.ts';

export interface PortraitView {
  readonly portrait: Portrait;
  readonly contradictions: readonly Contradiction[];
}

interface Made {
  readonly records: Records;
  readonly views: Map<string, PortraitView>;
}

const madeOf = new WeakMap<Site, Made>();

export function recordsOf(site: Site): Records {
  return madeFor(site).records;
}

/** Of an official or a unit of the package. */
export function portraitView(site: Site, subjectId: string): PortraitView {
  const { records, views } = madeFor(site);
  const known = views.get(subjectId);
  if (known !== undefined) return known;
  const portrait = portraitOf(records, subjectId)!;
  const view = { portrait, contradictions: contradictionsIn(records, portrait) };
  views.set(subjectId, view);
  return view;
}

function madeFor(site: Site): Made {
  let made = madeOf.get(site);
  if (made === undefined) {
    made = { records: indexRecords(site.package, site.results), views: new Map() };
    madeOf.set(site, made);
  }
  return made;
}

/** Unique on the page of a subject. */
export function contradictionAnchor({ rule, said, seen, cycle }: Contradiction): string {
  return `${rule}-${anchorOf(said.place)}-${anchorOf(seen.place)}${cycle === null ? '' : `-${cycle.cycle_id}`}`;
}
