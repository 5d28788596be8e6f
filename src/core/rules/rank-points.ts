/**
 * Points by place, the best value first, ties at the lowest place: a list (`points=60|57|54`), after whose end
 * there are 0 points, or a first figure and a step down (`first=100;step=2`), never under 0.
 */
import { placesAmong } from './places.ts';
import type { Rule } from './rule.ts';
import { forKnown, over } from './rule.ts';

export const rankPoints: Rule = {
  id: 'rank-points',
  params: [
    over,
    { name: 'points', kind: 'list' },
    { name: 'first', kind: 'number' },
    { name: 'step', kind: 'number' },
  ],
  needs: ['direction'],
  apply(column, members, points) {
    const list = column.item.params.list('points');
    const first = column.item.params.number('first', 100);
    const step = Math.abs(column.item.params.number('step', 0));
    const places = placesAmong(column.values, members, column.sign > 0 ? 'descending' : 'ascending');
    let n = 0;
    forKnown(column, members, (_, s) => {
      const at = places[s]! - 1;
      points[s] = list.length > 0 ? (list[at] ?? 0) : Math.max(0, first - step * at);
      n += 1;
    });
    return { facts: list.length > 0 ? { n } : { n, first, step }, places };
  },
};
