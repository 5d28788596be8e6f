/** The overview opens with an assessment that exists. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';

export function* checkHome(view: PackageView): Generator<Issue> {
  const { home } = view.pack.manifest;
  const { ids, tables, state } = knownIds(view, 'assessments')!;
  if (home === undefined || ids.has(home) || state === 'unreadable') return;
  const params = { column: 'home', value: home, tables, near: view.near(home, ids), rows: 1 };
  yield issue('error', 'reference-unknown', view.yaml('package.yaml', ['home']), params);
}
