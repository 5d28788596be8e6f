/**
 * Distance from the mean in standard deviations, (x − mean)/sd with sd over n − 1, positive where better than the
 * mean. 0 for everyone where there is no spread or only one value. Not on the scale 0–100.
 */
import { isAlike } from './alike.ts';
import type { Rule } from './rule.ts';
import { forKnown, over } from './rule.ts';

export const zscore: Rule = {
  id: 'zscore',
  params: [over],
  needs: ['direction'],
  apply(column, members, points) {
    let [n, sum, squares] = [0, 0, 0];
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    forKnown(column, members, (x) => {
      n += 1;
      sum += x;
      least = Math.min(least, x);
      most = Math.max(most, x);
    });
    const mean = sum / n;
    forKnown(column, members, (x) => (squares += (x - mean) ** 2));
    const sd = n > 1 && !isAlike(least, most) ? Math.sqrt(squares / (n - 1)) : 0;
    forKnown(column, members, (x, s) => {
      points[s] = sd === 0 ? 0 : (column.sign * (x - mean)) / sd;
    });
    return { facts: { mean, sd, n } };
  },
};
