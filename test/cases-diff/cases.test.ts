/** Every folder here is a later version of `base`, with what it must be found to have done. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/core/compare/compare-packages.ts';
import { comparePackages } from '../../src/core/compare/compare-packages.ts';
import type { PackageFiles } from '../../src/core/package/package.ts';
import { readFolder } from '../read-folder.ts';

const folder = 'test/cases-diff';
const base = readFolder(join(folder, 'base'));
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'after')));

function compare(name: string): Comparison {
  const later: PackageFiles = new Map([...base, ...readFolder(join(folder, name, 'after'))]);
  return comparePackages(base, later);
}

function stated(name: string, file: string): string[][] {
  const path = join(folder, name, file);
  if (!existsSync(path)) return [];
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split(','));
}

describe.each(names)('%s', (name) => {
  const comparison = compare(name);
  const [assessment] = comparison.assessments!;

  test('the cells that changed', () => {
    const cells = comparison.changes.files.flatMap(({ rows }) =>
      rows.flatMap(({ file, key, cells: changed }) =>
        changed.map((cell) => [
          file,
          Object.values(key).join(' ').trim(),
          cell.column,
          cell.before ?? '',
          cell.after ?? '',
        ]),
      ),
    );
    expect(cells.sort()).toEqual(stated(name, 'expected-cells.csv').sort());
  });

  test('the movements and their parts', () => {
    const expected = stated(name, 'expected-movements.csv');
    const moved = [...(assessment?.movements ?? [])].sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
    expect(moved.map((one) => one.subjectId)).toEqual(expected.map(([id]) => id));
    moved.forEach((one, at) => {
      const [, ...numbers] = expected[at]!.map((cell) => (cell === '' ? Number.NaN : Number(cell)));
      const told = [one.before, one.after, one.own, one.rules, one.peers];
      told.forEach((number, column) => {
        if (Number.isNaN(numbers[column])) expect(number).toBeNaN();
        else expect(number).toBeCloseTo(numbers[column]!, 9);
      });
      expect(one.together).toBe(0);
    });
  });

  test('the lines that were crossed', () => {
    const places = (assessment?.places ?? [])
      .filter((one) => one.before !== one.after)
      .map((one) => ['place', one.subjectId, String(one.before), String(one.after)]);
    const crossed = (assessment?.crossings ?? []).map((one) => [
      one.kind,
      one.subjectId,
      String(one.before),
      String(one.after),
    ]);
    expect([...crossed, ...places].sort()).toEqual(stated(name, 'expected-lines.csv').sort());
  });

  test('what was renamed', () => {
    const renamed = comparison.changes.renames.map((one) => [one.what, one.before, one.after]);
    expect(renamed).toEqual(stated(name, 'expected-renames.csv'));
  });
});

test('every case is there', () => {
  expect(names).toHaveLength(9);
});

test('who dropped without an edit is told whose edit it was', () => {
  const [assessment] = compare('peers-only').assessments!;
  expect(assessment!.effects).toHaveLength(1);
  const { edits, moved } = assessment!.effects[0]!;
  expect(edits[0]!.owner).toBe('d');
  expect([...moved]).toEqual([
    ['b', -6.25],
    ['c', -6.25],
  ]);
});

test('rows in another order are told to be just that', () => {
  const [file] = compare('resorted').changes.files;
  expect(file).toMatchObject({ file: 'observations/2025.csv', isResorted: true, rows: [] });
});
