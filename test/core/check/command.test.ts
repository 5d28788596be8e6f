/** `npm run check` as an analyst runs it, on packages written to disk. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Changes } from '../small-package.ts';
import { packageOf } from '../small-package.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(changes: Changes = {}): void {
  for (const [path, bytes] of packageOf(changes)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--data', dir, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 26, env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
  );
  expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  return { status, stdout, stderr };
}

test('a clean package is told plainly, with what was checked', () => {
  write();
  const extent = '15 files: 6 observations, 4 subjects, 6 items, 1 assessment';
  expect(check()).toEqual({ status: 0, stdout: `No issues.\nChecked ${extent}.\n`, stderr: '' });
  expect(check('--locale', 'zh').stdout).toBe(
    '没有问题。\n已检查 15 个文件：6 行观测值、4 个对象、6 个指标、1 项考核。\n',
  );
});

test('warnings are told and let pass', () => {
  write({ 'units.csv': ['Town B', ''] });
  const { status, stdout } = check();
  expect(status).toBe(0);
  expect(stdout).toBe(`${dir}/units.csv:3:5  warning  label-missing
  b has no name in English; pages in that language will show its id.
  Tip: fill in name in both languages.

0 errors, 1 warning in 1 file
`);
});

test('an error is told with where, what, what was expected and what to do', () => {
  write({ 'rulebooks/rb/items.csv': ['mean,,,', 'mean,,,80'] });
  const { status, stdout } = check();
  expect(status).toBe(1);
  expect(stdout).toBe(`${dir}/rulebooks/rb/items.csv:2:13  error  min-coverage-range
  min_coverage of total is 80; it is a share and must lie between 0 and 1.
  Tip: write 0.8 rather than 80.

1 error, 0 warnings in 1 file
`);
});

test('machines get kind, place, parameters and the sentences', () => {
  write({ 'cycles.csv': ['2025-01,month', '2025-01,moth'] });
  const { status, stdout } = check('--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    data: dir,
    files: 15,
    observations: 6,
    subjects: 4,
    items: 6,
    assessments: 1,
    issues: [
      {
        kind: 'kind-unknown',
        severity: 'error',
        file: 'cycles.csv',
        line: 3,
        column: 2,
        params: { list: 'cycle', column: 'kind', value: 'moth', allowed: ['month', 'year'], near: 'month' },
        message:
          'kind is "moth", a kind that package.yaml does not declare; kinds.cycle has month, year.\nTip: did you mean "month"?',
      },
    ],
  });
});

describe('ten thousand faults', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `u${String(at).padStart(5, '0')},gdp,1`);
  beforeEach(() => write({ 'observations/2025.csv': ['subject_id,item_id,value', ...rows, ''].join('\n') }));

  test('make a first screen and a count, within seconds', () => {
    const started = performance.now();
    const { status, stdout } = check();
    expect(performance.now() - started).toBeLessThan(5000);
    expect(status).toBe(1);
    expect(stdout.split('\n').length).toBeLessThan(60);
    expect(stdout).toContain('… and 9997 more like this');
    expect(stdout).toMatch(/^10000 errors, 0 warnings in 1 file$/m);
  });

  test('are all printed with --all', () => {
    expect(check('--all').stdout.match(/ {2}reference-unknown$/gm)).toHaveLength(10_000);
  });
});

describe('--write-descriptor', () => {
  test('writes one that passes, and the same a second time', () => {
    write();
    expect(check('--write-descriptor').status).toBe(0);
    const first = readFileSync(join(dir, 'datapackage.json'), 'utf8');
    expect(check('--write-descriptor').status).toBe(0);
    expect(readFileSync(join(dir, 'datapackage.json'), 'utf8')).toBe(first);
    expect(check().status).toBe(0);
  });

  test('makes a stale one current', () => {
    write({ 'datapackage.json': '{"resources": []}' });
    expect(check().status).toBe(1);
    expect(check('--write-descriptor').status).toBe(0);
  });
});

describe('a hostile file is named', () => {
  test.each([
    ['units.csv', '\u0000\u0001\u0002\u0003'],
    ['package.yaml', `a: &a [x]\n${'b: &b [*a, *a]\n'.repeat(40)}`],
    ['package.yaml', `package: x\nq: ${'['.repeat(20_000)}`],
    ['rulebooks/rb/rulebook.yaml', '\u0000'.repeat(100)],
    ['datapackage.json', '['.repeat(100_000)],
  ])('%s', (path, text) => {
    write({ [path]: text });
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain(`${dir}/${path}`);
  });

  test('that is too large for a text', () => {
    write();
    truncateSync(join(dir, 'units.csv'), 2 ** 29);
    const { status, stderr } = check();
    expect(status).toBe(1);
    expect(stderr).toContain(`${dir}/units.csv has 537 MB and cannot be read`);
  });
});

test('a folder without a package, and an option that does not exist', () => {
  expect(check()).toMatchObject({ status: 1, stdout: '' });
  expect(check('--al')).toMatchObject({ status: 2, stdout: '' });
});
