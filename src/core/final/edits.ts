/** What became of a final file: cells that differ from what they were, and rows that came or went as a whole. */
import type { FileCells, FileRow } from './file-cells.ts';
import { YAML_COLUMN, isSameCell, rowText } from './file-cells.ts';

/** Stands for the whole row in the column of a correction. */
export const WHOLE_ROW = '*';

export interface Edit {
  readonly key: string;
  /** `*` where the row as a whole was added or removed. */
  readonly column: string;
  readonly old: string;
  readonly new: string;
  /** Line and cell now; 0 where there is none any more. */
  readonly line: number;
  readonly cell: number;
}

export function editsBetween(before: FileCells, after: FileCells): Edit[] {
  const removed = [...before].filter(([key]) => !after.has(key));
  return [
    ...[...after].flatMap(([key, row]) => {
      const earlier = before.get(key);
      return earlier === undefined ? rowEdits(key, null, row) : cellEdits(key, earlier, row);
    }),
    ...removed.flatMap(([key, row]) => rowEdits(key, row, null)),
  ];
}

const noRow: FileRow = { line: 0, cells: new Map() };

/** An entry of a YAML file is a cell even where it is new. */
function rowEdits(key: string, before: FileRow | null, after: FileRow | null): Edit[] {
  const row = before ?? after ?? noRow;
  if (row.cells.size === 1 && row.cells.has(YAML_COLUMN))
    return cellEdits(key, before ?? noRow, after ?? noRow);
  const [old, now] = [before, after].map((one) => (one === null ? '' : rowText(one))) as [string, string];
  return [{ key, column: WHOLE_ROW, old, new: now, line: after?.line ?? 0, cell: 0 }];
}

function cellEdits(key: string, before: FileRow, after: FileRow): Edit[] {
  const columns = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...columns].flatMap((column) => {
    const [earlier, now] = [before.cells.get(column), after.cells.get(column)];
    if (isSameCell(earlier?.text ?? '', now?.text ?? '')) return [];
    const [line, cell] = [now?.line ?? after.line, now?.column ?? 0];
    return [{ key, column, old: earlier?.text ?? '', new: now?.text ?? '', line, cell }];
  });
}

/** What stands in a cell, or of a whole row; '' where there is none. */
export function textAt(cells: FileCells, key: string, column: string): string {
  const row = cells.get(key);
  if (row === undefined) return '';
  return column === WHOLE_ROW ? rowText(row) : (row.cells.get(column)?.text ?? '');
}
