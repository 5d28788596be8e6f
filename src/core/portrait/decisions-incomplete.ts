/** A decision that tells merits or problems alone, and who was left without one while others have theirs. */
import { recordAudit } from './audit.ts';
import type { AuditDecisions, RecordAudit } from './audit.ts';
import { decisionOn } from './teams.ts';

export const auditCompleteness: AuditDecisions = (records, result) => {
  const assessmentId = result.frame.assessment.assessment_id;
  if (!records.package.decisions.some((decision) => decision.assessment_id === assessmentId)) return [];
  return result.frame.subjects.flatMap((subjectId): RecordAudit[] => {
    const decision = decisionOn(records, assessmentId, subjectId);
    if (decision === null) return [recordAudit('decision-missing', { assessmentId, subjectId })];
    const { row, place } = decision;
    return (['merits', 'problems'] as const)
      .filter((side) => row[`${side}_zh`] === null && row[`${side}_en`] === null)
      .map((side) => recordAudit('decision-one-sided', { assessmentId, subjectId, detail: [side], place }));
  });
};
