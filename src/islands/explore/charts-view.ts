/** The four charts of the page, drawn from what the filters leave. Each leaves out the ranges brushed in itself. */
import { binEdges, binOf, histogram } from '../../charts/histogram.ts';
import { courses } from '../../charts/courses.ts';
import type { NamedPoint, ScatterPoint } from '../../charts/scatter.ts';
import { groupMark, scatter } from '../../charts/scatter.ts';
import { escapeText } from '../../charts/svg.ts';
import { formatNumber, formatPlain } from '../../i18n/format.ts';
import { staysFor } from '../../query/explore-filter.ts';
import { figuresOf } from '../../query/explore-rows.ts';
import { itemOf } from '../../query/explore-state.ts';
import { rankCorrelation } from '../../query/rank-correlation.ts';
import type { View } from './view.ts';
import { domainOf, formatMeasure, formatTick, groupName, measureName, rangeOf } from './view.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A paragraph in the place of a chart that cannot be drawn. */
export function instead(text: string): string {
  return `<p class="x-instead">${escapeText(text)}</p>`;
}

export function distribution(view: View, size: Size): string {
  const { m, state, rows } = view;
  const { measure } = state;
  const [figures, domain] = [figuresOf(rows, measure), domainOf(view, measure)];
  if (figures === null) return instead(m.chartWaits);
  if (domain === null) return instead(itemOf(measure) === null ? m.chartNone : m.chartWaits);
  const edges = binEdges(domain, size.width);
  const bins = edges.slice(1).map((high, at) => ({ low: edges[at]!, high, all: 0, kept: 0 }));
  const [isSeen, isKept] = [staysFor(view.filtered, [measure]), staysFor(view.filtered, [])];
  const kept: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (!isSeen(row)) continue;
    const at = binOf(edges, figures[row]!);
    if (at < 0) continue;
    bins[at]!.all++;
    if (isKept(row)) {
      bins[at]!.kept++;
      kept.push(figures[row]!);
    }
  }
  return histogram(bins, {
    ...size,
    domain,
    title: m.distributionTitle(measureName(view, measure)),
    summary: spreadText(view, kept),
    axisName: measureName(view, measure),
    countName: m.countName,
    format: formatTick(view, measure),
    brushed: rangeOf(state, measure),
  });
}

function spreadText(view: View, kept: number[]): string {
  if (kept.length === 0) return view.m.nothingLeft;
  const sorted = Float64Array.from(kept).sort();
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  const [low, high, mid] = [sorted[0]!, sorted.at(-1)!, median].map((figure) =>
    formatMeasure(view, view.state.measure, figure),
  ) as [string, string, string];
  return view.m.distributionSummary(formatPlain(kept.length, 0, view.locale), low, high, mid);
}

export interface Pictured {
  readonly svg: string;
  /** What it shows in a sentence; '' where there is no picture. */
  readonly told: string;
}

export function twoMeasures(view: View, size: Size): Pictured {
  const { m, state, rows } = view;
  const [xs, ys] = [figuresOf(rows, state.x), figuresOf(rows, state.y)];
  const [across, up] = [domainOf(view, state.x), domainOf(view, state.y)];
  if (xs === null || ys === null || across === null || up === null)
    return { svg: instead(m.chartWaits), told: '' };
  const [isSeen, isKept] = [staysFor(view.filtered, [state.x, state.y]), staysFor(view.filtered, [])];
  const points: ScatterPoint[] = [];
  const [keptX, keptY]: [number[], number[]] = [[], []];
  for (let row = 0; row < rows.length; row++) {
    const [x, y] = [xs[row]!, ys[row]!];
    if (Number.isNaN(x) || Number.isNaN(y) || !isSeen(row)) continue;
    const kept = isKept(row);
    points.push({ x, y, group: Math.max(0, rows.group[row]!), isKept: kept });
    if (kept) {
      keptX.push(x);
      keptY.push(y);
    }
  }
  const r = rankCorrelation(keptX, keptY);
  const count = m.scatterSummary(formatPlain(keptX.length, 0, view.locale));
  const told = Number.isNaN(r) ? count : `${count} ${m.correlation(formatNumber(r, 2, view.locale))}`;
  const svg = scatter(points, {
    ...size,
    title: m.scatterTitle(measureName(view, state.x), measureName(view, state.y)),
    summary: told,
    x: {
      domain: across,
      name: measureName(view, state.x),
      format: formatTick(view, state.x),
      brushed: rangeOf(state, state.x),
    },
    y: {
      domain: up,
      name: measureName(view, state.y),
      format: formatTick(view, state.y),
      brushed: rangeOf(state, state.y),
    },
    named: pinnedPoints(view, xs, ys),
  });
  return { svg, told };
}

/** Of the latest cycle asked for. */
function pinnedPoints({ state, rows, series }: View, xs: Float64Array, ys: Float64Array): NamedPoint[] {
  const latest = series.assessments.findIndex(({ id }) => id === state.assessments.at(-1));
  return state.pins.flatMap((id) => {
    const subject = rows.subjects.indexOf.get(id) ?? -1;
    const row = rows.rowOf(latest, subject);
    if (row === undefined || Number.isNaN(xs[row]!) || Number.isNaN(ys[row]!)) return [];
    return [{ x: xs[row]!, y: ys[row]!, name: rows.subjects.names[subject]! }];
  });
}

/** The groups with their marks; '' where there is but one. */
export function groupLegend(view: View): string {
  if (view.series.groups.length < 2) return '';
  return view.series.groups
    .map((_, g) => `<span>${groupMark(g)} ${escapeText(groupName(view, g))}</span>`)
    .join('');
}

/** Of the units picked, else of the first of the table. */
export function overTime(view: View, size: Size): string {
  const { m, state, rows, series } = view;
  const figures = figuresOf(rows, state.measure);
  const cycles = series.assessments;
  if (figures === null) return instead(m.chartWaits);
  if (cycles.length < 2) return instead(m.trendOne);
  const lines = shownSubjects(view).map((subject) => ({
    name: rows.subjects.names[subject]!,
    values: cycles.map((_, a) => {
      const row = rows.rowOf(a, subject);
      return row === undefined ? Number.NaN : figures[row]!;
    }),
  }));
  const drawn = courses(lines, {
    ...size,
    title: m.trendTitle(measureName(view, state.measure)),
    summary: '',
    cycles: cycles.map(({ cycleName }) => cycleName),
    format: formatTick(view, state.measure),
    isRank: state.measure === 'place' || state.measure === 'overall',
    breaks: cycles.flatMap(({ method }, at) => (at > 0 && method !== cycles[at - 1]!.method ? [at] : [])),
    breakName: m.methodChange,
  });
  return drawn === '' ? instead(m.trendNone) : drawn;
}

function shownSubjects({ state, rows, kept }: View): number[] {
  const pinned = state.pins.flatMap((id) => rows.subjects.indexOf.get(id) ?? []);
  if (pinned.length > 0) return pinned;
  const first = new Set<number>();
  for (const row of kept) {
    first.add(rows.subject[row]!);
    if (first.size === 5) break;
  }
  return [...first];
}
