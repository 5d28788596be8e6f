/** What ends does not end before it begins. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

const spans = [
  ['start', 'end'],
  ['valid_from', 'valid_to'],
  ['date', 'due'],
  ['date', 'closed_on'],
  ['asked_on', 'due'],
  ['asked_on', 'closed_on'],
  ['filed_on', 'decided_on'],
  ['concluded_on', 'due'],
  ['decided_on', 'due'],
] as const;

export function* checkDateOrder(view: PackageView): Generator<Issue> {
  for (const { file, spec, rows } of view.tables) {
    for (const [after, column] of spans) {
      if (!(after in spec.columns && column in spec.columns)) continue;
      for (const row of rows) {
        const [from, to] = [row[after], row[column]];
        if (typeof from !== 'string' || typeof to !== 'string' || from <= to) continue;
        const place = view.cell(file, row.line, column);
        yield issue('error', 'dates-reversed', place, { column, day: to, after, afterDay: from });
      }
    }
  }
}
