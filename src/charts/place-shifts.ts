/**
 * Who changes place: every subject a row, a ring at the place it had, a dot at the one it would have, a line from one to
 * the other. Groups stand one under the other, each on its own axis of places with the first on the left.
 */
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface PlaceShift {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `3 → 1`, as the page writes it. */
  readonly figure: string;
}

export interface PlaceShiftGroup {
  /** '' where there is but one. */
  readonly name: string;
  /** The last place. */
  readonly of: number;
  readonly rows: readonly PlaceShift[];
}

export interface PlaceShiftsOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
}

const [rowHeight, fontSize, axisHeight] = [22, 12.5, 22];

/** '' where nobody moves. */
export function placeShifts(groups: readonly PlaceShiftGroup[], options: PlaceShiftsOptions): string {
  const drawn = groups.filter((group) => group.rows.length > 0);
  if (drawn.length === 0) return '';
  const { width, title, summary } = options;
  const widest = (texts: readonly string[]) => Math.max(...texts.map((one) => textWidth(one, fontSize)));
  const rows = drawn.flatMap((group) => group.rows);
  const left = Math.min(width * 0.36, 16 + widest(rows.map((row) => row.name)));
  const right = width - 16 - widest(rows.map((row) => row.figure));
  const parts: string[] = [];
  let y = 4;
  for (const group of drawn) {
    parts.push(...groupParts(group, y, left, right));
    y += heightOf(group);
  }
  return svg({ width, height: y, class: 'place-shifts', title, summary }, parts);
}

function heightOf({ name, rows }: PlaceShiftGroup): number {
  return (name === '' ? 0 : rowHeight) + rows.length * rowHeight + axisHeight;
}

function groupParts(group: PlaceShiftGroup, top: number, left: number, right: number): string[] {
  const x = scaleLinear(group.of > 1 ? [1, group.of] : [0, 2], [left + 8, right - 8]);
  const first = top + (group.name === '' ? 0 : rowHeight);
  const bottom = first + group.rows.length * rowHeight;
  const ticks = x.ticks(Math.min(8, group.of)).filter((tick) => Number.isInteger(tick) && tick >= 1);
  if (!ticks.includes(1)) ticks.unshift(1);
  return [
    ...(group.name === '' ? [] : [label(0, top + 15, group.name, 's-head')]),
    ...ticks.flatMap((tick) => [
      line(x(tick), first, x(tick), bottom, 'c-grid'),
      label(x(tick), bottom + 14, String(tick), 'c-tick'),
    ]),
    ...group.rows.flatMap((row, at) => rowParts(row, first + (at + 0.5) * rowHeight, x, left, right)),
  ];
}

function rowParts(
  row: PlaceShift,
  y: number,
  x: (place: number) => number,
  left: number,
  right: number,
): string[] {
  return [
    label(left - 8, y + 4, fitText(row.name, fontSize, left - 10), 's-name'),
    line(x(row.from), y, x(row.to), y, 's-link'),
    tag('circle', { cx: x(row.from), cy: y, r: 3.5, class: 's-before' }),
    tag('circle', { cx: x(row.to), cy: y, r: 4.5, class: row.to < row.from ? 's-up' : 's-down' }),
    label(right + 8, y + 4, row.figure, 's-figure'),
  ];
}
