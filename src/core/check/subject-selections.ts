/** A rule book selects officials by kinds that are declared, and only where it assesses officials. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { isOfPersons } from '../score/frame.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

export function* checkSubjectSelections(view: PackageView): Generator<Issue> {
  if (!view.isManifestRead) return;
  for (const { id, method, files } of view.pack.rulebooks.values()) {
    const { subjects } = method;
    if (subjects === undefined) continue;
    const uses = view.pack.assessments.filter((one) => one.rulebook_id === id);
    if (uses.length > 0 && !uses.some(isOfPersons)) {
      const place = view.yaml(files.method, ['subjects']);
      yield issue('warning', 'selection-without-effect', place, { rulebook: id });
    }
    for (const list of ['unit', 'role'] as const) {
      const allowed = declaredKinds(view, list);
      for (const value of subjects[list] ?? []) {
        if (allowed.has(value)) continue;
        const near = view.near(value, allowed);
        const params = { list, column: list, value, allowed: [...allowed], near };
        yield issue('error', 'kind-unknown', view.yaml(files.method, ['subjects', list]), params);
      }
    }
  }
}
