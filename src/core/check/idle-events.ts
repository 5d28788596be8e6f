/** An event that names an item is counted by `count-deduct`, and by nothing else. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { events as eventsTable } from '../package/tables.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

export function* checkIdleEvents(view: PackageView): Generator<Issue> {
  const known = knownIds(view, 'items')!.ids;
  const items = [...view.pack.rulebooks.values()].flatMap((book) => book.items);
  const counted = new Set(items.filter((item) => item.rule === 'count-deduct').map((item) => item.id));
  for (const [cycle, events] of view.pack.events) {
    for (const { item_id: item, line } of events) {
      if (item === null || counted.has(item) || !known.has(item)) continue;
      const place = view.cell(fileOfCycle(eventsTable, cycle), line, 'item_id');
      yield issue('warning', 'event-without-effect', place, { item });
    }
  }
}
