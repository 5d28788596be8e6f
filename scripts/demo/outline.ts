/**
 * The outline of a rule book: its items in order, as they are written by hand.
 *
 * `policies` is `missing/not applicable`; `extra` holds any of a transform, `winsorise` and `per population`.
 */
import type { Row } from './table.ts';
import { readRows } from './table.ts';

const columns = [
  'id',
  'parent',
  'zh',
  'en',
  'unit',
  'direction',
  'decimals',
  'source',
  'rule',
  'params',
  'policies',
  'extra',
] as const;

export type OutlineRow = Row<(typeof columns)[number]>;

export function outline(text: string): OutlineRow[] {
  return readRows(columns, text);
}

/** The rows as another rule book has them: those named, in that order, under another parent. */
export function borrowed(
  rows: readonly OutlineRow[],
  parent: string,
  changes: Readonly<Record<string, Partial<OutlineRow>>>,
): OutlineRow[] {
  return Object.entries(changes).map(([id, change]) => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined) throw new Error(`No item ${id} to take over`);
    return { ...row, parent, ...change };
  });
}
