/** Whoever is assessed on an item has the floor and target that its rule cannot do without. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import { ruleOf } from '../rules/rules.ts';
import { assessedOn } from '../score/frame.ts';
import { goalsIn } from './goals.ts';
import type { PackageView } from './package-view.ts';

const SUBJECTS_TOLD = 5;

/** Once per item and assessment, however many subjects lack them. */
export function* checkMissingGoalposts(view: PackageView): Generator<Issue> {
  for (const { frame, item, only, column } of goalsIn(view, (one) => needsOf(one).length > 0)) {
    if (only !== null && needsOf(item).every((name) => only[name] !== null)) continue;
    const needed = needsOf(item).map((name) => ({ name, value: column(name).value }));
    const lacking = assessedOn(frame, item).filter((s) =>
      needed.some(({ value }) => Number.isNaN(value[s]!)),
    );
    if (lacking.length === 0) continue;
    const columns = needed.filter(({ value }) => lacking.some((s) => Number.isNaN(value[s]!)));
    yield issue('error', 'goalpost-missing', view.cell(frame.rulebook.files.items, item.line, 'item_id'), {
      item: item.id,
      cycle: frame.cycle.cycle_id,
      columns: columns.map(({ name }) => name),
      subjects: lacking.length,
      first: Array.from(lacking.subarray(0, SUBJECTS_TOLD), (s) => frame.subjects[s]!),
    });
  }
}

/** A threshold may stand in the parameters instead of the targets. */
function needsOf({ rule, params }: Item): readonly ('floor' | 'target')[] {
  if (rule === 'threshold-deduct') return params.has('threshold') ? [] : ['target'];
  return ruleOf(rule)?.needs.filter((need) => need !== 'direction') ?? [];
}
