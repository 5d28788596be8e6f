/**
 * Stage "denominate": value ÷ the value of the denominator item in the same cycle, times the parameter `scale`
 * (1 unless stated; 10000 gives a figure per ten thousand). No result where the denominator has no value or is 0.
 */
import type { Cycle } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Observer } from './observe.ts';

/** NaN where there is no result. The values themselves, where the item has no denominator. */
export function denominate(observer: Observer, item: Item, cycle: Cycle, values: Float64Array): Float64Array {
  const denominator = denominatorOf(observer, item);
  if (denominator === null) return values;
  const divisor = observer.observe(denominator, cycle).value;
  const scale = item.params.number('scale', 1);
  return values.map((value, s) => (divisor[s] === 0 ? Number.NaN : (value * scale) / divisor[s]!));
}

export function denominatorOf(observer: Observer, item: Item): Item | null {
  return item.denominator === null ? null : (observer.frame.rulebook.itemsById.get(item.denominator) ?? null);
}
