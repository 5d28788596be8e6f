import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellFault } from '../../../src/core/package/cells.ts';
import { readInteger, readNumber } from '../../../src/core/package/cells.ts';

function faultOf(read: number | CellFault): CellFault {
  if (typeof read === 'number') throw new Error(`read as the number ${read}`);
  return read;
}

describe('a plain number is read exactly', () => {
  const cases: readonly (readonly [cell: string, value: number])[] = [
    ['0', 0],
    ['7', 7],
    ['-7', -7],
    ['12.5', 12.5],
    ['-0.8', -0.8],
    ['0.1', 0.1],
    ['007', 7],
    ['1234.50', 1234.5],
    ['999999999999999', 999_999_999_999_999],
    ['0.00000000000001', 1e-14],
    ['1e3', 1000],
    ['1.5e-3', 0.0015],
    ['2e+2', 200],
    ['0e999', 0],
    ['12345678901234567890', 12_345_678_901_234_567_000],
    ['0.30000000000000004', 0.1 + 0.2],
  ];
  test.each(cases)('%s', (cell, value) => {
    expect(readNumber(cell)).toBe(value);
  });

  test('minus zero is zero', () => {
    expect(Object.is(readNumber('-0'), 0)).toBe(true);
    expect(Object.is(readNumber('-0.0'), 0)).toBe(true);
  });

  test('decimals of any length read as the nearest number', () => {
    const digits = fc.stringMatching(/^-?[0-9]{1,17}(\.[0-9]{1,17})?$/);
    fc.assert(
      fc.property(digits, (cell) => {
        expect(readNumber(cell)).toBe(Number(cell) === 0 ? 0 : Number(cell));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

type Oddity = readonly [cell: string, kind: CellFault['kind'], suggestion?: string];

const oddities: readonly Oddity[] = [
  ['', 'cell-blank'],
  ['１２．５', 'number-full-width', '12.5'],
  ['－５', 'number-full-width', '-5'],
  ['12。5', 'number-full-width', '12.5'],
  [' １２ ', 'number-full-width', '12'],
  ['1,234', 'number-thousands', '1234'],
  ['1，234', 'number-thousands', '1234'],
  ['1 234', 'number-thousands', '1234'],
  ['1\u00a0234', 'number-thousands', '1234'],
  ['1\u202f234', 'number-thousands', '1234'],
  ["1'234", 'number-thousands', '1234'],
  ['1’234', 'number-thousands', '1234'],
  ['-1,234,567.89', 'number-thousands', '-1234567.89'],
  ['12 3456', 'number-thousands', '123456'],
  ['12.5%', 'number-percent', '12.5'],
  ['12.5 %', 'number-percent', '12.5'],
  ['１２％', 'number-percent', '12'],
  ['5‰', 'number-percent', '5'],
  ['1,234%', 'number-percent', '1234'],
  ['3个百分点', 'number-percent', '3'],
  [' 5', 'cell-space', '5'],
  ['5 ', 'cell-space', '5'],
  ['5\u3000', 'cell-space', '5'],
  ['\u00a05', 'cell-space', '5'],
  ['5\u200b', 'cell-space', '5'],
  ['\ufeff5', 'cell-space', '5'],
  ['1\u200b2', 'cell-space', '12'],
  ['5\n', 'cell-space', '5'],
  ['5\t', 'cell-space', '5'],
  ['\u3000', 'cell-space', ''],
  ['#DIV/0!', 'cell-excel-error'],
  ['#N/A', 'cell-excel-error'],
  ['#REF!', 'cell-excel-error'],
  ['#VALUE!', 'cell-excel-error'],
  ['#NAME?', 'cell-excel-error'],
  ['#NUM!', 'cell-excel-error'],
  ['#NULL!', 'cell-excel-error'],
  ['#####', 'cell-hashes'],
  ['-', 'number-dash'],
  ['—', 'number-dash'],
  ['–', 'number-dash'],
  ['―', 'number-dash'],
  ['－', 'number-dash'],
  ['——', 'number-dash'],
  [' - ', 'number-dash'],
  ['无', 'number-word'],
  ['暂无', 'number-word'],
  ['缺', 'number-word'],
  ['未报', 'number-word'],
  ['不考核', 'number-word'],
  ['不适用', 'number-word'],
  ['N/A', 'number-word'],
  ['NA', 'number-word'],
  ['null', 'number-word'],
  ['nil', 'number-word'],
  ['none', 'number-word'],
  ['NaN', 'number-word'],
  ['inf', 'number-word'],
  ['-Infinity', 'number-word'],
  ['ＮＡ', 'number-word'],
  ['/', 'number-word'],
  ['……', 'number-word'],
  ['2024/1/5', 'number-date'],
  ['2024年1月5日', 'number-date'],
  ['1月5日', 'number-date'],
  ['5-Jan', 'number-date'],
  ['Jan-24', 'number-date'],
  ['2024-01-05', 'number-date'],
  ['2024-01-05T08:00:00Z', 'number-date'],
  ['12:30', 'number-date'],
  ['(1,234)', 'number-accounting', '-1234'],
  ['（5）', 'number-accounting', '-5'],
  ['−5', 'number-minus', '-5'],
  ['–5', 'number-minus', '-5'],
  ['12.3亿元', 'number-unit', '12.3'],
  ['5万', 'number-unit', '5'],
  ['30人', 'number-unit', '30'],
  ['３０人', 'number-unit', '30'],
  ['3.2kg', 'number-unit', '3.2'],
  ['5㎡', 'number-unit', '5'],
  ['37°C', 'number-unit', '37'],
  ['¥1,234.5', 'number-unit', '1234.5'],
  ['1.234,56', 'number-decimal-comma', '1234.56'],
  ['12,5', 'number-decimal-comma', '12.5'],
  ['1.234.567', 'number-decimal-comma', '1234567'],
  ['1e999', 'number-size'],
  ['-1e999', 'number-size'],
  ['1e-999', 'number-size'],
  ['1.5E+08', 'number-scientific', '1.5e+08'],
  ['0x1F', 'number-hexadecimal', '31'],
  ["'123", 'cell-apostrophe', '123'],
  ['1/2', 'number-fraction', '0.5'],
  ['3 1/2', 'number-fraction', '3.5'],
  ['1/3', 'number-fraction'],
  ['1½', 'number-fraction', '1.5'],
  ['1/0', 'number-fraction'],
  ['+5', 'number-plus', '5'],
  ['.5', 'number-point', '0.5'],
  ['5.', 'number-point', '5'],
  ['约12', 'number-approximate'],
  ['≥5', 'number-approximate'],
  ['12左右', 'number-approximate'],
  ['3-5', 'number-interval'],
  ['10~20', 'number-interval'],
  ['十二', 'number-chinese-numeral'],
  ['1,23,4', 'number-text'],
  ['12 13', 'number-text'],
  ['--5', 'number-text'],
  ['1_000', 'number-text'],
  ['true', 'number-text'],
  ['合格', 'number-text'],
];

describe('what a spreadsheet brings is named, with the fix, and is no number', () => {
  const cases = oddities.map(([cell, kind, suggestion]) => ({ cell, kind, suggestion }));
  test.each(cases)('$cell is $kind', ({ cell, kind, suggestion }) => {
    const fault = faultOf(readNumber(cell));
    expect(fault.kind).toBe(kind);
    expect(fault.suggestion).toBe(suggestion);
    expect(typeof readInteger(cell)).toBe('object');
  });

  test('every suggestion can be read as it is written', () => {
    const suggestions = oddities.flatMap(([, , suggestion]) => suggestion ?? []);
    const unread = suggestions.filter((cell) => cell !== '' && typeof readNumber(cell) !== 'number');
    expect(unread).toEqual([]);
  });

  test('only the plain notation is ever read as a number', () => {
    const characters = fc.constantFrom(...Array.from("0123456789-+.,eE%（１．－ \u00a0'x/万元()#N/A"));
    const cells = fc.array(characters, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(cells, (cell) => {
        const isPlain = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell);
        if (typeof readNumber(cell) === 'number') expect(isPlain).toBe(true);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});

describe('the parameters carry what the message needs', () => {
  test.each([
    ['12.3亿元', '亿元', '1230000000'],
    ['5万', '万', '50000'],
    ['0.05万元', '万元', '500'],
    ['-1.2345678万', '万', '-12345.678'],
    ['1.2万亿元', '万亿元', '1200000000000'],
    ['30人', '人', null],
    ['3千克', '千克', null],
  ])('%s has the unit %s and is %s in all', (cell, unit, multiplied) => {
    expect(faultOf(readNumber(cell)).params).toMatchObject({ cell, unit, multiplied });
  });

  test.each([
    ['未报', 'late'],
    ['暂无', 'missing'],
    ['不考核', 'not-applicable'],
    ['N/A', 'not-applicable'],
    ['保密', 'suppressed'],
  ])('the word %s most likely means the status %s', (cell, status) => {
    expect(faultOf(readNumber(cell)).params).toMatchObject({ status });
  });

  test('stray characters are listed by code point', () => {
    const params = { characters: ['U+3000', 'U+00A0', 'U+FEFF'] };
    expect(faultOf(readNumber('\u3000\u00a0\ufeff5')).params).toMatchObject(params);
  });

  test('a long cell is cut and its invisible characters are spelt out', () => {
    expect(faultOf(readNumber(`a\nb\u00a0${'c'.repeat(80)}`)).params).toMatchObject({
      cell: `a\\nb\\u{a0}${'c'.repeat(55)}…`,
    });
  });
});

describe('an integer', () => {
  test.each([
    ['0', 0],
    ['-12', -12],
    ['9007199254740991', 9_007_199_254_740_991],
  ])('%s is read', (cell, value) => {
    expect(readInteger(cell)).toBe(value);
  });

  test.each([
    ['3.0', 'number-not-integer', '3'],
    ['1e3', 'number-not-integer', '1000'],
    ['3.5', 'number-not-integer', undefined],
    ['9007199254740993', 'number-size', undefined],
    ['1,234', 'number-thousands', '1234'],
  ])('%s is %s', (cell, kind, suggestion) => {
    expect(faultOf(readInteger(cell))).toMatchObject({
      kind,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });
});
