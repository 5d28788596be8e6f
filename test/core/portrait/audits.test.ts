/** Audits of the package of portrait-package.ts, with decisions that break every rule once. */
import { describe, expect, test } from 'vitest';
import type { RecordAudit, RecordFinding } from '../../../src/core/portrait/audit.ts';
import { recordFindings } from '../../../src/core/portrait/audit.ts';
import { auditRecords, recordAuditRows } from '../../../src/core/portrait/audits.ts';
import { quotaUses } from '../../../src/core/portrait/quota-use.ts';
import { teamsIn } from '../../../src/core/portrait/teams.ts';
import {
  formatRecordAudits,
  recordAuditSentence,
  recordAuditTitle,
} from '../../../src/i18n/record-audit-text.ts';
import { recordNamesIn } from '../../../src/i18n/record-names.ts';
import type { Changes } from '../small-package.ts';
import { portraitRecords } from './portrait-package.ts';

const METHOD = 'rulebooks/pb/rulebook.yaml';

/** Team grades: t1 and t6 good, t4 fair, t5 excellent; t2 and t3 undecided. Everybody but o5 and o6 is excellent. */
const decisions = `assessment_id,subject_id,grade,decided_on,decided_by,merits_zh,merits_en,problems_zh,problems_en
p2025,o1,excellent,2026-02-01,市委,实干,Hard-working,治气不力,Air
p2025,o2,excellent,2026-02-01,市委,实干,Hard-working,,
p2025,o3,excellent,2026-02-01,市委,实干,Hard-working,台账,Records
p2025,o4,excellent,2026-02-01,市委,实干,Hard-working,台账,Records
p2025,o5,competent,2026-02-01,市委,实干,Hard-working,台账,Records
r2025,o1,competent,2026-01-20,市委,稳,Steady,慢,Slow
r2025,o4,basic,2026-01-20,市委,稳,Steady,慢,Slow
t2025,t1,good,2026-02-01,市委,稳,Steady,气,Air
t2025,t4,fair,2026-02-01,市委,稳,Steady,气,Air
t2025,t5,excellent,2026-02-01,市委,稳,Steady,气,Air
t2025,t6,good,2026-02-01,市委,稳,Steady,气,Air
`;

const decided: Changes = {
  'decisions.csv': decisions,
  'assessments.csv': [
    't2023,annual',
    'r2025,annual,2025,pb,official,2025年平时考核,Routine 2025\nt2023,annual',
  ],
};

/** With rules on decisions in the rule book of officials. */
function underRules(rules: string, more: Changes = {}): Changes {
  return { ...decided, [METHOD]: ['bands:', `${rules}\nbands:`], ...more };
}

function found(finding: RecordFinding, changes: Changes = decided) {
  return auditRecords(portraitRecords(changes)).filter((one) => one.finding === finding);
}

const told = ({ subjectId, detail, number, limit }: RecordAudit) => [
  subjectId,
  detail.join(' '),
  number,
  limit,
];
const line = ({ place }: RecordAudit) => (place === null ? '' : `${place.file}:${place.line}`);

describe('quotas', () => {
  test('of all: 25 % of six officials is one, and four are excellent', () => {
    const rules = underRules('quotas:\n  - {grade: excellent, share: 0.25}');
    expect(found('decision-over-quota', rules).map(told)).toEqual([['', 'excellent -', 4, 1]]);
    const [use] = quotaUses(...inOfficials(rules));
    expect(use).toMatchObject({ size: 6, limit: 1, decided: 4, left: -3, over: 'all' });
  });

  test('by the grade of each team: half of two is one, half of one is none', () => {
    const rules = underRules(
      `decisions: {team_quotas: [{assessment: 't{cycle}', grade: excellent, shares: {excellent: 0.5, good: 0.5, fair: 0}}]}`,
    );
    expect(found('decision-over-team-quota', rules).map(told)).toEqual([
      ['t1', 'excellent good', 1, 0],
      ['t4', 'excellent fair', 1, 0],
      ['t6', 'excellent good', 1, 0],
    ]);
    const uses = quotaUses(...inOfficials(rules));
    expect(uses.find(({ unitId }) => unitId === 't5')).toMatchObject({
      size: 2,
      limit: 1,
      decided: 1,
      left: 0,
    });
    // The team of o6 has no grade yet.
    expect(uses.map(({ unitId }) => unitId)).not.toContain('t2');
  });

  test('over all teams of one grade', () => {
    const rules = underRules(
      `decisions: {team_quotas: [{assessment: 't{cycle}', grade: excellent, pool: grade, shares: {excellent: 0.5, good: 0.5, fair: 0}}]}`,
    );
    expect(found('decision-over-team-quota', rules).map(told)).toEqual([
      ['', 'excellent good', 2, 1],
      ['', 'excellent fair', 1, 0],
    ]);
  });

  test('stand unused where nobody decided', () => {
    const rules = underRules('quotas:\n  - {grade: excellent, share: 0}', { 'decisions.csv': null });
    expect(quotaUses(...inOfficials(rules))).toEqual([]);
  });
});

function inOfficials(changes: Changes) {
  const records = portraitRecords(changes);
  return [records, records.results.get('p2025')!] as const;
}

test('a member belongs to the team of the last post', () => {
  const teams = [...teamsIn(...inOfficials(decided))].map(([unit, members]) => [
    unit,
    members.map(({ officialId }) => officialId),
  ]);
  // o4 also acted in t3 until May; o6 left t2 in October.
  expect(teams).toEqual([
    ['t1', ['o1']],
    ['t4', ['o2']],
    ['t5', ['o3', 'o5']],
    ['t6', ['o4']],
    ['t2', ['o6']],
  ]);
});

test('who leads a fair team is competent at most; deputies are not meant', () => {
  const limit = (team: string) =>
    underRules(
      `decisions: {team_limits: [{assessment: 't{cycle}', team: ${team}, highest: competent, role: [principal]}]}`,
    );
  const [one, ...others] = found('decision-above-team', limit('fair'));
  expect(told(one!)).toEqual(['o2', 'excellent competent t4 fair', Number.NaN, Number.NaN]);
  expect([line(one!), others]).toEqual(['decisions.csv:3', []]);
  // o3 is a deputy of t5, o5 its principal and competent.
  expect(found('decision-above-team', limit('excellent'))).toEqual([]);
});

test('the top grade despite a bar, and a grade above what a veto leaves', () => {
  expect(found('decision-despite-bar').map(told)).toEqual([['o4', 'excellent', Number.NaN, Number.NaN]]);
  expect(found('decision-despite-veto').map(told)).toEqual([['o5', 'competent basic', 55, Number.NaN]]);
  const milder = { ...decided, 'decisions.csv': decisions.replace('o5,competent', 'o5,basic') };
  expect(found('decision-despite-veto', milder)).toEqual([]);
});

describe('a grade that asks for a result elsewhere', () => {
  test('for points of an item: 80 of the 85 asked for, or none at all', () => {
    const rules = underRules('decisions: {requires: [{grade: excellent, item: works, least: 85}]}');
    expect(found('decision-without-points', rules).map(told)).toEqual([
      ['o1', 'excellent', 80, 85],
      ['o2', 'excellent', Number.NaN, 85],
      ['o3', 'excellent', Number.NaN, 85],
      ['o4', 'excellent', 80, 85],
    ]);
    const met = underRules('decisions: {requires: [{grade: excellent, item: works, least: 80}]}');
    expect(found('decision-without-points', met).map(({ subjectId }) => subjectId)).toEqual(['o2', 'o3']);
  });

  test('for a total of another assessment', () => {
    const rules = underRules(
      `decisions: {requires: [{grade: excellent, assessment: 'r{cycle}', least: 70}]}`,
    );
    // o1 79.3; o2 62.9; o3 64.8 of t5; o4 (214/365 of… ) more than 70 by its works of 80 and t3
    expect(found('decision-without-total', rules).map(({ subjectId }) => subjectId)).toEqual(['o2', 'o3']);
    expect(told(found('decision-without-total', rules)[0]!)).toEqual(['o2', 'excellent r2025', 62.9, 70]);
  });

  test('for a grade there', () => {
    const rules = underRules(
      `decisions: {requires: [{grade: excellent, assessment: 'r{cycle}', grades: [competent, excellent]}]}`,
    );
    expect(
      found('decision-without-grade', rules).map(({ subjectId, detail }) => [subjectId, ...detail]),
    ).toEqual([
      ['o2', 'excellent', 'r2025', '-'],
      ['o3', 'excellent', 'r2025', '-'],
      ['o4', 'excellent', 'r2025', 'basic'],
    ]);
  });
});

test('who is left without a decision, and decisions of one side', () => {
  const missing = found('decision-missing');
  expect(missing.filter((one) => one.assessmentId === 'p2025').map((one) => one.subjectId)).toEqual(['o6']);
  expect(missing.filter((one) => one.assessmentId === 't2025').map((one) => one.subjectId)).toEqual([
    't2',
    't3',
  ]);
  expect(missing.filter((one) => one.assessmentId === 't2024')).toEqual([]);
  expect(found('decision-one-sided').map(told)).toEqual([['o2', 'problems', Number.NaN, Number.NaN]]);
});

test('who has no conclusion though the task is over, a team too', () => {
  expect(found('conclusion-missing').map((one) => [...told(one).slice(0, 3), line(one)])).toEqual([
    ['o1', 'debt', 121, 'task_roles.csv:2'],
    ['o1', 'flood', 182, 'task_roles.csv:5'],
    ['t5', 'flood', 182, 'task_roles.csv:3'],
  ]);
});

test('who has no report, a late one, or too many works in it', () => {
  // Due on 20 January of the next year: 435 days before 31 March 2026, or 70.
  expect(found('report-missing').map((one) => told(one).slice(0, 3))).toEqual([
    ['o3', '2024', 435],
    ['o5', '2024', 435],
    ['o5', '2025', 70],
    ['o6', '2024', 435],
    ['o6', '2025', 70],
  ]);
  expect(found('report-late').map((one) => told(one).slice(0, 3))).toEqual([
    ['o2', '2024', 5],
    ['o2', '2025', 2],
  ]);
  expect(found('works-too-many').map(told)).toEqual([['o4', '2025', 3, 2]]);
  const more = { ...decided, 'package.yaml': ['least: 1, most: 2', 'least: 2, most: 3'] } as const;
  expect(found('works-too-few', more).map(told)).toContainEqual(['o2', '2025', 1, 2]);
});

test('who has fewer visits than asked for', () => {
  expect(found('visits-too-few').map(told)).toEqual([
    ['o2', '2025 talk meeting', 1, 2],
    ['o4', '2025 talk meeting', 0, 2],
    ['o5', '2025 talk meeting', 0, 2],
    ['o6', '2025 talk meeting', 0, 2],
  ]);
});

test('rows of audit.csv', () => {
  const rows = recordAuditRows(auditRecords(portraitRecords(decided)))
    .trimEnd()
    .split('\n');
  expect(rows).toContain('p2025,o4,,decision-despite-bar,excellent,,');
  expect(rows).toContain(',o2,,visits-too-few,2025 talk meeting,1,2');
  expect(rows.every((row) => row.split(',').length === 7)).toBe(true);
});

describe('in words', () => {
  const everything = underRules(`quotas: [{grade: excellent, share: 0.25}]
decisions:
  team_quotas: [{assessment: 't{cycle}', grade: excellent, shares: {good: 0.5}}]
  team_limits: [{assessment: 't{cycle}', team: fair, highest: competent}]
  requires:
    - {grade: excellent, item: works, least: 85}
    - {grade: excellent, assessment: 'r{cycle}', least: 70}
    - {grade: excellent, assessment: 'r{cycle}', grades: [competent]}`);
  const records = portraitRecords(everything);
  const audits = auditRecords(records);
  const sentence = (finding: RecordFinding, locale: 'zh' | 'en') => {
    const one = audits.find((audit) => audit.finding === finding)!;
    return recordAuditSentence(one, recordNamesIn(records.package, locale), locale);
  };

  test('by how many', () => {
    expect(sentence('decision-over-quota', 'zh')).toBe(
      '2025年干部考核：全部对象中评为“优秀”的有 4 个，名额 1 个，超出 3 个。',
    );
    expect(sentence('decision-over-team-quota', 'en')).toBe(
      'Officials 2025: in the team of Town t1, graded “Good”, 1 decided as “Excellent”, where the quota is 0: 1 more.',
    );
    expect(sentence('decision-above-team', 'zh')).toBe(
      '2025年干部考核：李二评为“优秀”，而t4镇班子为“一般”，按规定不高于“称职”。',
    );
    expect(sentence('decision-without-points', 'en')).toBe(
      'Officials 2025: Wang Yi is decided as “Excellent”, which asks for 85 points of Works or more; there are 80.',
    );
    expect(sentence('conclusion-missing', 'zh')).toBe('化债已结束 121 天，对王一尚无结论。');
    expect(sentence('visits-too-few', 'zh')).toBe(
      '2025年对李二的谈心谈话访、列席会议访有 1 次，规定至少 2 次，少 1 次。',
    );
    expect(sentence('report-late', 'en')).toBe('The report of Li Er for 2024 came 5 days late.');
  });

  test.each(['zh', 'en'] as const)('every finding has a title and a whole sentence in %s', (locale) => {
    const names = recordNamesIn(records.package, locale);
    for (const finding of Object.keys(recordFindings) as RecordFinding[]) {
      expect(recordAuditTitle(finding, locale)).not.toBe('');
    }
    for (const one of audits) {
      expect(recordAuditSentence(one, names, locale)).not.toMatch(/NaN|undefined|null| -|-[ .]|「」|“”/);
    }
    const text = formatRecordAudits(audits, names, locale, 'data/x/');
    expect(text).toContain('  data/x/decisions.csv:5  ');
    expect(formatRecordAudits([], names, locale)).not.toBe('');
  });
});
