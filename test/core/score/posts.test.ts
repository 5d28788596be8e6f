import { describe, expect, test } from 'vitest';
import type { Posting } from '../../../src/core/package/package.ts';
import { addedDays, distinctDays } from '../../../src/core/score/posts.ts';

const year = { start: '2024-01-01', end: '2024-12-31' };

const posting = (start: string, end: string | null, line: number): Posting => ({
  ...{
    official_id: 'o',
    unit_id: 'u',
    post_zh: null,
    post_en: null,
    role: null,
    portfolio: null,
    source: null,
  },
  ...{ start, end, line },
});

describe('days in post', () => {
  test.each([
    {
      name: 'one after the other',
      spans: [
        ['2024-01-01', '2024-01-31'],
        ['2024-02-01', '2024-02-29'],
      ],
      days: [31, 29],
    },
    {
      name: 'one within the other',
      spans: [
        ['2024-01-01', '2024-01-31'],
        ['2024-01-10', '2024-01-20'],
      ],
      days: [31, 0],
    },
    {
      name: 'one that reaches beyond the other',
      spans: [
        ['2024-01-01', '2024-01-31'],
        ['2024-01-31', '2024-02-02'],
      ],
      days: [31, 2],
    },
    {
      name: 'a gap between them',
      spans: [
        ['2024-01-01', '2024-01-01'],
        ['2024-12-31', null],
      ],
      days: [1, 1],
    },
    {
      name: 'one that ended before the year',
      spans: [
        ['2020-01-01', '2023-12-31'],
        ['2024-12-30', null],
      ],
      days: [0, 2],
    },
    {
      name: 'one that begins after it',
      spans: [
        ['2024-12-31', null],
        ['2025-01-01', null],
      ],
      days: [1, 0],
    },
    { name: 'a leap year', spans: [['2000-01-01', null]], days: [366] },
    { name: 'none', spans: [], days: [] },
  ] as const)('$name', ({ spans, days }) => {
    const posts = spans.map(([start, end], at) => posting(start, end, at + 2));
    expect(addedDays(posts, year).map((one) => one.days)).toEqual(days);
    expect(addedDays(posts.toReversed(), year).map((one) => one.days)).toEqual(days);
    expect(distinctDays(posts, year)).toBe(days.reduce<number>((sum, one) => sum + one, 0));
  });
});
