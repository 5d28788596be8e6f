/**
 * A leaf from observation to points: each stage keeps its output, so that a score can be explained backwards. A
 * stage with nothing to do hands on the very array it was given.
 */
import type { Item } from '../package/rulebook.ts';
import type { Applied, RuleColumn } from '../rules/rule.ts';
import { ruleOf } from '../rules/rules.ts';
import { denominate } from './denominate.ts';
import { scopesOf } from './frame.ts';
import type { Imputed } from './impute.ts';
import { impute } from './impute.ts';
import type { Observer } from './observe.ts';
import type { Observed } from './observed.ts';
import type { Settled } from './settle.ts';
import { settle } from './settle.ts';
import type { TargetColumn, Targets } from './targets.ts';
import type { Transformation } from './transform.ts';
import { applyTransformation, transformation } from './transform.ts';
import type { Treatment } from './treat.ts';
import { treatedLog, winsorise } from './treat.ts';

export interface LeafScore extends Settled {
  readonly observed: Observed;
  readonly denominated: Float64Array;
  readonly transformation: Transformation;
  readonly transformed: Float64Array;
  readonly imputed: Imputed;
  readonly treated: Float64Array;
  /** The sets of subjects over which statistics were taken; `treatments` and `applied` run parallel to it. */
  readonly scopes: readonly Int32Array[];
  readonly treatments: readonly (Treatment | null)[];
  /** Statistics and parameters that the rule used. */
  readonly applied: readonly Applied[];
  readonly floor: TargetColumn;
  readonly target: TargetColumn;
  /** What the rule saw. */
  readonly column: RuleColumn;
}

export function scoreLeaf(observer: Observer, targets: Targets, item: Item): LeafScore {
  const { frame } = observer;
  const cycle = frame.cycle;
  const scopes = scopesOf(frame, item);
  const observed = observer.observe(item, cycle);
  const denominated = denominate(observer, item, cycle, observed.value);
  const by = transformation(observer, targets, item, cycle);
  const transformed = assessedOnly(applyTransformation(item, by, denominated), scopes);
  const imputed = impute(observer, targets, item, cycle, transformed, observed.state);
  const { treated, treatments } = treat(item, imputed.value, scopes);
  const floor = targets.column(item, cycle, 'floor');
  const target = targets.column(item, cycle, 'target');
  const column: RuleColumn = {
    item,
    sign: item.direction === 'lower' ? -1 : 1,
    values: treated,
    floor: asValues(floor, item, by, scopes, treatments),
    target: asValues(target, item, by, scopes, treatments),
  };
  const points = new Float64Array(frame.subjects.length).fill(Number.NaN);
  const applied = scopes.map((members) => ruleOf(item.rule)!.apply(column, members, points));
  return {
    observed,
    denominated,
    transformation: by,
    transformed,
    imputed,
    treated,
    scopes,
    treatments,
    applied,
    floor,
    target,
    column,
    ...settle(frame, item, observed.state, imputed.how, scopes, points),
  };
}

/** Values of subjects who are not assessed on the item leave here; they count in no statistic. */
function assessedOnly(values: Float64Array, scopes: readonly Int32Array[]): Float64Array {
  const assessed = scopes.reduce((count, members) => count + members.length, 0);
  if (assessed === values.length) return values;
  const kept = new Float64Array(values.length).fill(Number.NaN);
  for (const members of scopes) for (const s of members) kept[s] = values[s]!;
  return kept;
}

function treat(item: Item, values: Float64Array, scopes: readonly Int32Array[]) {
  if (item.treat === 'none') return { treated: values, treatments: scopes.map(() => null) };
  const treated = values.slice();
  return { treated, treatments: scopes.map((members) => winsorise(treated, members)) };
}

/** A floor or target in the scale of the values that the rule sees. */
function asValues(
  goal: TargetColumn,
  item: Item,
  by: Transformation,
  scopes: readonly Int32Array[],
  treatments: readonly (Treatment | null)[],
): Float64Array {
  const values = applyTransformation(item, by, goal.value);
  if (!treatments.some((one) => one?.method === 'log')) return values;
  const treated = values.slice();
  scopes.forEach((members, at) => {
    const treatment = treatments[at];
    if (treatment?.method === 'log') for (const s of members) treated[s] = treatedLog(values[s]!, treatment);
  });
  return treated;
}
