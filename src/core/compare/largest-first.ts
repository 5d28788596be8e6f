/** The order of what is told: by size, and of equal sizes by id, so that it is the same every time. */
export function largestFirst(size: number, otherSize: number, id: string, otherId: string): number {
  if (size !== otherSize) return size > otherSize ? -1 : 1;
  return id < otherId ? -1 : Number(id > otherId);
}
