/** Which assessments may be compared over time: the same rule book, kind of subject and kind of cycle. */
import type { AssessmentResult } from '../core/score/result.ts';
import type { Site } from './site.ts';

/** All that are comparable with one, itself included, in order of time. */
export function seriesOf(site: Site, result: AssessmentResult): AssessmentResult[] {
  return site.assessments.filter((other) => isComparable(other, result)).reverse();
}

/** The comparable one of the latest earlier cycle; null where there is none. */
export function previousOf(site: Site, result: AssessmentResult): AssessmentResult | null {
  const earlier = site.assessments.filter(
    (other) => isComparable(other, result) && other.frame.cycle.end < result.frame.cycle.start,
  );
  return earlier[0] ?? null;
}

function isComparable(a: AssessmentResult, b: AssessmentResult): boolean {
  return (
    a.frame.rulebook === b.frame.rulebook &&
    a.frame.assessment.subject_kind === b.frame.assessment.subject_kind &&
    a.frame.assessment.kind === b.frame.assessment.kind &&
    a.frame.cycle.kind === b.frame.cycle.kind
  );
}
