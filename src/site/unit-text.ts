/** The words and figures of a unit's page. */
import type { AssessmentResult } from '../core/score/result.ts';
import { formatList, formatNumber, formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateWord } from '../i18n/state-text.ts';
import { unitSentence } from '../i18n/unit-sentence.ts';
import type { Line } from './contributions.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import { tiedText } from './robustness-text.ts';
import { isSameMethod } from './series.ts';
import { changeText, placesGained } from './standing-text.ts';
import type { UnitView } from './unit-view.ts';
import { reasonText } from './words.ts';

export function leadSentence(view: UnitView, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).unit;
  const { row, reason, result } = view;
  if (Number.isNaN(row.total) || row.overallPlace === 0) {
    const why = reason === null ? messagesIn(locale).standings.noTotal : reasonText(reason, names, locale);
    if (row.state !== 'vetoed') return m.sentenceNoTotal(why);
    return m.sentenceVetoed(why, formatNumber(result.total[view.s]!, view.decimals, locale));
  }
  const isGrouped = result.frame.rulebook.groups.length > 1;
  const place = (x: number) => formatPlain(x, 1, locale);
  const gained = placesGained(row, isGrouped);
  const difference = (one: UnitView['gain']) =>
    one === null
      ? null
      : { item: names.item(one.item.id), points: formatNumber(Math.abs(one.points), view.decimals, locale) };
  const sentence = unitSentence(
    {
      group: isGrouped ? names.group(row.groupId) : null,
      place: place(row.groupPlace),
      of: place(row.groupSize),
      overall: isGrouped ? { place: place(row.overallPlace), of: place(result.ranks.overallSize) } : null,
      moved:
        gained === null || view.previous === null
          ? null
          : {
              cycle: previousName(view, view.previous, names, locale),
              places: gained,
              text: place(Math.abs(gained)),
            },
      gain: difference(view.gain),
      lag: difference(view.lag),
      hasPeers: row.groupSize > 1,
    },
    locale,
  );
  const barred =
    row.state === 'barred' && reason !== null ? [m.sentenceBarred(reasonText(reason, names, locale))] : [];
  return [sentence, ...adjustmentSentences(view, locale), ...barred].join(locale === 'en' ? ' ' : '');
}

function adjustmentSentences(view: UnitView, locale: Locale): string[] {
  const m = messagesIn(locale).unit;
  return (view.contributions?.lines ?? []).flatMap(({ kind, exact }) => {
    const points = formatPlain(Math.abs(exact), view.decimals, locale);
    if (kind === 'bonus') return [m.sentenceBonus(points)];
    return kind === 'deduction' ? [m.sentenceDeduction(points)] : [];
  });
}

export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly suffix: string;
  readonly note: string;
}

/** Names the cycle, and says where another method applied then. */
export function previousName(
  { result }: UnitView,
  previous: AssessmentResult,
  names: SiteNames,
  locale: Locale,
): string {
  const cycle = names.cycle(previous.frame.cycle.cycle_id);
  return isSameMethod(previous, result) ? cycle : messagesIn(locale).unit.oldMethod(cycle);
}

/** At most four. */
export function keyFigures(view: UnitView, names: SiteNames, locale: Locale): Figure[] {
  const { unit: m, standings } = messagesIn(locale);
  const { row, result } = view;
  const isGrouped = result.frame.rulebook.groups.length > 1;
  const before = row.before;
  const cycle = view.previous === null ? '' : previousName(view, view.previous, names, locale);
  const place = (x: number, of: number) =>
    x === 0
      ? { value: standings.noPlace, suffix: '' }
      : { value: formatPlain(x, 1, locale), suffix: standings.of(formatPlain(of, 0, locale)) };
  const hasTotal = !Number.isNaN(row.total);
  const total: Figure = {
    name: m.total,
    value: hasTotal ? formatNumber(row.total, view.decimals, locale) : standings.noTotal,
    suffix: '',
    note:
      before === null
        ? m.noPrevious
        : m.previously(
            cycle,
            formatNumber(before.total, view.decimals, locale),
            hasTotal ? changeText(row.total, before.total, view.decimals, locale) : standings.noTotal,
          ),
  };
  const tied = tiedText(row, locale);
  const groupPlace: Figure = {
    name: isGrouped ? m.groupPlace : m.onlyPlace,
    ...place(row.groupPlace, row.groupSize),
    note: [
      ...(tied === null ? [] : [tied]),
      before === null || !before.isSameGroup
        ? m.noPrevious
        : m.previousPlace(cycle, formatPlain(before.groupPlace, 1, locale)),
    ].join(standings.semicolon),
  };
  const overall: Figure = {
    name: m.overallPlace,
    ...place(row.overallPlace, result.ranks.overallSize),
    note: view.isComparable ? standings.comparable : standings.notComparable,
  };
  const coverage: Figure = {
    name: m.coverage,
    value: formatPercent(row.coverage, 1, locale),
    suffix: '',
    note: gapsText(view, locale),
  };
  return isGrouped ? [total, groupPlace, overall, coverage] : [total, groupPlace, coverage];
}

function gapsText(view: UnitView, locale: Locale): string {
  const m = messagesIn(locale).unit;
  if (view.open.length === 0) return m.allObserved;
  const counts = Map.groupBy(view.open, (one) => one.state);
  return formatList(
    [...counts].map(([state, values]) =>
      m.gapCount(formatPlain(values.length, 0, locale), stateWord(state, locale)),
    ),
    locale,
  );
}

export function bandText(view: UnitView, locale: Locale): string | null {
  const band = view.result.grades.band[view.s] ?? null;
  return band === null ? null : messagesIn(locale).unit.band(pick(band.title, locale, band.grade));
}

export function lineName(
  line: Pick<Line, 'kind' | 'item' | 'written'>,
  names: SiteNames,
  decimals: number,
  locale: Locale,
): string {
  const m = messagesIn(locale).unit;
  const item = line.item === null ? '' : names.item(line.item.id);
  const written = line.written === null ? null : formatPlain(line.written, decimals, locale);
  switch (line.kind) {
    case 'item':
      return item;
    case 'loss':
      return lossName(line.item!.rule, item, locale);
    case 'bonus':
      return written === null ? m.bonus : m.bonusCapped(written);
    case 'deduction':
      return written === null ? m.deduction : m.deductionCapped(written);
    case 'floor':
      return m.floor;
    case 'ceiling':
      return m.ceiling;
    case 'veto-total':
      return m.vetoTotal;
  }
}

export function lossName(rule: string, item: string, locale: Locale): string {
  const m = messagesIn(locale).unit;
  return rule === 'geomean'
    ? m.lossGeomean(item)
    : rule === 'harmonic'
      ? m.lossHarmonic(item)
      : m.lossMin(item);
}
