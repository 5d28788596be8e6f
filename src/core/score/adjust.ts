/**
 * Stage "adjust": bonus and deduction from the events of the cycle that name no item, each up to its cap; then the
 * floor and ceiling of the rule book; then vetoes (一票否决) and bars to the top grade (一票否优), which an event of
 * their kind fires whether it names an item or not.
 *
 * A vetoed subject has no adjusted total and no place, unless the rule book states the total it falls to; it never
 * rises to that. Of several vetoes the heaviest counts. A barred subject keeps both.
 */
import type { Event } from '../package/package.ts';
import type { Method, Veto } from '../package/rulebook.ts';
import { isBelow } from '../rules/alike.ts';
import { clamp } from '../rules/rule.ts';
import type { Node } from './aggregate.ts';
import { eventsOf } from './count-events.ts';
import type { Frame } from './frame.ts';

export interface Adjustment {
  /** Events that added to or took from the total, with their points as written. */
  readonly events: readonly Event[];
  /** Before and after the cap; a deduction is a positive number. */
  readonly bonus: { readonly written: number; readonly applied: number };
  readonly deduction: { readonly written: number; readonly applied: number };
  readonly vetoes: readonly FiredVeto[];
}

export interface FiredVeto {
  readonly veto: Veto;
  /** Position in the rule book's list. */
  readonly index: number;
  readonly event: Event | null;
}

export interface Adjusted {
  /** NaN where there is none. */
  readonly total: Float64Array;
  /** Only subjects with anything to tell. */
  readonly adjustments: ReadonlyMap<number, Adjustment>;
}

export function adjust(frame: Frame, nodes: readonly (Node | null)[]): Adjusted {
  const { method, root } = frame.rulebook;
  const raw = nodes[root!.index]!.points;
  const events = Map.groupBy(eventsOf(frame.package, frame.cycle), (event) => event.subject_id);
  const adjustments = new Map<number, Adjustment>();
  const total = raw.map((points, s) => {
    const adjustment = adjustmentOf(frame, nodes, s, events.get(frame.subjects[s]!) ?? []);
    if (adjustment !== null) adjustments.set(s, adjustment);
    return adjustedTotal(method, points, adjustment);
  });
  return { total, adjustments };
}

/** Points of the root after bonus, deduction, limits and vetoes. */
export function adjustedTotal(
  { adjust: { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY } }: Method,
  points: number,
  adjustment: Adjustment | null,
): number {
  if (adjustment === null) return clamp(points, floor, ceiling);
  const moved = points + adjustment.bonus.applied - adjustment.deduction.applied;
  const fallsTo = adjustment.vetoes
    .filter((one) => one.veto.effect === 'veto')
    .map((one) => one.veto.total ?? Number.NaN);
  return Math.min(clamp(moved, floor, ceiling), ...fallsTo);
}

function adjustmentOf(
  frame: Frame,
  nodes: readonly (Node | null)[],
  subject: number,
  events: readonly Event[],
): Adjustment | null {
  const { bonus_cap, deduction_cap } = frame.rulebook.method.adjust;
  const scoring = events.filter(({ item_id, points }) => item_id === null && points !== null && points !== 0);
  const bonus = capped(scoring, 1, bonus_cap);
  const deduction = capped(scoring, -1, deduction_cap);
  const vetoes = firedVetoes(frame, nodes, subject, events);
  if (scoring.length === 0 && vetoes.length === 0) return null;
  return { events: scoring, bonus, deduction, vetoes };
}

function capped(events: readonly Event[], sign: 1 | -1, cap: number = Number.POSITIVE_INFINITY) {
  const written = events.reduce((sum, event) => sum + Math.max(0, sign * event.points!), 0);
  return { written, applied: Math.min(written, cap) };
}

function firedVetoes(
  frame: Frame,
  nodes: readonly (Node | null)[],
  subject: number,
  events: readonly Event[],
): FiredVeto[] {
  return frame.rulebook.method.vetoes.flatMap((veto, index): FiredVeto[] => {
    const { when } = veto;
    if ('event' in when) {
      const event = events.find((one) => one.kind === when.event);
      return event === undefined ? [] : [{ veto, index, event }];
    }
    if (!('item' in when)) return [];
    const item = frame.rulebook.itemsById.get(when.item);
    const points = item === undefined ? Number.NaN : nodes[item.index]!.points[subject]!;
    return isBelow(points, when.below) ? [{ veto, index, event: null }] : [];
  });
}
