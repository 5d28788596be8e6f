/** A leaf has a scoring rule, a composite an aggregate, and both exist. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { isAggregate } from '../package/read-rulebook.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import { aggregates } from '../package/rulebook.ts';
import { ruleOf, rules } from '../rules/rules.ts';
import type { PackageView } from './package-view.ts';

const leafRules: readonly string[] = Object.keys(rules);
const leafWords = new Set([...leafRules, 'none']);
const allWords = new Set([...leafWords, ...aggregates]);

export function* checkItemRules(view: PackageView): Generator<Issue> {
  for (const rulebook of view.pack.rulebooks.values()) {
    for (const item of rulebook.items) {
      if (item.role !== 'input') yield* checkRule(view, rulebook, item);
    }
  }
}

function* checkRule(view: PackageView, rulebook: Rulebook, item: Item): Generator<Issue> {
  const at = view.cell(rulebook.files.items, item.line, 'rule');
  const { id, rule } = item;
  if (rule === '') {
    if (view.itemRows(rulebook).isFaulty(item.line, 'rule')) return;
    yield issue('error', 'rule-missing', at, { item: id, allowed: [...leafWords] });
  } else if (ruleOf(rule) === null && !isAggregate(rule)) {
    const allowed = item.role === 'leaf' ? [...leafWords] : [...aggregates];
    yield issue('error', 'rule-unknown', at, { item: id, rule, allowed, near: view.near(rule, allWords) });
  } else if (item.role === 'composite' && !isAggregate(rule)) {
    yield issue('error', 'rule-on-composite', at, { item: id, rule, allowed: aggregates });
  } else if (item.role === 'leaf' && isAggregate(rule)) {
    yield issue('error', 'aggregate-on-leaf', at, { item: id, rule, allowed: [...leafWords] });
  }
}
