/**
 * A strip: every peer a dot on one axis, the own dot larger and named, the two ends named. Dots that would lie on
 * the same pixel are drawn once, so that a strip of thousands stays small; the peers' part is the same text for the
 * whole group and is made once.
 */
import { extent } from 'd3-array';
import type { ScaleLinear } from 'd3-scale';
import { scaleLinear } from 'd3-scale';
import { coordinate, label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface StripBase {
  readonly x: ScaleLinear<number, number>;
  readonly width: number;
  readonly dots: string;
  readonly axis: string;
}

export interface Named {
  readonly name: string;
  readonly value: number;
  /** The figure as the page writes it. */
  readonly figure: string;
}

const mostCircles = 150;
const fontSize = 12;
const [axisY, height] = [40, 70];

export interface StripBaseOptions {
  readonly width: number;
  readonly formatTick: (value: number) => string;
}

/** What is common to all strips of a group. `values` without NaN. */
export function stripBase(values: readonly number[], { width, formatTick }: StripBaseOptions): StripBase {
  const [low, high] = (values.length === 0 ? [0, 1] : extent(values)) as [number, number];
  const padded: [number, number] = low === high ? [low - 1, high + 1] : [low, high];
  const x = scaleLinear(padded, [28, width - 28]).nice(width < 500 ? 4 : 8);
  const drawn = new Set(values.map((value) => Math.round(x(value) * 2) / 2));
  const dots = peerDots([...drawn]);
  const axis = x
    .ticks(width < 500 ? 4 : 8)
    .map(
      (tick) =>
        line(x(tick), axisY - 14, x(tick), axisY + 14, 'c-grid') +
        label(x(tick), axisY + 28, formatTick(tick), 'c-tick'),
    )
    .join('');
  return { x, width, dots, axis };
}

/**
 * Circles, whose overlaps are darker; for hundreds of peers one path of lines of no length with round ends, which
 * keeps their pages small.
 */
function peerDots(xs: readonly number[]): string {
  if (xs.length <= mostCircles) {
    return xs.map((cx) => tag('circle', { cx, cy: axisY, r: 4.5, class: 'c-peer' })).join('');
  }
  return tag('path', { d: xs.map((cx) => `M${coordinate(cx)} ${axisY}h0`).join(''), class: 'c-peers' });
}

export interface StripOptions {
  readonly title: string;
  readonly summary: string;
}

/** `ends` are the lowest and the highest of the peers; one is left unnamed where its name would touch the own one. */
export function strip(
  base: StripBase,
  own: Named | null,
  ends: readonly Named[],
  options: StripOptions,
): string {
  const parts = [base.axis, base.dots];
  const taken: [number, number][] = [];
  if (own !== null) {
    const cx = base.x(own.value);
    parts.push(tag('circle', { cx, cy: axisY, r: 7, class: 'c-own' }));
    parts.push(nameAbove(base, own, 'c-own-name', taken)!);
  }
  for (const end of ends) {
    if (own !== null && end.value === own.value) continue;
    const named = nameAbove(base, end, 'c-name', taken);
    if (named !== null) parts.push(named);
  }
  return svg({ width: base.width, height, class: 'strip', ...options }, parts);
}

function nameAbove(
  base: StripBase,
  named: Named,
  className: string,
  taken: [number, number][],
): string | null {
  const name = fitText(named.name, fontSize, base.width * 0.4);
  const text = `${name} ${named.figure}`;
  const half = textWidth(text, className === 'c-own-name' ? fontSize * 1.08 : fontSize) / 2;
  const middle = Math.min(Math.max(base.x(named.value), half + 2), base.width - half - 2);
  const span: [number, number] = [middle - half - 6, middle + half + 6];
  if (taken.some(([from, to]) => span[0] < to && span[1] > from)) return null;
  taken.push(span);
  return label(middle, 18, text, className);
}
