/**
 * A spreadsheet file as sheets of cells. Of the libraries that read .xlsx only SheetJS reads .xls, formulas with their
 * results, merged and hidden cells and number formats alike; nothing of it is seen outside this file.
 */
import * as XLSX from '@e965/xlsx';
import { readCsvSheet } from '../core/import/csv-sheet.ts';
import type { Cell, Sheet, Workbook } from '../core/import/grid.ts';
import { inspectZip } from './zip-guard.ts';

export type WorkbookFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'huge'; readonly megabytes: number; readonly most: number }
  | { readonly kind: 'unpacks-huge'; readonly most: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'html' }
  | { readonly kind: 'other-zip' }
  | { readonly kind: 'not-text' };

const MEGABYTE = 1e6;
const MOST_FILE = 50 * MEGABYTE;
const MOST_UNPACKED = 300 * MEGABYTE;

/** `name` tells what to call the sheet of a CSV file; what a file is, its bytes tell. */
export function readWorkbook(name: string, bytes: Uint8Array): Workbook | WorkbookFault {
  if (bytes.length === 0) return { kind: 'empty' };
  if (bytes.length > MOST_FILE) {
    return { kind: 'huge', megabytes: Math.ceil(bytes.length / MEGABYTE), most: MOST_FILE / MEGABYTE };
  }
  const start = Buffer.from(bytes.subarray(0, 512));
  if (start.readUInt16BE() === 0x504b) return readZip(bytes);
  if (start.subarray(0, 4).equals(COMPOUND)) return readCompound(bytes);
  if (
    /^[\s\uFEFF\u00EF\u00BB\u00BF]*<(?:!doctype|html|table|meta|head|body|\?xml|style|div)/i.test(
      start.toString('latin1'),
    )
  ) {
    return { kind: 'html' };
  }
  return readCsvSheet(name, bytes) ?? { kind: 'not-text' };
}

const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function readZip(bytes: Uint8Array): Workbook | WorkbookFault {
  const entries = inspectZip(bytes, MOST_UNPACKED);
  if (entries === 'damaged') return { kind: 'damaged' };
  if (entries === 'too-large') return { kind: 'unpacks-huge', most: MOST_UNPACKED / MEGABYTE };
  if (entries.some((one) => one.isEncrypted)) return { kind: 'encrypted' };
  if (!entries.some((one) => one.name.startsWith('xl/'))) return { kind: 'other-zip' };
  return parse(bytes);
}

/** A compound file is an old workbook, or the wrapping of an encrypted new one. */
function readCompound(bytes: Uint8Array): Workbook | WorkbookFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { kind: 'encrypted' };
  return has('Workbook') || has('Book') ? parse(bytes) : { kind: 'damaged' };
}

function parse(bytes: Uint8Array): Workbook | WorkbookFault {
  try {
    const book = XLSX.read(bytes, { cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false });
    const about = book.Workbook;
    return {
      sheets: book.SheetNames.flatMap((name, at) => {
        const sheet = book.Sheets[name];
        return sheet === undefined ? [] : [readSheet(name, sheet, (about?.Sheets?.[at]?.Hidden ?? 0) !== 0)];
      }),
      countsFrom1904: about?.WBProps?.date1904 === true,
    };
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return { kind: isLocked ? 'encrypted' : 'damaged' };
  }
}

function readSheet(name: string, sheet: XLSX.WorkSheet, isHidden: boolean): Sheet {
  const cells = new Map<string, Cell>();
  let [height, width] = [0, 0];
  for (const [address, one] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const cell = readCell(one as XLSX.CellObject);
    if (cell === null) continue;
    const { r, c } = XLSX.utils.decode_cell(address);
    cells.set(`${r}:${c}`, cell);
    height = Math.max(height, r + 1);
    width = Math.max(width, c + 1);
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  const hidden = (infos: readonly ({ hidden?: boolean } | null | undefined)[] | undefined) =>
    new Set((infos ?? []).flatMap((info, at) => (info?.hidden === true ? [at] : [])));
  return {
    ...{ name, isHidden, height, width, merges },
    cell: (row, column) => cells.get(`${row}:${column}`) ?? null,
    hiddenRows: hidden(sheet['!rows']),
    hiddenColumns: hidden(sheet['!cols']),
  };
}

function readCell({ t, v, w, f, z }: XLSX.CellObject): Cell | null {
  const isFormula = f !== undefined;
  if (v === undefined) return isFormula ? { kind: 'uncomputed', formula: f, isFormula } : null;
  if (t === 'e') return { kind: 'error', shown: w ?? '#ERROR', isFormula };
  if (t === 'b') return { kind: 'truth', shown: w ?? String(v).toUpperCase(), isFormula };
  if (typeof v === 'number')
    return { kind: 'number', value: v, shown: w ?? String(v), format: formatOf(z), isFormula };
  const text = String(v);
  return text === '' ? null : { kind: 'text', text, isFormula };
}

/** What a number format says that a number is. */
function formatOf(format: string | number | undefined): 'plain' | 'percent' | 'date' {
  const code = typeof format === 'string' ? format : '';
  if ((XLSX.SSF as Dates).is_date(code)) return 'date';
  return code.replace(/"[^"]*"|\\./g, '').includes('%') ? 'percent' : 'plain';
}

interface Dates {
  readonly is_date: (format: string) => boolean;
}
