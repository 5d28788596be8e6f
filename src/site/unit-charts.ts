/** The charts of a unit's page, as SVG; '' where there is nothing to draw. */
import type { BridgeRow } from '../charts/bridge.ts';
import { bridge } from '../charts/bridge.ts';
import { progress } from '../charts/progress.ts';
import { sparkline } from '../charts/sparkline.ts';
import { spine } from '../charts/spine.ts';
import { strip } from '../charts/strip.ts';
import { trend } from '../charts/trend.ts';
import { waterfall } from '../charts/waterfall.ts';
import { roundHalf } from '../core/round.ts';
import { formatNumber, formatPercent, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { DifferenceLine, Differences } from './differences.ts';
import type { Goal } from './goals.ts';
import { sumOfRounded } from './largest-remainder.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import { lineName } from './unit-text.ts';
import type { Branch, Course, CoursePoint, ItemRow, UnitView } from './unit-view.ts';

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
  // Values go on under another rule book; points do not mean the same there.
  const breaks = row.item.role === 'composite' ? view.methodChanges : [];
  return sparkline(row.history, { width: 72, title, breaks });
}

/** The course of the total, or of a place. */
export function courseChart(
  course: Course,
  names: SiteNames,
  what: 'total' | 'place',
  options: { readonly subject: string; readonly decimals: number; readonly width: number },
  locale: Locale,
): string {
  const m = messagesIn(locale).unit;
  const { subject, decimals, width } = options;
  const isRank = what === 'place';
  const valueOf = (point: CoursePoint) => {
    if (!isRank) return roundHalf(point.total, decimals);
    return point.overallPlace === 0 ? Number.NaN : point.overallPlace;
  };
  const format = (x: number) => formatPlain(x, isRank ? 1 : decimals, locale);
  const cycleName = (id: string) => (course.isInYear ? names.cycleInYear(id) : names.cycle(id));
  const points = course.points.map((point) => ({
    name: cycleName(point.result.frame.cycle.cycle_id),
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
    breaks: course.methodChanges,
    breakName: m.newMethod,
  });
}

/** Lines that are drawn one by one; what is left goes into one bar each way. */
const mostLines = 7;

/** Why a total differs from another: `from` is what the first figure is called. */
export function differenceChart(
  differences: Differences,
  view: UnitView,
  names: SiteNames,
  { from, title, width }: { readonly from: string; readonly title: string; readonly width: number },
  locale: Locale,
): string {
  const m = messagesIn(locale).unit;
  const figure = (x: number) => formatNumber(x, view.decimals, locale);
  const row = (name: string, value: number): BridgeRow => ({
    name,
    value,
    figure: formatSigned(value, view.decimals, locale),
  });
  const { lines } = differences;
  const drawn = lines.length > mostLines + 1 ? lines.slice(0, mostLines) : lines;
  const rest = lines.slice(drawn.length);
  const others = (sign: 1 | -1) => {
    const shown = rest.map((line) => line.shown).filter((one) => Math.sign(one) === sign);
    const count = formatPlain(shown.length, 0, locale);
    const name = sign > 0 ? m.otherGains(count) : m.otherLosses(count);
    return shown.length === 0 ? [] : [row(name, sumOfRounded(shown, view.decimals))];
  };
  const rows = [
    ...drawn.map((line) => row(differenceName(line, view, names, locale), line.shown)),
    ...others(1),
    ...others(-1),
  ];
  const own = names.subject(view.row.subjectId);
  return bridge(rows, {
    width,
    title,
    summary: rows.map((one) => `${one.name} ${one.figure}`).join(locale === 'zh' ? '，' : ', '),
    from: { name: from, value: differences.from, figure: figure(differences.from) },
    to: { name: own, value: differences.to, figure: figure(differences.to) },
  });
}

/** An item that the rule book no longer has is called as it was. */
export function differenceName(
  line: DifferenceLine,
  view: Pick<UnitView, 'result' | 'decimals'>,
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).unit;
  const isKnown = line.item === null || view.result.frame.rulebook.itemsById.has(line.item.id);
  if (!isKnown) return m.droppedLine(pick(line.item.name, locale, line.item.id));
  if (line.kind === 'loss') return m.lossShort;
  if (line.kind === 'item' && line.isWithout) return m.goneLine(names.item(line.item!.id));
  return lineName({ ...line, written: null }, names, view.decimals, locale);
}

export function goalBar(goal: Goal, name: string, locale: Locale): string {
  if (Number.isNaN(goal.done)) return '';
  const title = messagesIn(locale).unit.goalDone(name, formatPercent(goal.done, 0, locale));
  return progress(goal.done, { width: 132, title });
}
