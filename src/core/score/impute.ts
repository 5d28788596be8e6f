/**
 * Stage "impute": the item's policy for a value that should be there and is not. `group-mean` takes the mean of
 * the subjects of the same group that have a value; `carry` the value of the nearest earlier cycle of the same
 * kind that has one. Where neither finds any, the subject's parent has no score. `withhold`, `redistribute` and
 * `zero` put no value here: they act on points, further on.
 */
import type { Cycle } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { NOT_APPLICABLE } from '../package/states.ts';
import { clamp } from '../rules/rule.ts';
import type { Frame } from './frame.ts';
import type { Observer } from './observe.ts';
import type { Targets } from './targets.ts';
import { applyTransformation, previousCycle, transformation } from './transform.ts';
import { denominate } from './denominate.ts';

export interface Imputed {
  readonly value: Float64Array;
  /** How the value of a subject was made up; absent where it was not. */
  readonly how: ReadonlyMap<number, Imputation>;
}

export type Imputation =
  | { readonly policy: 'group-mean'; readonly value: number; readonly subjects: number }
  | { readonly policy: 'carry'; readonly value: number; readonly cycleId: string };

/** `values` are NaN where unknown; `state` says which of them are not applicable and so stay unknown. */
export function impute(
  observer: Observer,
  targets: Targets,
  item: Item,
  cycle: Cycle,
  values: Float64Array,
  state: Uint8Array,
): Imputed {
  const policy = item.missing;
  if (policy !== 'group-mean' && policy !== 'carry') return { value: values, how: new Map() };
  const gaps = indexesOfGaps(values, state);
  if (gaps.length === 0) return { value: values, how: new Map() };
  const how =
    policy === 'group-mean'
      ? groupMeans(observer.frame, values, gaps)
      : carried(observer, targets, item, cycle, gaps);
  const value = values.slice();
  for (const [subject, imputation] of how) value[subject] = imputation.value;
  return { value, how };
}

function indexesOfGaps(values: Float64Array, state: Uint8Array): number[] {
  const gaps: number[] = [];
  values.forEach((value, s) => {
    if (Number.isNaN(value) && state[s] !== NOT_APPLICABLE) gaps.push(s);
  });
  return gaps;
}

function groupMeans(frame: Frame, values: Float64Array, gaps: readonly number[]): Map<number, Imputation> {
  const how = new Map<number, Imputation>();
  const means = frame.members.map((members) => {
    const known = Array.from(members, (s) => values[s]!).filter((value) => !Number.isNaN(value));
    return { count: known.length, mean: meanOf(known) };
  });
  for (const subject of gaps) {
    const { count, mean } = means[frame.group[subject]!]!;
    if (count > 0) how.set(subject, { policy: 'group-mean', value: mean, subjects: count });
  }
  return how;
}

/** Never outside what it is the mean of: of values all alike it is that very value, to the bit. */
function meanOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return clamp(mean, Math.min(...values), Math.max(...values));
}

function carried(
  observer: Observer,
  targets: Targets,
  item: Item,
  cycle: Cycle,
  gaps: readonly number[],
): Map<number, Imputation> {
  const how = new Map<number, Imputation>();
  let open = gaps;
  let earlier = previousCycle(observer.frame.package, cycle);
  while (earlier !== null && open.length > 0) {
    const values = valuesIn(observer, targets, item, earlier);
    const cycleId = earlier.cycle_id;
    open = open.filter((subject) => {
      if (Number.isNaN(values[subject]!)) return true;
      how.set(subject, { policy: 'carry', value: values[subject]!, cycleId });
      return false;
    });
    earlier = previousCycle(observer.frame.package, earlier);
  }
  return how;
}

/** Values of an item after "transform", in any cycle. */
function valuesIn(observer: Observer, targets: Targets, item: Item, cycle: Cycle): Float64Array {
  const values = denominate(observer, item, cycle, observer.observe(item, cycle).value);
  return applyTransformation(item, transformation(observer, targets, item, cycle), values);
}
