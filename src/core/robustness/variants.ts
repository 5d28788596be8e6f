/**
 * The versions of a scored tree between which the draws choose: as published, and as it would be had the policy for
 * values that do not apply been another. Leaves keep the points that their rules gave; composites are aggregated anew.
 */
import type { Item, NotApplicablePolicy } from '../package/rulebook.ts';
import { NOT_APPLICABLE } from '../package/states.ts';
import type { Node } from '../score/aggregate.ts';
import { aggregate } from '../score/aggregate.ts';
import { OUTSIDE, WITHHELD } from '../score/outcome.ts';
import type { AssessmentResult } from '../score/result.ts';
import type { LeafScore } from '../score/score-leaf.ts';
import type { Settled } from '../score/settle.ts';
import { settle } from '../score/settle.ts';

/** Per item; null for what stands outside the tree. */
export type Nodes = readonly (Node | null)[];

const alternatives = ['redistribute', 'average'] as const satisfies readonly NotApplicablePolicy[];

/** The published tree first. Only it where nobody is not applicable on a leaf whose policy may vary. */
export function variantsOf(result: AssessmentResult): Nodes[] {
  const published = result.items.map((one) => (one.role === 'input' ? null : one.score));
  const { not_applicable: which } = result.frame.rulebook.method.robustness;
  if (which === 'none') return [published];
  const varied = result.items.flatMap((one) =>
    one.role === 'leaf' && (which === 'all' || one.item.notApplicable === null) && isUsed(one.score)
      ? [{ item: one.item, score: one.score }]
      : [],
  );
  const others = alternatives.flatMap((policy) => {
    const changed = varied.flatMap(({ item, score }): [number, Settled][] => {
      if ((item.notApplicable ?? 'redistribute') === policy) return [];
      const settled = settledBy(result, item, score, policy);
      return settled === null ? [] : [[item.index, settled]];
    });
    return changed.length === 0 ? [] : [aggregated(result, published, new Map(changed))];
  });
  return [published, ...others];
}

function isUsed({ outcome, state }: Settled): boolean {
  return outcome.some((one, s) => one !== OUTSIDE && state[s] === NOT_APPLICABLE);
}

/** Null where the policy would withhold somebody's score, as an average does where nobody has points. */
function settledBy(
  { frame }: AssessmentResult,
  item: Item,
  score: LeafScore,
  policy: NotApplicablePolicy,
): Settled | null {
  const ruled = score.points.map((points, s) => (isByRule(score, s) ? points : Number.NaN));
  const changed = { ...item, notApplicable: policy };
  const settled = settle(frame, changed, score.observed.state, score.imputed.how, score.scopes, ruled);
  const withholds = settled.outcome.some((one, s) => one === WITHHELD && score.outcome[s] !== WITHHELD);
  return withholds ? null : settled;
}

function isByRule({ policy, imputed }: LeafScore, s: number): boolean {
  return !policy.has(s) || imputed.how.has(s);
}

function aggregated(
  result: AssessmentResult,
  published: Nodes,
  changed: ReadonlyMap<number, Settled>,
): Nodes {
  const { items, root } = result.frame.rulebook;
  const nodes = published.map((node, i): Node | null => changed.get(i) ?? node);
  const visit = (item: Item): void => {
    for (const child of item.children) visit(items[child]!);
    if (item.role === 'composite') nodes[item.index] = aggregate(result.frame, item, nodes);
  };
  visit(root!);
  return nodes;
}
