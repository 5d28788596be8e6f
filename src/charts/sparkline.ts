/**
 * A line the size of a word: one value per cycle, broken where there is none and where the method changes, the last one
 * marked.
 */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as lineShape } from 'd3-shape';
import { coordinate, svg, tag } from './svg.ts';

export interface SparklineOptions {
  readonly width: number;
  readonly title: string;
  /** Positions with which something new begins, so that the line does not lead over to them. */
  readonly breaks?: readonly number[];
}

/** NaN = no value in that cycle. '' where fewer than two cycles have one: there is no course to draw. */
export function sparkline(
  values: readonly number[],
  { width, title, breaks = [] }: SparklineOptions,
): string {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < 2) return '';
  const height = 18;
  const x = scaleLinear([0, values.length - 1], [3, width - 4]);
  const y = heightScale(known, height);
  const path = linePath(values, x, y, breaks);
  const lastAt = values.findLastIndex((value) => !Number.isNaN(value));
  const end = tag('circle', { cx: x(lastAt), cy: y(values[lastAt]!), r: 2, class: 'c-end' });
  return svg({ width, height, title, summary: '', class: 'spark' }, [
    tag('path', { d: path, class: 'c-line' }),
    end,
  ]);
}

function heightScale(known: readonly number[], height: number) {
  const [low, high] = extent(known) as [number, number];
  return low === high
    ? scaleLinear([low - 1, high + 1], [height - 3, 3])
    : scaleLinear([low, high], [height - 3, 3]);
}

/** Broken at NaN and before each of `breaks`. A value alone between two gaps shows as a dot, by the round cap of its zero-length line. */
export function linePath(
  values: readonly number[],
  x: (at: number) => number,
  y: (value: number) => number,
  breaks: readonly number[] = [],
): string {
  return [0, ...breaks]
    .map((from, part) => {
      const shape = lineShape<number>()
        .defined((value) => !Number.isNaN(value))
        .x((_, at) => Number(coordinate(x(from + at))))
        .y((value) => Number(coordinate(y(value))));
      return shape(values.slice(from, breaks[part])) ?? '';
    })
    .join('');
}
