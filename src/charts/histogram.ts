/**
 * A distribution: how many lie in each span. What the filters leave is drawn over what there is, so that the part is
 * seen against the whole; a span that was brushed has its two ends drawn.
 */
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { coordinate, label, line, svg, tag } from './svg.ts';
import { acrossAxis, axisEdge } from './value-axis.ts';

export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly all: number;
  readonly kept: number;
}

export interface HistogramOptions {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly summary: string;
  readonly domain: readonly [number, number];
  /** What lies along the axis, and how many of what upwards. */
  readonly axisName: string;
  readonly countName: string;
  readonly format: (value: number) => string;
  readonly brushed: Brushed | null;
}

/** Null = open. */
export interface Brushed {
  readonly low: number | null;
  readonly high: number | null;
}

/** The bounds of spans of round width over a domain. */
export function binEdges(domain: readonly [number, number], width: number): number[] {
  const x = acrossAxis(domain, width);
  const [low, high] = x.domain() as [number, number];
  const inner = x.ticks(width < 420 ? 12 : 24).filter((tick) => tick > low && tick < high);
  return [low, ...inner, high];
}

/** NaN is in no span; a value on a bound belongs to the span above it, the highest to the last. */
export function binCounts(edges: readonly number[], values: Iterable<number>): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  for (const value of values) {
    const at = binOf(edges, value);
    if (at >= 0) counts[at]!++;
  }
  return counts;
}

/** −1 where a value lies in none. */
export function binOf(edges: readonly number[], value: number): number {
  const last = edges.length - 1;
  if (!(value >= edges[0]! && value <= edges[last]!)) return -1;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}

export function histogram(bins: readonly Bin[], options: HistogramOptions): string {
  const { width, height, domain, format, brushed } = options;
  const x = acrossAxis(domain, width);
  const base = height - axisEdge.bottom;
  const most = Math.max(1, max(bins, (bin) => bin.all) ?? 1);
  const y = scaleLinear([0, most], [base, axisEdge.top]).nice(3);
  const counts = y.ticks(3).filter((tick) => Number.isInteger(tick));
  const parts = [
    ...counts.map(
      (tick) =>
        line(axisEdge.left, y(tick), width - axisEdge.right, y(tick), 'c-grid') +
        label(axisEdge.left - 7, y(tick) + 4, format0(tick), 'c-tick-left'),
    ),
    brushed === null ? '' : brushedSpan(brushed, x, height),
    bars(bins, 'all', x, y, base),
    bars(bins, 'kept', x, y, base),
    line(axisEdge.left, base, width - axisEdge.right, base, 'c-base'),
    ...x.ticks(width < 420 ? 4 : 8).map((tick) => label(x(tick), base + 16, format(tick), 'c-tick')),
    label(width - axisEdge.right, height - 6, options.axisName, 'c-axis-name'),
    label(4, 12, options.countName, 'c-row-start c-quiet'),
  ];
  return svg({ width, height, title: options.title, summary: options.summary, class: 'histogram' }, parts);
}

type Scale = (value: number) => number;

function bars(bins: readonly Bin[], which: 'all' | 'kept', x: Scale, y: Scale, base: number): string {
  return bins
    .filter((bin) => bin[which] > 0)
    .map((bin) => {
      const left = x(bin.low) + 0.75;
      const size = Math.max(1, x(bin.high) - x(bin.low) - 1.5);
      return tag('rect', {
        x: left,
        y: y(bin[which]),
        width: size,
        height: base - y(bin[which]),
        class: `c-bin-${which}`,
      });
    })
    .join('');
}

function brushedSpan({ low, high }: Brushed, x: Scale & { range: () => number[] }, height: number): string {
  const [first, last] = x.range() as [number, number];
  const within = (px: number) => Math.min(Math.max(px, first), last);
  const [from, to] = [low === null ? first : within(x(low)), high === null ? last : within(x(high))];
  const [top, base] = [axisEdge.top - 6, height - axisEdge.bottom];
  return (
    `<rect class="c-brushed" x="${coordinate(from)}" y="${coordinate(top)}" ` +
    `width="${coordinate(Math.max(0, to - from))}" height="${coordinate(base - top)}"/>` +
    line(from, top, from, base, 'c-brush-end') +
    line(to, top, to, base, 'c-brush-end')
  );
}

function format0(count: number): string {
  return String(count);
}
