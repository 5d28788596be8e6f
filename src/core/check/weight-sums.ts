/** In the points style a weight is the points that an item is worth, so the weights of a group add up. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import type { PackageView } from './package-view.ts';
import { weighedRulebooks } from './weighed-rulebooks.ts';

/** What the leaves add up to where the rule book does not say. */
const FULL_POINTS = 100;
/** Weights are written with a few decimals; sums of doubles are off by far less. */
const TOLERANCE = 1e-6;

export function* checkWeightSums(view: PackageView): Generator<Issue> {
  for (const { rulebook, tree } of weighedRulebooks(view)) {
    const { style, sum: expected = FULL_POINTS } = rulebook.method.weights;
    if (style !== 'points' || !view.isMethodRead(rulebook)) continue;
    for (const [g, group] of rulebook.groups.entries()) {
      const leaves = tree.filter(({ role }) => role === 'leaf');
      const sum = sumOf(leaves, rulebook.weights[g]!);
      if (sum !== null && differ(sum, expected)) {
        const place = { file: rulebook.files.weights, line: 1, column: g + 2 };
        yield issue('error', 'weights-sum', place, { group, sum, expected });
      }
      yield* checkComposites(rulebook, tree, g);
    }
  }
}

/** A composite may leave its weight blank; where it states one, that is what its children add up to. */
function* checkComposites(rulebook: Rulebook, tree: readonly Item[], g: number): Generator<Issue> {
  const written = rulebook.weights[g]!;
  for (const item of tree) {
    const weight = written[item.index]!;
    if (item.role !== 'composite' || Number.isNaN(weight)) continue;
    const sum = sumOf(leavesBelow(rulebook, item), written);
    if (sum === null || !differ(sum, weight)) continue;
    const place = { file: rulebook.files.weights, line: rulebook.weightLines[item.index]!, column: g + 2 };
    const params = { item: item.id, group: rulebook.groups[g]!, weight, sum };
    yield issue('warning', 'weights-composite-sum', place, params);
  }
}

function leavesBelow(rulebook: Rulebook, { children }: Item): Item[] {
  const items = children.map((child) => rulebook.items[child]!);
  return items.flatMap((item) => (item.role === 'leaf' ? [item] : leavesBelow(rulebook, item)));
}

/** Null where no weight is written; rounded so that 0.1 + 0.2 is told as 0.3. */
function sumOf(items: readonly Item[], written: Float64Array): number | null {
  const weights = items.map(({ index }) => written[index]!).filter((weight) => !Number.isNaN(weight));
  if (weights.length === 0) return null;
  return Number(weights.reduce((sum, weight) => sum + weight, 0).toPrecision(12));
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > TOLERANCE * Math.max(1, Math.abs(b));
}
