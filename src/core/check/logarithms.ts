/** A logarithm exists for numbers above 0 only: values, and the floors and targets that they are held against. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import { wrongGoals } from './goals.ts';
import { valueAt } from './observation-rows.ts';
import { LOGGED, rowsUsedAs } from './observation-use.ts';
import type { PackageView } from './package-view.ts';

const hasNone = (figure: number): boolean => figure <= 0;

export function* checkLogarithms(view: PackageView): Generator<Issue> {
  for (const { table, row } of rowsUsedAs(view, LOGGED, hasNone)) {
    const place = view.cell(table.file, table.line[row]!, 'value');
    yield issue('error', 'log-of-nonpositive', place, { ...valueAt(table, row), column: 'value' });
  }
  for (const column of ['floor', 'target'] as const) {
    const isWanted = ({ transform, rule }: Item): boolean =>
      transform === 'log' && rulesHeldAgainst[column].includes(rule);
    for (const { place, ...about } of wrongGoals(view, isWanted, column, hasNone)) {
      yield issue('error', 'log-of-nonpositive', place, { ...about, column });
    }
  }
}

const rulesHeldAgainst = { floor: ['goalpost'], target: ['goalpost', 'ratio-to-target'] };
