/** One assessment in a line of a list: who leads, how it is spread, how much of it is final. */
import { mean, median } from 'd3-array';
import type { AssessmentResult } from '../core/score/result.ts';
import { pointDecimals } from './decimals.ts';
import { hasTotal } from './reasons.ts';
import { previousOf } from './series.ts';
import type { Site } from './site.ts';
import type { StandingRow } from './standings.ts';
import { standingRow } from './standings.ts';

export interface AssessmentSummary {
  readonly result: AssessmentResult;
  readonly decimals: number;
  readonly subjects: number;
  readonly scored: number;
  /** Of the adjusted totals; NaN where nobody has one. */
  readonly median: number;
  /** Mean of the subjects; NaN where there are none. */
  readonly coverage: number;
  /** Those in the first place of each group that has one. */
  readonly leaders: readonly { readonly groupId: string; readonly rows: readonly StandingRow[] }[];
}

const summaries = new WeakMap<AssessmentResult, AssessmentSummary>();

/** The same object for the same result. */
export function assessmentSummary(site: Site, result: AssessmentResult): AssessmentSummary {
  const known = summaries.get(result);
  if (known !== undefined) return known;
  const { subjects, members, rulebook } = result.frame;
  const totals = [...subjects.keys()]
    .filter((s) => hasTotal(result, s))
    .map((s) => result.adjusted.total[s]!);
  const previous = previousOf(site, result);
  const summary: AssessmentSummary = {
    result,
    decimals: pointDecimals(result),
    subjects: subjects.length,
    scored: totals.length,
    median: median(totals) ?? Number.NaN,
    coverage: mean(result.coverage) ?? Number.NaN,
    leaders: members.flatMap((own, g) => {
      const placed = [...own].filter((s) => result.ranks.group[s]! > 0);
      const best = Math.min(...placed.map((s) => result.ranks.group[s]!));
      const first = placed.filter((s) => result.ranks.group[s] === best);
      const rows = first.map((s) => standingRow(result, previous, s));
      return rows.length === 0 ? [] : [{ groupId: rulebook.groups[g]!, rows }];
    }),
  };
  summaries.set(result, summary);
  return summary;
}

export interface SubjectSection {
  readonly subjectKind: string;
  readonly kinds: readonly { readonly kind: string; readonly results: readonly AssessmentResult[] }[];
}

/**
 * Assessments by kind of subject, then by kind of assessment, each the latest first. Kinds stand in the order in which
 * the package declares them, the kind of subject that the overview opens with before all others.
 */
export function assessmentSections(site: Site): SubjectSection[] {
  const { kinds } = site.package.manifest;
  const homeKind = site.home?.frame.assessment.subject_kind;
  const bySubject = Map.groupBy(site.assessments, (one) => one.frame.assessment.subject_kind);
  const subjectOrder = orderBy(Object.keys(kinds.unit));
  const kindOrder = orderBy(Object.keys(kinds.assessment));
  return [...bySubject]
    .sort(([a], [b]) => Number(b === homeKind) - Number(a === homeKind) || subjectOrder(a) - subjectOrder(b))
    .map(([subjectKind, results]) => ({
      subjectKind,
      kinds: [...Map.groupBy(results, (one) => one.frame.assessment.kind)]
        .sort(([a], [b]) => kindOrder(a) - kindOrder(b))
        .map(([kind, listed]) => ({ kind, results: listed })),
    }));
}

/** The latest of every kind of subject and assessment, in the same order. */
export function latestOfSeries(site: Site): AssessmentResult[] {
  return assessmentSections(site).flatMap(({ kinds }) => kinds.flatMap(({ results }) => results.slice(0, 1)));
}

function orderBy(declared: readonly string[]): (id: string) => number {
  return (id) => (declared.includes(id) ? declared.indexOf(id) : declared.length);
}
