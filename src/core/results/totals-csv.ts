/** totals.csv: a row for every subject of every assessment. Ranks go by adjusted_total. */
import { EVERYONE } from '../package/rulebook.ts';
import type { AssessmentResult } from '../score/result.ts';
import { numberCell } from './columns.ts';

/** `rank_low` and `rank_high` are blank: rank intervals are not computed here. */
export function totalRows(result: AssessmentResult): string {
  const { frame, total, adjusted, ranks, coverage, states } = result;
  return frame.subjects
    .map((subject, s) => {
      const group = frame.rulebook.groups[frame.group[s]!]!;
      return [
        frame.assessment.assessment_id,
        subject,
        group === EVERYONE ? '' : group,
        numberCell(total[s]!),
        numberCell(adjusted.total[s]!),
        place(ranks.group[s]!),
        place(ranks.overall[s]!),
        '',
        '',
        numberCell(coverage[s]!),
        states[s]!,
      ].join(',');
    })
    .map((row) => `${row}\n`)
    .join('');
}

function place(rank: number): string {
  return rank > 0 ? String(rank) : '';
}
