/** Events happened in the cycle that they count for. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { events as eventsTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

export function* checkEventDates(view: PackageView): Generator<Issue> {
  const cycles = new Map(view.pack.cycles.map((cycle) => [cycle.cycle_id, cycle]));
  for (const [cycleId, events] of view.pack.events) {
    const cycle = cycles.get(cycleId);
    if (cycle === undefined) continue;
    const { start, end } = cycle;
    for (const { date: day, line } of events) {
      if (day === null || (day >= start && day <= end)) continue;
      const place = view.cell(fileOfCycle(eventsTable, cycleId), line, 'date');
      yield issue('warning', 'event-outside-cycle', place, { day, cycle: cycleId, start, end });
    }
  }
}
