import { describe, expect, test } from 'vitest';
import { packKit } from '../../../src/core/what-if/kit.ts';
import { readLink, understand, writeLink } from '../../../src/core/what-if/link.ts';
import type { Opened } from '../../../src/core/what-if/open-kit.ts';
import { openKit } from '../../../src/core/what-if/open-kit.ts';
import type { Scenario } from '../../../src/core/what-if/scenario.ts';
import {
  applierOf,
  isUnchanged,
  unchanged,
  withRule,
  withWeight,
} from '../../../src/core/what-if/scenario.ts';
import { placesGained, shiftsBetween } from '../../../src/core/what-if/shifts.ts';
import type { Small } from '../score/small-package.ts';
import { scoreSmall } from '../score/small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

/** With weights 1 and 1: a 60, b 55, c 50; d alone in its group, where y is not assessed. */
const small: Small = {
  subjects: { hills: 'a b c', plain: 'd' },
  items: {
    total: { rule: 'mean' },
    x: { ...given, weight: { hills: 1, plain: 1 } },
    y: { ...given, weight: { hills: 1, plain: '' } },
  },
  values: { x: { a: 90, b: 60, c: 20, d: 70 }, y: { a: 30, b: 50, c: 80 } },
};

function openSmall(one: Small = small): Opened {
  const { result, results } = scoreSmall(one);
  return openKit(packKit(result, results)!)!;
}

function totalsUnder({ rulebook, score }: Opened, scenario: Scenario): number[] {
  return [...score(applierOf(rulebook)(scenario)).total];
}

describe('a scenario', () => {
  const opened = openSmall();
  const { rulebook } = opened;
  const weight = (itemId: string, groupId: string, to: number) =>
    withWeight(unchanged, rulebook, { itemId, groupId, weight: to });

  test('with other weights gives the totals worked out by hand, in its group alone', () => {
    // y weighs 3: a (90 + 3·30)/4 = 45, b (60 + 150)/4 = 52.5, c (20 + 240)/4 = 65
    expect(totalsUnder(opened, weight('y', 'hills', 3))).toEqual([45, 52.5, 65, 70]);
    expect(totalsUnder(opened, weight('x', 'hills', 0))).toEqual([30, 50, 80, 70]);
  });

  test('with another mean gives its totals', () => {
    const scenario = withRule(unchanged, rulebook, 'total', 'min');
    expect(totalsUnder(opened, scenario)).toEqual([30, 50, 20, 70]);
  });

  test('leaves the published rule book and the order of scenarios alone', () => {
    expect(totalsUnder(opened, unchanged)).toEqual([60, 55, 50, 70]);
    expect(applierOf(rulebook)(unchanged)).toBe(rulebook);
  });

  test('does not set a weight where none is, or one that is none', () => {
    expect(isUnchanged(weight('y', 'plain', 2))).toBe(true);
    expect(isUnchanged(weight('total', 'hills', 2))).toBe(true);
    expect(isUnchanged(weight('x', 'elsewhere', 2))).toBe(true);
    for (const bad of [-1, Number.NaN, Infinity, 1e7])
      expect(isUnchanged(weight('x', 'hills', bad))).toBe(true);
  });

  test('set back to the published figure is no change', () => {
    const there = weight('x', 'hills', 2);
    expect(isUnchanged(there)).toBe(false);
    expect(isUnchanged(withWeight(there, rulebook, { itemId: 'x', groupId: 'hills', weight: 1 }))).toBe(true);
    const other = withRule(unchanged, rulebook, 'total', 'geomean');
    expect(isUnchanged(withRule(other, rulebook, 'total', 'mean'))).toBe(true);
  });

  test('switches the policies of all leaves', () => {
    const gaps = openSmall({
      ...small,
      subjects: 'a b c',
      items: { total: { rule: 'mean' }, x: given, y: given },
      values: { x: { a: 90, b: 60, c: 20 }, y: { a: 'late', b: 50, c: 'not-applicable' } },
    });
    expect(totalsUnder(gaps, unchanged)).toEqual([Number.NaN, 55, 20]);
    expect(totalsUnder(gaps, { ...unchanged, missing: 'zero' })).toEqual([45, 55, 20]);
    expect(totalsUnder(gaps, { ...unchanged, missing: 'redistribute' })).toEqual([90, 55, 20]);
    // The average of y is 50, full points 100.
    expect(totalsUnder(gaps, { ...unchanged, notApplicable: 'average' })).toEqual([Number.NaN, 55, 35]);
    expect(totalsUnder(gaps, { ...unchanged, missing: 'zero', notApplicable: 'full' })).toEqual([45, 55, 60]);
  });
});

test('shifts tell who changes place, and who the most', () => {
  const opened = openSmall();
  const { rulebook, score, published } = opened;
  const scenario = withWeight(unchanged, rulebook, { itemId: 'y', groupId: 'hills', weight: 3 });
  const shifts = shiftsBetween(published, score(applierOf(rulebook)(scenario)));
  const named = (rows: readonly { s: number }[]) => rows.map(({ s }) => published.frame.subjects[s]);
  expect(named(shifts.moved)).toEqual(['a', 'c']);
  expect(named(shifts.mostGained)).toEqual(['c']);
  expect(named(shifts.mostLost)).toEqual(['a']);
  expect(shifts.rows.map(placesGained)).toEqual([-2, 0, 2, 0]);
  expect(shifts.changed).toBe(3);
  const none = shiftsBetween(published, published);
  expect([none.moved, none.mostGained, none.mostLost, none.changed]).toEqual([[], [], [], 0]);
});

describe('a link', () => {
  const { rulebook } = openSmall();

  test('holds the whole scenario, and reads back the same', () => {
    let scenario = withWeight(unchanged, rulebook, { itemId: 'y', groupId: 'hills', weight: 2.5 });
    scenario = withWeight(scenario, rulebook, { itemId: 'x', groupId: 'plain', weight: 0 });
    scenario = {
      ...withRule(scenario, rulebook, 'total', 'geomean'),
      missing: 'zero',
      notApplicable: 'full',
    };
    const link = writeLink('y2025', 'plain', scenario);
    expect(link).toBe('#v1;a=y2025;g=plain;w=x@plain:0,y@hills:2.5;r=total:geomean;mi=zero;na=full');
    const read = readLink(link);
    expect(read.assessment).toBe('y2025');
    expect(understand(read, rulebook)).toEqual({ scenario, groupId: 'plain', strange: 0 });
  });

  test('that says nothing is the published state', () => {
    for (const hash of ['', '#', '#v1', '#v1;a=y2025'])
      expect(understand(readLink(hash), rulebook)).toEqual({
        scenario: unchanged,
        groupId: 'hills',
        strange: 0,
      });
  });

  test.each([
    { hash: '#v2;a=y2025', strange: 1 },
    { hash: '#<script>alert(1)</script>', strange: 1 },
    { hash: `#v1;w=${'x@hills:1,'.repeat(4000)}`, strange: 1 },
    { hash: '#v1;a=y2025;zz=1', strange: 1 },
    { hash: '#v1;g=elsewhere', strange: 1 },
    { hash: '#v1;w=x@hills:-1', strange: 1 },
    { hash: '#v1;w=x@hills:1e9', strange: 1 },
    { hash: '#v1;w=x@hills:99999999', strange: 1 },
    { hash: '#v1;w=__proto__@hills:1,constructor@hills:2', strange: 2 },
    { hash: '#v1;w=y@plain:1', strange: 1 },
    { hash: '#v1;w=', strange: 1 },
    { hash: '#v1;r=total:eval', strange: 1 },
    { hash: '#v1;r=x:min', strange: 1 },
    { hash: '#v1;mi=nothing;na=all', strange: 2 },
    { hash: '#v1;mi=zero;mi=carry', strange: 1 },
  ])('from elsewhere falls back: $hash', ({ hash, strange }) => {
    const read = understand(readLink(hash), rulebook);
    expect(read.strange).toBe(strange);
    expect({ ...read.scenario, missing: null }).toEqual(unchanged);
  });
});
