/** A rule book names its root, or has exactly one item without parent. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

export function* checkRoots(view: PackageView): Generator<Issue> {
  for (const rulebook of view.pack.rulebooks.values()) {
    const { root, method, items, itemsById, files } = rulebook;
    if (root !== null || !view.isMethodRead(rulebook)) continue;
    if (method.root === undefined) {
      const tops = items
        .filter((item) => item.parent === null && item.role !== 'input')
        .map((item) => item.id);
      yield issue('error', 'root-ambiguous', { file: files.method, line: 0, column: 0 }, { tops });
    } else {
      const known = new Set(itemsById.keys());
      yield issue('error', 'reference-unknown', view.yaml(files.method, ['root']), {
        column: 'root',
        value: method.root,
        tables: [files.items],
        near: view.near(method.root, known),
        rows: 1,
      });
    }
  }
}
