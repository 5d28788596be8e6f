/** Assessments in time around one: the shorter cycles inside it, and the longer ones that it lies in. */
import type { AssessmentResult } from '../core/score/result.ts';
import type { Site } from './site.ts';

export interface InsideKind {
  readonly cycleKind: string;
  /** In order of time. */
  readonly results: readonly AssessmentResult[];
}

/** Of the same kind of subject, by kind of cycle, the longest first. */
export function insideOf(site: Site, result: AssessmentResult): InsideKind[] {
  const inside = site.assessments
    .filter((one) => isSameSubjects(one, result) && liesIn(site, one, result.frame.cycle.cycle_id))
    .reverse();
  const kinds = Map.groupBy(inside, (one) => one.frame.cycle.kind);
  return [...kinds]
    .map(([cycleKind, results]) => ({ cycleKind, results }))
    .sort((a, b) => a.results.length - b.results.length);
}

/** The nearest first. */
export function enclosingOf(site: Site, result: AssessmentResult): AssessmentResult[] {
  return site.assessments
    .filter((one) => isSameSubjects(one, result) && liesIn(site, result, one.frame.cycle.cycle_id))
    .sort((a, b) => (a.frame.cycle.start < b.frame.cycle.start ? 1 : -1));
}

/** Whether the year of the shorter cycles goes without saying. */
export function isOneYear({ frame: { cycle } }: AssessmentResult): boolean {
  return cycle.start.slice(0, 4) === cycle.end.slice(0, 4);
}

function isSameSubjects(a: AssessmentResult, b: AssessmentResult): boolean {
  return a.frame.assessment.subject_kind === b.frame.assessment.subject_kind;
}

function liesIn(site: Site, result: AssessmentResult, cycleId: string): boolean {
  let parent = result.frame.cycle.parent_id;
  while (parent !== null && parent !== cycleId) parent = site.cycles.get(parent)?.parent_id ?? null;
  return parent !== null;
}
