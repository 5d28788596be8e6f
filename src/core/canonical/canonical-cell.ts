/** One cell in the only notation of its kind, where there is no doubt what was meant. */
import { bareText, halfWidth } from '../package/cell-fault.ts';
import type { CellFault } from '../package/cells.ts';
import { readDate, readId, readInteger, readNumber } from '../package/cells.ts';
import type { Column } from '../package/columns.ts';
import type { CellRepairKind } from './repair.ts';
import { repairableCells } from './repair.ts';

export interface CellRepair {
  readonly kind: CellRepairKind;
  readonly text: string;
}

const readers = { id: readId, number: readNumber, integer: readInteger, date: readDate };

/**
 * What should stand in a cell instead; null where it may stay, and where only a person can tell. Texts are never
 * touched. `1,234` is 1234 only where nothing else in the column writes a comma for the decimal point.
 */
export function repairCell(
  column: Column<unknown>,
  cell: string,
  hasDecimalCommas: boolean,
): CellRepair | null {
  if (cell === '') return null;
  if (column.words !== null) return repairWord(column.words, cell);
  if (column.kind === 'text') return null;
  const fault = readers[column.kind](cell);
  if (typeof fault !== 'object' || !isCertain(fault, cell, hasDecimalCommas)) return null;
  const text = fault.suggestion;
  if (text === undefined || !isSound(column, text)) return null;
  return { kind: fault.kind as CellRepairKind, text };
}

export function isDecimalComma(cell: string): boolean {
  const fault = readNumber(cell);
  return typeof fault === 'object' && fault.kind === 'number-decimal-comma';
}

function repairWord(words: readonly string[], cell: string): CellRepair | null {
  const text = halfWidth(bareText(cell));
  return text === cell || !words.includes(text) ? null : { kind: 'word-form', text };
}

function isCertain({ kind }: CellFault, cell: string, hasDecimalCommas: boolean): boolean {
  if (!(repairableCells as readonly string[]).includes(kind)) return false;
  const half = halfWidth(bareText(cell));
  // A dash as wide as a letter rather opens an interval or stands for nothing.
  if (kind === 'number-minus') return /^[−‒–﹣]/.test(half);
  if (kind === 'number-thousands')
    return !hasDecimalCommas && /^[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+/.test(half);
  // Midnight is what a spreadsheet adds to a day; any other time would be lost.
  if (kind === 'date-time') return /[ T]0?0:00(?::00(?:\.0+)?)?$/.test(half);
  return true;
}

/** A repair must leave nothing to repair; an apostrophe may have hidden a second fault. */
function isSound(column: Column<unknown>, text: string): boolean {
  return text === '' || typeof readers[column.kind as keyof typeof readers](text) !== 'object';
}
