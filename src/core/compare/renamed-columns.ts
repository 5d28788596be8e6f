/** A column whose cells are all what they were, under another name. */
import type { DifferingRows, RawRow } from './differing-rows.ts';
import type { Rename } from './row-changes.ts';

/** The earlier header with the names that the later one has. Told only where one column alone could be meant. */
export function findRenamedColumns(
  file: string,
  key: readonly string[],
  { headerBefore, headerAfter, before, after }: DifferingRows,
): { readonly headerBefore: readonly string[]; readonly renames: readonly Rename[] } {
  const gone = headerBefore.filter((column) => !headerAfter.includes(column));
  const came = headerAfter.filter((column) => !headerBefore.includes(column));
  if (gone.length === 0 || came.length === 0) return { headerBefore, renames: [] };
  const left = cellsOf(before, headerBefore, key, gone);
  const right = cellsOf(after, headerAfter, key, came);
  const renames = gone.flatMap((column): Rename[] => {
    const cells = left.get(column)!;
    const same = came.filter((one) => right.get(one) === cells);
    const rivals = gone.filter((one) => left.get(one) === cells);
    if (same.length !== 1 || rivals.length !== 1 || cells === '') return [];
    return [{ what: 'column', file, domain: '', before: column, after: same[0]! }];
  });
  const names = new Map(renames.map((one) => [one.before, one.after]));
  return { headerBefore: headerBefore.map((column) => names.get(column) ?? column), renames };
}

/** The cells of each column that are not blank, with their keys, as one text. */
function cellsOf(
  rows: readonly RawRow[],
  header: readonly string[],
  key: readonly string[],
  columns: readonly string[],
): Map<string, string> {
  const at = key.map((column) => header.indexOf(column));
  return new Map(
    columns.map((column) => {
      const position = header.indexOf(column);
      const cells = rows
        .filter((row) => (row.cells[position] ?? '') !== '')
        .map((row) => [...at.map((one) => row.cells[one] ?? ''), row.cells[position]!].join('\t'));
      return [column, cells.sort().join('\n')];
    }),
  );
}
