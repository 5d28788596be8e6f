/** What package.yaml carries over is declared by kinds of cycle that it knows. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

const FILE = 'package.yaml';

export function* checkCarryKinds(view: PackageView): Generator<Issue> {
  const allowed = declaredKinds(view, 'cycle');
  for (const value of Object.keys(view.pack.manifest.carry)) {
    if (allowed.has(value)) continue;
    const params = {
      list: 'cycle',
      column: 'carry',
      value,
      allowed: [...allowed],
      near: view.near(value, allowed),
    };
    yield issue('error', 'kind-unknown', view.yaml(FILE, ['carry', value]), params);
  }
}
