/** The total of the year rose, and what visits of that year saw was negative. */
import { mean } from 'd3-array';
import { difference } from '../score/transform.ts';
import type { FindContradictions, Side } from './contradiction.ts';
import type { VisitEntry } from './visits.ts';
import { totalBefore, yearlyTotals } from './yearly-totals.ts';

export const findPointsAgainstVisits: FindContradictions<'points-against-visits'> = (
  records,
  portrait,
  { least_rise: leastRise, least_visits: leastVisits, most_rating: mostRating },
) => {
  const totals = yearlyTotals(records, portrait);
  const rated = portrait.visits.byKind
    .flatMap(({ visits }) => visits)
    .filter(({ rating }) => rating !== null);
  return totals.flatMap((entry) => {
    const { cycle } = entry.result.frame;
    const before = totalBefore(totals, entry);
    const rise = before === null ? Number.NaN : difference(entry.total, before.total);
    const visits = rated
      .filter(({ row }) => row.date >= cycle.start && row.date <= cycle.end)
      .sort((a, b) => a.rating!.value - b.rating!.value);
    const meanRating = mean(visits, ({ rating }) => rating!.value) ?? Number.NaN;
    const [worst, ...others] = visits;
    if (before === null || worst === undefined || visits.length < leastVisits) return [];
    if (!(rise >= leastRise && meanRating <= mostRating)) return [];
    return [
      {
        rule: 'points-against-visits',
        subjectId: portrait.subjectId,
        cycle,
        said: { what: 'total', place: entry.place },
        seen: sideOf(worst),
        further: [...others.map(sideOf), { what: 'total', place: before.place }],
        figures: {
          before: { cycle: before.result.frame.cycle, total: before.total },
          total: entry.total,
          rise,
          visits: visits.length,
          meanRating,
          threshold: mostRating,
        },
      },
    ];
  });
};

function sideOf({ place }: VisitEntry): Side {
  return { what: 'visit', place };
}
