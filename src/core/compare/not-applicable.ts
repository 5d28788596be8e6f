/**
 * What the choice of a not-applicable policy does to totals and places: an assessment scored once more under each of
 * them, all else alike. Composites keep their own policies; only the leaves that someone is not applicable on are
 * changed, for on the others the policy never acts.
 */
import type { Item, NotApplicablePolicy, Rulebook } from '../package/rulebook.ts';
import { NOT_APPLICABLE } from '../package/states.ts';
import { isAlike } from '../rules/alike.ts';
import { OUTSIDE } from '../score/outcome.ts';
import type { AssessmentResult, Results } from '../score/result.ts';
import { rescore } from '../score/score.ts';

export const notApplicablePolicies = [
  'redistribute',
  'average',
  'full',
] as const satisfies readonly NotApplicablePolicy[];

export interface NotApplicableEffect {
  /** As the rule book has it. */
  readonly declared: AssessmentResult;
  /** Those that someone is not applicable on, in the order of the rule book; never empty. */
  readonly leaves: readonly Item[];
  /** The policy that all these leaves share; null where they differ. */
  readonly policy: NotApplicablePolicy | null;
  /** Subjects (indexes) that one of the leaves is declared not to apply to, ascending. */
  readonly subjects: readonly number[];
  /** One per policy that changes anything in the rule book; `full` only where points have an upper end. */
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly policy: NotApplicablePolicy;
  readonly result: AssessmentResult;
  /** Subjects whose place, in the group or over all, is another than declared; a place lost or gained is one too. */
  readonly moved: readonly number[];
  /** The most places, in the group or over all, that a subject with a place in both moves. */
  readonly most: number;
  /** Subjects whose total changes. */
  readonly changed: readonly number[];
}

export type EffectOf = (item: Item) => NotApplicableEffect | null;

/**
 * Of one assessment, for its root (all leaves at once), a composite (all leaves below it) or a leaf. Null where nobody is
 * not applicable on any of these leaves. Each combination of leaves and policy is scored once. `results` hold the
 * totals that the assessment borrows.
 */
export function notApplicableEffects(declared: AssessmentResult, results: Results): EffectOf {
  const scored = new Map<string, Alternative>();
  const alternative = (leaves: readonly Item[], policy: NotApplicablePolicy): Alternative => {
    const key = `${policy} ${leaves.map((leaf) => leaf.index).join(' ')}`;
    let known = scored.get(key);
    if (known === undefined) {
      const changed = withPolicy(declared.frame.rulebook, leaves, policy);
      known = compared(declared, policy, rescore(declared, changed, results));
      scored.set(key, known);
    }
    return known;
  };
  return (item) => {
    const leaves = leavesOf(declared.frame.rulebook, item).filter(
      (leaf) => notApplicableTo(declared, leaf).length > 0,
    );
    if (leaves.length === 0) return null;
    const own = new Set(leaves.map(policyOf));
    const policy = own.size === 1 ? policyOf(leaves[0]!) : null;
    return {
      declared,
      leaves,
      policy,
      subjects: [...new Set(leaves.flatMap((leaf) => notApplicableTo(declared, leaf)))].sort((a, b) => a - b),
      alternatives: notApplicablePolicies
        .filter((one) => one !== policy && (one !== 'full' || leaves.every(hasUpperEnd)))
        .map((one) => alternative(leaves, one)),
    };
  };
}

/** Subjects assessed on a leaf that it is declared not to apply to, ascending. */
export function notApplicableTo(result: AssessmentResult, leaf: Item): number[] {
  const one = result.items[leaf.index]!;
  if (one.role !== 'leaf') return [];
  const { outcome, state } = one.score;
  return [...outcome.keys()].filter((s) => outcome[s] !== OUTSIDE && state[s] === NOT_APPLICABLE);
}

/** Standard scores have none, so that full points would be out of all proportion. */
function hasUpperEnd({ rule }: Item): boolean {
  return rule !== 'zscore';
}

function policyOf(leaf: Item): NotApplicablePolicy {
  return leaf.notApplicable ?? 'redistribute';
}

/** The item itself, or the leaves below it. */
function leavesOf(rulebook: Rulebook, item: Item): Item[] {
  if (item.role === 'leaf') return [item];
  return item.children.flatMap((child) => leavesOf(rulebook, rulebook.items[child]!));
}

function withPolicy(rulebook: Rulebook, leaves: readonly Item[], policy: NotApplicablePolicy): Rulebook {
  const changed = new Set(leaves);
  const items = rulebook.items.map((item) => (changed.has(item) ? { ...item, notApplicable: policy } : item));
  return {
    ...rulebook,
    items,
    itemsById: new Map(items.map((item) => [item.id, item])),
    root: rulebook.root === null ? null : items[rulebook.root.index]!,
  };
}

function compared(
  declared: AssessmentResult,
  policy: NotApplicablePolicy,
  result: AssessmentResult,
): Alternative {
  const [moved, changed]: [number[], number[]] = [[], []];
  let most = 0;
  for (const s of declared.frame.subjects.keys()) {
    const places = [
      [declared.ranks.group[s]!, result.ranks.group[s]!],
      [declared.ranks.overall[s]!, result.ranks.overall[s]!],
    ] as const;
    if (places.some(([before, after]) => before !== after)) moved.push(s);
    for (const [before, after] of places) {
      if (before > 0 && after > 0) most = Math.max(most, Math.abs(after - before));
    }
    if (!isSameTotal(declared.adjusted.total[s]!, result.adjusted.total[s]!)) changed.push(s);
  }
  return { policy, result, moved, most, changed };
}

function isSameTotal(a: number, b: number): boolean {
  return Number.isNaN(a) ? Number.isNaN(b) : isAlike(a, b);
}
