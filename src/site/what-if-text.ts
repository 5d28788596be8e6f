/** What a trial says: what was changed, and what comes of it. */
import type { Opened } from '../core/what-if/open-kit.ts';
import type { Scenario } from '../core/what-if/scenario.ts';
import { publishedWeight } from '../core/what-if/scenario.ts';
import type { Shift, Shifts } from '../core/what-if/shifts.ts';
import { placesGained } from '../core/what-if/shifts.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { whatIfMessages } from '../i18n/messages-what-if.ts';
import type { WhatIfNames } from './what-if-data.ts';

export function ruleWord(rule: string, locale: Locale): string {
  const m = whatIfMessages[locale];
  const key = `rule-${rule}`;
  return Object.hasOwn(m, key) ? (m as unknown as Record<string, string>)[key]! : rule;
}

export function weightText(weight: number, locale: Locale): string {
  return formatPlain(weight, 6, locale);
}

/** Every change against the published rule book, a line each. */
export function changeLines(
  { rulebook }: Pick<Opened, 'rulebook'>,
  scenario: Scenario,
  names: WhatIfNames,
  locale: Locale,
): string[] {
  const m = whatIfMessages[locale];
  const itemName = (id: string) => names.items[rulebook.itemsById.get(id)!.index]!;
  const isGrouped = rulebook.groups.length > 1;
  const weights = [...scenario.weights].map(([key, weight]) => {
    const [itemId = '', groupId = ''] = key.split('@');
    const from = weightText(publishedWeight(rulebook, itemId, groupId), locale);
    const group = names.groups[rulebook.groups.indexOf(groupId)]!;
    return isGrouped
      ? m.weightChange(itemName(itemId), group, from, weightText(weight, locale))
      : m.weightChangeAll(itemName(itemId), from, weightText(weight, locale));
  });
  const rules = [...scenario.rules].map(([id, rule]) =>
    m.ruleChange(itemName(id), ruleWord(rulebook.itemsById.get(id)!.rule, locale), ruleWord(rule, locale)),
  );
  const { missing, notApplicable } = scenario;
  return [
    ...weights,
    ...rules,
    ...(missing === null ? [] : [m.missingChange(m[`missing-${missing}`])]),
    ...(notApplicable === null ? [] : [m.notApplicableChange(m[`na-${notApplicable}`])]),
  ];
}

/** How many change place, and who gains and loses the most. */
export function shiftSentence(shifts: Shifts, names: WhatIfNames, locale: Locale): string {
  const m = whatIfMessages[locale];
  const count = (n: number) => formatPlain(n, 0, locale);
  const { moved, mostGained, mostLost, rows, changed } = shifts;
  if (moved.length === 0) return changed === 0 ? m.sentenceNone : m.sentenceNoneChanged(count(changed));
  const extreme = (found: readonly Shift[], told: (who: string, from: string, to: string) => string) => {
    const [first] = found;
    if (first === undefined) return '';
    const name = names.subjects[first.s]!;
    const who = found.length > 1 ? m.andOthers(name, count(found.length)) : name;
    return told(who, placeText(first.publishedPlace, locale), placeText(first.place, locale));
  };
  return (
    m.sentenceMoved(count(moved.length), count(rows.length)) +
    extreme(mostGained, m.sentenceGain) +
    extreme(mostLost, m.sentenceLoss) +
    m.stop
  );
}

export function shiftText(shift: Shift, locale: Locale): string {
  const m = whatIfMessages[locale];
  const gained = placesGained(shift);
  if (Number.isNaN(gained)) {
    if (shift.place === shift.publishedPlace) return m.noChange;
    return shift.place > 0 ? m.gained : m.lost;
  }
  if (gained === 0) return m.same;
  const places = formatPlain(Math.abs(gained), 1, locale);
  return gained > 0 ? m.up(places) : m.down(places);
}

export function placeText(place: number, locale: Locale): string {
  return place > 0 ? formatPlain(place, 1, locale) : whatIfMessages[locale].noPlace;
}
