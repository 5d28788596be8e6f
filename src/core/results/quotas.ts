/**
 * Quotas held against the points: how many may hold a grade, who reaches it by points alone, and who stands next to
 * the line. It counts and names; nobody is given or refused a grade here.
 *
 * A quota allows ⌊share · n⌋ subjects, where n counts all who are assessed in the group (or over all), with a total or
 * without: who lacks data does not make the grade rarer for the others. Noise of binary arithmetic (0.29 · 100) does
 * not take one away. Totals are compared as ranks compare them.
 */
import type { Quota } from '../package/rulebook.ts';
import { isBelow } from '../rules/alike.ts';
import { comparedTotals } from '../score/rank.ts';
import type { AssessmentResult } from '../score/result.ts';

export interface QuotaCount {
  readonly quota: Quota;
  /** Index into the rule book's groups; null = over all. */
  readonly group: number | null;
  /** How many are assessed. */
  readonly size: number;
  readonly limit: number;
  /** Subjects whose points give the grade, the highest total first. */
  readonly reached: readonly number[];
  /** Those of them for whom the quota leaves no room by points, and all who tie across that line. */
  readonly beyond: readonly number[];
  /** Subjects whose points would give the top grade, and who are barred from it. */
  readonly barred: readonly number[];
  /** Who stand next to the line, from the highest total to the lowest. */
  readonly line: readonly AtLine[];
}

export interface AtLine {
  readonly s: number;
  readonly total: number;
  /** On the side of those who reach the grade and for whom there is room. */
  readonly isInside: boolean;
  /** Points over (or, below 0, short of) what decides: the nearest on the other side under excess, else the band's limit. */
  readonly distance: number;
}

const linesEachSide = 2;

/** In the order of the rule book; a quota by group gives one for each group that has members. */
export function countQuotas(result: AssessmentResult): QuotaCount[] {
  const { frame } = result;
  return frame.rulebook.method.quotas.flatMap((quota): QuotaCount[] => {
    if (quota.by === 'all') return [countQuota(result, quota, null, frame.everyone)];
    return frame.members.flatMap((members, g) =>
      members.length === 0 ? [] : [countQuota(result, quota, g, members)],
    );
  });
}

function countQuota(
  result: AssessmentResult,
  quota: Quota,
  group: number | null,
  members: Int32Array,
): QuotaCount {
  const { frame, grades, adjusted } = result;
  const totals = comparedTotals(frame, adjusted.total);
  const from = frame.rulebook.method.bands.find((band) => band.grade === quota.grade)?.from ?? Number.NaN;
  const placed = [...members]
    .filter((s) => !Number.isNaN(totals[s]!))
    .sort((a, b) => totals[b]! - totals[a]!);
  const has = (s: number) => grades.band[s]?.grade === quota.grade;
  const isTop = frame.rulebook.method.bands.every((band) => band.from <= from);
  const isBarred = (s: number) => isTop && grades.isBarred[s] === 1;
  const reached = placed.filter(has);
  const limit = Math.floor(quota.share * members.length + 1e-9);
  const fits = (s: number) => reached.filter((other) => !isBelow(totals[other]!, totals[s]!)).length <= limit;
  const below = placed.filter((s) => !has(s) && !isBarred(s) && isBelow(totals[s]!, from));
  return {
    quota,
    group,
    size: members.length,
    limit,
    reached,
    beyond: reached.filter((s) => !fits(s)),
    barred: placed.filter((s) => isBarred(s) && !isBelow(totals[s]!, from)),
    line: lineOf([...reached, ...below], Math.min(limit, reached.length), totals, {
      from,
      isExceeded: reached.length > limit,
    }),
  };
}

/** `inside` of the candidates, who stand from the highest total down, are on the inner side of the line. */
function lineOf(
  candidates: readonly number[],
  inside: number,
  totals: Float64Array,
  { from, isExceeded }: { readonly from: number; readonly isExceeded: boolean },
): AtLine[] {
  const start = Math.max(0, inside - linesEachSide);
  return candidates.slice(start, inside + linesEachSide).map((s, at): AtLine => {
    const isInside = start + at < inside;
    const other = isExceeded && inside > 0 ? totals[candidates[isInside ? inside : inside - 1]!]! : from;
    return { s, total: totals[s]!, isInside, distance: totals[s]! - other };
  });
}
