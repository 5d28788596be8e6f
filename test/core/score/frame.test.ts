import { describe, expect, test } from 'vitest';
import { isValidOn } from '../../../src/core/score/frame.ts';
import { scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

describe('subjects of an assessment', () => {
  test('are the units of its kind that exist on the last day of its cycle', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: { x: given },
      files: {
        'units.csv':
          'unit_id,kind,valid_from,valid_to\n' +
          'closed,town,,2025-12-30\n' +
          'founded,town,2025-12-31,\n' +
          'last,town,2020-01-01,2025-12-31\n' +
          'later,town,2026-01-01,\n' +
          'upper,county,,\n',
      },
    });
    expect(scored.result.frame.subjects).toEqual(['founded', 'last']);
  });

  test('stand in order of id, whatever the order of the file', () => {
    const scored = scoreSmall({
      subjects: 'b',
      items: { x: given },
      files: { 'units.csv': 'unit_id,kind\nb,town\nc,town\na,town\n' },
    });
    expect(scored.result.frame.subjects).toEqual(['a', 'b', 'c']);
  });

  test('without exactly one group are left out', () => {
    const scored = scoreSmall({
      subjects: { hills: 'a', plain: 'b' },
      items: { x: given },
      files: {
        'units.csv': 'unit_id,kind\na,town\nb,town\nboth,town\nneither,town\n',
        'memberships.csv': 'subject_id,group_id\na,hills\nb,plain\nboth,hills\nboth,plain\n',
      },
    });
    expect(scored.result.frame.subjects).toEqual(['a', 'b']);
  });

  test('are in the group that holds on the last day; memberships of other rule books do not matter', () => {
    const scored = scoreSmall({
      subjects: { hills: 'a b', plain: '' },
      items: { x: given },
      files: {
        'groups.csv': 'group_id\nhills\nother\nplain\n',
        'memberships.csv':
          'subject_id,group_id,valid_from,valid_to\n' +
          'a,hills,2020-01-01,2025-06-30\n' +
          'a,plain,2025-07-01,\n' +
          'b,hills,2020-01-01,2025-12-31\n' +
          'b,other,2020-01-01,\n' +
          'b,plain,2026-01-01,\n',
      },
    });
    const { frame } = scored.result;
    expect(frame.subjects.map((_, s) => frame.rulebook.groups[frame.group[s]!])).toEqual(['plain', 'hills']);
  });

  test('of the kind official are all who held a post on any day of the cycle', () => {
    const scored = scoreSmall({
      subjects: 'a',
      items: { x: given },
      files: {
        'assessments.csv':
          'assessment_id,kind,cycle_id,rulebook_id,subject_kind\ny2025,annual,2025,rb,official\n',
        'officials.csv': 'official_id\nfirst\ngone\nlast\nlater\nstill\n',
        'postings.csv':
          'official_id,unit_id,start,end\n' +
          'first,a,2020-01-01,2025-01-01\n' +
          'gone,a,2020-01-01,2024-12-31\n' +
          'last,a,2025-12-31,\n' +
          'later,a,2026-01-01,\n' +
          'still,a,2020-01-01,\n' +
          'still,a,2021-01-01,2021-02-01\n',
      },
    });
    expect(scored.result.frame.subjects).toEqual(['first', 'last', 'still']);
  });
});

test.each([
  { name: 'open on both sides', from: null, to: null, is: true },
  { name: 'from that day', from: '2025-12-31', to: null, is: true },
  { name: 'to that day', from: null, to: '2025-12-31', is: true },
  { name: 'from the day after', from: '2026-01-01', to: null, is: false },
  { name: 'to the day before', from: null, to: '2025-12-30', is: false },
])('a span $name', ({ from, to, is }) => {
  expect(isValidOn({ valid_from: from, valid_to: to }, '2025-12-31')).toBe(is);
});

test('statistics over a group are of that group alone, over all of all who are assessed', () => {
  const values = { x: { a: 0, b: 10, c: 20, d: 40, e: 1000 }, y: { a: 0, b: 10, c: 20, d: 40, e: 1000 } };
  const weight = { hills: 1, plain: 1, shore: '' as const };
  const minmax = { rule: 'minmax', direction: 'higher' as const, weight };
  const scored = scoreSmall({
    subjects: { hills: 'a b', plain: 'c d', shore: 'e' },
    items: { x: { ...minmax, params: 'over=group' }, y: { ...minmax, params: 'over=all' }, z: given },
    values,
  });
  expect(scored.pointsOf('a b c d e', 'x')).toEqual([0, 100, 0, 100, Number.NaN]);
  expect(scored.pointsOf('a b c d e', 'y')).toEqual([0, 25, 50, 100, Number.NaN]);
  expect(scored.state('e', 'x')).toBe('not-applicable');
});
