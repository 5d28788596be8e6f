/** Events and votes are counted in whole numbers from 0. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { COUNT, rowsUsedAs } from './observation-use.ts';
import type { PackageView } from './package-view.ts';

export function* checkCounts(view: PackageView): Generator<Issue> {
  for (const { table, row } of rowsUsedAs(view, COUNT, isNoCount)) {
    const place = view.cell(table.file, table.line[row]!, 'value');
    yield issue('error', 'count-not-natural', place, { column: 'value', value: table.value[row]! });
  }
  const counting = [
    ['events', view.pack.events],
    ['appraisals', view.pack.appraisals],
  ] as const;
  for (const [folder, byCycle] of counting) {
    for (const [cycle, rows] of byCycle) {
      for (const { count, line } of rows) {
        if (count === null || !isNoCount(count)) continue;
        const place = view.cell(`${folder}/${cycle}.csv`, line, 'count');
        yield issue('error', 'count-not-natural', place, { column: 'count', value: count });
      }
    }
  }
}

function isNoCount(value: number): boolean {
  return value < 0 || (Number.isFinite(value) && value % 1 !== 0);
}
