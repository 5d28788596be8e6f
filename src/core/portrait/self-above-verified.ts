/**
 * The points that an official gave the works of a report lie far above those that were verified. Reports of one year of
 * which that is so make one contradiction.
 */
import { mean } from 'd3-array';
import type { ContradictionOf, FindContradictions, Side } from './contradiction.ts';
import type { WorkEntry } from './own-words.ts';
import type { Cycle } from '../package/package.ts';
import { longestAround } from './records.ts';

export const findSelfAboveVerified: FindContradictions<'self-above-verified'> = (
  records,
  { subjectId, reports },
  { least_gap: leastGap },
) => {
  const far = reports.flatMap(({ cycle, works }) => {
    const known = works.filter((work) => !Number.isNaN(work.selfAboveVerified));
    const gap = mean(known, (work) => work.selfAboveVerified) ?? Number.NaN;
    return gap >= leastGap ? [{ year: longestAround(records, cycle), works: known }] : [];
  });
  return [...Map.groupBy(far, ({ year }) => year)].map(([year, same]) =>
    contradictionOf(
      subjectId,
      year,
      leastGap,
      same.map(({ works }) => works),
    ),
  );
};

function contradictionOf(
  subjectId: string,
  cycle: Cycle,
  threshold: number,
  reports: readonly (readonly WorkEntry[])[],
): ContradictionOf<'self-above-verified'> {
  const works = reports.flat().sort((a, b) => b.selfAboveVerified - a.selfAboveVerified);
  const [widest, ...others] = works as [WorkEntry, ...WorkEntry[]];
  return {
    rule: 'self-above-verified',
    subjectId,
    cycle,
    said: { what: 'self-points', place: widest.place },
    seen: { what: 'verified-points', place: widest.place },
    further: others.map(({ place }): Side => ({ what: 'self-points', place })),
    figures: {
      reports: reports.length,
      works: works.length,
      selfMean: mean(works, ({ row }) => row.self_points!)!,
      verifiedMean: mean(works, ({ row }) => row.verified_points!)!,
      gap: mean(works, (work) => work.selfAboveVerified)!,
      threshold,
    },
  };
}
