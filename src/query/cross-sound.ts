/**
 * Which figures of a cross table mean anything. A sum or a mean over things that cannot be compared is refused, with
 * the reason, for the table as a whole or for the subtotals alone.
 */
import type { Series, SeriesItem } from './explore-catalogue.ts';
import type { Cross, Dimension, ExploreState } from './explore-state.ts';

export type CrossFault =
  /** A total is asked for by item. */
  | 'total-by-item'
  /** Values of different items, in units of their own. */
  | 'values-of-items'
  /** Totals are points on a scale. */
  | 'sum-of-totals'
  | 'sum-of-points'
  /** Contributions are parts of one unit's total. */
  | 'sum-over-units'
  | 'sum-over-cycles'
  /** A part and what it is part of would be counted twice. */
  | 'nested-items'
  /** Shares and rates. */
  | 'sum-of-rates';

/** Items that a cross table is about: those chosen, else the leaves, which add up to the total. */
export function crossItems({ items, cross }: ExploreState, series: Series): readonly SeriesItem[] {
  const chosen = series.items.filter(({ id }) => items.includes(id));
  const kept = cross.measure === 'value' ? chosen.filter(({ role }) => role === 'leaf') : chosen;
  return kept.length > 0 ? kept : series.items.filter(({ role }) => role === 'leaf');
}

/** Of figures that are told apart by some dimensions, and put together over all else; null = they mean something. */
export function crossFault(
  by: readonly Dimension[],
  { how, measure }: Cross,
  items: readonly SeriesItem[],
  cycles: number,
): CrossFault | null {
  if (measure === 'total' && by.includes('item')) return 'total-by-item';
  if (how === 'count') return null;
  const isOneItem = by.includes('item') || items.length === 1;
  if (measure === 'value' && !isOneItem) return 'values-of-items';
  const isOfSeveral = how === 'mean' || how === 'median' || how === 'sum';
  if (measure !== 'total' && isOfSeveral && !by.includes('item') && isNested(items)) return 'nested-items';
  if (how !== 'sum') return null;
  if (measure === 'total') return 'sum-of-totals';
  if (measure === 'points') return 'sum-of-points';
  if (!by.includes('cycle') && cycles > 1) return 'sum-over-cycles';
  if (measure === 'value') return items.some((item) => isRate(item)) ? 'sum-of-rates' : null;
  return by.includes('unit') ? null : 'sum-over-units';
}

/** Judged by its unit, in the language of the page. */
function isRate({ unit }: SeriesItem): boolean {
  return unit === '' || /[%‰/／]|每|per|指数|index|分|score|points|rate|名|years?$|岁/i.test(unit);
}

/** Whether one of them is part of another. */
function isNested(items: readonly SeriesItem[]): boolean {
  const ids = new Set(items.map(({ id }) => id));
  return items.some(({ above }) => above.some((id) => ids.has(id)));
}
