import { describe, expect, test } from 'vitest';
import type { Small, Values } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

test('what is known of an item keeps its state and its line', () => {
  const scored = scoreSmall({
    subjects: 'a b c d e f',
    items: { x: given },
    values: { x: { a: 10, b: '20 provisional', c: '30 disputed', d: 'late', e: 'suppressed' } },
  });
  const expected = {
    a: 'present',
    b: 'provisional',
    c: 'disputed',
    d: 'late',
    e: 'suppressed',
    f: 'missing',
  };
  for (const [subject, state] of Object.entries(expected)) expect(scored.state(subject, 'x')).toBe(state);
  const evidence = scored.leaf('x').observed.evidence(scored.at('c'));
  expect(evidence).toMatchObject([{ file: 'observations/2025.csv', line: 4, value: 30, written: '30' }]);
  expect(scored.leaf('x').observed.evidence(scored.at('f'))).toEqual([]);
});

describe('an item observed by the month', () => {
  const months = ['2025-01', '2025-02', '2025-03'];
  const cyclesCsv =
    'cycle_id,kind,start,end\n' +
    '2024-12,month,2024-12-01,2024-12-31\n' +
    '2025,year,2025-01-01,2025-12-31\n' +
    '2025-03,month,2025-03-01,2025-03-31\n' +
    '2025-02,month,2025-02-01,2025-02-28\n' +
    '2025-01,month,2025-01-01,2025-01-31\n';

  /** `cells`: January, February and March of the one town; '' = no row. */
  function observed(combine: string, cells: readonly (number | string)[]) {
    const earlier = Object.fromEntries(
      months.map((month, at): [string, Values] => [month, { x: cells[at] === '' ? {} : { a: cells[at]! } }]),
    );
    const scored = scoreSmall({
      subjects: 'a',
      items: { x: { ...given, params: `observed=month${combine}` } },
      earlier: { ...earlier, '2024-12': { x: { a: 99 } } },
      values: { x: { a: 77 } },
      files: { 'cycles.csv': cyclesCsv },
    });
    return [scored.leaf('x').observed.value[0]!, scored.state('a', 'x')] as const;
  }

  test.each([
    { name: 'the last of three', combine: ';combine=last', cells: [10, 20, 60], value: 60, state: 'present' },
    { name: 'the last unless stated', combine: '', cells: [10, 20, 60], value: 60, state: 'present' },
    { name: 'the sum', combine: ';combine=sum', cells: [10, 20, 60], value: 90, state: 'present' },
    { name: 'the mean', combine: ';combine=mean', cells: [10, 20, 60], value: 30, state: 'present' },
    {
      name: 'the last known',
      combine: ';combine=last',
      cells: [10, 20, ''],
      value: 20,
      state: 'provisional',
    },
    {
      name: 'the mean of those known',
      combine: ';combine=mean',
      cells: ['', 20, 60],
      value: 40,
      state: 'provisional',
    },
    {
      name: 'no sum with a gap',
      combine: ';combine=sum',
      cells: [10, '', 60],
      value: Number.NaN,
      state: 'missing',
    },
    { name: 'a sum with a zero', combine: ';combine=sum', cells: [10, 0, 60], value: 70, state: 'present' },
    {
      name: 'one disputed month',
      combine: ';combine=sum',
      cells: [10, '20 disputed', 60],
      value: 90,
      state: 'disputed',
    },
    {
      name: 'one provisional month',
      combine: ';combine=mean',
      cells: [10, '20 provisional', 60],
      value: 30,
      state: 'provisional',
    },
    {
      name: 'a disputed month beside a gap stays disputed',
      combine: ';combine=mean',
      cells: [10, '20 disputed', 'late'],
      value: 15,
      state: 'disputed',
    },
    { name: 'nothing at all', combine: '', cells: ['', '', ''], value: Number.NaN, state: 'missing' },
    {
      name: 'late in the end',
      combine: '',
      cells: ['missing', 'missing', 'late'],
      value: Number.NaN,
      state: 'late',
    },
    {
      name: 'not applicable throughout',
      combine: '',
      cells: ['not-applicable', 'not-applicable', 'not-applicable'],
      value: Number.NaN,
      state: 'not-applicable',
    },
    {
      name: 'not applicable only in the end',
      combine: '',
      cells: ['late', 'late', 'not-applicable'],
      value: Number.NaN,
      state: 'late',
    },
    {
      name: 'not applicable in one month, which a sum leaves out',
      combine: ';combine=sum',
      cells: ['not-applicable', 20, 5],
      value: 25,
      state: 'present',
    },
    {
      name: 'an earlier gap, which the last value does not mind',
      combine: ';combine=last',
      cells: ['late', 20, 5],
      value: 5,
      state: 'present',
    },
    {
      name: 'a later gap, which makes the last value provisional',
      combine: ';combine=last',
      cells: [10, 20, 'late'],
      value: 20,
      state: 'provisional',
    },
  ])('$name', ({ combine, cells, value, state }) => {
    const [found, foundState] = observed(combine, cells);
    expectAlmost(found, value);
    expect(foundState).toBe(state);
  });

  test('counts the events and tallies the votes of each month as well', () => {
    const rest: Partial<Small> = {
      files: {
        'cycles.csv': cyclesCsv,
        'events/2025-01.csv': 'event_id,subject_id,item_id,count\ne1,a,n,2\n',
        'events/2025-03.csv': 'event_id,subject_id,item_id,count\ne2,a,n,\ne3,a,n,\ne4,b,n,\n',
        'appraisals/2025-02.csv': 'subject_id,rater,option,count\na,peers,good,3\na,peers,poor,1\n',
        'appraisals/2025-03.csv': 'subject_id,rater,option,count\na,peers,poor,5\n',
      },
    };
    const scored = scoreSmall({
      subjects: 'a b',
      items: {
        n: { rule: 'count-deduct', params: 'points=10;observed=month;combine=sum' },
        v: { rule: 'tally', params: 'options=good:100|poor:20;raters=peers:1;observed=month;combine=mean' },
      },
      ...rest,
    });
    // a: 2 + 0 + 2 = 4 events; votes (3·100 + 20)/4 = 80 in February, 20 in March: 50.
    expect(scored.pointsOf('a b', 'n')).toEqual([60, 90]);
    expect(scored.state('a', 'n')).toBe('present');
    expectAlmost(scored.points('a', 'v'), 50);
    expect(scored.state('a', 'v')).toBe('provisional');
    expect(scored.state('b', 'v')).toBe('missing');
  });
});

describe('events of an item', () => {
  const events = ['e1,a,n,,2,', 'e2,a,n,,,', 'e3,b,n,,4,', 'e4,c,,,7,', 'e5,c,m,,1,'];
  const item = { rule: 'count-deduct', params: 'points=5' };
  const scored = scoreSmall({
    subjects: 'a b c d e',
    items: { n: item, m: item },
    events,
    values: { n: { b: 1, d: 'late', e: 'not-applicable' } },
  });

  test('are added up, one each unless a count stands there; none at all is 0', () => {
    expect(scored.points('a', 'n')).toBe(85);
    expect(scored.points('c', 'n')).toBe(100);
    expect(scored.points('c', 'm')).toBe(95);
  });

  test('give way to an observation of the item, also to one without a value', () => {
    expect(scored.points('b', 'n')).toBe(95);
    expect(scored.state('d', 'n')).toBe('late');
    expect(scored.state('e', 'n')).toBe('not-applicable');
    expect(scored.points('d', 'n')).toBeNaN();
  });

  test('are told with their lines', () => {
    const { observed } = scored.leaf('n');
    expect(observed.evidence(scored.at('a')).map(({ file, line, value }) => [file, line, value])).toEqual([
      ['events/2025.csv', 2, 2],
      ['events/2025.csv', 3, 1],
    ]);
    expect(observed.evidence(scored.at('b'))).toMatchObject([{ file: 'observations/2025.csv', value: 1 }]);
  });
});

describe('votes', () => {
  const params = 'options=good:100|fair:60|poor:0;raters=peers:0.3|public:0.5|seniors:0.2|silent:0';
  const scored = scoreSmall({
    subjects: 'a b c d',
    items: { v: { rule: 'tally', params } },
    appraisals: [
      'a,peers,good,3',
      'a,peers,poor,1',
      'a,public,fair,10',
      'a,seniors,good,1',
      'b,peers,good,1',
      'b,public,fair,0',
      'c,silent,good,9',
      'c,strangers,good,9',
    ],
  });

  test('are averaged in each group of raters, and these by their weights', () => {
    // peers (300 + 0)/4 = 75 · 0.3 + public 60 · 0.5 + seniors 100 · 0.2 = 22.5 + 30 + 20
    expectAlmost(scored.points('a', 'v'), 72.5);
  });

  test('of an empty group of raters have no say', () => expectAlmost(scored.points('b', 'v'), 100));

  test('of raters without weight, or no votes at all, are a missing value', () => {
    expect(scored.state('c', 'v')).toBe('missing');
    expect(scored.state('d', 'v')).toBe('missing');
  });
});
