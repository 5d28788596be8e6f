/**
 * Points on the way from floor to target: low + (high − low)·(x − floor)/(target − floor), clamped to low…high
 * unless `clamp=no`. With low = 60 this is the efficacy coefficient method (功效系数法). A floor above the target
 * stands for "lower is better". No points where floor or target is not set or both are the same.
 */
import type { Rule } from './rule.ts';
import { clamp, forKnown } from './rule.ts';

export const goalpost: Rule = {
  id: 'goalpost',
  params: [
    { name: 'low', kind: 'number' },
    { name: 'high', kind: 'number' },
    { name: 'clamp', kind: 'choice', choices: ['yes', 'no', 'true', 'false', '1', '0'] },
  ],
  needs: ['floor', 'target'],
  apply(column, members, points) {
    const { params } = column.item;
    const low = params.number('low', 0);
    const high = params.number('high', 100);
    const isOpen = ['no', 'false', '0'].includes(params.text('clamp') ?? 'yes');
    forKnown(column, members, (x, s) => {
      const span = column.target[s]! - column.floor[s]!;
      const reached = span === 0 ? Number.NaN : (x - column.floor[s]!) / span;
      points[s] = low + (high - low) * (isOpen ? reached : clamp(reached, 0, 1));
    });
    return { facts: { low, high } };
  },
  own: (column, s) => ({ floor: column.floor[s]!, target: column.target[s]! }),
};
