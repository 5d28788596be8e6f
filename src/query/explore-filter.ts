/**
 * Which rows a reader's filters leave. All views share the filters, and each shows what the others leave (linked
 * selections): a view leaves out the ranges of its own measures, so that a brush never hides what it was drawn over.
 * A row that has no figure lies in no range.
 */
import { totalStates } from '../core/score/result.ts';
import type { Rows } from './explore-rows.ts';
import { figuresOf } from './explore-rows.ts';
import type { ExploreState, Measure, Range } from './explore-state.ts';
import { itemStates } from './explore-state.ts';

export interface Filtered {
  /** By row: 0 = stays; bit k = outside of range k; the highest bit = left out by anything else. */
  readonly bits: Uint32Array;
  readonly ranges: readonly Range[];
  /** Rows that stay. */
  readonly count: number;
  /** Rows in the assessments asked for. */
  readonly of: number;
}

const otherwise = 0x80000000;

export function filterRows(rows: Rows, state: ExploreState): Filtered {
  const bits = new Uint32Array(rows.length);
  const isAsked = askedAssessments(rows, state);
  const isOut = otherFilters(rows, state);
  const ranges = state.ranges.map((range) => rangeTest(rows, range));
  let [count, of] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    if (isAsked[rows.assessment[at]!] !== true) {
      bits[at] = otherwise;
      continue;
    }
    of++;
    let mask = isOut(at) ? otherwise : 0;
    for (let k = 0; k < ranges.length; k++) if (!ranges[k]!(at)) mask |= 1 << k;
    bits[at] = mask;
    if (mask === 0) count++;
  }
  return { bits, ranges: state.ranges, count, of };
}

/** A test of rows for a view whose own ranges do not count; without measures: for the table. */
export function staysFor(filtered: Filtered, own: readonly Measure[]): (row: number) => boolean {
  let passes = 0;
  for (const [k, { measure }] of filtered.ranges.entries()) if (own.includes(measure)) passes |= 1 << k;
  const asked = ~passes;
  return (row) => (filtered.bits[row]! & asked) === 0;
}

function askedAssessments(rows: Rows, state: ExploreState): boolean[] {
  return rows.series.assessments.map(({ id }) => state.assessments.includes(id));
}

function otherFilters(rows: Rows, state: ExploreState): (row: number) => boolean {
  const { subjects } = rows;
  const words = state.name.trim().toLowerCase();
  const isNamed = (s: number) => subjects.search[s]!.includes(words);
  const isWithin = (s: number) => subjects.parents[s] === state.within;
  const needsSubject = words !== '' || state.within !== null;
  const staysSubject = needsSubject
    ? subjects.ids.map((_, s) => (words === '' || isNamed(s)) && (state.within === null || isWithin(s)))
    : null;
  const groups = state.groups.length === 0 ? null : rows.series.groups.map((id) => state.groups.includes(id));
  const hasState = stateTest(rows, state);
  return (at) =>
    (staysSubject !== null && !staysSubject[rows.subject[at]!]!) ||
    (groups !== null && groups[rows.group[at]!] !== true) ||
    !hasState(at);
}

/** Of the states asked for, those of totals must hold of the total, those of values of one of the items chosen. */
function stateTest(rows: Rows, { states, items }: ExploreState): (row: number) => boolean {
  if (states.length === 0) return () => true;
  const ofTotal = totalStates.map((one) => one !== 'not-assessed' && states.includes(one));
  const ofValue = itemStates.map((one) => states.includes(one));
  const columns = items.flatMap((id) => rows.items.get(id) ?? []);
  const [asksTotal, asksValue] = [ofTotal.includes(true), ofValue.includes(true) && columns.length > 0];
  return (at) =>
    (!asksTotal || ofTotal[rows.state[at]!] === true) &&
    (!asksValue || columns.some((column) => ofValue[column.state[at]!] === true));
}

function rangeTest(rows: Rows, { measure, low, high }: Range): (row: number) => boolean {
  const figures = figuresOf(rows, measure);
  const [from, to] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  if (figures === null) return () => true;
  return (at) => figures[at]! >= from && figures[at]! <= to;
}
