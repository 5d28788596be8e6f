/** Two measures against each other, a dot for each row: for results whose meaning the chart does not know. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { escapeText, label, line, svg, tag } from './svg.ts';

export interface Dot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface DotsOptions {
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly xName: string;
  readonly yName: string;
  readonly formatTick: (value: number) => string;
}

const [left, right, top, bottom] = [64, 20, 28, 44];

/** Dots without a number on either axis are left out; the caller says how many. */
export function dots(rows: readonly Dot[], options: DotsOptions): string {
  const { width, xName, yName, formatTick, title, summary } = options;
  const height = Math.round(Math.min(width * 0.7, 460));
  const placed = rows.filter((row) => Number.isFinite(row.x) && Number.isFinite(row.y));
  const x = scaleLinear(spanOf(placed.map((row) => row.x)), [left, width - right]).nice(6);
  const y = scaleLinear(spanOf(placed.map((row) => row.y)), [height - bottom, top]).nice(6);
  const parts = [
    ...x
      .ticks(width < 500 ? 4 : 7)
      .flatMap((tick) => [
        line(x(tick), top, x(tick), height - bottom, 'c-grid'),
        label(x(tick), height - bottom + 16, formatTick(tick), 'c-tick'),
      ]),
    ...y
      .ticks(6)
      .flatMap((tick) => [
        line(left, y(tick), width - right, y(tick), 'c-grid'),
        label(left - 8, y(tick) + 4, formatTick(tick), 'c-bar-name'),
      ]),
    ...placed.map((row) =>
      tag(
        'circle',
        { cx: x(row.x), cy: y(row.y), r: 4.5, class: 'c-peer' },
        `<title>${escapeText(row.name)}</title>`,
      ),
    ),
    label((left + width - right) / 2, height - 8, xName, 'c-tick'),
    label(left - 52, 14, yName, 'c-axis-name'),
  ];
  return svg({ width, height, class: 'dots', title, summary }, parts);
}

function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = values.length === 0 ? [0, 1] : (extent(values) as [number, number]);
  return low === high ? [low - 1, high + 1] : [low, high];
}
