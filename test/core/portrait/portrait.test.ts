/** Portraits of the package that is worked out by hand in portrait-package.ts. */
import { describe, expect, test } from 'vitest';
import { lastDay } from '../../../src/core/portrait/records.ts';
import { portraitOf } from '../../../src/core/portrait/portrait.ts';
import { expectAlmost } from '../score/small-package.ts';
import { portrait, portraitPackage, portraitRecords, TODAY } from './portrait-package.ts';

const records = portraitRecords();
const of = (id: string) => portraitOf(records, id)!;
const works = (id: string, cycle: string) =>
  of(id).reports.find((report) => report.cycle.cycle_id === cycle)!.works;
const line = ({ place }: { readonly place: { readonly file: string; readonly line: number } }): string =>
  `${place.file}:${place.line}`;

describe('the line of time', () => {
  test('tells a post that lasts to the day as of which, and which one leads', () => {
    expect(of('o1').timeLine).toMatchObject({
      from: '2023-03-01',
      to: TODAY,
      posts: [
        // 10 months of 2023 (306 days) and six of 2024 (182)
        { from: '2023-03-01', to: '2024-06-30', days: 488, isCurrent: false, isLeading: false },
        { from: '2024-07-01', to: TODAY, isCurrent: true, isLeading: true, isActing: false },
      ],
      gaps: [],
      overlaps: [],
    });
  });

  test('tells days without a post, between two and after the last', () => {
    expect(of('o3').timeLine.gaps).toEqual([{ from: '2025-01-01', to: '2025-02-28', days: 59 }]);
    expect(of('o6').timeLine.gaps).toEqual([{ from: '2025-11-01', to: TODAY, days: 151 }]);
  });

  test('tells two posts at once, one of them acting', () => {
    const { overlaps } = of('o4').timeLine;
    expect(overlaps).toHaveLength(1);
    expect(overlaps[0]).toMatchObject({ from: '2025-01-01', to: '2025-05-31', days: 151 });
    expect(overlaps[0]!.posts.map((post) => [line(post), post.isActing])).toEqual([
      ['postings.csv:9', false],
      ['postings.csv:8', true],
    ]);
  });

  test('a shorter post inside a longer one leaves no gap after it', () => {
    expect(of('o4').timeLine.gaps).toEqual([]);
  });

  test('of a unit tells when nobody led it', () => {
    expect(of('t2').timeLine.gaps).toEqual([
      { from: '2024-04-01', to: '2024-04-30', days: 30 },
      { from: '2025-11-01', to: TODAY, days: 151 },
    ]);
  });
});

describe('own words', () => {
  const state = (id: string) =>
    of(id).reports.map((report) => [report.cycle.cycle_id, report.state, report.daysLate, report.countOff]);

  test('in time, late or missing against what is due, and too many works', () => {
    expect(state('o1')).toEqual([
      ['2024', 'in-time', 0, null],
      ['2025', 'in-time', 0, null],
    ]);
    // due on 20 January
    expect(state('o2')).toEqual([
      ['2024', 'late', 5, null],
      ['2025', 'late', 2, null],
    ]);
    expect(state('o4')[1]).toEqual(['2025', 'in-time', 0, 'too-many']);
    expect(state('o5')[1]).toEqual(['2025', 'missing', 70, null]);
  });

  test('nothing is due of deputies, nor before the requirement held', () => {
    expect(state('o3').map(([cycle]) => cycle)).toEqual(['2024']);
  });

  test('not yet missing before the date it is due', () => {
    const { reports } = portrait('o5', {}, '2026-01-20');
    expect(reports[1]).toMatchObject({ state: 'awaited', daysLate: 0, dueOn: '2026-01-20' });
    expect(portrait('o5', {}, '2026-01-21').reports[1]).toMatchObject({ state: 'missing', daysLate: 1 });
  });
});

describe('a work beside the indicator that it claims', () => {
  test('stands with its line and its own points above those verified', () => {
    expect(works('o1', '2025').map((work) => [line(work), work.selfAboveVerified])).toEqual([
      ['reports/2025.csv:2', 5],
      ['reports/2025.csv:3', 25],
    ]);
    expect(works('o2', '2025')[0]!.selfAboveVerified).toBeNaN();
  });

  test('has the level taken over, the change in post and that of the peers, across two rule books', () => {
    const { inPost } = works('o2', '2025')[0]!.claims[0]!;
    expect(inPost).toMatchObject({
      inherited: {
        cycle: { cycle_id: '2023' },
        value: 40,
        places: [{ file: 'observations/2023.csv', line: 8 }],
      },
      latest: { cycle: { cycle_id: '2025' }, value: 31 },
      daysInPost: 365,
      daysOfCycle: 365,
    });
    // peers: t1 −6, t2 −15, t3 −10, t5 −28; t6 is of another group
    expect(inPost!.change).toMatchObject({
      change: -9,
      changePercent: -22.5,
      sense: 'better',
      peers: { count: 4, groupId: 'g', change: -12.5 },
      againstPeers: 'worse',
      rulebooks: ['tb', 'tb2'],
    });
  });

  test('counts posts at one unit that follow each other as one stay; without a level before, from the first', () => {
    const { inPost, stay } = works('o1', '2025')[0]!.claims[0]!;
    expect(stay).toEqual({ unitId: 't1', from: '2023-03-01', to: null });
    expect(inPost).toMatchObject({ inherited: null, first: { value: 50 }, latest: { value: 44 } });
    expect(inPost!.change).toMatchObject({ change: -6, sense: 'better', againstPeers: 'worse' });
  });

  test('is compared with the year before: 40 → 44', () => {
    const change = works('o1', '2025')[0]!.claims[0]!.yearOnYear!;
    expect(change).toMatchObject({ change: 4, changePercent: 10, sense: 'worse', againstPeers: 'worse' });
    // t2 −5 of 50, t3 −10 of 50, t4 +1 of 30, t5 −8 of 60
    expect(change.peers!.change).toBe(-6.5);
    expectAlmost(change.peers!.changePercent, (-10 - 40 / 3) / 2);
  });

  test('what is counted by the year is not nought in each quarter', () => {
    const items: [string, string] = ['goalpost,observed=quarter;combine=sum', 'count-deduct,points=10'];
    const noQuarters = ['2024', '2025'].flatMap((year) =>
      [1, 2, 3, 4].map((at) => [`observations/${year}q${at}.csv`, null] as const),
    );
    const counted = portrait('o4', {
      'rulebooks/tb/items.csv': items,
      'rulebooks/tb2/items.csv': items,
      'events/2025.csv': ['e2,o5', 'e0,t6,jobs,2025-03-01,fault,,差错,Fault\ne2,o5'],
      ...Object.fromEntries(noQuarters),
    });
    const [claim] = counted.reports.find(({ cycle }) => cycle.cycle_id === '2025')!.works[0]!.claims;
    expect(claim!.course.map(({ cycle, value }) => [cycle.cycle_id, value])).toEqual([
      ['2023', 0],
      ['2024', 0],
      ['2025', 1],
    ]);
    expect(claim!.yearOnYear!.change).toBe(1);
  });

  test('the course is of the finest cycles that have values', () => {
    const { course, item } = works('o4', '2025')[0]!.claims[0]!;
    expect(item.id).toBe('jobs');
    expect(course.map((point) => point.cycle.cycle_id)).toEqual(
      [2024, 2025].flatMap((year) => [1, 2, 3, 4].map((q) => `${year}q${q}`)),
    );
  });

  test('per head, where heads are counted once a year', () => {
    const items = `item_id,parent_id,unit,direction,denominator,missing,rule,params
total,,分,,,,mean,
mark,total,分,higher,,redistribute,given,max=100
air,total,微克,lower,,redistribute,goalpost,
jobs,total,人,higher,people,redistribute,goalpost,observed=quarter;combine=sum
people,,人,,,,none,
`;
    const counted = (people: number) => ['t6,mark,75', `t6,mark,75\nt6,people,${people}`] as const;
    const { reports } = portrait('o4', {
      'rulebooks/tb/items.csv': items,
      'rulebooks/tb2/items.csv': items,
      'observations/2024.csv': counted(100),
      'observations/2025.csv': counted(50),
    });
    const [claim] = reports.find(({ cycle }) => cycle.cycle_id === '2025')!.works[0]!.claims;
    // 40 of 100, 40 of 50; by the quarter 10 of the people of its year
    expect(claim!.yearOnYear).toMatchObject({ before: { value: 0.4 }, after: { value: 0.8 }, change: 0.4 });
    expect(claim!.course.map(({ value }) => value)).toEqual([0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2]);
  });

  test('two posts at once give a claim for each unit, the longer in post first', () => {
    expect(works('o4', '2025')[0]!.claims.map((claim) => claim.unitId)).toEqual(['t6', 't3']);
  });

  test('a shorter stay within the years is seen by the quarter', () => {
    const short = portrait('o6', {
      'postings.csv': ['2024-05-01,2025-10-31', '2025-02-01,2025-10-31'],
      'reports/2025.csv': [
        'o4,3,2026-01-12,修桥,Bridges,,80,80,考评办\n',
        'o4,3,2026-01-12,修桥,Bridges,,80,80,考评办\no6,1,2026-01-12,就业,Jobs,jobs,80,80,考评办\n',
      ],
      'observations/2025q3.csv': ['t2,jobs,10', 't2,jobs,14'],
    });
    const { inPost } = short.reports.find((one) => one.cycle.cycle_id === '2025')!.works[0]!.claims[0]!;
    expect(inPost).toMatchObject({
      inherited: { cycle: { cycle_id: '2024q4' }, value: 10 },
      latest: { cycle: { cycle_id: '2025q3' }, value: 14 },
      change: { change: 4, peers: { change: 0 }, againstPeers: 'better' },
    });
  });
});

describe('visits', () => {
  test('stand under every kind that is declared, with what was asked for in them', () => {
    const { byKind, ofUnits } = of('o1').visits;
    expect(byKind.map(({ kind, visits }) => [kind, visits.map(line)])).toEqual([
      ['talk', ['visits/2025.csv:2']],
      ['meeting', ['visits/2025.csv:3']],
      ['survey', []],
    ]);
    expect(byKind[0]!.visits[0]).toMatchObject({ rating: { id: 'poor', value: -1 } });
    expect(byKind[0]!.visits[0]!.followUps.map(line)).toEqual(['follow_ups.csv:2']);
    expect(ofUnits.map(line)).toEqual(['visits/2025.csv:5']);
  });

  test('are held against what is required', () => {
    const coverage = (id: string, today = TODAY) =>
      portrait(id, {}, today).visits.coverage.map((one) => [one.cycle.cycle_id, one.found, one.state]);
    expect(coverage('o1')).toEqual([['2025', 2, 'met']]);
    expect(coverage('o2')).toEqual([['2025', 1, 'short']]);
    expect(coverage('o2', '2025-12-31')).toEqual([['2025', 1, 'open']]);
    // A visit of another kind does not count; deputies need none.
    expect(coverage('o6')).toEqual([['2025', 0, 'short']]);
    expect(coverage('o3')).toEqual([]);
  });

  test('of a sixth kind need no more than its declaration', () => {
    const { byKind } = portrait('o1', {
      'package.yaml': ['survey: {zh', 'onsite: {zh: 蹲点调研访, en: Staying on site}, survey: {zh'],
      'visits/2025.csv': ['v2,o1,2025-08-09,meeting', 'v2,o1,2025-08-09,onsite'],
    }).visits;
    expect(byKind.find(({ kind }) => kind === 'onsite')!.visits.map(line)).toEqual(['visits/2025.csv:3']);
  });
});

describe('special tasks', () => {
  const tasks = (id: string) =>
    of(id).tasks.map(({ task, state, daysOpen }) => [task.row.task_id, state, daysOpen]);

  test('are concluded, not concluded, or still running', () => {
    // debt ended on 30 November, flood on 30 September
    expect(tasks('o1')).toEqual([
      ['debt', 'not-concluded', 121],
      ['long', 'running', 0],
      ['flood', 'not-concluded', 182],
    ]);
    expect(tasks('o5')).toEqual([['flood', 'concluded', 0]]);
  });

  test('a task that has not ended yet is running', () => {
    const [debt] = portrait('o1', {}, '2025-11-30').tasks;
    expect(debt).toMatchObject({ task: { row: { task_id: 'debt' } }, state: 'running', daysOpen: 0 });
    expect(portrait('o1', {}, '2025-12-01').tasks[0]).toMatchObject({ state: 'not-concluded', daysOpen: 1 });
  });

  test('a conclusion on one phase does not conclude the whole task', () => {
    expect(tasks('t5')).toEqual([['flood', 'not-concluded', 182]]);
  });

  test('have roles by phase, what was seen, and commendations', () => {
    const [flood] = of('o5').tasks;
    expect(flood!.phases.map(({ row }) => row.task_id)).toEqual(['flood-1', 'flood-2']);
    expect(flood!.roles.map((role) => [line(role), role.from, role.to, role.conclusion?.grade?.id])).toEqual([
      ['task_roles.csv:4', '2025-05-01', '2025-06-15', 'strong'],
      ['task_roles.csv:6', '2025-06-16', '2025-09-30', 'strong'],
    ]);
    expect(flood!.seen.map(line)).toEqual(['task_checks.csv:2']);
    expect(flood!.commendations.map(line)).toEqual(['commendations.csv:3']);
    expect(of('t5').tasks[0]!.seen.map(line)).toEqual(['task_checks.csv:3', 'task_checks.csv:2']);
  });
});

describe('commendations', () => {
  test('of a person and of the unit are told apart, with whether the person led it', () => {
    expect(of('o5').honours.map((one) => [line(one), one.scope, one.whose.kind])).toEqual([
      ['commendations.csv:3', 'individual', 'self'],
      ['commendations.csv:2', 'collective', 'unit'],
    ]);
    expect(of('o5').honours[1]!.whose).toMatchObject({ unitId: 't5', isLeading: true });
    expect(of('o3').honours[0]!.whose).toMatchObject({ unitId: 't5', isLeading: false });
  });

  test('of a unit concern only who was there on the day', () => {
    expect(of('o2').honours.map(line)).toEqual(['commendations.csv:4']);
    expect(of('o6').honours).toEqual([]);
  });
});

describe('findings', () => {
  const told = (id: string) =>
    of(id).findings.map((one) => [
      line(one),
      one.isInherited,
      one.rectification.state,
      one.rectification.days,
    ]);

  test('are open, overdue by days, or closed late or in time', () => {
    expect(told('o1')).toEqual([
      ['findings.csv:2', true, 'late', 10],
      ['findings.csv:4', false, 'overdue', 365],
    ]);
    expect(told('o5')).toEqual([['findings.csv:5', false, 'in-time', 30]]);
    expect(told('o3')[1]).toEqual(['findings.csv:6', false, 'open', 0]);
  });

  test('of a unit that were found before are inherited', () => {
    expect(told('o2')).toEqual([['findings.csv:3', true, 'overdue', 151]]);
  });
});

test('votes are shares of each group of raters', () => {
  const [votes] = of('o1').votes;
  expect(
    votes!.raters.map(({ rater, total, options }) => [rater, total, options.map(({ share }) => share)]),
  ).toEqual([
    ['superiors', 3, [1]],
    ['public', 8, [0.75, 0.25]],
  ]);
});

test('the own total stands against those of the units in post', () => {
  // 2025: (78.6 + (90 + 70)/2)/2
  expect(of('o1').ownTotals.map(({ total, place }) => [total, place.line])).toEqual([
    [77, 2],
    [79.3, 3],
  ]);
  expect(
    of('o2').unitTotals.map(({ result, unitId, days, total }) => [
      result.frame.assessment.assessment_id,
      unitId,
      days,
      total,
    ]),
  ).toEqual([
    // air and mark alone: (8·70 + 40)/9
    ['t2023', 't2', 365, 600 / 9],
    ['t2024', 't2', 91, 65],
    ['t2024', 't4', 275, 51],
    ['t2025', 't4', 365, 62.9],
  ]);
  // of t1 78.6, t2 57.5, t3 82, t5 64.8
  expectAlmost(of('o2').unitTotals[3]!.peersMedian, (64.8 + 78.6) / 2);
});

describe('what was asked and replied', () => {
  test('follow-ups are closed late or overdue, with what they arose from and the years they were carried over', () => {
    expect(of('o1').followUps[0]).toMatchObject({
      completion: { state: 'late', days: 2 },
      record: { kind: 'visit', place: { file: 'visits/2025.csv', line: 2 } },
      carriedOver: [],
    });
    expect(of('o2').followUps[0]).toMatchObject({
      whose: { kind: 'unit', unitId: 't4' },
      completion: { state: 'overdue', days: 151 },
      record: { kind: 'finding' },
      carriedOver: [{ cycle_id: '2024' }, { cycle_id: '2025' }],
    });
  });

  test('what a decision asked for is carried on as a follow-up, and leads back to the decision', () => {
    const { followUps } = portrait('o1', {
      'follow_ups.csv': [
        'u2,t4,f2',
        'u1b,o1,p2024.o1,2025-02-01,市委,整改,Mend,2025-09-30,open,,,\nu2,t4,f2',
      ],
      'decisions.csv': [
        'p2025,o1,excellent',
        'p2024,o1,competent,2025-02-01,市委,实干,Hard-working,治气不力,Air,mend,2025-09-30\np2025,o1,excellent',
      ],
    });
    expect(followUps[0]).toMatchObject({
      record: { kind: 'decision', place: { file: 'decisions.csv', line: 2 } },
      // from 30 September to 31 March
      completion: { state: 'overdue', days: 182 },
      carriedOver: [{ cycle_id: '2025' }],
    });
  });

  test('what is closed on the last day of a year, or still open on it, was not carried over', () => {
    const carried = (id: string, today: string, change: readonly [string, string]) =>
      portrait(id, { 'follow_ups.csv': change }, today).followUps[0]!.carriedOver.map((one) => one.cycle_id);
    const asked = ['u2,t4,f2,2024-02-01', 'u2,t4,f2,2024-12-31'] as const;
    expect(carried('o2', '2025-12-31', asked)).toEqual(['2024']);
    expect(carried('o1', TODAY, ['partly,2025-07-02', 'partly,2025-12-31'])).toEqual([]);
    expect(carried('o1', TODAY, ['partly,2025-07-02', 'partly,2026-01-01'])).toEqual(['2025']);
  });

  test('an objection stands beside its figure', () => {
    expect(of('o1').objections[0]).toMatchObject({
      whose: { kind: 'unit', isLeading: true },
      figure: { itemId: 'air', level: { value: 44, places: [{ file: 'observations/2025.csv', line: 2 }] } },
    });
  });
});

test('decisions have merits, problems, grade, what the points gave, and what follows by when', () => {
  const [own, ofTown] = of('o1').decisions;
  expect(own).toMatchObject({
    row: { merits_en: 'Hard-working', problems_en: 'Air' },
    grade: { en: 'Excellent' },
    total: { total: 79.3 },
    consequenceDue: { state: 'due', days: 91 },
  });
  expect(ofTown).toMatchObject({ whose: { kind: 'unit', unitId: 't1' }, grade: { en: 'Good' } });
});

test('a decision on a unit is told by the post that led it, where several were held in the year', () => {
  const { decisions } = portrait('o1', {
    'decisions.csv': ['t2025,t1,good', 't2024,t1,good,2025-02-01,市委,稳,Steady,气,Air,,\nt2025,t1,good'],
  });
  const [earlier] = decisions.filter(({ row }) => row.assessment_id === 't2024');
  expect(earlier!.whose).toMatchObject({ unitId: 't1', isLeading: true, post: { start: '2024-07-01' } });
});

test('options of votes stand in the order of their points', () => {
  const [votes] = portrait('o1', {
    'rulebooks/pb/items.csv': [
      'works,person,重要工作',
      'votes,person,测评,Votes,分,,redistribute,tally,options=good:20|poor:90;raters=public:1\nworks,person,重要工作',
    ],
    'rulebooks/pb/weights.csv': ['works,1', 'votes,1\nworks,1'],
    'appraisals/2025.csv': ['o1,superiors,good,3\n', ''],
  }).votes;
  expect(votes!.raters[0]!.options.map(({ row }) => row.option)).toEqual(['poor', 'good']);
});

test('a unit has a portrait of its team; somebody unknown has none', () => {
  expect(of('t5').timeLine.posts.map((post) => post.row.official_id)).toEqual(['o5', 'o3']);
  expect(of('t5').unit!.unit_id).toBe('t5');
  expect(portraitOf(records, 'nobody')).toBeNull();
});

test('without a day stated it is told as of the last day of the cycles', () => {
  expect(lastDay(portraitPackage())).toBe('2025-12-31');
});
