/** `npm run check -- --audit` and audit.csv, as an analyst gets them. As of the last day of 2025. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Changes } from '../small-package.ts';
import { portraitFiles } from './portrait-package.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(changes: Changes = {}): void {
  for (const [path, bytes] of portraitFiles(changes)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}

function run(script: string, ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [`scripts/${script}.ts`, '--data', dir, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  return { status, stdout };
}

test('facts are printed with their places and are no errors', () => {
  write();
  expect(run('check').stdout).not.toContain('No conclusion');
  const { status, stdout } = run('check', '--audit');
  expect(status).toBe(0);
  expect(stdout).toContain(`No conclusion on a special task (3)
  ${dir}/task_roles.csv:2  Debt ended 31 days ago and is not concluded for Wang Yi.
`);
  expect(run('check', '--audit', '--locale', 'zh').stdout).toContain('李二的2024年报表迟交 5 天。');
});

test('machines get them with the numbers and the sentence', () => {
  write();
  const { audit } = JSON.parse(run('check', '--audit', '--json').stdout) as {
    audit: { finding: string; subjectId: string; number: number; message: string }[];
  };
  expect(audit.find(({ finding }) => finding === 'report-late')).toMatchObject({
    subjectId: 'o2',
    number: 5,
    message: 'The report of Li Er for 2024 came 5 days late.',
  });
});

test('a package with errors is not audited, and says so', () => {
  write({ 'postings.csv': ['o1,t1', 'o1,t9'] });
  const { status, stdout } = run('check', '--audit');
  expect(status).toBe(1);
  expect(stdout).toContain('Not audited, because of the errors.');
});

test('audit.csv has them after what scoring tells', () => {
  write();
  expect(run('score', '--out', join(dir, 'out')).status).toBe(0);
  const rows = readFileSync(join(dir, 'out', 'audit.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(rows[0]).toBe('assessment_id,subject_id,item_id,finding,detail,number,limit');
  expect(rows).toContain('p2025,o5,person,vetoed,e2,,');
  expect(rows).toContain(',o2,,report-late,2024,5,');
  expect(rows.at(-1)).toMatch(/^,o\d,,report-|^,o\d,,visits-|^,o\d,,works-/);
});
