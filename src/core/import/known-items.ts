/** Items that a cycle can hold observations of, with the one that a name or id stands for. */
import { expectedItems } from '../new-cycle/expected-items.ts';
import type { Cycle, Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';

export interface KnownItems {
  readonly byId: ReadonlyMap<string, Item>;
  /** Ids of all who are assessed on anything that is expected. */
  readonly subjects: ReadonlySet<string>;
}

/** Items expected in the cycle before those of any rule book, so that the unit is that of the method in force. */
export function knownItems(pack: Package, cycle: Cycle): KnownItems {
  const expected = expectedItems(pack, cycle, null);
  const byId = new Map<string, Item>(expected.map(({ item }) => [item.id, item]));
  for (const rulebook of pack.rulebooks.values()) {
    for (const item of rulebook.items) {
      if (item.role !== 'composite' && !byId.has(item.id)) byId.set(item.id, item);
    }
  }
  return { byId, subjects: new Set(expected.flatMap(({ subjects }) => subjects)) };
}
