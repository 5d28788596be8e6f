import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalf } from '../../src/core/round.ts';
import { formatCycle, formatCycleInYear, formatDay } from '../../src/i18n/format-cycle.ts';
import {
  formatBytes,
  formatList,
  formatNumber,
  formatPercent,
  formatPlain,
  formatSigned,
  languageTag,
  neededDecimals,
} from '../../src/i18n/format.ts';
import { spaceHan } from '../../src/i18n/han-spacing.ts';
import { locales } from '../../src/i18n/locale.ts';
import { messagesIn } from '../../src/i18n/messages.ts';

describe('numbers', () => {
  test.each(locales)('are rounded half away from zero, as ranks compare them (%s)', (locale) => {
    expect(formatNumber(84.35, 1, locale)).toBe('84.4');
    expect(formatNumber(84.34999999999999, 1, locale)).toBe('84.4');
    expect(formatNumber(-0.25, 1, locale)).toBe('−0.3');
    expect(formatNumber(18025.4, 0, locale)).toBe('18,025');
  });

  test('minus zero is zero', () => {
    expect(formatNumber(-0.04, 1, 'en')).toBe('0.0');
    expect(formatSigned(-0.04, 1, 'en')).toBe('0.0');
  });

  test('a change has its sign', () => {
    expect(formatSigned(1.41, 2, 'zh')).toBe('+1.41');
    expect(formatSigned(-1.41, 2, 'zh')).toBe('−1.41');
  });

  test('what is no number becomes words', () => {
    expect(formatNumber(Number.NaN, 1, 'zh')).toBe('无数值');
    expect(formatPercent(Number.NaN, 1, 'en')).toBe('no value');
    expect(formatPlain(Number.POSITIVE_INFINITY, 1, 'en')).toBe('no value');
  });

  test('plain figures show no more decimals than they need', () => {
    expect(formatPlain(2.5, 3, 'en')).toBe('2.5');
    expect(formatPlain(60, 3, 'en')).toBe('60');
    expect(formatPlain(1 / 3, 3, 'en')).toBe('0.333');
    expect(neededDecimals(0, 3)).toBe(0);
    expect(formatPercent(0.985, 1, 'zh')).toBe('98.5%');
    expect(formatPercent(1, 1, 'zh')).toBe('100%');
  });

  test.each(locales)('groups of three are parted as the locale does (%s)', (locale) => {
    expect(formatNumber(999.995, 2, locale)).toBe('1,000.00');
    expect(formatNumber(-12345.6, 0, locale)).toBe('−12,346');
    expect(formatNumber(999_999.96, 1, locale)).toBe('1,000,000.0');
    expect(formatNumber(1_234_567.25, 2, locale)).toBe('1,234,567.25');
  });

  test.each(locales)('are written as Intl writes what was rounded (%s)', (locale) => {
    const byDecimals = Array.from(
      { length: 9 },
      (_, decimals) =>
        new Intl.NumberFormat(languageTag(locale), {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        }),
    );
    const figure = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -2e6, max: 2e6 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 }),
      fc.stringMatching(/^-?[0-9]{1,8}\.[0-9]{1,7}$/).map(Number),
      fc.constantFrom(0, -0, 999.5, 999.95, 1000, 999_999.5, 1e6, 1e15, 1e21, 0.5, 1.005, -0.005),
    );
    fc.assert(
      fc.property(figure, fc.nat(8), (x, decimals) => {
        const byIntl = byDecimals[decimals]!.format(roundHalf(x, decimals) + 0).replace('-', '−');
        expect(formatNumber(x, decimals, locale)).toBe(byIntl);
      }),
      { seed: 5, numRuns: 20_000 },
    );
  });

  test('sizes and lists', () => {
    expect(formatBytes(999, 'en')).toBe('999 B');
    expect(formatBytes(12_400, 'en')).toBe('12 kB');
    expect(formatBytes(3_260_000, 'zh')).toBe('3.3 MB');
    expect(formatList(['甲', '乙'], 'zh')).toBe('甲、乙');
    expect(formatList(['a', 'b'], 'en')).toBe('a, b');
  });
});

describe('cycles are called by what they span', () => {
  const cases = [
    { start: '2025-01-01', end: '2025-12-31', zh: '2025年', en: '2025' },
    { start: '2025-07-01', end: '2025-12-31', zh: '2025年下半年', en: 'second half of 2025' },
    { start: '2025-04-01', end: '2025-06-30', zh: '2025年二季度', en: 'Q2 2025' },
    { start: '2024-02-01', end: '2024-02-29', zh: '2024年2月', en: 'February 2024' },
    {
      start: '2025-02-01',
      end: '2025-02-27',
      zh: '2025年2月1日至2025年2月27日',
      en: '2025-02-01 to 2025-02-27',
    },
    {
      start: '2021-01-01',
      end: '2025-12-31',
      zh: '2021年1月1日至2025年12月31日',
      en: '2021-01-01 to 2025-12-31',
    },
  ];
  test.each(cases)('$start to $end', ({ start, end, zh, en }) => {
    expect(formatCycle({ start, end }, 'zh')).toBe(zh);
    expect(formatCycle({ start, end }, 'en')).toBe(en);
  });

  test('a day', () => {
    expect(formatDay('2025-03-09', 'zh')).toBe('2025年3月9日');
    expect(formatDay('2025-03-09', 'en')).toBe('2025-03-09');
  });
});

describe('words', () => {
  test('names between Han characters stand without spaces, figures with one', () => {
    expect(spaceHan('比2021年前移 2 位，与 某某 相比')).toBe('比 2021年前移 2 位，与某某相比');
  });

  test('no message is blank in either language', () => {
    for (const locale of locales) {
      for (const part of Object.values(messagesIn(locale))) {
        for (const [key, text] of Object.entries(part)) {
          const shown = typeof text === 'function' ? text('1', '2', '3', '4', '5') : text;
          expect(shown.trim(), key).not.toBe('');
          expect(shown, key).not.toMatch(/undefined|NaN|null/);
        }
      }
    }
  });
});

test.each([
  ['2025-03-01', '2025-03-31', '3月', 'March'],
  ['2025-04-01', '2025-06-30', '二季度', 'Q2'],
  ['2025-07-01', '2025-12-31', '下半年', 'second half'],
  ['2025-01-01', '2025-12-31', '2025年', '2025'],
  ['2025-03-02', '2025-03-08', '2025年3月2日至2025年3月8日', '2025-03-02 to 2025-03-08'],
])('within a year %s to %s is %s or %s', (start, end, zh, en) => {
  expect(formatCycleInYear({ start, end }, 'zh')).toBe(zh);
  expect(formatCycleInYear({ start, end }, 'en')).toBe(en);
});
