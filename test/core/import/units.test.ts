import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, placesBetween, shiftPoint } from '../../../src/core/import/units.ts';

describe('places between units', () => {
  test.each([
    ['亿元', '万元', 4],
    ['元', '万元', -4],
    ['万亿元', '亿元', 4],
    ['千元', '元', 3],
    ['%', '%', 0],
    ['‰', '%', -1],
    ['％', '%', 0],
    ['万人', '人', 4],
    ['亿', '万元', 4],
    ['亿元/人', '元/人', 8],
    ['元', '元/人', null],
    ['千克', '克', null],
    ['美元', '元', null],
    ['%', '', null],
    ['', '万元', null],
  ])('%s → %s: %s', (from, to, places) => expect(placesBetween(from, to)).toBe(places));
});

describe('the point is moved on the digits', () => {
  test.each([
    ['1.2345', 4, '12345'],
    ['0.5', 4, '5000'],
    ['12345678', -4, '1234.5678'],
    ['-3', -2, '-0.03'],
    ['0.1', 1, '1'],
    ['1e-7', 2, '0.00001'],
    ['2.5e+21', 0, '2500000000000000000000'],
    ['100', -2, '1'],
    ['0', 4, '0'],
  ])('%s by %s is %s', (plain, places, shifted) => expect(shiftPoint(plain, places)).toBe(shifted));

  test('there and back is the same figure, whatever its digits', () => {
    const figure = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(figure, fc.integer({ min: -12, max: 12 }), ([digits, decimals], places) => {
        const plain = shiftPoint(String(digits), -decimals);
        expect(shiftPoint(shiftPoint(plain, places), -places)).toBe(plain);
      }),
      { seed: 20260103 },
    );
  });
});

test('a spreadsheet means 15 digits', () => {
  expect(decimalText(0.1 + 0.2)).toBe('0.3');
  expect(decimalText(85.3)).toBe('85.3');
  expect(decimalText(1234567890123)).toBe('1234567890123');
});
