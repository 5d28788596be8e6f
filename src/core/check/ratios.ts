/** Ratios to the best value or a target are for figures that cannot be negative. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { RATIO, definitionsOf, rowsUsedAs } from './observation-use.ts';
import { valueAt } from './observation-rows.ts';
import type { PackageView } from './package-view.ts';

export function* checkRatios(view: PackageView): Generator<Issue> {
  for (const { table, row } of rowsUsedAs(view, RATIO, (value) => value < 0)) {
    const place = view.cell(table.file, table.line[row]!, 'value');
    const rule = definitionsOf(view, table)[table.item[row]!]!.find(({ item }) =>
      item.rule.startsWith('ratio'),
    )!;
    const params = { ...valueAt(table, row), column: 'value', rule: rule.item.rule };
    yield issue('error', 'ratio-of-negative', place, params);
  }
}
