import { describe, expect, test } from 'vitest';
import type { Small } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };
const none = Number.NaN;

/** One item on which a, b and c have 60, 80 and 95. */
function score(method: readonly string[], events: readonly string[], more: Partial<Small> = {}) {
  const values = { x: { a: 60, b: 80, c: 95 } };
  return scoreSmall({ subjects: 'a b c', items: { x: given }, values, method, events, ...more });
}

describe('bonus and deduction', () => {
  test.each([
    { name: 'without limits', adjust: '{}', points: [7, 8], adjusted: 75 },
    { name: 'a bonus up to its cap', adjust: '{bonus_cap: 10}', points: [7, 8], adjusted: 70 },
    { name: 'exactly the cap', adjust: '{bonus_cap: 15}', points: [7, 8], adjusted: 75 },
    { name: 'a deduction up to its cap', adjust: '{deduction_cap: 5}', points: [-4, -4], adjusted: 55 },
    {
      name: 'a cap of 0 allows none',
      adjust: '{bonus_cap: 0, deduction_cap: 0}',
      points: [7, -4],
      adjusted: 60,
    },
    {
      name: 'each capped before they meet',
      adjust: '{bonus_cap: 5, deduction_cap: 3}',
      points: [20, -20],
      adjusted: 62,
    },
    { name: 'a floor', adjust: '{floor: 50}', points: [-40], adjusted: 50 },
    { name: 'a ceiling', adjust: '{ceiling: 100}', points: [70], adjusted: 100 },
    { name: 'below 0 without a floor', adjust: '{}', points: [-70], adjusted: -10 },
    { name: '0 points are nothing', adjust: '{}', points: [0], adjusted: 60 },
  ])('$name', ({ adjust, points, adjusted }) => {
    const events = points.map((one, at) => `e${at},a,,,,${one}`);
    const scored = score([`adjust: ${adjust}`], events);
    expectAlmost(scored.adjusted('a'), adjusted);
    expect(scored.total('a')).toBe(60);
    expect(scored.adjusted('b')).toBe(80);
  });

  test('keeps what was written beside what was applied, and only for those it moved', () => {
    const { adjustments } = score(
      ['adjust: {bonus_cap: 5, deduction_cap: 3}'],
      ['e1,a,,,,4', 'e2,a,,,,3', 'e3,a,,,,-1', 'e4,b,,,,'],
    ).result.adjusted;
    expect([...adjustments.keys()]).toEqual([0]);
    expect(adjustments.get(0)).toMatchObject({
      bonus: { written: 7, applied: 5 },
      deduction: { written: 1, applied: 1 },
      vetoes: [],
    });
    expect(adjustments.get(0)!.events.map((one) => one.event_id)).toEqual(['e1', 'e2', 'e3']);
  });

  test('events of an item, of another cycle and of strangers leave totals alone', () => {
    const files = { 'events/2024.csv': 'event_id,subject_id,points\ne9,a,9\n' };
    const scored = score([], ['e1,a,x,,,9', 'e2,stranger,,,,9'], { files });
    expect(scored.adjusted('a')).toBe(60);
  });

  test('a withheld total stays withheld, floor or not', () => {
    const scored = score(['adjust: {floor: 10}'], ['e1,a,,,,9'], { values: { x: { b: 80, c: 95 } } });
    expect(scored.adjusted('a')).toBeNaN();
    expect(scored.totalState('a')).toBe('withheld');
  });

  test('the order of events does not reach the sum', () => {
    const points = [0.1, 0.2, 0.3, 0.7, 1.1];
    const rows = points.map((one, at) => `e${at},a,,,,${one}`);
    expect(score([], rows).adjusted('a')).toBe(score([], rows.toReversed()).adjusted('a'));
  });
});

describe('veto', () => {
  test('takes total and place, and the others move up', () => {
    const scored = score(
      ['vetoes: [{when: {event: accident}, effect: veto}]'],
      ['e1,c,,accident,,', 'e2,b,,praise,,'],
    );
    expect(scored.adjusted('c')).toBeNaN();
    expect([scored.place('a'), scored.place('b'), scored.place('c')]).toEqual([2, 1, 0]);
    expect(scored.totalState('c')).toBe('vetoed');
    expect(scored.total('c')).toBe(95);
    expect(scored.grade('c')).toBeNull();
  });

  test('with a total: the subject falls to it and keeps a place', () => {
    const scored = score(
      ['vetoes: [{when: {event: accident}, effect: veto, total: 59}]'],
      ['e1,c,,accident,,'],
    );
    expect(scored.adjusted('c')).toBe(59);
    expect(scored.place('c')).toBe(3);
    expect(scored.totalState('c')).toBe('vetoed');
  });

  test('nobody rises by a veto', () => {
    const scored = score(
      ['vetoes: [{when: {event: accident}, effect: veto, total: 75}]'],
      ['e1,a,,accident,,', 'e2,b,,accident,,'],
    );
    expect(scored.adjusted('a')).toBe(60);
    expect(scored.adjusted('b')).toBe(75);
  });

  test('of several the heaviest counts, in whatever order the rule book has them', () => {
    const [light, heavy, last] = [
      '{when: {event: x}, effect: veto, total: 59}',
      '{when: {event: y}, effect: veto, total: 40}',
      '{when: {event: z}, effect: veto}',
    ];
    const events = ['e1,a,,x,,', 'e2,b,,x,,', 'e3,b,,y,,', 'e4,c,,x,,', 'e5,c,,z,,'];
    for (const order of [
      [light, heavy, last],
      [last, heavy, light],
    ]) {
      const scored = score([`vetoes: [${order.join(', ')}]`], events);
      expect(['a', 'b', 'c'].map((subject) => scored.adjusted(subject))).toEqual([59, 40, none]);
    }
  });

  test('of a withheld total gives none', () => {
    const scored = score(
      ['vetoes: [{when: {event: accident}, effect: veto, total: 59}]'],
      ['e1,a,,accident,,'],
      { values: { x: { b: 80, c: 95 } } },
    );
    expect(scored.adjusted('a')).toBeNaN();
    expect(scored.totalState('a')).toBe('withheld');
  });

  test('by the points of an item strictly below a limit', () => {
    const method = ['vetoes: [{when: {item: x, below: 80}, effect: veto}]'];
    const scored = score(method, []);
    expect(['a', 'b', 'c'].map((subject) => scored.totalState(subject))).toEqual([
      'vetoed',
      'scored',
      'scored',
    ]);
    expect(scored.result.adjusted.adjustments.get(0)!.vetoes).toMatchObject([{ index: 0, event: null }]);
  });

  test('not by binary noise: 0.7 − 0.4 of a limit of 0.3', () => {
    const method = ['vetoes: [{when: {item: x, below: 30}, effect: veto}]'];
    const values = { x: { a: 0.7 - 0.4, b: 0.29, c: 0.3 } };
    const scored = score(method, [], { items: { x: { ...given, params: 'max=1' } }, values });
    expect(['a', 'b', 'c'].map((subject) => scored.totalState(subject))).toEqual([
      'scored',
      'vetoed',
      'scored',
    ]);
  });

  test('an item without points is not below anything', () => {
    const items = { x: given, y: { ...given, missing: 'redistribute' } };
    const method = ['vetoes: [{when: {item: y, below: 80}, effect: veto}]'];
    expect(score(method, [], { items }).totalState('a')).toBe('scored');
  });
});
