/** The header of weights.csv: `item_id`, and then the groups of the rule book, or `*` for every subject. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Rulebook } from '../package/rulebook.ts';
import { EVERYONE } from '../package/rulebook.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';

const KEY = 'item_id';

export function* checkWeightGroups(view: PackageView): Generator<Issue> {
  for (const rulebook of view.pack.rulebooks.values()) {
    const file = rulebook.files.weights;
    const header = view.pack.headers.get(file);
    if (header === undefined) continue;
    const groups = header.slice(1);
    if (header[0] !== KEY) {
      const needed = [KEY, ...groups];
      yield issue('error', 'column-missing', { file, line: 1, column: 1 }, { column: KEY, needed });
    }
    if (groups.length === 0) yield issue('error', 'weights-without-groups', { file, line: 1, column: 0 }, {});
    yield* checkGroups(view, rulebook, groups);
  }
}

function* checkGroups(view: PackageView, { files }: Rulebook, groups: readonly string[]): Generator<Issue> {
  const { ids, state } = knownIds(view, 'groups')!;
  const file = files.weights;
  for (const [g, group] of groups.entries()) {
    const place = { file, line: 1, column: g + 2 };
    if (group === EVERYONE) {
      if (groups.length === 1) continue;
      const others = groups.filter((other) => other !== EVERYONE);
      yield issue('error', 'weights-everyone-and-groups', place, { groups: others });
    } else if (group !== '' && !ids.has(group) && state !== 'unreadable') {
      const allowed = [...ids];
      yield issue('error', 'weights-group-unknown', place, { group, allowed, near: view.near(group, ids) });
    }
  }
}
