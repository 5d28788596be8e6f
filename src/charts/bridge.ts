/**
 * From one figure to another: the first and the last as dots on a common axis, between them one bar per part, each
 * beginning where the one before ended. The axis does not begin at 0, so the two figures have no bars whose lengths
 * would mislead.
 */
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface BridgeRow {
  readonly name: string;
  /** Rounded so that the first figure and all rows add up to the last. */
  readonly value: number;
  readonly figure: string;
}

export interface BridgeOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly from: BridgeRow;
  readonly to: BridgeRow;
}

const [rowHeight, barHeight, fontSize] = [28, 14, 12.5];

export function bridge(rows: readonly BridgeRow[], options: BridgeOptions): string {
  const { width, from, to, title, summary } = options;
  const all = [from, ...rows, to];
  const nameWidth = Math.min(
    width * 0.42,
    16 + Math.max(...all.map((row) => textWidth(row.name, fontSize * 1.1))),
  );
  const figureWidth = 20 + Math.max(...all.map((row) => textWidth(row.figure, fontSize)));
  let running = from.value;
  const ends = rows.map((row) => (running += row.value));
  const marks = [from.value, to.value, ...ends];
  const [low, high] = [Math.min(...marks), Math.max(...marks)];
  const pad = low === high ? 1 : 0;
  const x = scaleLinear([low - pad, high + pad], [nameWidth + 6, width - figureWidth]);
  const parts = [name(from, 0, nameWidth, true), ...dot(from, 0, x, 'c-reference')];
  rows.forEach((row, at) => {
    const start = at === 0 ? from.value : ends[at - 1]!;
    parts.push(
      step(x(start), at),
      name(row, at + 1, nameWidth, false),
      ...bar(row, at + 1, x(start), x(ends[at]!)),
    );
  });
  parts.push(
    step(x(to.value), rows.length),
    name(to, rows.length + 1, nameWidth, true),
    ...dot(to, rows.length + 1, x, 'c-own'),
  );
  return svg({ width, height: all.length * rowHeight, title, summary, class: 'bridge' }, parts);
}

function middleOf(at: number): number {
  return at * rowHeight + rowHeight / 2;
}

function name(row: BridgeRow, at: number, nameWidth: number, isStrong: boolean): string {
  // Bold letters are wider.
  const text = fitText(row.name, isStrong ? fontSize * 1.1 : fontSize, nameWidth - 10);
  return label(nameWidth - 8, middleOf(at) + 4.5, text, isStrong ? 'c-row c-strong' : 'c-row');
}

function dot(row: BridgeRow, at: number, x: (value: number) => number, className: string): string[] {
  const cx = x(row.value);
  return [
    tag('circle', { cx, cy: middleOf(at), r: 6, class: className }),
    label(cx + 12, middleOf(at) + 4.5, row.figure, 'c-figure c-strong'),
  ];
}

function bar(row: BridgeRow, at: number, from: number, to: number): string[] {
  const y = middleOf(at) - barHeight / 2;
  const width = Math.max(1, Math.abs(to - from));
  return [
    tag('rect', {
      x: Math.min(from, to),
      y,
      width,
      height: barHeight,
      class: row.value < 0 ? 'c-minus' : 'c-ahead',
    }),
    label(Math.max(from, to) + 6, middleOf(at) + 4.5, row.figure, 'c-figure'),
  ];
}

/** From the end of a row down to the next. */
function step(x: number, at: number): string {
  return line(x, middleOf(at) + barHeight / 2, x, middleOf(at + 1) - barHeight / 2, 'c-step');
}
