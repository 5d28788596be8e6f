/** A row of a standings table in figures and words. */
import { formatNumber, formatPercent, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { roundHalf } from '../core/round.ts';
import { pick } from './names.ts';
import type { StandingRow } from './standings.ts';

export interface StandingTexts {
  readonly place: string;
  readonly groupPlace: string;
  readonly total: string;
  readonly change: string;
  readonly moved: string;
  readonly direction: 'up' | 'down' | 'same' | 'none';
  readonly coverage: string;
}

/** `byGroup`: the place and its movement are those within the group. */
export function standingTexts(
  row: StandingRow,
  decimals: number,
  byGroup: boolean,
  locale: Locale,
): StandingTexts {
  const m = messagesIn(locale).standings;
  const placeText = (place: number) => (place === 0 ? m.noPlace : formatPlain(place, 1, locale));
  const { before } = row;
  const isComparable = before !== null && !Number.isNaN(row.total);
  return {
    place: placeText(byGroup ? row.groupPlace : row.overallPlace),
    groupPlace: placeText(row.groupPlace),
    total: Number.isNaN(row.total) ? m.noTotal : formatNumber(row.total, decimals, locale),
    change: isComparable ? changeText(row.total, before.total, decimals, locale) : m.newcomer,
    ...movement(row, byGroup, locale),
    coverage: formatPercent(row.coverage, 0, locale),
  };
}

/** The grade that the points alone would give; null where there is none, or the rule book has no bands. */
export function bandTitle(row: StandingRow, locale: Locale): string | null {
  return row.band === null ? null : pick(row.band.title, locale, row.band.grade);
}

/** The change of a total as the difference of the two figures shown. */
export function changeText(now: number, before: number, decimals: number, locale: Locale): string {
  return formatSigned(roundHalf(now, decimals) - roundHalf(before, decimals), decimals, locale);
}

function movement(
  row: StandingRow,
  byGroup: boolean,
  locale: Locale,
): Pick<StandingTexts, 'moved' | 'direction'> {
  const m = messagesIn(locale).standings;
  const places = placesGained(row, byGroup);
  if (places === null) return { moved: m.newcomer, direction: 'none' };
  if (places === 0) return { moved: m.same, direction: 'same' };
  const text = formatPlain(Math.abs(places), 1, locale);
  return places > 0 ? { moved: m.up(text), direction: 'up' } : { moved: m.down(text), direction: 'down' };
}

/** Above 0 = nearer to the first place than before; null where either has no place, or the group is another. */
export function placesGained(row: StandingRow, byGroup: boolean): number | null {
  if (row.before === null || row.overallPlace === 0) return null;
  if (!byGroup) return row.before.overallPlace - row.overallPlace;
  return row.before.isSameGroup ? row.before.groupPlace - row.groupPlace : null;
}
