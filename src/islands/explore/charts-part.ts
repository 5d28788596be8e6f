/** The charts in their places, in the width that they have, and what is brushed in them. */
import { acrossAxis, axisEdge, upAxis } from '../../charts/value-axis.ts';
import type { ExploreState, Measure } from '../../query/explore-state.ts';
import { withRange } from '../../query/explore-state.ts';
import { staysFor } from '../../query/explore-filter.ts';
import { figuresOf } from '../../query/explore-rows.ts';
import type { BrushEnd } from './brush.ts';
import { makeBrushable } from './brush.ts';
import { distribution, groupLegend, overTime, twoMeasures } from './charts-view.ts';
import type { Size } from './charts-view.ts';
import { part } from './form.ts';
import { mapLegend, tileMap } from './map-view.ts';
import type { DrawnPart } from './in-sight.ts';
import type { Entry, View } from './view.ts';
import { domainOf, formatMeasure, measureName, roundFor } from './view.ts';

type Ask = (state: ExploreState, entry?: Entry) => void;

const pointReach = 12;

export function makeChartsPart(current: () => View | null, ask: Ask): readonly DrawnPart[] {
  const [bars, cloud, map, trend] = ['x-bars', 'x-scatter', 'x-map', 'x-trend'].map((id) => part(id)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const sizes = sizesOf([
    [bars, 250],
    [cloud, 330],
    [trend, 260],
    [map, 0],
  ]);
  makeBrushable(bars, {
    move: (from, to, isDone) =>
      withView(current, (view) => brushBars(view, sizes(bars), from, to, isDone, ask)),
    press: () => withView(current, (view) => ask(withRange(view.state, view.state.measure, null, null))),
    hover: () => undefined,
  });
  makeBrushable(cloud, {
    move: (from, to, isDone) =>
      withView(current, (view) => brushCloud(view, sizes(cloud), from, to, isDone, ask)),
    press: (at) => withView(current, (view) => pressCloud(view, sizes(cloud), at, ask)),
    hover: (at) => withView(current, (view) => tellPoint(view, sizes(cloud), at)),
  });
  const put = (place: HTMLElement, html: (view: View, size: Size) => string): DrawnPart => ({
    place,
    draw: (view) => {
      const size = sizes(place);
      place.innerHTML = html(view, size);
    },
  });
  return [
    put(bars, distribution),
    put(cloud, (view, size) => {
      const two = twoMeasures(view, size);
      part('x-scatter-told').textContent = two.told;
      part('x-point').innerHTML = `<span class="legend">${groupLegend(view)}</span>`;
      return two.svg;
    }),
    put(map, (view, { width }) => {
      const tiles = tileMap(view, Math.min(width, 620));
      part('x-map-section').hidden = tiles === '';
      part('x-legend').innerHTML = mapLegend(view);
      return tiles;
    }),
    put(trend, overTime),
  ];
}

/** Asked of the document only where it may have changed: an answer in the midst of drawing would hold it up. */
function sizesOf(places: readonly (readonly [HTMLElement, number])[]): (place: HTMLElement) => Size {
  const heights = new Map(places);
  const known = new Map<HTMLElement, Size>();
  addEventListener('resize', () => known.clear());
  return (place) => {
    const found = known.get(place);
    if (found !== undefined) return found;
    const size = sizeOf(place, heights.get(place) ?? 0);
    if (place.clientWidth > 0) known.set(place, size);
    return size;
  };
}

function withView(current: () => View | null, work: (view: View) => void): void {
  const view = current();
  if (view !== null) work(view);
}

function sizeOf(place: HTMLElement, height: number): Size {
  return { width: Math.max(280, Math.min(place.clientWidth || 480, 720)), height };
}

function brushBars(
  view: View,
  { width }: Size,
  from: BrushEnd,
  to: BrushEnd,
  isDone: boolean,
  ask: Ask,
): void {
  const { measure } = view.state;
  const domain = domainOf(view, measure);
  if (domain === null) return;
  const [low, high] = spanOf(acrossAxis(domain, width), from.x, to.x);
  ask(withRange(view.state, measure, low, high), isDone ? 'push' : 'none');
}

function brushCloud(
  view: View,
  { width, height }: Size,
  from: BrushEnd,
  to: BrushEnd,
  isDone: boolean,
  ask: Ask,
): void {
  const { x, y } = view.state;
  const [across, up] = [domainOf(view, x), domainOf(view, y)];
  if (across === null || up === null) return;
  const [left, right] = spanOf(acrossAxis(across, width), from.x, to.x);
  const [bottom, top] = spanOf(upAxis(up, height), from.y, to.y);
  const one = withRange(view.state, x, left, right);
  ask(x === y ? one : withRange(one, y, bottom, top), isDone ? 'push' : 'none');
}

interface Axis {
  readonly invert: (px: number) => number;
  readonly domain: () => number[];
}

/** In round figures, and never beyond the axis. */
function spanOf(axis: Axis, a: number, b: number): [number, number] {
  const [first, last] = axis.domain() as [number, number];
  const figures = [a, b].map((px) =>
    roundFor(Math.min(Math.max(axis.invert(px), first), last), last - first),
  ) as [number, number];
  return [Math.min(...figures), Math.max(...figures)];
}

/** The row whose point is nearest, within reach. */
function rowNear(view: View, { width, height }: Size, at: BrushEnd): number | null {
  const { x, y } = view.state;
  const [across, up] = [domainOf(view, x), domainOf(view, y)];
  const [xs, ys] = [figuresOf(view.rows, x), figuresOf(view.rows, y)];
  if (across === null || up === null || xs === null || ys === null) return null;
  const [horizontal, vertical] = [acrossAxis(across, width), upAxis(up, height)];
  const stays = staysFor(view.filtered, []);
  let [nearest, least]: [number | null, number] = [null, pointReach];
  for (let row = 0; row < view.rows.length; row++) {
    if (!stays(row)) continue;
    const distance = Math.hypot(horizontal(xs[row]!) - at.x, vertical(ys[row]!) - at.y);
    if (distance < least) [nearest, least] = [row, distance];
  }
  return nearest;
}

function pressCloud(view: View, size: Size, at: BrushEnd, ask: Ask): void {
  const row = rowNear(view, size, at);
  const { state } = view;
  if (row !== null) ask({ ...state, opened: view.rows.subjects.ids[view.rows.subject[row]!]! });
  else if (at.x > axisEdge.left)
    ask([state.x, state.y].reduce((next, one: Measure) => withRange(next, one, null, null), state));
}

function tellPoint(view: View, size: Size, at: BrushEnd | null): void {
  const row = at === null ? null : rowNear(view, size, at);
  const place = part('x-point');
  if (row === null) {
    place.innerHTML = `<span class="legend">${groupLegend(view)}</span>`;
    return;
  }
  const told = [view.state.x, view.state.y].map(
    (measure) =>
      `${measureName(view, measure)} ${formatMeasure(view, measure, figuresOf(view.rows, measure)![row]!)}`,
  ) as [string, string];
  place.textContent = view.m.pointTold(view.rows.subjects.names[view.rows.subject[row]!]!, ...told);
}
