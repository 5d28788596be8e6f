/** Contradictions in the package of portrait-package.ts; each rule fires at its threshold and not beyond. */
import { describe, expect, test } from 'vitest';
import type { Contradiction, ContradictionRule } from '../../../src/core/portrait/contradiction.ts';
import { contradictionRules, contradictionsIn } from '../../../src/core/portrait/contradictions.ts';
import { portraitOf } from '../../../src/core/portrait/portrait.ts';
import {
  contradictionMethod,
  contradictionSentence,
  contradictionTitle,
} from '../../../src/i18n/contradiction-text.ts';
import type { Changes } from '../small-package.ts';
import { portraitPackage, portraitRecords } from './portrait-package.ts';

function found(subjectId: string, changes: Changes = {}): Contradiction[] {
  const records = portraitRecords(changes);
  return contradictionsIn(records, portraitOf(records, subjectId)!);
}

function sidesOf(subjectId: string, rule: ContradictionRule, changes: Changes = {}) {
  const place = (side: Contradiction['said']): string => `${side.what} ${side.place.file}:${side.place.line}`;
  return found(subjectId, changes)
    .filter((one) => one.rule === rule)
    .map((one) => [place(one.said), place(one.seen), ...one.further.map(place)]);
}

const names = { praise: (_: string, kind: string) => kind };
const manifest = 'package.yaml';

describe('a work is claimed while its indicator got worse', () => {
  test('40 → 44 is worse by 10 %: both lines, and that of the year before', () => {
    expect(sidesOf('o1', 'claim-against-indicator')).toEqual([
      ['work reports/2025.csv:2', 'figure observations/2025.csv:2', 'figure observations/2024.csv:2'],
    ]);
  });

  test('from the threshold on', () => {
    const at = (percent: string) =>
      sidesOf('o1', 'claim-against-indicator', {
        [manifest]: ['least_fall_percent: 5, least_lag_percent: 15', `least_fall_percent: ${percent}`],
      }).length;
    expect([at('10'), at('10.1')]).toEqual([1, 0]);
  });

  test('or fell behind its peers: 30 → 31 is +3.3 %, the median of the others −11.7 %', () => {
    // t1 +10, t2 −10, t3 −20, t5 −13.33 %: median −11.67; 3.33 + 11.67 = 15
    expect(sidesOf('o2', 'claim-against-indicator')).toEqual([
      ['work reports/2025.csv:4', 'figure observations/2025.csv:8', 'figure observations/2024.csv:8'],
    ]);
    expect(
      sidesOf('o2', 'claim-against-indicator', {
        [manifest]: ['least_lag_percent: 15', 'least_lag_percent: 15.1'],
      }),
    ).toEqual([]);
  });

  test('reports of two quarters that claim one figure of the year make one contradiction', () => {
    const work = 'official_id,item_no,item_id\no1,1,air\n';
    const twice = { 'reports/2025q1.csv': work, 'reports/2025q2.csv': work };
    expect(sidesOf('o1', 'claim-against-indicator', twice)).toEqual([
      [
        'work reports/2025.csv:2',
        'figure observations/2025.csv:2',
        'work reports/2025q1.csv:2',
        'work reports/2025q2.csv:2',
        'figure observations/2024.csv:2',
      ],
    ]);
    const times = (least: number) =>
      sidesOf('o1', 'claim-against-indicator', {
        ...twice,
        [manifest]: ['least_fall_percent: 5', `least_times: ${least}, least_fall_percent: 5`],
      }).length;
    expect([times(3), times(4)]).toEqual([1, 0]);
  });

  test('a year that is not over is not held against the whole of the one before', () => {
    const records = portraitRecords({}, '2025-12-30');
    expect(contradictionsIn(records, portraitOf(records, 'o1')!).map((one) => one.rule)).not.toContain(
      'claim-against-indicator',
    );
  });

  test('an indicator that improved, or that nobody claims, contradicts nothing', () => {
    expect(sidesOf('o4', 'claim-against-indicator')).toEqual([]);
    expect(
      sidesOf('o1', 'claim-against-indicator', {
        'reports/2025.csv': ['Cleaner air,air,95', 'Cleaner air,,95'],
      }),
    ).toEqual([]);
  });
});

describe('points went up and visits are negative', () => {
  test('77 → 79.3, and the mean of poor (−1) and fair (0) is −0.5', () => {
    expect(sidesOf('o1', 'points-against-visits')).toEqual([
      [
        'total assessments.csv:3',
        'visit visits/2025.csv:2',
        'visit visits/2025.csv:3',
        'total assessments.csv:2',
      ],
    ]);
  });

  test.each([
    ['the rise is smaller', 'least_rise: 2,', 'least_rise: 2.4,'],
    ['there are fewer visits', 'least_visits: 2,', 'least_visits: 3,'],
    ['the rating is better', 'most_rating: 0}', 'most_rating: -1}'],
  ])('not where %s', (_, from, to) => {
    expect(sidesOf('o1', 'points-against-visits', { [manifest]: [from, to] })).toEqual([]);
  });
});

test('totals by different rule books are not compared, unless one superseded the other', () => {
  const method = (more: string) => `rulebook: pc\nroot: person\n${more}`;
  const items = `item_id,parent_id,unit,direction,missing,rule,params
person,,分,,,mean,
unit,person,分,higher,redistribute,borrow,assessment=t{cycle};by=postings;min_days=1
works,person,分,higher,redistribute,given,from=reports;max=100
`;
  const under = (more: string) =>
    sidesOf('o1', 'points-against-visits', {
      'rulebooks/pc/rulebook.yaml': method(more),
      'rulebooks/pc/items.csv': items,
      'rulebooks/pc/weights.csv': 'item_id,*\nunit,1\nworks,1\n',
      'assessments.csv': ['p2025,annual,2025,pb', 'p2025,annual,2025,pc'],
      'decisions.csv': null,
    }).length;
  expect([under(''), under('supersedes: pb\n')]).toEqual([0, 1]);
});

describe('praise in a task and a poor year', () => {
  test('o5 is held at 55 by a veto, with a conclusion and a commendation', () => {
    expect(sidesOf('o5', 'praise-against-year')).toEqual([
      ['conclusion conclusions.csv:2', 'total assessments.csv:3', 'commendation commendations.csv:3'],
    ]);
  });

  test('a commendation of the unit is no praise of the person, and a weak conclusion none at all', () => {
    expect(
      sidesOf('o5', 'praise-against-year', {
        'conclusions.csv': ['flood,o5,strong', 'flood,o5,weak'],
        'commendations.csv': ['c2,o5', 'c2,o1'],
      }),
    ).toEqual([]);
  });
});

test('own points lie above verified ones: (5 + 25)/2 = 15, the widest gap first', () => {
  expect(sidesOf('o1', 'self-above-verified')).toEqual([
    [
      'self-points reports/2025.csv:3',
      'verified-points reports/2025.csv:3',
      'self-points reports/2025.csv:2',
    ],
  ]);
  expect(sidesOf('o1', 'self-above-verified', { [manifest]: ['least_gap: 10', 'least_gap: 15.1'] })).toEqual(
    [],
  );
  expect(sidesOf('o2', 'self-above-verified')).toEqual([]);
});

test('reports of one year with such a gap make one contradiction', () => {
  const work = 'official_id,item_no,self_points,verified_points\no1,1,90,75\n';
  const [one, ...others] = found('o1', { 'reports/2025q1.csv': work }).filter(
    ({ rule }) => rule === 'self-above-verified',
  );
  // (5 + 25 + 15)/3
  expect(one!.figures).toMatchObject({ reports: 2, works: 3, gap: 15, selfMean: 280 / 3 });
  expect(others).toEqual([]);
});

describe('a finding is open past its date', () => {
  test('of the unit that the official leads now, beside what was asked about it', () => {
    expect(sidesOf('o2', 'finding-overdue')).toEqual([
      ['finding findings.csv:3', 'follow-up follow_ups.csv:3'],
    ]);
  });

  test('not a slight one, not within the days allowed, not of who has left or does not lead', () => {
    expect(sidesOf('o1', 'finding-overdue')).toEqual([]);
    const within = (days: number) =>
      sidesOf('o2', 'finding-overdue', { [manifest]: ['days: 30', `days: ${days}`] }).length;
    expect([within(151), within(152)]).toEqual([1, 0]);
    expect(
      sidesOf('o2', 'finding-overdue', { 'postings.csv': ['2024-04-01,', '2024-04-01,2026-03-01'] }),
    ).toEqual([]);
    expect(
      sidesOf('o2', 'finding-overdue', { 'postings.csv': ['principal,2024-04-01', 'deputy,2024-04-01'] }),
    ).toEqual([]);
  });
});

test('a rule without thresholds is not applied', () => {
  const without = { [manifest]: ['  finding-overdue: {least_severity: 2, days: 30}\n', ''] } as const;
  expect(sidesOf('o2', 'finding-overdue', without)).toEqual([]);
  expect(contradictionMethod('finding-overdue', portraitPackage(without).manifest, 'en')).toBeNull();
});

describe('in words', () => {
  const sentences = (subjectId: string, locale: 'zh' | 'en') =>
    found(subjectId).map((one) => contradictionSentence(one, names, locale));

  test('that take no side', () => {
    expect(sentences('o1', 'zh')).toEqual([
      '报表称“治气见效”，所对应的细颗粒物，2024年为 40微克，2025年为 44微克，变差 10%。说法与数据不一致，请核实。',
      '2025年总分 79.3，比2024年提高 2.3 分；同期 2 次走访的平均评价为 −0.5，不高于 0。得分与所见不一致，请核实。',
      '2025年有 1 期报表，共 2 项重要工作，自评平均 95 分，认定平均 80 分，高出 15 分。自评与认定不一致，请核实依据。',
    ]);
    expect(sentences('o2', 'en')).toEqual([
      'The report tells of “Cleaner air”; Fine particles, which it is to serve, was 30 in 2024 and 31 in 2025: 15 percentage points behind the median change of its group. Words and data do not agree; please look into it.',
      'Funds held back: to be put right by 2025-10-31, and not closed on 2026-03-31, 151 days later. What was asked and what was done do not agree; please look into it.',
    ]);
    expect(sentences('o5', 'zh')).toEqual([
      '专项考核结论为“strong”，而2025年总分为 55，不高于 65。两者不一致，请结合具体情况核实。',
    ]);
  });

  test.each(['zh', 'en'] as const)('every rule has a title and its thresholds in %s', (locale) => {
    const { manifest: own } = portraitPackage();
    for (const rule of contradictionRules) {
      expect(contradictionTitle(rule, own, locale)).not.toBe('');
      expect(contradictionMethod(rule, own, locale)).toMatch(/\d|专项|severity|严重/);
    }
    expect(contradictionMethod('self-above-verified', own, locale)).toContain('10');
  });
});
