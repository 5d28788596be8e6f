/** What a cell of a sortable table sorts by: the number with full precision; no attribute where there is none. */
export function sortValue(x: number | null): number | undefined {
  return x === null || Number.isNaN(x) ? undefined : x;
}
