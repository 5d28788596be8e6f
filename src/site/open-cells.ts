/**
 * Values that are not settled, each with the lines that say so: late, missing, disputed, provisional, suppressed. A
 * value made of finer cycles points to the month or quarter that is wanting; one that cannot be computed says why.
 */
import type { Cycle } from '../core/package/package.ts';
import type { Item } from '../core/package/rulebook.ts';
import { carriesValue, stateOf } from '../core/package/states.ts';
import { tables } from '../core/package/tables.ts';
import { finerCycles } from '../core/score/combine-cycles.ts';
import { Observer } from '../core/score/observe.ts';
import type { Evidence, Observed } from '../core/score/observed.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { CellState, CoverageGrid } from './coverage-grid.ts';

export interface OpenPlace {
  readonly cycleId: string;
  readonly state: CellState;
  /** A path inside the package, or the id of the assessment whose total is wanting. */
  readonly file: string;
  /** 0 where there is no such line. */
  readonly line: number;
  readonly note: string;
}

/** Why there is no result although there is a value, or could be one. */
export type Cause =
  { readonly kind: 'denominator'; readonly itemId: string } | { readonly kind: 'base' | 'lender' | 'rule' };

export interface OpenCell {
  readonly result: AssessmentResult;
  readonly subjectId: string;
  readonly item: Item;
  readonly state: CellState;
  /** Empty where the value comes from no observation. */
  readonly places: readonly OpenPlace[];
  /** Null where a value is only waited for. */
  readonly cause: Cause | null;
}

const settled: readonly CellState[] = ['present', 'not-applicable', 'not-assessed'];

/** In the order of the rule book, then of the subjects. */
export function openCells({ result, rows }: CoverageGrid): OpenCell[] {
  const observer = new Observer(result.frame, () => () => Number.NaN);
  return rows.flatMap(({ item, states }) => {
    const parts = finerParts(observer, item);
    return states.flatMap((state, s): OpenCell[] => {
      if (settled.includes(state)) return [];
      const cause = state === 'incomputable' ? causeOf(result, item, s) : null;
      const places = parts === null ? ownPlaces(result, item, s, state) : partPlaces(parts, item, s, state);
      return [{ result, subjectId: result.frame.subjects[s]!, item, state, places, cause }];
    });
  });
}

function observedOf(result: AssessmentResult, item: Item): Observed {
  const one = result.items[item.index]!;
  return one.role === 'leaf' ? one.score.observed : (one as Extract<typeof one, { role: 'input' }>).observed;
}

/** Of a value observed in the cycle of the assessment itself. */
function ownPlaces(result: AssessmentResult, item: Item, s: number, state: CellState): OpenPlace[] {
  const evidence = observedOf(result, item).evidence(s);
  if (item.rule === 'borrow') return lenderPlaces(evidence);
  if (evidence.length > 0) return evidence.map((one) => placeOf(one, state));
  return item.rule === 'tally' ? [] : [noRow(result.frame.cycle.cycle_id)];
}

function lenderPlaces(evidence: readonly Evidence[]): OpenPlace[] {
  return evidence
    .filter((one) => Number.isNaN(one.value))
    .map((one) => ({ ...placeOf(one, 'incomputable'), note: '' }));
}

function placeOf({ cycleId, file, line, note }: Evidence, state: CellState): OpenPlace {
  return { cycleId, state, file, line, note };
}

function noRow(cycleId: string): OpenPlace {
  const file = tables.observations.path.replace('<cycle_id>', cycleId);
  return { cycleId, state: 'no-row', file, line: 0, note: '' };
}

interface Part {
  readonly cycle: Cycle;
  readonly observed: Observed;
}

/** The rows of the finer cycles that an item is made of, in order of time; null where it is not. */
function finerParts(observer: Observer, item: Item): Part[] | null {
  const kind = item.params.text('observed');
  if (kind === null || item.rule === 'borrow' || item.rule === 'tally') return null;
  const cycles = finerCycles(observer.frame.package, observer.frame.cycle, kind);
  return cycles.map((cycle) => ({ cycle, observed: observer.table(item, cycle) }));
}

/** Those that keep the combined value open: objections, gaps that count, else what is provisional itself. */
function partPlaces(parts: readonly Part[], item: Item, s: number, state: CellState): OpenPlace[] {
  const stated = parts
    .map((part) => ({ part, own: partState(part, item, s) }))
    .filter(({ own }) => own !== 'not-applicable');
  const taken = stated.findLastIndex(({ own }) => hasValue(own));
  const isLast = (item.params.text('combine') ?? 'last') === 'last';
  const counted = isLast && taken >= 0 ? stated.slice(taken) : stated;
  const blamed = counted.filter(({ own }) => !hasValue(own) || (state === 'disputed' && own === 'disputed'));
  const shown = blamed.length > 0 ? blamed : counted.filter(({ own }) => own === state);
  return shown.flatMap(({ part, own }) => {
    const evidence = part.observed.evidence(s);
    return evidence.length === 0 ? [noRow(part.cycle.cycle_id)] : evidence.map((one) => placeOf(one, own));
  });
}

function hasValue(state: CellState): boolean {
  return state === 'present' || state === 'provisional' || state === 'disputed';
}

/** Where events are counted, a cycle without a row has none of them rather than no value. */
function partState({ observed }: Part, item: Item, s: number): CellState {
  const code = observed.state[s]!;
  if (carriesValue(code) || observed.evidence(s).length > 0) return stateOf(code);
  return item.rule === 'count-deduct' ? 'present' : 'no-row';
}

function causeOf(result: AssessmentResult, item: Item, s: number): Cause {
  const one = result.items[item.index]!;
  if (item.rule === 'borrow') return { kind: 'lender' };
  if (one.role !== 'leaf') return { kind: 'rule' };
  if (item.denominator !== null && Number.isNaN(one.score.denominated[s]!)) {
    return { kind: 'denominator', itemId: item.denominator };
  }
  const { base } = one.score.transformation;
  return base !== null && Number.isNaN(base[s]!) ? { kind: 'base' } : { kind: 'rule' };
}
