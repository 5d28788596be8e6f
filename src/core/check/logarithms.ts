/** A logarithm exists for numbers above 0 only. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { LOGGED, rowsUsedAs } from './observation-use.ts';
import { valueAt } from './observation-rows.ts';
import type { PackageView } from './package-view.ts';

export function* checkLogarithms(view: PackageView): Generator<Issue> {
  for (const { table, row } of rowsUsedAs(view, LOGGED, (value) => value <= 0)) {
    const place = view.cell(table.file, table.line[row]!, 'value');
    yield issue('error', 'log-of-nonpositive', place, { ...valueAt(table, row), column: 'value' });
  }
}
