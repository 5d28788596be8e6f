import type { DataCase } from './data-case.ts';
import { APPRAISALS, EVENTS, ITEMS, METHOD, OBSERVATIONS, TARGETS, WEIGHTS } from './data-case.ts';

const borrowing = (assessment: string): readonly [string, string] => [
  'tally,options=good:100|fair:60;raters=peer:1,,',
  `borrow,assessment=${assessment},,`,
];

export const referenceCases: readonly DataCase[] = [
  {
    name: 'a parent that is no unit',
    change: { 'units.csv': ['b,c,town', 'b,cc,town'] },
    issues: ['units.csv:3:2 error reference-unknown'],
    params: { column: 'parent_id', value: 'cc', tables: ['units.csv'], near: 'c' },
    clean: { 'units.csv': ['b,c,town', 'b,,town'] },
  },
  {
    name: 'a cycle, rule book and kind of an assessment that do not exist',
    change: {
      'assessments.csv': ['annual,2025,rb,town', 'annul,2026,rc,village'],
      'package.yaml': ['home: y2025\n', ''],
    },
    issues: [
      'assessments.csv:2:2 error kind-unknown',
      'assessments.csv:2:3 error reference-unknown',
      'assessments.csv:2:4 error reference-unknown',
      'assessments.csv:2:5 error kind-unknown',
    ],
  },
  {
    name: 'a kind of unit that is not declared',
    change: { 'units.csv': ['c,,city', 'c,,citi'] },
    issues: ['units.csv:4:3 error kind-unknown'],
    params: { list: 'unit', column: 'kind', value: 'citi', near: 'city', allowed: ['city', 'town'] },
  },
  {
    name: 'an empty list of kinds allows none',
    change: { 'package.yaml': ['  assessment: {annual: {zh: 年度考核, en: Annual assessment}}\n', ''] },
    issues: ['assessments.csv:2:2 error kind-unknown'],
    params: { list: 'assessment', value: 'annual', allowed: [], near: null },
  },
  {
    name: 'a kind of cycle that is not declared',
    change: { 'cycles.csv': ['2025-01,month', '2025-01,moth'] },
    issues: ['cycles.csv:3:2 error kind-unknown'],
    params: { list: 'cycle', near: 'month' },
  },
  {
    name: 'a member and a group that do not exist',
    change: { 'memberships.csv': ['b,plain,2020-01-01,', 'b,plain,2020-01-01,\nx,hills,,'] },
    issues: ['memberships.csv:4:1 error reference-unknown', 'memberships.csv:4:2 error reference-unknown'],
    params: { value: 'x', tables: ['units.csv', 'officials.csv'] },
    clean: { 'memberships.csv': ['b,plain,2020-01-01,', 'b,plain,2020-01-01,\no1,hill,,'] },
  },
  {
    name: 'an unknown subject is told once in observations, with its rows',
    change: { [OBSERVATIONS]: ['b,population,200,\n', 'b,population,200,\nbb,crime,1,\nbb,gdp,1,\n'] },
    issues: [`${OBSERVATIONS}:8:1 error reference-unknown`],
    params: { column: 'subject_id', value: 'bb', near: 'b', rows: 2 },
  },
  {
    name: 'an unknown item of an observation',
    change: { [OBSERVATIONS]: ['b,gdp,60,', 'b,gdp,60,\nb,gpd,60,'] },
    issues: [`${OBSERVATIONS}:7:2 error reference-unknown`],
    params: { value: 'gpd', tables: [ITEMS], rows: 1 },
  },
  {
    name: 'a target for nobody and for nothing',
    change: { [TARGETS]: ['*,gdp,0,100', '*,gdp,0,100\nall,gdpp,0,100'] },
    issues: [`${TARGETS}:3:1 error reference-unknown`, `${TARGETS}:3:2 error reference-unknown`],
    params: { value: 'all', near: null },
    clean: { [TARGETS]: ['*,gdp,0,100', '*,gdp,0,100\na,gdp,0,90\nhill,gdp,0,80\no1,gdp,0,70'] },
  },
  {
    name: 'an event of nobody and on nothing',
    change: { [EVENTS]: ['e2,b,,', 'e2,bbb,fault,'] },
    issues: [`${EVENTS}:3:2 error reference-unknown`, `${EVENTS}:3:3 error reference-unknown`],
  },
  {
    name: 'a vote on nobody by an undeclared rater',
    change: { [APPRAISALS]: ['b,peer,good,2', 'b,peers,good,2\nx,peer,good,1'] },
    issues: [`${APPRAISALS}:4:2 error kind-unknown`, `${APPRAISALS}:5:1 error reference-unknown`],
    params: { list: 'rater', value: 'peers', near: 'peer' },
  },
  {
    name: 'a posting of nobody at nowhere',
    change: {
      'postings.csv': [
        'o1,a,镇长,Mayor,2024-01-01,',
        'o1,a,镇长,Mayor,2024-01-01,\no2,z,镇长,Mayor,2024-01-01,',
      ],
    },
    issues: ['postings.csv:3:1 error reference-unknown', 'postings.csv:3:2 error reference-unknown'],
  },
  {
    name: 'the file referred to is not there at all',
    change: { 'officials.csv': null },
    issues: ['postings.csv:2:1 error reference-without-table'],
    params: { column: 'official_id', tables: ['officials.csv'], rows: 1 },
    clean: { 'officials.csv': null, 'postings.csv': null },
  },
  {
    name: 'units that cannot be read are no ground for a thousand unknown units',
    change: { 'units.csv': 'unit_id;kind\na;town\n' },
    issues: ['units.csv:1:0 error csv-delimiter'],
  },
  {
    name: 'a parent and a denominator that are no items',
    change: {
      [ITEMS]: [
        ['faults,total', 'faults,totl'],
        ['lower,population', 'lower,popultion'],
      ],
    },
    issues: [
      `${OBSERVATIONS}:4:2 warning observation-unused`,
      `${ITEMS}:4:7 error reference-unknown`,
      `${ITEMS}:5:2 error reference-unknown`,
    ],
  },
  {
    name: 'an overview that opens with no assessment',
    change: { 'package.yaml': ['home: y2025', 'home: y2024'] },
    issues: ['package.yaml:4:1 error reference-unknown'],
    params: { column: 'home', value: 'y2024', near: 'y2025' },
    clean: { 'package.yaml': ['home: y2025\n', ''] },
  },
  {
    name: 'a rule book that supersedes none there is',
    change: { [METHOD]: ['root: total', 'root: total\nsupersedes: ra'] },
    issues: [`${METHOD}:4:1 error reference-unknown`],
    params: { column: 'supersedes', value: 'ra', near: 'rb' },
  },
  {
    name: 'a rule book that supersedes itself',
    change: { [METHOD]: ['root: total', 'root: total\nsupersedes: rb'] },
    issues: [`${METHOD}:4:1 error parent-loop`],
  },
  {
    name: 'a root that is no item',
    change: { [METHOD]: ['root: total', 'root: totel'] },
    issues: [`${METHOD}:3:1 error reference-unknown`],
  },
  {
    name: 'a loan from an assessment that does not exist',
    change: { [ITEMS]: borrowing('y{cycle}-half'), [APPRAISALS]: null },
    issues: [`${ITEMS}:6:11 error reference-unknown`],
    params: { value: 'y2025-half', tables: ['assessments.csv'] },
  },
  {
    name: 'an assessment that borrows from itself',
    change: { [ITEMS]: borrowing('y{cycle}'), [APPRAISALS]: null },
    issues: [`${ITEMS}:6:11 error borrow-loop`],
    params: { assessments: ['y2025'] },
  },
  {
    name: 'a loan observed by the month is from the assessments of the months, not from its own',
    change: { [ITEMS]: borrowing('y{cycle};observed=month'), [APPRAISALS]: null },
    issues: [`${ITEMS}:6:11 error reference-unknown`],
    params: { value: 'y2025-01' },
  },
  {
    name: 'a unit that is its own grandparent',
    change: { 'units.csv': ['c,,city', 'c,a,city'] },
    issues: ['units.csv:2:2 error parent-loop'],
    params: { ids: ['a', 'c'] },
  },
  {
    name: 'a cycle inside itself',
    change: { 'cycles.csv': ['2025-01,month,2025,', '2025-01,month,2025-01,'] },
    issues: ['cycles.csv:3:3 error parent-loop'],
  },
  {
    name: 'items that are each other’s parents',
    change: {
      [ITEMS]: [
        'population,,人口,Population,人,,,,,none,,,',
        'population,,人口,Population,人,,,,,none,,,\nx,y,子,X,,,,,,mean,,,\ny,x,丑,Y,,,,,,mean,,,',
      ],
    },
    issues: [
      `${ITEMS}:8:2 error item-outside-tree`,
      `${ITEMS}:8:2 error parent-loop`,
      `${ITEMS}:9:2 error item-outside-tree`,
    ],
  },
  {
    name: 'a root within a loop leaves nothing to score',
    change: { [ITEMS]: ['total,,总分,Total', 'total,gdp,总分,Total'] },
    issues: [`${ITEMS}:2:2 error parent-loop`, `${ITEMS}:3:10 error rule-on-composite`],
  },
  {
    name: 'a unit and an official of the same id',
    change: { 'officials.csv': ['o1,王一,Wang Yi', 'b,王二,Wang Er\no1,王一,Wang Yi'] },
    issues: ['officials.csv:2:1 error id-ambiguous'],
    params: { id: 'b', otherFile: 'units.csv', otherLine: 3 },
  },
  {
    name: 'a target for an id that is both a group and a unit',
    change: {
      'groups.csv': ['hill,', 'c,城区,Urban\nhill,'],
      [TARGETS]: ['*,gdp,0,100', '*,gdp,0,100\nc,gdp,0,90'],
    },
    issues: ['groups.csv:2:1 error id-ambiguous'],
    clean: { 'groups.csv': ['hill,', 'c,城区,Urban\nhill,'] },
  },
  {
    name: 'a town in two groups at once',
    change: {
      'memberships.csv': ['b,plain,2020-01-01,', 'b,hill,2018-01-01,2020-01-01\nb,plain,2020-01-01,'],
    },
    issues: ['memberships.csv:4:2 error membership-overlap'],
    params: { subject: 'b', group: 'plain', otherGroup: 'hill', otherLine: 3, rulebook: 'rb' },
    clean: {
      'memberships.csv': ['b,plain,2020-01-01,', 'b,hill,2018-01-01,2019-12-31\nb,plain,2020-01-01,'],
    },
  },
  {
    name: 'a town in a group that another method weighs',
    change: {
      'groups.csv': ['hill,', 'border,边境,Border\nhill,'],
      'memberships.csv': ['b,plain,2020-01-01,', 'b,border,2018-01-01,\nb,plain,2020-01-01,'],
    },
    issues: [],
  },
  {
    name: 'a town whose membership ends before the cycle does',
    change: { 'memberships.csv': ['b,plain,2020-01-01,', 'b,plain,2020-01-01,2025-12-30'] },
    issues: ['units.csv:3:1 error subject-without-group'],
    clean: { 'memberships.csv': ['b,plain,2020-01-01,', 'b,plain,2020-01-01,2025-12-31'] },
  },
  {
    name: 'an assessment of nobody',
    change: {
      'assessments.csv': ['y2025,', 'x2025,annual,2025,rb,official,干部,Officials\ny2025,'],
      'postings.csv': ['2024-01-01,', '2024-01-01,2024-12-31'],
    },
    issues: ['assessments.csv:2:5 warning assessment-without-subjects'],
    params: { assessment: 'x2025', subjectKind: 'official' },
  },
  {
    name: 'an official in post without a group',
    change: { 'assessments.csv': ['y2025,', 'x2025,annual,2025,rb,official,干部,Officials\ny2025,'] },
    issues: ['officials.csv:2:1 error subject-without-group'],
    params: { subject: 'o1', rulebook: 'rb', groups: ['hill', 'plain'], assessments: ['x2025'] },
    clean: {
      'assessments.csv': ['y2025,', 'x2025,annual,2025,rb,official,干部,Officials\ny2025,'],
      'memberships.csv': ['b,plain,2020-01-01,', 'b,plain,2020-01-01,\no1,hill,,'],
    },
  },
  {
    name: 'weights of a group that does not exist',
    change: { [WEIGHTS]: ['item_id,hill,plain', 'item_id,hill,plane'] },
    issues: [`${WEIGHTS}:1:3 error weights-group-unknown`, 'units.csv:3:1 error subject-without-group'],
  },
];
