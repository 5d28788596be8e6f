/** Nothing is divided by 0. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { DIVISOR, definitionsOf, rowsUsedAs } from './observation-use.ts';
import { valueAt } from './observation-rows.ts';
import type { PackageView } from './package-view.ts';

export function* checkDivisors(view: PackageView): Generator<Issue> {
  for (const { table, row } of rowsUsedAs(view, DIVISOR, (value) => value === 0)) {
    const place = view.cell(table.file, table.line[row]!, 'value');
    const { item, subject } = valueAt(table, row);
    const books = definitionsOf(view, table)[table.item[row]!]!.map(({ rulebook }) =>
      view.pack.rulebooks.get(rulebook)!,
    );
    const divided = books.flatMap(({ items }) => items).find((one) => one.denominator === item);
    yield issue('error', 'denominator-zero', place, { item, subject, of: divided?.id ?? '' });
  }
}
