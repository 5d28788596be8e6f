/** Whether totals of different groups mean the same. */
import type { Rulebook } from '../core/package/rulebook.ts';
import { declaredWeights } from '../core/score/declared-weights.ts';

export { declaredWeights } from '../core/score/declared-weights.ts';
export type { GroupWeights } from '../core/score/declared-weights.ts';

/** Whether every group is assessed on the same items with the same shares. */
export function isComparableAcrossGroups(rulebook: Rulebook): boolean {
  const [first, ...others] = declaredWeights(rulebook);
  return others.every(({ share }) => share.every((one, i) => isAlike(one, first!.share[i]!)));
}

function isAlike(a: number, b: number): boolean {
  return Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) < 1e-9;
}
