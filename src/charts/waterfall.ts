/**
 * How a total comes about, from left to right: each part begins where the one before ended, and the last bar is the
 * total. Parts that take away are hatched in outline and go back to the left.
 */
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface WaterfallRow {
  readonly name: string;
  /** As shown: rounded so that the rows add up to the total. */
  readonly value: number;
  readonly figure: string;
}

export interface WaterfallOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly total: WaterfallRow;
}

const [rowHeight, barHeight, fontSize] = [28, 14, 12.5];

export function waterfall(rows: readonly WaterfallRow[], options: WaterfallOptions): string {
  const { width, total } = options;
  const all = [...rows, total];
  const nameWidth = Math.min(width * 0.42, 14 + Math.max(...all.map((row) => textWidth(row.name, fontSize))));
  const figureWidth = 16 + Math.max(...all.map((row) => textWidth(row.figure, fontSize)));
  const starts = runningStarts(rows);
  const marks = [0, total.value, ...starts, ...rows.map((row, at) => starts[at]! + row.value)];
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const x = scaleLinear(low === high ? [low, low + 1] : [low, high], [nameWidth, width - figureWidth]);
  const parts = [line(x(0), 0, x(0), all.length * rowHeight, 'c-base')];
  rows.forEach((row, at) => {
    const end = starts[at]! + row.value;
    parts.push(...bar(row, at, [starts[at]!, end], x, nameWidth, row.value < 0 ? 'c-minus' : 'c-plus'));
    const below = (at + 1) * rowHeight + (rowHeight + barHeight) / 2;
    parts.push(line(x(end), at * rowHeight + (rowHeight - barHeight) / 2, x(end), below, 'c-step'));
  });
  parts.push(...bar(total, rows.length, [0, total.value], x, nameWidth, 'c-total'));
  const height = all.length * rowHeight;
  return svg({ width, height, title: options.title, summary: options.summary, class: 'waterfall' }, parts);
}

function runningStarts(rows: readonly WaterfallRow[]): number[] {
  let running = 0;
  return rows.map((row) => {
    const start = running;
    running += row.value;
    return start;
  });
}

function bar(
  row: WaterfallRow,
  at: number,
  [from, to]: readonly [number, number],
  x: (value: number) => number,
  nameWidth: number,
  className: string,
): string[] {
  const middle = at * rowHeight + rowHeight / 2;
  const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  const isTotal = className === 'c-total';
  return [
    label(
      nameWidth - 8,
      middle + 4.5,
      fitText(row.name, fontSize, nameWidth - 10),
      isTotal ? 'c-row c-strong' : 'c-row',
    ),
    tag('rect', {
      x: left,
      y: middle - barHeight / 2,
      width: Math.max(1, right - left),
      height: barHeight,
      class: className,
    }),
    label(right + 6, middle + 4.5, row.figure, isTotal ? 'c-figure c-strong' : 'c-figure'),
  ];
}
