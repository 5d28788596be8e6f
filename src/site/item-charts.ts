/** The charts of an indicator's page, as SVG; '' where there is nothing to draw. */
import type { BoxRow } from '../charts/group-boxes.ts';
import { groupBoxes } from '../charts/group-boxes.ts';
import type { QuartilePoint } from '../charts/quartile-trend.ts';
import { quartileTrend } from '../charts/quartile-trend.ts';
import { sparkline } from '../charts/sparkline.ts';
import { spine } from '../charts/spine.ts';
import { standingOf } from '../charts/standing.ts';
import { formatNumber, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { endLabel, figureOf, figureWithUnit, middleOf } from './item-text.ts';
import type { ItemGroup, ItemView, SubjectRow } from './item-view.ts';
import type { SiteNames } from './names.ts';
import type { PeerSpread } from './peers.ts';

export function spreadChart(view: ItemView, names: SiteNames, width: number, locale: Locale): string {
  const { item: m } = messagesIn(locale);
  if (view.all === null) return '';
  const rows = view.groups.map((group): BoxRow => {
    const { spread } = group;
    return {
      name: names.group(group.groupId),
      values: group.values,
      spread,
      lowest: spread === null ? '' : endLabel(view, group.lowest, spread.worst, names, locale),
      highest: spread === null ? '' : endLabel(view, group.highest, spread.best, names, locale),
      median: spread === null ? '' : m.boxMedian(middleOf(view, spread.median, locale)),
      target: sharedTarget(view, group, locale),
      whenEmpty: group.isAssessed ? m.noValues : m.notAssessed,
    };
  });
  return groupBoxes(rows, {
    width,
    title: `${names.item(view.item.id)} · ${rows.length > 1 ? m.distribution : m.distributionAll}`,
    summary: view.groups
      .map((group) => groupSummary(view, group, names, locale))
      .join(locale === 'en' ? ' ' : ''),
    formatTick: (x) => formatPlain(x, 3, locale),
  });
}

/** Drawn only in the scale of the figures that are drawn, and only where all of the group have the same. */
export function sharedTarget(view: ItemView, group: ItemGroup, locale: Locale): BoxRow['target'] {
  const { target } = group;
  if (view.measure.kind !== 'value' || view.item.direction === null) return null;
  if (target === null || target.low !== target.high || target.without > 0) return null;
  return {
    value: target.low,
    text: messagesIn(locale).item.boxTarget(formatPlain(target.low, 3, locale)),
  };
}

function groupSummary(view: ItemView, group: ItemGroup, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).item;
  const name = names.group(group.groupId);
  if (!group.isAssessed) return m.notAssessedIn(name);
  const { spread } = group;
  if (spread === null) return m.noFigure(name);
  const figure = (x: number) => figureOf(view, x, locale);
  return m.boxSummary(
    name,
    formatPlain(spread.count, 0, locale),
    figure(spread.worst),
    middleOf(view, spread.median, locale),
    figure(spread.best),
  );
}

export interface GroupCourse {
  readonly name: string;
  readonly draw: (width: number) => string;
}

/** One chart for each group that has a course, all on one scale. */
export function courseCharts(view: ItemView, names: SiteNames, locale: Locale): GroupCourse[] {
  const m = messagesIn(locale).item;
  const { points, methodChanges } = view.course;
  const spreadsOf = (g: number) => points.map((point) => point.groups[g] ?? null);
  const known = view.groups.flatMap(({ g }) => spreadsOf(g)).filter((one) => one !== null);
  const domain: [number, number] = [
    Math.min(...known.map((one) => one.lowerQuartile)),
    Math.max(...known.map((one) => one.upperQuartile)),
  ];
  const format = (x: number) => middleOf(view, x, locale);
  return view.groups.flatMap(({ g, groupId }): GroupCourse[] => {
    const spreads = spreadsOf(g);
    const named = spreads.map((spread, at) => quartilePoint(spread, cycleOf(view, names, at)));
    const drawn = named.filter((point) => !Number.isNaN(point.median));
    const [first, last] = [drawn[0], drawn.at(-1)];
    if (first === undefined || last === undefined || drawn.length < 2) return [];
    const name = names.group(groupId);
    const draw = (width: number) =>
      quartileTrend(named, {
        width,
        title: m.courseTitle(names.item(view.item.id), name),
        summary: m.courseSummary(first.name, format(first.median), last.name, format(last.median)),
        domain,
        format,
        formatTick: (x) => formatPlain(x, 3, locale),
        breaks: methodChanges,
        breakName: m.newMethod,
        isBroken: view.measure.kind === 'points',
      });
    return [{ name, draw }];
  });
}

function cycleOf(view: ItemView, names: SiteNames, at: number): string {
  return names.cycle(view.course.points[at]!.result.frame.cycle.cycle_id);
}

function quartilePoint(spread: PeerSpread | null, name: string): QuartilePoint {
  if (spread === null) return { name, lower: Number.NaN, median: Number.NaN, upper: Number.NaN };
  return { name, lower: spread.lowerQuartile, median: spread.median, upper: spread.upperQuartile };
}

/** Where the points of a subject stand in its group; '' where there is nothing to compare. */
export function rowSpine(row: SubjectRow, view: ItemView, names: SiteNames, locale: Locale): string {
  const g = view.result.frame.group[row.s]!;
  const spread = view.peers[g]![view.item.index] ?? null;
  if (spread === null || Number.isNaN(row.points) || row.place === 0) return '';
  const figure = (x: number) => formatNumber(x, view.decimals, locale);
  const title = messagesIn(locale).unit.spineTitle(
    names.subject(row.subjectId),
    figure(row.points),
    figure(spread.worst),
    figure(spread.median),
    figure(spread.best),
  );
  const standing = standingOf(row.points, spread.lowerQuartile, spread.upperQuartile);
  return spine(
    spread,
    { value: row.points, standing },
    { width: 110, domain: [spread.worst, spread.best], title },
  );
}

/** '' where fewer than two cycles have a figure. */
export function rowSpark(row: SubjectRow, view: ItemView, names: SiteNames, locale: Locale): string {
  const first = row.history.findIndex((value) => !Number.isNaN(value));
  const last = row.history.findLastIndex((value) => !Number.isNaN(value));
  if (first === last) return '';
  const title = messagesIn(locale).unit.sparkTitle(
    names.subject(row.subjectId),
    cycleOf(view, names, first),
    figureWithUnit(view, row.history[first]!, locale),
    cycleOf(view, names, last),
    figureWithUnit(view, row.history[last]!, locale),
  );
  const breaks = view.measure.kind === 'points' ? view.course.methodChanges : [];
  return sparkline(row.history, { width: 72, title, breaks });
}
