import { officialBase } from '../official-package.ts';
import type { DataCase } from './data-case.ts';

const core = 'units: all, cycles: all, assessments: all';

/** The editions stand on their own lines before `kinds:`, which is line 16 of the package with officials. */
function withEditions(...lines: readonly string[]) {
  const text = ['editions:', ...lines, 'kinds:', ''].join('\n');
  return { on: officialBase, change: { 'package.yaml': ['kinds:\n', text] as const } };
}

export const editionCases: readonly DataCase[] = [
  {
    name: 'an edition that names a table that there is not',
    ...withEditions('  open:', `    tables: {${core},`, '      visit: all}'),
    issues: ['package.yaml:19:7 error edition-table-unknown'],
    params: { value: 'visit', near: 'visits' },
  },
  {
    name: 'an edition that names a column that there is not',
    ...withEditions(
      '  open:',
      `    tables: {${core},`,
      '      findings: [finding_id, subject_id, source, date, status,',
      '        sumary_zh]}',
    ),
    issues: ['package.yaml:20:9 error edition-column-unknown'],
    params: { table: 'findings', value: 'sumary_zh', near: 'summary_zh' },
  },
  {
    name: 'an edition that leaves out a column that no row can be without',
    ...withEditions(
      '  open:',
      `    tables: {${core},`,
      '      findings: [finding_id, subject_id, source, status]}',
    ),
    issues: ['package.yaml:19:7 error edition-column-needed'],
    params: { table: 'findings', columns: ['date'] },
  },
  {
    name: 'an edition with nothing to make pages of',
    ...withEditions('  open:', '    tables: {units: all, cycles: all}'),
    issues: ['package.yaml:18:5 error edition-tables-needed'],
    params: { missing: ['assessments'], because: '' },
  },
  {
    name: 'an edition with tasks, without how they were concluded',
    ...withEditions('  open:', `    tables: {${core}, tasks: all, task_roles: all, task_checks: all}`),
    issues: ['package.yaml:18:5 error edition-tables-needed'],
    params: { missing: ['conclusions'], because: 'tasks' },
  },
  {
    name: 'an edition with persons, without all that is on record of them',
    ...withEditions(
      '  open:',
      `    tables: {${core}, officials: all, postings: all, reports: all, visits: all, task_roles: all,`,
      '      conclusions: all, findings: all, follow_ups: all, objections: all, decisions: all}',
    ),
    issues: ['package.yaml:18:5 error edition-tables-needed'],
    params: { missing: ['commendations', 'appraisals'], because: 'officials' },
  },
  {
    name: 'two editions that are the default',
    ...withEditions(
      '  first: {tables: all, default: true}',
      '  second:',
      '    tables: all',
      '    default: true',
    ),
    issues: ['package.yaml:20:5 error edition-defaults'],
    params: { edition: 'second', other: 'first' },
  },
];
