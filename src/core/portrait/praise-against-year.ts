/** Praise for a task, and a poor total of the same year. */
import type { FindContradictions, Side } from './contradiction.ts';
import type { Portrait } from './portrait.ts';
import { yearlyTotals } from './yearly-totals.ts';

export const findPraiseAgainstYear: FindContradictions<'praise-against-year'> = (
  records,
  portrait,
  { least_conclusion: leastConclusion, most_total: mostTotal },
) => {
  const praises = praisesOf(portrait, leastConclusion);
  return yearlyTotals(records, portrait).flatMap((entry) => {
    const { cycle } = entry.result.frame;
    const [first, ...others] = praises.filter(({ day }) => day >= cycle.start && day <= cycle.end);
    if (first === undefined || !(entry.total <= mostTotal)) return [];
    const { what, kind } = first;
    return [
      {
        rule: 'praise-against-year',
        subjectId: portrait.subjectId,
        cycle,
        said: { what, place: first.place },
        seen: { what: 'total', place: entry.place },
        further: others.map((one): Side => ({ what: one.what, place: one.place })),
        figures: { praise: what, kind, total: entry.total, threshold: mostTotal },
      },
    ];
  });
};

interface Praise extends Side {
  readonly what: 'conclusion' | 'commendation';
  readonly day: string;
  readonly kind: string;
}

/** Conclusions first. One without a date is of the day on which its task ended. */
function praisesOf({ tasks, honours }: Portrait, leastConclusion: number): Praise[] {
  const concluded = tasks.flatMap(({ task, conclusions }) =>
    conclusions
      .filter(({ grade }) => grade !== null && grade.value >= leastConclusion)
      .map(({ place, row }): Praise => {
        const day = row.concluded_on ?? task.row.end ?? task.row.start;
        return { what: 'conclusion', place, day, kind: row.kind };
      }),
  );
  const commended = honours
    .filter(({ whose }) => whose.kind === 'self')
    .map(({ place, row }): Praise => ({ what: 'commendation', place, day: row.date, kind: row.kind }));
  return [...concluded, ...commended];
}
