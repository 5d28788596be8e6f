/**
 * A file as cells by key, so that two states of it can be held against each other: rows may move and blank columns
 * come and go without a difference.
 */
import { z } from 'zod';
import { tableAt } from '../compare/table-at.ts';
import { readCsv } from '../package/csv.ts';
import { decodeText } from '../package/encoding.ts';
import { readYaml } from '../package/yaml-file.ts';

export interface FileCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface FileRow {
  readonly line: number;
  /** By column, the key's too; a blank cell is left out. */
  readonly cells: ReadonlyMap<string, FileCell>;
}

/** By key: its cells with a blank between them, or the path of an entry of a YAML file. */
export type FileCells = ReadonlyMap<string, FileRow>;

/** The only column of a YAML file. */
export const YAML_COLUMN = 'value';

const noCells: FileCells = new Map();

/** Empty where there are no bytes, or none that can be read: what is wrong with them is told elsewhere. */
export function readFileCells(file: string, bytes: Uint8Array | null): FileCells {
  if (bytes === null) return noCells;
  return file.endsWith('.yaml') ? yamlCells(file, bytes) : csvCells(file, bytes);
}

function csvCells(file: string, bytes: Uint8Array): FileCells {
  const { table } = readCsv(file, bytes);
  if (table === null) return noCells;
  const keyAt = (tableAt(file)?.key ?? []).map((column) => table.header.indexOf(column));
  const byKey = new Map<string, FileRow>();
  table.rows.forEach((row, index) => {
    const line = table.line(index);
    const key = keyAt
      .flatMap((at) => row[at] ?? [])
      .filter((part) => part !== '')
      .join(' ');
    if (byKey.has(key)) return;
    const cells = table.header.flatMap((name, at) =>
      row[at] === '' ? [] : [[name, { text: row[at]!, line, column: at + 1 }] as const],
    );
    byKey.set(key, { line, cells: new Map(cells) });
  });
  return byKey;
}

function yamlCells(file: string, bytes: Uint8Array): FileCells {
  const { value, place } = readYaml(file, decodeText(file, bytes).text ?? '', z.unknown());
  return new Map(
    leavesOf(value as Plain, []).map(([path, text]) => {
      const { line, column } = place(path);
      return [path.join('.'), { line, cells: new Map([[YAML_COLUMN, { text, line, column }]]) }];
    }),
  );
}

type Plain = string | number | boolean | null | { readonly [key: string]: Plain };

function leavesOf(value: Plain, path: readonly string[]): (readonly [readonly string[], string])[] {
  if (value === null) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([step, below]) => leavesOf(below, [...path, step]));
}

/** A row as one cell of corrections.csv states it. */
export function rowText({ cells }: FileRow): string {
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { text }]) => `${name}=${text}`)
    .join(';');
}

/** Whether two cells state the same: 5.0 and 5 do. */
export function isSameCell(a: string, b: string): boolean {
  if (a === b) return true;
  return isDecimalText(a) && isDecimalText(b) && Number(a) === Number(b);
}

export function isDecimalText(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
