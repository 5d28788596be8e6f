import type { DataCase } from './data-case.ts';
import { APPRAISALS, EVENTS, METHOD, OBSERVATIONS, TARGETS } from './data-case.ts';

const observations = 'subject_id,item_id,value\na,gdp,1\n';

export const fileCases: readonly DataCase[] = [
  {
    name: 'a rule book without its method',
    change: { [METHOD]: null },
    issues: [`${METHOD}:0:0 error file-missing`],
  },
  {
    name: 'groups are weighed but nobody is a member of any',
    change: { 'memberships.csv': null },
    issues: ['memberships.csv:0:0 error file-missing'],
    clean: {
      'memberships.csv': null,
      'rulebooks/rb/weights.csv': 'item_id,*\ngdp,1\ncrime,1\nfaults,1\nviews,1\n',
    },
  },
  {
    name: 'a file that no table accounts for',
    change: { 'unit.csv': 'unit_id\na\n' },
    issues: ['unit.csv:0:0 warning file-unknown'],
    clean: { 'README.md': 'Notes\n' },
  },
  {
    name: 'observations named after no cycle',
    change: { 'observations/2025-1.csv': observations },
    issues: [
      'observations/2025-1.csv:0:0 error file-without-cycle',
      'observations/2025-1.csv:2:2 warning observation-unused',
    ],
    params: { cycle: '2025-1', near: '2025-01' },
  },
  {
    name: 'targets, events and appraisals named after no cycle',
    change: {
      'targets/2026.csv': 'subject_id,item_id,floor\n*,gdp,1\n',
      'events/2026.csv': 'event_id,subject_id\ne9,a\n',
      'appraisals/2026.csv': 'subject_id,rater,option,count\na,peer,good,1\n',
    },
    issues: [
      'appraisals/2026.csv:0:0 error file-without-cycle',
      'appraisals/2026.csv:2:1 warning appraisal-unused',
      'events/2026.csv:0:0 error file-without-cycle',
      'targets/2026.csv:0:0 error file-without-cycle',
    ],
    clean: {
      [TARGETS]: 'subject_id,item_id,floor,target\n*,gdp,0,10\n',
      [EVENTS]: 'event_id,subject_id\ne9,a\n',
      [APPRAISALS]: 'subject_id,rater,option,count\na,peer,good,1\n',
    },
  },
  {
    name: 'YAML that is none',
    change: { [METHOD]: 'rulebook: rb\ntitle: {zh: [\n' },
    issues: [`${METHOD}:3:1 error yaml-syntax`, `${METHOD}:3:1 error yaml-syntax`],
  },
  {
    name: 'a key that YAML does not know here',
    change: { 'package.yaml': ['synthetic: true', 'sythetic: true'] },
    issues: ['package.yaml:3:1 error yaml-unknown-key'],
    clean: { 'package.yaml': ['synthetic: true', 'synthetic: false'] },
  },
  {
    name: 'a word that a method does not know',
    change: { [METHOD]: ['style: relative', 'style: relativ'] },
    issues: [`${METHOD}:4:11 error yaml-shape`],
    params: { near: 'relative' },
  },
  {
    name: 'a rule book under another name than its folder',
    change: { [METHOD]: ['rulebook: rb', 'rulebook: rb2'] },
    issues: [`${METHOD}:1:1 error rulebook-name`],
    clean: { [METHOD]: ['rulebook: rb\n', ''] },
  },
  {
    name: 'aliases that would unfold without end',
    change: {
      'package.yaml': `package: small
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
`,
    },
    issues: ['package.yaml:1:1 error yaml-shape'],
  },
  {
    name: 'observations that are no text',
    change: { [OBSERVATIONS]: 'PK\u0003\u0004\u0000\u0000' },
    issues: [`${OBSERVATIONS}:0:0 error text-excel-workbook`],
  },
];
