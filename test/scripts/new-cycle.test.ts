/** `new-cycle` as an analyst runs it, on the package that comes along. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Each test runs several commands.
vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'new-cycle-'));
  cpSync(join(root, 'data/demo'), data, { recursive: true });
});
afterAll(() => rmSync(data, { recursive: true }));

function run(command: string, ...args: string[]) {
  const all = [`scripts/${command}.ts`, '--data', data, ...args];
  return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
}

function errorsAndWarnings(): [number, number] {
  const { issues } = JSON.parse(run('check', '--json').stdout) as { issues: { severity: string }[] };
  return [
    issues.filter(({ severity }) => severity === 'error').length,
    issues.filter(({ severity }) => severity === 'warning').length,
  ];
}

test('2026Q1 of the demonstration: made, told in both languages, and no new issue', () => {
  const before = errorsAndWarnings();
  const { status, stdout } = run('new-cycle', '2026Q1', '--locale', 'zh');
  expect(status).toBe(0);
  expect(stdout).toContain('已新建周期 2026q1（季度，2026-01-01 至 2026-03-31，状态 draft），参照 2025q4。');
  expect(stdout).toContain('市统计局 (dept-statistics)');
  expect(readFileSync(join(data, 'assessments.csv'), 'utf8')).toContain(
    'district-2026q1,quarterly,2026q1,district-quarter,district,2026年一季度区县平时考核,"Routine assessment of districts, quarter 1 of 2026"\n',
  );
  expect(errorsAndWarnings()).toEqual(before);

  const month = run('new-cycle', '2026-01', '--locale', 'en');
  expect(month.stdout).toContain(
    'Made cycle 2026-01 (Month, 2026-01-01 to 2026-01-31, status draft), after 2025-12.',
  );
  // Retail sales of Cangdu in January 2025, the base of the change in January 2026.
  expect(readFileSync(join(data, 'observations/2025-01.csv'), 'utf8')).toContain('\ncangdu,retail,36.64,');
  expect(readFileSync(join(data, 'targets/2026-01.csv'), 'utf8')).toContain('\ncangdu,retail,,,36.64\n');
  expect(errorsAndWarnings()).toEqual(before);
});

test('what exists is never overwritten', () => {
  const names = readdirSync(join(data, 'observations'));
  const cycles = readFileSync(join(data, 'cycles.csv'), 'utf8');
  const { status, stderr } = run('new-cycle', '2025q4', '--locale', 'en');
  expect(status).toBe(1);
  expect(stderr).toContain('Cycle 2025q4 exists already: district-2025q4, observations/2025q4.csv');
  expect(readdirSync(join(data, 'observations'))).toEqual(names);
  expect(readFileSync(join(data, 'cycles.csv'), 'utf8')).toBe(cycles);
  expect(run('new-cycle', '2027q9').status).toBe(1);
  expect(run('new-cycle').status).toBe(2);
  expect(run('new-cycle', '2027', '--start', 'soon').status).toBe(2);
  expect(existsSync(join(data, 'observations/2027q9.csv'))).toBe(false);
});
