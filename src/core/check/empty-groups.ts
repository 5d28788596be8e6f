/** Every group is assessed on something. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';
import { weighedRulebooks } from './weighed-rulebooks.ts';

export function* checkEmptyGroups(view: PackageView): Generator<Issue> {
  for (const { rulebook, resolved } of weighedRulebooks(view)) {
    for (const [g, group] of rulebook.groups.entries()) {
      if (!Number.isNaN(resolved[g]![rulebook.root!.index]!)) continue;
      const place = { file: rulebook.files.weights, line: 1, column: g + 2 };
      yield issue('error', 'group-without-items', place, { group });
    }
  }
}
