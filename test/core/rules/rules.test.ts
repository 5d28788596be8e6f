/**
 * Every rule by hand: a column of values in, points out. `points` in a row are worked out from the formula in the
 * design, beside each row where it is not plain to see.
 */
import { describe, expect, test } from 'vitest';
import { noParams, readParams } from '../../../src/core/package/params.ts';
import type { Item } from '../../../src/core/package/rulebook.ts';
import type { Applied } from '../../../src/core/rules/rule.ts';
import { commonParams, ruleOf, rules } from '../../../src/core/rules/rules.ts';
import { expectAlmost } from '../score/small-package.ts';

const none = Number.NaN;

interface Applying {
  readonly params?: string;
  readonly isLower?: boolean;
  readonly floor?: number | readonly number[];
  readonly target?: number | readonly number[];
  /** Positions of the set of subjects; all unless stated. */
  readonly members?: readonly number[];
}

function columnOf(rule: string, values: readonly number[], how: Applying) {
  const filled = (goal: number | readonly number[] = none): Float64Array =>
    Float64Array.from(values, (_, s) => (typeof goal === 'number' ? goal : goal[s]!));
  const item: Item = {
    id: 'x',
    index: 0,
    parent: null,
    children: [],
    depth: 0,
    role: 'leaf',
    name: { zh: '', en: '' },
    definition: { zh: '', en: '' },
    unit: '',
    unitEn: '',
    direction: how.isLower === true ? 'lower' : 'higher',
    denominator: null,
    transform: 'none',
    missing: null,
    notApplicable: null,
    treat: 'none',
    rule,
    params: how.params === undefined ? noParams : readParams(how.params)!,
    minCoverage: null,
    decimals: null,
    source: '',
    line: 1,
  };
  const sign: 1 | -1 = how.isLower === true ? -1 : 1;
  return {
    item,
    sign,
    values: Float64Array.from(values),
    floor: filled(how.floor),
    target: filled(how.target),
  };
}

function apply(
  rule: string,
  values: readonly number[],
  how: Applying,
): { points: number[]; applied: Applied } {
  const points = new Float64Array(values.length).fill(none);
  const members = Int32Array.from(how.members ?? values.keys());
  const applied = ruleOf(rule)!.apply(columnOf(rule, values, how), members, points);
  return { points: [...points], applied };
}

type Row = Applying & { name: string; values: readonly number[]; points: readonly number[] };

function check(rule: string, rows: readonly Row[]): void {
  test.each(rows)('$name', ({ values, points, ...how }) => {
    const found = apply(rule, values, how).points;
    expect(found).toHaveLength(points.length);
    points.forEach((point, s) => expectAlmost(found[s]!, point, `subject ${s + 1}`));
  });
}

describe('goalpost', () => {
  check('goalpost', [
    {
      name: 'from floor to target',
      floor: 20,
      target: 85,
      values: [20, 85, 52.5, 33],
      points: [0, 100, 50, 20],
    },
    {
      name: 'clamped beyond both',
      floor: 10,
      target: 20,
      values: [9, -50, 21, 1000],
      points: [0, 0, 100, 100],
    },
    {
      name: 'unclamped beyond both',
      floor: 10,
      target: 20,
      params: 'clamp=no',
      values: [9, 22, 5],
      points: [-10, 120, -50],
    },
    {
      name: 'clamp=false is no clamp',
      floor: 0,
      target: 10,
      params: 'clamp=false',
      values: [11],
      points: [110],
    },
    { name: 'clamp=0 is no clamp', floor: 0, target: 10, params: 'clamp=0', values: [11], points: [110] },
    {
      name: 'clamp=yes is the clamp',
      floor: 0,
      target: 10,
      params: 'clamp=yes',
      values: [11],
      points: [100],
    },
    {
      name: 'a floor above the target: lower is better',
      floor: 50,
      target: 10,
      values: [50, 10, 20, 60, 0],
      points: [0, 100, 75, 0, 100],
    },
    {
      name: 'efficacy coefficient: 60 at the floor',
      floor: 100,
      target: 200,
      params: 'low=60',
      values: [100, 150, 200, 90],
      points: [60, 80, 100, 60],
    },
    {
      name: 'low and high of its own',
      floor: 0,
      target: 4,
      params: 'low=20;high=60',
      values: [1, 3],
      points: [30, 50],
    },
    {
      name: 'floor and target of each subject',
      floor: [0, 10],
      target: [10, 30],
      values: [5, 15],
      points: [50, 25],
    },
    { name: 'negative and zero', floor: -10, target: 10, values: [-10, 0, -5], points: [0, 50, 25] },
    { name: 'no floor: no points', target: 10, values: [5], points: [none] },
    { name: 'no target: no points', floor: 10, values: [5], points: [none] },
    {
      name: 'floor and target the same: no points',
      floor: 10,
      target: 10,
      values: [5, 10, 15],
      points: [none, none, none],
    },
    { name: 'no value: no points', floor: 0, target: 10, values: [none, 5], points: [none, 50] },
    { name: 'the target exactly is exactly 100', floor: 0.1, target: 0.7, values: [0.7], points: [100] },
  ]);
});

describe('minmax', () => {
  check('minmax', [
    { name: 'from the worst to the best', values: [10, 30, 15], points: [0, 100, 25] },
    { name: 'lower is better', isLower: true, values: [10, 30, 15], points: [100, 0, 75] },
    { name: 'low and high', params: 'low=60;high=90', values: [0, 10, 5], points: [60, 90, 75] },
    {
      name: 'all alike are all at the best',
      params: 'low=10;high=80',
      values: [7, 7, 7],
      points: [80, 80, 80],
    },
    {
      name: 'all alike but for the noise of 0.1 + 0.2',
      values: [0.3, 0.1 + 0.2, 0.3],
      points: [100, 100, 100],
    },
    { name: 'one subject only', values: [5], points: [100] },
    { name: 'all 0', values: [0, 0], points: [100, 100] },
    { name: 'negative', values: [-10, 0, -5], points: [0, 100, 50] },
    { name: 'ties', values: [1, 1, 3, 3, 2], points: [0, 0, 100, 100, 50] },
    {
      name: 'those outside the set do not count',
      members: [0, 1],
      values: [10, 20, 90],
      points: [0, 100, none],
    },
    { name: 'gaps do not count', values: [none, 10, 20], points: [none, 0, 100] },
  ]);

  test('the best has exactly 100 and the worst exactly 0, whatever the span', () => {
    for (let cents = 1; cents < 2000; cents++) {
      const { points } = apply('minmax', [84.3, 84.3 - cents / 1000], {});
      expect(points).toEqual([100, 0]);
    }
  });

  test('tells worst and best in the direction of the item', () => {
    const { facts } = apply('minmax', [3, 9, none], { isLower: true }).applied;
    expect(facts).toEqual({ low: 0, high: 100, worst: 9, best: 3, n: 2 });
  });
});

describe('zscore', () => {
  // 2, 4, 9: mean 5, squares 9 + 1 + 16 = 26, sd √13 = 3.605551275463989; over n it would be √(26/3).
  const sd = Math.sqrt(13);
  check('zscore', [
    { name: 'with the standard deviation over n − 1', values: [2, 4, 9], points: [-3 / sd, -1 / sd, 4 / sd] },
    { name: 'lower is better', isLower: true, values: [2, 4, 9], points: [3 / sd, 1 / sd, -4 / sd] },
    { name: 'two subjects: ±1/√2', values: [10, 20], points: [-Math.SQRT1_2, Math.SQRT1_2] },
    { name: 'one subject only', values: [5], points: [0] },
    { name: 'all alike', values: [3, 3, 3], points: [0, 0, 0] },
    { name: 'all alike, of a figure that binary cannot hold', values: [0.1, 0.1, 0.1], points: [0, 0, 0] },
    { name: 'gaps do not count', values: [2, none, 4, 9], points: [-3 / sd, none, -1 / sd, 4 / sd] },
    { name: 'negative and zero', values: [-2, 0, 2], points: [-1, 0, 1] },
    {
      name: 'only its own set',
      members: [0, 2],
      values: [1, 50, 3],
      points: [-Math.SQRT1_2, none, Math.SQRT1_2],
    },
  ]);
});

describe('percentile', () => {
  check('percentile', [
    { name: 'the worst 0, the best 100', values: [10, 40, 20, 30, 50], points: [0, 75, 25, 50, 100] },
    { name: 'lower is better', isLower: true, values: [10, 40, 20, 30, 50], points: [100, 25, 75, 50, 0] },
    { name: 'ties at the lowest place', values: [1, 2, 2, 2, 3], points: [0, 25, 25, 25, 100] },
    { name: 'ties at the bottom and the top', values: [1, 1, 2, 3, 3], points: [0, 0, 50, 75, 75] },
    { name: 'all alike share the lowest place', values: [4, 4, 4], points: [0, 0, 0] },
    { name: 'one subject only', values: [4], points: [100] },
    { name: 'gaps do not count', values: [none, 7, 9], points: [none, 0, 100] },
    { name: '0.3 and 0.1 + 0.2 are a tie', values: [0, 0.1 + 0.2, 0.3, 1, 2], points: [0, 25, 25, 75, 100] },
    { name: 'negative and zero', values: [0, -1, 1], points: [50, 0, 100] },
  ]);

  test('keeps the places', () => {
    expect([...apply('percentile', [5, none, 5, 1], {}).applied.places!]).toEqual([2, 0, 2, 1]);
  });
});

describe('rank-points', () => {
  check('rank-points', [
    { name: 'a list, the best first', params: 'points=60|57|54', values: [1, 3, 2], points: [54, 60, 57] },
    { name: 'places beyond the list', params: 'points=60|57', values: [4, 3, 2, 1], points: [60, 57, 0, 0] },
    { name: 'ties at the best place', params: 'points=60|57|54', values: [3, 3, 1], points: [60, 60, 54] },
    {
      name: 'a tie across the end of the list',
      params: 'points=60|57',
      values: [9, 5, 5, 1],
      points: [60, 57, 57, 0],
    },
    {
      name: 'lower is better',
      isLower: true,
      params: 'points=60|57|54',
      values: [1, 3, 2],
      points: [60, 54, 57],
    },
    { name: 'first and step', params: 'first=100;step=15', values: [1, 2, 3], points: [70, 85, 100] },
    {
      name: 'a step written as a negative',
      params: 'first=100;step=-15',
      values: [1, 2, 3],
      points: [70, 85, 100],
    },
    {
      name: 'first and step never under 0',
      params: 'first=20;step=15',
      values: [1, 2, 3],
      points: [0, 5, 20],
    },
    { name: 'one subject only', params: 'first=90;step=5', values: [1], points: [90] },
    { name: 'all alike are all first', params: 'first=90;step=5', values: [1, 1, 1], points: [90, 90, 90] },
    { name: 'gaps take no place', params: 'first=90;step=5', values: [none, 1, 2], points: [none, 85, 90] },
  ]);

  test('tells first and step, or only how many there are', () => {
    expect(apply('rank-points', [1, 2], { params: 'first=9;step=2' }).applied.facts).toEqual({
      n: 2,
      first: 9,
      step: 2,
    });
    expect(apply('rank-points', [1, none], { params: 'points=9|2' }).applied.facts).toEqual({ n: 1 });
  });
});

describe('ratio-to-best', () => {
  check('ratio-to-best', [
    { name: 'of the highest', values: [50, 20, 5], points: [100, 40, 10] },
    {
      name: 'lower is better: the lowest over the value',
      isLower: true,
      values: [50, 20, 5],
      points: [10, 25, 100],
    },
    { name: 'one subject only', values: [7], points: [100] },
    { name: 'all alike', values: [7, 7], points: [100, 100] },
    { name: 'zero among others', values: [0, 10], points: [0, 100] },
    { name: 'all 0', values: [0, 0], points: [100, 100] },
    { name: 'lower is better and the best is 0', isLower: true, values: [0, 5, 10], points: [100, 0, 0] },
    {
      name: 'a cap above 100 gives the best no more, at 0 either',
      isLower: true,
      params: 'cap=120',
      values: [0, 5],
      points: [100, 0],
    },
    { name: 'a cap under 100', params: 'cap=80', values: [10, 9, 5], points: [80, 80, 50] },
    { name: 'under 0 is 0', values: [-5, 10], points: [0, 100] },
  ]);

  test('the best has exactly 100', () => {
    for (let cents = 1; cents < 3000; cents++)
      expect(apply('ratio-to-best', [cents / 1000], {}).points).toEqual([100]);
  });
});

describe('ratio-to-target', () => {
  check('ratio-to-target', [
    { name: 'of the target', target: 40, values: [40, 10, 30], points: [100, 25, 75] },
    { name: 'capped at 100', target: 40, values: [60], points: [100] },
    { name: 'a cap of its own', target: 40, params: 'cap=120', values: [44, 60], points: [110, 120] },
    {
      name: 'lower is better: the target over the value',
      isLower: true,
      target: 10,
      values: [10, 20, 40, 5],
      points: [100, 50, 25, 100],
    },
    {
      name: 'lower is better and nothing at all',
      isLower: true,
      target: 10,
      params: 'cap=110',
      values: [0],
      points: [110],
    },
    { name: 'a target of 0, exactly met', target: 0, params: 'cap=110', values: [0], points: [100] },
    { name: 'a target of 0, surpassed', target: 0, params: 'cap=110', values: [3], points: [110] },
    { name: 'a target of 0, missed', target: 0, values: [-3], points: [0] },
    {
      name: 'a target of 0 where lower is better',
      isLower: true,
      target: 0,
      values: [0, 3],
      points: [100, 0],
    },
    { name: 'no target: no points', values: [3], points: [none] },
    { name: 'the target of each subject', target: [10, 20], values: [5, 5], points: [50, 25] },
  ]);
});

describe('bands', () => {
  const params = 'edges=60|80|90;points=0|50|80|100';
  check('bands', [
    { name: 'each interval', params, values: [59, 70, 85, 95], points: [0, 50, 80, 100] },
    { name: 'an interval contains its lower edge', params, values: [60, 80, 90], points: [50, 80, 100] },
    { name: 'and not its upper one', params, values: [59.999, 79.999, 89.999], points: [0, 50, 80] },
    { name: 'far beyond both ends', params, values: [-1e9, 1e9], points: [0, 100] },
    {
      name: 'zero and negative edges',
      params: 'edges=-5|0;points=1|2|3',
      values: [-6, -5, -0.001, 0, 7],
      points: [1, 2, 2, 3, 3],
    },
    {
      name: 'an edge met but for binary noise is met',
      params: 'edges=0.3;points=0|100',
      values: [0.7 - 0.4, 0.3],
      points: [100, 100],
    },
    { name: 'a point too few', params: 'edges=1|2;points=5|6', values: [3, 0], points: [none, 5] },
    { name: 'gaps', params, values: [none, 90], points: [none, 100] },
  ]);

  test.each([
    { x: 59, own: { to: 60 } },
    { x: 60, own: { from: 60, to: 80 } },
    { x: 95, own: { from: 90 } },
  ])('tells the interval of $x', ({ x, own }) => {
    expect(rules.bands.own!(columnOf('bands', [x], { params }), 0)).toEqual(own);
  });
});

describe('threshold-deduct', () => {
  check('threshold-deduct', [
    {
      name: 'at the threshold and beyond',
      params: 'threshold=80;points=2',
      values: [80, 81, 500],
      points: [100, 100, 100],
    },
    {
      name: 'points off for each one short, in proportion',
      params: 'threshold=80;points=2',
      values: [79, 75.5, 60],
      points: [98, 91, 60],
    },
    {
      name: 'per five short',
      params: 'threshold=80;per=5;points=10',
      values: [75, 72.5, 60],
      points: [90, 85, 60],
    },
    { name: 'never under 0', params: 'threshold=80;points=2', values: [30, 29, 0], points: [0, 0, 0] },
    {
      name: 'never under a floor',
      params: 'threshold=80;points=2;floor=40',
      values: [50, 49, 0],
      points: [40, 40, 40],
    },
    {
      name: 'lower is better: short is above',
      isLower: true,
      params: 'threshold=10;points=5',
      values: [10, 9, 12, 40],
      points: [100, 100, 90, 0],
    },
    {
      name: "the subject's target stands in for the threshold",
      target: [50, 60],
      params: 'points=1',
      values: [45, 45],
      points: [95, 85],
    },
    {
      name: 'the parameter goes before the target',
      target: 90,
      params: 'threshold=50;points=1',
      values: [50],
      points: [100],
    },
    { name: 'a threshold of 0', params: 'threshold=0;points=3', values: [0, -2], points: [100, 94] },
    { name: 'neither threshold nor target: no points', params: 'points=1', values: [5], points: [none] },
  ]);

  test('tells threshold and shortfall', () => {
    const column = columnOf('threshold-deduct', [12, 8], { isLower: true, params: 'threshold=10;points=5' });
    expect(rules['threshold-deduct'].own!(column, 0)).toEqual({ threshold: 10, short: 2 });
    expect(rules['threshold-deduct'].own!(column, 1)).toEqual({ threshold: 10, short: 0 });
  });
});

describe('count-deduct', () => {
  check('count-deduct', [
    { name: 'points off per event', params: 'points=10', values: [0, 1, 3], points: [100, 90, 70] },
    { name: 'never under 0', params: 'points=30', values: [3, 4, 99], points: [10, 0, 0] },
    { name: 'nothing from zero_at on', params: 'points=10;zero_at=3', values: [2, 3, 4], points: [80, 0, 0] },
    {
      name: 'never under the floor before zero_at',
      params: 'points=30;floor=50;zero_at=5',
      values: [1, 2, 4, 5],
      points: [70, 50, 50, 0],
    },
    { name: 'parts of an event', params: 'points=10', values: [0.5], points: [95] },
    {
      name: 'zero_at met but for binary noise',
      params: 'points=1;zero_at=0.3',
      values: [0.7 - 0.4, 0.3],
      points: [0, 0],
    },
    { name: 'gaps', params: 'points=10', values: [none], points: [none] },
  ]);
});

describe('given, tally and borrow', () => {
  check('given', [
    { name: 'out of 100 unless stated', values: [0, 80, 100], points: [0, 80, 100] },
    { name: 'out of max', params: 'max=40', values: [40, 10, 0], points: [100, 25, 0] },
    { name: 'gaps', values: [none], points: [none] },
  ]);
  check('tally', [
    { name: 'the mean of the votes as it stands', values: [73.5, none], points: [73.5, none] },
  ]);
  check('borrow', [
    { name: 'the total as it stands', values: [73.5, none, -4, 120], points: [73.5, none, -4, 120] },
  ]);
});

describe('the list of rules', () => {
  test('every rule goes by its own id, and no other word is one', () => {
    for (const [id, rule] of Object.entries(rules)) expect(rule.id).toBe(id);
    for (const word of ['mean', '', 'none', 'toString', '__proto__']) expect(ruleOf(word)).toBeNull();
  });

  test('no rule names a parameter that every item may carry, `over` aside', () => {
    const common = new Set(commonParams.map(({ name }) => name));
    const own = Object.values(rules).flatMap((rule) => rule.params.map(({ name }) => name));
    expect(own.filter((name) => common.has(name) && name !== 'over')).toEqual([]);
  });
});
