/**
 * A derivation for machines. JSON has no NaN: a number that is not there becomes null, and `state`, `outcome` or
 * `cause` beside it says why. Items go by id, for the rule book describes them.
 */
import type { Derivation, Part } from '../core/explain/derivation.ts';
import { Params } from '../core/package/params.ts';
import { valueStateOf } from './state-text.ts';

export function derivationJson(derivation: Derivation): unknown {
  const { item, points, ...rest } = derivation;
  const { weight, effectiveWeight, contribution, weightPlace, steps, ...whose } = rest;
  return plain({
    ...whose,
    item: item.id,
    state: valueStateOf(derivation),
    outcome: Number.isNaN(points) ? 'no-points' : 'points',
    ...{ points, weight, weightPlace, effectiveWeight, contribution },
    steps: steps.map((step) => ({ ...step, ...('parts' in step ? { parts: step.parts.map(byId) } : {}) })),
  });
}

function byId(part: Part): unknown {
  return { ...part, item: part.item.id };
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Params) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
