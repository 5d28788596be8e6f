/** The points that an official gave the works of a report lie far above those that were verified. */
import { mean } from 'd3-array';
import type { FindContradictions, Side } from './contradiction.ts';

export const findSelfAboveVerified: FindContradictions<'self-above-verified'> = (
  _,
  { subjectId, reports },
  { least_gap: leastGap },
) =>
  reports.flatMap(({ cycle, works }) => {
    const known = works
      .filter((work) => !Number.isNaN(work.selfAboveVerified))
      .sort((a, b) => b.selfAboveVerified - a.selfAboveVerified);
    const gap = mean(known, (work) => work.selfAboveVerified) ?? Number.NaN;
    const [widest, ...others] = known;
    if (widest === undefined || !(gap >= leastGap)) return [];
    return [
      {
        rule: 'self-above-verified',
        subjectId,
        cycle,
        said: { what: 'self-points', place: widest.place },
        seen: { what: 'verified-points', place: widest.place },
        further: others.map(({ place }): Side => ({ what: 'self-points', place })),
        figures: {
          works: known.length,
          selfMean: mean(known, ({ row }) => row.self_points!)!,
          verifiedMean: mean(known, ({ row }) => row.verified_points!)!,
          gap,
          threshold: leastGap,
        },
      },
    ];
  });
