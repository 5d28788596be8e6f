/** totals.csv: a row for every subject of every assessment. Ranks go by adjusted_total. */
import { EVERYONE } from '../package/rulebook.ts';
import type { AssessmentResult } from '../score/result.ts';
import { numberCell } from './columns.ts';

/** Cells in the order of the columns; NaN and '' where there is nothing. Rank intervals are not computed here. */
export function* totalRecords(result: AssessmentResult): Generator<(string | number)[]> {
  const { frame, total, adjusted, ranks, coverage, states } = result;
  for (const [s, subject] of frame.subjects.entries()) {
    const group = frame.rulebook.groups[frame.group[s]!]!;
    yield [
      frame.assessment.assessment_id,
      subject,
      group === EVERYONE ? '' : group,
      total[s]!,
      adjusted.total[s]!,
      place(ranks.group[s]!),
      place(ranks.overall[s]!),
      Number.NaN,
      Number.NaN,
      coverage[s]!,
      states[s]!,
    ];
  }
}

export function* totalRows(result: AssessmentResult): Generator<string> {
  for (const record of totalRecords(result)) {
    yield `${record.map((cell) => (typeof cell === 'number' ? numberCell(cell) : cell)).join(',')}\n`;
  }
}

function place(rank: number): number {
  return rank > 0 ? rank : Number.NaN;
}
