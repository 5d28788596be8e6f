/** The order of rows, worked out once per key and kept: a filter then walks it and keeps what stays. */
import type { Rows } from './explore-rows.ts';
import { figuresOf } from './explore-rows.ts';
import type { ExploreState } from './explore-state.ts';

type Sort = ExploreState['sort'];

/** All rows in the order asked for. Absent figures come last either way; rows alike stand by name, then by cycle. */
export function sortRows(rows: Rows, { by, descending }: Sort): Int32Array {
  const order = Int32Array.from({ length: rows.length }, (_, at) => at);
  const keys = keysOf(rows, by);
  const sign = descending ? -1 : 1;
  const tie = (a: number, b: number) =>
    rows.subject[a]! - rows.subject[b]! || rows.assessment[a]! - rows.assessment[b]! || a - b;
  if (keys === null) return order.sort(tie);
  return order.sort((a, b) => {
    const [left, right] = [keys[a]!, keys[b]!];
    if (left === right) return tie(a, b);
    if (Number.isNaN(left) || Number.isNaN(right)) {
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || tie(a, b);
    }
    return sign * (left - right);
  });
}

function keysOf(rows: Rows, by: Sort['by']): ArrayLike<number> | null {
  if (by === 'name') return rows.subject;
  if (by === 'cycle') return rows.assessment;
  if (by === 'group') return rows.group;
  return figuresOf(rows, by);
}

/** Of an order, the rows that stay. */
export function keptRows(order: Int32Array, stays: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(order.length);
  let count = 0;
  for (const row of order) if (stays(row)) kept[count++] = row;
  return kept.subarray(0, count);
}
