/** A veto goes by points that exist and can fire, and bars no person by a place among persons. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { isOfPersons } from '../score/frame.ts';
import { soundRulebooks, treeOf } from './frames.ts';
import type { PackageView } from './package-view.ts';

export function* checkVetoes(view: PackageView): Generator<Issue> {
  const ofPersons = new Set(view.pack.assessments.filter(isOfPersons).map((one) => one.rulebook_id));
  for (const rulebook of view.pack.rulebooks.values()) {
    const { method, files, itemsById } = rulebook;
    const inTree = soundRulebooks(view).has(rulebook.id) ? new Set(treeOf(rulebook)) : null;
    for (const [at, { when, effect }] of method.vetoes.entries()) {
      const place = view.yaml(files.method, ['vetoes', at]);
      if ('last' in when && ofPersons.has(rulebook.id)) {
        yield issue('error', 'persons-barred-as-last', place, { last: when.last });
      } else if ('last' in when && effect !== 'bar') {
        yield issue('error', 'veto-last-without-bar', place, { last: when.last });
      }
      if (!('item' in when)) continue;
      const value = when.item;
      const item = itemsById.get(value);
      if (item === undefined) {
        const near = view.near(value, new Set(itemsById.keys()));
        const params = { column: 'vetoes', value, tables: [files.items], near, rows: 1 };
        yield issue('error', 'reference-unknown', place, params);
      } else if (inTree?.has(item) === false) {
        yield issue('error', 'veto-item-without-points', place, { item: value });
      }
    }
  }
}
