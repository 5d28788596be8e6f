/** A spine: from the worst to the best of the peers, the middle half darker, the median a tick, the own value marked. */
import type { ScaleLinear } from 'd3-scale';
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

const [height, pad] = [16, 6];

/** `own` is null where there is no value to mark. */
export function spine(
  spread: Spread,
  own: { readonly value: number; readonly standing: Standing } | null,
  options: SpineOptions,
): string {
  const { width, title } = options;
  const { x, bars } = peersOf(spread, options);
  const parts = own === null ? [bars] : [bars, standingMark(own.standing, x(own.value), height / 2, 4.5)];
  return svg({ width, height, title, summary: '', class: 'spine' }, parts);
}

interface Peers {
  readonly width: number;
  readonly domain: SpineOptions['domain'];
  readonly x: ScaleLinear<number, number>;
  readonly bars: string;
}

/** The peers' part is the same text on the pages of all of them. */
const drawn = new WeakMap<Spread, Peers>();

function peersOf(spread: Spread, { width, domain }: SpineOptions): Peers {
  const known = drawn.get(spread);
  if (known?.width === width && known.domain[0] === domain[0] && known.domain[1] === domain[1]) return known;
  const [from, to] = domain[0] === domain[1] ? [domain[0] - 1, domain[1] + 1] : domain;
  const x = scaleLinear([from, to], [pad, width - pad]).clamp(true);
  const bars = [
    bar(x(spread.worst), x(spread.best), 'c-range'),
    bar(x(spread.lowerQuartile), x(spread.upperQuartile), 'c-half'),
    line(x(spread.median), 2, x(spread.median), height - 2, 'c-median'),
  ];
  const peers = { width, domain, x, bars: bars.join('') };
  drawn.set(spread, peers);
  return peers;
}

function bar(left: number, right: number, className: string): string {
  const thick = 5;
  return tag('rect', {
    x: left,
    y: (height - thick) / 2,
    width: Math.max(1, right - left),
    height: thick,
    class: className,
  });
}
