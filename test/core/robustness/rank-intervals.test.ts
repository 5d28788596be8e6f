/**
 * Intervals of places. Where the chance that two subjects swap can be worked out, the test states it: with two items of
 * weights a and b, one subject with all points on the first and one with all on the second, the first leads as long as
 * a·f > b·h, f and h drawn evenly from 1 − share to 1 + share.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankIntervals } from '../../../src/core/robustness/rank-intervals.ts';
import type { Scored, Small, Weight } from '../score/small-package.ts';
import { filesOf, scoreFiles, scoreSmall } from '../score/small-package.ts';
import { randomPackage } from '../score/random-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

function intervalOf(scored: Scored, subject: string): [number, number] {
  const { low, high } = rankIntervals(scored.result);
  return [low[scored.at(subject)]!, high[scored.at(subject)]!];
}

/** a has everything on x, b everything on y. */
function rivals(x: Weight, y: Weight, method: string[] = []): Small {
  return {
    subjects: 'a b',
    items: { total: { rule: 'mean' }, x: { ...given, weight: x }, y: { ...given, weight: y } },
    values: { x: { a: 100, b: 0 }, y: { a: 0, b: 100 } },
    method,
  };
}

describe('two subjects', () => {
  test('whose order no weights change have firm places', () => {
    const scored = scoreSmall({
      ...rivals(1, 1),
      values: { x: { a: 80, b: 70 }, y: { a: 60, b: 50 } },
    });
    expect(intervalOf(scored, 'a')).toEqual([1, 1]);
    expect(intervalOf(scored, 'b')).toEqual([2, 2]);
  });

  test('that swap under half of the weights share both places', () => {
    const scored = scoreSmall(rivals(1, 1));
    expect(intervalOf(scored, 'a')).toEqual([1, 2]);
    expect(intervalOf(scored, 'b')).toEqual([1, 2]);
  });

  test.each([
    // 45·h > 55·f where h > 1.2222·f: half of 0.3333 × 0.2727 of the square of side 0.5, 18 %
    { weights: [55, 45], share: 0.25, swap: true },
    // 40·h > 60·f where h > 1.5·f: half of 0.125 × 0.0833 of that square, 2 %
    { weights: [60, 40], share: 0.25, swap: false },
    // the same weights moved by up to a half: half of 0.75 × 0.5 of the square of side 1, 19 %
    { weights: [60, 40], share: 0.5, swap: true },
    // 55·0.95 = 52.25 against 45·1.05 = 47.25: never
    { weights: [55, 45], share: 0.05, swap: false },
  ])(
    'with weights $weights moved by up to $share swap places in the interval: $swap',
    ({ weights, share, swap }) => {
      const [x, y] = weights as [number, number];
      const scored = scoreSmall(rivals(x, y, [`robustness: {weights: ${share}}`]));
      expect(intervalOf(scored, 'a')).toEqual(swap ? [1, 2] : [1, 1]);
      expect(intervalOf(scored, 'b')).toEqual(swap ? [1, 2] : [2, 2]);
    },
  );

  test('in groups of their own are compared with nobody', () => {
    const scored = scoreSmall({ ...rivals({ h: 1, p: 1 }, { h: 1, p: 1 }), subjects: { h: 'a', p: 'b' } });
    expect(intervalOf(scored, 'a')).toEqual([1, 1]);
    expect(intervalOf(scored, 'b')).toEqual([1, 1]);
  });

  test('that tie under any weights share the place that the rule book gives to ties', () => {
    const tied = (ties: string) =>
      scoreSmall({
        ...rivals(1, 1, [`rank: {ties: ${ties}}`]),
        subjects: 'a b c',
        values: { x: { a: 50, b: 50, c: 10 }, y: { a: 70, b: 70, c: 10 } },
      });
    expect(intervalOf(tied('lowest'), 'a')).toEqual([1, 1]);
    expect(intervalOf(tied('highest'), 'a')).toEqual([2, 2]);
    expect(intervalOf(tied('average'), 'b')).toEqual([1.5, 1.5]);
    expect(intervalOf(tied('dense'), 'c')).toEqual([2, 2]);
  });

  test('that only the points of a bonus part keep their order, for a bonus stays as it is', () => {
    // Totals lie between 37.5 and 62.5; with the bonus of 30 a is at 67.5 at least.
    const scored = scoreSmall({ ...rivals(1, 1), events: ['e1,a,,honour,,30'] });
    expect(intervalOf(scored, 'a')).toEqual([1, 1]);
  });
});

test('without a total there is no interval', () => {
  const scored = scoreSmall({ ...rivals(1, 1), values: { x: { a: 100 }, y: { a: 0, b: 100 } } });
  expect(intervalOf(scored, 'b')).toEqual([0, 0]);
  expect(intervalOf(scored, 'a')).toEqual([1, 1]);
});

test('a rule book may want no intervals', () => {
  const scored = scoreSmall(rivals(1, 1, ['robustness: {draws: 0}']));
  expect(rankIntervals(scored.result)).toMatchObject({ draws: 0, declared: 0 });
  expect(intervalOf(scored, 'a')).toEqual([0, 0]);
});

describe('policies for what does not apply', () => {
  // x does not apply to a. Its weight given to y: a 70. The average of x, (100 + 80)/2 = 90, put in: a (90 + 70)/2 = 80.
  // b (100 + 0)/2 = 50 and c (80 + 66)/2 = 73 either way, so a is behind c in one version and before it in the other.
  const small = (policy: string, method: string): Small => ({
    subjects: 'a b c',
    items: {
      total: { rule: 'mean' },
      x: { ...given, ...(policy === '' ? {} : { not_applicable: policy }) },
      y: { ...given },
    },
    values: { x: { a: 'not-applicable', b: 100, c: 80 }, y: { a: 70, b: 0, c: 66 } },
    method: [`robustness: {weights: 0, ${method}}`],
  });
  test('are drawn where the rule book names none', () => {
    expect(intervalOf(scoreSmall(small('', 'draws: 200')), 'a')).toEqual([1, 2]);
    expect(intervalOf(scoreSmall(small('', 'draws: 200')), 'c')).toEqual([1, 2]);
    expect(intervalOf(scoreSmall(small('', 'draws: 200')), 'b')).toEqual([3, 3]);
  });

  test('stay as they are where it names one, unless it says that all are drawn', () => {
    expect(intervalOf(scoreSmall(small('redistribute', 'draws: 200')), 'a')).toEqual([2, 2]);
    expect(intervalOf(scoreSmall(small('average', 'draws: 200')), 'a')).toEqual([1, 1]);
    expect(intervalOf(scoreSmall(small('redistribute', 'not_applicable: all')), 'a')).toEqual([1, 2]);
    expect(intervalOf(scoreSmall(small('average', 'not_applicable: all')), 'a')).toEqual([1, 2]);
    expect(intervalOf(scoreSmall(small('', 'not_applicable: none')), 'a')).toEqual([2, 2]);
  });
});

describe('ways of aggregating', () => {
  // Arithmetic: a (95 + 15)/2 = 55, b 50. Geometric: a √(95·15) = 37.7, b 50.
  const small = (values: Small['values'], aggregation: string): Small => ({
    subjects: 'a b',
    items: { total: { rule: 'mean' }, x: given, y: given },
    values: values!,
    method: [`robustness: {weights: 0, aggregation: ${aggregation}}`],
  });
  const above = { x: { a: 95, b: 50 }, y: { a: 15, b: 50 } };

  test('are drawn where the rule book says so', () => {
    expect(intervalOf(scoreSmall(small(above, 'all')), 'a')).toEqual([1, 2]);
    expect(intervalOf(scoreSmall(small(above, 'none')), 'a')).toEqual([1, 1]);
  });

  test('are not where somebody has no points above 0, for whom a geometric mean would be 0', () => {
    const withZero = { x: { a: 95, b: 0 }, y: { a: 15, b: 50 } };
    expect(intervalOf(scoreSmall(small(withZero, 'all')), 'a')).toEqual([1, 1]);
  });
});

describe('for random packages', () => {
  const runs = { seed: 20251231, numRuns: 60 };
  const lines = (method: string) => [`robustness: {${method}}`];

  test('where nothing varies, the interval is the place, whatever the tree, its policies and states', () => {
    fc.assert(
      fc.property(randomPackage(), (small) => {
        const method = [...(small.method ?? []), ...lines('draws: 5, weights: 0, not_applicable: none')];
        const { result } = scoreSmall({ ...small, method });
        const { low, high } = rankIntervals(result);
        expect([...low]).toEqual([...result.ranks.group]);
        expect([...high]).toEqual([...result.ranks.group]);
      }),
      { ...runs, numRuns: 300 },
    );
  });

  test('an interval holds the published place and lies among the places of the group', () => {
    fc.assert(
      fc.property(randomPackage(), (small) => {
        const method = [
          ...(small.method ?? []),
          ...lines('draws: 40, not_applicable: all, aggregation: all'),
        ];
        const { result } = scoreSmall({ ...small, method });
        const { low, high } = rankIntervals(result);
        result.ranks.group.forEach((place, s) => {
          if (place === 0) expect([low[s], high[s]]).toEqual([0, 0]);
          else {
            expect(low[s]).toBeGreaterThanOrEqual(1);
            expect(low[s]).toBeLessThanOrEqual(place);
            expect(high[s]).toBeGreaterThanOrEqual(place);
            expect(high[s]).toBeLessThanOrEqual(result.ranks.groupSizes[result.frame.group[s]!]!);
          }
        });
      }),
      runs,
    );
  });

  test('neither the order of rows nor the scale of weights changes an interval, nor does asking again', () => {
    fc.assert(
      fc.property(randomPackage(), (small) => {
        const intervals = (one: Small) => {
          const scored = scoreFiles(filesOf(one));
          return scored.result.frame.subjects.map((id) => [id, ...intervalOf(scored, id)]);
        };
        const drawn = { ...small, method: [...(small.method ?? []), ...lines('draws: 40')] };
        const [total, ...leaves] = Object.entries(drawn.items);
        const turned = { ...drawn, items: Object.fromEntries([total!, ...leaves.reverse()]) };
        const scaled = Object.fromEntries(
          Object.entries(drawn.items).map(([id, item]) => [
            id,
            item.weight === undefined ? item : { ...item, weight: scaledBy(2, item.weight) },
          ]),
        );
        expect(intervals(turned)).toEqual(intervals(drawn));
        expect(intervals(drawn)).toEqual(intervals(drawn));
        if (Object.values(drawn.items).every((item) => item.rule !== 'sum'))
          expect(intervals({ ...drawn, items: scaled })).toEqual(intervals(drawn));
      }),
      runs,
    );
  });
});

function scaledBy(factor: number, weight: Weight): Weight {
  const one = (w: number | '') => (w === '' ? w : w * factor);
  if (typeof weight !== 'object') return one(weight);
  return Object.fromEntries(Object.entries(weight).map(([group, w]) => [group, one(w)]));
}
