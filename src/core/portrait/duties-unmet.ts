/** Reports and visits against what the package requires: who has none, too few or late ones. */
import type { AuditOfficial, RecordAudit } from './audit.ts';
import { recordAudit } from './audit.ts';
import { reportStates } from './own-words.ts';
import { visitsOf } from './visits.ts';

export const auditReports: AuditOfficial = (records, officialId) =>
  reportStates(records, officialId).flatMap((report): RecordAudit[] => {
    const { cycle, state, daysLate, countOff, requirement, entries } = report;
    const place = entries[0]?.place ?? null;
    const shared = { subjectId: officialId, detail: [cycle.cycle_id], place };
    const { least, most } = requirement?.works ?? {};
    const found: RecordAudit[] = [];
    if (state === 'missing') found.push(recordAudit('report-missing', { ...shared, number: daysLate }));
    if (state === 'late') found.push(recordAudit('report-late', { ...shared, number: daysLate }));
    const counted = { ...shared, number: entries.length };
    if (countOff === 'too-few') found.push(recordAudit('works-too-few', { ...counted, limit: least! }));
    if (countOff === 'too-many') found.push(recordAudit('works-too-many', { ...counted, limit: most! }));
    return found;
  });

export const auditVisits: AuditOfficial = (records, officialId) =>
  visitsOf(records, officialId)
    .coverage.filter(({ state }) => state === 'short')
    .map(({ requirement, cycle, found }) =>
      recordAudit('visits-too-few', {
        subjectId: officialId,
        detail: [cycle.cycle_id, ...(requirement.kind ?? [])],
        number: found,
        limit: requirement.least,
      }),
    );
