/** Why a subject has no total, and what fired a veto: facts, which `i18n` puts into words. */
import type { Item, Veto } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { stateOf } from '../core/package/states.ts';
import { OUTSIDE, WITHHELD } from '../core/score/outcome.ts';
import type { AssessmentResult, TotalState } from '../core/score/result.ts';

export type Reason =
  | { readonly kind: 'missing'; readonly items: readonly Item[] }
  | { readonly kind: 'coverage'; readonly coverage: number; readonly least: number }
  | { readonly kind: 'veto'; readonly vetoes: readonly Veto[] }
  | { readonly kind: 'nothing-assessed' }
  | { readonly kind: 'composite' };

/** Null where the subject has a total and no veto or bar. */
export function reasonOf(result: AssessmentResult, s: number): Reason | null {
  const state: TotalState = result.states[s]!;
  if (state === 'scored') return null;
  if (state === 'vetoed' || state === 'barred') return { kind: 'veto', vetoes: vetoesOf(result, s, state) };
  if (state === 'not-assessed') return { kind: 'nothing-assessed' };
  if (state === 'low-coverage') {
    return {
      kind: 'coverage',
      coverage: result.coverage[s]!,
      least: result.frame.rulebook.root!.minCoverage ?? 0,
    };
  }
  const items = leavesWithout(result, s);
  return items.length > 0 ? { kind: 'missing', items } : { kind: 'composite' };
}

function leavesWithout(result: AssessmentResult, s: number): Item[] {
  return result.items.flatMap((one) =>
    one.role === 'leaf' && one.score.outcome[s] === WITHHELD ? [one.item] : [],
  );
}

function vetoesOf(result: AssessmentResult, s: number, state: TotalState): Veto[] {
  const effect = state === 'vetoed' ? 'veto' : 'bar';
  const fired = (result.adjusted.adjustments.get(s)?.vetoes ?? []).map((one) => one.veto);
  const byPlace = result.grades.barredAsLast.get(s);
  return [...fired, ...(byPlace === undefined ? [] : [byPlace])].filter((veto) => veto.effect === effect);
}

export interface OpenValue {
  readonly item: Item;
  readonly state: State;
}

/** Values that should be there and are not plainly present, in the order of the rule book. */
export function openValues(result: AssessmentResult, s: number): OpenValue[] {
  return result.items.flatMap((one): OpenValue[] => {
    if (one.role !== 'leaf' || one.score.outcome[s] === OUTSIDE) return [];
    const state = stateOf(one.score.state[s]!);
    return state === 'present' || state === 'not-applicable' ? [] : [{ item: one.item, state }];
  });
}

export function hasTotal(result: AssessmentResult, s: number): boolean {
  return !Number.isNaN(result.adjusted.total[s]!);
}
