/**
 * What is known of every value that an assessment asks for: items × subjects. Scoring knows one kind of missing; whoever
 * has to get hold of the value must know whether a row says that it is missing, whether there is no row at all, or
 * whether a value was reported from which nothing can be computed.
 */
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { carriesValue, stateOf } from '../core/package/states.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import type { AssessmentResult, ItemScore } from '../core/score/result.ts';

export const cellStates = [
  'present',
  'provisional',
  'disputed',
  'late',
  'missing',
  'no-row',
  'incomputable',
  'suppressed',
  'not-applicable',
  'not-assessed',
] as const;

export type CellState = (typeof cellStates)[number];
export type Counts = Readonly<Record<CellState, number>>;

/** Somebody owes the value. What is suppressed is kept back by decision. */
export const owedStates = ['late', 'missing', 'no-row', 'incomputable'] as const;

export interface GridRow {
  readonly item: Item;
  /** The item right below the root that it is a part of, itself where it stands there; null for an input. */
  readonly dimension: Item | null;
  /** Per subject. */
  readonly states: readonly CellState[];
}

export interface CoverageGrid {
  readonly result: AssessmentResult;
  /** Leaves that some group is assessed on, and the inputs that these are divided by; in the rule book's order. */
  readonly rows: readonly GridRow[];
}

const grids = new WeakMap<AssessmentResult, CoverageGrid>();

/** The same object for the same result. */
export function coverageGrid(result: AssessmentResult): CoverageGrid {
  const known = grids.get(result);
  if (known !== undefined) return known;
  const rows = result.items.flatMap((one): GridRow[] => {
    if (one.role === 'composite') return [];
    const isDue = duePerGroup(result, one.item);
    if (!isDue.some(Boolean)) return [];
    const { group } = result.frame;
    const states = result.frame.subjects.map((_, s) =>
      isDue[group[s]!]! ? cellState(one, s) : 'not-assessed',
    );
    return [{ item: one.item, dimension: dimensionOf(result, one.item), states }];
  });
  const grid = { result, rows };
  grids.set(result, grid);
  return grid;
}

/** An input is due where a group is assessed on something that is divided by it. */
function duePerGroup(result: AssessmentResult, item: Item): boolean[] {
  const { rulebook, weights } = result.frame;
  const users =
    item.role === 'leaf'
      ? [item]
      : rulebook.items.filter((one) => one.role === 'leaf' && one.denominator === item.id);
  return weights.map((weight, g) =>
    users.some((user) => !Number.isNaN(weight[user.index]!) && hasMembersInTree(result, user, g)),
  );
}

/** A leaf below a composite that the group is not assessed on stays outside, whatever its own weight. */
function hasMembersInTree(result: AssessmentResult, item: Item, g: number): boolean {
  const one = result.items[item.index]!;
  const first = result.frame.members[g]![0];
  return one.role === 'leaf' && first !== undefined && one.score.outcome[first] !== OUTSIDE;
}

function dimensionOf(result: AssessmentResult, item: Item): Item | null {
  const { items } = result.frame.rulebook;
  let at = item;
  while (at.depth > 1) at = items[at.parent!]!;
  return item.role === 'input' ? null : at;
}

function cellState(one: Exclude<ItemScore, { role: 'composite' }>, s: number): CellState {
  const observed = one.role === 'leaf' ? one.score.observed : one.observed;
  const state: State = stateOf(one.role === 'leaf' ? one.score.state[s]! : observed.state[s]!);
  if (state !== 'missing') return state;
  if (carriesValue(observed.state[s]!) || one.item.rule === 'borrow') return 'incomputable';
  return observed.evidence(s).length > 0 ? 'missing' : 'no-row';
}

export function countStates(states: Iterable<CellState>): Counts {
  const counts = Object.fromEntries(cellStates.map((state) => [state, 0])) as Record<CellState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (state: CellState) => all.reduce((total, counts) => total + counts[state], 0);
  return Object.fromEntries(cellStates.map((state) => [state, sum(state)])) as Record<CellState, number>;
}

export function withValue(counts: Counts): number {
  return counts.present + counts.provisional + counts.disputed;
}

export function owed(counts: Counts): number {
  return owedStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Values that should be there: what is not assessed or does not apply is not due. */
export function due(counts: Counts): number {
  return withValue(counts) + owed(counts) + counts.suppressed;
}
