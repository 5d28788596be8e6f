/**
 * Percentile rank: 100·(place − 1)/(n − 1), the worst value first, ties at the lowest place. A subject without
 * others to compare with gets 100.
 */
import { placesAmong } from './places.ts';
import type { Rule } from './rule.ts';
import { forKnown, over } from './rule.ts';

export const percentile: Rule = {
  id: 'percentile',
  params: [over],
  needs: ['direction'],
  apply(column, members, points) {
    const places = placesAmong(column.values, members, column.sign > 0 ? 'ascending' : 'descending');
    let n = 0;
    forKnown(column, members, () => (n += 1));
    forKnown(column, members, (_, s) => {
      points[s] = n === 1 ? 100 : (100 * (places[s]! - 1)) / (n - 1);
    });
    return { facts: { n }, places };
  },
};
