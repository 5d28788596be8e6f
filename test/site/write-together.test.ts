import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTogether } from '../../src/site/write-together.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'together-'));
  writeFileSync(join(dir, 'a.csv'), 'old a', { mode: 0o640 });
});
afterEach(() => rmSync(dir, { recursive: true }));

function names(): string[] {
  return readdirSync(dir).sort();
}

test('writes every file, new folders too, keeps permissions and leaves nothing beside them', async () => {
  await writeTogether(
    dir,
    new Map([
      ['a.csv', 'new a'],
      ['sub/b.csv', 'new b'],
    ]),
  );
  expect(readFileSync(join(dir, 'a.csv'), 'utf8')).toBe('new a');
  expect(readFileSync(join(dir, 'sub/b.csv'), 'utf8')).toBe('new b');
  expect(statSync(join(dir, 'a.csv')).mode & 0o777).toBe(0o640);
  expect(names()).toEqual(['a.csv', 'sub']);
});

test('what cannot be written shows before anything has changed', async () => {
  mkdirSync(join(dir, 'z.csv'));
  const files = new Map([
    ['a.csv', 'new a'],
    ['z.csv', 'no file can stand where a folder is'],
  ]);
  await expect(writeTogether(dir, files)).rejects.toThrow('z.csv');
  expect(readFileSync(join(dir, 'a.csv'), 'utf8')).toBe('old a');
  expect(names()).toEqual(['a.csv', 'z.csv']);
});

test('a rename that fails halfway undoes those before it', async () => {
  // The folder that the last file needs takes the name of the one before.
  const files = new Map([
    ['a.csv', 'new a'],
    ['b.csv', 'new b'],
    ['x', 'a file where a folder will be'],
    ['x/y.csv', 'never'],
  ]);
  await expect(writeTogether(dir, files)).rejects.toThrow();
  expect(readFileSync(join(dir, 'a.csv'), 'utf8')).toBe('old a');
  expect(names()).toEqual(['a.csv', 'x']);
  expect(readdirSync(join(dir, 'x'))).toEqual([]);
});
