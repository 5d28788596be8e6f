/**
 * A change to a rule book that a reader tries out: other weights in a group, another way of aggregating, one policy for
 * all values that are missing or do not apply. What is set back to its published figure is no change any more.
 */
import type { Aggregate, Item, MissingPolicy, NotApplicablePolicy, Rulebook } from '../package/rulebook.ts';

export interface Scenario {
  /** By item and group, see `weightKey`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By composite. */
  readonly rules: ReadonlyMap<string, Aggregate>;
  /** For all leaves alike; null = as each of them has it. */
  readonly missing: MissingPolicy | null;
  readonly notApplicable: NotApplicablePolicy | null;
}

export const unchanged: Scenario = {
  weights: new Map(),
  rules: new Map(),
  missing: null,
  notApplicable: null,
};

export const missingPolicies = [
  'withhold',
  'redistribute',
  'group-mean',
  'carry',
  'zero',
] as const satisfies readonly MissingPolicy[];
export const notApplicablePolicies = [
  'redistribute',
  'average',
  'full',
] as const satisfies readonly NotApplicablePolicy[];

export const mostWeight = 1_000_000;

/** `@` is in no id. */
export function weightKey(itemId: string, groupId: string): string {
  return `${itemId}@${groupId}`;
}

export function isUnchanged(scenario: Scenario): boolean {
  const { weights, rules, missing, notApplicable } = scenario;
  return weights.size === 0 && rules.size === 0 && missing === null && notApplicable === null;
}

/** The weight as published; NaN where there is none to change. */
export function publishedWeight(rulebook: Rulebook, itemId: string, groupId: string): number {
  const item = rulebook.itemsById.get(itemId);
  const weights = rulebook.weights[rulebook.groups.indexOf(groupId)];
  return item === undefined || item.role === 'input' ? Number.NaN : (weights?.[item.index] ?? Number.NaN);
}

/** A weight that may not be set leaves the scenario as it is. */
export function withWeight(
  scenario: Scenario,
  rulebook: Rulebook,
  { itemId, groupId, weight }: { itemId: string; groupId: string; weight: number },
): Scenario {
  const published = publishedWeight(rulebook, itemId, groupId);
  if (Number.isNaN(published) || !(weight >= 0 && weight <= mostWeight)) return scenario;
  const weights = new Map(scenario.weights);
  if (weight === published) weights.delete(weightKey(itemId, groupId));
  else weights.set(weightKey(itemId, groupId), weight);
  return { ...scenario, weights };
}

/** Ways of aggregating that a composite may be given: its own one, and the means; adding up alone needs weights for it. */
export function rulesFor(item: Item): Aggregate[] {
  const own = item.rule as Aggregate;
  return [...new Set<Aggregate>([own, 'mean', 'geomean', 'harmonic', 'min'])];
}

export function withRule(scenario: Scenario, rulebook: Rulebook, itemId: string, rule: string): Scenario {
  const item = rulebook.itemsById.get(itemId);
  const known = item?.role === 'composite' ? rulesFor(item).find((one) => one === rule) : undefined;
  if (known === undefined) return scenario;
  const rules = new Map(scenario.rules);
  if (known === item!.rule) rules.delete(itemId);
  else rules.set(itemId, known);
  return { ...scenario, rules };
}

/**
 * From a scenario to the rule book that it makes of the published one. Items that it leaves alone stay the same objects,
 * and so do those of a policy from call to call, so that nothing is scored twice.
 */
export function applierOf(rulebook: Rulebook): (scenario: Scenario) => Rulebook {
  const changed = new Map<string, Item>();
  const once = (key: string, make: () => Item): Item => {
    const known = changed.get(key) ?? make();
    changed.set(key, known);
    return known;
  };
  return (scenario) => {
    if (isUnchanged(scenario)) return rulebook;
    const items = rulebook.items.map((item) => {
      const rule = scenario.rules.get(item.id);
      if (rule !== undefined) return once(`${item.id} ${rule}`, () => ({ ...item, rule }));
      return item.role === 'leaf' ? leafUnder(item, scenario, once) : item;
    });
    return {
      ...rulebook,
      items,
      itemsById: new Map(items.map((item) => [item.id, item])),
      root: items[rulebook.root!.index]!,
      weights: rulebook.groups.map((groupId, g) =>
        rulebook.weights[g]!.map((w, i) => scenario.weights.get(weightKey(items[i]!.id, groupId)) ?? w),
      ),
    };
  };
}

/** Standard scores have no upper end, so full points are nothing that they could be given. */
function leafUnder(
  item: Item,
  { missing, notApplicable }: Scenario,
  once: (key: string, make: () => Item) => Item,
): Item {
  const own = { missing: item.missing ?? 'withhold', notApplicable: item.notApplicable ?? 'redistribute' };
  const now = {
    missing: missing ?? own.missing,
    notApplicable:
      notApplicable === 'full' && item.rule === 'zscore'
        ? own.notApplicable
        : (notApplicable ?? own.notApplicable),
  };
  if (now.missing === own.missing && now.notApplicable === own.notApplicable) return item;
  return once(`${item.id} ${now.missing} ${now.notApplicable}`, () => ({ ...item, ...now }));
}
