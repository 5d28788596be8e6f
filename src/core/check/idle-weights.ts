/** A composite's weight acts only where one of its leaves is assessed. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';
import { weighedRulebooks } from './weighed-rulebooks.ts';

export function* checkIdleWeights(view: PackageView): Generator<Issue> {
  for (const { rulebook, tree, resolved } of weighedRulebooks(view)) {
    for (const [g, group] of rulebook.groups.entries()) {
      for (const { id, role, index } of tree) {
        const isIdle = Number.isNaN(resolved[g]![index]!) && !Number.isNaN(rulebook.weights[g]![index]!);
        if (role !== 'composite' || !isIdle || id === rulebook.root!.id) continue;
        const place = { file: rulebook.files.weights, line: rulebook.weightLines[index]!, column: g + 2 };
        yield issue('warning', 'weight-unused', place, { item: id, group });
      }
    }
  }
}
