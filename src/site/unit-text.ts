/** The words, figures and charts of a unit's page. */
import { sparkline } from '../charts/sparkline.ts';
import { spine } from '../charts/spine.ts';
import { strip } from '../charts/strip.ts';
import { trend } from '../charts/trend.ts';
import { waterfall } from '../charts/waterfall.ts';
import { roundHalf } from '../core/round.ts';
import { formatList, formatNumber, formatPercent, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateWord } from '../i18n/state-text.ts';
import { unitSentence } from '../i18n/unit-sentence.ts';
import type { Line } from './contributions.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import { changeText, placesGained } from './standing-text.ts';
import type { Branch, CoursePoint, ItemRow, UnitView } from './unit-view.ts';
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
              cycle: names.cycle(view.previous.frame.cycle.cycle_id),
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

/** At most four. */
export function keyFigures(view: UnitView, names: SiteNames, locale: Locale): Figure[] {
  const { unit: m, standings } = messagesIn(locale);
  const { row, result } = view;
  const isGrouped = result.frame.rulebook.groups.length > 1;
  const before = row.before;
  const cycle = view.previous === null ? '' : names.cycle(view.previous.frame.cycle.cycle_id);
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
  const groupPlace: Figure = {
    name: isGrouped ? m.groupPlace : m.onlyPlace,
    ...place(row.groupPlace, row.groupSize),
    note:
      before === null || !before.isSameGroup
        ? m.noPrevious
        : m.previousPlace(cycle, formatPlain(before.groupPlace, 1, locale)),
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

export function peerStrip(view: UnitView, names: SiteNames, width: number, locale: Locale): string {
  const m = messagesIn(locale).unit;
  const { result, row, s, g } = view;
  const totals = view.totals[g] ?? null;
  if (totals === null) return '';
  const figure = (x: number) => formatNumber(x, view.decimals, locale);
  const named = (at: number) => ({
    name: names.subject(result.frame.subjects[at]!),
    value: result.adjusted.total[at]!,
    figure: figure(result.adjusted.total[at]!),
  });
  const hasTotal = !Number.isNaN(row.total);
  const summary = hasTotal
    ? m.stripSummary(figure(row.total), figure(totals.worst), figure(totals.median), figure(totals.best))
    : m.stripSummaryNoOwn(figure(totals.worst), figure(totals.median), figure(totals.best));
  const ends = [totals.first, totals.last].map(named);
  return strip(view.strip(g, width, locale), hasTotal ? named(s) : null, ends, {
    title: m.stripTitle(names.subject(row.subjectId)),
    summary,
  });
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

export function branchChart(view: UnitView, names: SiteNames, width: number, locale: Locale): string {
  const m = messagesIn(locale).unit;
  if (view.contributions === null) return '';
  const row = ({ line, shown }: Branch) => ({
    name: line.kind === 'loss' ? m.lossShort : lineName(line, names, view.decimals, locale),
    value: shown,
    figure: formatSigned(shown, view.decimals, locale),
  });
  const { total } = view.contributions;
  return waterfall(view.branches.map(row), {
    width,
    title: m.howTitle(names.subject(view.row.subjectId)),
    summary: '',
    total: { name: m.sum, value: total, figure: formatNumber(total, view.decimals, locale) },
  });
}

/** '' where there is nothing to compare with. */
export function spineOf(row: ItemRow, name: string, decimals: number, locale: Locale): string {
  if (row.spread === null) return '';
  const m = messagesIn(locale).unit;
  const figure = (x: number) => formatNumber(x, decimals, locale);
  const { spread } = row;
  const hasPoints = !Number.isNaN(row.points);
  const title = m.spineTitle(
    name,
    hasPoints ? figure(row.points) : m.noPoints,
    figure(spread.worst),
    figure(spread.median),
    figure(spread.best),
  );
  const own = hasPoints && row.standing !== null ? { value: row.points, standing: row.standing } : null;
  return spine(spread, own, { width: 150, domain: [spread.worst, spread.best], title });
}

/** '' where fewer than two cycles have a value. */
export function sparkOf(
  row: ItemRow,
  view: UnitView,
  names: SiteNames,
  decimals: number,
  locale: Locale,
): string {
  const first = row.history.findIndex((value) => !Number.isNaN(value));
  const last = row.history.findLastIndex((value) => !Number.isNaN(value));
  if (first === last) return '';
  const cycle = (at: number) => names.cycle(view.series[at]!.frame.cycle.cycle_id);
  const figure = (at: number) => formatNumber(row.history[at]!, decimals, locale);
  const title = messagesIn(locale).unit.sparkTitle(
    names.item(row.item.id),
    cycle(first),
    figure(first),
    cycle(last),
    figure(last),
  );
  return sparkline(row.history, { width: 72, title });
}

/** The course of the total, or of a place; '' where fewer than two assessments have one. */
export function courseChart(
  view: UnitView,
  names: SiteNames,
  what: 'total' | 'place',
  width: number,
  locale: Locale,
): string {
  const m = messagesIn(locale).unit;
  const subject = names.subject(view.row.subjectId);
  const isRank = what === 'place';
  const valueOf = (point: CoursePoint) => {
    if (!isRank) return roundHalf(point.total, view.decimals);
    return point.overallPlace === 0 ? Number.NaN : point.overallPlace;
  };
  const format = (x: number) => (isRank ? formatPlain(x, 1, locale) : formatPlain(x, view.decimals, locale));
  const points = view.course.map((point) => ({
    name: names.cycle(point.result.frame.cycle.cycle_id),
    value: valueOf(point),
  }));
  const known = points.filter((point) => !Number.isNaN(point.value));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < 2) return '';
  return trend(points, {
    width,
    title: isRank ? m.trendRank(subject) : m.trendTotal(subject),
    summary: m.trendSummary(first.name, format(first.value), last.name, format(last.value)),
    format,
    isRank,
  });
}
