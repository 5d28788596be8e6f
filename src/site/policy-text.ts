/** What other not-applicable policies would do, in words. */
import { formatList, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { Alternative } from '../core/compare/not-applicable.ts';
import { policyWord } from '../i18n/rule-text.ts';
import type { SiteNames } from './names.ts';
import type { PolicyEffectView } from './policy-effect.ts';

/** Whom it concerns, what the rule book says, and what each other policy would move. */
export function effectSentence(view: PolicyEffectView, names: SiteNames, locale: Locale): string {
  const { item: m, standings } = messagesIn(locale);
  const leaves = formatList(
    view.leaves.map((leaf) => names.item(leaf.id)),
    locale,
  );
  const sentences = [
    m.policyLead(leaves, formatPlain(view.subjects.length, 0, locale)),
    view.policy === null ? m.policyDeclaredMixed : m.policyDeclared(policyWord(view.policy, locale)),
    m.policyNote +
      (locale === 'en' ? ' ' : '') +
      view.alternatives.map((one) => alternativeText(one, locale)).join(standings.semicolon) +
      standings.stop,
  ];
  return sentences.join(locale === 'en' ? ' ' : '');
}

function alternativeText({ policy, moved, most, changed }: Alternative, locale: Locale): string {
  const m = messagesIn(locale).item;
  const what = m[`if-${policy}`];
  const count = formatPlain(moved.length, 0, locale);
  if (moved.length > 0) {
    return most > 0
      ? m.policyMoves(what, count, formatPlain(most, 1, locale))
      : m.policyComesAndGoes(what, count);
  }
  if (changed.length === 0) return m.policySame(what);
  return m.policyStays(what, formatPlain(changed.length, 0, locale));
}

export function placeText(place: number, locale: Locale): string {
  return place === 0 ? messagesIn(locale).standings.noPlace : formatPlain(place, 1, locale);
}

export interface PlaceMove {
  readonly direction: 'up' | 'down';
  readonly places: string;
  readonly words: string;
}

/** Null where the place is the same, or where there is none on either side. */
export function placeMove(before: number, after: number, locale: Locale): PlaceMove | null {
  if (before === 0 || after === 0 || before === after) return null;
  const m = messagesIn(locale).item;
  const places = formatPlain(Math.abs(after - before), 1, locale);
  return after < before
    ? { direction: 'up', places, words: m.movedUp(places) }
    : { direction: 'down', places, words: m.movedDown(places) };
}
