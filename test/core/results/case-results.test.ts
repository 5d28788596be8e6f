/**
 * What the folders of test/cases expect beyond points, totals and places: the state, coverage and grade of a total,
 * and the audit, where a folder states them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';
import { auditRows } from '../../../src/core/results/audit.ts';
import { headerOf } from '../../../src/core/results/columns.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { readFolder } from '../../read-folder.ts';
import { expectAlmost, Scored } from '../score/small-package.ts';

const cases = 'test/cases';
const names = readdirSync(cases, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);
const totals = (name: string): string => join(cases, name, 'expected-totals.csv');
const stated = names.filter(
  (name) => existsSync(totals(name)) && rowsOf(totals(name)).some((row) => 'state' in row),
);
const audited = names.filter((name) => existsSync(join(cases, name, 'expected-audit.csv')));

function rowsOf(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at]!, cell])));
}

test.each(stated)('%s gives the states, coverages and grades worked out by hand', (name) => {
  const results = scorePackage(readPackage(readFolder(join(cases, name, 'package'))).package);
  for (const row of rowsOf(totals(name))) {
    const scored = new Scored(results, row['assessment_id']);
    const subject = row['subject_id']!;
    expect(scored.totalState(subject), subject).toBe(row['state']);
    if (row['grade'] !== undefined) expect(scored.grade(subject) ?? '', subject).toBe(row['grade']);
    if (row['coverage'] !== undefined)
      expectAlmost(scored.coverage(subject), Number(row['coverage']), subject);
  }
});

test.each(audited)('%s gives the audit worked out by hand', (name) => {
  const results = scorePackage(readPackage(readFolder(join(cases, name, 'package'))).package);
  const text = headerOf('audit') + [...results.values()].map(auditRows).join('');
  expect(text).toBe(readFileSync(join(cases, name, 'expected-audit.csv'), 'utf8'));
});
