/** A composite has points of its children and no values of its own, so it cannot be given a mean or an earlier one. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

/** What needs values of the item's own: a composite has none, only points of its children. */
const ofValues = { missing: ['group-mean', 'carry'], not_applicable: ['average'] } as const;
const ofComposites = {
  missing: ['withhold', 'redistribute', 'zero'],
  not_applicable: ['redistribute', 'full'],
} as const;

export function* checkPolicies(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const item of items.filter(({ role }) => role === 'composite')) {
      const given = { missing: item.missing, not_applicable: item.notApplicable };
      for (const column of ['missing', 'not_applicable'] as const) {
        const policy = given[column];
        if (policy === null || !(ofValues[column] as readonly string[]).includes(policy)) continue;
        yield issue('error', 'policy-on-composite', view.cell(files.items, item.line, column), {
          item: item.id,
          column,
          given: policy,
          allowed: ofComposites[column],
        });
      }
    }
  }
}
