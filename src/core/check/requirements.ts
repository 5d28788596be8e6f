/** Requirements in package.yaml name kinds that it declares, and ask for no more than they allow. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

const FILE = 'package.yaml';

export function* checkRequirements(view: PackageView): Generator<Issue> {
  const { reports, visits } = view.pack.manifest.requirements;
  for (const [at, { every, unit, role, works }] of reports.entries()) {
    const path = ['requirements', 'reports', at];
    yield* checkKinds(view, path, { every: [every], unit, role });
    const { least = 0, most = Number.POSITIVE_INFINITY } = works;
    if (least > most) {
      yield issue('error', 'requirement-reversed', view.yaml(FILE, [...path, 'works']), { least, most });
    }
  }
  for (const [at, { every, unit, role, kind }] of visits.entries()) {
    yield* checkKinds(view, ['requirements', 'visits', at], { every: [every], unit, role, kind });
  }
}

const lists = { every: 'cycle', unit: 'unit', role: 'role', kind: 'visit' } as const;

function* checkKinds(
  view: PackageView,
  path: readonly PropertyKey[],
  named: { readonly [K in keyof typeof lists]?: readonly string[] | undefined },
): Generator<Issue> {
  for (const [column, list] of Object.entries(lists)) {
    const allowed = declaredKinds(view, list);
    for (const value of named[column as keyof typeof lists] ?? []) {
      if (allowed.has(value)) continue;
      const near = view.near(value, allowed);
      const params = { list, column, value, allowed: [...allowed], near };
      yield issue('error', 'kind-unknown', view.yaml(FILE, [...path, column]), params);
    }
  }
}
