/** The values of one subject in each of the shorter cycles inside a longer one, item by item. */
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { stateOf } from '../core/package/states.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { valueDecimals } from './decimals.ts';
import { goalsOf } from './goals.ts';
import { shownValues } from './values.ts';

export interface ProgressRow {
  readonly item: Item;
  readonly decimals: number;
  /** One per result; null where the subject was not assessed on the item then. */
  readonly cells: readonly (ProgressCell | null)[];
}

export interface ProgressCell {
  readonly value: number;
  readonly state: State;
  /** Null where there is no target or no value. */
  readonly isMet: boolean | null;
}

/** The items of the last result, in the order of its rule book; those that the subject is never assessed on are left out. */
export function insideProgress(results: readonly AssessmentResult[], subjectId: string): ProgressRow[] {
  const last = results.at(-1);
  if (last === undefined) return [];
  const goals = results.map((result) => {
    const s = result.frame.subjectIndex.get(subjectId);
    return new Map(s === undefined ? [] : goalsOf(result, s).map((goal) => [goal.item.id, goal.isMet]));
  });
  const leaves = last.frame.rulebook.items.filter((item) => item.role === 'leaf');
  return leaves.flatMap((item): ProgressRow[] => {
    const cells = results.map((result, at) => cellOf(result, item.id, subjectId, goals[at]!));
    return cells.every((cell) => cell === null) ? [] : [{ item, decimals: valueDecimals(last, item), cells }];
  });
}

function cellOf(
  result: AssessmentResult,
  itemId: string,
  subjectId: string,
  goals: ReadonlyMap<string, boolean | null>,
): ProgressCell | null {
  const s = result.frame.subjectIndex.get(subjectId);
  const item = result.frame.rulebook.itemsById.get(itemId);
  if (s === undefined || item === undefined) return null;
  const one = result.items[item.index]!;
  if (one.role !== 'leaf' || one.score.outcome[s] === OUTSIDE) return null;
  return {
    value: shownValues(result, item)[s]!,
    state: stateOf(one.score.state[s]!),
    isMet: goals.get(itemId) ?? null,
  };
}
