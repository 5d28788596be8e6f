/** An input has no place in the tree, so nothing comes of its weight. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

export function* checkWeightsOfInputs(view: PackageView): Generator<Issue> {
  for (const { items, weights, weightLines, files } of view.pack.rulebooks.values()) {
    for (const { id, index, role } of items) {
      const g = weights.findIndex((group) => !Number.isNaN(group[index]!));
      if (role !== 'input' || g < 0) continue;
      const place = { file: files.weights, line: weightLines[index]!, column: g + 2 };
      yield issue('error', 'weight-of-input', place, { item: id });
    }
  }
}
