import { describe, expect, test } from 'vitest';
import { placeMembers } from '../../../src/core/score/rank.ts';
import { scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

describe('ties', () => {
  const totals = [90, 80, 80, 70, 80, Number.NaN, 60, 60];
  test.each([
    { ties: 'lowest', places: [1, 2, 2, 5, 2, 0, 6, 6] },
    { ties: 'highest', places: [1, 4, 4, 5, 4, 0, 7, 7] },
    { ties: 'average', places: [1, 3, 3, 5, 3, 0, 6.5, 6.5] },
    { ties: 'dense', places: [1, 2, 2, 3, 2, 0, 4, 4] },
  ] as const)('$ties', ({ ties, places }) => {
    const found = new Float64Array(totals.length);
    placeMembers(Float64Array.from(totals), Int32Array.from(totals.keys()), ties, found);
    expect([...found]).toEqual(places);
  });
});

test('places stand within each group and over all', () => {
  const scored = scoreSmall({
    subjects: { hills: 'a b', plain: 'c d' },
    items: { x: { ...given, weight: { hills: 1, plain: 1 } } },
    values: { x: { a: 10, b: 40, c: 30, d: 'late' } },
  });
  expect(['a', 'b', 'c', 'd'].map((subject) => [scored.place(subject), scored.overall(subject)])).toEqual([
    [2, 3],
    [1, 1],
    [1, 2],
    [0, 0],
  ]);
  expect(scored.result.ranks).toMatchObject({ groupSizes: [2, 1], overallSize: 3 });
});

describe('what is compared', () => {
  const places = (method: string, ...values: number[]): number[] => {
    const subjects = ['a', 'b', 'c'].slice(0, values.length);
    const column = Object.fromEntries(values.map((value, at) => [subjects[at]!, value]));
    const scored = scoreSmall({
      subjects: subjects.join(' '),
      items: { x: given },
      values: { x: column },
      method: [method],
    });
    return subjects.map((subject) => scored.place(subject));
  };

  test('is unrounded unless the rule book says otherwise', () => {
    expect(places('rank: {}', 84.351, 84.352, 84.3)).toEqual([2, 1, 3]);
    expect(places('rank: {decimals: 1}', 84.351, 84.352, 84.3)).toEqual([1, 1, 3]);
    expect(places('rank_decimals: 2', 84.351, 84.352, 84.36)).toEqual([2, 2, 1]);
    expect(places('rank: {decimals: 0}', 84.5, 85.4, 84.4)).toEqual([1, 1, 3]);
  });

  test('is rounded half away from zero, noise of binary arithmetic aside', () => {
    expect(places('rank: {decimals: 1}', 84.35, 84.34999999999999, 84.4)).toEqual([1, 1, 1]);
    expect(places('rank: {decimals: 1}', 84.349, 84.35)).toEqual([2, 1]);
  });

  test('is a tie where only the last places of binary arithmetic differ', () => {
    expect(places('rank: {}', 30, 100 * (0.1 + 0.2), 100 * (0.7 - 0.4))).toEqual([1, 1, 1]);
    expect(places('rank: {}', 30, 30.000_000_01)).toEqual([2, 1]);
  });
});
