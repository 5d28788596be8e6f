/** Visits lie in the cycle of their file, and a report is not submitted before its cycle has begun. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { reports, visits } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

export function* checkRecordDates(view: PackageView): Generator<Issue> {
  for (const { cycle_id: cycle, start, end } of view.pack.cycles) {
    for (const { date: day, line } of view.pack.visits.get(cycle) ?? []) {
      if (day >= start && day <= end) continue;
      const place = view.cell(fileOfCycle(visits, cycle), line, 'date');
      yield issue('warning', 'record-outside-cycle', place, { column: 'date', day, cycle, start, end });
    }
    for (const { submitted_on: day, line } of view.pack.reports.get(cycle) ?? []) {
      if (day === null || day >= start) continue;
      const column = 'submitted_on';
      const place = view.cell(fileOfCycle(reports, cycle), line, column);
      yield issue('warning', 'record-outside-cycle', place, { column, day, cycle, start, end });
    }
  }
}
