/** Rows of a sheet put among the observations of a cycle: what is new, what another value replaces, what stays. */
import { inKeyOrder } from '../canonical/row-order.ts';
import { writeCsv } from '../canonical/write-csv.ts';
import { readNumber } from '../package/cells.ts';
import { readCsv } from '../package/csv.ts';
import { tables } from '../package/tables.ts';
import type { ImportedRow } from './read-sheet.ts';

export interface MergedCell {
  readonly row: ImportedRow;
  readonly effect: 'new' | 'replaces' | 'same';
  /** `12.5 provisional`; '' where there was no row. */
  readonly before: string;
  readonly after: string;
}

export interface MergedObservations {
  readonly text: string;
  readonly cells: readonly MergedCell[];
  /** False where the second run of the same file finds nothing to do. */
  readonly hasChanged: boolean;
}

/** `bytes` are those of observations/<cycle>.csv, null where there is none yet. Rows that the sheet does not have stay. */
export function mergeObservations(
  path: string,
  bytes: Uint8Array | null,
  imported: readonly ImportedRow[],
): MergedObservations {
  const table = bytes === null ? null : readCsv(path, bytes).table;
  const header = headerFor(table?.header ?? Object.keys(tables.observations.columns), imported);
  const rows = (table?.rows ?? []).map((cells) =>
    header.map((name) => cells[table!.header.indexOf(name)] ?? ''),
  );
  const at = (name: string): number => header.indexOf(name);
  const keyOf = (cells: readonly string[]): string => `${cells[at('subject_id')]!} ${cells[at('item_id')]!}`;
  const byKey = new Map(rows.map((cells) => [keyOf(cells), cells]));
  const merged = imported.map((row): MergedCell => {
    const key = `${row.subjectId} ${row.itemId}`;
    const known = byKey.get(key);
    const cells = known ?? header.map(() => '');
    const before = known === undefined ? '' : told(cells, at);
    const hasWritten = put(cells, at, row);
    if (known === undefined) {
      byKey.set(key, cells);
      rows.push(cells);
    }
    const effect = known === undefined ? 'new' : hasWritten ? 'replaces' : 'same';
    return { row, effect, before, after: told(cells, at) };
  });
  const text = writeCsv(header, inKeyOrder(tables.observations, header, rows).rows);
  return { text, cells: merged, hasChanged: merged.some(({ effect }) => effect !== 'same') };
}

/** The columns that there are, and those that the sheet brings, each in its place. */
function headerFor(header: readonly string[], rows: readonly ImportedRow[]): string[] {
  const needed = {
    status: rows.some(({ status }) => status !== ''),
    source: rows.some(({ source }) => source !== ''),
    as_of: rows.some(({ asOf }) => asOf !== ''),
  };
  const all = Object.keys(tables.observations.columns);
  const own = header.filter((name) => !all.includes(name));
  return [...all.filter((name) => header.includes(name) || needed[name as keyof typeof needed]), ...own];
}

/** Writes what the sheet says into the cells of a row; false where they say it already. A blank takes nothing away. */
function put(cells: string[], at: (name: string) => number, row: ImportedRow): boolean {
  const isSame = isSameFigure(cells[at('value')]!, row.value);
  const wanted: [name: string, text: string][] = [
    ['subject_id', row.subjectId],
    ['item_id', row.itemId],
  ];
  if (!isSame) wanted.push(['value', row.value]);
  // A status belongs to its value: that of a figure which is replaced says nothing of the next.
  if ((row.status !== '' || !isSame) && at('status') >= 0) wanted.push(['status', row.status]);
  if (row.source !== '') wanted.push(['source', row.source]);
  if (row.asOf !== '') wanted.push(['as_of', row.asOf]);
  const different = wanted.filter(([name, text]) => cells[at(name)] !== text);
  for (const [name, text] of different) cells[at(name)] = text;
  return different.length > 0;
}

/** 1.50 and 1.5 are one figure; what stands in the file stays as it is written. */
function isSameFigure(before: string, after: string): boolean {
  if (before === after) return true;
  const [one, other] = [readNumber(before), readNumber(after)];
  return typeof one === 'number' && one === other;
}

function told(cells: readonly string[], at: (name: string) => number): string {
  return [cells[at('value')], cells[at('status')]]
    .filter((text) => text !== undefined && text !== '')
    .join(' ');
}
