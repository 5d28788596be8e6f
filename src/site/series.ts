/**
 * Which assessments may be set side by side over time: the same kind of subject, of assessment and of cycle, under one
 * rule book or the ones that it supersedes. A change of method is told wherever figures on both sides of it are shown.
 */
import type { Rulebook } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Site } from './site.ts';

/** All that are comparable with one, itself included, in order of time. */
export function seriesOf(site: Site, result: AssessmentResult): AssessmentResult[] {
  return site.assessments.filter((other) => isComparable(site, other, result)).reverse();
}

/** The comparable one of the latest earlier cycle; null where there is none. */
export function previousOf(site: Site, result: AssessmentResult): AssessmentResult | null {
  const earlier = site.assessments.filter(
    (other) => isComparable(site, other, result) && other.frame.cycle.end < result.frame.cycle.start,
  );
  return earlier[0] ?? null;
}

export function isSameMethod(a: AssessmentResult, b: AssessmentResult): boolean {
  return a.frame.rulebook === b.frame.rulebook;
}

/** Positions in a series at which another rule book than before applies. */
export function methodChanges(series: readonly AssessmentResult[]): number[] {
  return series.flatMap((one, at) => (at > 0 && !isSameMethod(one, series[at - 1]!) ? [at] : []));
}

function isComparable(site: Site, a: AssessmentResult, b: AssessmentResult): boolean {
  return (
    firstOfLine(site, a.frame.rulebook) === firstOfLine(site, b.frame.rulebook) &&
    a.frame.assessment.subject_kind === b.frame.assessment.subject_kind &&
    a.frame.assessment.kind === b.frame.assessment.kind &&
    a.frame.cycle.kind === b.frame.cycle.kind
  );
}

/** The oldest rule book from which one descends; `check` has seen to it that the line has no loop. */
function firstOfLine(site: Site, rulebook: Rulebook): Rulebook {
  const older = rulebook.method.supersedes;
  const found = older === undefined ? undefined : site.package.rulebooks.get(older);
  return found === undefined ? rulebook : firstOfLine(site, found);
}
