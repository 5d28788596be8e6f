import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/core/compare/compare-packages.ts';
import { comparePackages } from '../../../src/core/compare/compare-packages.ts';
import { itemMovementsOf, roundMovement } from '../../../src/core/compare/movements.ts';
import { readCsv } from '../../../src/core/package/csv.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { scorePackage } from '../../../src/core/score/score.ts';
import { leafRules } from '../score/random-package.ts';
import { twoVersions } from './versions.ts';

const runs = { numRuns: 60, seed: 20260101 };
/** Nearly all there and hardly anything that `check` refuses, so that most of them have totals. */
const mostlyScored = {
  filledPercent: 99,
  rules: leafRules.filter((rule) => rule !== 'count-deduct'),
  isPlain: true,
};

function movements(comparison: Comparison) {
  return (comparison.assessments ?? []).flatMap((one) => one.movements);
}

describe('two versions of a package', () => {
  test('a version does not differ from itself', () => {
    fc.assert(
      fc.property(twoVersions(), ({ after }) => {
        const { changes, issues, assessments } = comparePackages(after, new Map(after));
        expect(changes.files).toEqual([]);
        expect(issues).toEqual({ came: [], went: [] });
        expect(assessments ?? []).toEqual([]);
      }),
      runs,
    );
  });

  test('rows, columns and files in another order are no change', () => {
    fc.assert(
      fc.property(twoVersions(), ({ after }) => {
        const { changes, assessments } = comparePackages(after, turnedRound(after));
        expect(changes.files.flatMap((one) => [...one.rows, ...one.settings])).toEqual([]);
        expect(changes.renames).toEqual([]);
        expect((assessments ?? []).flatMap((one) => one.movements)).toEqual([]);
      }),
      runs,
    );
  });

  test('the cells that are told turn the one into the other', () => {
    fc.assert(
      fc.property(twoVersions(), ({ before, after }) => {
        const { changes } = comparePackages(before, after);
        expect(tablesOf(applied(before, changes))).toEqual(tablesOf(after));
      }),
      runs,
    );
  });

  test('the parts of each movement add up to it but for the last places, and as told exactly', () => {
    let seen = 0;
    fc.assert(
      fc.property(twoVersions(mostlyScored), ({ before, after }) => {
        const comparison = comparePackages(before, after);
        for (const one of movements(comparison)) {
          if (!Number.isFinite(one.before) || !Number.isFinite(one.after)) continue;
          seen += 1;
          const parts = [one.own, one.rules, one.peers, one.together];
          const sum = parts.reduce((total, part) => total + part, 0);
          const largest = Math.max(...parts.map(Math.abs), Math.abs(one.before), Math.abs(one.after));
          expect(Math.abs(sum - (one.after - one.before))).toBeLessThanOrEqual(16 * Number.EPSILON * largest);
          for (const decimals of [0, 1, 2, 6]) addsUpExactly(one, decimals);
        }
      }),
      runs,
    );
    expect(seen).toBeGreaterThan(60);
  });

  test('turned round, the comparison says the opposite of everything and nothing else', () => {
    fc.assert(
      fc.property(twoVersions(mostlyScored), ({ before, after }) => {
        const [there, back] = [comparePackages(before, after), comparePackages(after, before)];
        expect(cellsOf(back)).toEqual(cellsOf(there).map(([place, from, to]) => [place, to, from]));
        expect(back.issues.came).toEqual(there.issues.went);
        const theirs = new Map(movements(back).map((one) => [one.subjectId, one]));
        expect(theirs.size).toBe(movements(there).length);
        for (const one of movements(there)) {
          const other = theirs.get(one.subjectId)!;
          expect(other.before).toBe(one.after);
          for (const part of ['own', 'rules', 'peers', 'together'] as const) {
            expect(other[part]).toBeCloseTo(-one[part], 9);
          }
        }
      }),
      runs,
    );
  });

  test('totals before and after are those of scoring each version by itself', () => {
    fc.assert(
      fc.property(twoVersions(mostlyScored), ({ before, after }) => {
        const comparison = comparePackages(before, after);
        const [left, right] = [before, after].map((files) =>
          scorePackage(readPackage(files).package).get('y2025')!,
        );
        for (const one of movements(comparison)) {
          const [s, t] = [left, right].map((result) => result!.frame.subjectIndex.get(one.subjectId)!);
          expect([one.before, one.after]).toEqual([left!.adjusted.total[s!], right!.adjusted.total[t!]]);
        }
      }),
      runs,
    );
  });

  test('who has no edit of his own and no rule changed is moved by others alone', () => {
    fc.assert(
      fc.property(twoVersions(mostlyScored), ({ before, after }) => {
        const comparison = comparePackages(before, after);
        const hasRules = comparison.edits.some((edit) => edit.kind === 'method');
        const owners = new Set(comparison.edits.map((edit) => edit.owner));
        for (const one of movements(comparison)) {
          if (!hasRules) expect(one.rules).toBe(0);
          if (!owners.has(one.subjectId)) expect(one.own).toBe(0);
          if (owners.size === 1 && owners.has(one.subjectId)) expect(one.peers).toBe(0);
        }
      }),
      runs,
    );
  });

  test('fixed goalposts leave others where they are', () => {
    const wanted = { rules: ['goalpost'], isPlain: true, isLonely: true };
    fc.assert(
      fc.property(twoVersions(wanted), ({ before, after }) => {
        for (const one of movements(comparePackages(before, after))) expect(one.peers).toBeCloseTo(0, 9);
      }),
      runs,
    );
  });

  test('points of items are split as totals are', () => {
    fc.assert(
      fc.property(twoVersions(mostlyScored), ({ before, after }) => {
        for (const { parts, movements: moved } of comparePackages(before, after).assessments ?? []) {
          for (const { subjectId } of moved) {
            for (const item of itemMovementsOf(parts, subjectId)) {
              if (Number.isFinite(item.before) && Number.isFinite(item.after)) addsUpExactly(item, 6);
            }
          }
        }
      }),
      { ...runs, numRuns: 30 },
    );
  });
});

function addsUpExactly(one: Parameters<typeof roundMovement>[0], decimals: number): void {
  const told = roundMovement(one, decimals);
  const units = (x: number) => Math.round(x * 10 ** decimals);
  const parts = units(told.own) + units(told.rules) + units(told.peers) + units(told.together);
  expect(parts).toBe(units(told.movement));
  expect(units(told.after) - units(told.before)).toBe(units(told.movement));
  for (const part of ['own', 'rules', 'peers', 'together'] as const) {
    expect(Math.abs(told[part] - one[part])).toBeLessThanOrEqual(10 ** -decimals + 1e-9);
    if (one[part] === 0) expect(told[part]).toBe(0);
  }
}

function cellsOf({ changes }: Comparison): [string, string | null, string | null][] {
  return changes.files
    .flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.cells.map((cell): [string, string | null, string | null] => [
          [row.file, ...nameOf(row.key), cell.column].join(' '),
          cell.before,
          cell.after,
        ]),
      ),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A subject that changed its group goes by the later one: leave the group out. */
function nameOf({ group_id: _, ...key }: Readonly<Record<string, string>>): string[] {
  return Object.values(key);
}

type Table = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Independent of what compares: rows as maps, changed one by one. */
function applied(files: PackageFiles, changes: Comparison['changes']): Map<string, Table> {
  const tables = new Map([...tablesOf(files)].map(([path, table]) => [path, new Map(table)]));
  for (const change of changes.files) {
    const table = tables.get(change.file) ?? new Map<string, ReadonlyMap<string, string>>();
    tables.set(change.file, table);
    const header = change.file.endsWith('.csv') ? headerOf(files, change.file) : [];
    const lines = new Map(rowsIn(files, change.file).map(([line, cells]) => [line, textOf(cells)]));
    const rows = change.rows.map((row) => {
      const earlier = row.lineBefore > 0 ? table.get(lines.get(row.lineBefore)!)! : new Map<string, string>();
      return { row, earlier };
    });
    for (const { row, earlier } of rows) if (row.lineBefore > 0) table.delete(textOf(earlier));
    for (const { row, earlier } of rows) {
      if (row.kind === 'removed') continue;
      const cells = new Map(row.kind === 'added' ? header.map((column) => [column, '']) : earlier);
      for (const cell of row.cells) cells.set(cell.column, cell.after ?? '');
      table.set(textOf(cells), cells);
    }
    if (table.size === 0) tables.delete(change.file);
  }
  return tables;
}

function headerOf(files: PackageFiles, path: string): readonly string[] {
  const bytes = files.get(path);
  return bytes === undefined ? [] : (readCsv(path, bytes).table?.header ?? []);
}

function rowsIn(files: PackageFiles, path: string): [number, Map<string, string>][] {
  const bytes = files.get(path);
  const table = bytes === undefined ? null : readCsv(path, bytes).table;
  return (table?.rows ?? []).map((cells, row) => [
    table!.line(row),
    new Map(table!.header.map((column, at) => [column, cells[at]!])),
  ]);
}

function textOf(cells: ReadonlyMap<string, string>): string {
  return JSON.stringify([...cells].filter(([, cell]) => cell !== '').sort());
}

/** The rows of every table, without order; a blank cell and no column are the same. */
function tablesOf(
  files: PackageFiles | Map<string, Table>,
): Map<string, Map<string, ReadonlyMap<string, string>>> {
  const found = new Map<string, Map<string, ReadonlyMap<string, string>>>();
  for (const [path, content] of files) {
    if (!path.endsWith('.csv')) continue;
    const rows =
      content instanceof Uint8Array
        ? rowsIn(files as PackageFiles, path).map(([, cells]) => cells)
        : [...content.values()];
    const table = new Map(rows.map((cells) => [textOf(cells), filled(cells)]));
    if (table.size > 0) found.set(path, table);
  }
  return new Map(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, table]) => [path, sorted(table)]),
  );
}

function filled(cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...cells].filter(([, cell]) => cell !== '').sort());
}

function sorted<V>(table: ReadonlyMap<string, V>): Map<string, V> {
  return new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Rows from the last to the first, columns from the last to the first. The first column of weights is the item's. */
function turnedRound(files: PackageFiles): PackageFiles {
  const entries = [...files].map(([path, bytes]): [string, Uint8Array] => {
    const table = path.endsWith('.csv') ? readCsv(path, bytes).table : null;
    if (table === null) return [path, bytes];
    const isWeights = path.endsWith('weights.csv');
    const turn = (cells: readonly string[]) =>
      isWeights ? [cells[0], ...cells.slice(1).reverse()] : cells.toReversed();
    const rows = [table.header, ...table.rows.toReversed()].map((cells) => `${turn(cells).join(',')}\n`);
    return [path, new TextEncoder().encode(rows.join(''))];
  });
  return new Map(entries.reverse());
}
