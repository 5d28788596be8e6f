/** Who leads a team that was graded low is graded higher than the rule book has it for such a team. */
import { NONE, recordAudit } from './audit.ts';
import type { AuditDecisions, RecordAudit } from './audit.ts';
import { gradeOrder } from './grade-order.ts';
import { decisionOn, teamDecision, teamsIn } from './teams.ts';

export const auditTeamLimits: AuditDecisions = (records, result) => {
  const { assessment, rulebook } = result.frame;
  const limits = rulebook.method.decisions?.team_limits ?? [];
  if (limits.length === 0) return [];
  const order = gradeOrder(rulebook);
  return [...teamsIn(records, result)].flatMap(([unitId, members]) =>
    limits.flatMap(({ assessment: teams, team, highest, role }): RecordAudit[] => {
      if (teamDecision(records, result, teams, unitId)?.row.grade !== team) return [];
      const meant = members.filter(({ post }) => role?.includes(post.role ?? '') ?? true);
      return meant.flatMap(({ officialId }) => {
        const decision = decisionOn(records, assessment.assessment_id, officialId);
        if (decision === null || !order.isHigher(decision.row.grade, highest)) return [];
        return [
          recordAudit('decision-above-team', {
            assessmentId: assessment.assessment_id,
            subjectId: officialId,
            detail: [decision.row.grade, highest, unitId || NONE, team],
            place: decision.place,
          }),
        ];
      });
    }),
  );
};
