/**
 * Stage "rank": places by adjusted total, the highest first, within each group and over all. Totals are compared
 * unrounded unless the rule book names a number of decimals; what differs by binary noise alone is a tie. A subject
 * without a total has no place, and no person has one: an assessment of officials gives points and no ranking.
 */
import type { TiesPolicy } from '../package/rulebook.ts';
import { roundHalf } from '../round.ts';
import { isAlike } from '../rules/alike.ts';
import type { Frame } from './frame.ts';
import { isOfPersons } from './frame.ts';

export interface Ranks {
  /** 0 = no place. Under `ties: average` a place may be a half. */
  readonly group: Float64Array;
  readonly overall: Float64Array;
  /** How many have a place: in each group, and over all. */
  readonly groupSizes: readonly number[];
  readonly overallSize: number;
}

export function rank(frame: Frame, totals: Float64Array): Ranks {
  const { method } = frame.rulebook;
  if (isOfPersons(frame.assessment)) return withoutPlaces(frame, totals.length);
  const compared = comparedTotals(frame, totals);
  const group = new Float64Array(totals.length);
  for (const members of frame.members) placeMembers(compared, members, method.rank.ties, group);
  const overall = new Float64Array(totals.length);
  placeMembers(compared, frame.everyone, method.rank.ties, overall);
  const sizes = frame.members.map((members) => members.filter((s) => group[s]! > 0).length);
  return { group, overall, groupSizes: sizes, overallSize: overall.filter((place) => place > 0).length };
}

function withoutPlaces(frame: Frame, size: number): Ranks {
  const none = () => new Float64Array(size);
  return { group: none(), overall: none(), groupSizes: frame.members.map(() => 0), overallSize: 0 };
}

/** Totals as ranks and bands see them: rounded where the rule book says so. */
export function comparedTotals(frame: Frame, totals: Float64Array): Float64Array {
  const decimals = rankDecimals(frame);
  return decimals === null ? totals : totals.map((total) => roundHalf(total, decimals));
}

export function rankDecimals(frame: Frame): number | null {
  const { method } = frame.rulebook;
  return method.rank.decimals ?? method.rank_decimals ?? null;
}

/**
 * Writes places at the indexes of `members`. Ties share the lowest place that any of them could have (1, 2, 2, 4),
 * the highest (1, 3, 3, 4), the average (1, 2.5, 2.5, 4), or no place is left out after them (1, 2, 2, 3).
 */
export function placeMembers(
  totals: Float64Array,
  members: Int32Array,
  ties: TiesPolicy,
  places: Float64Array,
): void {
  const sorted = members.filter((s) => !Number.isNaN(totals[s]!)).sort((a, b) => totals[b]! - totals[a]!);
  let from = 0;
  let distinct = 0;
  while (from < sorted.length) {
    let to = from + 1;
    while (to < sorted.length && isAlike(totals[sorted[to]!]!, totals[sorted[from]!]!)) to += 1;
    distinct += 1;
    const place = { lowest: from + 1, highest: to, average: (from + 1 + to) / 2, dense: distinct }[ties];
    for (let at = from; at < to; at++) places[sorted[at]!] = place;
    from = to;
  }
}
