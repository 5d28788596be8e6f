/** The policies of a rule book as sentences. */
import type { Rulebook, Veto } from '../core/package/rulebook.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';

export function rankLines({ method }: Rulebook, shownDecimals: number, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  const decimals = method.rank.decimals ?? method.rank_decimals;
  return [
    decimals === undefined ? m.ranksUnrounded : m.ranksRounded(formatPlain(decimals, 0, locale)),
    m[`ties-${method.rank.ties}`],
    m.display(formatPlain(shownDecimals, 0, locale)),
  ];
}

export function weightLine({ method }: Rulebook, locale: Locale): string {
  const m = messagesIn(locale).method;
  return method.weights.style === 'points'
    ? m.weightsPoints(formatPlain(method.weights.sum ?? 100, 3, locale))
    : m.weightsRelative;
}

export function adjustLines({ method }: Rulebook, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  const { bonus_cap: bonus, deduction_cap: deduction, floor, ceiling } = method.adjust;
  const points = (x: number) => formatPlain(x, 3, locale);
  return [
    bonus === undefined ? m.bonusFree : bonus === 0 ? m.noBonus : m.bonusCap(points(bonus)),
    deduction === undefined
      ? m.deductionFree
      : deduction === 0
        ? m.noDeduction
        : m.deductionCap(points(deduction)),
    ...(floor === undefined ? [] : [m.floor(points(floor))]),
    ...(ceiling === undefined ? [] : [m.ceiling(points(ceiling))]),
  ];
}

export function vetoLine(veto: Veto, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).method;
  const { when } = veto;
  const cause =
    'event' in when
      ? m.onEvent(when.event)
      : 'item' in when
        ? m.onItem(names.item(when.item), formatPlain(when.below, 3, locale))
        : m.onLast(formatPlain(when.last, 0, locale));
  const what = pick(veto.title, locale, cause);
  if (veto.effect === 'bar') return m.barEffect(what);
  return veto.total === undefined
    ? m.vetoEffect(what)
    : m.vetoEffectTotal(what, formatPlain(veto.total, 3, locale));
}
