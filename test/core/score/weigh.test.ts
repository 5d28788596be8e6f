import { describe, expect, test } from 'vitest';
import type { Small } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };
const none = Number.NaN;

describe('weights as declared', () => {
  test('a composite with a blank weight takes the sum of its children', () => {
    // c: 1 + 2 = 3 beside z: 1. x: 3/4 · 1/3, y: 3/4 · 2/3, z: 1/4.
    const scored = scoreSmall({
      subjects: 'a',
      items: {
        c: { rule: 'mean', parent: 'total' },
        x: { ...given, parent: 'c' },
        y: { ...given, parent: 'c', weight: 2 },
        z: given,
      },
      values: { x: { a: 40 }, y: { a: 70 }, z: { a: 20 } },
    });
    expectAlmost(scored.points('a', 'c'), 60);
    expectAlmost(scored.total('a'), 50);
    for (const [id, weight] of [
      ['total', 1],
      ['c', 0.75],
      ['x', 0.25],
      ['y', 0.5],
      ['z', 0.25],
    ] as const) {
      expectAlmost(scored.effective('a', id), weight, id);
    }
    for (const [id, part] of [
      ['total', 50],
      ['c', 45],
      ['x', 10],
      ['y', 35],
      ['z', 5],
    ] as const) {
      expectAlmost(scored.contribution('a', id), part, id);
    }
  });

  test('a written weight of a composite goes before the sum', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: {
        c: { rule: 'mean', parent: 'total', weight: 1 },
        x: { ...given, parent: 'c', weight: 50 },
        z: given,
      },
      values: { x: { a: 40 }, z: { a: 20 } },
    });
    expectAlmost(scored.total('a'), 30);
  });

  test('a leaf with a blank weight is not assessed, nor is a composite of such leaves, whatever its own weight', () => {
    const scored = scoreSmall({
      subjects: { hills: 'a', plain: 'b' },
      items: {
        c: { rule: 'mean', parent: 'total', weight: { hills: 5, plain: 5 } },
        x: { ...given, parent: 'c', weight: { hills: 1, plain: '' } },
        z: { ...given, weight: { hills: 5, plain: 5 } },
      },
      values: { x: { a: 40, b: 90 }, z: { a: 20, b: 20 } },
    });
    expect(scored.total('a')).toBe(30);
    expect(scored.total('b')).toBe(20);
    for (const id of ['c', 'x']) {
      expect(scored.state('b', id)).toBe('not-applicable');
      expect([scored.points('b', id), scored.effective('b', id), scored.contribution('b', id)]).toEqual([
        none,
        none,
        none,
      ]);
    }
    expect(scored.effective('b', 'z')).toBe(1);
    expect(scored.coverage('b')).toBe(1);
  });

  test('a composite that is not assessed adds nothing to the blank weight of its parent', () => {
    // hills: outer = empty 9 + y 1, beside z 10. plain: empty is not assessed, so outer weighs 1 beside z's 10.
    const weight = { hills: 1, plain: 1 };
    const scored = scoreSmall({
      subjects: { hills: 'a', plain: 'b' },
      items: {
        outer: { rule: 'mean', parent: 'total' },
        empty: { rule: 'mean', parent: 'outer', weight: { hills: 9, plain: 9 } },
        x: { ...given, parent: 'empty', weight: { hills: 1, plain: '' } },
        y: { ...given, parent: 'outer', weight },
        z: { ...given, weight: { hills: 10, plain: 10 } },
      },
      values: { x: { a: 0, b: 0 }, y: { a: 0, b: 0 }, z: { a: 55, b: 55 } },
    });
    expectAlmost(scored.total('a'), 27.5);
    expectAlmost(scored.total('b'), 50);
    const empty = scored.item('empty').item.index;
    expect(scored.result.frame.weights.map((weights) => weights[empty])).toEqual([9, none]);
  });

  test('a group with no weights at all is not assessed', () => {
    const scored = scoreSmall({
      subjects: { hills: 'a', plain: 'b' },
      items: { x: { ...given, weight: { hills: 1, plain: '' } } },
      values: { x: { a: 40, b: 90 } },
    });
    expect(scored.totalState('b')).toBe('not-assessed');
    expect([scored.total('b'), scored.place('b'), scored.overall('b')]).toEqual([none, 0, 0]);
  });
});

describe('weight 0', () => {
  const parts = (rule: string): Small => ({
    subjects: 'a b c',
    items: {
      total: { rule },
      x: { ...given, weight: 0 },
      y: { ...given, weight: 2 },
      z: { ...given, weight: 2 },
    },
    values: { x: { a: 1, c: 0 }, y: { a: 40, b: 40, c: 40 }, z: { a: 40, b: 40, c: 40 } },
  });

  test.each(['mean', 'geomean', 'harmonic', 'min'])(
    'is shown and counts for nothing under %s, missing or not',
    (rule) => {
      const scored = scoreSmall(parts(rule));
      for (const subject of ['a', 'b', 'c']) expectAlmost(scored.total(subject), 40, `${rule} of ${subject}`);
      expect(scored.points('a', 'x')).toBe(1);
      expect(scored.effective('a', 'x')).toBe(0);
      expect(scored.coverage('b')).toBe(1);
    },
  );

  test('does not stand in the way of a cascade', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: {
        c: { rule: 'mean', parent: 'total' },
        x: { ...given, parent: 'c', weight: 1, missing: 'redistribute' },
        shown: { ...given, parent: 'c', weight: 0 },
        z: given,
      },
      values: { shown: { a: 10 }, z: { a: 70 } },
    });
    expect(scored.policy('a', 'c')).toBe('redistribute');
    expect(scored.total('a')).toBe(70);
  });

  test('of a whole composite: it has no score of its own and hinders nobody', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: { c: { rule: 'mean', parent: 'total' }, x: { ...given, parent: 'c', weight: 0 }, z: given },
      values: { x: { a: 10 }, z: { a: 70 } },
    });
    expect(scored.points('a', 'c')).toBeNaN();
    expect(scored.state('a', 'c')).toBe('missing');
    expect(scored.total('a')).toBe(70);
    expect(scored.effective('a', 'z')).toBe(1);
  });
});

describe('sums', () => {
  /** economy 40, and life of 60 in two parts of 20 and 40; all in points of 100. */
  const points: Small = {
    subjects: 'a b c d',
    method: ['weights: {style: points, sum: 100}'],
    items: {
      total: { rule: 'sum' },
      economy: { ...given, weight: 40 },
      life: { rule: 'sum', parent: 'total' },
      health: { ...given, parent: 'life', weight: 20 },
      school: { ...given, parent: 'life', weight: 40, missing: 'redistribute' },
    },
    values: {
      economy: { a: 50, b: 'not-applicable', c: 50, d: 50 },
      health: { a: 100, b: 100, c: 100, d: 'not-applicable' },
      school: { a: 75, b: 75 },
    },
  };
  const scored = scoreSmall(points);

  test('in the style points each leaf adds its share of its worth', () => {
    expectAlmost(scored.points('a', 'life'), 20 + 30);
    expectAlmost(scored.total('a'), 20 + 50);
    expectAlmost(scored.effective('a', 'school'), 0.4);
    expectAlmost(scored.contribution('a', 'school'), 30);
    expectAlmost(scored.contribution('a', 'life'), 50);
  });

  test('what does not apply is made up for by the rest, in proportion to worth, over nested sums too', () => {
    // b: economy is off; 50 of the 60 left, raised to 100: 50·100/60.
    expectAlmost(scored.total('b'), 83 + 1 / 3);
    expectAlmost(scored.contribution('b', 'health'), (20 * 100) / 60);
    expectAlmost(scored.contribution('b', 'school'), (30 * 100) / 60);
    // c: school is dropped; health's 20 of 20 stands for life's 60.
    expectAlmost(scored.points('c', 'life'), 60);
    expectAlmost(scored.total('c'), 80);
    // d: life is dropped whole; 20 of 40 stands for 100.
    expect(scored.policy('d', 'life')).toBe('redistribute');
    expectAlmost(scored.total('d'), 50);
  });

  test('a mean within a sum is worth the sum of its leaves', () => {
    const items = { ...points.items, life: { rule: 'mean', parent: 'total' } };
    const mixed = scoreSmall({ ...points, items });
    // life: (20·100 + 40·75)/60 = 83.333, worth 60 points: 50.
    expectAlmost(mixed.points('a', 'life'), 250 / 3);
    expectAlmost(mixed.total('a'), 70);
    expectAlmost(mixed.contribution('a', 'school'), 30);
    expectAlmost(mixed.total('b'), 250 / 3);
  });

  test('in the relative style a weight multiplies the points', () => {
    const weighted = scoreSmall({
      subjects: 'a b',
      items: { total: { rule: 'sum' }, x: { ...given, weight: 0.5 }, y: { ...given, weight: 2 } },
      values: { x: { a: 40, b: 'not-applicable' }, y: { a: 10, b: 10 } },
    });
    expectAlmost(weighted.total('a'), 40);
    expectAlmost(weighted.total('b'), 25); // 20 · 2.5/2
    expectAlmost(weighted.effective('a', 'x'), 0.2);
    expectAlmost(weighted.contribution('a', 'x'), 20);
  });
});

test('children of a composite whose points a policy put in contribute nothing beside them', () => {
  const scored = scoreSmall({
    subjects: 'a b',
    items: {
      c: { rule: 'mean', parent: 'total', missing: 'zero' },
      x: { ...given, parent: 'c' },
      y: { ...given, parent: 'c' },
      z: { ...given, weight: 2 },
    },
    values: { x: { a: 80, b: 80 }, y: { b: 40 }, z: { a: 50, b: 50 } },
  });
  expect(scored.points('a', 'c')).toBe(0);
  expect(scored.total('a')).toBe(25);
  expect([scored.effective('a', 'x'), scored.contribution('a', 'x')]).toEqual([0, 0]);
  expect(scored.contribution('a', 'z')).toBe(25);
  expectAlmost(scored.contribution('b', 'x'), 20);
});
