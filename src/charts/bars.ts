/** Bars of any measure, a row each, from 0 to either side: for results whose meaning the chart does not know. */
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { fitText } from './text-width.ts';

export interface Bar {
  readonly name: string;
  /** NaN draws no bar; the figure says why. */
  readonly value: number;
  readonly figure: string;
}

export interface BarsOptions {
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly formatTick: (value: number) => string;
}

const [rowHeight, fontSize, top] = [22, 12, 26];

export function bars(rows: readonly Bar[], options: BarsOptions): string {
  const { width, formatTick, title, summary } = options;
  const left = Math.min(width * 0.34, 220);
  const values = rows.map(({ value }) => value).filter((value) => Number.isFinite(value));
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values, 1e-9)], [left, width - 70]).nice(4);
  const height = top + rows.length * rowHeight + 8;
  const grid = x
    .ticks(width < 500 ? 3 : 6)
    .flatMap((tick) => [
      line(x(tick), top - 4, x(tick), height - 6, 'c-grid'),
      label(x(tick), 14, formatTick(tick), 'c-tick'),
    ]);
  const drawn = rows.flatMap(({ name, value, figure }, at) => {
    const y = top + at * rowHeight;
    const named = label(left - 8, y + 15, fitText(name, fontSize, left - 12), 'c-bar-name');
    if (!Number.isFinite(value)) return [named, label(x(0) + 5, y + 15, figure, 'c-bar-figure absent')];
    const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
    const bar = tag('rect', {
      x: from,
      y: y + 4,
      width: to - from,
      height: rowHeight - 8,
      class: 'c-plain-bar',
    });
    return [named, bar, label(to + 5, y + 15, figure, 'c-bar-figure')];
  });
  return svg({ width, height, class: 'bars', title, summary }, [...grid, ...drawn]);
}
