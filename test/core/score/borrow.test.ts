import { describe, expect, test } from 'vitest';
import { daysInPost } from '../../../src/core/score/posts.ts';
import type { Small } from './small-package.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };
const book = (id: string, item: string, params: string) => ({
  [`rulebooks/${id}/rulebook.yaml`]: `rulebook: ${id}\nroot: t\n`,
  [`rulebooks/${id}/items.csv`]: `item_id,parent_id,rule,params,missing\nt,,mean,,\n${item},t,borrow,${params}\n`,
  [`rulebooks/${id}/weights.csv`]: `item_id,*\n${item},1\n`,
});
const assessments = (...rows: string[]): string =>
  ['assessment_id,kind,cycle_id,rulebook_id,subject_kind', ...rows].map((row) => `${row}\n`).join('');

describe('days in post', () => {
  const cycle = { start: '2025-01-01', end: '2025-12-31' };
  test.each([
    { name: 'the whole year', start: '2020-01-01', end: null, days: 365 },
    { name: 'exactly the year', start: '2025-01-01', end: '2025-12-31', days: 365 },
    { name: 'one day', start: '2025-03-01', end: '2025-03-01', days: 1 },
    { name: 'January', start: '2025-01-01', end: '2025-01-31', days: 31 },
    { name: 'from 1 November, still', start: '2025-11-01', end: null, days: 61 },
    { name: 'into the next year', start: '2025-12-31', end: '2026-05-01', days: 1 },
    { name: 'until the day before', start: '2020-01-01', end: '2024-12-31', days: 0 },
  ])('$name', ({ start, end, days }) => expect(daysInPost({ start, end }, cycle)).toBe(days));

  test('a leap year has 366', () => {
    expect(daysInPost({ start: '2020-01-01', end: null }, { start: '2024-01-01', end: '2024-12-31' })).toBe(
      366,
    );
  });
});

test('the total of the same subject, adjusted, over a chain of loans and in any order of assessments', () => {
  const scored = scoreSmall({
    subjects: 'a b',
    items: { x: given },
    values: { x: { a: 60, b: 'late' } },
    events: ['e1,a,,,,5'],
    files: {
      'assessments.csv': assessments(
        'third,annual,2025,rb3,town',
        'second,annual,2025,rb2,town',
        'y2025,annual,2025,rb,town',
      ),
      ...book('rb2', 'from_first', 'assessment=y{cycle},'),
      ...book('rb3', 'from_second', 'assessment=second,zero'),
    },
  });
  // Events adjust every assessment of their cycle: 60 + 5, borrowed 65 + 5, borrowed 70 + 5.
  expect([...scored.results.keys()]).toEqual(['third', 'second', 'y2025']);
  expect(scored.adjusted('a')).toBe(65);
  expect(scored.in('second').total('a')).toBe(65);
  expect(scored.in('third').total('a')).toBe(70);
  expect(scored.in('second').state('b', 'from_first')).toBe('missing');
  expect(scored.in('second').totalState('b')).toBe('withheld');
  expect(scored.in('third').points('b', 'from_second')).toBe(0);
  expect(scored.in('second').leaf('from_first').observed.evidence(0)).toMatchObject([
    { file: 'y2025', line: 0, value: 65, note: 'a' },
  ]);
});

describe('the totals of the units an official was posted to', () => {
  const postings =
    'official_id,unit_id,start,end\n' +
    'both,a,2024-01-01,2025-03-14\n' + // 31 + 28 + 14 = 73 days
    'both,b,2025-03-15,\n' + // 365 − 73 = 292 days
    'brief,a,2025-01-01,2025-06-30\n' + // 181 days
    'brief,b,2025-07-01,2025-07-30\n' + // 30 days
    'gap,a,2025-01-01,2025-01-31\n' +
    'gap,unscored,2025-02-01,\n' +
    'short,a,2025-12-01,\n'; // 31 days
  const small = (params: string): Small => ({
    subjects: 'a b unscored',
    items: { x: given },
    values: { x: { a: 60, b: 80 } },
    files: {
      'officials.csv': 'official_id\nboth\nbrief\ngap\nshort\n',
      'postings.csv': postings,
      'assessments.csv': assessments('y2025,annual,2025,rb,town', 'heads,annual,2025,rb2,official'),
      ...book('rb2', 'unit', `assessment=y2025;by=postings${params},`),
    },
  });

  test('are weighted by days in post', () => {
    const heads = scoreSmall(small('')).in('heads');
    expectAlmost(heads.total('both'), (73 * 60 + 292 * 80) / 365); // 0.2·60 + 0.8·80 = 76
    expectAlmost(heads.total('both'), 76);
    expectAlmost(heads.total('brief'), (181 * 60 + 30 * 80) / 211);
    expect(heads.total('short')).toBe(60);
  });

  test('count from min_days on', () => {
    const heads = scoreSmall(small(';min_days=31')).in('heads');
    expect(heads.total('brief')).toBe(60);
    expect(heads.total('short')).toBe(60);
    const longer = scoreSmall(small(';min_days=32')).in('heads');
    expect(longer.total('short')).toBeNaN();
    expect(longer.totalState('short')).toBe('withheld');
    expect(longer.total('both')).toBeCloseTo(76, 10);
  });

  test('give none where one of the units has none', () => {
    const heads = scoreSmall(small('')).in('heads');
    expect(heads.state('gap', 'unit')).toBe('missing');
    expect(scoreSmall(small(';min_days=0')).in('heads').total('short')).toBe(60);
  });

  test('are told with unit, days and line', () => {
    const heads = scoreSmall(small('')).in('heads');
    const evidence = heads.leaf('unit').observed.evidence(heads.at('both'));
    expect(evidence.map(({ file, line, value, note }) => [file, line, value, note])).toEqual([
      ['postings.csv', 2, 60, 'a 73 d'],
      ['postings.csv', 3, 80, 'b 292 d'],
    ]);
  });
});

test('borrowing from an assessment that an earlier cycle does not have is a missing value, not a failure', () => {
  const scored = scoreSmall({
    subjects: 'a b',
    items: { x: given },
    values: { x: { a: 60, b: 'late' } },
    files: {
      'assessments.csv': assessments('y2025,annual,2025,rb,town', 'second,annual,2025,rb2,town'),
      ...book('rb2', 'from_first', 'assessment=y{cycle},carry'),
    },
  });
  expect(scored.in('second').total('a')).toBe(60);
  expect(scored.in('second').state('b', 'from_first')).toBe('missing');
});

test('quarterly totals make up a yearly item', () => {
  const quarter = (at: number, from: string, to: string): string =>
    `2025-q${at},quarter,2025-${from},2025-${to}`;
  const scored = scoreSmall({
    subjects: 'a',
    items: { x: given },
    earlier: { '2025-q1': { x: { a: 50 } }, '2025-q2': { x: { a: 90 } } },
    files: {
      'cycles.csv': [
        'cycle_id,kind,start,end',
        '2025,year,2025-01-01,2025-12-31',
        quarter(1, '01-01', '03-31'),
        quarter(2, '04-01', '06-30'),
        '',
      ].join('\n'),
      'assessments.csv': assessments(
        '2025-q1,annual,2025-q1,rb,town',
        '2025-q2,annual,2025-q2,rb,town',
        'y2025,annual,2025,rb2,town',
      ),
      ...book('rb2', 'routine', 'assessment={cycle};observed=quarter;combine=mean,'),
    },
  });
  expect(scored.total('a')).toBe(70);
  expect(scored.state('a', 'routine')).toBe('present');
});
