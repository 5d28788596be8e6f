/**
 * Effective weights and contributions, from the root down. The effective weight of an item is the product of the
 * shares that it and its ancestors have among the siblings that count; its contribution is that times its points.
 * Under arithmetic means the contributions of the leaves add up to the total; what a geometric or harmonic mean
 * or a minimum takes off is told per composite by `lossOf`.
 */
import type { Item } from '../package/rulebook.ts';
import type { CompositeScore, Node } from './aggregate.ts';
import type { Frame } from './frame.ts';
import { DROPPED, OUTSIDE, SCORED } from './outcome.ts';
import { sumMultiplier } from './resolve-weights.ts';

export interface Weighed {
  /**
   * 0–1; 0 where the weight went to siblings or a policy put in the points of an ancestor, NaN where the item is not
   * assessed or an ancestor has no score.
   */
  readonly effectiveWeight: Float64Array;
  /** In points of the total; NaN where there are no points. */
  readonly contribution: Float64Array;
}

export function weigh(frame: Frame, nodes: readonly (Node | null)[]): Weighed[] {
  const { root, items } = frame.rulebook;
  const size = frame.subjects.length;
  const weighed = new Array<Weighed>(items.length);
  const none = new Float64Array(size).fill(Number.NaN);
  for (const item of items) weighed[item.index] = { effectiveWeight: none, contribution: none };
  if (root === null) return weighed;
  const whole = Float64Array.from(nodes[root.index]!.outcome, (one) => (one === SCORED ? 1 : Number.NaN));
  descend(frame, nodes, root, whole, whole, weighed);
  return weighed;
}

/** `lift` is what a point of the item adds to the total; it differs from the effective weight under `sum`. */
function descend(
  frame: Frame,
  nodes: readonly (Node | null)[],
  item: Item,
  effectiveWeight: Float64Array,
  lift: Float64Array,
  into: Weighed[],
): void {
  const node = nodes[item.index]!;
  into[item.index] = {
    effectiveWeight,
    contribution: lift.map((one, s) => one * node.points[s]!),
  };
  for (const index of item.children) {
    const child = frame.rulebook.items[index]!;
    const parent = node as CompositeScore;
    const share = childShares(frame, parent, child, nodes[index]!, effectiveWeight);
    const lifts = item.rule === 'sum' ? childLifts(frame, parent, child, nodes[index]!, lift) : null;
    const own =
      lifts ?? (lift === effectiveWeight ? share : childShares(frame, parent, child, nodes[index]!, lift));
    descend(frame, nodes, child, share, own, into);
  }
}

function childShares(
  frame: Frame,
  parent: CompositeScore,
  child: Item,
  node: Node,
  above: Float64Array,
): Float64Array {
  const weights = frame.weights.map((resolved) => resolved[child.index]!);
  const shares = new Float64Array(above.length);
  for (let s = 0; s < shares.length; s++) {
    const outcome = node.outcome[s]!;
    if (parent.policy.has(s) && outcome !== OUTSIDE) shares[s] = 0 * above[s]!;
    else if (outcome === SCORED)
      shares[s] = (above[s]! * weights[frame.group[s]!]!) / parent.activeWeight[s]!;
    else shares[s] = outcome === DROPPED ? 0 * above[s]! : Number.NaN;
  }
  return shares;
}

function childLifts(
  frame: Frame,
  parent: CompositeScore,
  child: Item,
  node: Node,
  above: Float64Array,
): Float64Array {
  const written = frame.rulebook.weights;
  return above.map((lift, s) => {
    if (node.outcome[s] !== SCORED) return Number.NaN;
    if (parent.policy.has(s)) return 0 * lift;
    const g = frame.group[s]!;
    return (
      lift *
      parent.raise![s]! *
      sumMultiplier(frame.rulebook, written[g]!, child, frame.weights[g]![child.index]!)
    );
  });
}
