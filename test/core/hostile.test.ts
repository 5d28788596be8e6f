/**
 * Whatever a file holds, reading and checking end with issues and never with an exception; and a package without
 * errors can be scored and explained.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPackage } from '../../src/core/check/check.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { hasErrors } from '../../src/core/issue.ts';
import type { PackageFiles } from '../../src/core/package/package.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { formatIssue } from '../../src/i18n/issue-text.ts';
import { readFolder } from '../read-folder.ts';
import { officialBase } from './official-package.ts';
import { packageOf } from './small-package.ts';

const cases = join(import.meta.dirname, '../cases');
const worked = readdirSync(cases, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map((one) => readFolder(join(cases, one.name, 'package')));
// Of the tables about officials one package holds all, so it comes up more often than each of the others.
const packages = [...worked, ...Array.from({ length: 12 }, () => packageOf({}, officialBase))];

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const odd = [
  '',
  '0',
  '-1',
  '1e308',
  '—',
  '无',
  '"',
  '\0',
  '*',
  'a'.repeat(300),
  '2025-02-30',
  'total',
  '，',
  '=1+1',
];

/** One change to one file: a cell overwritten, a line dropped or doubled, the file cut short or gone. */
function spoil(files: PackageFiles, path: string, how: number, at: number, word: string): PackageFiles {
  const spoilt = new Map(files);
  const lines = decoder.decode(files.get(path)).split('\n');
  const row = at % lines.length;
  if (how === 0) {
    const cells = lines[row]!.split(',');
    cells[at % cells.length] = word;
    lines[row] = cells.join(',');
  }
  if (how === 1) lines.splice(row, 1);
  if (how === 2) lines.splice(row, 0, lines[row]!);
  if (how === 3) lines.length = row;
  if (how === 4) spoilt.delete(path);
  else spoilt.set(path, encoder.encode(lines.join('\n')));
  return spoilt;
}

test('no change to a file makes reading, checking, scoring or explaining throw', () => {
  let scored = 0;
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 4 }), fc.nat(), fc.constantFrom(...odd));
  fc.assert(
    fc.property(fc.nat(), fc.array(change, { minLength: 1, maxLength: 3 }), (which, changes) => {
      let files = packages[which % packages.length]!;
      for (const [path, how, at, word] of changes) {
        const paths = [...files.keys()];
        files = spoil(files, paths[path % paths.length]!, how, at, word);
      }
      const { package: pack, issues } = readPackage(files);
      const all = [...issues, ...checkPackage(pack, files)];
      for (const one of all) expect(formatIssue(one, 'zh', '')).not.toMatch(/undefined|NaN|\[object/);
      if (hasErrors(all)) return;
      for (const result of scorePackage(pack).values()) {
        scored += 1;
        for (const s of result.frame.subjects.keys()) {
          for (const { item } of result.items) explain(result, s, item);
        }
      }
    }),
    { seed: 42, numRuns: 1500 },
  );
  expect(scored).toBeGreaterThan(100);
}, 60_000);
