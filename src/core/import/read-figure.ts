/** One cell of a sheet as a figure in the unit of its item, or as a status, or as a question. */
import { isDecimalComma, repairCell } from '../canonical/canonical-cell.ts';
import type { CellFault } from '../package/cells.ts';
import { readNumber } from '../package/cells.ts';
import { number } from '../package/columns.ts';
import type { Doubt, FigureChange, Outcome } from './fate.ts';
import type { Cell } from './grid.ts';
import { shownText } from './grid.ts';
import { plainText } from './plain-text.ts';
import { decimalText, placesBetween, shiftPoint } from './units.ts';

export interface FigureRules {
  readonly itemUnit: string;
  /** Of plain figures in the column. */
  readonly columnUnit: string;
  /** Instead of a unit; null where the units tell. */
  readonly power: number | null;
  /** Plain text of a word → status. */
  readonly words: ReadonlyMap<string, string>;
  /** What else stands in the column, by which a doubtful notation is judged. */
  readonly column: ColumnHabits;
}

export interface ColumnHabits {
  readonly hasDecimalCommas: boolean;
  readonly hasPercentFormats: boolean;
}

export function habitsOf(cells: readonly (Cell | null)[]): ColumnHabits {
  return {
    hasDecimalCommas: cells.some((cell) => cell?.kind === 'text' && isDecimalComma(cell.text)),
    hasPercentFormats: cells.some((cell) => cell?.kind === 'number' && cell.format === 'percent'),
  };
}

export function readFigure(cell: Cell | null, rules: FigureRules): Outcome {
  const status = rules.words.get(plainText(shownText(cell)));
  if (status !== undefined) return { fate: 'taken', value: '', status, changes: [{ kind: 'word' }] };
  if (cell === null || plainText(shownText(cell)) === '') return { fate: 'skipped', reason: 'blank' };
  const read = cell.kind === 'text' ? readText(cell.text, rules) : readTyped(cell, rules);
  if ('doubt' in read) return { fate: 'unclear', doubt: read.doubt };
  const formula: FigureChange[] = cell.isFormula ? [{ kind: 'formula' }] : [];
  return { fate: 'taken', value: read.value, status: '', changes: [...formula, ...read.changes] };
}

type Figure =
  { readonly value: string; readonly changes: readonly FigureChange[] } | { readonly doubt: Doubt };

function readTyped(cell: Exclude<Cell, { kind: 'text' }>, rules: FigureRules): Figure {
  if (cell.kind === 'error') return { doubt: { kind: 'error', shown: cell.shown } };
  if (cell.kind === 'truth') return { doubt: { kind: 'truth' } };
  if (cell.kind === 'uncomputed') return { doubt: { kind: 'uncomputed' } };
  if (cell.format === 'date') return { doubt: { kind: 'date' } };
  const plain = decimalText(cell.value);
  const digits: FigureChange[] = Number(plain) === cell.value ? [] : [{ kind: 'digits' }];
  if (cell.format === 'percent') return inUnit(shiftPoint(plain, 2), '%', rules, digits);
  // 0.9 beside 85 %, both typed by hand: whether it is 0.9 % or 90 % only the sender knows.
  if (rules.column.hasPercentFormats) return { doubt: { kind: 'mixed-percent' } };
  return inColumn(plain, rules, digits);
}

function readText(text: string, rules: FigureRules): Figure {
  const read = readNumber(text);
  if (typeof read === 'number') return inColumn(text, rules, []);
  const repair = repairCell(number, text, rules.column.hasDecimalCommas);
  if (repair !== null) return inColumn(repair.text, rules, [{ kind: 'notation', how: repair.kind }]);
  const carried = ownUnit(read);
  return carried === null
    ? { doubt: { kind: 'cell', fault: read } }
    : inUnit(carried.plain, carried.unit, rules, []);
}

/** `12.3亿元` and `85%`: a figure that carries its own unit. */
function ownUnit(fault: CellFault): { plain: string; unit: string } | null {
  if (fault.suggestion === undefined) return null;
  if (fault.kind === 'number-percent') return { plain: fault.suggestion, unit: fault.params.sign };
  return fault.kind === 'number-unit' ? { plain: fault.suggestion, unit: fault.params.unit } : null;
}

function inColumn(plain: string, rules: FigureRules, changes: readonly FigureChange[]): Figure {
  const { power } = rules;
  if (power === null) return inUnit(plain, rules.columnUnit, rules, changes);
  return { value: shiftPoint(plain, power), changes: [...changes, { kind: 'power', power }] };
}

function inUnit(
  plain: string,
  from: string,
  { itemUnit: to, columnUnit }: FigureRules,
  changes: readonly FigureChange[],
): Figure {
  if (from === to) return { value: plain, changes };
  const places = placesBetween(from, to);
  if (places === null) return { doubt: { kind: 'unit', from, to } };
  if (places === 0)
    return from === columnUnit
      ? { value: plain, changes }
      : { value: plain, changes: [...changes, unit(from, to)] };
  return { value: shiftPoint(plain, places), changes: [...changes, unit(from, to)] };
}

function unit(from: string, to: string): FigureChange {
  return { kind: 'unit', from, to };
}
