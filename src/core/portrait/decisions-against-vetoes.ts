/** The top grade for who is barred from it (一票否优), or a grade above what a veto leaves (一票否决). */
import { recordAudit } from './audit.ts';
import type { AuditDecisions, RecordAudit } from './audit.ts';
import { gradeOrder } from './grade-order.ts';
import { decisionOn } from './teams.ts';

export const auditVetoes: AuditDecisions = (records, result) => {
  const { assessment, rulebook, subjects } = result.frame;
  const order = gradeOrder(rulebook);
  return subjects.flatMap((subjectId, s): RecordAudit[] => {
    const decision = decisionOn(records, assessment.assessment_id, subjectId);
    if (decision === null) return [];
    const { grade } = decision.row;
    const shared = { assessmentId: assessment.assessment_id, subjectId, place: decision.place };
    if (result.states[s] === 'vetoed') {
      const band = result.grades.band[s]?.grade ?? order.lowest;
      if (band === undefined || !order.isHigher(grade, band)) return [];
      const number = result.adjusted.total[s]!;
      return [recordAudit('decision-despite-veto', { ...shared, number, detail: [grade, band] })];
    }
    if (result.grades.isBarred[s] !== 1 || grade !== order.top) return [];
    return [recordAudit('decision-despite-bar', { ...shared, detail: [grade] })];
  });
};
