/** Leading teams in an assessment of officials: who belongs to which unit, and how people graded the unit. */
import type { Decision, Posting } from '../package/package.ts';
import { isOfPersons } from '../score/frame.ts';
import { namedAssessment } from '../score/borrow.ts';
import { daysInPost, isHeldIn } from '../score/posts.ts';
import type { AssessmentResult } from '../score/result.ts';
import { lastPosts } from '../score/selected-officials.ts';
import type { Entry } from './entry.ts';
import type { Records } from './records.ts';

export interface TeamMember {
  readonly officialId: string;
  /** The last one in the cycle; of several that last as long, the one held on most days of it. */
  readonly post: Posting;
}

/** By unit; every official whom the assessment is about belongs to one. Empty for an assessment of units. */
export function teamsIn(records: Records, { frame }: AssessmentResult): Map<string, TeamMember[]> {
  if (!isOfPersons(frame.assessment)) return new Map();
  const members = frame.subjects.flatMap((officialId): TeamMember[] => {
    const held = (records.posts.get(officialId) ?? []).filter((post) => isHeldIn(post, frame.cycle));
    if (held.length === 0) return [];
    const [post] = lastPosts(held, frame.cycle).sort(
      (a, b) => daysInPost(b, frame.cycle) - daysInPost(a, frame.cycle),
    );
    return [{ officialId, post: post! }];
  });
  return Map.groupBy(members, ({ post }) => post.unit_id);
}

/** What was decided on a unit in the assessment that a rule names; null where nothing was. */
export function teamDecision(
  records: Records,
  { frame }: AssessmentResult,
  written: string,
  unitId: string,
): Entry<Decision> | null {
  const id = namedAssessment(written, frame.cycle, records.units.get(unitId)?.kind ?? '');
  return decisionOn(records, id, unitId);
}

export function decisionOn(
  records: Records,
  assessmentId: string,
  subjectId: string,
): Entry<Decision> | null {
  const own = records.decisions.get(subjectId) ?? [];
  return own.find(({ row }) => row.assessment_id === assessmentId) ?? null;
}
