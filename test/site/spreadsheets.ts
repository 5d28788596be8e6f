/** Spreadsheets for tests, written by a real writer of .xlsx and .xls, and text in GB18030. */
import * as XLSX from '@e965/xlsx';
import type { Workbook } from '../../src/core/import/grid.ts';
import { readWorkbook } from '../../src/site/read-workbook.ts';

/** A text or number as it is; an object gives the writer's own fields (`f` formula, `z` format, `t` type). */
export type Written = string | number | boolean | null | Partial<XLSX.CellObject>;

export interface SheetOptions {
  readonly name?: string;
  /** `A1:C1` and the like. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export interface SheetSpec extends SheetOptions {
  readonly rows: readonly (readonly Written[])[];
}

export function workbookBytes(
  sheets: readonly SheetSpec[],
  type: 'xlsx' | 'biff8' = 'xlsx',
  countsFrom1904 = false,
): Uint8Array {
  const book = XLSX.utils.book_new();
  sheets.forEach((spec, at) => {
    const sheet: XLSX.WorkSheet = XLSX.utils.aoa_to_sheet(spec.rows as unknown[][]);
    sheet['!merges'] = (spec.merges ?? []).map((range) => XLSX.utils.decode_range(range));
    for (const row of spec.hiddenRows ?? []) (sheet['!rows'] ??= [])[row - 1] = { hidden: true };
    for (const column of spec.hiddenColumns ?? []) (sheet['!cols'] ??= [])[column] = { hidden: true };
    XLSX.utils.book_append_sheet(book, sheet, spec.name ?? `表${at + 1}`);
  });
  if (countsFrom1904) book.Workbook = { WBProps: { date1904: true } };
  return XLSX.write(book, { type: 'buffer', bookType: type }) as Uint8Array;
}

export function workbook(...sheets: SheetSpec[]): Workbook {
  return opened(workbookBytes(sheets));
}

export function opened(bytes: Uint8Array): Workbook {
  const read = readWorkbook('file', bytes);
  if ('kind' in read) throw new Error(`not read: ${read.kind}`);
  return read;
}

/** The two-byte part of GB18030, by decoding all of it. */
export function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...codes.get(character)!],
    ),
  );
}
