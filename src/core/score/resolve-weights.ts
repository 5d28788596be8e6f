/**
 * Weights as declared: a composite with a blank weight takes the sum of its children's, a leaf with a blank
 * weight is not assessed, and so is a composite none of whose leaves is.
 */
import type { Item, Rulebook } from '../package/rulebook.ts';

/** `written` and the result hold one number per item; NaN = blank, and not assessed. */
export function resolveWeights(rulebook: Rulebook, written: Float64Array): Float64Array {
  const resolved = new Float64Array(written.length).fill(Number.NaN);
  const visit = (item: Item): number => {
    if (item.role === 'leaf') return (resolved[item.index] = written[item.index]!);
    const parts = childrenById(rulebook, item)
      .map(visit)
      .filter((w) => !Number.isNaN(w));
    if (parts.length === 0) return Number.NaN;
    const own = written[item.index]!;
    resolved[item.index] = Number.isNaN(own) ? parts.reduce((sum, w) => sum + w, 0) : own;
    return resolved[item.index]!;
  };
  if (rulebook.root !== null) visit(rulebook.root);
  return resolved;
}

/** Summing in one fixed order keeps results the same to the bit when rows of the rule book are moved. */
export function childrenById(rulebook: Rulebook, item: Item): Item[] {
  const children = item.children.map((child) => rulebook.items[child]!);
  return children.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * What a child's points are multiplied by under `sum`: its weight (over 100 in the points style, where a weight
 * is the points that the item is worth). A `sum` with a blank weight is passed on as it is: its children's
 * weights are in it already.
 */
export function sumMultiplier(
  rulebook: Rulebook,
  written: Float64Array,
  child: Item,
  weight: number,
): number {
  if (child.rule === 'sum' && Number.isNaN(written[child.index]!)) return 1;
  return rulebook.method.weights.style === 'points' ? weight / 100 : weight;
}
