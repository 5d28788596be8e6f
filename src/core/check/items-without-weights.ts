/** A leaf that weights.csv leaves out is assessed nowhere; a row of blanks says so on purpose. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';
import { weighedRulebooks } from './weighed-rulebooks.ts';

export function* checkItemsWithoutWeights(view: PackageView): Generator<Issue> {
  for (const { rulebook, tree } of weighedRulebooks(view)) {
    for (const { id, role, index, line } of tree) {
      if (role !== 'leaf' || rulebook.weightLines[index]! > 0) continue;
      const place = view.cell(rulebook.files.items, line, 'item_id');
      yield issue('warning', 'item-without-weights', place, { item: id });
    }
  }
}
