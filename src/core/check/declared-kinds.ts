/** Kinds of units, cycles, assessments and raters are declared in package.yaml. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { KindList } from '../package/manifest.ts';
import type { PackageView } from './package-view.ts';

/** The subject kind that stands for all officials in post. */
export const OFFICIAL = 'official';

const PREFIX = 'kind:';

export function* checkDeclaredKinds(view: PackageView): Generator<Issue> {
  if (!view.isManifestRead) return;
  for (const { file, spec, rows } of view.tables) {
    for (const [column, { refersTo }] of Object.entries(spec.columns)) {
      if (refersTo?.startsWith(PREFIX) !== true) continue;
      const list = refersTo.slice(PREFIX.length);
      const allowed = declaredKinds(view, list);
      for (const row of rows) {
        const value = row[column];
        if (typeof value !== 'string' || allowed.has(value)) continue;
        yield issue('error', 'kind-unknown', view.cell(file, row.line, column), {
          list: list === 'subject' ? 'unit' : list,
          column,
          value,
          allowed: [...allowed],
          near: view.near(value, allowed),
        });
      }
    }
  }
}

/** `list` is a key of `kinds` in package.yaml, or `subject` for what an assessment may assess. */
export function declaredKinds(view: PackageView, list: string): ReadonlySet<string> {
  const { kinds } = view.pack.manifest;
  if (list === 'subject') return new Set([...Object.keys(kinds.unit), OFFICIAL]);
  return new Set(Object.keys(kinds[list as KindList]));
}
