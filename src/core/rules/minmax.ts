/**
 * Points between the worst and the best value of the subjects, after direction: low + (high − low)·(x − worst)/
 * (best − worst). Where all values are alike, everyone is at the best and gets `high`.
 */
import { isAlike } from './alike.ts';
import type { Rule } from './rule.ts';
import { forKnown, over } from './rule.ts';

export const minmax: Rule = {
  id: 'minmax',
  params: [over, { name: 'low', kind: 'number' }, { name: 'high', kind: 'number' }],
  needs: ['direction'],
  apply(column, members, points) {
    const low = column.item.params.number('low', 0);
    const high = column.item.params.number('high', 100);
    let worst = Number.POSITIVE_INFINITY;
    let best = Number.NEGATIVE_INFINITY;
    let n = 0;
    forKnown(column, members, (x) => {
      worst = Math.min(worst, column.sign * x);
      best = Math.max(best, column.sign * x);
      n += 1;
    });
    const isFlat = isAlike(worst, best);
    forKnown(column, members, (x, s) => {
      points[s] = isFlat ? high : low + (high - low) * ((column.sign * x - worst) / (best - worst));
    });
    return { facts: { low, high, worst: column.sign * worst, best: column.sign * best, n } };
  },
};
