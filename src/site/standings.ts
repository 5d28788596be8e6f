/** The rows of a standings table, and what has changed since the comparable assessment before. */
import type { Band } from '../core/package/rulebook.ts';
import { rankIntervals } from '../core/robustness/rank-intervals.ts';
import type { AssessmentResult, TotalState } from '../core/score/result.ts';
import { hasTotal } from './reasons.ts';
import { previousOf } from './series.ts';
import type { Site } from './site.ts';

export interface StandingRow {
  readonly subjectId: string;
  readonly s: number;
  readonly groupId: string;
  /** NaN where there is none. */
  readonly total: number;
  /** 0 where there is no place. */
  readonly groupPlace: number;
  readonly overallPlace: number;
  readonly groupSize: number;
  /** The interval of the place in the group; 0 where there is none. */
  readonly placeLow: number;
  readonly placeHigh: number;
  readonly coverage: number;
  readonly state: TotalState;
  /** The grade that the points alone would give. */
  readonly band: Band | null;
  readonly before: Before | null;
}

/** The same subject in the comparable assessment before; only where it had a place. */
export interface Before {
  readonly total: number;
  readonly groupPlace: number;
  readonly overallPlace: number;
  readonly isSameGroup: boolean;
}

/** Of all subjects, by overall place; those without one last, by id. */
export function standingRows(site: Site, result: AssessmentResult): StandingRow[] {
  const previous = previousOf(site, result);
  return result.frame.subjects.map((_, s) => standingRow(result, previous, s)).sort(byPlace);
}

export function standingRow(
  result: AssessmentResult,
  previous: AssessmentResult | null,
  s: number,
): StandingRow {
  const { frame, ranks } = result;
  const g = frame.group[s]!;
  const intervals = rankIntervals(result);
  return {
    subjectId: frame.subjects[s]!,
    s,
    groupId: frame.rulebook.groups[g]!,
    total: result.adjusted.total[s]!,
    groupPlace: ranks.group[s]!,
    overallPlace: ranks.overall[s]!,
    groupSize: ranks.groupSizes[g]!,
    placeLow: intervals.low[s]!,
    placeHigh: intervals.high[s]!,
    coverage: result.coverage[s]!,
    state: result.states[s]!,
    band: result.grades.band[s] ?? null,
    before: previous === null ? null : beforeOf(previous, frame.subjects[s]!, frame.rulebook.groups[g]!),
  };
}

function beforeOf(previous: AssessmentResult, subjectId: string, groupId: string): Before | null {
  const { frame, ranks } = previous;
  const s = frame.subjectIndex.get(subjectId);
  if (s === undefined || !hasTotal(previous, s) || ranks.overall[s] === 0) return null;
  return {
    total: previous.adjusted.total[s]!,
    groupPlace: ranks.group[s]!,
    overallPlace: ranks.overall[s]!,
    isSameGroup: frame.rulebook.groups[frame.group[s]!] === groupId,
  };
}

function byPlace(a: StandingRow, b: StandingRow): number {
  const [left, right] = [
    a.overallPlace || Number.POSITIVE_INFINITY,
    b.overallPlace || Number.POSITIVE_INFINITY,
  ];
  if (left !== right) return left < right ? -1 : 1;
  return a.subjectId < b.subjectId ? -1 : 1;
}
