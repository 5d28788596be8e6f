/** Tables as they are written by hand (cells between bars, one row a line) and as the package holds them (CSV). */

export type Row<C extends string> = Readonly<Record<C, string>>;

/** Trailing cells may be left out; they are blank. */
export function readRows<const C extends string>(columns: readonly C[], text: string): Row<C>[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length > columns.length) throw new Error(`More cells than columns: ${line}`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Row<C>;
  });
}

export function keyed<C extends string>(rows: readonly Row<C>[], key: NoInfer<C>): Map<string, Row<C>> {
  const byKey = new Map(rows.map((row) => [row[key], row]));
  if (byKey.size < rows.length) throw new Error(`A key stands twice among ${[...byKey.keys()].join(', ')}`);
  return byKey;
}

/** What a map must hold. */
export function must<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing is stated for ${key}`);
  return value;
}

export type Cell = string | number | null;

export function csv(header: string, rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((cells) => cells.map(csvCell).join(','));
  return `${[header, ...lines].join('\n')}\n`;
}

/** Rows in the order of their first `keys` cells, as a package wants them. */
export function sortedCsv(header: string, rows: readonly (readonly Cell[])[], keys = 1): string {
  const keyOf = (row: readonly Cell[]) => row.slice(0, keys).map(String);
  return csv(
    header,
    [...rows].sort((a, b) => compareKeys(keyOf(a), keyOf(b))),
  );
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
