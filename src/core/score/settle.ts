/**
 * What becomes of a leaf that has no points: its policies for missing and for not-applicable values, which are
 * two different things. `withhold` and `redistribute` decide about the parent; `zero`, `average` (the mean points
 * of those who have some, in the item's scope) and `full` put points in.
 */
import type { Item, MissingPolicy, NotApplicablePolicy } from '../package/rulebook.ts';
import { MISSING, NOT_APPLICABLE, carriesValue } from '../package/states.ts';
import type { Frame } from './frame.ts';
import { DROPPED, OUTSIDE, SCORED, WITHHELD } from './outcome.ts';

/** The policy that acted on a subject's item, where one did. */
export type Policy = MissingPolicy | NotApplicablePolicy;

export interface Settled {
  readonly points: Float64Array;
  /**
   * As observed, but not-applicable where the group is not assessed, and missing where the value stated gave no
   * points or had to be replaced (its denominator is missing, say).
   */
  readonly state: Uint8Array;
  readonly outcome: Uint8Array;
  readonly policy: ReadonlyMap<number, Policy>;
}

/**
 * `points` comes from the rule, NaN where it found no value; it is completed in place. `imputed` names the subjects
 * whose value was made up.
 */
export function settle(
  frame: Frame,
  item: Item,
  observed: Uint8Array,
  imputed: Pick<ReadonlyMap<number, unknown>, 'has'>,
  scopes: readonly Int32Array[],
  points: Float64Array,
): Settled {
  const size = frame.subjects.length;
  const settled = {
    points,
    state: new Uint8Array(size).fill(NOT_APPLICABLE),
    outcome: new Uint8Array(size).fill(OUTSIDE),
    policy: new Map<number, Policy>(),
  };
  for (const members of scopes) {
    const average = lazyMean(points, members);
    for (const s of members) settleSubject(item, s, observed[s]!, imputed.has(s), average, settled);
  }
  return settled;
}

function settleSubject(
  item: Item,
  s: number,
  observed: number,
  isImputed: boolean,
  average: () => number,
  into: { points: Float64Array; state: Uint8Array; outcome: Uint8Array; policy: Map<number, Policy> },
): void {
  const hasPoints = Number.isFinite(into.points[s]!);
  if (!hasPoints) into.points[s] = Number.NaN;
  into.state[s] = carriesValue(observed) && (!hasPoints || isImputed) ? MISSING : observed;
  if (observed === NOT_APPLICABLE) {
    settleWith(item.notApplicable ?? 'redistribute', s, item, average, into);
  } else if (!hasPoints) {
    settleWith(item.missing ?? 'withhold', s, item, average, into);
  } else {
    into.outcome[s] = SCORED;
    if (isImputed) into.policy.set(s, item.missing!);
  }
}

function settleWith(
  policy: Policy,
  s: number,
  item: Item,
  average: () => number,
  into: { points: Float64Array; outcome: Uint8Array; policy: Map<number, Policy> },
): void {
  into.policy.set(s, policy);
  if (policy === 'redistribute') into.outcome[s] = DROPPED;
  else {
    if (policy === 'zero') into.points[s] = 0;
    if (policy === 'full') into.points[s] = item.params.number('high', 100);
    if (policy === 'average') into.points[s] = average();
    into.outcome[s] = Number.isNaN(into.points[s]!) ? WITHHELD : SCORED;
  }
}

/** The mean of the points that stand before any is filled in; NaN where there are none. */
function lazyMean(points: Float64Array, members: Int32Array): () => number {
  const given = points.slice();
  let mean: number | null = null;
  return () => {
    if (mean !== null) return mean;
    const known = [...members].filter((s) => !Number.isNaN(given[s]!));
    mean = known.reduce((sum, s) => sum + given[s]!, 0) / known.length;
    return mean;
  };
}
