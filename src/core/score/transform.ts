/**
 * Stage "transform": none, the natural logarithm, or the change against a base — the baseline where the targets
 * state one, else the value of the previous cycle of the same kind. Floors and targets pass through the same
 * transform as the value, so that they stay comparable with it.
 */
import type { Cycle, Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { denominate } from './denominate.ts';
import type { Observer } from './observe.ts';
import type { Targets } from './targets.ts';

export interface Transformation {
  /** The base of a change per subject, NaN where unknown; null where the transform needs none. */
  readonly base: Float64Array | null;
  /** Where the base comes from, per subject. */
  readonly baseFrom: (subject: number) => 'baseline' | 'previous';
  /** NaN where there is no result: the log of 0 or less, an unknown base, a change in percent from 0. */
  readonly apply: (value: number, subject: number) => number;
}

export function transformation(
  observer: Observer,
  targets: Targets,
  item: Item,
  cycle: Cycle,
): Transformation {
  if (item.transform === 'none') return { ...noBase, apply: (value) => value };
  if (item.transform === 'log') return { ...noBase, apply: logarithm };
  const baseline = targets.column(item, cycle, 'baseline').value;
  const previous = previousCycle(observer.frame.package, cycle);
  const before =
    previous === null ? null : denominate(observer, item, previous, observer.observe(item, previous).value);
  const base = baseline.map((stated, s) => (Number.isNaN(stated) ? (before?.[s] ?? Number.NaN) : stated));
  const baseFrom = (s: number) => (Number.isNaN(baseline[s]!) ? 'previous' : 'baseline');
  if (item.transform === 'change')
    return { base, baseFrom, apply: (value, s) => difference(value, base[s]!) };
  return { base, baseFrom, apply: (value, s) => changePercent(value, base[s]!) };
}

const noBase = { base: null, baseFrom: (): 'previous' => 'previous' };

/** The values themselves, where nothing is done to them. */
export function applyTransformation(item: Item, by: Transformation, values: Float64Array): Float64Array {
  return item.transform === 'none' ? values : values.map((value, s) => by.apply(value, s));
}

/** The latest cycle of the same kind that ended before this one began. */
export function previousCycle(pack: Package, cycle: Cycle): Cycle | null {
  const earlier = pack.cycles.filter((one) => one.kind === cycle.kind && one.end < cycle.start);
  return earlier.reduce<Cycle | null>(
    (last, one) => (last === null || one.end > last.end ? one : last),
    null,
  );
}

function logarithm(value: number): number {
  return value > 0 ? Math.log(value) : Number.NaN;
}

/**
 * a − b as a person would write it. Taking near figures from each other lays bare the binary noise of their last
 * places: 84.3 − 84.2 would not be the same rise as 2.3 − 2.2. What lies beyond the 15th digit of the larger is noise.
 */
export function difference(a: number, b: number): number {
  const raw = a - b;
  if (raw === 0 || !Number.isFinite(raw)) return raw;
  const digitsBeforePoint = Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b)))) + 1;
  return Number(raw.toFixed(Math.min(Math.max(15 - digitsBeforePoint, 0), 100)));
}

/** Against the size of the base, so that a rise is positive from a negative base too. */
function changePercent(value: number, base: number): number {
  return base === 0 ? Number.NaN : (100 * difference(value, base)) / Math.abs(base);
}
