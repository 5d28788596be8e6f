/** totals.csv: a row for every subject of every assessment. Ranks go by adjusted_total. */
import { EVERYONE } from '../package/rulebook.ts';
import { rankIntervals } from '../robustness/rank-intervals.ts';
import type { AssessmentResult } from '../score/result.ts';
import { numberCell } from './columns.ts';

/** `rank_low` and `rank_high` are the interval of the place in the group. Persons have no places at all. */
export function* totalRows(result: AssessmentResult): Generator<string> {
  const { frame, total, adjusted, ranks, coverage, states } = result;
  const intervals = rankIntervals(result);
  for (const [s, subject] of frame.subjects.entries()) {
    const group = frame.rulebook.groups[frame.group[s]!]!;
    const cells = [
      frame.assessment.assessment_id,
      subject,
      group === EVERYONE ? '' : group,
      numberCell(total[s]!),
      numberCell(adjusted.total[s]!),
      place(ranks.group[s]!),
      place(ranks.overall[s]!),
      place(intervals.low[s]!),
      place(intervals.high[s]!),
      numberCell(coverage[s]!),
      states[s]!,
    ];
    yield `${cells.join(',')}\n`;
  }
}

function place(rank: number): string {
  return rank > 0 ? String(rank) : '';
}
