/**
 * A work claims an indicator that got worse in the same time: against the year before, or against what became of the
 * peers. Works of several reports that claim one figure make one contradiction.
 */
import type { ContradictionOf, FindContradictions, Side } from './contradiction.ts';
import { worsePercent } from './changes.ts';
import type { Claim } from './movement.ts';
import type { WorkEntry } from './own-words.ts';

interface Claimed {
  readonly work: WorkEntry;
  readonly claim: Claim;
  readonly change: NonNullable<Claim['yearOnYear']>;
}

export const findClaimsAgainstIndicators: FindContradictions<'claim-against-indicator'> = (
  _,
  { subjectId, reports },
  { least_fall_percent: leastFall, least_lag_percent: leastLag },
) => {
  const claimed = reports.flatMap(({ works }) =>
    works.flatMap((work) =>
      work.claims.flatMap((claim): Claimed[] =>
        claim.yearOnYear === null ? [] : [{ work, claim, change: claim.yearOnYear }],
      ),
    ),
  );
  const byFigure = Map.groupBy(
    claimed,
    ({ claim, change }) => `${claim.unitId} ${claim.item.id} ${change.after.cycle.cycle_id}`,
  );
  return [...byFigure.values()].flatMap((same) => {
    const { claim, change, work } = same.at(-1)!;
    const verdict = judge(claim, change, leastFall, leastLag);
    if (verdict === null) return [];
    const { unitId, item } = claim;
    const found: ContradictionOf<'claim-against-indicator'> = {
      rule: 'claim-against-indicator',
      subjectId,
      cycle: change.after.cycle,
      said: sideOf(work),
      seen: { what: 'figure', place: change.after.places[0]! },
      further: [
        ...same.slice(0, -1).map((one) => sideOf(one.work)),
        ...[...change.after.places.slice(1), ...change.before.places].map((place): Side => ({
          what: 'figure',
          place,
        })),
      ],
      figures: { work: work.row, unitId, item, change, ...verdict },
    };
    return [found];
  });
};

function sideOf({ place }: WorkEntry): Side {
  return { what: 'work', place };
}

function judge({ item }: Claim, change: Claimed['change'], leastFall: number, leastLag: number | undefined) {
  const own = worsePercent(item, change.changePercent);
  if (own >= leastFall && own > 0) {
    return { against: 'year-before', worsePercent: own, threshold: leastFall } as const;
  }
  const lag = own - worsePercent(item, change.peers?.changePercent ?? Number.NaN);
  if (leastLag === undefined || !(lag >= leastLag && lag > 0)) return null;
  return { against: 'peers', worsePercent: lag, threshold: leastLag } as const;
}
