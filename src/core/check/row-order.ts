/** Rows stand in the order of their keys, by code units, so that a change of data is a short difference. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import type { AnyRow, PackageView } from './package-view.ts';

export function* checkRowOrder(view: PackageView): Generator<Issue> {
  for (const { file, spec, rows } of view.tables) {
    if (!spec.sorted) continue;
    const columns = spec.key;
    const out = rowsOutOfOrder(rows.length, (a, b) => compareRows(rows[a]!, rows[b]!, columns));
    if (out === null) continue;
    const keyOf = (row: number): string => columns.flatMap((column) => rows[row]![column] ?? []).join(', ');
    const place = view.cell(file, rows[out.first]!.line, columns[0]!);
    const params = { key: keyOf(out.first), before: keyOf(out.first - 1), count: out.count };
    yield issue('warning', 'rows-unsorted', place, params);
  }
  for (const table of view.pack.observations.values()) {
    const compare = compareObservations(table);
    const out = rowsOutOfOrder(table.length, compare);
    if (out === null) continue;
    const keyOf = (row: number): string =>
      `${table.subjectIds[table.subject[row]!]!}, ${table.itemIds[table.item[row]!]!}`;
    const place = view.cell(table.file, table.line[out.first]!, 'subject_id');
    const params = { key: keyOf(out.first), before: keyOf(out.first - 1), count: out.count };
    yield issue('warning', 'rows-unsorted', place, params);
  }
}

/** Rows that stand after one that should follow them. */
function rowsOutOfOrder(
  length: number,
  compare: (a: number, b: number) => number,
): { first: number; count: number } | null {
  let first = -1;
  let count = 0;
  for (let row = 1; row < length; row++) {
    if (compare(row - 1, row) <= 0) continue;
    if (first < 0) first = row;
    count += 1;
  }
  return first < 0 ? null : { first, count };
}

function compareRows(a: AnyRow, b: AnyRow, columns: readonly string[]): number {
  for (const column of columns) {
    const [one, other] = [a[column] ?? '', b[column] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** By the ranks of the ids among their like, so that no text is compared row by row. */
function compareObservations({ subjectIds, itemIds, subject, item }: ObservationTable) {
  const subjectRank = ranksOf(subjectIds);
  const itemRank = ranksOf(itemIds);
  return (a: number, b: number): number => {
    const bySubject = subjectRank[subject[a]!]! - subjectRank[subject[b]!]!;
    return bySubject === 0 ? itemRank[item[a]!]! - itemRank[item[b]!]! : bySubject;
  };
}

function ranksOf(ids: readonly string[]): Int32Array {
  const ranks = new Int32Array(ids.length);
  const order = [...ids.keys()].sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  order.forEach((code, rank) => (ranks[code] = rank));
  return ranks;
}
