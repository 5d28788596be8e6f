/**
 * Numbers in cells: `-?digits[.digits][e[+-]digits]` in ASCII and nothing else.
 *
 * Whatever else a spreadsheet writes is named and explained, and never becomes a number.
 */
import type { CellFault } from './cell-fault.ts';
import { fault, repairable, showCell } from './cell-fault.ts';
import { explainNumber, plainNumber } from './number-faults.ts';

const INTEGER = /^-?[0-9]+$/;
const DIGIT_1_TO_9_IN_MANTISSA = /^[^e]*[1-9]/;

/**
 * The number that a cell states, or why it states none.
 *
 * A blank cell is a fault (`cell-blank`), never 0: where blanks are allowed, ask for them before. A number too
 * large to hold or too close to zero is a fault; `-0` is 0.
 */
export function readNumber(text: string): number | CellFault {
  if (!plainNumber.test(text)) return explainNumber(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return fault('number-size', { cell: showCell(text), size: 'large' });
  if (value !== 0) return value;
  return DIGIT_1_TO_9_IN_MANTISSA.test(text) ? fault('number-size', { cell: showCell(text), size: 'small' }) : 0;
}

/** As `readNumber`, for digits without point or exponent; beyond ±2^53 a fault, because digits would be lost. */
export function readInteger(text: string): number | CellFault {
  const value = readNumber(text);
  if (typeof value !== 'number') return value;
  if (!INTEGER.test(text)) {
    return repairable('number-not-integer', text, Number.isSafeInteger(value) ? String(value) : null, {});
  }
  return Number.isSafeInteger(value) ? value : fault('number-size', { cell: showCell(text), size: 'inexact' });
}
