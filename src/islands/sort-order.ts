/** The order of rows by the keys of one column. */
export type Direction = 'ascending' | 'descending';

/** What a cell sorts by; null where there is nothing to sort by. */
export type Key = number | string | null;

/**
 * Positions of the keys in their new order. Absent keys come last whichever the direction, and keys that are alike
 * keep the order they had.
 */
export function sortOrder(
  keys: readonly Key[],
  direction: Direction,
  compareText: (a: string, b: string) => number,
): number[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = (a: Key, b: Key): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const difference =
      typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
    return sign * difference;
  };
  return keys.map((_, at) => at).sort((a, b) => compare(keys[a]!, keys[b]!) || a - b);
}

/** First the column's own direction, then the opposite, then the order that the table came in: null. */
export function nextDirection(current: Direction | null, first: Direction): Direction | null {
  if (current === null) return first;
  if (current !== first) return null;
  return first === 'ascending' ? 'descending' : 'ascending';
}

/** The number that an attribute holds; null where it is blank or no number. */
export function numberKey(written: string | undefined): number | null {
  const number = written === undefined || written.trim() === '' ? Number.NaN : Number(written);
  return Number.isNaN(number) ? null : number;
}
