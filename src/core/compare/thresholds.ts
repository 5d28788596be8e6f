/**
 * What a movement carried over a line: places, bands, quota lines, vetoes and bars, coverage. Both versions say for
 * themselves where a subject stands; only what differs is told.
 */
import { countQuotas } from '../results/quotas.ts';
import type { AssessmentResult, TotalState } from '../score/result.ts';
import { largestFirst } from './largest-first.ts';

export interface PlaceChange {
  readonly subjectId: string;
  /** '' where the rule book knows no groups. A place is in the group of its own version. */
  readonly groupBefore: string;
  readonly groupId: string;
  /** In the group; 0 = no place. */
  readonly before: number;
  readonly after: number;
  readonly overallBefore: number;
  readonly overallAfter: number;
}

/** Of one group: who stood behind and now stands before. */
export interface Swap {
  readonly groupId: string;
  readonly ahead: string;
  readonly behind: string;
  /** Places in the group, then and now. */
  readonly aheadPlaces: readonly [before: number, after: number];
  readonly behindPlaces: readonly [before: number, after: number];
}

export type Standing = 'inside' | 'beyond' | 'outside';

export type Crossing =
  | { readonly kind: 'group'; readonly subjectId: string; readonly before: string; readonly after: string }
  | { readonly kind: 'band'; readonly subjectId: string; readonly before: string; readonly after: string }
  | {
      readonly kind: 'state';
      readonly subjectId: string;
      readonly before: TotalState;
      readonly after: TotalState;
    }
  | {
      readonly kind: 'quota';
      readonly subjectId: string;
      readonly grade: string;
      /** Within the quota by points, beyond it though the points give the grade, or not at the grade. */
      readonly before: Standing;
      readonly after: Standing;
    }
  | {
      readonly kind: 'coverage';
      readonly subjectId: string;
      readonly itemId: string;
      readonly least: number;
      readonly before: number;
      readonly after: number;
    };

/** Places that differ, the best first; persons have none. */
export function placeChanges(before: AssessmentResult, after: AssessmentResult): PlaceChange[] {
  return subjectsOfBoth(before, after)
    .map(({ subjectId, s, t }) => ({
      subjectId,
      groupBefore: groupOf(before, s),
      groupId: groupOf(after, t),
      before: before.ranks.group[s]!,
      after: after.ranks.group[t]!,
      overallBefore: before.ranks.overall[s]!,
      overallAfter: after.ranks.overall[t]!,
    }))
    .filter((one) => one.before !== one.after || one.overallBefore !== one.overallAfter)
    .sort((a, b) => largestFirst(-best(a), -best(b), a.subjectId, b.subjectId));
}

function best({ before, after }: PlaceChange): number {
  const placed = [before, after].filter((place) => place > 0);
  return placed.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...placed);
}

/** Pairs of one group, in both versions, of whom the other one leads now; by the later place of who leads. */
export function swapsOf(before: AssessmentResult, after: AssessmentResult): Swap[] {
  const both = subjectsOfBoth(before, after).filter(
    ({ s, t }) =>
      groupOf(before, s) === groupOf(after, t) && before.ranks.group[s]! > 0 && after.ranks.group[t]! > 0,
  );
  const swaps: Swap[] = [];
  for (const members of Map.groupBy(both, ({ t }) => groupOf(after, t)).values()) {
    const sorted = members.sort((a, b) => after.ranks.group[a.t]! - after.ranks.group[b.t]!);
    for (const [at, ahead] of sorted.entries()) {
      for (const behind of sorted.slice(at + 1)) {
        const [was, wasOther] = [before.ranks.group[ahead.s]!, before.ranks.group[behind.s]!];
        const [now, nowOther] = [after.ranks.group[ahead.t]!, after.ranks.group[behind.t]!];
        if (was <= wasOther || now >= nowOther) continue;
        swaps.push({
          groupId: groupOf(after, ahead.t),
          ahead: ahead.subjectId,
          behind: behind.subjectId,
          aheadPlaces: [was, now],
          behindPlaces: [wasOther, nowOther],
        });
        if (swaps.length >= mostSwaps) return swaps;
      }
    }
  }
  return swaps;
}

/** Nobody reads on; a method that turns everything round would give millions. */
const mostSwaps = 10_000;

export function crossingsOf(before: AssessmentResult, after: AssessmentResult): Crossing[] {
  const quotas = [quotaStandings(before), quotaStandings(after)] as const;
  return subjectsOfBoth(before, after).flatMap(({ subjectId, s, t }): Crossing[] => [
    ...changed('group', subjectId, groupOf(before, s), groupOf(after, t)),
    ...changed('band', subjectId, gradeOf(before, s), gradeOf(after, t)),
    ...changed('state', subjectId, before.states[s]!, after.states[t]!),
    ...quotaCrossings(subjectId, quotas[0].get(subjectId), quotas[1].get(subjectId)),
    ...coverageCrossings(subjectId, before, s, after, t),
  ]);
}

function changed(
  kind: 'group' | 'band' | 'state',
  subjectId: string,
  before: string,
  after: string,
): Crossing[] {
  return before === after ? [] : [{ kind, subjectId, before, after } as Crossing];
}

/** '' below every band. */
function gradeOf({ grades }: AssessmentResult, s: number): string {
  return grades.band[s]?.grade ?? '';
}

type Standings = ReadonlyMap<string, Standing>;

/** Subject → grade → where it stands to the quota of that grade; who is not at the grade is not in it. */
function quotaStandings(result: AssessmentResult): Map<string, Map<string, Standing>> {
  const found = new Map<string, Map<string, Standing>>();
  for (const { quota, reached, beyond } of countQuotas(result)) {
    for (const s of reached) {
      const id = result.frame.subjects[s]!;
      const own = found.get(id) ?? new Map<string, Standing>();
      const isBeyond = beyond.includes(s) || own.get(quota.grade) === 'beyond';
      found.set(id, own.set(quota.grade, isBeyond ? 'beyond' : 'inside'));
    }
  }
  return found;
}

/** Only where the quota itself decides: a grade that was lost or won is told as a band. */
function quotaCrossings(subjectId: string, before?: Standings, after?: Standings): Crossing[] {
  const grades = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return grades.flatMap((grade): Crossing[] => {
    const [was, is] = [before?.get(grade) ?? 'outside', after?.get(grade) ?? 'outside'];
    if (was === is || (was !== 'beyond' && is !== 'beyond')) return [];
    return [{ kind: 'quota', subjectId, grade, before: was, after: is }];
  });
}

function coverageCrossings(
  subjectId: string,
  before: AssessmentResult,
  s: number,
  after: AssessmentResult,
  t: number,
): Crossing[] {
  return after.items.flatMap((one): Crossing[] => {
    const least = one.item.minCoverage;
    const earlier = before.frame.rulebook.itemsById.get(one.item.id);
    const was = earlier === undefined ? undefined : before.items[earlier.index];
    if (least === null || one.role !== 'composite' || was?.role !== 'composite') return [];
    const [x, y] = [was.score.coverage[s]!, one.score.coverage[t]!];
    const wasEnough = x >= (was.item.minCoverage ?? 0);
    if (Number.isNaN(x) || Number.isNaN(y) || wasEnough === y >= least) return [];
    return [{ kind: 'coverage', subjectId, itemId: one.item.id, least, before: x, after: y }];
  });
}

function groupOf({ frame }: AssessmentResult, s: number): string {
  const group = frame.rulebook.groups[frame.group[s]!] ?? '';
  return group === '*' ? '' : group;
}

function subjectsOfBoth(before: AssessmentResult, after: AssessmentResult) {
  return after.frame.subjects.flatMap((subjectId, t) => {
    const s = before.frame.subjectIndex.get(subjectId);
    return s === undefined ? [] : [{ subjectId, s, t }];
  });
}
