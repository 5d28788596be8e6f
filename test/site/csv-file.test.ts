import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvFile } from '../../src/site/csv-file.ts';

const cell = (value: string | number | null) => csvFile(['a'], [[value]]).slice('\u{feff}a\n'.length, -1);

describe('a table as a file for spreadsheets', () => {
  test('begins with a byte order mark and ends every row with a line feed', () => {
    expect(csvFile(['编号', 'name'], [['a', 1]])).toBe('\u{feff}编号,name\na,1\n');
    expect(csvFile(['a'], [])).toBe('\u{feff}a\n');
  });

  test.each([
    { name: 'a number keeps its full precision', value: 0.1 + 0.2, expected: '0.30000000000000004' },
    { name: 'a negative number is no formula', value: -3.5, expected: '-3.5' },
    { name: 'zero is zero', value: 0, expected: '0' },
    { name: 'no number leaves the cell empty', value: Number.NaN, expected: '' },
    { name: 'nothing leaves the cell empty', value: null, expected: '' },
    { name: 'a comma wants quotes', value: 'a,b', expected: '"a,b"' },
    { name: 'a quote is doubled', value: 'say "x"', expected: '"say ""x"""' },
    { name: 'a line end wants quotes', value: 'a\nb', expected: '"a\nb"' },
    { name: 'a formula becomes text', value: '=1+1', expected: "'=1+1" },
    { name: 'a formula with a comma is quoted too', value: '@SUM(1,2)', expected: `"'@SUM(1,2)"` },
    { name: 'a plus begins a formula', value: '+A1', expected: "'+A1" },
    { name: 'a minus begins a formula', value: '-A1', expected: "'-A1" },
    { name: 'a tab before a formula does not hide it', value: '\t=1', expected: "'\t=1" },
    { name: 'a text that is a negative number stays one', value: '-12.5', expected: '-12.5' },
    { name: 'a minus that is no hyphen begins no formula', value: '−2', expected: '−2' },
  ])('$name', ({ value, expected }) => {
    expect(cell(value)).toBe(expected);
  });

  test('reads back as it was', () => {
    const rows = [
      ['甲,乙', '一\r\n二', '"'],
      ['', 'x', 'y z'],
    ];
    expect(parse(csvFile(['a', 'b', 'c'], rows), { bom: true })).toEqual([['a', 'b', 'c'], ...rows]);
  });

  test('a row that does not fit its header is refused', () => {
    expect(() => csvFile(['a', 'b'], [['x']])).toThrow(RangeError);
  });
});
