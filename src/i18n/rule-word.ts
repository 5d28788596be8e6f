/** The rule of an item in a word or two. */
import type { Item } from '../core/package/rulebook.ts';
import type { RuleId } from '../core/rules/rules.ts';
import { aggregateNames } from './derivation-composite.ts';
import { ruleNames } from './derivation-rule.ts';
import type { Locale } from './locale.ts';

/** A rule that is not known goes by its id; an input has none, and nothing is said. */
export function ruleWord({ role, rule }: Item, locale: Locale): string {
  if (role === 'input') return '';
  if (Object.hasOwn(aggregateNames, rule)) return aggregateNames[rule as keyof typeof aggregateNames][locale];
  return Object.hasOwn(ruleNames, rule) ? ruleNames[rule as RuleId][locale] : rule;
}
