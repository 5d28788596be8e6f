/** The middle half of a cohort and its median, year by year, and where one official lies: no place, no other person. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { label, line, svg, tag } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface BandRow {
  readonly name: string;
  /** Null where there are too few to compare with. */
  readonly band: { readonly lower: number; readonly median: number; readonly upper: number } | null;
  /** NaN where there is none. */
  readonly own: number;
  readonly figure: string;
  /** What stands in place of a band, or after it. */
  readonly words: string;
}

export interface QuartileBandOptions {
  readonly width: number;
  readonly title: string;
  readonly summary: string;
}

const rowHeight = 34;

export function quartileBand(
  rows: readonly BandRow[],
  { width, title, summary }: QuartileBandOptions,
): string {
  const left = Math.max(...rows.map(({ name }) => textWidth(name, 12.5))) + 14;
  const values = rows.flatMap(({ band, own }) => [...(band === null ? [] : [band.lower, band.upper]), own]);
  const known = values.filter((value) => !Number.isNaN(value));
  const [low, high] = (known.length === 0 ? [0, 1] : extent(known)) as [number, number];
  const pad = Math.max((high - low) * 0.15, 0.5);
  const x = scaleLinear([low - pad, high + pad], [left, width - 46]);
  const drawn = rows.map((row, at) => drawRow(row, x, at * rowHeight, left, width));
  return svg({ width, height: rows.length * rowHeight + 2, title, summary, class: 'cohort' }, drawn);
}

function drawRow(
  row: BandRow,
  x: (value: number) => number,
  top: number,
  left: number,
  width: number,
): string {
  const middle = top + 11;
  const parts = [label(0, middle + 4.5, row.name, 'c-row-start')];
  if (row.band === null) return [...parts, label(left, middle + 4.5, row.words, 'c-life-said')].join('');
  const { lower, median, upper } = row.band;
  parts.push(line(left, middle, width - 46, middle, 'c-grid'));
  parts.push(
    tag('rect', {
      x: x(lower),
      y: middle - 7,
      width: Math.max(1, x(upper) - x(lower)),
      height: 14,
      class: 'c-half',
    }),
  );
  parts.push(line(x(median), middle - 9, x(median), middle + 9, 'c-median'));
  if (!Number.isNaN(row.own)) {
    parts.push(tag('circle', { cx: x(row.own), cy: middle, r: 5.5, class: 'c-own' }));
    parts.push(label(width, middle + 4.5, row.figure, 'c-tick-left c-figure'));
  }
  parts.push(label(left, middle + 19.5, row.words, 'c-band-words'));
  return parts.join('');
}
