/**
 * Rules whose value is a judgement or a score already.
 *
 * given: points given by assessors out of `max`, 100·x/max; with `from=reports` the mean of a report's verified points. tally: the weighted mean of the votes' points.
 * borrow: the total of another assessment as it stands.
 */
import type { ParamSpec, Rule } from './rule.ts';
import { forKnown } from './rule.ts';

export const given: Rule = {
  id: 'given',
  params: [
    { name: 'max', kind: 'number' },
    { name: 'from', kind: 'choice', choices: ['observations', 'reports'] },
  ],
  needs: [],
  apply(column, members, points) {
    const max = column.item.params.number('max', 100);
    forKnown(column, members, (x, s) => (points[s] = (100 * x) / max));
    return { facts: { max } };
  },
};

function asItStands(id: string, params: readonly ParamSpec[]): Rule {
  return {
    id,
    params,
    needs: [],
    apply(column, members, points) {
      forKnown(column, members, (x, s) => (points[s] = x));
      return { facts: {} };
    },
  };
}

export const tally = asItStands('tally', [
  { name: 'options', kind: 'pairs', required: true },
  { name: 'raters', kind: 'pairs', required: true },
]);

export const borrow = asItStands('borrow', [
  { name: 'assessment', kind: 'text', required: true },
  { name: 'by', kind: 'choice', choices: ['subject', 'postings'] },
  { name: 'min_days', kind: 'number' },
]);
