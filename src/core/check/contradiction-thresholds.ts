/** A threshold on a scale of package.yaml has kinds on its side of it, so that the rule can fire. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { PackageView } from './package-view.ts';

const scaled = [
  ['points-against-visits', 'most_rating', 'rating'],
  ['praise-against-year', 'least_conclusion', 'conclusion'],
  ['finding-overdue', 'least_severity', 'severity'],
] as const;

export function* checkContradictionThresholds(view: PackageView): Generator<Issue> {
  const { contradictions, kinds } = view.pack.manifest;
  for (const [rule, threshold, list] of scaled) {
    const value = (contradictions[rule] as Record<string, unknown> | undefined)?.[threshold];
    const values = Object.values(kinds[list]).map((kind) => kind.value);
    if (typeof value !== 'number' || values.length === 0) continue;
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    if (threshold.startsWith('most') ? value >= lowest : value <= highest) continue;
    const place = view.yaml('package.yaml', ['contradictions', rule, threshold]);
    yield issue('error', 'threshold-off-scale', place, { rule, threshold, value, list, lowest, highest });
  }
}
