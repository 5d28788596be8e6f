/**
 * Full points, less something for what fell short or went wrong.
 *
 * threshold-deduct: 100 at or beyond the threshold (the parameter, else the subject's target); short of it,
 * `points` off for each `per` short, in proportion; never under `floor`.
 * count-deduct: from 100, `points` off per counted event; 0 from `zero_at` events on; never under `floor` before.
 */
import { isBelow } from './alike.ts';
import type { Rule, RuleColumn } from './rule.ts';
import { forKnown } from './rule.ts';

function thresholdOf(column: RuleColumn, subject: number): number {
  return column.item.params.number('threshold') ?? column.target[subject]!;
}

export const thresholdDeduct: Rule = {
  id: 'threshold-deduct',
  params: [
    { name: 'threshold', kind: 'number' },
    { name: 'per', kind: 'number' },
    { name: 'points', kind: 'number', required: true },
    { name: 'floor', kind: 'number' },
  ],
  needs: ['direction'],
  apply(column, members, points) {
    const { params } = column.item;
    const per = params.number('per', 1);
    const off = params.number('points', 0);
    const floor = params.number('floor', 0);
    forKnown(column, members, (x, s) => {
      const short = column.sign * (thresholdOf(column, s) - x);
      points[s] = short <= 0 ? 100 : Math.max(floor, 100 - (off * short) / per);
    });
    return { facts: { per, off, floor } };
  },
  own: (column, s) => ({
    threshold: thresholdOf(column, s),
    short: Math.max(0, column.sign * (thresholdOf(column, s) - column.values[s]!)),
  }),
};

export const countDeduct: Rule = {
  id: 'count-deduct',
  params: [
    { name: 'points', kind: 'number', required: true },
    { name: 'zero_at', kind: 'number' },
    { name: 'floor', kind: 'number' },
  ],
  needs: [],
  apply(column, members, points) {
    const { params } = column.item;
    const off = params.number('points', 0);
    const floor = params.number('floor', 0);
    const zeroAt = params.number('zero_at', Number.POSITIVE_INFINITY);
    forKnown(column, members, (count, s) => {
      points[s] = isBelow(count, zeroAt) ? Math.max(floor, 100 - off * count) : 0;
    });
    return { facts: Number.isFinite(zeroAt) ? { off, floor, zero_at: zeroAt } : { off, floor } };
  },
};
