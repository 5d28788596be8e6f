/**
 * Each folder here is a case: a small data package, and the points and totals that follow from it by the
 * arithmetic in its README. Nothing expected was taken from the code.
 */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../src/core/check/check.ts';
import { hasErrors } from '../../src/core/issue.ts';
import { readPackage } from '../../src/core/package/package.ts';
import type { AssessmentResult, Results } from '../../src/core/score/result.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { readFolder } from '../read-folder.ts';

const here = import.meta.dirname;
const names = readdirSync(here, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

/** Rows of a simple CSV as records; no quotes in these files. */
function rowsOf(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at]!, cell])));
}

function subjectOf(results: Results, row: Record<string, string>): [AssessmentResult, number] {
  const result = results.get(row.assessment_id!)!;
  return [result, result.frame.subjectIndex.get(row.subject_id!)!];
}

function pointsOf(results: Results, row: Record<string, string>): number {
  const [result, subject] = subjectOf(results, row);
  const item = result.frame.rulebook.itemsById.get(row.item_id!)!;
  const score = result.items[item.index]!;
  return score.role === 'input' ? Number.NaN : score.score.points[subject]!;
}

function expectNumber(found: number, expected: string | undefined, what: string): void {
  if (expected === undefined) return;
  if (expected === '') expect(found, what).toBeNaN();
  else expect(found, what).toBeCloseTo(Number(expected), 6);
}

describe.each(names)('%s', (name) => {
  const folder = join(here, name);
  const { package: pack, issues } = readPackage(readFolder(join(folder, 'package')));
  const results = scorePackage(pack);

  test('reads and checks without an error', () => {
    const all = [...issues, ...checkPackage(pack, readFolder(join(folder, 'package')))];
    expect(all.filter((one) => hasErrors([one]))).toEqual([]);
  });

  test('gives the points worked out by hand', () => {
    for (const row of rowsOf(join(folder, 'expected.csv'))) {
      expectNumber(pointsOf(results, row), row.points, `${row.subject_id} ${row.item_id}`);
    }
  });

  test.runIf(existsSync(join(folder, 'expected-totals.csv')))('gives the totals and places worked out by hand', () => {
    for (const row of rowsOf(join(folder, 'expected-totals.csv'))) {
      const [result, s] = subjectOf(results, row);
      expectNumber(result.total[s]!, row.total, `total of ${row.subject_id}`);
      expectNumber(result.adjusted.total[s]!, row.adjusted_total, `adjusted total of ${row.subject_id}`);
      const place = (rank: number) => (rank > 0 ? rank : Number.NaN);
      expectNumber(place(result.ranks.group[s]!), row.group_rank, `group rank of ${row.subject_id}`);
      expectNumber(place(result.ranks.overall[s]!), row.overall_rank, `overall rank of ${row.subject_id}`);
    }
  });
});
