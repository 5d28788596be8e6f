/**
 * How an indicator that a work claims to serve moved while its official was in post at the unit: the level that was
 * taken over, the change since, and the change of the peers in the same time.
 *
 * Cycles of one kind are compared, of the longest kind in which the unit has a value in post: a year has no seasons.
 * A cycle counts as in post where its last day is. Posts at the unit that follow upon each other are one stay.
 */
import { addDays } from '../calendar.ts';
import type { Cycle, Posting } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { daysInPost } from '../score/posts.ts';
import type { Change, Level } from './changes.ts';
import { changeBetween, levelOf, peersMedian } from './changes.ts';
import type { Records } from './records.ts';

/** An official at a unit without a break; `to` is null while it lasts. */
export interface Stay {
  readonly unitId: string;
  readonly from: string;
  readonly to: string | null;
}

/** The indicator of a work, seen at one unit. */
export interface Claim {
  readonly unitId: string;
  readonly stay: Stay;
  readonly item: Item;
  /** Null where no cycle in post has a value. */
  readonly inPost: InPost | null;
  /** The cycle of the report (or the shortest longer one with values that is over) against the same a year before. */
  readonly yearOnYear: Change | null;
  /** In order of time, in the finest kind of cycle that has at least two values; for a small chart. */
  readonly course: readonly CoursePoint[];
}

export interface InPost {
  /** Before the stay began; null where nothing is known of that time. */
  readonly inherited: Level | null;
  readonly first: Level;
  readonly latest: Level;
  /** From the inherited level, else from the first in post; null where that is all there is. */
  readonly change: Change | null;
  /** Days in post in the latest cycle, and all days of it. */
  readonly daysInPost: number;
  readonly daysOfCycle: number;
}

export interface CoursePoint {
  readonly cycle: Cycle;
  /** NaN where there is none. */
  readonly value: number;
  readonly peersMedian: number;
  readonly isInPost: boolean;
}

/** The stay at a unit that some day of the span belongs to; the last of several. */
export function stayAt(
  posts: readonly Posting[],
  unitId: string,
  span: Pick<Cycle, 'start' | 'end'>,
): Stay | null {
  const stays: { unitId: string; from: string; to: string | null }[] = [];
  for (const { unit_id: unit, start, end } of posts) {
    if (unit !== unitId) continue;
    const last = stays.at(-1);
    if (last === undefined || (last.to !== null && addDays(last.to, 1) < start)) {
      stays.push({ unitId, from: start, to: end });
    } else if (last.to !== null) last.to = end === null || end > last.to ? end : last.to;
  }
  return stays.findLast(({ from, to }) => from <= span.end && (to === null || to >= span.start)) ?? null;
}

/** Of a work reported in `cycle`; null where no rule book for the unit holds the item. */
export type ReadClaim = (stay: Stay, itemId: string, cycle: Cycle) => Claim | null;

/** What does not depend on the cycle is worked out once, however often an official claims the same. */
export function claimReader(records: Records): ReadClaim {
  const known = new Map<string, Pick<Claim, 'inPost' | 'course'>>();
  return (stay, itemId, cycle) => {
    const kind = records.units.get(stay.unitId)?.kind ?? '';
    const item =
      records.indicators.column(kind, itemId, cycle)?.item ?? records.indicators.item(kind, itemId);
    if (item === null) return null;
    const key = `${stay.unitId} ${stay.from} ${itemId}`;
    const lasting = known.get(key) ?? {
      inPost: inPostOf(records, stay, itemId),
      course: courseOf(records, stay, itemId),
    };
    known.set(key, lasting);
    const { unitId } = stay;
    return { unitId, stay, item, ...lasting, yearOnYear: yearOnYear(records, unitId, itemId, cycle) };
  };
}

function isInPost({ end }: Cycle, { from, to }: Stay): boolean {
  return end >= from && (to === null || end <= to);
}

function inPostOf(records: Records, stay: Stay, itemId: string): InPost | null {
  for (const cycles of records.indicators.kinds.values()) {
    const levels = cycles.flatMap((cycle) => levelOf(records, stay.unitId, itemId, cycle) ?? []);
    const own = levels.filter(({ cycle }) => isInPost(cycle, stay));
    const [first, latest] = [own[0], own.at(-1)];
    if (first === undefined || latest === undefined) continue;
    const inherited = levels.findLast(({ cycle }) => cycle.end < stay.from) ?? null;
    const since = inherited ?? first;
    const change =
      since === latest ? null : changeBetween(records, stay.unitId, itemId, since.cycle, latest.cycle);
    const post = { start: stay.from, end: stay.to };
    return {
      inherited,
      first,
      latest,
      change,
      daysInPost: daysInPost(post, latest.cycle),
      daysOfCycle: daysInPost({ ...latest.cycle }, latest.cycle),
    };
  }
  return null;
}

function yearOnYear(records: Records, unitId: string, itemId: string, cycle: Cycle): Change | null {
  const spanning = [...records.indicators.kinds.values()]
    .reverse()
    .flatMap((own) => own.filter(({ start, end }) => start <= cycle.start && end >= cycle.end))
    .filter(({ end }) => end <= records.today);
  for (const one of spanning) {
    const before = records.indicators.yearBefore(one);
    const change = before === null ? null : changeBetween(records, unitId, itemId, before, one);
    if (change !== null) return change;
  }
  return null;
}

function courseOf(records: Records, stay: Stay, itemId: string): CoursePoint[] {
  for (const cycles of [...records.indicators.kinds.values()].reverse()) {
    const known = cycles.map((cycle) => levelOf(records, stay.unitId, itemId, cycle));
    if (known.filter((level) => level !== null).length < 2) continue;
    const [first, last] = [known.findIndex(Boolean), known.findLastIndex(Boolean)];
    return cycles.slice(first, last + 1).map((cycle, at) => ({
      cycle,
      value: known[first + at]?.value ?? Number.NaN,
      peersMedian: peersMedian(records, stay.unitId, itemId, cycle),
      isInPost: isInPost(cycle, stay),
    }));
  }
  return [];
}
