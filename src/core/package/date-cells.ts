/**
 * Dates in cells: ISO 8601 calendar dates, `YYYY-MM-DD`, of real days.
 *
 * Other notations are named, with the ISO date that they stand for where only one reading is possible.
 */
import type { CellFault } from './cell-fault.ts';
import {
  bareText,
  fault,
  halfWidth,
  repairable,
  showCell,
  spaceFault,
  spreadsheetFault,
} from './cell-fault.ts';
import { isDash, statusOfWord } from './valueless-words.ts';

const ISO_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/**
 * The date that a cell states, as it stands there, or why it states none.
 *
 * A blank cell is a fault (`cell-blank`); where blanks are allowed, ask for them before. Dates are of the
 * Gregorian calendar from year 0001; they sort as text.
 */
export function readDate(text: string): string | CellFault {
  const match = ISO_DATE.exec(text);
  if (match === null) return explainDate(text);
  return isoDate(match[1], match[2], match[3]) ?? impossible(text, match);
}

/** A notation: where it matches, the fault that it is. */
type Detector = (text: string, half: string) => CellFault | null;

function explainDate(text: string): CellFault {
  const bare = bareText(text);
  if (ISO_DATE.test(bare) && typeof readDate(bare) === 'string') return spaceFault(text, bare);
  const ofSpreadsheet = spreadsheetFault(text, bare, 'date');
  if (ofSpreadsheet !== null) return ofSpreadsheet;
  if (isDash(bare) || statusOfWord(bare) !== null || OPEN_END.test(bare)) {
    return fault('date-word', { cell: showCell(text) });
  }
  const half = halfWidth(bare).replace(/[−‐‑‒–—―]/g, '-');
  for (const detect of detectors) {
    const found = detect(text, half);
    if (found !== null) return found;
  }
  return fault('date-text', { cell: showCell(text) });
}

const OPEN_END = /^(?:至今|今|现在|长期|永久|present|now|today|open)$/i;
const APOSTROPHE = /^['’‘]/;
const YEAR_FIRST = /^([0-9]{4})(?:-|\/|\.|年|、) ?([0-9]{1,2})(?:-|\/|\.|月|、) ?([0-9]{1,2})[日号]?$/;
const COMPACT = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
const TIME_LAST = /^(.+?)(?:T| +)([0-9]{1,2}[:时][0-9 :.分秒]*(?:Z|[-+][0-9:]+)?(?: ?[AP]M)?)$/i;
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const detectors: readonly Detector[] = [
  (text, half) => {
    if (!APOSTROPHE.test(half)) return null;
    return repairable('cell-apostrophe', text, isoOf(half.slice(1)), {});
  },
  (text, half) => {
    const date = TIME_LAST.exec(half)?.[1];
    return date === undefined || !YEAR_FIRST.test(date)
      ? null
      : repairable('date-time', text, isoOf(date), {});
  },
  detectOtherNotation,
  detectSerial,
  detectYearLast,
  detectIncomplete,
];

/** Every notation in which year, month and day are certain. */
function matchCertain(half: string): readonly (string | undefined)[] | null {
  const numeric = YEAR_FIRST.exec(half) ?? COMPACT.exec(half);
  if (numeric !== null) return numeric;
  const named = /^([0-9]{1,2})[- /]([a-z]{3})[a-z]*[- /,]+([0-9]{4})$/i.exec(half);
  const american = /^([a-z]{3})[a-z]* ([0-9]{1,2}),? ([0-9]{4})$/i.exec(half);
  const [day, month, year] = named
    ? [named[1], named[2], named[3]]
    : [american?.[2], american?.[1], american?.[3]];
  const number = month === undefined ? 0 : MONTH_NAMES.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : [half, year, String(number), day];
}

function isoOf(half: string): string | null {
  const parts = matchCertain(half);
  return parts === null ? null : isoDate(parts[1], parts[2], parts[3]);
}

function detectOtherNotation(text: string, half: string): CellFault | null {
  const parts = matchCertain(half);
  if (parts === null) return null;
  const iso = isoDate(parts[1], parts[2], parts[3]);
  return iso === null ? impossible(text, parts) : repairable('date-format', text, iso, {});
}

// 1 January 1900 is day 1, but day 60 is 29 February 1900, which never was: later days count as if it were day 2.
const SERIAL = /^[0-9]{5}(?:\.[0-9]+)?$/;
const SERIAL_OF_1900_01_01 = 2;

/** A day count with five digits: 1927 to 2173 in the 1900 date system. */
function detectSerial(text: string, half: string): CellFault | null {
  if (!SERIAL.test(half)) return null;
  return repairable('date-serial', text, dateOfSerial(Math.floor(Number(half))), {});
}

function dateOfSerial(serial: number): string | null {
  let days = serial - SERIAL_OF_1900_01_01;
  let year = 1900;
  for (; days >= daysInYear(year); year++) days -= daysInYear(year);
  let month = 1;
  for (; days >= daysInMonth(year, month); month++) days -= daysInMonth(year, month);
  return isoDate(String(year), String(month), String(days + 1));
}

/** `1/5/2024`: day first or month first; one reading where the other is no real day. */
function detectYearLast(text: string, half: string): CellFault | null {
  const match = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})$/.exec(half);
  const named = /^([0-9]{1,2})[- ]([a-z]{3})[a-z]*[- ]([0-9]{2})$/i.exec(half);
  if (named !== null) return twoDigitYear(text, named[1], named[2], named[3]);
  if (match === null) return null;
  const [, first, second, last = ''] = match;
  const year = last.length === 2 ? `20${last}` : last;
  const readings = new Set([isoDate(year, first, second), isoDate(year, second, first)]);
  readings.delete(null);
  const [only] = readings;
  if (readings.size === 1 && last.length === 4) return repairable('date-format', text, only ?? null, {});
  if (readings.size === 0) return null;
  return fault('date-ambiguous', {
    cell: showCell(text),
    readings: [...readings].filter((one) => one !== null),
  });
}

/** `5-Jan-24`: the century is a guess. */
function twoDigitYear(text: string, day = '', month = '', year = ''): CellFault | null {
  const iso = isoOf(`${day}-${month}-20${year}`);
  return iso === null ? null : fault('date-ambiguous', { cell: showCell(text), readings: [iso] });
}

function detectIncomplete(text: string, half: string): CellFault | null {
  const lacks =
    /^[0-9]{4}(?:[-/.年] ?[0-9]{1,2}月?)$/.test(half) || /^[a-z]{3,9}[- ][0-9]{2,4}$/i.test(half)
      ? 'day'
      : /^[0-9]{4}年?$/.test(half)
        ? 'month'
        : /^[0-9]{1,2}(?:月|\/|-)[0-9]{1,2}[日号]?$|^[0-9]{1,2}[- ][a-z]{3,9}$/i.test(half)
          ? 'year'
          : null;
  return lacks === null ? null : fault('date-incomplete', { cell: showCell(text), lacks });
}

function impossible(text: string, parts: readonly (string | undefined)[]): CellFault {
  const [, year, month, day] = parts.map(Number);
  return fault('date-impossible', {
    cell: showCell(text),
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
  });
}

/** `YYYY-MM-DD` of a real day, else null. */
function isoDate(year = '', month = '', day = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysInYear(year: number): number {
  return 337 + daysInMonth(year, 2);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
