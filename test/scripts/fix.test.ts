/** `check --fix` as an analyst runs it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'fix-'));
  cpSync(join(root, 'test/cases/goalpost-lower-is-better/package'), data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

function check(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/check.ts', '--data', data, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

function spoil(path: string, change: (text: string) => string): string {
  const before = readFileSync(join(data, path), 'utf8');
  writeFileSync(join(data, path), change(before));
  return before;
}

test('repairs, says what it did, checks the result, and has nothing left to do the second time', () => {
  const observations = spoil('observations/2025.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
  const units = spoil('units.csv', (text) => {
    const [header, ...lines] = text.trimEnd().split('\n');
    return [header, ...lines.toReversed()].join('\n');
  });
  const first = check('--fix', '--locale', 'en');
  expect(first.stdout).toContain('2 files repaired:');
  expect(first.stdout).toContain(`${data}/observations/2025.csv\n  byte order mark removed\n`);
  expect(first.stdout).toContain('rows put in order of their keys');
  expect(first.stdout).toContain('What check still finds:');
  expect(first.status).toBe(0);
  expect(readFileSync(join(data, 'observations/2025.csv'), 'utf8')).toBe(observations);
  expect(readFileSync(join(data, 'units.csv'), 'utf8')).toBe(units);

  const second = JSON.parse(check('--fix', '--json').stdout) as { repaired: unknown[] };
  expect(second.repaired).toEqual([]);
  expect(check('--fix', '--locale', 'zh').stdout).toContain('没有机器可以修复的内容，未改动任何文件。');
});

test('what only a person can decide is told and stays; exit 1', () => {
  spoil('observations/2025.csv', (text) => text.replace(/,[0-9.]+(,?)\n/, ',3.2亿$1\r\n'));
  const { status, stdout } = check('--fix', '--locale', 'zh');
  expect(stdout).toContain('行尾改为 LF');
  expect(stdout).toContain('number-unit');
  expect(readFileSync(join(data, 'observations/2025.csv'), 'utf8')).toContain(',3.2亿');
  expect(status).toBe(1);
});
