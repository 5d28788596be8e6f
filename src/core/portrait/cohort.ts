/**
 * An official among those of like post, year by year: how their totals are spread, and the own one. No place is ever
 * told, and nothing where there are too few to compare with.
 *
 * Alike are those of the same group of the rule book whose last post of the year was of the same role, in the same kind
 * of unit, in a unit of the same group.
 */
import { quantileSorted } from 'd3-array';
import type { Cycle } from '../package/package.ts';
import { EVERYONE } from '../package/rulebook.ts';
import { isOfPersons } from '../score/frame.ts';
import type { AssessmentResult } from '../score/result.ts';
import type { Records } from './records.ts';
import type { TeamMember } from './teams.ts';
import { teamsIn } from './teams.ts';

export interface CohortKind {
  readonly unitKind: string;
  /** '' where the posting names none. */
  readonly role: string;
  /** Of the rule book of officials; '' where it knows none. */
  readonly groupId: string;
  /** Of the unit, in its own assessment of that cycle; '' without. */
  readonly unitGroupId: string;
}

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface CohortYear {
  readonly cycle: Cycle;
  /** `outside`: not assessed in that cycle. `no-total`: the official has none. */
  readonly state: 'shown' | 'no-total' | 'too-few' | 'outside';
  /** Null outside, and so is the kind. */
  readonly result: AssessmentResult | null;
  readonly kind: CohortKind | null;
  /** Members with a total, the official included; 0 outside. */
  readonly size: number;
  readonly least: number;
  /** NaN without a total. */
  readonly own: number;
  /** By linear interpolation; null where there are too few, and outside. */
  readonly quartiles: Quartiles | null;
}

/** One for each cycle of the longest kind in which any officials were assessed, in order of time. */
export function cohortsOf(
  records: Records,
  officialId: string,
  least: number = records.package.manifest.disclosure.min_cohort,
): CohortYear[] {
  const [longest = []] = records.indicators.kinds.values();
  return longest.flatMap((cycle) => {
    const results = [...records.results.values()].filter(
      ({ frame }) => isOfPersons(frame.assessment) && frame.cycle.cycle_id === cycle.cycle_id,
    );
    if (results.length === 0) return [];
    const own = results.filter(({ frame }) => frame.subjectIndex.has(officialId));
    if (own.length === 0) return [outside(cycle, least)];
    return own.map((result) => cohortIn(records, officialId, result, least));
  });
}

function outside(cycle: Cycle, least: number): CohortYear {
  const none = { result: null, kind: null, quartiles: null };
  return { cycle, state: 'outside', ...none, size: 0, least, own: Number.NaN };
}

function cohortIn(records: Records, officialId: string, result: AssessmentResult, least: number): CohortYear {
  const { frame, adjusted } = result;
  const members = [...teamsIn(records, result).values()].flat();
  const kind = kindOf(
    records,
    result,
    members.find((one) => one.officialId === officialId)!,
  );
  const totals = members
    .filter((one) => isSame(kindOf(records, result, one), kind))
    .map((one) => adjusted.total[frame.subjectIndex.get(one.officialId)!]!)
    .filter((total) => !Number.isNaN(total))
    .sort((a, b) => a - b);
  const own = adjusted.total[frame.subjectIndex.get(officialId)!]!;
  const isTooFew = totals.length < least;
  return {
    cycle: frame.cycle,
    state: isTooFew ? 'too-few' : Number.isNaN(own) ? 'no-total' : 'shown',
    result,
    kind,
    size: totals.length,
    least,
    own,
    quartiles: isTooFew ? null : quartilesOf(totals),
  };
}

function quartilesOf(sorted: number[]): Quartiles | null {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((p) => quantileSorted(sorted, p));
  if (lower === undefined || median === undefined || upper === undefined) return null;
  return { lower, median, upper };
}

function kindOf(records: Records, result: AssessmentResult, { officialId, post }: TeamMember): CohortKind {
  const { frame } = result;
  const unitKind = records.units.get(post.unit_id)?.kind ?? '';
  return {
    unitKind,
    role: post.role ?? '',
    groupId: groupIn(result, officialId),
    unitGroupId: unitGroup(records, frame.cycle, unitKind, post.unit_id),
  };
}

function isSame(a: CohortKind, b: CohortKind): boolean {
  return (
    a.unitKind === b.unitKind &&
    a.role === b.role &&
    a.groupId === b.groupId &&
    a.unitGroupId === b.unitGroupId
  );
}

function unitGroup(records: Records, cycle: Cycle, kind: string, unitId: string): string {
  const own = [...records.results.values()].find(
    ({ frame }) =>
      frame.assessment.subject_kind === kind &&
      frame.cycle.cycle_id === cycle.cycle_id &&
      frame.subjectIndex.has(unitId),
  );
  return own === undefined ? '' : groupIn(own, unitId);
}

function groupIn({ frame }: AssessmentResult, subjectId: string): string {
  const group = frame.rulebook.groups[frame.group[frame.subjectIndex.get(subjectId)!]!]!;
  return group === EVERYONE ? '' : group;
}
