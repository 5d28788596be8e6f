/** Geometric and harmonic means exist for positive points only. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
import type { PackageView } from './package-view.ts';

export function* checkMeansOfNegatives(view: PackageView): Generator<Issue> {
  for (const { items, files } of view.pack.rulebooks.values()) {
    for (const { id, rule, children, role } of items) {
      if (role !== 'composite' || (rule !== 'geomean' && rule !== 'harmonic')) continue;
      for (const child of children.map((index) => items[index]!)) {
        if (!canBeNegative(child)) continue;
        const place = view.cell(files.items, child.line, 'rule');
        const params = { item: id, rule, child: child.id, childRule: child.rule };
        yield issue('warning', 'mean-of-negatives', place, params);
      }
    }
  }
}

function canBeNegative({ rule, params }: Item): boolean {
  const isOpen = ['no', 'false', '0'].includes(params.text('clamp') ?? 'yes');
  if (rule === 'goalpost') return isOpen || params.number('low', 0) < 0;
  if (rule === 'minmax') return params.number('low', 0) < 0;
  return rule === 'zscore';
}
