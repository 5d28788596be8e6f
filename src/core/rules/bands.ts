/**
 * Points by interval. `edges` ascend; an interval contains its lower edge and not its upper one (closed below), so
 * n edges make n + 1 intervals and want n + 1 points.
 */
import { isBelow } from './alike.ts';
import type { Rule } from './rule.ts';
import { forKnown } from './rule.ts';

/** How many of the ascending edges lie at or below x. */
function intervalOf(x: number, edges: readonly number[]): number {
  const above = edges.findIndex((edge) => isBelow(x, edge));
  return above < 0 ? edges.length : above;
}

export const bands: Rule = {
  id: 'bands',
  params: [
    { name: 'edges', kind: 'list', required: true },
    { name: 'points', kind: 'list', required: true },
  ],
  needs: [],
  apply(column, members, points) {
    const edges = column.item.params.list('edges');
    const steps = column.item.params.list('points');
    forKnown(column, members, (x, s) => (points[s] = steps[intervalOf(x, edges)] ?? Number.NaN));
    return { facts: {} };
  },
  own(column, s) {
    const edges = column.item.params.list('edges');
    const at = intervalOf(column.values[s]!, edges);
    const from = at > 0 ? { from: edges[at - 1]! } : {};
    return at < edges.length ? { ...from, to: edges[at]! } : from;
  },
};
