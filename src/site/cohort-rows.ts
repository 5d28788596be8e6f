/** An official among those of like post, as rows of a chart and as sentences. */
import type { BandRow } from '../charts/quartile-band.ts';
import type { CohortYear } from '../core/portrait/cohort.ts';
import { formatList, formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { pointDecimals } from './decimals.ts';
import type { SiteNames } from './names.ts';
import type { OfficialWords } from './official-words.ts';

export function bandRows(
  years: readonly CohortYear[],
  names: SiteNames,
  words: OfficialWords,
  locale: Locale,
): BandRow[] {
  const m = messagesIn(locale).official;
  return years.map((year) => ({
    name: names.cycle(year.cycle.cycle_id),
    band: year.quartiles,
    own: year.own,
    figure: pointsOf(year, year.own, locale),
    words:
      year.state === 'outside'
        ? m.cohortOutside
        : year.state === 'too-few'
          ? m.cohortTooFew(words.number(year.size), words.number(year.least))
          : year.state === 'no-total'
            ? m.cohortNoTotal
            : m.cohortOf(words.number(year.size)),
  }));
}

/** Whom the official is held against in the latest year that knows it; '' where none does. */
export function cohortName(
  years: readonly CohortYear[],
  names: SiteNames,
  words: OfficialWords,
  locale: Locale,
) {
  const kind = years.findLast((year) => year.kind !== null)?.kind;
  if (kind === undefined || kind === null) return '';
  return formatList(
    [
      words.kind('unit', kind.unitKind),
      ...[kind.unitGroupId, kind.groupId].filter((id) => id !== '').map((id) => names.group(id)),
      ...(kind.role === '' ? [] : [words.kind('role', kind.role)]),
    ],
    locale,
  );
}

/** Middle half and median, and the own points, in words. */
export function cohortSentence(year: CohortYear, names: SiteNames, locale: Locale): string | null {
  const m = messagesIn(locale).official;
  if (year.quartiles === null) return null;
  const points = (x: number) => pointsOf(year, x, locale);
  const { lower, median, upper } = year.quartiles;
  return m.cohortSentence(
    names.cycle(year.cycle.cycle_id),
    points(lower),
    points(upper),
    points(median),
    Number.isNaN(year.own) ? m.noTotal : points(year.own),
  );
}

function pointsOf({ result }: CohortYear, x: number, locale: Locale): string {
  return result === null || Number.isNaN(x) ? '' : formatNumber(x, pointDecimals(result), locale);
}
