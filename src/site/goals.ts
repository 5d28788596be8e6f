/** How far a subject has met the targets that were set for it. */
import type { Item } from '../core/package/rulebook.ts';
import { isBelow } from '../core/rules/alike.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import { shownValues } from './values.ts';

export interface Goal {
  readonly item: Item;
  readonly target: number;
  /** NaN where there is none. */
  readonly value: number;
  /** Null where there is no value. */
  readonly isMet: boolean | null;
  /**
   * How much of the way to the target is done, 1 = all: from the floor where there is one, else from 0. NaN where
   * there is no value, or where less is better and there is no floor to start from.
   */
  readonly done: number;
}

/** Of the items assessed in the subject's group that have a target and a direction, in the order of the rule book. */
export function goalsOf(result: AssessmentResult, s: number): Goal[] {
  return result.items.flatMap(({ item }) => goalOf(result, s, item) ?? []);
}

/** Null where the item is not assessed in the subject's group, or has no target or no direction. */
export function goalOf(result: AssessmentResult, s: number, item: Item): Goal | null {
  const one = result.items[item.index]!;
  if (one.role !== 'leaf' || one.score.outcome[s] === OUTSIDE || item.direction === null) return null;
  const target = one.score.target.value[s]!;
  if (Number.isNaN(target)) return null;
  const value = shownValues(result, item)[s]!;
  const floor = one.score.floor.value[s]!;
  return { item, target, value, isMet: isMet(item, value, target), done: done(item, value, floor, target) };
}

function isMet({ direction }: Item, value: number, target: number): boolean | null {
  if (Number.isNaN(value)) return null;
  return direction === 'lower' ? !isBelow(target, value) : !isBelow(value, target);
}

function done({ direction }: Item, value: number, floor: number, target: number): number {
  if (Number.isNaN(floor)) return direction === 'higher' && target > 0 ? value / target : Number.NaN;
  return floor === target ? Number.NaN : (value - floor) / (target - floor) + 0;
}
