/** How an indicator is scored in each group, in words: goals and the statistics that the rule used. */
import type { Item } from '../core/package/rulebook.ts';
import { formatList, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { exactNumber } from '../i18n/number-text.ts';
import type { GoalRange, Scope } from './item-method.ts';
import { subjectNames } from './item-text.ts';
import type { ItemView } from './item-view.ts';
import type { SiteNames } from './names.ts';

/** `97`, or `set for each unit: 34.5 to 402`. */
export function goalText(goal: GoalRange | null, locale: Locale): string {
  const m = messagesIn(locale).item;
  if (goal === null) return m.targetNone;
  const figure = (x: number) => formatPlain(x, 3, locale);
  const text = goal.low === goal.high ? figure(goal.low) : m.goalsApart(figure(goal.low), figure(goal.high));
  if (goal.without === 0) return text;
  return formatList([text, m.goalsSome(figure(goal.without))], locale);
}

/** '' where the rule needs no statistics. */
export function scopeText(scope: Scope, view: ItemView, names: SiteNames, locale: Locale): string {
  const { item } = view;
  const m = messagesIn(locale).item;
  const figure = (x: number) => exactNumber(x, locale, scaleDecimals(item));
  const { n, mean, sd, best, worst } = scope.facts;
  const found = [
    ...(n === undefined ? [] : [m.statCount(figure0(n, locale))]),
    ...(mean === undefined ? [] : [m.statMean(figure(mean))]),
    ...(sd === undefined ? [] : [m.statSd(exactNumber(sd, locale))]),
    ...(best === undefined || !Number.isFinite(best) ? [] : [m.statBest(figure(best))]),
    ...(worst === undefined || !Number.isFinite(worst) ? [] : [m.statWorst(figure(worst))]),
  ];
  if (found.length > 1) found.push(...scaleRemark(item, scope, locale));
  const told = scope.treatment === null ? found : [...found, treatmentText(scope, view, names, locale)];
  return told.join(m.comma);
}

function figure0(n: number, locale: Locale): string {
  return formatPlain(n, 0, locale);
}

/** The decimals of an item are those of its own unit; what was transformed has more. */
function scaleDecimals({ transform, decimals, denominator }: Item): number {
  return transform === 'none' && denominator === null ? (decimals ?? 0) : 0;
}

function scaleRemark({ transform }: Item, { treatment }: Scope, locale: Locale): string[] {
  const m = messagesIn(locale).item;
  if (transform === 'log' || treatment?.method === 'log') return [m.statLog];
  return transform === 'none' ? [] : [m.statScale];
}

function treatmentText({ treatment }: Scope, view: ItemView, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).item;
  if (treatment === null || treatment.method === 'none') return m.treatedNone;
  if (treatment.method === 'log') return m.treatedLog;
  const steps = formatPlain(treatment.steps, 0, locale);
  return m.treated(steps, subjectNames(view, treatment.moved, names, locale));
}
