/** The assessments that can be laid out as scoring does it: cycle, rule book and tree are there and sound. */
import type { Item, Rulebook } from '../package/rulebook.ts';
import type { Frame } from '../score/frame.ts';
import { frameAssessment } from '../score/frame.ts';
import type { PackageView } from './package-view.ts';

export function framesOf(view: PackageView): readonly Frame[] {
  return view.once('frames', () => {
    const cycles = new Set(view.pack.cycles.map((cycle) => cycle.cycle_id));
    return view.pack.assessments
      .filter(({ cycle_id: id }) => cycles.has(id))
      .filter(({ rulebook_id: id }) => soundRulebooks(view).has(id))
      .map((assessment) => frameAssessment(view.pack, assessment));
  });
}

/** Where an assessment could not be laid out, nothing can be said about what is used by none. */
export function areAllFramed(view: PackageView): boolean {
  return (
    framesOf(view).length === view.pack.assessments.length &&
    framesOf(view).every(({ rulebook }) => rulebook.groups.length > 0)
  );
}

/** Rule books with a root from which the tree can be walked to its end. */
export function soundRulebooks(view: PackageView): ReadonlyMap<string, Rulebook> {
  return view.once('sound rulebooks', () => {
    const books = [...view.pack.rulebooks].filter(
      ([, { root, items }]) => root !== null && !isInLoop(root, items),
    );
    return new Map(books);
  });
}

/** A loop below the root would contain the root, as every item has one parent. */
function isInLoop(root: Item, items: readonly Item[]): boolean {
  const seen = new Set<number>();
  for (let at: number | null = root.index; at !== null; at = items[at]!.parent) {
    if (seen.has(at)) return at === root.index;
    seen.add(at);
  }
  return false;
}

/** The items of the tree, each before its children. */
export function treeOf({ root, items }: Rulebook): Item[] {
  const below = (item: Item): Item[] => [item, ...item.children.flatMap((child) => below(items[child]!))];
  return root === null ? [] : below(root);
}
