/**
 * What happened to a person or a task over the years, row by row on one axis of days: spans as bars, moments as signs,
 * what was handed in as counts. Bars that overlap lie in lanes. On a narrow drawing names stand above their rows.
 */
import { scaleLinear } from 'd3-scale';
import { decoration, label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface LifeBar {
  /** Numbers of days; `to` is the day after the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: 'now' | 'past' | 'passing' | 'open' | 'task';
}

export interface LifeSign {
  readonly at: number;
  readonly text: string;
  readonly look: 'dot' | 'hidden' | 'praise' | 'fault' | 'fault-open' | 'asked' | 'overdue';
}

export interface LifeCount {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: 'filed' | 'late' | 'missing' | 'awaited';
}

export interface LifeRow {
  readonly name: string;
  readonly bars?: readonly LifeBar[];
  readonly signs?: readonly LifeSign[];
  readonly counts?: readonly LifeCount[];
}

export interface LifeTick {
  readonly at: number;
  readonly name: string;
  /** Begins a year. */
  readonly isMajor: boolean;
}

export interface LifeLineOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly LifeTick[];
}

const fontSize = 12;
const [laneHeight, rowGap, headHeight, nameHeight] = [22, 6, 22, 17];
const narrowBelow = 600;

type X = (day: number) => number;

export function lifeLine(rows: readonly LifeRow[], options: LifeLineOptions): string {
  const { width, from, to, title, summary } = options;
  const isNarrow = width < narrowBelow;
  const left = isNarrow ? 2 : Math.ceil(Math.max(...rows.map(({ name }) => textWidth(name, 12.5))) + 14);
  const x = scaleLinear([from, Math.max(to, from + 1)], [left, width - 4]);
  let y = headHeight;
  const drawn = rows.map((row) => {
    const lanes = lanesOf(row.bars ?? []);
    const top = isNarrow ? y + nameHeight : y;
    const height = Math.max(1, lanes.length) * laneHeight;
    y = top + height + rowGap;
    const name = isNarrow ? label(2, top - 4, row.name, 'c-life-name') : rowName(row.name, left, top);
    return name + drawRow(row, lanes, x, top, width);
  });
  const axis = drawAxis(options.ticks, x, y, isNarrow);
  return svg({ width, height: y + 2, title, summary, class: 'life-line' }, [axis, ...drawn]);
}

function rowName(name: string, left: number, top: number): string {
  return label(0, top + laneHeight / 2 + 4.5, fitText(name, 12.5, left - 8), 'c-row-start');
}

function drawAxis(ticks: readonly LifeTick[], x: X, bottom: number, isNarrow: boolean): string {
  return ticks
    .filter(({ isMajor }) => isMajor || !isNarrow)
    .map(({ at, name, isMajor }) => {
      const grid = line(x(at), headHeight - 4, x(at), bottom, isMajor ? 'c-base' : 'c-grid');
      return name === '' ? grid : grid + label(x(at) + 3, 13, name, 'c-life-tick');
    })
    .join('');
}

/** Each bar into the first lane that is free when it begins. */
function lanesOf(bars: readonly LifeBar[]): LifeBar[][] {
  const lanes: LifeBar[][] = [];
  for (const bar of [...bars].sort((a, b) => a.from - b.from)) {
    const free = lanes.find((lane) => lane.at(-1)!.to <= bar.from);
    if (free === undefined) lanes.push([bar]);
    else free.push(bar);
  }
  return lanes;
}

function drawRow(row: LifeRow, lanes: LifeBar[][], x: X, top: number, width: number): string {
  const bars = lanes.flatMap((lane, at) => lane.map((bar) => drawBar(bar, x, top + at * laneHeight)));
  const counts = (row.counts ?? []).map((count) => drawCount(count, x, top));
  const signs = (row.signs ?? []).toSorted((a, b) => a.at - b.at);
  const drawn = signs.map((sign, at) => {
    const end = at + 1 < signs.length ? x(signs[at + 1]!.at) - 8 : width - 2;
    return drawSign(sign, x(sign.at), top + laneHeight / 2, end);
  });
  return [...bars, ...counts, ...drawn].join('');
}

function drawBar({ from, to, text, look }: LifeBar, x: X, top: number): string {
  const [left, right] = [x(from), x(to)];
  const room = right - left - 8;
  const box = { x: left + 0.5, y: top + 2, width: Math.max(1.5, right - left - 1), height: laneHeight - 4 };
  const rect = tag('rect', { ...box, class: `c-life-bar c-life-${look}` });
  const words = room < fontSize * 1.5 ? '' : fitText(text, fontSize, room);
  return words === '' || words === '…'
    ? rect
    : rect + label(left + 5, top + 15.5, words, `c-life-text c-on-${look}`);
}

function drawCount({ from, to, text, look }: LifeCount, x: X, top: number): string {
  const [left, right] = [x(from), x(to)];
  const width = Math.max(2, Math.min(right - left - 2, textWidth(text, 11.5) + 10));
  const middle = (left + right) / 2;
  const box = { x: middle - width / 2, y: top + 3, width, height: laneHeight - 6 };
  const rect = tag('rect', { ...box, class: `c-life-${look}` });
  const fits = textWidth(text, 11.5) <= right - left - 2;
  return fits ? rect + label(middle, top + 15.3, text, 'c-life-count') : rect;
}

const shapes: Readonly<Record<LifeSign['look'], (x: number, y: number) => string>> = {
  dot: (cx, cy) => tag('circle', { cx, cy, r: 4.2, class: 'c-life-dot' }),
  hidden: (cx, cy) => tag('circle', { cx, cy, r: 3.8, class: 'c-life-hidden' }),
  praise: (x, y) => tag('path', { d: `M${pair(x, y - 5)}l5 9h-10z`, class: 'c-life-praise' }),
  fault: (x, y) => tag('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: 'c-life-fault' }),
  'fault-open': (x, y) =>
    tag('rect', { x: x - 4, y: y - 4, width: 8, height: 8, class: 'c-life-fault-open' }),
  asked: (x, y) => tag('path', { d: `M${pair(x, y - 5)}l5 5l-5 5l-5 -5z`, class: 'c-life-asked' }),
  overdue: (x, y) => tag('path', { d: `M${pair(x, y - 5)}l5 5l-5 5l-5 -5z`, class: 'c-life-overdue' }),
};

function pair(x: number, y: number): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}

/** With its words where there is room before the next sign. */
function drawSign({ text, look }: LifeSign, x: number, y: number, end: number): string {
  const shape = shapes[look](x, y);
  const room = end - x - 9;
  if (text === '' || room < fontSize * 2.5) return shape;
  return shape + label(x + 9, y + 4.3, fitText(text, fontSize, room), 'c-life-said');
}

/** One sign by itself, beside its meaning. */
export function legendSign(look: LifeSign['look'] | LifeBar['look']): string {
  const isSign = look in shapes;
  const [width, height] = [isSign ? 14 : 20, 14];
  const drawn = isSign
    ? shapes[look as LifeSign['look']](7, 7)
    : tag('rect', { x: 1, y: 2, width: 18, height: 10, class: `c-life-bar c-life-${look}` });
  return decoration({ width, height, class: 'sign' }, [drawn]);
}
