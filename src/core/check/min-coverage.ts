/** The least coverage is a share, and it is asked of a composite: a leaf has its value or not. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

export function* checkMinCoverage(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const { id, minCoverage, role, line } of items) {
      if (minCoverage === null) continue;
      const place = view.cell(files.items, line, 'min_coverage');
      if (!(minCoverage >= 0 && minCoverage <= 1)) {
        yield issue('error', 'min-coverage-range', place, { item: id, given: minCoverage });
      } else if (role !== 'composite') yield issue('warning', 'min-coverage-on-leaf', place, { item: id });
    }
  }
}
