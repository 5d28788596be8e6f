/** The floor of adjusted totals lies below their ceiling. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

export function* checkAdjustment(view: PackageView): Generator<Issue> {
  for (const { method, files } of view.pack.rulebooks.values()) {
    const { floor, ceiling } = method.adjust;
    if (floor === undefined || ceiling === undefined || floor <= ceiling) continue;
    yield issue('error', 'adjust-reversed', view.yaml(files.method, ['adjust', 'floor']), { floor, ceiling });
  }
}
