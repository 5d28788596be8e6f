/**
 * Where a value lies among those of all, the size of a word: an axis, the median of the own group a tick, the own value
 * a mark. The figures stand beside it in the same row, so it has no words of its own.
 */
import { scaleLinear } from 'd3-scale';
import type { Standing } from './standing.ts';
import { standingMark } from './standing.ts';
import { line } from './svg.ts';

export interface Position {
  readonly value: number;
  readonly median: number;
  readonly standing: Standing;
}

const [width, height, pad] = [112, 16, 6];

/** `domain` is common to all rows of a table, so that marks may be compared down the column. */
export function position({ value, median, standing }: Position, domain: readonly [number, number]): string {
  const [low, high] = domain;
  const x = scaleLinear(low === high ? [low - 1, high + 1] : domain, [pad, width - pad]);
  const middle = height / 2;
  return (
    `<svg class="chart position" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `aria-hidden="true" focusable="false">` +
    line(pad, middle, width - pad, middle, 'c-grid') +
    line(x(median), 2, x(median), height - 2, 'c-median') +
    standingMark(standing, x(value), middle, 4.5) +
    '</svg>'
  );
}
