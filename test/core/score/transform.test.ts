import { describe, expect, test } from 'vitest';
import { difference } from '../../../src/core/score/transform.ts';
import type { Small, SmallItem } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const none = Number.NaN;
const item: SmallItem = { rule: 'goalpost', direction: 'higher' };

/** What the rule sees of `x`. */
function seen(small: Partial<Small> & { x: SmallItem }, subjects: string): number[] {
  const scored = scoreSmall({
    subjects,
    ...small,
    items: { n: { rule: 'none' }, x: { ...item, ...small.x } },
  });
  return subjects.split(' ').map((subject) => scored.treated(subject, 'x'));
}

function expectAll(found: readonly number[], expected: readonly number[]): void {
  found.forEach((one, at) => expectAlmost(one, expected[at]!, `value ${at + 1}`));
}

describe('denominators', () => {
  const values = { x: { a: 30, b: 30, c: 30, d: 'late', e: 0 }, n: { a: 12, b: 0, d: 3, e: 7 } };

  test('divide; 0 or a gap below gives no result', () => {
    expectAll(seen({ x: { denominator: 'n' }, values }, 'a b c d e'), [2.5, none, none, none, 0]);
  });

  test('with a scale: a figure per thousand', () => {
    expectAll(seen({ x: { denominator: 'n', params: 'scale=1000' }, values }, 'a e'), [2500, 0]);
  });

  test('may be combined from finer cycles as well', () => {
    const cycles =
      'cycle_id,kind,start,end\n2025,year,2025-01-01,2025-12-31\n' +
      '2025-01,month,2025-01-01,2025-01-31\n2025-02,month,2025-02-01,2025-02-28\n';
    const scored = scoreSmall({
      subjects: 'a',
      items: { n: { rule: 'none', params: 'observed=month;combine=sum' }, x: { ...item, denominator: 'n' } },
      values: { x: { a: 30 } },
      earlier: { '2025-01': { n: { a: 2 } }, '2025-02': { n: { a: 3 } } },
      files: { 'cycles.csv': cycles },
    });
    expectAlmost(scored.treated('a', 'x'), 6);
  });

  test('a value that lacks its denominator is missing and says so', () => {
    const scored = scoreSmall({
      subjects: 'a b',
      items: { n: { rule: 'none' }, x: { rule: 'given', denominator: 'n' } },
      values: { x: { a: 5, b: '5 disputed' } },
    });
    expect([scored.state('a', 'x'), scored.state('b', 'x')]).toEqual(['missing', 'missing']);
    expect(scored.policy('a', 'x')).toBe('withhold');
  });
});

describe('logarithms', () => {
  test('of 1, e and 100; none of 0 or less', () => {
    const values = { x: { a: 1, b: Math.E, c: 100, d: 0, e: -4 } };
    expectAll(seen({ x: { transform: 'log' }, values }, 'a b c d e'), [0, 1, Math.log(100), none, none]);
  });

  test('are taken of floor and target as well', () => {
    // Income of the Human Development Index: (ln 1000 − ln 100)/(ln 75000 − ln 100) = ln 10/ln 750
    const scored = scoreSmall({
      subjects: 'a b c',
      items: { x: { ...item, transform: 'log' } },
      values: { x: { a: 1000, b: 100, c: 75000 } },
      targets: ['*,x,100,75000,'],
    });
    expectAlmost(scored.points('a'), (100 * Math.LN10) / Math.log(750));
    expect(scored.pointsOf('b c')).toEqual([0, 100]);
  });
});

describe('changes', () => {
  const earlier = { 2024: { x: { a: 40, b: 40, d: -20, e: 0, f: 40 } }, 2023: { x: { c: 7, f: 1 } } };
  const values = { x: { a: 50, b: 50, c: 50, d: -10, e: 5, f: 'missing' } };
  const targets = ['b,x,,,100', 'e,x,,,-4'];

  test('are against the baseline where one is stated, else the previous cycle, else unknown', () => {
    expectAll(seen({ x: { transform: 'change' }, values, earlier, targets }, 'a b c d e f'), [
      10,
      -50,
      none,
      10,
      9,
      none,
    ]);
  });

  test('in percent: of the size of the base, so that a rise from −20 to −10 is +50 %', () => {
    const rows = ['b,x,,,100'];
    const expected = [25, -50, none, 50, none, none];
    expectAll(
      seen({ x: { transform: 'change-percent' }, values, earlier, targets: rows }, 'a b c d e f'),
      expected,
    );
    expectAll(seen({ x: { transform: 'change-percent' }, values, targets }, 'e'), [225]);
  });

  test('in the first cycle have no base', () => {
    const files = { 'cycles.csv': 'cycle_id,kind,start,end\n2025,year,2025-01-01,2025-12-31\n' };
    expectAll(seen({ x: { transform: 'change' }, values, files }, 'a'), [none]);
  });

  test('are of the divided values', () => {
    const divided = { x: { transform: 'change', denominator: 'n' } };
    const now = { x: { a: 30 }, n: { a: 10 } };
    const before = { 2024: { x: { a: 20 }, n: { a: 8 } } };
    expectAll(seen({ ...divided, values: now, earlier: before }, 'a'), [0.5]);
  });

  test('pass over cycles of another kind, and count none that has not ended', () => {
    const files = {
      'cycles.csv':
        'cycle_id,kind,start,end\n2022,year,2022-01-01,2022-12-31\n2023,year,2023-01-01,2023-12-31\n' +
        '2024-12,month,2024-12-01,2024-12-31\n2025,year,2025-01-01,2025-12-31\n2026,year,2026-01-01,2026-12-31\n',
    };
    const others = {
      2022: { x: { a: 1 } },
      2023: { x: { a: 20 } },
      '2024-12': { x: { a: 3 } },
      2026: { x: { a: 4 } },
    };
    expectAll(seen({ x: { transform: 'change' }, values, earlier: others, files }, 'a'), [30]);
  });

  test('floors and targets change by the same base', () => {
    // From 40: value +10, floor 40 → 0, target 60 → +20: half the way.
    const rows = ['*,x,40,60,'];
    const scored = scoreSmall({
      subjects: 'a',
      items: { x: { ...item, transform: 'change' } },
      values,
      earlier,
      targets: rows,
    });
    expectAlmost(scored.points('a'), 50);
  });

  test('that a person would call the same are the same, whatever the size of the terms', () => {
    const now = { x: { a: 84.3, b: 2.3, c: 1000000.3, d: 0.3 } };
    const before = { 2024: { x: { a: 84.2, b: 2.2, c: 1000000.2, d: 0.2 } } };
    expect(seen({ x: { transform: 'change' }, values: now, earlier: before }, 'a b c d')).toEqual([
      0.1, 0.1, 0.1, 0.1,
    ]);
  });

  test.each([
    [84.3, 84.2, 0.1],
    [84.2, 84.3, -0.1],
    [5, 5, 0],
    [1e-7, 2e-7, -1e-7],
    [0, 0.3, -0.3],
    [1e15, 1, 999999999999999],
    [none, 1, none],
  ])('%d − %d', (a, b, expected) => expect(difference(a, b)).toBe(expected));
});
