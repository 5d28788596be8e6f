/** How much of each quota the decisions use: limits are whole persons or units, and what is left may be negative. */
import type { AssessmentResult } from '../score/result.ts';
import type { Records } from './records.ts';
import type { TeamMember } from './teams.ts';
import { decisionOn, teamDecision, teamsIn } from './teams.ts';

export interface QuotaUse {
  readonly grade: string;
  readonly share: number;
  /** Over whom: all, a group, a team, or all teams of one grade; the other ids are ''. */
  readonly over: 'all' | 'group' | 'team' | 'teams';
  readonly groupId: string;
  readonly unitId: string;
  readonly teamGrade: string;
  readonly size: number;
  readonly limit: number;
  readonly decided: number;
  /** limit − decided. */
  readonly left: number;
}

/** Empty where nobody decided anything yet in the assessment. A team without a decision of its own has no quota. */
export function quotaUses(records: Records, result: AssessmentResult): QuotaUse[] {
  const id = result.frame.assessment.assessment_id;
  if (!records.package.decisions.some((decision) => decision.assessment_id === id)) return [];
  return [...plainUses(records, result), ...teamUses(records, result)];
}

function plainUses(records: Records, result: AssessmentResult): QuotaUse[] {
  const { frame } = result;
  return frame.rulebook.method.quotas.flatMap(({ grade, share, by }) => {
    const sets = by === 'group' ? frame.members : [frame.everyone];
    return sets.map((members, at) => {
      const ids = [...members].map((s) => frame.subjects[s]!);
      const groupId = by === 'group' ? frame.rulebook.groups[at]! : '';
      return useOf(records, result, ids, { grade, share, over: by, groupId, unitId: '', teamGrade: '' });
    });
  });
}

function teamUses(records: Records, result: AssessmentResult): QuotaUse[] {
  const quotas = result.frame.rulebook.method.decisions?.team_quotas ?? [];
  const teams = [...teamsIn(records, result)];
  return quotas.flatMap(({ grade, assessment, shares, pool }) => {
    const graded = teams.flatMap(([unitId, members]) => {
      const teamGrade = teamDecision(records, result, assessment, unitId)?.row.grade;
      const share = teamGrade === undefined ? undefined : shares[teamGrade];
      return teamGrade === undefined || share === undefined ? [] : [{ unitId, members, teamGrade, share }];
    });
    const common = { grade, groupId: '' };
    if (pool === 'team') {
      return graded.map(({ unitId, members, teamGrade, share }) =>
        useOf(records, result, idsOf(members), { ...common, share, over: 'team', unitId, teamGrade }),
      );
    }
    return [...Map.groupBy(graded, (one) => one.teamGrade)].map(([teamGrade, same]) => {
      const ids = same.flatMap(({ members }) => idsOf(members));
      const { share } = same[0]!;
      return useOf(records, result, ids, { ...common, share, over: 'teams', unitId: '', teamGrade });
    });
  });
}

function idsOf(members: readonly TeamMember[]): string[] {
  return members.map(({ officialId }) => officialId);
}

function useOf(
  records: Records,
  { frame }: AssessmentResult,
  ids: readonly string[],
  quota: Omit<QuotaUse, 'size' | 'limit' | 'decided' | 'left'>,
): QuotaUse {
  const assessment = frame.assessment.assessment_id;
  const decided = ids.filter((id) => decisionOn(records, assessment, id)?.row.grade === quota.grade).length;
  // 0.3 of 10 is 3, although a computer may make it 2.9999999999999996.
  const limit = Math.floor(quota.share * ids.length + 1e-9);
  return { ...quota, size: ids.length, limit, decided, left: limit - decided };
}
