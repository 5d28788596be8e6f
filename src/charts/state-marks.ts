/**
 * Marks for the state of a value in a small cell. Each has a shape of its own, so that colour says nothing that print
 * in grey would lose. Marks of one kind are drawn as one path: a chart has thousands of cells.
 */
import { coordinate, tag } from './svg.ts';

export type StateMark =
  'square' | 'outline' | 'diamond' | 'triangle' | 'cross' | 'frame' | 'slash' | 'bar' | 'dot' | 'hatch';

/** Marks that stand for a value that somebody owes; their cells are tinted. */
const owing: readonly StateMark[] = ['triangle', 'cross', 'frame', 'slash'];

export interface Cell {
  /** Of the middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the middle of a cell; `hatch` fills the cell and is drawn by itself. */
const shapes: Record<Exclude<StateMark, 'hatch'>, string> = {
  square: 'm-3-3h6v6h-6z',
  outline: 'm-3-3h6v6h-6z',
  diamond: 'm0-5l5 5l-5 5l-5-5z',
  triangle: 'm0-4.5l5 8.5h-10z',
  cross: 'm-4-4l8 8m0-8l-8 8',
  frame: 'm-4.5-4.5h9v9h-9z',
  slash: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0m1.3 3.2l6.4-6.4',
  bar: 'm-5-2h10v4h-10z',
  dot: 'h0',
};

/** The tint, and the mark itself; '' where there are no cells. */
export function stateMarks(mark: StateMark, cells: readonly Cell[]): string {
  if (cells.length === 0) return '';
  const tint = owing.includes(mark) ? tag('path', { d: cells.map(fill).join(''), class: 's-tint' }) : '';
  const d = cells.map((cell) => (mark === 'hatch' ? hatch(cell) : middle(cell) + shapes[mark])).join('');
  return tint + tag('path', { d, class: `s-${mark}` });
}

/** The mark alone, for a legend; the word stands beside it. */
export function stateSign(mark: StateMark): string {
  const drawn = stateMarks(mark, [{ x: 8, y: 8, width: 16, height: 16 }]);
  return `<svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

function middle({ x, y }: Cell): string {
  return `M${coordinate(x)} ${coordinate(y)}`;
}

function fill({ x, y, width, height }: Cell): string {
  const corner = `M${coordinate(x - width / 2)} ${coordinate(y - height / 2)}`;
  return `${corner}h${coordinate(width)}v${coordinate(height)}h${coordinate(-width)}z`;
}

/** Three lines that rise to the right, inside the cell. */
function hatch({ x, y, width, height }: Cell): string {
  const [left, bottom] = [x - width / 2, y + height / 2];
  const rise = Math.min(width, height);
  return [0, 1, 2]
    .map((at) => {
      const from = left + (at * width) / 3;
      const run = Math.min(rise, left + width - from);
      return `M${coordinate(from)} ${coordinate(bottom)}l${coordinate(run)} ${coordinate(-run)}`;
    })
    .join('');
}
