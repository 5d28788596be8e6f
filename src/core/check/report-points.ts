/** Points of a work lie between 0 and the `max` of the items that are given from reports. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { reports } from '../package/tables.ts';
import { isGivenFromReports } from '../score/verified-points.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

const columns = ['self_points', 'verified_points'] as const;

export function* checkReportPoints(view: PackageView): Generator<Issue> {
  const items = [...view.pack.rulebooks.values()].flatMap((book) => book.items).filter(isGivenFromReports);
  const most = Math.max(...items.map((item) => item.params.number('max', 100)));
  const max = Number.isFinite(most) ? most : null;
  for (const [cycleId, rows] of view.pack.reports) {
    for (const row of rows) {
      for (const column of columns) {
        const value = row[column];
        if (value === null || (value >= 0 && value <= (max ?? Number.POSITIVE_INFINITY))) continue;
        const place = view.cell(fileOfCycle(reports, cycleId), row.line, column);
        yield issue('error', 'report-points-range', place, { column, value, max });
      }
    }
  }
}
