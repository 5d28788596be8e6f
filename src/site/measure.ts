/**
 * The figure by which subjects are set side by side on an item: the value in its own unit; where the item is scored by
 * its change, that change, since the levels of a large and a small district say nothing about each other; of a
 * composite its points.
 */
import type { Item } from '../core/package/rulebook.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { figureDecimals, pointDecimals, valueDecimals } from './decimals.ts';
import { pointsOf, shownValues } from './values.ts';

export type MeasureKind = 'value' | 'change' | 'change-percent' | 'points';

export interface Measure {
  readonly kind: MeasureKind;
  /** Per subject; NaN where there is none, and for those who are not assessed. */
  readonly values: Float64Array;
  readonly decimals: number;
  /** All figures are whole numbers, as counts are; a median or quartile of them may be a half or a quarter. */
  readonly isWhole: boolean;
}

export function measureOf(result: AssessmentResult, item: Item): Measure {
  const kind = measureKind(item);
  const values = assessedValues(result, item, kind);
  const decimals = measureDecimals(result, item, kind, values);
  const isWhole = decimals === 0 && values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  return { kind, values, decimals, isWhole };
}

function measureKind({ role, transform }: Item): MeasureKind {
  if (role === 'composite') return 'points';
  return transform === 'change' || transform === 'change-percent' ? transform : 'value';
}

function assessedValues(result: AssessmentResult, item: Item, kind: MeasureKind): Float64Array {
  const one = result.items[item.index]!;
  if (one.role === 'input') return one.observed.value;
  if (kind === 'points') return pointsOf(result, item)!;
  if (one.role === 'leaf' && kind !== 'value') return one.score.transformed;
  const values = shownValues(result, item);
  return values.map((value, s) => (one.score.outcome[s] === OUTSIDE ? Number.NaN : value));
}

function measureDecimals(
  result: AssessmentResult,
  item: Item,
  kind: MeasureKind,
  values: Float64Array,
): number {
  if (kind === 'points') return pointDecimals(result);
  if (kind === 'change-percent') return Math.min(2, figureDecimals(values));
  return valueDecimals(result, item);
}

/** Whether figures of two versions of an item may stand on one line of time. */
export function isMeasuredAlike(a: Item, b: Item): boolean {
  return (
    a.role === b.role &&
    a.unit === b.unit &&
    a.denominator === b.denominator &&
    measureKind(a) === measureKind(b)
  );
}
