/** The tables about officials: read, with kinds that are data, and texts beside them. */
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../../src/core/check/check.ts';
import { bodyAt, findBody } from '../../../src/core/package/bodies.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { cycleTables, singleTables, tables } from '../../../src/core/package/tables.ts';
import { officialBase } from '../official-package.ts';
import type { Changes } from '../small-package.ts';
import { issuesOf, packageOf, placeAndKind } from '../small-package.ts';

const changed = (changes: Changes) => packageOf(changes, officialBase);
const told = (changes: Changes) => issuesOf(changed(changes)).map(placeAndKind);
const { package: pack } = readPackage(changed({}));

test('the small package of officials has no issue', () => expect(told({})).toEqual([]));

test('every table is read, each row with its line', () => {
  const single = singleTables.map((name) => [name, pack[name].length]);
  const cycles = cycleTables.map((name) => [name, pack[name].get('2025')!.length]);
  expect(Object.fromEntries([...single, ...cycles])).toMatchObject({
    ...{ officials: 2, postings: 3, tasks: 2, taskRoles: 2, taskChecks: 2, conclusions: 1, commendations: 2 },
    ...{ findings: 2, followUps: 2, objections: 2, decisions: 2, reports: 2, visits: 2 },
  });
  expect(pack.visits.get('2025')![1]).toEqual({
    ...{
      line: 3,
      visit_id: 'v2',
      subject_id: 'b',
      date: '2025-04-03',
      kind: 'meeting',
      participants: '考察组',
    },
    ...{ rating: 'poor', summary_zh: '准备不足', summary_en: 'Ill prepared', visibility: null },
  });
  expect(pack.reports.get('2025')![1]).toMatchObject({ item_no: 2, item_id: null, verified_points: null });
});

test('every table that the package keeps is one of a file, one per cycle, or the rule book’s or the observations', () => {
  const listed = [...singleTables, ...cycleTables, 'items', 'observations'];
  expect(listed.sort()).toEqual(Object.keys(tables).sort());
});

describe('kinds are data', () => {
  test('a sixth kind of visit is declared and used without a word of code', () => {
    const sixth: Changes = {
      'package.yaml': [
        'visit: {talk',
        'visit: {k3: {zh: 三, en: C}, k4: {zh: 四, en: D}, k5: {zh: 五, en: E}, night: {zh: 夜访, en: Night visit}, talk',
      ],
      'visits/2025.csv': ['v2,b,2025-04-03,meeting', 'v2,b,2025-04-03,night'],
    };
    expect(told(sixth)).toEqual([]);
    const { manifest, visits } = readPackage(changed(sixth)).package;
    expect(Object.keys(manifest.kinds.visit)).toHaveLength(6);
    expect(manifest.kinds.visit[visits.get('2025')![1]!.kind]).toEqual({ zh: '夜访', en: 'Night visit' });
    expect(told({ 'visits/2025.csv': sixth['visits/2025.csv']! })).toEqual([
      'visits/2025.csv:3:4 error kind-unknown',
    ]);
  });

  test('a fifth kind of assessment, which follows a task, likewise', () => {
    const fifth: Changes = {
      'package.yaml': [
        'assessment: {annual',
        'assessment: {k2: {zh: 二, en: B}, k3: {zh: 三, en: C}, k4: {zh: 四, en: D}, drill: {zh: 演练考核, en: Drill}, annual',
      ],
      'assessments.csv': ['p2025,annual', 'p2025,drill'],
      'tasks.csv': ['flood,,annual', 'flood,,drill'],
    };
    expect(told(fifth)).toEqual([]);
    expect(told({ 'tasks.csv': fifth['tasks.csv']! })).toEqual(['tasks.csv:2:3 error kind-unknown']);
  });

  test.each([
    ['visit', 'visits/2025.csv', 'talk', 4],
    ['rating', 'visits/2025.csv', 'good', 6],
    ['visibility', 'visits/2025.csv', 'all', 9],
    ['task_role', 'task_roles.csv', 'lead', 3],
    ['origin', 'task_roles.csv', 'found', 8],
    ['check', 'task_checks.csv', 'site', 6],
    ['conclusion', 'conclusions.csv', 'strong', 3],
    ['consequence', 'conclusions.csv', 'promoted', 8],
    ['commendation', 'commendations.csv', 'merit', 4],
    ['finding', 'findings.csv', 'audit', 3],
    ['severity', 'findings.csv', 'grave', 5],
    ['role', 'postings.csv', 'principal', 5],
  ])('a %s that is not declared is an error', (_, file, kind, column) => {
    const [first, ...others] = told({ [file]: [`,${kind}`, ',undeclared'] });
    expect([first!.replace(/:\d+:/, ':'), others]).toEqual([`${file}:${column} error kind-unknown`, []]);
  });
});

describe('texts beside a table', () => {
  test('are found in the language of the page, else as they were written', () => {
    expect(findBody(pack.bodies, 'reports/2025.csv', 'o1', 'en')).toEqual({
      path: 'reports/2025/o1.en.md',
      text: '**Two** deeds of the year.\n',
    });
    expect(findBody(pack.bodies, 'reports/2025.csv', 'o1', 'zh')?.path).toBe('reports/2025/o1.md');
    expect(findBody(pack.bodies, 'reports/2025.csv', 'o2', 'zh')).toBeNull();
  });

  test.each([
    ['reports/2025/o1.md', { table: 'reports/2025.csv', id: 'o1', language: null }],
    ['reports/2025/o1.zh.md', { table: 'reports/2025.csv', id: 'o1', language: 'zh' }],
    ['reports/2025/o.1.en.md', { table: 'reports/2025.csv', id: 'o.1', language: 'en' }],
    ['tasks/flood.md', { table: 'tasks.csv', id: 'flood', language: null }],
    ['events/2025/e1.md', null],
    ['reports/o1.md', null],
    ['reports/2025/x/o1.md', null],
    ['notes.md', null],
  ])('%s', (path, body) => expect(bodyAt(path, Object.values(tables))).toEqual(body));

  test('that are no text are told, and no column of theirs is needed', () => {
    expect(told({ 'reports/2025/o1.md': 'PK\u0003\u0004\u0000\u0000' })).toEqual([
      'reports/2025/o1.md:0:0 error text-excel-workbook',
    ]);
  });

  test('a text where no table keeps any is a stranger', () => {
    expect(told({ 'events/2025/e1.md': 'x' })).toEqual(['events/2025/e1.md:0:0 warning file-unknown']);
  });
});

test('age, sex and seniority have no column in any table', () => {
  for (const path of Object.keys(officialBase).filter(
    (name) => name.endsWith('.csv') && !name.includes('weights'),
  )) {
    const [header, ...rows] = officialBase[path]!.trimEnd().split('\n');
    const text = [`${header!},age`, ...rows.map((row) => `${row},1`)].map((row) => `${row}\n`).join('');
    const issues = readPackage(changed({ [path]: text })).issues;
    expect(
      issues.map((one) => one.kind),
      path,
    ).toContain('person-attribute');
  }
});

test('a package without any of these tables is whole', () => {
  const files = packageOf();
  expect(checkPackage(readPackage(files).package, files)).toEqual([]);
});
