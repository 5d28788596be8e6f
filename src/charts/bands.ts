/**
 * Totals of several groups under one axis, with the points from which each band begins as lines across. Who reaches a
 * grade that a quota limits is told apart by the shape of the mark, so that it survives without colour.
 */
import { extent } from 'd3-array';
import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

/** Disc: reaches it, and there is room; open diamond: reaches it, and there is none; cross: barred from it. */
export type BandMark = 'plain' | 'within' | 'beyond' | 'barred';

export interface BandDot {
  readonly value: number;
  readonly mark: BandMark;
}

export interface BandRow {
  readonly name: string;
  readonly dots: readonly BandDot[];
  /** What stands in place of the dots where there are none. */
  readonly whenEmpty: string;
}

export interface BandLimit {
  readonly from: number;
  readonly title: string;
}

export interface BandsOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly limits: readonly BandLimit[];
  readonly formatTick: (value: number) => string;
}

type Scale = ScaleLinear<number, number>;

const [rowHeight, narrowHeight, fontSize, top, axisHeight] = [36, 50, 12.5, 24, 26];

export function bands(rows: readonly BandRow[], options: BandsOptions): string {
  const { width, title, summary, formatTick } = options;
  const isNarrow = width < 500;
  const names = isNarrow
    ? 8
    : Math.min(width * 0.35, 24 + Math.max(0, ...rows.map((row) => textWidth(row.name, fontSize))));
  const step = isNarrow ? narrowHeight : rowHeight;
  const bottom = top + rows.length * step;
  const { x, limits } = scaleOf(rows, options.limits, [names + 8, width - 20]);
  const ticks = x.ticks(isNarrow ? 4 : 8);
  const grid = ticks.map(
    (tick) =>
      line(x(tick), top, x(tick), bottom, 'c-grid') + label(x(tick), bottom + 18, formatTick(tick), 'c-tick'),
  );
  const drawn = rows.map((row, at) => {
    const y = top + at * step + (isNarrow ? 32 : rowHeight / 2);
    const name = isNarrow
      ? label(names, top + at * step + 14, fitText(row.name, fontSize, width - 16), 'c-row-start')
      : label(names - 8, y + 4.5, fitText(row.name, fontSize, names - 10), 'c-row');
    const dots =
      row.dots.length === 0
        ? label(names + 8, y + 4.5, row.whenEmpty, 'c-row-start')
        : dotsOf(row.dots, x, y);
    return name + dots;
  });
  return svg({ width, height: bottom + axisHeight, title, summary, class: 'bands' }, [
    ...grid,
    ...limitLines(limits, x, bottom, width),
    ...drawn,
  ]);
}

/** From the lowest to the highest total; limits of bands that lie outside are left out, the nearest above is kept. */
function scaleOf(
  rows: readonly BandRow[],
  limits: readonly BandLimit[],
  range: readonly [number, number],
): { x: Scale; limits: readonly BandLimit[] } {
  const known = rows.flatMap((row) => row.dots.map((dot) => dot.value));
  const [low, high] = (known.length === 0 ? [0, 1] : extent(known)) as [number, number];
  const above = Math.min(...limits.filter((one) => one.from > high).map((one) => one.from));
  const end = Number.isFinite(above) && known.length > 0 ? above : high;
  const x = scaleLinear(low === end ? [low - 1, end + 1] : [low, end], range).nice();
  const [from, to] = x.domain() as [number, number];
  return { x, limits: limits.filter((one) => one.from > from && one.from <= to) };
}

/** Titles stand right of their line, or left of it where there is more room, and never run into another line. */
function limitLines(limits: readonly BandLimit[], x: Scale, bottom: number, width: number): string[] {
  const sorted = [...limits].sort((a, b) => a.from - b.from);
  return sorted.map((limit, at) => {
    const here = x(limit.from);
    const right = (at + 1 < sorted.length ? x(sorted[at + 1]!.from) : width) - here - 8;
    const left = here - (at > 0 ? x(sorted[at - 1]!.from) : 0) - 8;
    const isLeft = textWidth(limit.title, fontSize) > right && left > right;
    const text = fitText(limit.title, fontSize, isLeft ? left : right);
    const name = isLeft
      ? label(here - 5, 13, text, 'c-limit-name c-tick-left')
      : label(here + 5, 13, text, 'c-limit-name');
    return line(here, 4, here, bottom, 'c-limit') + name;
  });
}

/** Plain dots that would lie on the same spot are drawn once; the others come last, on top. */
function dotsOf(dots: readonly BandDot[], x: Scale, y: number): string {
  const spots = (mark: BandMark) =>
    new Set(dots.filter((dot) => dot.mark === mark).map((dot) => Math.round(x(dot.value) * 2) / 2));
  const marks: readonly BandMark[] = ['plain', 'within', 'beyond', 'barred'];
  return marks.flatMap((mark) => [...spots(mark)].map((cx) => bandMark(mark, cx, y))).join('');
}

function bandMark(mark: BandMark, x: number, y: number): string {
  if (mark === 'plain') return tag('circle', { cx: x, cy: y, r: 4, class: 'c-peer' });
  if (mark === 'within') return tag('circle', { cx: x, cy: y, r: 4.5, class: 'm-ahead' });
  const move = (dx: number, dy: number) => `${shortest(x + dx)} ${shortest(y + dy)}`;
  if (mark === 'barred') {
    const d = `M${move(-4, -4)}L${move(4, 4)}M${move(-4, 4)}L${move(4, -4)}`;
    return tag('path', { d, class: 'c-barred' });
  }
  return tag('path', {
    d: `M${move(0, -5.5)}L${move(5.5, 0)}L${move(0, 5.5)}L${move(-5.5, 0)}Z`,
    class: 'c-beyond',
  });
}

function shortest(x: number): number {
  return Math.round(x * 100) / 100;
}

/** The mark alone, for a legend; the words stand beside it. */
export function bandSign(mark: BandMark): string {
  return `<svg class="sign" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">${bandMark(mark, 7, 7)}</svg>`;
}
