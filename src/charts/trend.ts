/** A course over cycles: one line with its axis, the first and last value named; gaps stay gaps, and a change of method is marked. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { linePath } from './sparkline.ts';
import { label, line, svg, tag } from './svg.ts';

export interface TrendPoint {
  readonly name: string;
  /** NaN = none. */
  readonly value: number;
}

export interface TrendOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly format: (value: number) => string;
  /** Places: 1 is at the top. */
  readonly isRank: boolean;
  /** Positions from which another method applies, and what to write there. */
  readonly breaks: readonly number[];
  readonly breakName: string;
}

const [height, top, bottom] = [170, 22, 26];

/** '' where fewer than two cycles have a value. */
export function trend(points: readonly TrendPoint[], options: TrendOptions): string {
  const values = points.map((point) => point.value);
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2) return '';
  const { width, isRank, format } = options;
  const [left, right] = [44, width - 46];
  const x = scaleLinear([0, points.length - 1], [left, right]);
  const y = valueScale(known, isRank);
  const ticks = y.ticks(4).filter((tick) => !isRank || (Number.isInteger(tick) && tick >= 1));
  const lastAt = values.findLastIndex((value) => !Number.isNaN(value));
  const parts = [
    ...ticks.map(
      (tick) =>
        line(left, y(tick), right, y(tick), 'c-grid') +
        label(left - 8, y(tick) + 4, format(tick), 'c-tick-left'),
    ),
    ...nameEvery(points, x).map((at) => label(x(at), height - 6, points[at]!.name, 'c-tick')),
    ...options.breaks.map((at) => breakMark(x(at - 0.5), options)),
    tag('path', { d: linePath(values, x, y, options.breaks), class: 'c-line' }),
    ...values.flatMap((value, at) =>
      Number.isNaN(value) || at === lastAt
        ? []
        : [tag('circle', { cx: x(at), cy: y(value), r: 2.2, class: 'c-end' })],
    ),
    tag('circle', { cx: x(lastAt), cy: y(values[lastAt]!), r: 4, class: 'c-own' }),
    label(x(lastAt) + 9, y(values[lastAt]!) + 4.5, format(values[lastAt]!), 'c-figure c-strong'),
  ];
  return svg({ width, height, title: options.title, summary: options.summary, class: 'trend' }, parts);
}

function breakMark(x: number, { breakName }: TrendOptions): string {
  return line(x, top - 8, x, height - bottom, 'c-step') + label(x, top - 11, breakName, 'c-tick');
}

function valueScale(known: readonly number[], isRank: boolean) {
  const [low, high] = extent(known) as [number, number];
  const span = low === high ? Math.max(1, Math.abs(low) * 0.05) : 0;
  const domain: [number, number] = [isRank ? Math.max(1, low - span) : low - span, high + span];
  const range: [number, number] = isRank ? [top, height - bottom - 6] : [height - bottom - 6, top];
  const scale = scaleLinear(domain, range);
  return isRank ? scale : scale.nice(4);
}

/** Indexes of the points whose names fit under the axis, the last always among them. */
function nameEvery(points: readonly TrendPoint[], x: (at: number) => number): number[] {
  const apart = 64;
  const step = Math.max(1, Math.ceil(apart / Math.max(1, x(1) - x(0))));
  const last = points.length - 1;
  return points.flatMap((_, at) => ((last - at) % step === 0 ? [at] : []));
}
