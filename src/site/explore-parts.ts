/** How the scores are split into files: by kind of unit and year, and by cycle where a year would be large. */
import type { AssessmentResult } from '../core/score/result.ts';
import type { Site } from './site.ts';

export interface PartPlan {
  readonly name: string;
  /** The latest first. */
  readonly assessments: readonly string[];
}

/** Some 10 MB compressed: more than a view should wait for. */
const mostScores = 600_000;

export function planParts(site: Pick<Site, 'assessments'>): PartPlan[] {
  const years = Map.groupBy(site.assessments, ({ frame }) => partName(frame, frame.cycle.end.slice(0, 4)));
  return [...years].flatMap(([name, results]) =>
    results.reduce((sum, one) => sum + scoresOf(one), 0) <= mostScores
      ? [plan(name, results)]
      : perCycle(results),
  );
}

function perCycle(results: readonly AssessmentResult[]): PartPlan[] {
  const cycles = Map.groupBy(results, ({ frame }) => partName(frame, frame.cycle.cycle_id));
  return [...cycles].map(([name, some]) => plan(name, some));
}

function plan(name: string, results: readonly AssessmentResult[]): PartPlan {
  return { name, assessments: results.map(({ frame }) => frame.assessment.assessment_id) };
}

function partName({ assessment }: AssessmentResult['frame'], span: string): string {
  return `${assessment.subject_kind}-${span}`;
}

function scoresOf({ frame }: AssessmentResult): number {
  return frame.subjects.length * frame.rulebook.items.length;
}
