/** The shape of a table, and the fast way to its rows: text without quotes in which every line is a full row. */
import { initParser } from 'udsv';
import type { Schema } from 'udsv';

export interface CsvTable {
  /** Path inside the package. */
  readonly file: string;
  readonly header: readonly string[];
  /** Each as long as the header. */
  readonly rows: readonly (readonly string[])[];
  /** The 1-based line of the file on which a row (0-based) starts; cells may hold line ends. */
  readonly line: (row: number) => number;
}

export function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? text : text.slice(0, end);
}

/**
 * The rows of a text without quotes, or null where any is not as long as the header or blank.
 *
 * udsv takes the cells that a short row lacks from the next line, so that there are fewer rows than lines, and
 * puts what a long row has too many into its last cell, commas and all. A short last row makes it start over
 * without end; the count stops that too.
 */
export function readCleanRows(text: string): string[][] | null {
  const width = firstLine(text).split(',').length;
  const expected = countLines(text) - 1;
  const rows: string[][] = [];
  let faults = 0;
  // `skip` leaves out the header; the type does not know it.
  const schema: Schema & { skip: number } = {
    skip: 1,
    col: ',',
    row: '\n',
    encl: '',
    esc: '',
    trim: false,
    cols: columns(width),
  };
  initParser(schema).stringArrs<string[]>(text, (row) => {
    const isOff =
      rows.length === expected || row[width - 1]?.includes(',') || (row[0] === '' && isBlank(row));
    if (isOff) faults++;
    else rows.push(row);
    return !isOff;
  });
  return faults === 0 && rows.length === expected ? rows : null;
}

function columns(width: number): Schema['cols'] {
  const repl = { empty: null, null: undefined, NaN: undefined };
  return Array.from({ length: width }, (_, index) => ({ name: String(index), type: 's', repl }));
}

export function countLines(text: string): number {
  let count = text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Whether a row has nothing in any of its cells. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}
