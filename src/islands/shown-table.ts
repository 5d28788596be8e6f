/**
 * A table as it is shown → a file. What stands in the file is what is shown, and how it came about goes along:
 *
 * - XLSX has a second sheet for it.
 * - In CSV it follows the rows, each line beginning with `#`: the header stays the first row, as spreadsheets and
 *   programs expect, and readers that are told of comments (`comment='#'` in DuckDB, pandas and R) skip the lines.
 *   A file beside the file would be lost at the first copy.
 */
import writeXlsxFile from 'write-excel-file/browser';
import type { CsvCell } from '../site/csv-file.ts';
import { csvFile } from '../site/csv-file.ts';

/** What was asked, of what data, where: label and text. */
export type AboutLines = readonly (readonly [label: string, text: string])[];

export interface ShownTable {
  /** Of the file, without suffix. */
  readonly name: string;
  readonly header: readonly string[];
  /** Numbers with full precision; null and NaN where there is none. */
  readonly rows: readonly (readonly CsvCell[])[];
  readonly about: AboutLines;
  /** Names of the two sheets. */
  readonly sheets: readonly [table: string, about: string];
}

/** A line each, with the colon of the language. */
export function aboutTexts(about: AboutLines): string[] {
  return about.map(([label, text]) => `${label}${/\p{Script=Han}/u.test(label) ? '：' : ': '}${text}`);
}

export function tableAsCsv({ header, rows, about }: ShownTable): string {
  const notes = aboutTexts(about).flatMap((text) => text.split(/\r?\n/).map((one) => `# ${one}\n`));
  return csvFile(header, rows.map(guardComment)) + notes.join('');
}

/** A first cell that begins with the sign of a comment would be taken for one; a space before it keeps it a cell. */
function guardComment(row: readonly CsvCell[]): readonly CsvCell[] {
  const [first, ...others] = row;
  return typeof first === 'string' && first.startsWith('#') ? [` ${first}`, ...others] : row;
}

export async function tableAsXlsx({ header, rows, about, sheets }: ShownTable): Promise<Blob> {
  const head = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const widths = header.map((name, at) => ({
    width: widthOf([name, ...rows.slice(0, 100).map((row) => row[at])]),
  }));
  return writeXlsxFile([
    {
      sheet: sheets[0],
      data: [head, ...rows.map((row) => row.map(cellOf))],
      columns: widths,
      stickyRowsCount: 1,
    },
    {
      sheet: sheets[1],
      data: about.map(([label, text]) => [cellOf(label), cellOf(text)]),
      columns: [{ width: 16 }, { width: 90 }],
    },
  ]).toBlob();
}

/** Text is declared as such, so no spreadsheet runs it as a formula. */
function cellOf(value: CsvCell) {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

function widthOf(cells: readonly (CsvCell | undefined)[]): number {
  const longest = Math.max(...cells.map((cell) => spread(String(cell ?? ''))));
  return Math.min(Math.max(longest + 2, 8), 48);
}

/** Han characters are twice as wide as digits. */
function spread(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign > '\u{2e7f}' ? 2 : 1), 0);
}
