/** Findings and how they were put right: of a person, and of the units in which they held a post meanwhile. */
import type { Finding, FollowUp } from '../package/package.ts';
import type { Entry, Graded } from './entry.ts';
import { gradedAs } from './entry.ts';
import { stayAt } from './movement.ts';
import type { Records } from './records.ts';
import type { Timeliness } from './timeliness.ts';
import { timelinessOf } from './timeliness.ts';
import type { Whose } from './whose.ts';
import { concerning } from './whose.ts';

export interface FindingEntry extends Entry<Finding> {
  readonly severity: Graded | null;
  readonly whose: Whose;
  /** Of a unit: found before the post there began, and still open when it did. */
  readonly isInherited: boolean;
  readonly rectification: Timeliness;
  readonly followUps: readonly Entry<FollowUp>[];
}

/** In order of time. A finding concerns whoever held a post in the unit on a day on which it was open. */
export function findingsOf(records: Records, subjectId: string): FindingEntry[] {
  const openIn = ({ row }: Entry<Finding>) => ({ start: row.date, end: row.closed_on ?? records.today });
  return concerning(records, subjectId, records.findings, openIn)
    .map((entry) => ({
      ...entry,
      severity: gradedAs(records.package.manifest.kinds.severity, entry.row.severity),
      isInherited:
        entry.whose.kind === 'unit' && entry.row.date < firstDayAt(records, subjectId, entry.whose),
      rectification: timelinessOf(entry.row.due, entry.row.closed_on, records.today),
      followUps: (records.followUps.get(entry.row.subject_id) ?? []).filter(
        ({ row }) => row.record_id === entry.row.finding_id,
      ),
    }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
}

/** The first day on which the official held any post at the unit in the stay that the post belongs to. */
function firstDayAt(records: Records, officialId: string, whose: Extract<Whose, { kind: 'unit' }>): string {
  const { start, end } = whose.post;
  return stayAt(records.posts.get(officialId) ?? [], whose.unitId, { start, end: end ?? start })!.from;
}
