/**
 * CSV by RFC 4180 with a header, read strictly.
 *
 * Text without quotes is read by udsv, which is fast but swallows ragged rows and blank lines; so its rows are
 * counted and looked at, and where anything is off, or there are quotes, csv-parse reads the file again, line by
 * line and with an explanation of every fault.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { readWithFaults } from './csv-faults.ts';
import { findOtherDelimiter, readFirstRow } from './csv-header.ts';
import { firstLine, readCleanRows } from './csv-rows.ts';
import type { CsvTable } from './csv-rows.ts';
import { decodeText } from './encoding.ts';

export type { CsvTable } from './csv-rows.ts';

export interface CsvReading {
  /** Null where there is no header to read by: no text, another delimiter, a broken or missing header. */
  readonly table: CsvTable | null;
  readonly issues: Issue[];
}

/**
 * The table in a file's bytes, and everything that is wrong with it.
 *
 * Rows that are ragged, blank or broken by a quote are reported and left out, never shifted or filled up; the
 * others are read. A header without rows is an empty table. Blank rows at the end are warnings, in the middle
 * errors. Cells stand as in the file: nothing is trimmed or typed.
 */
export function readCsv(file: string, bytes: Uint8Array): CsvReading {
  const { text, issues } = decodeText(file, bytes);
  if (text === null) return { table: null, issues };
  const delimiter = findOtherDelimiter(text);
  if (delimiter !== null) {
    issues.push(issue('error', 'csv-delimiter', { file, line: 1, column: 0 }, { delimiter }));
    return { table: null, issues };
  }
  const rows = text.includes('"') ? null : readCleanRows(text);
  if (rows === null) return { table: readWithFaults(file, text, issues), issues };
  const names = readFirstRow(file, 1, firstLine(text).split(','), issues);
  return { table: names && { file, header: names, rows, line: (row) => row + 2 }, issues };
}
