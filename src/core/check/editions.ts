/** Editions in package.yaml show kinds of visibility that it declares. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

const FILE = 'package.yaml';
const LIST = 'visibility';

export function* checkEditions(view: PackageView): Generator<Issue> {
  const allowed = declaredKinds(view, LIST);
  for (const [edition, { shows }] of Object.entries(view.pack.manifest.editions)) {
    for (const [at, value] of shows.entries()) {
      if (allowed.has(value)) continue;
      const near = view.near(value, allowed);
      const place = view.yaml(FILE, ['editions', edition, 'shows', at]);
      yield issue('error', 'kind-unknown', place, {
        list: LIST,
        column: 'shows',
        value,
        allowed: [...allowed],
        near,
      });
    }
  }
}
