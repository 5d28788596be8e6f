import { describe, expect, test } from 'vitest';
import type { CellFault } from '../../../src/core/package/cells.ts';
import { readDate } from '../../../src/core/package/cells.ts';

function faultOf(cell: string): CellFault {
  const read = readDate(cell);
  if (typeof read === 'string') throw new Error(`read as the date ${read}`);
  return read;
}

test.each(['2024-01-05', '2024-02-29', '2000-02-29', '1999-12-31', '2024-04-30', '0001-01-01'])(
  'the day %s is read as it stands',
  (cell) => {
    expect(readDate(cell)).toBe(cell);
  },
);

test.each([
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '0000-01-01',
  '2024年2月30日',
  '20241305',
])('%s is no day of the calendar', (cell) => {
  expect(faultOf(cell).kind).toBe('date-impossible');
});

test('an impossible day is taken apart for the message', () => {
  const params = { cell: '2024-02-30', year: 2024, month: 2, day: 30 };
  expect(faultOf('2024-02-30').params).toEqual(params);
});

describe('other notations are named, with the date they stand for', () => {
  test.each([
    ['2024/1/5', 'date-format', '2024-01-05'],
    ['2024.1.5', 'date-format', '2024-01-05'],
    ['2024-1-5', 'date-format', '2024-01-05'],
    ['20240105', 'date-format', '2024-01-05'],
    ['2024年1月5日', 'date-format', '2024-01-05'],
    ['２０２４-０１-０５', 'date-format', '2024-01-05'],
    ['2024—01—05', 'date-format', '2024-01-05'],
    ['5-Jan-2024', 'date-format', '2024-01-05'],
    ['Jan 5, 2024', 'date-format', '2024-01-05'],
    ['13/5/2024', 'date-format', '2024-05-13'],
    ['2024-01-05T08:00:00Z', 'date-time', '2024-01-05'],
    ['2024/1/5 0:00', 'date-time', '2024-01-05'],
    ['2024-01-05 00:00:00', 'date-time', '2024-01-05'],
    ["'2024-01-05", 'cell-apostrophe', '2024-01-05'],
    [' 2024-01-05', 'cell-space', '2024-01-05'],
    ['2024-01-05\u3000', 'cell-space', '2024-01-05'],
  ])('%j is %s', (cell, kind, suggestion) => {
    expect(faultOf(cell)).toMatchObject({ kind, suggestion });
  });

  // In a spreadsheet of the 1900 system: 1 January 2024 is 45292, 1 January 2000 is 36526.
  test.each([
    ['45292', '2024-01-01'],
    ['45296', '2024-01-05'],
    ['45296.75', '2024-01-05'],
    ['36526', '2000-01-01'],
  ])('the serial %s stands for %s', (cell, suggestion) => {
    expect(faultOf(cell)).toMatchObject({ kind: 'date-serial', suggestion });
  });
});

describe('what cannot be known is not guessed', () => {
  test.each([
    ['1/5/2024', ['2024-01-05', '2024-05-01']],
    ['5-Jan-24', ['2024-01-05']],
    ['13/5/24', ['2024-05-13']],
  ])('%s is ambiguous', (cell, readings) => {
    expect(faultOf(cell)).toEqual({ kind: 'date-ambiguous', params: { cell, readings } });
  });

  test.each([
    ['1月5日', 'year'],
    ['5-Jan', 'year'],
    ['2024-01', 'day'],
    ['2024年1月', 'day'],
    ['2024', 'month'],
  ])('%s is incomplete: no %s', (cell, lacks) => {
    expect(faultOf(cell)).toEqual({ kind: 'date-incomplete', params: { cell, lacks } });
  });

  test.each([
    ['', 'cell-blank'],
    ['#N/A', 'cell-excel-error'],
    ['########', 'cell-hashes'],
    ['-', 'date-word'],
    ['无', 'date-word'],
    ['至今', 'date-word'],
    ['下周', 'date-text'],
    ['45/45/2024', 'date-text'],
    ['12', 'date-text'],
  ])('%j is %s', (cell, kind) => {
    expect(faultOf(cell).kind).toBe(kind);
    expect(faultOf(cell).suggestion).toBeUndefined();
  });
});
