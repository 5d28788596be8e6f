import { describe, expect, test } from 'vitest';
import { auditAssessment, auditRows } from '../../../src/core/results/audit.ts';
import { headerOf, numberCell, resultTables } from '../../../src/core/results/columns.ts';
import { scoreRows } from '../../../src/core/results/scores-csv.ts';
import { totalRows } from '../../../src/core/results/totals-csv.ts';
import type { Small } from '../score/small-package.ts';
import { scoreSmall } from '../score/small-package.ts';

const given = { rule: 'given', direction: 'higher' as const };

test.each([
  [0.1 + 0.2, '0.30000000000000004'],
  [1 / 3, '0.3333333333333333'],
  [0, '0'],
  [-0, '0'],
  [100, '100'],
  [-2.5, '-2.5'],
  [Number.NaN, ''],
])('a number is written so that it reads back the same: %d', (x, text) => {
  expect(numberCell(x)).toBe(text);
  if (text !== '') expect(Number(text)).toBe(x === 0 ? 0 : x);
});

test('headers name the columns of the design, in order', () => {
  expect(headerOf('scores')).toBe(
    'assessment_id,subject_id,item_id,value,state,points,weight,effective_weight,contribution\n',
  );
  expect(headerOf('totals')).toBe(
    'assessment_id,subject_id,group_id,total,adjusted_total,group_rank,overall_rank,rank_low,rank_high,coverage,state\n',
  );
  expect(headerOf('audit')).toBe(`${Object.keys(resultTables.audit).join(',')}\n`);
});

const small: Small = {
  subjects: { hills: 'a b c', plain: 'd' },
  items: {
    people: { rule: 'none' },
    total: { rule: 'mean' },
    c: { rule: 'mean', parent: 'total' },
    x: { ...given, parent: 'c', weight: { hills: 1, plain: 1 } },
    y: { ...given, parent: 'c', weight: { hills: 3, plain: '' }, missing: 'redistribute' },
    z: { ...given, weight: { hills: 4, plain: 4 } },
  },
  values: {
    people: { a: 1200 },
    x: { a: 40, b: '40 disputed', c: 'suppressed', d: 0 },
    y: { a: 80, b: 'late', d: 7 },
    z: { a: 50, b: 50, c: 50, d: 30 },
  },
};

describe('scores.csv', () => {
  test("has a row for every subject and item, composites and inputs too, in the rule book's order", () => {
    const rows = [...scoreRows(scoreSmall(small).result)].join('').trimEnd().split('\n');
    // a: c = (40 + 3·80)/4 = 70; total = (4·70 + 4·50)/8 = 60
    expect(rows.slice(0, 6)).toEqual([
      'y2025,a,people,1200,present,,,,',
      'y2025,a,total,,present,60,8,1,60',
      'y2025,a,c,,present,70,4,0.5,35',
      'y2025,a,x,40,present,40,1,0.125,5',
      'y2025,a,y,80,present,80,3,0.375,30',
      'y2025,a,z,50,present,50,4,0.5,25',
    ]);
    // b: y gives its weight to x; c keeps its 4.
    expect(rows.slice(6, 12)).toEqual([
      'y2025,b,people,,missing,,,,',
      'y2025,b,total,,present,45,8,1,45',
      'y2025,b,c,,present,40,4,0.5,20',
      'y2025,b,x,40,disputed,40,1,0.5,20',
      'y2025,b,y,,late,,3,0,',
      'y2025,b,z,50,present,50,4,0.5,25',
    ]);
    // c: x is suppressed and withholds.
    expect(rows.slice(12, 18)).toEqual([
      'y2025,c,people,,missing,,,,',
      'y2025,c,total,,missing,,8,,',
      'y2025,c,c,,missing,,4,,',
      'y2025,c,x,,suppressed,,1,,',
      'y2025,c,y,,missing,,3,,',
      'y2025,c,z,50,present,50,4,,',
    ]);
    // d: y is not assessed in the plain; a 0 is a 0. Weights: c 1, z 4.
    expect(rows.slice(18)).toEqual([
      'y2025,d,people,,missing,,,,',
      'y2025,d,total,,present,24,5,1,24',
      'y2025,d,c,,present,0,1,0.2,0',
      'y2025,d,x,0,present,0,1,0.2,0',
      'y2025,d,y,7,not-applicable,,,,',
      'y2025,d,z,30,present,30,4,0.8,24',
    ]);
  });
});

test('totals.csv has a row for every subject, blank where there is no number', () => {
  const rows = [...totalRows(scoreSmall({ ...small, events: ['e1,b,,,,20'] }).result)].join('');
  // With weights moved by a quarter a has at most (73.3·1.25 + 50·0.75)/2 = 64.6 and b at least (40·1.25 + 50·0.75)/2 + 20
  // = 63.75: they swap so seldom that both places are firm.
  expect(rows).toBe(
    'y2025,a,hills,60,60,2,2,2,2,1,scored\n' +
      'y2025,b,hills,45,65,1,1,1,1,0.625,scored\n' +
      'y2025,c,hills,,,,,,,0.5,withheld\n' +
      'y2025,d,plain,24,24,1,3,1,1,1,scored\n',
  );
});

test('without groups the group is blank', () => {
  const rows = [
    ...totalRows(scoreSmall({ subjects: 'a', items: { x: given }, values: { x: { a: 7 } } }).result),
  ].join('');
  expect(rows).toBe('y2025,a,,7,7,1,1,1,1,1,scored\n');
});

describe('audit.csv', () => {
  const entries = (pack: Small): string[] =>
    auditRows(scoreSmall(pack).result)
      .trimEnd()
      .split('\n')
      .filter((row) => row !== '');

  test('tells every policy that fired and every total withheld, with the culprit', () => {
    expect(entries(small)).toEqual([
      'y2025,c,total,policy,withhold,,',
      'y2025,c,c,policy,withhold,,',
      'y2025,c,x,policy,withhold,,',
      'y2025,b,y,policy,redistribute,,',
      'y2025,c,y,policy,redistribute,,',
      'y2025,c,total,withheld,x,,',
    ]);
  });

  test('tells values made up and values treated', () => {
    const subjects = 'a b c d e f g h i j k';
    const column = Object.fromEntries(
      [...subjects.split(' ').slice(0, 10).entries()].map(([at, id]) => [id, at === 9 ? 1000 : at + 1]),
    );
    const items = {
      x: { rule: 'minmax', direction: 'higher' as const, treat: 'winsorise', missing: 'group-mean' },
    };
    const rows = entries({ subjects, items, values: { x: column } });
    // Mean of 1…9 and 1000: 104.5, the neighbour of 1000. Two of eleven there are calm: kurtosis about 0.7.
    expect(rows).toEqual(['y2025,k,x,imputed,group-mean,104.5,', 'y2025,j,x,treated,winsorise,1000,104.5']);
  });

  test('tells low coverage, caps, vetoes and bars', () => {
    const rows = entries({
      subjects: 'a b c d',
      items: { total: { rule: 'mean', min_coverage: 0.8 }, x: given, y: { ...given, missing: 'zero' } },
      values: { x: { a: 10, b: 20, c: 30, d: 40 }, y: { b: 20, c: 30, d: 40 } },
      method: [
        'adjust: {bonus_cap: 2, deduction_cap: 1}',
        'vetoes: [{when: {event: accident}, effect: veto}, {when: {item: x, below: 25}, effect: bar}, {when: {last: 1}, effect: bar}]',
      ],
      events: ['e1,c,,,,5', 'e2,c,,,,-1', 'e3,c,,,,-1', 'e4,d,,accident,,'],
    });
    expect(rows).toEqual([
      'y2025,a,total,policy,withhold,,',
      'y2025,a,y,policy,zero,0,',
      'y2025,a,total,low-coverage,,0.5,0.8',
      'y2025,b,total,barred,veto 2,,',
      'y2025,c,total,bonus-capped,,5,2',
      'y2025,c,total,deduction-capped,,2,1',
      'y2025,d,total,vetoed,e4,,',
    ]);
  });

  test('names the rule that bars the last, and quotes what needs it', () => {
    const rows = entries({
      subjects: 'a b',
      items: { x: given },
      values: { x: { a: 95, b: 94 } },
      method: [
        'vetoes: [{when: {event: accident}, effect: veto}, {when: {last: 1}, effect: bar}]',
        `bands: [{grade: 'best, "A"', from: 90}, {grade: good, from: 0}]`,
        `quotas: [{grade: 'best, "A"', share: 0}]`,
      ],
    });
    expect(rows).toEqual(['y2025,b,total,barred,veto 2,,', 'y2025,,,quota-exceeded,"best, ""A""",1,0']);
  });

  test('29 % of 100 are 29, although 0.29 · 100 falls short of it in binary', () => {
    const subjects = Array.from({ length: 100 }, (_, at) => `s${at}`);
    const quotaOf = (top: number): number => {
      const { result } = scoreSmall({
        subjects: subjects.join(' '),
        items: { x: given },
        values: { x: Object.fromEntries(subjects.map((id, at) => [id, at < top ? 95 : 50])) },
        method: ['bands: [{grade: top, from: 90}]', 'quotas: [{grade: top, share: 0.29}]'],
      });
      return auditAssessment(result).filter((one) => one.finding === 'quota-exceeded').length;
    };
    expect([quotaOf(29), quotaOf(30)]).toEqual([0, 1]);
  });

  test.each([
    {
      name: 'over all: 30 % of 5 are 1',
      quota: '{grade: top, share: 0.3}',
      number: 3,
      limit: 1,
      detail: 'top',
    },
    {
      name: '60 % of 5 are 3, binary noise or not',
      quota: '{grade: top, share: 0.6}',
      number: null,
      limit: 3,
      detail: '',
    },
    {
      name: 'by group',
      quota: '{grade: top, share: 0.5, by: group}',
      number: 2,
      limit: 1,
      detail: 'top hills',
    },
  ])('holds quotas against the points alone, $name', ({ quota, number, limit, detail }) => {
    const { result } = scoreSmall({
      subjects: { hills: 'a b', plain: 'c d e' },
      items: { x: { ...given, weight: { hills: 1, plain: 1 } } },
      values: { x: { a: 95, b: 94, c: 93, d: 10, e: 20 } },
      method: ['bands: [{grade: top, from: 90}]', `quotas: [${quota}]`],
    });
    const found = auditAssessment(result).filter((one) => one.finding === 'quota-exceeded');
    expect(found.map((one) => [one.number, one.limit, one.detail])).toEqual(
      number === null ? [] : [[number, limit, detail]],
    );
  });
});
