import { describe, expect, test } from 'vitest';
import { countQuotas } from '../../../src/core/results/quotas.ts';
import { scoreSmall } from '../score/small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };
const bands = 'bands: [{grade: top, from: 90}, {grade: good, from: 75}, {grade: low, from: 0}]';

/** Counts with ids in place of indexes. */
function counted(
  points: Readonly<Record<string, number | string>>,
  method: readonly string[],
  subjects: string | Readonly<Record<string, string>> = Object.keys(points).join(' '),
) {
  const groups = typeof subjects === 'string' ? {} : subjects;
  const weight = Object.fromEntries(Object.keys(groups).map((group) => [group, 1]));
  const { result } = scoreSmall({
    subjects,
    items: { x: typeof subjects === 'string' ? given : { ...given, weight } },
    values: { x: points },
    method: [bands, ...method],
  });
  const ids = (list: readonly number[]) => list.map((s) => result.frame.subjects[s]!).join('');
  return countQuotas(result).map(({ quota, group, line, reached, beyond, barred, ...rest }) => ({
    ...rest,
    grade: quota.grade,
    group: group === null ? null : result.frame.rulebook.groups[group]!,
    reached: ids(reached),
    beyond: ids(beyond),
    barred: ids(barred),
    line: line.map((one) => [ids([one.s]), one.isInside, Number(one.distance.toFixed(9))]),
  }));
}

describe('a quota held against the points', () => {
  test('leaves room: the line is the limit of the band', () => {
    // ⌊0.4 · 5⌋ = 2 may, a alone does; b is 0.5 short of 90.
    const [one] = counted({ a: 93, b: 89.5, c: 80, d: 60, e: 50 }, ['quotas: [{grade: top, share: 0.4}]']);
    expect(one).toMatchObject({ size: 5, limit: 2, reached: 'a', beyond: '', barred: '', group: null });
    expect(one!.line).toEqual([
      ['a', true, 3],
      ['b', false, -0.5],
      ['c', false, -10],
    ]);
  });

  test('is exceeded: the line lies between the last for whom there is room and the next', () => {
    const [one] = counted({ a: 99, b: 96, c: 95, d: 91, e: 89 }, ['quotas: [{grade: top, share: 0.4}]']);
    expect(one).toMatchObject({ limit: 2, reached: 'abcd', beyond: 'cd' });
    expect(one!.line).toEqual([
      ['a', true, 4],
      ['b', true, 1],
      ['c', false, -1],
      ['d', false, -5],
    ]);
  });

  test('a tie across the line is room for none of those who tie', () => {
    const [one] = counted({ a: 99, b: 95, c: 95, d: 60, e: 50 }, ['quotas: [{grade: top, share: 0.4}]']);
    expect(one).toMatchObject({ limit: 2, reached: 'abc', beyond: 'bc' });
  });

  test('totals are compared as ranks compare them', () => {
    const method = ['rank: {decimals: 1}', 'quotas: [{grade: top, share: 0.5}]'];
    expect(counted({ a: 95.04, b: 94.96, c: 89.96, d: 10 }, method)[0]).toMatchObject({
      limit: 2,
      reached: 'abc',
      beyond: 'c',
    });
    // Rounded to whole points a and b tie, so the one place that there is goes to neither.
    expect(
      counted({ a: 95.4, b: 94.6, c: 10 }, ['rank: {decimals: 0}', 'quotas: [{grade: top, share: 0.34}]'])[0],
    ).toMatchObject({ limit: 1, reached: 'ab', beyond: 'ab' });
  });

  test('who has no total counts among the assessed, and reaches nothing', () => {
    const [one] = counted({ a: 95, b: 94, c: 'missing', d: 'late' }, ['quotas: [{grade: top, share: 0.5}]']);
    expect(one).toMatchObject({ size: 4, limit: 2, reached: 'ab', beyond: '' });
  });

  test('by group each group has its own, over all there is one', () => {
    const points = { a: 95, b: 94, c: 93, d: 10, e: 20 };
    const groups = { hills: 'a b', plain: 'c d e' };
    const of = (by: string) => counted(points, [`quotas: [{grade: top, share: 0.5, by: ${by}}]`], groups);
    expect(of('group').map((one) => [one.group, one.size, one.limit, one.reached, one.beyond])).toEqual([
      ['hills', 2, 1, 'ab', 'b'],
      ['plain', 3, 1, 'c', ''],
    ]);
    expect(of('all').map((one) => [one.group, one.size, one.limit, one.reached, one.beyond])).toEqual([
      [null, 5, 2, 'abc', 'c'],
    ]);
  });

  test('who is barred from the top grade is named, takes no room and stands on no line', () => {
    const method = [
      'vetoes: [{when: {item: x, below: 97}, effect: bar}]',
      'quotas: [{grade: top, share: 0.4}, {grade: good, share: 1}]',
    ];
    const [top, good] = counted({ a: 98, b: 96, c: 85, d: 60, e: 50 }, method);
    expect(top).toMatchObject({ limit: 2, reached: 'a', barred: 'b' });
    expect(top!.line.map(([id]) => id)).toEqual(['a']);
    // b falls into the next band, and is not barred from that.
    expect(good).toMatchObject({ reached: 'bc', barred: '' });
  });

  test('a quota of nothing leaves nobody inside', () => {
    const [one] = counted({ a: 95, b: 80 }, ['quotas: [{grade: top, share: 0}]']);
    expect(one).toMatchObject({ limit: 0, reached: 'a', beyond: 'a' });
    expect(one!.line).toEqual([
      ['a', false, 5],
      ['b', false, -10],
    ]);
  });

  test('a rule book without quotas has nothing to count', () => {
    expect(counted({ a: 95 }, [])).toEqual([]);
  });
});
