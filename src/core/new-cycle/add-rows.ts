/** Rows put into a file of the package, in canonical order; or a file of its own with them. */
import { inKeyOrder } from '../canonical/row-order.ts';
import { writeCsv } from '../canonical/write-csv.ts';
import type { TableSpec } from '../package/columns.ts';
import { readCsv } from '../package/csv.ts';
import type { PackageFiles } from '../package/package.ts';

/** Column → cell; a column that is left out is blank. */
export type NewRow = Readonly<Record<string, string>>;

/** The header of a file; where there is none, all columns of its table. */
export function headerAt(files: PackageFiles, spec: TableSpec, path: string): readonly string[] {
  const bytes = files.get(path);
  const table = bytes === undefined ? null : readCsv(path, bytes).table;
  return table?.header ?? Object.keys(spec.columns);
}

/** The text of the file with the rows added. Cells of columns that the file does not have are left out. */
export function withRows(
  files: PackageFiles,
  spec: TableSpec,
  path: string,
  added: readonly NewRow[],
): string {
  const bytes = files.get(path);
  const rows = bytes === undefined ? [] : (readCsv(path, bytes).table?.rows ?? []);
  const header = headerAt(files, spec, path);
  return tableText(spec, header, [...rows, ...added.map((row) => header.map((name) => row[name] ?? ''))]);
}

export function tableText(
  spec: TableSpec,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return writeCsv(header, inKeyOrder(spec, header, rows).rows);
}
