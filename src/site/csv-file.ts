/**
 * A table of a page as a file for spreadsheets: UTF-8 with a byte order mark (without one they take Chinese for
 * something else), RFC 4180 quotes, a line feed after every row, numbers with full precision.
 */
import { numberCell, textCell } from '../core/results/columns.ts';

export type CsvCell = string | number | null;

const byteOrderMark = '\u{feff}';
const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A row of another length than the header is a fault of the caller. Null and NaN leave the cell empty. */
export function csvFile(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => {
    if (row.length !== header.length) throw new RangeError('A row of a CSV file does not fit its header.');
    return `${row.map(csvCell).join(',')}\n`;
  });
  return byteOrderMark + lines.join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? numberCell(cell) : textCell(defused(cell));
}

/** A spreadsheet would run a text that begins like a formula; an apostrophe before it makes it text again. */
function defused(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
