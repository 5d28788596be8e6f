/**
 * A finding was to be put right by a date, and is open past it: of an official, or of a unit that the official leads.
 * The other side is what was last asked about it, where that was written down; else the state of the finding itself.
 */
import type { FindContradictions, Side } from './contradiction.ts';
import type { FindingEntry } from './found-faults.ts';

export const findOverdueFindings: FindContradictions<'finding-overdue'> = (
  records,
  { subjectId, findings },
  { least_severity: leastSeverity, days },
) =>
  findings.flatMap((finding) => {
    const { severity, rectification, row, place } = finding;
    if (rectification.state !== 'overdue' || rectification.days < days) return [];
    if (severity === null || severity.value < leastSeverity) return [];
    if (!isAnswerable(finding, records.today)) return [];
    const asked = finding.followUps.map((one): Side => ({ what: 'follow-up', place: one.place }));
    return [
      {
        rule: 'finding-overdue',
        subjectId,
        cycle: null,
        said: { what: 'finding', place },
        seen: asked.at(-1) ?? { what: 'finding', place },
        further: asked.slice(0, -1),
        figures: {
          finding: row,
          severity,
          due: row.due!,
          daysOverdue: rectification.days,
          today: records.today,
          threshold: days,
        },
      },
    ];
  });

function isAnswerable({ whose }: FindingEntry, today: string): boolean {
  if (whose.kind === 'self') return true;
  return whose.isLeading && (whose.post.end === null || whose.post.end >= today);
}
