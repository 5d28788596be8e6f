import { describe, expect, test } from 'vitest';
import type { Small, SmallItem } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const given: SmallItem = { rule: 'given', direction: 'higher' };
const none = Number.NaN;

describe('aggregates of two parts, weights 1 and 3', () => {
  test.each([
    { rule: 'mean', x: 40, y: 80, points: 70 },
    { rule: 'geomean', x: 16, y: 81, points: Math.sqrt(Math.sqrt(16 * 81 ** 3)) }, // 2 · 27 = 54
    { rule: 'geomean', x: 0, y: 81, points: 0 },
    { rule: 'harmonic', x: 20, y: 60, points: 40 }, // 4/(1/20 + 3/60)
    { rule: 'harmonic', x: 0, y: 60, points: 0 },
    { rule: 'min', x: 20, y: 60, points: 20 },
    { rule: 'min', x: 60, y: 20, points: 20 },
    { rule: 'min', x: -5, y: 0, points: -5 },
    { rule: 'mean', x: -40, y: 80, points: 50 },
    { rule: 'geomean', x: -1, y: 81, points: none },
    { rule: 'harmonic', x: -1, y: 60, points: none },
    { rule: 'harmonic', x: 60, y: -1, points: none },
  ])('$rule of $x and $y', ({ rule, x, y, points }) => {
    const scored = scoreSmall({
      subjects: 'a',
      items: { total: { rule }, x: { ...given, weight: 1 }, y: { ...given, weight: 3 } },
      values: { x: { a: x }, y: { a: y } },
    });
    expectAlmost(scored.total('a'), points);
    expect(scored.totalState('a')).toBe(Number.isNaN(points) ? 'withheld' : 'scored');
  });

  test('geomean of 16 and 81 is 54', () => expectAlmost(Math.sqrt(Math.sqrt(16 * 81 ** 3)), 54));

  test('a composite without a rule is a mean', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: { total: {}, x: given, y: given },
      values: { x: { a: 10 }, y: { a: 30 } },
    });
    expect(scored.total('a')).toBe(20);
  });
});

/** total → c (x, d (y, z)), w; weight 1 each. `inner` and `outer` are the policies of d and c. */
function tree(leaf: SmallItem, outer: SmallItem = {}, inner: SmallItem = {}): Small {
  return {
    subjects: 'a b c d e',
    items: {
      c: { rule: 'mean', parent: 'total', weight: 1, ...outer },
      x: { ...given, ...leaf, parent: 'c' },
      d: { rule: 'mean', parent: 'c', weight: 1, ...inner },
      y: { ...given, ...leaf, parent: 'd' },
      z: { ...given, ...leaf, parent: 'd' },
      w: given,
    },
    values: {
      x: { a: 20, b: 20, c: 20 },
      y: { a: 40, b: 40, e: 40 },
      z: { a: 60 },
      w: { a: 70, b: 70, c: 70, d: 70, e: 70 },
    },
  };
}

describe('redistribution over two and three levels', () => {
  const scored = scoreSmall(tree({ missing: 'redistribute' }));

  test.each([
    { subject: 'a', d: 50, c: 35, total: 52.5, coverage: 1 },
    { subject: 'b', d: 40, c: 30, total: 50, coverage: 0.875 }, // z's 1/8 is not covered
    { subject: 'c', d: none, c: 20, total: 45, coverage: 0.75 },
    { subject: 'd', d: none, c: none, total: 70, coverage: 0.5 },
    { subject: 'e', d: 40, c: 40, total: 55, coverage: 0.625 },
  ])('subject $subject', ({ subject, d, c, total, coverage }) => {
    expectAlmost(scored.points(subject, 'd'), d);
    expectAlmost(scored.points(subject, 'c'), c);
    expectAlmost(scored.total(subject), total);
    expectAlmost(scored.coverage(subject), coverage);
  });

  test('the weight of what is dropped goes to its siblings, level by level', () => {
    expect(scored.effective('c', 'x')).toBe(0.5);
    expect(scored.effective('c', 'd')).toBe(0);
    expect(scored.effective('c', 'y')).toBe(0);
    expect(scored.effective('d', 'w')).toBe(1);
    expect(scored.effective('b', 'y')).toBe(0.25);
    expect(scored.effective('b', 'z')).toBe(0);
    expect([scored.policy('c', 'd'), scored.policy('d', 'c'), scored.policy('a', 'd')]).toEqual([
      'redistribute',
      'redistribute',
      undefined,
    ]);
  });

  test('not applicable throughout is not applicable, and lowers no coverage', () => {
    const small = tree({});
    const off = { e: 'not-applicable' };
    const absent = scoreSmall({ ...small, values: { ...small.values, x: off, y: off, z: off } });
    expect([absent.state('e', 'd'), absent.state('e', 'c')]).toEqual(['not-applicable', 'not-applicable']);
    expect(absent.total('e')).toBe(70);
    expect(absent.coverage('e')).toBe(1);
  });

  test('all dropped leaves no total', () => {
    const small = tree({ missing: 'redistribute' });
    const scoredAll = scoreSmall({
      ...small,
      items: { ...small.items, w: { ...given, missing: 'redistribute' } },
      values: {},
    });
    expect(scoredAll.total('a')).toBeNaN();
    expect(scoredAll.totalState('a')).toBe('withheld');
    expect(scoredAll.coverage('a')).toBe(0);
  });
});

describe("a composite's own policy", () => {
  test('withhold stops the cascade of its children', () => {
    const scored = scoreSmall(tree({ missing: 'redistribute' }, {}, { missing: 'withhold' }));
    expect(scored.policy('c', 'd')).toBe('withhold');
    expect(scored.points('c', 'c')).toBeNaN();
    expect(scored.totalState('c')).toBe('withheld');
    expect(scored.total('b')).toBe(50);
  });

  test('redistribute turns the withholding of a child into a dropped composite', () => {
    const scored = scoreSmall(tree({}, {}, { missing: 'redistribute' }));
    // b: z is missing and withholds d; d is dropped, so c is x alone.
    expect(scored.points('b', 'd')).toBeNaN();
    expect(scored.points('b', 'c')).toBe(20);
    expect(scored.total('b')).toBe(45);
    // e: x withholds c, which has no policy.
    expect(scored.total('e')).toBeNaN();
  });

  test('zero puts points in', () => {
    const scored = scoreSmall(tree({ missing: 'redistribute' }, { missing: 'zero' }));
    expect(scored.points('d', 'c')).toBe(0);
    expect(scored.total('d')).toBe(35);
    expect(scored.state('d', 'c')).toBe('missing');
  });

  test('full is for what does not apply', () => {
    const small = tree({}, {}, { not_applicable: 'full' });
    const values = {
      ...small.values,
      y: { a: 'not-applicable', b: 'not-applicable' },
      z: { a: 'not-applicable' },
    };
    const scored = scoreSmall({ ...small, values });
    expect(scored.points('a', 'd')).toBe(100);
    expect(scored.points('a', 'c')).toBe(60);
    expect(scored.points('b', 'd')).toBeNaN(); // one part not applicable, one missing: missing
    expect(scored.state('b', 'd')).toBe('missing');
  });
});

describe('least coverage', () => {
  const policy = { missing: 'redistribute' };
  const at = (min_coverage: number): Small => ({
    subjects: 'a b c',
    items: {
      total: { rule: 'mean', min_coverage },
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, at) => [`i${at}`, { ...given, ...policy, weight: 0.1 }]),
      ),
    },
    values: Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `i${at}`,
        { a: 50, ...(at < 8 ? { b: 50 } : {}), ...(at < 7 ? { c: 50 } : {}) },
      ]),
    ),
  });

  test('of the root withholds the total and says why', () => {
    const scored = scoreSmall(at(0.75));
    expect(['a', 'b', 'c'].map((subject) => scored.totalState(subject))).toEqual([
      'scored',
      'scored',
      'low-coverage',
    ]);
    expect(scored.total('c')).toBeNaN();
    expectAlmost(scored.coverage('c'), 0.7);
  });

  test.each([0.7, 0.8, 1])('met exactly is met, although ten times 0.1 is not 1 in binary: %d', (least) => {
    const scored = scoreSmall(at(least));
    const expected = { 0.7: 'abc', 0.8: 'ab', 1: 'a' }[least as 0.7 | 0.8 | 1];
    expect(['a', 'b', 'c'].filter((subject) => scored.totalState(subject) === 'scored').join('')).toBe(
      expected,
    );
  });

  test.each([
    { weights: [0.1, 0.7, 0.2], least: 0.8 },
    { weights: [0.1, 0.5, 0.2], least: 0.75 },
    { weights: [0.1, 0.7, 0.8], least: 0.5 },
  ])(
    'met exactly by the first two of $weights is met, although the quotient falls short in binary',
    ({ weights, least }) => {
      const items = Object.fromEntries(
        weights.map((weight, at) => [`i${at}`, { ...given, ...policy, weight }]),
      );
      const values = { i0: { a: 50 }, i1: { a: 50 } };
      const scored = scoreSmall({
        subjects: 'a',
        items: { total: { rule: 'mean', min_coverage: least }, ...items },
        values,
      });
      expect(scored.coverage('a')).toBeLessThan(least);
      expect(scored.totalState('a')).toBe('scored');
    },
  );

  test('of an inner composite with redistribute drops that composite', () => {
    const scored = scoreSmall(tree(policy, {}, { min_coverage: 0.6, missing: 'redistribute' }));
    // b: half of d is covered, under 0.6: d is dropped although y has points.
    expect(scored.points('b', 'd')).toBeNaN();
    expect(scored.points('b', 'c')).toBe(20);
    expect(scored.total('b')).toBe(45);
    expect([scored.effective('b', 'y'), scored.contribution('b', 'y')]).toEqual([0, 0]);
    expect(scored.total('a')).toBe(52.5);
  });

  test('of an inner composite without a policy withholds', () => {
    const scored = scoreSmall(tree(policy, {}, { min_coverage: 0.6 }));
    expect(scored.totalState('b')).toBe('withheld');
    expect(scored.policy('b', 'd')).toBe('withhold');
  });

  test('put-in values do not count as observed', () => {
    const scored = scoreSmall({
      subjects: 'a b',
      items: { total: { rule: 'mean', min_coverage: 0.6 }, x: { ...given, missing: 'zero' }, y: given },
      values: { x: { a: 10 }, y: { a: 30, b: 30 } },
    });
    expect(scored.total('a')).toBe(20);
    expect(scored.totalState('b')).toBe('low-coverage');
  });
});

test('a total of the same parts in another order is a tie, although the sums differ in the last place', () => {
  const parts = [0.1, 0.2, 0.3];
  const subjects = ['a', 'b', 'c', 'd', 'e', 'f'];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const column = (at: number) => Object.fromEntries(subjects.map((id, s) => [id, parts[orders[s]![at]!]!]));
  const scored = scoreSmall({
    subjects: subjects.join(' '),
    items: { x: given, y: given, z: given },
    values: { x: column(0), y: column(1), z: column(2) },
  });
  expect(subjects.map((subject) => scored.place(subject))).toEqual([1, 1, 1, 1, 1, 1]);
});
