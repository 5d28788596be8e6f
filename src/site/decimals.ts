/** How many figures after the point a page shows: one answer per assessment for points, one per item for values. */
import type { Item } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { rankDecimals } from '../core/score/rank.ts';
import { neededDecimals } from '../i18n/format.ts';
import { shownValues } from './values.ts';

const defaultPointDecimals = 2;

/** Of totals and points: those by which ranks compare, else two. */
export function pointDecimals(result: AssessmentResult): number {
  return rankDecimals(result.frame) ?? defaultPointDecimals;
}

/** Of an item's values: as the rule book says, else as many as they need. */
export function valueDecimals(result: AssessmentResult, item: Item): number {
  return item.decimals ?? figureDecimals(shownValues(result, item));
}

/** About three figures, and none where all are whole; NaN is passed over. */
export function figureDecimals(values: Iterable<number>): number {
  let [largest, needed] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    needed = Math.max(needed, neededDecimals(value, 3));
  }
  const figures = largest === 0 ? 0 : 2 - Math.floor(Math.log10(largest));
  return Math.min(needed, Math.max(0, Math.min(3, figures)));
}
