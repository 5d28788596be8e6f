/** A course over cycles of many at once: the band of their middle half and the line of their median. */
import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { linePath } from './sparkline.ts';
import { coordinate, label, line, svg, tag } from './svg.ts';

export interface QuartilePoint {
  readonly name: string;
  /** All three NaN where nobody had a figure. */
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export interface QuartileTrendOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  /** What the axis reaches over, so that several charts can share it. */
  readonly domain: readonly [number, number];
  readonly format: (value: number) => string;
  readonly formatTick: (value: number) => string;
  /** Positions from which another method applies, and what to write there. */
  readonly breaks: readonly number[];
  readonly breakName: string;
  /** Whether figures on both sides of a break do not compare, so that the line is broken too. */
  readonly isBroken: boolean;
}

const [height, top, bottom] = [176, 24, 26];

/** '' where fewer than two cycles have a figure. */
export function quartileTrend(points: readonly QuartilePoint[], options: QuartileTrendOptions): string {
  const medians = points.map((point) => point.median);
  if (medians.filter((one) => !Number.isNaN(one)).length < 2) return '';
  const { width, domain, format, formatTick, breaks } = options;
  const [left, right] = [48, width - 58];
  const x = scaleLinear([0, points.length - 1], [left, right]);
  const [low, high] = domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain;
  const y = scaleLinear([low, high], [height - bottom - 6, top]).nice(4);
  const lineBreaks = options.isBroken ? breaks : [];
  const lastAt = medians.findLastIndex((one) => !Number.isNaN(one));
  const parts = [
    ...y
      .ticks(4)
      .map(
        (tick) =>
          line(left, y(tick), right, y(tick), 'c-grid') +
          label(left - 8, y(tick) + 4, formatTick(tick), 'c-tick-left'),
      ),
    ...namedEvery(points, x).map((at) => label(x(at), height - 6, points[at]!.name, 'c-tick')),
    ...breaks.map((at) => breakMark(x(at - 0.5), options.breakName)),
    tag('path', { d: bandPath(points, x, y, lineBreaks), class: 'c-band' }),
    tag('path', { d: linePath(medians, x, y, lineBreaks), class: 'c-line' }),
    ...medians.flatMap((one, at) =>
      Number.isNaN(one) || at === lastAt
        ? []
        : [tag('circle', { cx: x(at), cy: y(one), r: 2.2, class: 'c-end' })],
    ),
    tag('circle', { cx: x(lastAt), cy: y(medians[lastAt]!), r: 4, class: 'c-own' }),
    label(x(lastAt) + 9, y(medians[lastAt]!) + 4.5, format(medians[lastAt]!), 'c-figure c-strong'),
  ];
  return svg({ width, height, title: options.title, summary: options.summary, class: 'trend' }, parts);
}

function bandPath(
  points: readonly QuartilePoint[],
  x: (at: number) => number,
  y: (value: number) => number,
  breaks: readonly number[],
): string {
  const rounded = (value: number) => Number(coordinate(value));
  return [0, ...breaks]
    .map((from, part) => {
      const shape = area<QuartilePoint>()
        .defined((point) => !Number.isNaN(point.median))
        .x((_, at) => rounded(x(from + at)))
        .y0((point) => rounded(y(point.lower)))
        .y1((point) => rounded(y(point.upper)));
      return shape(points.slice(from, breaks[part])) ?? '';
    })
    .join('');
}

function breakMark(x: number, name: string): string {
  return line(x, top - 8, x, height - bottom, 'c-step') + label(x, top - 12, name, 'c-tick');
}

/** Indexes of the points whose names fit under the axis, the last always among them. */
function namedEvery(points: readonly QuartilePoint[], x: (at: number) => number): number[] {
  const apart = 72;
  const step = Math.max(1, Math.ceil(apart / Math.max(1, x(1) - x(0))));
  const last = points.length - 1;
  return points.flatMap((_, at) => ((last - at) % step === 0 ? [at] : []));
}
