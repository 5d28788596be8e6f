/**
 * Works claim an indicator that got worse in the same time: against the year before, or against what became of the
 * peers. Works that claim one indicator in several reports of one year make one contradiction.
 */
import type { Change } from './changes.ts';
import { worsePercent } from './changes.ts';
import type { ContradictionOf, FindContradictions, Side } from './contradiction.ts';
import type { Claim } from './movement.ts';
import type { OwnReport, WorkEntry } from './own-words.ts';
import { longestAround } from './records.ts';

interface Against {
  readonly report: OwnReport;
  readonly work: WorkEntry;
  readonly claim: Claim;
  readonly change: Change;
  readonly verdict: Verdict;
}

interface Verdict {
  readonly against: 'year-before' | 'peers';
  readonly worsePercent: number;
  readonly threshold: number;
}

export const findClaimsAgainstIndicators: FindContradictions<'claim-against-indicator'> = (
  records,
  { subjectId, reports },
  { least_fall_percent: leastFall, least_lag_percent: leastLag, least_times: leastTimes },
) => {
  const against = reports.flatMap((report) =>
    report.works.flatMap((work) =>
      work.claims.flatMap((claim): Against[] => {
        const change = claim.yearOnYear;
        const verdict = change === null ? null : judge(claim, change, leastFall, leastLag);
        return change === null || verdict === null ? [] : [{ report, work, claim, change, verdict }];
      }),
    ),
  );
  const together = Map.groupBy(
    against,
    ({ claim, report }) =>
      `${claim.unitId} ${claim.item.id} ${longestAround(records, report.cycle).cycle_id}`,
  );
  return [...together.values()].flatMap((same) => {
    const times = new Set(same.map(({ report }) => report.cycle.cycle_id)).size;
    return times < leastTimes ? [] : [contradictionOf(subjectId, same, times)];
  });
};

function contradictionOf(
  subjectId: string,
  same: readonly Against[],
  times: number,
): ContradictionOf<'claim-against-indicator'> {
  const { claim, change, work, verdict } = same.at(-1)!;
  const seen: Side = { what: 'figure', place: change.after.places[0]! };
  return {
    rule: 'claim-against-indicator',
    subjectId,
    cycle: change.after.cycle,
    said: { what: 'work', place: work.place },
    seen,
    further: [
      ...same.slice(0, -1).map((one): Side => ({ what: 'work', place: one.work.place })),
      ...otherFigures(same, seen),
    ],
    figures: { work: work.row, unitId: claim.unitId, item: claim.item, change, times, ...verdict },
  };
}

/** Each line once, those after before those of the year before. */
function otherFigures(same: readonly Against[], seen: Side): Side[] {
  const places = [
    ...same.toReversed().flatMap(({ change }) => change.after.places),
    ...same.toReversed().flatMap(({ change }) => change.before.places),
  ];
  const byLine = new Map(places.map((place) => [`${place.file}:${place.line}`, place]));
  byLine.delete(`${seen.place.file}:${seen.place.line}`);
  return [...byLine.values()].map((place) => ({ what: 'figure', place }));
}

function judge(
  { item }: Claim,
  change: Change,
  leastFall: number,
  leastLag: number | undefined,
): Verdict | null {
  const own = worsePercent(item, change.changePercent);
  if (own >= leastFall && own > 0) return { against: 'year-before', worsePercent: own, threshold: leastFall };
  const lag = own - worsePercent(item, change.peers?.changePercent ?? Number.NaN);
  if (leastLag === undefined || !(lag >= leastLag && lag > 0)) return null;
  return { against: 'peers', worsePercent: lag, threshold: leastLag };
}
