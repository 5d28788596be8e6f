/** Which commit a line comes from. */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadProvenance, scoredFiles } from '../../src/site/provenance.ts';
import { gitIn, makeRepository } from '../git-repository.ts';

const FILE = 'observations/2025.csv';

const commits = [
  { message: 'data: begin\n\nA body.', files: { [`data/${FILE}`]: 'h\na\nb\nc\n' }, day: 3 },
  { message: 'data: 更正 b', files: { [`data/${FILE}`]: 'h\na\nB\nc\n' }, author: '陈若', day: 9 },
];

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'provenance-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('every line has the commit that last wrote it, one that is not committed has none', async () => {
  const [first, second] = makeRepository(dir, commits);
  appendFileSync(join(dir, 'data', FILE), 'd\n');
  const { reach, commitOf } = await loadProvenance(join(dir, 'data'), [FILE, 'absent.csv']);
  expect(reach).toBe('whole');
  expect([1, 2, 3, 4, 5].map((line) => commitOf({ file: FILE, line })?.hash)).toEqual([
    first,
    first,
    second,
    first,
    undefined,
  ]);
  expect(commitOf({ file: FILE, line: 3 })).toEqual({
    hash: second,
    day: '2026-01-10',
    author: '陈若',
    subject: 'data: 更正 b',
  });
  expect(commitOf({ file: FILE, line: 5 })).toBeNull();
  expect(commitOf({ file: 'absent.csv', line: 1 })).toBeNull();
  expect(commitOf({ file: FILE, line: 0 })).toBeUndefined();
  expect(commitOf({ file: 'targets/2025.csv', line: 1 })).toBeUndefined();
});

test('of a shallow clone the older lines are unknown, and nothing is known without git', async () => {
  const [whole, short, plain] = ['whole', 'short', 'plain'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(whole);
  const [, second] = makeRepository(whole, [...commits, { message: 'docs: say', files: { README: 'x\n' } }]);
  gitIn(dir, 'clone', '--quiet', '--depth=2', `file://${whole}`, short);
  const { reach, commitOf } = await loadProvenance(join(short, 'data'), [FILE]);
  expect(reach).toBe('shallow');
  // The second commit is the oldest that this clone has: all lines seem to be its own.
  expect([2, 3].map((line) => commitOf({ file: FILE, line }))).toEqual([undefined, undefined]);
  expect(second).toMatch(/^[0-9a-f]{40}$/);
  mkdirSync(join(plain, 'observations'), { recursive: true });
  writeFileSync(join(plain, FILE), 'h\na\n');
  const none = await loadProvenance(plain, [FILE]);
  expect([none.reach, none.commitOf({ file: FILE, line: 1 })]).toEqual(['none', undefined]);
});

test('files on which scores rest are asked about, others are not', () => {
  const files = [
    'package.yaml',
    'units.csv',
    'visits/2025.csv',
    'reports/2025/o1.md',
    FILE,
    'targets/2025.csv',
  ];
  expect(scoredFiles([...files, 'rulebooks/rb/rulebook.yaml'])).toEqual([
    FILE,
    'targets/2025.csv',
    'rulebooks/rb/rulebook.yaml',
  ]);
});
