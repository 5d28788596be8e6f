/** A spine: from the worst to the best of the peers, the middle half darker, the median a tick, the own value marked. */
import { scaleLinear } from 'd3-scale';
import type { Standing } from './standing.ts';
import { standingMark } from './standing.ts';
import { line, svg, tag } from './svg.ts';

export interface Spread {
  readonly worst: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly best: number;
}

export interface SpineOptions {
  readonly width: number;
  /** What the ends of the drawing stand for. */
  readonly domain: readonly [number, number];
  readonly title: string;
}

/** `own` is null where there is no value to mark. */
export function spine(
  spread: Spread,
  own: { readonly value: number; readonly standing: Standing } | null,
  options: SpineOptions,
): string {
  const { width, domain, title } = options;
  const [height, pad] = [16, 6];
  const x = scaleLinear(domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain, [
    pad,
    width - pad,
  ]).clamp(true);
  const middle = height / 2;
  const bar = (from: number, to: number, thick: number, className: string) =>
    tag('rect', {
      x: x(from),
      y: middle - thick / 2,
      width: Math.max(1, x(to) - x(from)),
      height: thick,
      class: className,
    });
  const parts = [
    bar(spread.worst, spread.best, 5, 'c-range'),
    bar(spread.lowerQuartile, spread.upperQuartile, 5, 'c-half'),
    line(x(spread.median), 2, x(spread.median), height - 2, 'c-median'),
  ];
  if (own !== null) parts.push(standingMark(own.standing, x(own.value), middle, 4.5));
  return svg({ width, height, title, summary: '', class: 'spine' }, parts);
}
