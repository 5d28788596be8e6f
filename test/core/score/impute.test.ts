import { describe, expect, test } from 'vitest';
import type { SmallItem } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const given: SmallItem = { rule: 'given', direction: 'higher' };

describe('carrying an earlier value', () => {
  const scored = scoreSmall({
    subjects: 'a b c d e f',
    items: { x: { ...given, missing: 'carry' } },
    values: { x: { a: 90, b: 'late', d: 'not-applicable', f: 'suppressed' } },
    earlier: {
      2024: { x: { a: 10, b: 20, c: 'missing', d: 40, f: 0 } },
      2023: { x: { b: 1, c: 30 } },
      2022: { x: { c: 2 } },
    },
  });

  test('takes the nearest one, over one cycle or two', () => {
    expect(scored.pointsOf('a b c f', 'x')).toEqual([90, 20, 30, 0]);
    const { how } = scored.leaf('x').imputed;
    expect(how.get(scored.at('c'))).toEqual({ policy: 'carry', value: 30, cycleId: '2023' });
    expect(how.has(scored.at('a'))).toBe(false);
  });

  test('keeps the state declared and counts for no coverage', () => {
    expect(['b', 'c', 'f'].map((subject) => scored.state(subject, 'x'))).toEqual([
      'late',
      'missing',
      'suppressed',
    ]);
    expect(['a', 'b', 'c'].map((subject) => scored.coverage(subject))).toEqual([1, 0, 0]);
    expect(['a', 'b'].map((subject) => scored.policy(subject, 'x'))).toEqual([undefined, 'carry']);
  });

  test('finds none where there is none, and withholds', () => {
    expect(scored.points('e', 'x')).toBeNaN();
    expect(scored.totalState('e')).toBe('withheld');
  });

  test('leaves what is not applicable alone', () => {
    expect(scored.points('d', 'x')).toBeNaN();
    expect(scored.policy('d', 'x')).toBe('redistribute');
  });
});

describe('the mean of the group', () => {
  const items = { x: { ...given, missing: 'group-mean', weight: { hills: 1, plain: 1, shore: 1 } } };
  const scored = scoreSmall({
    subjects: { hills: 'a b c', plain: 'd e', shore: 'f g' },
    items,
    values: { x: { a: 10, b: 40, d: 80, e: 'not-applicable', f: 'late' } },
  });

  test('is that of the members with a value, of no other group', () => {
    expect(scored.points('c', 'x')).toBe(25);
    expect(scored.leaf('x').imputed.how.get(scored.at('c'))).toEqual({
      policy: 'group-mean',
      value: 25,
      subjects: 2,
    });
  });

  test('of a group without any value is none', () => {
    expect(scored.pointsOf('f g', 'x')).toEqual([Number.NaN, Number.NaN]);
    expect(scored.totalState('f')).toBe('withheld');
  });

  test('is not for what is not applicable', () => expect(scored.points('e', 'x')).toBeNaN());

  test('of values all alike is that value to the bit, so that nobody is put above or below', () => {
    const alike = scoreSmall({
      subjects: 'a b c d',
      items: { x: { rule: 'minmax', direction: 'higher', missing: 'group-mean' } },
      values: { x: { a: 0.1, b: 0.1, c: 0.1 } },
    });
    expect(alike.treated('d', 'x')).toBe(0.1);
    expect(alike.pointsOf('a b c d')).toEqual([100, 100, 100, 100]);
  });

  test('is taken after dividing and transforming', () => {
    const divided = scoreSmall({
      subjects: 'a b c',
      items: { n: { rule: 'none' }, x: { ...given, denominator: 'n', missing: 'group-mean' } },
      values: { x: { a: 10, b: 90, c: 5 }, n: { a: 1, b: 3 } },
    });
    expectAlmost(divided.points('c', 'x'), 20);
  });
});

test('a value made up because its denominator is missing is told as made up, and counts for no coverage', () => {
  const scored = scoreSmall({
    subjects: 'a b',
    items: { n: { rule: 'none' }, x: { ...given, denominator: 'n', missing: 'group-mean' } },
    values: { x: { a: 10, b: 40 }, n: { a: 2 } },
  });
  expect(scored.points('b', 'x')).toBe(5);
  expect(scored.policy('b', 'x')).toBe('group-mean');
  expect(scored.state('b', 'x')).toBe('missing');
  expect(scored.coverage('b')).toBe(0);
});

describe('policies on points', () => {
  const values = { x: { a: 60, b: 20, c: 'late', d: 'not-applicable' }, y: { a: 50, b: 50, c: 50, d: 50 } };
  const score = (x: SmallItem) =>
    scoreSmall({ subjects: 'a b c d', items: { x: { ...given, ...x }, y: given }, values });

  test.each([
    { name: 'nothing said: withheld', x: {}, points: Number.NaN, total: Number.NaN },
    { name: 'withhold', x: { missing: 'withhold' }, points: Number.NaN, total: Number.NaN },
    { name: 'redistribute', x: { missing: 'redistribute' }, points: Number.NaN, total: 50 },
    { name: 'zero', x: { missing: 'zero' }, points: 0, total: 25 },
  ])('for a missing value, $name', ({ x, points, total }) => {
    const scored = score(x);
    expectAlmost(scored.points('c', 'x'), points);
    expectAlmost(scored.total('c'), total);
    expectAlmost(scored.total('d'), 50);
  });

  test.each([
    { name: 'nothing said: redistributed', x: {}, points: Number.NaN, total: 50 },
    { name: 'redistribute', x: { not_applicable: 'redistribute' }, points: Number.NaN, total: 50 },
    { name: 'average of the points of the others', x: { not_applicable: 'average' }, points: 40, total: 45 },
    { name: 'full', x: { not_applicable: 'full' }, points: 100, total: 75 },
    {
      name: 'full as the rule has it',
      x: { not_applicable: 'full', rule: 'minmax', params: 'high=90' },
      points: 90,
      total: 70,
    },
  ])('for what is not applicable, $name', ({ x, points, total }) => {
    const scored = score(x);
    expectAlmost(scored.points('d', 'x'), points);
    expectAlmost(scored.total('d'), total);
    expect(scored.state('d', 'x')).toBe('not-applicable');
    expect(scored.total('c')).toBeNaN();
  });

  test('the average is over the same set of subjects as the rule, and counts no points that were put in', () => {
    const x = { rule: 'given', not_applicable: 'average', missing: 'zero', weight: { hills: 1, plain: 1 } };
    const column = { x: { a: 10, b: 'late', c: 'not-applicable', d: 70, e: 30, f: 'not-applicable' } };
    const subjects = { hills: 'a b c', plain: 'd e f' };
    const over = (params: string) => scoreSmall({ subjects, items: { x: { ...x, params } }, values: column });
    expect(over('over=group').pointsOf('c f', 'x')).toEqual([10, 50]);
    expectAlmost(over('over=all').points('c', 'x'), 110 / 3);
    expectAlmost(over('over=all').points('f', 'x'), 110 / 3);
  });

  test('the average of nobody is none', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: { x: { ...given, not_applicable: 'average' } },
      values: { x: { a: 'not-applicable' } },
    });
    expect(scored.points('a', 'x')).toBeNaN();
    expect(scored.totalState('a')).toBe('withheld');
  });
});
