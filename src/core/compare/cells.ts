/**
 * Every cell that differs between two versions of a package, as old and new with its key and its place in both. Files
 * whose bytes are alike are not looked into; the order of rows and columns and the form of line ends say nothing.
 */
import type { PackageFiles } from '../package/package.ts';
import { tableAt } from './table-at.ts';
import type { DifferingRows, RawRow } from './differing-rows.ts';
import { differingRows } from './differing-rows.ts';
import { findRenames, renameIds } from './renames.ts';
import { findRenamedColumns } from './renamed-columns.ts';
import type { CellChange, FileChange, PackageChanges, Rename, RowChange } from './row-changes.ts';
import { changedSettings } from './settings.ts';

export interface ComparedFiles extends PackageChanges {
  /** The earlier files, with the ids that the later ones have. Lines are where they were. */
  readonly before: PackageFiles;
}

export function compareFiles(given: PackageFiles, after: PackageFiles): ComparedFiles {
  const earlier = sharedWith(given, after);
  const renames = findRenames(earlier, after);
  const before = renameIds(earlier, renames);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const columns: Rename[] = [];
  const files = paths.flatMap((path): FileChange[] => {
    const change = compareFile(path, before.get(path) ?? null, after.get(path) ?? null, columns);
    return change === null ? [] : [change];
  });
  return { before, files, renames: [...renames, ...columns] };
}

/** What is alike to the byte is one object in both, so that nobody looks into it again. */
function sharedWith(files: PackageFiles, others: PackageFiles): PackageFiles {
  return new Map(
    [...files].map(([path, bytes]) => {
      const other = others.get(path);
      return [path, other !== undefined && isSameBytes(bytes, other) ? other : bytes];
    }),
  );
}

const unchanged = { columnsAdded: [], columnsRemoved: [], rows: [], settings: [], isResorted: false };

/** Null where nothing changed. Renamed columns are added to `renames`. */
export function compareFile(
  file: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
  renames: Rename[] = [],
): FileChange | null {
  if (before !== null && after !== null && isSameBytes(before, after)) return null;
  const common = { ...unchanged, file, isNew: before === null, isGone: after === null };
  if (file.endsWith('.csv')) {
    const change = compareTable(file, before, after, renames);
    if (change !== null) return hasChanged({ ...common, kind: 'table', ...change });
  }
  const settings = /\.ya?ml$/.test(file) ? changedSettings(before, after) : null;
  if (settings !== null) return hasChanged({ ...common, kind: 'settings', settings });
  return { ...common, kind: 'text' };
}

function hasChanged(change: FileChange): FileChange | null {
  const { rows, settings, columnsAdded, columnsRemoved, isNew, isGone, isResorted } = change;
  const count = rows.length + settings.length + columnsAdded.length + columnsRemoved.length;
  return count > 0 || isNew || isGone || isResorted ? change : null;
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function compareTable(
  file: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
  renames: Rename[],
): Pick<FileChange, 'rows' | 'columnsAdded' | 'columnsRemoved' | 'isResorted'> | null {
  const table = tableAt(file);
  const found = differingRows(file, before, after, table?.spec?.sorted === true ? table.key : []);
  if (found === null) return null;
  const key = table?.key ?? found.headerAfter.slice(0, 1);
  const header = findRenamedColumns(file, key, found);
  renames.push(...header.renames);
  const compared = compareRows(file, key, { ...found, headerBefore: header.headerBefore });
  const isWhole = before !== null && after !== null;
  const lacks = (columns: readonly string[]) => (one: string) => isWhole && !columns.includes(one);
  return {
    ...compared,
    columnsAdded: found.headerAfter.filter(lacks(header.headerBefore)),
    columnsRemoved: header.headerBefore.filter(lacks(found.headerAfter)),
  };
}

interface KeyedRow {
  readonly line: number;
  readonly key: string;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Rows alike in every cell go first, whatever their order; of the others those with the same key are one row that was
 * changed, in their order where a key repeats.
 */
function compareRows(
  file: string,
  key: readonly string[],
  sides: DifferingRows,
): { rows: RowChange[]; isResorted: boolean } {
  const before = keyedRows(sides.before, sides.headerBefore, key);
  const after = keyedRows(sides.after, sides.headerAfter, key);
  const columns = [...new Set([...sides.headerAfter, ...sides.headerBefore])];
  const left = takeAlike(before, after, columns);
  const waiting = queues(left.before, (row) => row.key);
  const rows: RowChange[] = [];
  const unmatched: KeyedRow[] = [];
  for (const row of left.after) {
    const earlier = waiting.get(row.key)?.shift() ?? null;
    if (earlier === null) unmatched.push(row);
    else rows.push(rowChange(file, key, columns, earlier, row));
  }
  const paired =
    tableAt(file)?.name === 'memberships' ? pairBySubject(waiting, unmatched) : new Map<KeyedRow, KeyedRow>();
  for (const row of unmatched) rows.push(rowChange(file, key, columns, paired.get(row) ?? null, row));
  for (const queue of waiting.values())
    for (const row of queue) rows.push(rowChange(file, key, columns, row, null));
  rows.sort((a, b) => placeOf(a) - placeOf(b));
  const isDescending = left.lines.some((line, at) => at > 0 && line < left.lines[at - 1]!);
  return { rows, isResorted: sides.isWhole ? isDescending : left.lines.length > 0 };
}

/** Who left one group and joined another was moved: one row, whose group is another. */
function pairBySubject(waiting: Map<string, KeyedRow[]>, came: readonly KeyedRow[]): Map<KeyedRow, KeyedRow> {
  const subjectOf = (row: KeyedRow) => row.cells.get('subject_id') ?? '';
  const gone = queues([...waiting.values()].flat(), subjectOf);
  const paired = new Map<KeyedRow, KeyedRow>();
  for (const [subject, rows] of queues(came, subjectOf)) {
    const [earlier] = gone.get(subject) ?? [];
    if (earlier === undefined || rows.length !== 1 || gone.get(subject)!.length !== 1) continue;
    paired.set(rows[0]!, earlier);
    const queue = waiting.get(earlier.key)!;
    queue.splice(queue.indexOf(earlier), 1);
  }
  return paired;
}

function placeOf({ lineBefore, lineAfter }: RowChange): number {
  return lineAfter > 0 ? lineAfter : lineBefore;
}

function keyedRows(rows: readonly RawRow[], header: readonly string[], key: readonly string[]): KeyedRow[] {
  return rows.map(({ line, cells }) => {
    const named = new Map(header.map((column, at) => [column, cells[at] ?? '']));
    return { line, key: key.map((column) => named.get(column) ?? '').join('\n'), cells: named };
  });
}

function takeAlike(before: readonly KeyedRow[], after: readonly KeyedRow[], columns: readonly string[]) {
  const textOf = (row: KeyedRow) => columns.map((column) => row.cells.get(column) ?? '').join('\n');
  const known = queues(before, textOf);
  const taken = new Set<KeyedRow>();
  const others = after.filter((row) => {
    const same = known.get(textOf(row))?.shift();
    if (same !== undefined) taken.add(same);
    return same === undefined;
  });

  return {
    before: before.filter((row) => !taken.has(row)),
    after: others,
    /** Earlier lines, in the later order. */
    lines: [...taken].map((row) => row.line),
  };
}

function queues<Row>(rows: readonly Row[], textOf: (row: Row) => string): Map<string, Row[]> {
  return Map.groupBy(rows, textOf);
}

function rowChange(
  file: string,
  key: readonly string[],
  columns: readonly string[],
  before: KeyedRow | null,
  after: KeyedRow | null,
): RowChange {
  const told = (after ?? before)!;
  const cells = columns
    .map((column): CellChange => ({
      column,
      before: before && (before.cells.get(column) ?? ''),
      after: after && (after.cells.get(column) ?? ''),
    }))
    .filter((cell) => (cell.before ?? '') !== (cell.after ?? ''));
  return {
    file,
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    key: Object.fromEntries(key.map((column) => [column, told.cells.get(column) ?? ''])),
    lineBefore: before?.line ?? 0,
    lineAfter: after?.line ?? 0,
    cells,
  };
}
