/** A bonus adds and a deduction takes away. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { events as eventsTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

const SIGNS = { bonus: 1, deduction: -1 } as const;

export function* checkEventSigns(view: PackageView): Generator<Issue> {
  for (const [cycle, events] of view.pack.events) {
    for (const { kind, points, line } of events) {
      if ((kind !== 'bonus' && kind !== 'deduction') || points === null) continue;
      if (points * SIGNS[kind] >= 0) continue;
      const place = view.cell(fileOfCycle(eventsTable, cycle), line, 'points');
      yield issue('error', 'event-sign', place, { kind, points });
    }
  }
}
