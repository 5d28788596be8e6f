/** The scoring rules, by the name that a rule book gives them. */
import { bands } from './bands.ts';
import { countDeduct, thresholdDeduct } from './deductions.ts';
import { goalpost } from './goalpost.ts';
import { minmax } from './minmax.ts';
import { percentile } from './percentile.ts';
import { rankPoints } from './rank-points.ts';
import { ratioToBest, ratioToTarget } from './ratios.ts';
import type { ParamSpec, Rule } from './rule.ts';
import { borrow, given, tally } from './taken.ts';
import { zscore } from './zscore.ts';

export const rules = {
  goalpost,
  minmax,
  zscore,
  percentile,
  'rank-points': rankPoints,
  'ratio-to-best': ratioToBest,
  'ratio-to-target': ratioToTarget,
  bands,
  'threshold-deduct': thresholdDeduct,
  'count-deduct': countDeduct,
  given,
  tally,
  borrow,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Parameters that any item may carry, whatever its rule. */
export const commonParams: readonly ParamSpec[] = [
  { name: 'over', kind: 'choice', choices: ['all', 'group'] },
  { name: 'observed', kind: 'text' },
  { name: 'combine', kind: 'choice', choices: ['last', 'sum', 'mean'] },
  { name: 'scale', kind: 'number' },
  /** The smallest and largest value that can be right; `check` refuses others. */
  { name: 'lowest', kind: 'number' },
  { name: 'highest', kind: 'number' },
];

export function ruleOf(name: string): Rule | null {
  return Object.hasOwn(rules, name) ? rules[name as RuleId] : null;
}
