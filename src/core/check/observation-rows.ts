/** Loops over the rows of observations, of which there may be a million: over codes and flags, never over text. */
import type { ObservationTable } from '../package/read-observations.ts';

export interface FlaggedCode {
  readonly code: number;
  /** The first row that has the code. */
  readonly row: number;
  /** How many have it. */
  readonly rows: number;
}

/** The flagged codes that occur, by their first rows. */
export function firstRows(codes: Int32Array, isFlagged: Uint8Array): FlaggedCode[] {
  if (!isFlagged.includes(1)) return [];
  const first = new Int32Array(isFlagged.length).fill(-1);
  const count = new Int32Array(isFlagged.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (isFlagged[code] !== 1) continue;
    if (first[code]! < 0) first[code] = row;
    count[code]! += 1;
  }
  const found = [...first.keys()].filter((code) => first[code]! >= 0);
  return found.map((code) => ({ code, row: first[code]!, rows: count[code]! })).sort((a, b) => a.row - b.row);
}

/** Rows whose value lies below or above the bounds of its item; ±Infinity leaves a side open. */
export function rowsBeyond(table: ObservationTable, lowest: Float64Array, highest: Float64Array): number[] {
  const { item, value, length } = table;
  const found: number[] = [];
  for (let row = 0; row < length; row++) {
    const x = value[row]!;
    const code = item[row]!;
    if (x < lowest[code]! || x > highest[code]!) found.push(row);
  }
  return found;
}

export interface ValueAt {
  readonly item: string;
  readonly subject: string;
  readonly value: number;
}

export function valueAt(table: ObservationTable, row: number): ValueAt {
  return {
    item: table.itemIds[table.item[row]!]!,
    subject: table.subjectIds[table.subject[row]!]!,
    value: table.value[row]!,
  };
}
