/** What two rule books say differently of the total, and of who is assessed and what is decided. */
import type { Method } from '../package/rulebook.ts';

export const policyParts = [
  'rank',
  'robustness',
  'weights',
  'adjust',
  'vetoes',
  'bands',
  'quotas',
  'subjects',
  'decisions',
] as const;
export type PolicyPart = (typeof policyParts)[number];

/** The parts that differ. Vetoes, bands and quotas count as the same in any order. */
export function comparePolicies(before: Method, after: Method): PolicyPart[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  return policyParts.filter((part) => left[part] !== right[part]);
}

function partsOf(method: Method): Record<PolicyPart, string> {
  const { weights, adjust } = method;
  return {
    rank: text([method.rank.decimals ?? method.rank_decimals ?? null, method.rank.ties]),
    robustness: text(method.robustness),
    weights: text([weights.style, weights.style === 'points' ? (weights.sum ?? 100) : null]),
    adjust: text([adjust.bonus_cap, adjust.deduction_cap, adjust.floor, adjust.ceiling]),
    vetoes: set(method.vetoes),
    bands: set(method.bands),
    quotas: set(method.quotas),
    subjects: text(method.subjects ?? null),
    decisions: text(method.decisions ?? null),
  };
}

function set(rows: readonly object[]): string {
  return rows.map(text).sort().join('\n');
}

/** Keys in one order, whatever the order in the file. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
