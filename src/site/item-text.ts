/** The words and figures of an indicator's page. */
import type { Item } from '../core/package/rulebook.ts';
import { roundHalf } from '../core/round.ts';
import {
  formatList,
  formatNumber,
  formatPercent,
  formatPlain,
  formatSigned,
  neededDecimals,
} from '../i18n/format.ts';
import { spaceHan } from '../i18n/han-spacing.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateWord } from '../i18n/state-text.ts';
import { unitOfMeasure } from '../i18n/unit-of-measure.ts';
import type { ItemView, SubjectRow } from './item-view.ts';
import type { MeasureKind } from './measure.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import { isSameMethod } from './series.ts';
import type { Site } from './site.ts';

/** The unit of the figures that a page compares; '' where there is none to write. */
export function measureUnit(item: Item, kind: MeasureKind, locale: Locale): string {
  if (kind === 'change-percent') return '%';
  if (kind === 'points') return locale === 'zh' ? item.unit || '分' : '';
  if (kind === 'change' && item.unit === '%') return messagesIn(locale).item.percentagePoints;
  return unitOfMeasure(item, locale);
}

export function withUnit(figure: string, unit: string): string {
  if (unit === '') return figure;
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

/** A figure of the measure without its unit. */
export function figureOf({ measure }: ItemView, x: number, locale: Locale): string {
  return formatNumber(x, measure.decimals, locale);
}

/** A median or quartile: of whole numbers with the half or quarter that it may have. */
export function middleOf(view: ItemView, x: number, locale: Locale): string {
  return view.measure.isWhole ? formatPlain(x, 2, locale) : figureOf(view, x, locale);
}

export function figureWithUnit(view: ItemView, x: number, locale: Locale): string {
  return withUnit(figureOf(view, x, locale), measureUnit(view.item, view.measure.kind, locale));
}

/** A change of the measure, as the difference of the two figures shown. */
export function figureChange({ measure }: ItemView, now: number, before: number, locale: Locale): string {
  return changeWith(measure.decimals, now, before, locale);
}

function changeWith(decimals: number, now: number, before: number, locale: Locale): string {
  return formatSigned(roundHalf(now, decimals) - roundHalf(before, decimals), decimals, locale);
}

/** The same of a median, in words where there is none. */
function middleChange({ measure }: ItemView, now: number, before: number, locale: Locale): string {
  const decimals = measure.isWhole ? neededDecimals(now - before, 2) : measure.decimals;
  if (roundHalf(now, decimals) === roundHalf(before, decimals)) return messagesIn(locale).standings.same;
  return changeWith(decimals, now, before, locale);
}

export function itemLead(site: Site, view: ItemView, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).item;
  const stop = messagesIn(locale).standings.stop;
  const { due, without, all } = view;
  if (due.length === 0) return m.nobody;
  const kindId = view.result.frame.assessment.subject_kind;
  const kind = pick(site.package.manifest.kinds.unit[kindId], locale, kindId);
  const n = formatPlain(due.length, 0, locale);
  if (all === null) return join([m.noneHas(n, kind), outsideSentence(view, names, locale)], locale);
  const k = formatPlain(due.length - without.length, 0, locale);
  const isByPoints = view.measure.kind === 'points';
  const have =
    without.length === 0
      ? (isByPoints ? m.allScored : m.allHave)(n, kind)
      : (isByPoints ? m.someScored : m.someHave)(n, kind, k);
  const spread =
    all.worst === all.best
      ? m.sentenceAlike(figureWithUnit(view, all.median, locale))
      : m.sentenceSpread(
          withUnit(middleOf(view, all.median, locale), measureUnit(view.item, view.measure.kind, locale)),
          endText(view, all.best, names, locale),
          endText(view, all.worst, names, locale),
        );
  const parts = [have + m[`as-${view.measure.kind}`] + spread, ...goalParts(view, locale)];
  const first = parts.join(messagesIn(locale).standings.semicolon) + stop;
  const sentence = join([first, outsideSentence(view, names, locale)], locale);
  return locale === 'zh' ? spaceHan(sentence) : sentence;
}

function join(sentences: readonly string[], locale: Locale): string {
  return sentences.filter((one) => one !== '').join(locale === 'en' ? ' ' : '');
}

function goalParts({ goals, due, without }: ItemView, locale: Locale): string[] {
  const m = messagesIn(locale).item;
  if (goals.judged === 0) return [];
  const met = formatPlain(goals.met, 0, locale);
  if (goals.met === 0) return [m.sentenceMetNone];
  if (goals.judged === due.length - without.length) return [m.sentenceMetAll(met)];
  return [m.sentenceMet(formatPlain(goals.judged, 0, locale), met)];
}

/** Whom the sentence before it does not count. */
function outsideSentence(view: ItemView, names: SiteNames, locale: Locale): string {
  const { item: m, standings } = messagesIn(locale);
  const { groups, notApplicable } = view.absence;
  const outside = formatList(
    groups.map((group) => names.group(group.groupId)),
    locale,
  );
  const parts = [
    ...(groups.length === 0 ? [] : [m.sentenceOutside(outside)]),
    ...(notApplicable.length === 0
      ? []
      : [m.sentenceNotApplicable(formatPlain(notApplicable.length, 0, locale))]),
  ];
  if (parts.length === 0) return '';
  const text = parts.join(standings.semicolon) + standings.stop;
  return locale === 'zh' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who has a figure: the names of one or two, else how many. */
function endText(view: ItemView, value: number, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).item;
  const who = rowsAt(view, value);
  const figure = figureWithUnit(view, value, locale);
  if (who.length > 2) return m.endSeveral(formatPlain(who.length, 0, locale), figure);
  return m.endOne(namesOf(who, names, locale), figure);
}

/** In the order of ids. */
function rowsAt(view: ItemView, value: number): SubjectRow[] {
  return view.rows.filter((row) => row.measured === value).sort((a, b) => a.s - b.s);
}

function namesOf(rows: readonly SubjectRow[], names: SiteNames, locale: Locale): string {
  return formatList(
    rows.map((row) => names.subject(row.subjectId)),
    locale,
  );
}

/** The same for a label in a chart: `Name 5.2`. */
export function endLabel(
  view: ItemView,
  subjects: readonly number[],
  value: number,
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).item;
  const figure = figureOf(view, value, locale);
  if (subjects.length > 2) return m.boxEnds(formatPlain(subjects.length, 0, locale), figure);
  return m.boxEnd(subjectNames(view, subjects, names, locale), figure);
}

const mostNames = 3;

/** At most three names, and how many there are in all. */
export function subjectNames(
  view: ItemView,
  subjects: readonly number[],
  names: SiteNames,
  locale: Locale,
): string {
  const named = subjects.map((s) => names.subject(view.result.frame.subjects[s]!));
  if (named.length <= mostNames) return formatList(named, locale);
  const some = formatList(named.slice(0, mostNames), locale);
  return messagesIn(locale).item.names(some, formatPlain(named.length, 0, locale));
}

export interface ItemFigure {
  readonly name: string;
  readonly value: string;
  readonly suffix: string;
  readonly note: string;
}

/** At most four. */
export function itemFigures(view: ItemView, names: SiteNames, locale: Locale): ItemFigure[] {
  if (view.all === null) return [];
  const figures = [medianFigure(view, names, locale), haveFigure(view, locale)];
  if (view.goals.judged > 0) figures.push(metFigure(view, locale));
  else figures.push(endFigure(view, 'highest', names, locale));
  if (view.item.role === 'input' || view.item.parent === null)
    figures.push(endFigure(view, 'lowest', names, locale));
  else figures.push(shareFigure(view, names, locale));
  return figures;
}

function medianFigure(view: ItemView, names: SiteNames, locale: Locale): ItemFigure {
  const m = messagesIn(locale).item;
  const now = view.all!.median;
  const then = view.before?.all ?? null;
  return {
    name: m.median,
    value: middleOf(view, now, locale),
    suffix: measureUnit(view.item, view.measure.kind, locale),
    note:
      then === null
        ? m.noBefore
        : m.medianBefore(
            cycleName(view, view.before!.result, names, locale),
            middleOf(view, then.median, locale),
            middleChange(view, now, then.median, locale),
          ),
  };
}

/** Names the cycle, and says where another method applied then. */
export function cycleName(
  { result }: Pick<ItemView, 'result'>,
  other: ItemView['result'],
  names: SiteNames,
  locale: Locale,
): string {
  const cycle = names.cycle(other.frame.cycle.cycle_id);
  return isSameMethod(other, result) ? cycle : messagesIn(locale).unit.oldMethod(cycle);
}

function haveFigure(view: ItemView, locale: Locale): ItemFigure {
  const { item: m, standings } = messagesIn(locale);
  const { due, without } = view;
  const isByPoints = view.measure.kind === 'points';
  const counts = Map.groupBy(view.absence.open, (one) => one.state);
  const gaps = [...counts].map(([state, values]) =>
    m.gapCount(formatPlain(values.length, 0, locale), stateWord(state, locale)),
  );
  const whole = isByPoints ? m.completeScores : m.complete;
  const open =
    gaps.length > 0
      ? formatList(gaps, locale)
      : without.length > 0
        ? m.withoutScore(formatPlain(without.length, 0, locale))
        : whole;
  return {
    name: isByPoints ? m.haveScore : m.haveValue,
    value: formatPlain(due.length - without.length, 0, locale),
    suffix: standings.of(formatPlain(due.length, 0, locale)),
    note: open,
  };
}

function metFigure(view: ItemView, locale: Locale): ItemFigure {
  const { item: m, standings } = messagesIn(locale);
  const targets = view.rows.map((row) => row.target).filter((target) => !Number.isNaN(target));
  const [low, high] = [Math.min(...targets), Math.max(...targets)];
  const goal = (x: number) => withUnit(formatPlain(x, 3, locale), unitOfMeasure(view.item, locale));
  return {
    name: m.met,
    value: formatPlain(view.goals.met, 0, locale),
    suffix: standings.of(formatPlain(view.goals.judged, 0, locale)),
    note: low === high ? m.targetIs(goal(low)) : m.targetsFrom(formatPlain(low, 3, locale), goal(high)),
  };
}

function endFigure(view: ItemView, end: 'highest' | 'lowest', names: SiteNames, locale: Locale): ItemFigure {
  const m = messagesIn(locale).item;
  const value = end === 'highest' ? view.all!.best : view.all!.worst;
  const who = rowsAt(view, value);
  return {
    name: m[end],
    value: figureOf(view, value, locale),
    suffix: measureUnit(view.item, view.measure.kind, locale),
    note: who.length > 2 ? m.severalAlike(formatPlain(who.length, 0, locale)) : namesOf(who, names, locale),
  };
}

function shareFigure(view: ItemView, names: SiteNames, locale: Locale): ItemFigure {
  const m = messagesIn(locale).item;
  const assessed = view.groups.filter((group) => group.isAssessed);
  const shares = assessed.map((group) => group.share);
  const percent = (share: number) => formatPercent(share, 1, locale);
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  const byGroup = assessed.map((group) => m.groupIs(names.group(group.groupId), percent(group.share)));
  return {
    name: m.shareOfTotal,
    value: low === high ? low : m.shareFrom(low, high),
    suffix: '',
    note: low !== high ? formatList(byGroup, locale) : assessed.length > 1 ? m.shareAlike : m.shareNote,
  };
}
