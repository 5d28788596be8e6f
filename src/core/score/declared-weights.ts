/** Weights as a rule book declares them, and what share of the total each item has where all data is there. */
import type { Item, Rulebook } from '../package/rulebook.ts';
import { resolveWeights } from './resolve-weights.ts';

export interface GroupWeights {
  readonly groupId: string;
  /** Per item: written, or the sum of its children's; NaN = not assessed in the group. */
  readonly weight: Float64Array;
  /** Per item, 0–1 of the total; NaN = not assessed. */
  readonly share: Float64Array;
}

export function declaredWeights(rulebook: Rulebook): GroupWeights[] {
  return rulebook.groups.map((groupId, g) => {
    const weight = resolveWeights(rulebook, rulebook.weights[g]!);
    return { groupId, weight, share: sharesOf(rulebook, weight) };
  });
}

function sharesOf(rulebook: Rulebook, weight: Float64Array): Float64Array {
  const share = new Float64Array(weight.length).fill(Number.NaN);
  const descend = (item: Item, own: number): void => {
    share[item.index] = own;
    const assessed = item.children.filter((child) => !Number.isNaN(weight[child]!));
    const sum = assessed.reduce((total, child) => total + weight[child]!, 0);
    for (const child of assessed) descend(rulebook.items[child]!, (own * weight[child]!) / sum);
  };
  if (rulebook.root !== null && !Number.isNaN(weight[rulebook.root.index]!)) descend(rulebook.root, 1);
  return share;
}
