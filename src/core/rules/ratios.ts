/**
 * Points in proportion to a reference: 100·x/reference, or 100·reference/x where lower is better, from 0 up to
 * `cap` (100 unless stated). The reference is the best value of the subjects, or the subject's target.
 *
 * For figures that cannot be negative. Whoever is at the reference has 100 (or the cap, where that is lower), also
 * where both are 0; where the divisor alone is 0, those who are better get the cap and the others 0.
 */
import type { Rule, RuleColumn } from './rule.ts';
import { clamp, forKnown, over } from './rule.ts';

function ratioPoints(x: number, reference: number, sign: 1 | -1, cap: number): number {
  if (Number.isNaN(reference)) return Number.NaN;
  if (x === reference) return Math.min(100, cap);
  const [part, whole] = sign > 0 ? [x, reference] : [reference, x];
  if (whole === 0) return sign * x > sign * reference ? cap : 0;
  return clamp((100 * part) / whole, 0, cap);
}

const cap = { name: 'cap', kind: 'number' } as const;

export const ratioToBest: Rule = {
  id: 'ratio-to-best',
  params: [over, cap],
  needs: ['direction'],
  apply(column, members, points) {
    const most = column.item.params.number('cap', 100);
    let best = Number.NEGATIVE_INFINITY;
    let n = 0;
    forKnown(column, members, (x) => {
      best = Math.max(best, column.sign * x);
      n += 1;
    });
    best *= column.sign;
    forKnown(column, members, (x, s) => (points[s] = ratioPoints(x, best, column.sign, most)));
    return { facts: { best, cap: most, n } };
  },
};

export const ratioToTarget: Rule = {
  id: 'ratio-to-target',
  params: [over, cap],
  needs: ['direction', 'target'],
  apply(column, members, points) {
    const most = column.item.params.number('cap', 100);
    forKnown(column, members, (x, s) => {
      points[s] = ratioPoints(x, column.target[s]!, column.sign, most);
    });
    return { facts: { cap: most } };
  },
  own: (column: RuleColumn, s) => ({ target: column.target[s]! }),
};
