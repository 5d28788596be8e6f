/** Ratios to the best value or a target are for figures that cannot be negative. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import { wrongGoals } from './goals.ts';
import { valueAt } from './observation-rows.ts';
import { RATIO, definitionsOf, rowsUsedAs } from './observation-use.ts';
import type { PackageView } from './package-view.ts';

const TO_TARGET = 'ratio-to-target';
const isNegative = (figure: number): boolean => figure < 0;

export function* checkRatios(view: PackageView): Generator<Issue> {
  for (const { table, row } of rowsUsedAs(view, RATIO, isNegative)) {
    const place = view.cell(table.file, table.line[row]!, 'value');
    const definitions = definitionsOf(view, table)[table.item[row]!]!;
    const rule = definitions.find(({ item }) => item.rule.startsWith('ratio-'))!.item.rule;
    yield issue('error', 'ratio-of-negative', place, { ...valueAt(table, row), column: 'value', rule });
  }
  const isWanted = ({ rule, transform }: Item): boolean => rule === TO_TARGET && transform === 'none';
  for (const { place, ...about } of wrongGoals(view, isWanted, 'target', isNegative)) {
    yield issue('error', 'ratio-of-negative', place, { ...about, column: 'target', rule: TO_TARGET });
  }
}
