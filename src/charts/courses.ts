/**
 * Several courses over the same cycles: a line each, named at its end, told apart by hue and by dashes. A gap stays a
 * gap; where the method changes, lines are cut, as figures on both sides are not of one kind.
 */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { linePath } from './sparkline.ts';
import { label, line, svg, tag } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';

export interface CourseLine {
  readonly name: string;
  /** By cycle; NaN = none. */
  readonly values: readonly number[];
}

export interface CoursesOptions {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly summary: string;
  readonly cycles: readonly string[];
  readonly format: (value: number) => string;
  /** Places: 1 is at the top. */
  readonly isRank: boolean;
  /** Positions from which another method applies, and what to write there. */
  readonly breaks: readonly number[];
  readonly breakName: string;
}

const [top, bottom, left, lineHeight] = [24, 24, 46, 15];

/** '' where no line has a value. */
export function courses(lines: readonly CourseLine[], options: CoursesOptions): string {
  const { width, height, cycles, format, isRank } = options;
  const known = lines.flatMap(({ values }) => values.filter((value) => !Number.isNaN(value)));
  if (known.length === 0) return '';
  const [low, high] = extent(known) as [number, number];
  const room = low === high ? Math.max(1, Math.abs(low) * 0.05) : 0;
  const ends: [number, number] = isRank ? [top, height - bottom - 8] : [height - bottom - 8, top];
  const y = scaleLinear([isRank ? Math.max(1, low - room) : low - room, high + room], ends);
  if (!isRank) y.nice(4);
  const names = Math.min(130, Math.max(...lines.map(({ name }) => textWidth(name, 12))) + 14);
  const right = width - names;
  const x = scaleLinear([0, Math.max(1, cycles.length - 1)], [left + 6, right - 6]);
  const ticks = y.ticks(4).filter((tick) => !isRank || (Number.isInteger(tick) && tick >= 1));
  const parts = [
    ...ticks.map(
      (tick) =>
        line(left, y(tick), right, y(tick), 'c-grid') +
        label(left - 7, y(tick) + 4, format(tick), 'c-tick-left'),
    ),
    ...namedCycles(cycles, x).map((at) => label(x(at), height - 6, cycles[at]!, 'c-tick')),
    ...options.breaks.map(
      (at) =>
        line(x(at - 0.5), top - 8, x(at - 0.5), height - bottom, 'c-step') +
        label(x(at - 0.5), top - 12, options.breakName, 'c-tick'),
    ),
    ...lines.map((one, at) => course(one, at, x, y, options)),
    ...endNames(lines, x, y, names),
  ];
  return svg({ width, height, title: options.title, summary: options.summary, class: 'courses' }, parts);
}

type Scale = (value: number) => number;

function course({ values }: CourseLine, at: number, x: Scale, y: Scale, { breaks }: CoursesOptions): string {
  const marks = values.flatMap((value, cycle) =>
    Number.isNaN(value)
      ? []
      : [tag('circle', { cx: x(cycle), cy: y(value), r: 2.6, class: `c-course-end c-course-${at % 8}` })],
  );
  return (
    tag('path', { d: linePath(values, x, y, breaks), class: `c-course c-course-${at % 8}` }) + marks.join('')
  );
}

/** Names beside the last value of each, moved apart where they would lie on each other. */
function endNames(lines: readonly CourseLine[], x: Scale, y: Scale, width: number): string[] {
  const ends = lines
    .flatMap(({ name, values }, at) => {
      const last = values.findLastIndex((value) => !Number.isNaN(value));
      return last < 0 ? [] : [{ name, at, x: x(values.length - 1), y: y(values[last]!) }];
    })
    .sort((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  return ends.map(({ name, at, x: from, y: wished }) => {
    lowest = Math.max(wished, lowest + lineHeight);
    return label(
      from + 10,
      lowest + 4,
      fitText(name, 12, width - 12),
      `c-row-start c-course-name c-course-${at % 8}`,
    );
  });
}

/** Indexes of the cycles whose names fit, the last among them. */
function namedCycles(cycles: readonly string[], x: Scale): number[] {
  const widest = Math.max(...cycles.map((name) => textWidth(name, 12))) + 8;
  const step = Math.max(1, Math.ceil(widest / Math.max(1, x(1) - x(0))));
  return cycles.flatMap((_, at) => ((cycles.length - 1 - at) % step === 0 ? [at] : []));
}
