/**
 * Numbers in cells: `-?digits[.digits][e[+-]digits]` in ASCII and nothing else.
 *
 * Whatever else a spreadsheet writes is named and explained, and never becomes a number.
 */
import type { CellFault } from './cell-fault.ts';
import { fault, repairable, showCell } from './cell-fault.ts';
import { explainNumber, plainNumber } from './number-faults.ts';

const INTEGER = /^-?[0-9]+$/;
const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30];
const DIGIT_1_TO_9_IN_MANTISSA = /^[^e]*[1-9]/;

/**
 * The number that a cell states, or why it states none.
 *
 * A blank cell is a fault (`cell-blank`), never 0: where blanks are allowed, ask for them before. A number too
 * large to hold or too close to zero is a fault; `-0` is 0.
 */
export function readNumber(text: string): number | CellFault {
  const short = readShortDecimal(text);
  if (short !== null) return short;
  if (!plainNumber.test(text)) return explainNumber(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return fault('number-size', { cell: showCell(text), size: 'large' });
  if (value !== 0) return value;
  return DIGIT_1_TO_9_IN_MANTISSA.test(text)
    ? fault('number-size', { cell: showCell(text), size: 'small' })
    : 0;
}

const POWERS_OF_TEN = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * The value of up to 15 digits with at most one point among them, else null: nearly every cell of a package, and
 * two to three times as fast as `Number`. Exact: the digits are an integer below 2^53, and dividing that by a
 * power of ten up to 10^22 rounds once, as reading the decimal does.
 */
function readShortDecimal(text: string): number | null {
  const end = text.length;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (end === start || end > 16) return null;
  let digits = 0;
  let point = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= ZERO + 9) digits = digits * 10 + (code - ZERO);
    else if (code === POINT && point === -1 && at > start) point = at;
    else return null;
  }
  const decimals = point === -1 ? 0 : end - point - 1;
  if (point === end - 1 || end - start - (point === -1 ? 0 : 1) > 15) return null;
  const value = digits / POWERS_OF_TEN[decimals]!;
  return start === 0 || value === 0 ? value : -value;
}

/** As `readNumber`, for digits without point or exponent; beyond ±2^53 a fault, because digits would be lost. */
export function readInteger(text: string): number | CellFault {
  const value = readNumber(text);
  if (typeof value !== 'number') return value;
  if (!INTEGER.test(text)) {
    return repairable('number-not-integer', text, Number.isSafeInteger(value) ? String(value) : null, {});
  }
  return Number.isSafeInteger(value)
    ? value
    : fault('number-size', { cell: showCell(text), size: 'inexact' });
}
