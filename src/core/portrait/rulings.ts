/** Decisions that people made, with merits and problems, and what they lead to. */
import type { Bilingual } from '../package/bilingual.ts';
import type { Decision } from '../package/package.ts';
import type { Entry } from './entry.ts';
import type { Records } from './records.ts';
import type { Timeliness } from './timeliness.ts';
import { timelinessOf } from './timeliness.ts';
import type { TotalEntry } from './totals.ts';
import { totalEntry } from './totals.ts';
import type { Whose } from './whose.ts';
import { concerning } from './whose.ts';

export interface DecisionEntry extends Entry<Decision> {
  readonly whose: Whose;
  /** As the bands of the rule book call it; blank where there is none. */
  readonly grade: Bilingual;
  /** What the assessment gave; null where the subject is not in it. */
  readonly total: TotalEntry | null;
  /** Of the consequence: whether its date is past. Null without a date. */
  readonly consequenceDue: Timeliness | null;
}

/** In order of the cycles that they are about. A unit's is told to whoever held a post there in that cycle. */
export function decisionsOn(records: Records, subjectId: string): DecisionEntry[] {
  const cycleOf = ({ row }: Entry<Decision>) =>
    records.results.get(row.assessment_id)?.frame.cycle ?? { start: '', end: '' };
  return concerning(records, subjectId, records.decisions, cycleOf)
    .map((entry): DecisionEntry => {
      const result = records.results.get(entry.row.assessment_id);
      const s = result?.frame.subjectIndex.get(entry.row.subject_id);
      const band = result?.frame.rulebook.method.bands.find(({ grade }) => grade === entry.row.grade);
      return {
        ...entry,
        grade: band?.title ?? { zh: '', en: '' },
        total: result === undefined || s === undefined ? null : totalEntry(result, s),
        consequenceDue: entry.row.due === null ? null : timelinessOf(entry.row.due, null, records.today),
      };
    })
    .sort((a, b) => (cycleOf(a).end < cycleOf(b).end ? -1 : cycleOf(a).end > cycleOf(b).end ? 1 : 0));
}
