/** Officials are assessed by what they did: not by what they are, and not by their places among each other. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { isOfPersons } from '../score/frame.ts';
import type { PackageView } from './package-view.ts';
import { isPersonAttribute } from './person-attributes.ts';

/** Rules whose points are places in another form. */
const byPlace = ['percentile', 'rank-points'];

export function* checkPersonsItems(view: PackageView): Generator<Issue> {
  const ofPersons = new Set(view.pack.assessments.filter(isOfPersons).map((one) => one.rulebook_id));
  for (const { id, items, files } of view.pack.rulebooks.values()) {
    if (!ofPersons.has(id)) continue;
    for (const item of items) {
      if ([item.id, item.name.zh, item.name.en].some(isPersonAttribute)) {
        const place = view.cell(files.items, item.line, 'item_id');
        yield issue('error', 'person-attribute-item', place, { item: item.id });
      }
      if (!byPlace.includes(item.rule)) continue;
      const place = view.cell(files.items, item.line, 'rule');
      yield issue('error', 'persons-scored-by-place', place, { item: item.id, rule: item.rule });
    }
  }
}
