/**
 * The value of an item as a person reads it: in the item's own unit, like its floor and target; per head where the item
 * has a denominator. A change or a logarithm of it is a step of the derivation.
 */
import type { Item } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';

/** Per subject, NaN where there is none. A composite has points, no value. */
export function shownValues(result: AssessmentResult, item: Item): Float64Array {
  const one = result.items[item.index]!;
  if (one.role === 'input') return one.observed.value;
  if (one.role === 'composite') return new Float64Array(result.frame.subjects.length).fill(Number.NaN);
  return one.score.denominated;
}

/** Points of a scored item, NaN where there are none; an input has none at all. */
export function pointsOf(result: AssessmentResult, item: Item): Float64Array | null {
  const one = result.items[item.index]!;
  return one.role === 'input' ? null : one.score.points;
}
