/** The order of rows: by the cells of the key, numbers as numbers and all else by code units. */
import { readInteger } from '../package/cells.ts';
import type { TableSpec } from '../package/columns.ts';

type Row = readonly string[];

/** The rows in canonical order, and how many stood after one that should follow them. Equal keys keep their order. */
export function inKeyOrder<R extends Row>(
  spec: TableSpec,
  header: readonly string[],
  rows: readonly R[],
): { rows: readonly R[]; moved: number } {
  const compare = spec.sorted ? compareByKey(spec, header, rows) : null;
  if (compare === null) return { rows, moved: 0 };
  const moved = rows.filter((row, at) => at > 0 && compare(rows[at - 1]!, row) > 0).length;
  return moved === 0 ? { rows, moved } : { rows: [...rows].sort(compare), moved };
}

/** Null where a number of the key cannot be read, so that no order is certain. */
function compareByKey(
  spec: TableSpec,
  header: readonly string[],
  rows: readonly Row[],
): ((a: Row, b: Row) => number) | null {
  const keys = spec.key
    .map((name) => ({ at: header.indexOf(name), isNumber: spec.columns[name]!.kind === 'integer' }))
    .filter(({ at }) => at >= 0);
  const isReadable = keys.every(
    ({ at, isNumber }) => !isNumber || rows.every((row) => typeof readInteger(row[at]!) === 'number'),
  );
  if (!isReadable) return null;
  return (a, b) => {
    for (const { at, isNumber } of keys) {
      const [one, other] = isNumber ? [Number(a[at]), Number(b[at])] : [a[at]!, b[at]!];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
}
