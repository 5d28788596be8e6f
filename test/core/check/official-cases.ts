import { officialBase } from '../official-package.ts';
import type { DataCase } from './data-case.ts';
import { METHOD, OBSERVATIONS } from './data-case.ts';

const REPORTS = 'reports/2025.csv';
const VISITS = 'visits/2025.csv';

const cases: readonly Omit<DataCase, 'on'>[] = [
  {
    name: 'a report of somebody who was in no post in the year',
    change: {
      'postings.csv': [
        'o2,b,副镇长,Deputy mayor,deputy,2023-01-01,',
        'o2,b,副镇长,Deputy mayor,deputy,2023-01-01,2024-12-31',
      ],
      [REPORTS]: [
        'o1,2,2026-01-08,走访群众,Visits to residents,,90,,',
        'o1,2,2026-01-08,走访群众,Visits to residents,,90,,\no2,1,2026-01-08,调研,Studies,,,,',
      ],
    },
    issues: [`${REPORTS}:4:1 error posting-missing`],
    params: { column: 'official_id', official: 'o2', from: '2025-01-01', to: '2025-12-31' },
    clean: {
      [REPORTS]: [
        'o1,2,2026-01-08,走访群众,Visits to residents,,90,,',
        'o1,2,2026-01-08,走访群众,Visits to residents,,90,,\no2,1,2026-01-08,调研,Studies,,,,',
      ],
    },
  },
  {
    name: 'a visit to somebody who has left',
    change: {
      'postings.csv': [
        ['2025-07-01,', '2025-07-01,2025-09-30'],
        ['o2,b', 'o2,b'],
      ],
      [VISITS]: ['v1,o1,2025-03-02', 'v1,o1,2025-10-02'],
    },
    issues: [`${VISITS}:2:2 warning posting-missing`],
    params: { column: 'subject_id', official: 'o1', from: '2025-10-02', to: '2025-10-02' },
    clean: { [VISITS]: ['v1,o1,2025-03-02', 'v1,o1,2025-10-02'] },
  },
  {
    name: 'a work that claims an item of no rule book of its official',
    change: {
      'rulebooks/rc/rulebook.yaml': 'title: {zh: 市办法, en: Method for cities}\n',
      'rulebooks/rc/items.csv':
        'item_id,parent_id,name_zh,name_en,rule,params\ncity,,总分,Total,mean,\nparks,city,公园,Parks,count-deduct,points=1\n',
      'rulebooks/rc/weights.csv': 'item_id,*\nparks,1\n',
      [REPORTS]: ['New output,gdp', 'New output,parks'],
    },
    issues: [`${REPORTS}:2:6 error claim-outside-method`],
    params: { official: 'o1', item: 'parks', rulebooks: ['ob', 'rb'] },
    clean: { [REPORTS]: ['New output,gdp', 'New output,works'] },
  },
  {
    name: 'points above what they are out of, and below 0',
    change: {
      [REPORTS]: [
        ['gdp,95,90', 'gdp,95,101'],
        [',,90,,', ',,-1,,'],
      ],
    },
    issues: [`${REPORTS}:2:8 error report-points-range`, `${REPORTS}:3:7 error report-points-range`],
    params: { column: 'verified_points', value: 101, max: 100 },
    clean: { [REPORTS]: [['gdp,95,90', 'gdp,100,0']] },
  },
  {
    name: 'points may lie anywhere where nothing is given from reports, but not below 0',
    change: {
      'rulebooks/ob/items.csv': ['from=reports;max', 'max'],
      [REPORTS]: [
        ['gdp,95,90', 'gdp,950,90'],
        [',,90,,', ',,-1,,'],
      ],
    },
    issues: [`${REPORTS}:3:7 error report-points-range`],
    params: { max: null },
  },
  {
    name: 'a visit of another year, and a report before its year',
    change: { [VISITS]: ['2025-03-02', '2024-03-02'], [REPORTS]: ['o1,1,2026-01-08', 'o1,1,2024-12-08'] },
    issues: [`${REPORTS}:2:3 warning record-outside-cycle`, `${VISITS}:2:3 warning record-outside-cycle`],
    params: { column: 'submitted_on', day: '2024-12-08', cycle: '2025' },
  },
  {
    name: 'a phase and a role outside the task, and a check before it',
    change: {
      'tasks.csv': ['2025-05-01,2025-06-15', '2025-04-30,2025-06-15'],
      'task_roles.csv': ['2025-05-01,2025-06-15', '2025-05-01,2025-10-15'],
      'task_checks.csv': ['2025-05-20', '2025-04-20'],
    },
    issues: [
      'task_checks.csv:2:5 warning record-outside-task',
      'task_roles.csv:3:7 error record-outside-task',
      'tasks.csv:3:7 error record-outside-task',
    ],
    params: { column: 'date', day: '2025-04-20', task: 'flood', end: '2025-09-30' },
    clean: { 'task_checks.csv': ['2025-05-20', '2026-05-20'] },
  },
  {
    name: 'a task that is a phase of itself',
    change: { 'tasks.csv': ['flood,,annual', 'flood,flood-1,annual'] },
    issues: ['tasks.csv:2:2 error parent-loop', 'tasks.csv:2:8 error record-outside-task'],
  },
  {
    name: 'a finding that was closed before it was made',
    change: { 'findings.csv': ['closed,2025-06-30,2025-05-12', 'closed,2025-06-30,2025-01-12'] },
    issues: ['findings.csv:2:10 error dates-reversed'],
    params: { column: 'closed_on', after: 'date' },
  },
  {
    name: 'something that was due before it was asked for',
    change: {
      'follow_ups.csv': ['Complete papers,2025-03-31', 'Complete papers,2025-01-31'],
      'objections.csv': ['rejected,2026-01-20', 'rejected,2026-01-01'],
    },
    issues: ['follow_ups.csv:3:8 error dates-reversed', 'objections.csv:2:10 error dates-reversed'],
  },
  {
    name: 'what is closed without a day, and what is open with one',
    change: {
      'findings.csv': [
        ['closed,2025-06-30,2025-05-12', 'closed,2025-06-30,'],
        ['open,2025-03-31,', 'rectifying,2025-03-31,2025-04-01'],
      ],
      'follow_ups.csv': ['done,2025-04-01', 'partly,'],
      'objections.csv': ['open,,', 'withdrawn,,'],
    },
    issues: [
      'findings.csv:2:10 error closing-day-missing',
      'findings.csv:3:10 error closing-day-despite-status',
      'follow_ups.csv:2:10 error closing-day-missing',
      'objections.csv:3:10 error closing-day-missing',
    ],
    params: { status: 'closed', column: 'closed_on' },
  },
  {
    name: 'a follow-up that is open past its date and has no outcome is no fault of the data',
    change: { 'follow_ups.csv': ['2025-03-31,open', '2025-02-02,open'] },
    issues: [],
  },
  {
    name: 'a conclusion for somebody without a role',
    change: { 'conclusions.csv': ['flood,o1', 'flood,o2'] },
    issues: ['conclusions.csv:2:2 error conclusion-without-role'],
    params: { task: 'flood', subject: 'o2' },
    clean: { 'conclusions.csv': ['flood,o1', 'flood-1,o1'] },
  },
  {
    name: 'a conclusion on a phase for a role in the task as a whole',
    change: { 'conclusions.csv': ['flood,o1', 'flood-1,b'] },
    issues: ['conclusions.csv:2:2 error conclusion-without-role'],
  },
  {
    name: 'a town commended as a person, and a person as a team',
    change: {
      'commendations.csv': [
        ['collective', 'x'],
        ['individual', 'collective'],
        ['x', 'individual'],
      ],
    },
    issues: [
      'commendations.csv:2:5 error commendation-scope',
      'commendations.csv:3:5 error commendation-scope',
    ],
    params: { scope: 'individual', subject: 'b' },
    clean: { 'commendations.csv': ['collective', ''] },
  },
  {
    name: 'a text beside no row',
    change: { 'reports/2025/o2.md': '没有报表。\n', 'tasks/fire.md': '没有任务。\n' },
    issues: ['reports/2025/o2.md:0:0 warning body-without-row', 'tasks/fire.md:0:0 warning body-without-row'],
    params: { table: 'reports/2025.csv', id: 'o2' },
    clean: { 'tasks/flood.md': '方案。\n', 'findings/f1.en.md': 'Details.\n' },
  },
  {
    name: 'an objection to half a figure, and to nothing',
    change: {
      'objections.csv': [
        ['a,2025,crime', 'a,2025,'],
        ['o2,,,f2', 'o2,,,'],
      ],
    },
    issues: [
      'objections.csv:2:4 error objection-without-figure',
      'objections.csv:3:3 error objection-without-figure',
    ],
    params: { columns: ['item_id'] },
  },
  {
    name: 'an objection to a figure that there is not',
    change: { 'objections.csv': ['a,2025,crime', 'a,2025-01,crime'] },
    issues: ['objections.csv:2:4 error figure-unknown'],
    params: { cycle: '2025-01', subject: 'a', item: 'crime' },
    clean: { 'objections.csv': ['a,2025,crime', 'a,2025,faults'] },
  },
  {
    name: 'an open objection to a figure that is not disputed',
    change: { 'objections.csv': ['rejected,2026-01-20', 'open,'] },
    issues: ['objections.csv:2:4 warning objection-not-disputed'],
    clean: {
      'objections.csv': ['rejected,2026-01-20', 'open,'],
      [OBSERVATIONS]: ['a,crime,2,', 'a,crime,2,disputed'],
    },
  },
  {
    name: 'a disputed figure without an open objection',
    change: { [OBSERVATIONS]: ['a,crime,2,', 'a,crime,2,disputed'] },
    issues: [`${OBSERVATIONS}:2:4 warning disputed-without-objection`],
    params: { cycle: '2025', subject: 'a', item: 'crime' },
    clean: { [OBSERVATIONS]: ['a,crime,2,', 'a,crime,2,disputed'], 'objections.csv': null },
  },
  {
    name: 'a decision on somebody whom the assessment does not assess',
    change: { 'decisions.csv': ['y2025,a', 'y2025,c'] },
    issues: ['decisions.csv:3:2 error decision-outside-assessment'],
    params: { assessment: 'y2025', subject: 'c' },
    clean: { 'decisions.csv': ['y2025,a', 'y2025,b'] },
  },
  {
    name: 'a grade that the rule book does not have',
    change: { 'decisions.csv': ['o1,competent', 'o1,competant'] },
    issues: ['decisions.csv:2:3 error decision-grade-unknown'],
    params: { rulebook: 'ob', near: 'competent', allowed: ['excellent', 'competent'] },
    clean: { 'decisions.csv': ['o1,competent', 'o1,excellent'] },
  },
  {
    name: 'a decision that states merits alone, and one before the year was over',
    change: {
      'decisions.csv': [
        ['账目不清,Books unclear', ','],
        ['competent,2026-02-01', 'competent,2025-12-31'],
      ],
    },
    issues: ['decisions.csv:2:4 warning decision-early', 'decisions.csv:3:8 warning decision-one-sided'],
    params: { day: '2025-12-31', end: '2025-12-31' },
    clean: { 'decisions.csv': ['账目不清,Books unclear', '账目不清,'] },
  },
  {
    name: 'a place among persons that bars, and a selection in a method for towns',
    change: {
      'rulebooks/ob/rulebook.yaml': ['bands:', 'vetoes:\n  - {when: {last: 1}, effect: bar}\nbands:'],
      [METHOD]: ['root: total', 'root: total\nsubjects: {unit: [town]}'],
    },
    issues: [
      'rulebooks/ob/rulebook.yaml:5:5 error persons-barred-as-last',
      `${METHOD}:4:1 warning selection-without-effect`,
    ],
    params: { last: 1 },
    clean: {
      'rulebooks/ob/rulebook.yaml': [
        'bands:',
        'subjects: {unit: [town], role: [principal, deputy], min_days: 183}\nbands:',
      ],
    },
  },
  {
    name: 'a selection of officials by kinds that are not declared',
    change: {
      'rulebooks/ob/rulebook.yaml': [
        'bands:',
        'subjects: {unit: [town, vilage], role: [principal, chief]}\nbands:',
      ],
    },
    issues: [
      'rulebooks/ob/rulebook.yaml:4:12 error kind-unknown',
      'rulebooks/ob/rulebook.yaml:4:34 error kind-unknown',
    ],
    params: { list: 'unit', column: 'unit', value: 'vilage' },
  },
  {
    name: 'a decision on somebody whom the selection leaves out',
    change: { 'rulebooks/ob/rulebook.yaml': ['bands:', 'subjects: {role: [deputy]}\nbands:'] },
    issues: ['decisions.csv:2:2 error decision-outside-assessment'],
    params: { assessment: 'p2025', subject: 'o1' },
  },
  {
    name: 'requirements of kinds that are not declared, and more than is allowed',
    change: {
      'package.yaml': [
        ['every: year, unit: [town]', 'every: yeer, unit: [town, village]'],
        ['{least: 1, most: 4}', '{least: 5, most: 4}'],
        ['kind: [talk]', 'kind: [tolk]'],
        ['role: [principal], min', 'role: [head], min'],
      ],
    },
    issues: [
      'package.yaml:7:8 error kind-unknown',
      'package.yaml:7:21 error kind-unknown',
      'package.yaml:7:71 error requirement-reversed',
      'package.yaml:9:8 error kind-unknown',
      'package.yaml:9:49 error kind-unknown',
    ],
    params: { list: 'cycle', column: 'every', value: 'yeer', near: 'year' },
  },
  {
    name: 'a requirement without a cycle, and a contradiction that nobody knows',
    change: {
      'package.yaml': [
        ['every: year, unit: [town], role: [principal]', 'unit: [town], role: [principal]'],
        ['finding-overdue', 'finding-overdu'],
      ],
    },
    issues: ['package.yaml:9:7 error yaml-shape', 'package.yaml:15:3 error yaml-unknown-key'],
  },
  {
    name: 'thresholds beyond every kind of their scale',
    change: {
      'package.yaml': [
        ['most_rating: -1', 'most_rating: -2'],
        ['least_conclusion: 2', 'least_conclusion: 3'],
        ['least_severity: 1', 'least_severity: 5'],
      ],
    },
    issues: [
      'package.yaml:12:59 error threshold-off-scale',
      'package.yaml:13:25 error threshold-off-scale',
      'package.yaml:15:21 error threshold-off-scale',
    ],
    params: {
      rule: 'points-against-visits',
      threshold: 'most_rating',
      value: -2,
      list: 'rating',
      lowest: -1,
      highest: 1,
    },
    clean: { 'package.yaml': ['most_rating: -1', 'most_rating: 0.5'] },
  },
  {
    name: 'an item about what officials are, and one scored by their places',
    change: {
      'rulebooks/ob/items.csv': [
        'works,person,重要工作,Works,,higher,redistribute,given,from=reports;max=100\n',
        'works,person,重要工作,Works,,higher,redistribute,given,from=reports;max=100\nrest,person,任职年限,Years in post,,higher,redistribute,percentile,\n',
      ],
      'rulebooks/ob/weights.csv': ['works,1\n', 'works,1\nrest,1\n'],
      'observations/2025.csv': ['b,population,200,\n', 'b,population,200,\no1,rest,3,\no2,rest,4,\n'],
    },
    issues: [
      'rulebooks/ob/items.csv:5:1 error person-attribute-item',
      'rulebooks/ob/items.csv:5:8 error persons-scored-by-place',
    ],
    params: { item: 'rest' },
    clean: {
      'rulebooks/ob/items.csv': [
        'works,person,重要工作,Works,,higher,redistribute,given,from=reports;max=100\n',
        'works,person,重要工作,Works,,higher,redistribute,given,from=reports;max=100\nrest,person,创新评审,Innovation,,higher,redistribute,given,max=100\n',
      ],
      'rulebooks/ob/weights.csv': ['works,1\n', 'works,1\nrest,1\n'],
      'observations/2025.csv': ['b,population,200,\n', 'b,population,200,\no1,rest,3,\no2,rest,4,\n'],
    },
  },
  {
    name: 'grades, items, roles and assessments that decisions are held against and that there are not',
    change: {
      'rulebooks/ob/rulebook.yaml': [
        'bands:',
        `decisions:
  team_quotas:
    - {assessment: 'z{cycle}', grade: excelent, shares: {great: 0.3}}
  team_limits:
    - {assessment: 'y{cycle}', team: competent, highest: good, role: [chief]}
  requires:
    - {grade: excellent, item: walks, least: 80}
    - {grade: excellent, assessment: 'y{cycle}', grades: [fine]}
bands:`,
      ],
    },
    issues: [
      'rulebooks/ob/rulebook.yaml:6:8 error decision-rule-unknown',
      'rulebooks/ob/rulebook.yaml:6:32 error decision-rule-unknown',
      'rulebooks/ob/rulebook.yaml:6:58 error decision-rule-unknown',
      'rulebooks/ob/rulebook.yaml:8:49 error decision-rule-unknown',
      'rulebooks/ob/rulebook.yaml:8:64 error kind-unknown',
      'rulebooks/ob/rulebook.yaml:10:26 error decision-rule-unknown',
      'rulebooks/ob/rulebook.yaml:11:50 error decision-rule-unknown',
    ],
    clean: {
      'rulebooks/ob/rulebook.yaml': [
        'bands:',
        `decisions:
  team_quotas:
    - {assessment: 'y{cycle}', grade: excellent, shares: {competent: 0.3}, pool: grade}
  team_limits:
    - {assessment: 'y{cycle}', team: competent, highest: competent, role: [principal]}
  requires:
    - {grade: excellent, item: works, least: 80}
bands:`,
      ],
    },
  },
  {
    name: 'records, tasks and subjects that do not exist',
    change: {
      'follow_ups.csv': ['o1,v1', 'o1,v9'],
      'task_roles.csv': ['flood,b', 'floods,b'],
      'commendations.csv': ['c2,o1', 'c2,o9'],
    },
    issues: [
      'commendations.csv:3:2 error reference-unknown',
      'follow_ups.csv:2:3 error reference-unknown',
      'task_roles.csv:2:1 error reference-unknown',
      'task_roles.csv:3:1 warning rows-unsorted',
    ],
  },
  {
    name: 'reports and visits of no cycle',
    change: {
      'reports/2026.csv': 'official_id,item_no,title_zh,title_en\no1,1,一,One\n',
      'visits/2026.csv': 'visit_id,subject_id,date,kind\nv9,o1,2026-01-01,talk\n',
    },
    issues: ['reports/2026.csv:0:0 error file-without-cycle', 'visits/2026.csv:0:0 error file-without-cycle'],
  },
];

export const officialCases: readonly DataCase[] = cases.map((one) => ({ ...one, on: officialBase }));
