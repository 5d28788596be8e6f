/**
 * Two measures against each other. Groups differ in shape as well as in hue; what the filters leave out stays as pale
 * dots, so that a selection is seen among all. Points that would fall on the same spot are drawn once: thousands stay
 * a small picture.
 */
import { line, escapeText, label, svg, tag } from './svg.ts';
import type { Brushed } from './histogram.ts';
import { fitText, textWidth } from './text-width.ts';
import { acrossAxis, axisEdge, upAxis } from './value-axis.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** From 0. */
  readonly group: number;
  readonly isKept: boolean;
}

export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface ScatterOptions {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly summary: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Drawn on top with their names. */
  readonly named: readonly NamedPoint[];
}

export interface ScatterAxis {
  readonly domain: readonly [number, number];
  readonly name: string;
  readonly format: (value: number) => string;
  readonly brushed: Brushed | null;
}

/** Drawn from the middle of the point: a disc, a square, a triangle, a diamond; further groups begin again. */
const shapes = [
  'm-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z',
  'm-3-3h6v6h-6z',
  'm0-4l4 7h-8z',
  'm0-4.4l4.4 4.4l-4.4 4.4l-4.4-4.4z',
];
export const groupHues = 6;

/** Coordinates without a number have no place. */
export function scatter(points: Iterable<ScatterPoint>, options: ScatterOptions): string {
  const { width, height } = options;
  const [x, y] = [acrossAxis(options.x.domain, width), upAxis(options.y.domain, height)];
  const base = height - axisEdge.bottom;
  const parts = [
    ...y
      .ticks(5)
      .map(
        (tick) =>
          line(axisEdge.left, y(tick), width - axisEdge.right, y(tick), 'c-grid') +
          label(axisEdge.left - 7, y(tick) + 4, options.y.format(tick), 'c-tick-left'),
      ),
    ...x
      .ticks(width < 420 ? 4 : 8)
      .map((tick) => label(x(tick), base + 16, options.x.format(tick), 'c-tick')),
    line(axisEdge.left, base, width - axisEdge.right, base, 'c-base'),
    label(width - axisEdge.right, height - 6, fitText(options.x.name, 12, width - 60), 'c-axis-name'),
    label(4, 12, fitText(options.y.name, 12, width - 20), 'c-row-start c-quiet'),
    brushedBox(options, x, y),
    ...dots(points, x, y),
    ...options.named.map((one) => namedPoint(one, x, y, width)),
  ];
  return svg({ width, height, title: options.title, summary: options.summary, class: 'scatter' }, parts);
}

type Scale = ((value: number) => number) & { range: () => number[] };

function dots(points: Iterable<ScatterPoint>, x: Scale, y: Scale): string[] {
  const drawn = new Set<number>();
  const paths = new Map<number, string[]>();
  for (const { x: across, y: up, group, isKept } of points) {
    const [cx, cy] = [Math.round(x(across)), Math.round(y(up))];
    if (Number.isNaN(cx) || Number.isNaN(cy)) continue;
    const layer = isKept ? group : -1;
    const spot = ((layer + 1) * 4096 + cx) * 4096 + cy;
    if (drawn.has(spot)) continue;
    drawn.add(spot);
    let path = paths.get(layer);
    if (path === undefined) paths.set(layer, (path = []));
    path.push(`M${cx} ${cy}${isKept ? shapes[group % shapes.length]! : 'h0'}`);
  }
  return [...paths.keys()]
    .sort((a, b) => a - b)
    .map((layer) =>
      tag('path', {
        d: paths.get(layer)!.join(''),
        class: layer < 0 ? 'c-left-out' : `c-dot c-hue-${layer % groupHues}`,
      }),
    );
}

/** The sign of a group, for a legend. */
export function groupMark(group: number): string {
  const path = tag('path', {
    d: `M7 7${shapes[group % shapes.length]!}`,
    class: `c-dot c-hue-${group % groupHues}`,
  });
  return `<svg class="sign" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" focusable="false">${path}</svg>`;
}

function brushedBox({ x: across, y: up, width, height }: ScatterOptions, x: Scale, y: Scale): string {
  if (across.brushed === null && up.brushed === null) return '';
  const limits = {
    left: axisEdge.left,
    right: width - axisEdge.right,
    top: axisEdge.top,
    base: height - axisEdge.bottom,
  };
  const end = (
    value: number | null | undefined,
    scale: Scale,
    otherwise: number,
    from: number,
    to: number,
  ) => (value === null || value === undefined ? otherwise : Math.min(Math.max(scale(value), from), to));
  const left = end(across.brushed?.low, x, limits.left, limits.left, limits.right);
  const right = end(across.brushed?.high, x, limits.right, limits.left, limits.right);
  const bottom = end(up.brushed?.low, y, limits.base, limits.top, limits.base);
  const top = end(up.brushed?.high, y, limits.top, limits.top, limits.base);
  return tag('rect', {
    x: left,
    y: top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
    class: 'c-brushed c-brush-box',
  });
}

function namedPoint({ x: across, y: up, name }: NamedPoint, x: Scale, y: Scale, width: number): string {
  const [cx, cy] = [x(across), y(up)];
  const isLate = cx + 10 + textWidth(name, 12.5) > width - 4;
  const text = isLate
    ? tag('text', { x: cx - 9, y: cy + 4, class: 'c-row c-strong c-halo' }, escapeText(name))
    : tag('text', { x: cx + 9, y: cy + 4, class: 'c-row-start c-strong c-halo' }, escapeText(name));
  return tag('circle', { cx, cy, r: 5.5, class: 'c-own' }) + text;
}
