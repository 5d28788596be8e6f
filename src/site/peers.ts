/**
 * How the peers of a group are spread on each item, computed once per assessment so that a page of one unit need not
 * look at the others.
 */
import { quantileSorted } from 'd3-array';
import type { Spread } from '../charts/spine.ts';
import type { AssessmentResult } from '../core/score/result.ts';

export interface PeerSpread extends Spread {
  readonly count: number;
}

/** By group, then by item; null where no peer has points. */
export type PeerTable = readonly (readonly (PeerSpread | null)[])[];

export function peerTable(result: AssessmentResult): PeerTable {
  return result.frame.members.map((members) =>
    result.items.map((one): PeerSpread | null => {
      if (one.role === 'input') return null;
      return spreadOf(Array.from(members, (s) => one.score.points[s]!));
    }),
  );
}

/** Quartiles by linear interpolation; null without any value. NaN values are left out. */
export function spreadOf(values: readonly number[]): PeerSpread | null {
  const sorted = knownAscending(values);
  if (sorted.length === 0) return null;
  const at = (p: number) => quantileSorted(sorted, p)!;
  return {
    worst: sorted[0]!,
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    best: sorted.at(-1)!,
    count: sorted.length,
  };
}

function knownAscending(values: readonly number[]): number[] {
  return values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
}
