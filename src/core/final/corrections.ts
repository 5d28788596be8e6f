/**
 * Corrections of one cell, in the order in which they were decided: each starts from what the one before left, the
 * first from what was published, and the last from which nothing has been changed since is what stands there now.
 */
import type { Correction } from '../package/package.ts';

export type CorrectedCell = readonly [Correction, ...Correction[]];

/** By file, key and column; see `cellName`. */
export function correctionsByCell(corrections: readonly Correction[]): Map<string, CorrectedCell> {
  const byCell = Map.groupBy(corrections, (one) => cellName(one.file, one.key, one.column));
  return new Map(
    [...byCell].map(([name, found]) => [
      name,
      found.toSorted((a, b) => (a.decided_on < b.decided_on ? -1 : a.decided_on > b.decided_on ? 1 : 0)) as [
        Correction,
        ...Correction[],
      ],
    ]),
  );
}

export function cellName(file: string, key: string, column: string): string {
  return [file, key, column].join('\u0000');
}
