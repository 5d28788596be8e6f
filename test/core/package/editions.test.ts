import { describe, expect, test } from 'vitest';
import { isWholeIn, packageIn, readableIn } from '../../../src/core/package/editions.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { officialBase } from '../official-package.ts';
import type { Changes } from '../small-package.ts';
import { issuesOf, packageOf } from '../small-package.ts';

const declared: Changes = {
  'package.yaml': [
    [
      'kinds:\n',
      'editions:\n  wide: {tables: all, shows: [all, few]}\n  narrow: {tables: all, shows: [all]}\nkinds:\n',
    ],
    ['all: {zh: 全体, en: All}', 'all: {zh: 全体, en: All}, open: {zh: 公开, en: Open, public: true}'],
  ],
  'visits/2025/v1.md': '台账齐全。\n',
  'visits/2025/v2.md': '只给少数人看。\n',
};

function packageWith(changes: Changes) {
  return readPackage(packageOf({ ...declared, ...changes }, officialBase)).package;
}

const visitIn = (edition: string | null, at: number) =>
  packageIn(packageWith({}), edition).visits.get('2025')![at]!;

describe('who may read what is of a visibility', () => {
  test.each([
    // edition, all, few, open (public), blank, a kind that nobody declared
    [null, false, false, true, false, false],
    ['narrow', true, false, true, false, false],
    ['wide', true, true, true, true, false],
    ['unheard', false, false, true, false, false],
  ] as const)('in edition %s', (edition, all, few, open, blank, other) => {
    const isReadable = readableIn(packageWith({}).manifest, edition);
    const found = ['all', 'few', 'open', null, 'other'].map((one) => isReadable(one));
    expect(found).toEqual([all, few, open, blank, other]);
  });

  test('without an edition nothing is shown where nothing is public, whatever is left blank', () => {
    const { manifest } = readPackage(packageOf({}, officialBase)).package;
    expect([null, 'all', 'few'].map(readableIn(manifest, null))).toEqual([false, false, false]);
  });
});

describe('the package as readers of an edition know it', () => {
  test('keeps that a visit was made, and nothing of what was said in it', () => {
    const { subject_id: subject, date, kind, line } = visitIn(null, 0);
    expect({ subject, date, kind, line }).toEqual({
      subject: 'o1',
      date: '2025-03-02',
      kind: 'talk',
      line: 2,
    });
    const { participants, rating, summary_zh: zh, summary_en: en } = visitIn(null, 0);
    expect([participants, rating, zh, en]).toEqual([null, null, null, null]);
  });

  test('shows a visit for all, and withholds the one left blank, in the narrow edition', () => {
    expect(visitIn('narrow', 0).summary_zh).toBe('思路清楚');
    expect(visitIn('narrow', 1).summary_zh).toBeNull();
    expect(visitIn('wide', 1).summary_zh).toBe('准备不足');
  });

  test('withholds checks likewise', () => {
    const checks = (edition: string | null) =>
      packageIn(packageWith({}), edition).taskChecks.map(({ by, summary_en: en }) => [by, en]);
    expect(checks(null)).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(checks('narrow')[0]).toEqual(['督查组', 'Supplies complete']);
  });

  test('leaves out longer texts with their rows, and no others', () => {
    const paths = (edition: string | null) => [...packageIn(packageWith({}), edition).bodies.keys()];
    expect(paths(null)).toEqual(['reports/2025/o1.en.md', 'reports/2025/o1.md']);
    expect(paths('narrow')).toContain('visits/2025/v1.md');
    expect(paths('narrow')).not.toContain('visits/2025/v2.md');
    expect(paths('wide')).toContain('visits/2025/v2.md');
  });
});

const units = `editions:
  units:
    shows: [all]
    tables:
      units: all
      groups: all
      memberships: all
      cycles: all
      assessments: all
      observations: [subject_id, item_id, value, status]
      targets: all
      events: all
      visits: [visit_id, subject_id, date, kind, summary_zh, visibility]
      findings: all
      follow_ups: all
      objections: all
      decisions: all
`;

test('what a decision asked for is as withheld as the decision', () => {
  const changes: Changes = {
    'package.yaml': ['kinds:\n', `${units.replace('      decisions: all\n', '')}kinds:\n`],
    'follow_ups.csv': [
      'u1,o1,v1,2025-03-02',
      'u0,a,y2025.a,2026-02-01,市委,改账目,Mend books,2026-06-30,open,,,\nu1,o1,v1,2025-03-02',
    ],
  };
  const files = packageOf(changes, officialBase);
  expect(issuesOf(files).filter(({ severity }) => severity === 'error')).toEqual([]);
  const [row] = packageIn(readPackage(files).package, 'units').followUps;
  expect(row).toMatchObject({ follow_up_id: 'u0', due: '2026-06-30', request_zh: null, asked_by: null });
});

describe('an edition without persons', () => {
  const changes: Changes = { 'package.yaml': ['kinds:\n', `${units}kinds:\n`] };
  const files = packageOf(changes, officialBase);
  const full = readPackage(files).package;
  const pack = packageIn(full, 'units');

  test('has no row about a person in any table, and no assessment, rule book or long text of persons', () => {
    expect(issuesOf(files).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([pack.officials, pack.postings, pack.taskRoles, pack.commendations]).toEqual([[], [], [], []]);
    expect(pack.reports.size + pack.appraisals.size).toBe(0);
    expect(pack.findings.map((row) => row.finding_id)).toEqual(['f1']);
    expect(pack.decisions.map((row) => row.subject_id)).toEqual(['a']);
    expect(pack.visits.get('2025')!.map((row) => row.visit_id)).toEqual(['v2']);
    expect(pack.assessments.map((row) => row.assessment_id)).toEqual(['y2025']);
    expect([...pack.rulebooks.keys()]).toEqual(['rb']);
    expect([...pack.bodies.keys()]).toEqual([]);
  });

  test('keeps the lines of the files', () => {
    expect(pack.decisions[0]!.line).toBe(full.decisions[1]!.line);
    expect(pack.visits.get('2025')![0]!.line).toBe(3);
  });

  test('has the columns that it names, and blanks in the others', () => {
    const [row] = pack.visits.get('2025')!;
    expect(row).toMatchObject({ kind: 'meeting', participants: null, rating: null, summary_en: null });
    const [table] = pack.observations.values();
    const all = Array.from({ length: table!.length }, (_, at) => table!.text(at, 'source'));
    expect(new Set(all)).toEqual(new Set(['']));
    expect(pack.headers.get('visits/2025.csv')).not.toContain('participants');
  });

  test('knows what was withheld, wholly or partly', () => {
    expect(pack.withheld.get('officials')).toBe('wholly');
    expect(pack.withheld.get('visits')).toBe('partly');
    expect(pack.withheld.has('findings')).toBe(false);
    expect(full.withheld.size).toBe(0);
  });

  test('tells nothing of a file of which it withholds anything', () => {
    const isWhole = isWholeIn(full, 'units');
    expect(['units.csv', 'cycles.csv'].map(isWhole)).toEqual([true, true]);
    const others = ['officials.csv', 'visits/2025.csv', 'findings.csv', 'package.yaml', 'reports/2025/o1.md'];
    expect(others.map(isWhole)).toEqual(others.map(() => false));
  });
});

test('an edition that is not declared holds nothing', () => {
  const pack = packageIn(packageWith({}), 'unheard');
  expect([pack.units, pack.officials, pack.decisions]).toEqual([[], [], []]);
});

test('what was asked for and replied on account of a text is as restricted as the text', () => {
  const pack = packageIn(
    packageWith({
      'visits/2025.csv': ['思路清楚,Clear in mind,all', '思路清楚,Clear in mind,few'],
      'objections.csv': ['j2,o2,,,f2,2025-02-20,已补办', 'j2,o1,,,v1,2025-03-20,已补办'],
    }),
    'narrow',
  );
  const [u1, u2] = pack.followUps;
  expect([u1!.asked_by, u1!.request_zh, u1!.outcome_en]).toEqual([null, null, null]);
  expect([u1!.status, u1!.due]).toEqual(['done', '2025-04-01']);
  expect(u2!.request_zh).toBe('补手续');
  const reply = pack.objections.find((row) => row.objection_id === 'j2')!;
  expect([reply.reply_zh, reply.reply_en]).toEqual([null, null]);
  expect(pack.objections.find((row) => row.objection_id === 'j1')!.reply_zh).toBe('一案重复');
});

test('an edition that shows an undeclared kind is an error, with the near miss', () => {
  const files = packageOf(
    { 'package.yaml': ['kinds:\n', 'editions:\n  wide: {tables: all, shows: [all, fews]}\nkinds:\n'] },
    officialBase,
  );
  const found = issuesOf(files).filter(({ file }) => file === 'package.yaml');
  expect(found.map(({ kind, severity }) => [severity, kind])).toEqual([['error', 'kind-unknown']]);
  expect(found[0]!.params).toMatchObject({ list: 'visibility', column: 'shows', value: 'fews', near: 'few' });
});
