/** Values between bounds that follow from an item's definition: the loop that several checks share. */
import type { Issue, Place } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import type { ValueAt } from './observation-rows.ts';
import { rowsBeyond, valueAt } from './observation-rows.ts';
import { definitionsOf } from './observation-use.ts';
import type { PackageView } from './package-view.ts';

export type Bounds = readonly [lowest: number, highest: number];

/** Null where the item has none. */
type BoundsOf = (item: Item) => Bounds | null;

type Tell = (place: Place, at: ValueAt, bounds: Bounds, rulebook: string) => Issue;

/** `tell` puts a value beyond its bounds into words; the rule book is the one that states them. */
export function* checkBounds(view: PackageView, boundsOf: BoundsOf, tell: Tell): Generator<Issue> {
  for (const table of view.pack.observations.values()) {
    const ofItem = definitionsOf(view, table).map((definitions) =>
      definitions.flatMap(({ item, rulebook }) => {
        const bounds = boundsOf(item);
        return bounds === null ? [] : [{ bounds, rulebook }];
      }),
    );
    if (ofItem.every((one) => one.length === 0)) continue;
    const lowest = Float64Array.from(ofItem, (all) => Math.max(...all.map(({ bounds }) => bounds[0])));
    const highest = Float64Array.from(ofItem, (all) => Math.min(...all.map(({ bounds }) => bounds[1])));
    for (const row of rowsBeyond(table, lowest, highest)) {
      const value = table.value[row]!;
      const broken = ofItem[table.item[row]!]!.find(
        ({ bounds: [low, high] }) => value < low || value > high,
      )!;
      const place = view.cell(table.file, table.line[row]!, 'value');
      yield tell(place, valueAt(table, row), broken.bounds, broken.rulebook);
    }
  }
}
