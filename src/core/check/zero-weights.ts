/** Siblings that all weigh nothing leave their parent without a score. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';
import { weighedRulebooks } from './weighed-rulebooks.ts';

export function* checkZeroWeights(view: PackageView): Generator<Issue> {
  for (const { rulebook, tree, resolved } of weighedRulebooks(view)) {
    for (const [g, group] of rulebook.groups.entries()) {
      for (const parent of tree) {
        const assessed = parent.children.filter((child) => !Number.isNaN(resolved[g]![child]!));
        if (assessed.length === 0 || assessed.some((child) => resolved[g]![child] !== 0)) continue;
        const line = Math.max(0, ...assessed.slice(0, 1).map((child) => rulebook.weightLines[child]!));
        const place = { file: rulebook.files.weights, line, column: g + 2 };
        yield issue('warning', 'weights-all-zero', place, { item: parent.id, group });
      }
    }
  }
}
