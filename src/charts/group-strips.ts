/** Strips of several groups under one axis: every member a dot, the median of each group a tick. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface GroupRow {
  readonly name: string;
  /** Without NaN. */
  readonly values: readonly number[];
  /** NaN where there are no values. */
  readonly median: number;
  /** What stands in place of the dots where there are none. */
  readonly whenEmpty: string;
}

export interface GroupStripsOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly formatTick: (value: number) => string;
}

const [rowHeight, fontSize, axisHeight] = [34, 12.5, 26];

export function groupStrips(rows: readonly GroupRow[], options: GroupStripsOptions): string {
  const { width, title, summary, formatTick } = options;
  const isNarrow = width < 500;
  const names = isNarrow
    ? 8
    : Math.min(width * 0.35, 24 + Math.max(0, ...rows.map((row) => textWidth(row.name, fontSize))));
  const step = isNarrow ? rowHeight + 14 : rowHeight;
  const known = rows.flatMap((row) => row.values);
  const [low, high] = (known.length === 0 ? [0, 1] : extent(known)) as [number, number];
  const x = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [names + 8, width - 16]).nice();
  const bottom = rows.length * step;
  const ticks = known.length === 0 ? [] : x.ticks(isNarrow ? 4 : 8);
  const grid = ticks.map(
    (tick) =>
      line(x(tick), 0, x(tick), bottom, 'c-grid') + label(x(tick), bottom + 18, formatTick(tick), 'c-tick'),
  );
  const drawn = rows.map((row, at) => {
    const y = at * step + (isNarrow ? 31 : rowHeight / 2);
    const name = isNarrow
      ? label(names, at * step + 14, fitText(row.name, fontSize, width - 16), 'c-row-start')
      : label(names - 8, y + 4.5, fitText(row.name, fontSize, names - 10), 'c-row');
    return name + groupDots(row, y, x, names + 8);
  });
  return svg({ width, height: bottom + axisHeight, title, summary, class: 'strips' }, [...grid, ...drawn]);
}

function groupDots(row: GroupRow, y: number, x: (value: number) => number, left: number): string {
  if (row.values.length === 0) return label(left, y + 4.5, row.whenEmpty, 'c-row-start');
  const drawn = new Set(row.values.map((value) => Math.round(x(value) * 2) / 2));
  const dots = [...drawn].map((cx) => tag('circle', { cx, cy: y, r: 4, class: 'c-peer' }));
  return dots.join('') + line(x(row.median), y - 11, x(row.median), y + 11, 'c-median');
}
