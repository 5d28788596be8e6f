/** A rule that cannot tell good from bad by itself is told which way is better. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { ruleOf } from '../rules/rules.ts';
import type { PackageView } from './package-view.ts';

export function* checkDirections(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const { id, role, rule, direction, line } of items) {
      if (role !== 'leaf' || direction !== null) continue;
      if (ruleOf(rule)?.needs.includes('direction') !== true) continue;
      yield issue('error', 'direction-missing', view.cell(files.items, line, 'direction'), {
        item: id,
        rule,
      });
    }
  }
}
