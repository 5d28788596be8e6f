/** A CSV file as a sheet: any encoding that can be told, any of the usual separators, rows of any length. */
import { parse } from 'csv-parse/sync';
import { decodeText } from '../package/encoding.ts';
import type { Workbook } from './grid.ts';
import { textSheet } from './grid.ts';

const separators = [',', '\t', ';', '，'] as const;

/** Null where the bytes are no text, or a quote in it is never closed. */
export function readCsvSheet(name: string, bytes: Uint8Array): Workbook | null {
  const { text, issues } = decodeText(name, bytes);
  if (text === null || issues.some(({ kind }) => kind === 'text-not-utf8' || kind === 'text-nul'))
    return null;
  const counts = separators.map((one) => text.split(one).length);
  const delimiter = separators[counts.indexOf(Math.max(...counts))]!;
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
    return { sheets: [textSheet(name, rows)], countsFrom1904: false };
  } catch {
    return null;
  }
}
