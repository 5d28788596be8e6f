import { describe, expect, test } from 'vitest';
import { exactNumber, percentNumber, roundedNumber } from '../../src/i18n/number-text.ts';

describe('numbers inside sentences', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [12, '12'],
    [-12, '−12'],
    [999_999, '999999'],
    [1_234_567, '1234567'],
    [-1_234_567, '−1234567'],
    [0.5, '0.5'],
    [1 / 3, '0.333333'],
    [-200 / 3, '−66.6667'],
    [1234.5678, '1234.57'],
    [0.000123456789, '0.000123457'],
    [84.34999999999999, '84.35'],
  ])('%d has up to six significant figures: %s', (x, text) => {
    expect(exactNumber(x, 'en')).toBe(text);
    expect(exactNumber(x, 'zh')).toBe(text);
  });

  test('an item with decimals of its own shows at least those', () => {
    expect(exactNumber(12, 'en', 1)).toBe('12.0');
    expect(exactNumber(-12, 'en', 2)).toBe('−12.00');
    expect(exactNumber(1.25, 'en', 1)).toBe('1.25');
  });

  test('a share is told in percent, a result to its decimals, and what is no number in words', () => {
    expect(percentNumber(0.125, 'en')).toBe('12.5%');
    expect(percentNumber(0.12, 'zh')).toBe('12%');
    expect(roundedNumber(2.345, 'en', 2)).toBe('2.35');
    expect(exactNumber(Number.NaN, 'zh')).toBe('无数值');
    expect(roundedNumber(Number.NaN, 'en', 1)).toBe('no value');
  });
});
