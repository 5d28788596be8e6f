/**
 * Bands by points: the grade that a total falls into, as information for those who decide. The total is compared as
 * ranks compare it. A subject barred from the top grade falls into the next band at best.
 */
import type { Band, Veto } from '../package/rulebook.ts';
import { isBelow } from '../rules/alike.ts';
import type { Adjusted } from './adjust.ts';
import type { Frame } from './frame.ts';
import { isOfPersons } from './frame.ts';
import type { Ranks } from './rank.ts';
import { comparedTotals, placeMembers } from './rank.ts';

export interface Grades {
  /** Null without a total or below every band. */
  readonly band: readonly (Band | null)[];
  /** 一票否优: by an event, by the points of an item, or as one of the last in the group. */
  readonly isBarred: Uint8Array;
  /** The rule that bars a subject as one of the last in its group. */
  readonly barredAsLast: ReadonlyMap<number, Veto>;
}

export function grade(frame: Frame, adjusted: Adjusted, ranks: Ranks): Grades {
  const ladder = [...frame.rulebook.method.bands].sort((a, b) => b.from - a.from);
  const totals = comparedTotals(frame, adjusted.total);
  const barredAsLast = lastOfGroups(frame, ranks, totals);
  const isBarred = new Uint8Array(totals.length);
  for (const s of barredAsLast.keys()) isBarred[s] = 1;
  for (const [s, { vetoes }] of adjusted.adjustments) {
    if (vetoes.some((one) => one.veto.effect === 'bar')) isBarred[s] = 1;
  }
  const band = Array.from(totals, (total, s) => {
    const reached = ladder.findIndex((one) => !Number.isNaN(total) && !isBelow(total, one.from));
    const top = isBarred[s] === 1 ? 1 : 0;
    return reached < 0 ? null : (ladder[Math.max(reached, top)] ?? null);
  });
  return { band, isBarred, barredAsLast };
}

/**
 * One of the last `n` of a group is who has no more than n − 1 placed behind or beside: a tie across that line bars
 * nobody in it, whatever places the rule book gives to ties. Persons have no places, so none is barred by theirs.
 */
function lastOfGroups(frame: Frame, ranks: Ranks, totals: Float64Array): Map<number, Veto> {
  const barred = new Map<number, Veto>();
  if (isOfPersons(frame.assessment)) return barred;
  const places = new Float64Array(totals.length);
  for (const members of frame.members) placeMembers(totals, members, 'lowest', places);
  for (const veto of frame.rulebook.method.vetoes) {
    if (!('last' in veto.when) || veto.effect !== 'bar') continue;
    for (let s = 0; s < places.length; s++) {
      const size = ranks.groupSizes[frame.group[s]!]!;
      const isLast = places[s]! > size - veto.when.last && places[s]! > 0;
      if (isLast && !barred.has(s)) barred.set(s, veto);
    }
  }
  return barred;
}
