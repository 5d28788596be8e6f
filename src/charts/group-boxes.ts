/**
 * Groups under one axis, each a box: its middle half shaded, the median a thick line with its figure, every member a dot,
 * the lowest and the highest named, a target dashed where the group shares one. Dots that would cover each other are
 * laid in lanes, and where all lanes are full they are drawn once.
 */
import { extent } from 'd3-array';
import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import { labelPair } from './label-pair.ts';
import type { Spread } from './spine.ts';
import { coordinate, label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface BoxRow {
  readonly name: string;
  /** Without NaN. */
  readonly values: readonly number[];
  /** Null where there are no values. */
  readonly spread: Spread | null;
  /** What the labels say. */
  readonly lowest: string;
  readonly highest: string;
  readonly median: string;
  readonly target: { readonly value: number; readonly text: string } | null;
  /** What stands in place of the box where there are no values. */
  readonly whenEmpty: string;
}

export interface BoxesOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly formatTick: (value: number) => string;
}

const fontSize = 12.5;
const [rowHeight, emptyHeight, axisHeight, nameHeight] = [78, 34, 26, 18];
const [boxHeight, laneHeight, dotWidth] = [30, 5, 7];
const lanes = [0, -1, 1, -2, 2];

export function groupBoxes(rows: readonly BoxRow[], options: BoxesOptions): string {
  const { width, title, summary, formatTick } = options;
  const isNarrow = width < 500;
  const names = isNarrow
    ? 0
    : Math.min(width * 0.3, 24 + Math.max(0, ...rows.map((row) => textWidth(row.name, fontSize))));
  const bounds: [number, number] = [names + 4, width - 4];
  const x = valueScale(rows, [names + 14, width - 14], isNarrow);
  const heights = rows.map((row) =>
    row.spread === null ? emptyHeight : rowHeight + (isNarrow ? nameHeight : 0),
  );
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, one) => sum + one, 0));
  const bottom = heights.reduce((sum, one) => sum + one, 0);
  const hasAxis = rows.some((row) => row.spread !== null);
  const ticks = hasAxis ? ticksOf(x, rows, isNarrow ? 4 : 8) : [];
  const grid = ticks.map(
    (tick) =>
      line(x(tick), 0, x(tick), bottom, 'c-grid') + label(x(tick), bottom + 18, formatTick(tick), 'c-tick'),
  );
  const drawn = rows.map((row, at) => {
    const top = tops[at]!;
    const middle = top + (row.spread === null ? 20 : 39 + (isNarrow ? nameHeight : 0));
    const name = isNarrow
      ? label(bounds[0], top + 14, fitText(row.name, fontSize, width - 16), 'c-row-start c-strong')
      : label(names - 8, middle + 4.5, fitText(row.name, fontSize, names - 10), 'c-row');
    if (row.spread !== null) return name + box(row, row.spread, middle, x, bounds);
    const start = isNarrow ? bounds[0] + textWidth(row.name, fontSize * 1.1) + 12 : bounds[0];
    const baseline = isNarrow ? top + 14 : middle + 4.5;
    return name + label(start, baseline, fitText(row.whenEmpty, fontSize, bounds[1] - start), 'c-row-start');
  });
  const height = bottom + (hasAxis ? axisHeight : 0);
  return svg({ width, height, title, summary, class: 'boxes' }, [...grid, ...drawn]);
}

/** Counts have no halves on their axis. */
function ticksOf(x: ScaleLinear<number, number>, rows: readonly BoxRow[], count: number): number[] {
  const isWhole = rows.every((row) => row.values.every((value) => Number.isInteger(value)));
  return x.ticks(count).filter((tick) => !isWhole || Number.isInteger(tick));
}

function valueScale(rows: readonly BoxRow[], range: [number, number], isNarrow: boolean) {
  const known = rows.flatMap((row) => [...row.values, ...(row.target === null ? [] : [row.target.value])]);
  const [low, high] = (known.length === 0 ? [0, 1] : extent(known)) as [number, number];
  return scaleLinear(low === high ? [low - 1, high + 1] : [low, high], range).nice(isNarrow ? 4 : 8);
}

function box(
  row: BoxRow,
  spread: Spread,
  middle: number,
  x: (value: number) => number,
  bounds: readonly [number, number],
): string {
  const [top, foot] = [middle - boxHeight / 2, middle + boxHeight / 2];
  const width = Math.max(1.5, x(spread.upperQuartile) - x(spread.lowerQuartile));
  return [
    line(x(spread.worst), middle, x(spread.best), middle, 'c-base'),
    tag('rect', { x: x(spread.lowerQuartile), y: top, width, height: boxHeight, class: 'c-range' }),
    dots(row.values, middle, x),
    row.target === null ? '' : line(x(row.target.value), top - 4, x(row.target.value), foot + 4, 'c-target'),
    line(x(spread.median), top - 3, x(spread.median), foot + 3, 'c-median c-thick'),
    ...labelsAbove(row, spread, top - 8, x, bounds),
    ...labelsBelow(row, spread, foot + 17, x, bounds),
  ].join('');
}

function labelsAbove(
  row: BoxRow,
  spread: Spread,
  y: number,
  x: (value: number) => number,
  bounds: readonly [number, number],
): string[] {
  const median = { at: x(spread.median), text: row.median, class: 'c-name c-strong' };
  if (row.target === null) {
    const half = textWidth(row.median, fontSize * 1.1) / 2;
    const at = Math.max(bounds[0] + half, Math.min(median.at, bounds[1] - half));
    return [label(at, y, row.median, median.class)];
  }
  const target = { at: x(row.target.value), text: row.target.text, class: 'c-name' };
  const [first, second] = target.at < median.at ? [target, median] : [median, target];
  return labelPair(first, second, bounds, fontSize * 1.1).map(({ middle, text }, at) =>
    label(middle, y, text, (at === 0 ? first : second).class),
  );
}

/** One label where all values are alike. */
function labelsBelow(
  row: BoxRow,
  spread: Spread,
  y: number,
  x: (value: number) => number,
  bounds: readonly [number, number],
): string[] {
  if (spread.worst === spread.best) return [];
  const ends = labelPair(
    { at: x(spread.worst), text: row.lowest },
    { at: x(spread.best), text: row.highest },
    bounds,
    fontSize,
  );
  return ends.map(({ middle, text }) => label(middle, y, text, 'c-name'));
}

/** One path of lines of no length with round ends: hundreds of dots stay small. */
function dots(values: readonly number[], middle: number, x: (value: number) => number): string {
  const lastIn = lanes.map(() => Number.NEGATIVE_INFINITY);
  const sorted = values.map((value) => x(value)).sort((a, b) => a - b);
  const marks = sorted.flatMap((cx) => {
    const lane = lastIn.findIndex((last) => cx - last >= dotWidth * 0.8);
    if (lane < 0) return [];
    lastIn[lane] = cx;
    return [`M${coordinate(cx)} ${coordinate(middle + lanes[lane]! * laneHeight)}h0`];
  });
  return tag('path', { d: marks.join(''), class: 'c-dots' });
}
