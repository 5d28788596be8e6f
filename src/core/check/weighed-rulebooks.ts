/** Rule books with a tree and with the weights that hold in each group. */
import type { Item, Rulebook } from '../package/rulebook.ts';
import { resolveWeights } from '../score/resolve-weights.ts';
import { soundRulebooks, treeOf } from './frames.ts';
import type { PackageView } from './package-view.ts';

interface Weighed {
  readonly rulebook: Rulebook;
  readonly tree: readonly Item[];
  /** Per group, per item; see resolve-weights. */
  readonly resolved: readonly Float64Array[];
}

/** Those whose tree is sound and whose weights could be read. */
export function weighedRulebooks(view: PackageView): readonly Weighed[] {
  return view.once('weighed', () =>
    [...soundRulebooks(view).values()]
      .filter(({ files }) => view.pack.headers.has(files.weights))
      .map((rulebook) => ({
        rulebook,
        tree: treeOf(rulebook),
        resolved: rulebook.weights.map((written) => resolveWeights(rulebook, written)),
      })),
  );
}
