/** Every item that is no input stands in the tree under the root, or nothing comes of it. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Rulebook } from '../package/rulebook.ts';
import { soundRulebooks, treeOf } from './frames.ts';
import type { PackageView } from './package-view.ts';

export function* checkItemsOutsideTree(view: PackageView): Generator<Issue> {
  for (const rulebook of soundRulebooks(view).values()) {
    const inTree = new Set(treeOf(rulebook));
    const rows = view.itemRows(rulebook).byId;
    for (const item of rulebook.items) {
      if (item.role === 'input' || inTree.has(item) || isOrphan(rulebook, rows.get(item.id)?.['parent_id']))
        continue;
      const place = view.cell(rulebook.files.items, item.line, 'parent_id');
      yield issue('error', 'item-outside-tree', place, { item: item.id, root: rulebook.root!.id });
    }
  }
}

/** Of an item whose parent does not exist that has been told already. */
function isOrphan(rulebook: Rulebook, parent: string | number | null | undefined): boolean {
  return typeof parent === 'string' && !rulebook.itemsById.has(parent);
}
