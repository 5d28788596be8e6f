/** More decisions on a grade than its quota has room for. */
import type { AuditDecisions } from './audit.ts';
import { NONE, recordAudit } from './audit.ts';
import { quotaUses } from './quota-use.ts';

export const auditQuotas: AuditDecisions = (records, result) =>
  quotaUses(records, result)
    .filter(({ left }) => left < 0)
    .map(({ grade, over, groupId, unitId, teamGrade, decided, limit }) => {
      const shared = {
        assessmentId: result.frame.assessment.assessment_id,
        subjectId: unitId,
        number: decided,
        limit,
      };
      return over === 'all' || over === 'group'
        ? recordAudit('decision-over-quota', { ...shared, detail: [grade, groupId || NONE] })
        : recordAudit('decision-over-team-quota', { ...shared, detail: [grade, teamGrade] });
    });
