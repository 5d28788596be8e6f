/** The charts of the page of exploration: spans that hold each value once, scales that a brush can turn round, points drawn once. */
import { describe, expect, test } from 'vitest';
import { courses } from '../../src/charts/courses.ts';
import { binCounts, binEdges, binOf, histogram } from '../../src/charts/histogram.ts';
import { scatter } from '../../src/charts/scatter.ts';
import { acrossAxis, upAxis } from '../../src/charts/value-axis.ts';

const format = (value: number) => String(value);

describe('a distribution', () => {
  const edges = [0, 10, 20, 30];
  test.for([
    { name: 'a bound belongs to the span above it', value: 10, at: 1 },
    { name: 'the highest to the last span', value: 30, at: 2 },
    { name: 'the lowest to the first', value: 0, at: 0 },
    { name: 'what lies outside to none', value: 30.1, at: -1 },
    { name: 'what is no number to none', value: Number.NaN, at: -1 },
  ])('$name', ({ value, at }) => expect(binOf(edges, value)).toBe(at));

  test('each value is counted once', () => {
    expect(binCounts(edges, [0, 9.9, 10, 25, 30, 31, Number.NaN])).toEqual([2, 1, 2]);
  });

  test('bounds are round and span all values, one value alone too', () => {
    expect(binEdges([61.3, 88.9], 400)).toEqual([
      60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 82, 84, 86, 88, 90,
    ]);
    const [first, last] = [binEdges([7, 7], 400)[0]!, binEdges([7, 7], 400).at(-1)!];
    expect(first).toBeLessThan(7);
    expect(last).toBeGreaterThan(7);
  });

  test('what is left is drawn over what there is, with the ends of a brush', () => {
    const bins = [
      { low: 0, high: 10, all: 4, kept: 2 },
      { low: 10, high: 20, all: 1, kept: 0 },
    ];
    const svg = histogram(bins, {
      width: 400,
      height: 200,
      title: '甲',
      summary: '',
      domain: [0, 20],
      axisName: '分',
      countName: '个',
      format,
      brushed: { low: 5, high: null },
    });
    expect(svg.match(/c-bin-all/g)).toHaveLength(2);
    expect(svg.match(/c-bin-kept/g)).toHaveLength(1);
    expect(svg.match(/c-brush-end/g)).toHaveLength(2);
  });
});

test('an axis can be turned round: a place on the chart is the value drawn there', () => {
  const [across, up] = [acrossAxis([40, 90], 500), upAxis([40, 90], 300)];
  expect(across.invert(across(66))).toBeCloseTo(66, 9);
  expect(up(80)).toBeLessThan(up(50));
});

describe('two measures', () => {
  const axis = { domain: [0, 10] as const, name: '甲', format, brushed: null };
  const options = { width: 400, height: 300, title: '', summary: '', x: axis, y: axis, named: [] };

  test('points on the same spot are drawn once, and those without a figure not at all', () => {
    const point = (x: number, y: number) => ({ x, y, group: 0, isKept: true });
    const svg = scatter([point(5, 5), point(5, 5), point(2, 3), point(Number.NaN, 3)], options);
    expect(/class="c-dot c-hue-0"/.test(svg)).toBe(true);
    expect(/d="([^"]*)" class="c-dot/.exec(svg)![1]!.match(/M/g)).toHaveLength(2);
  });

  test('groups differ in shape, and what is left out lies beneath', () => {
    const svg = scatter(
      [
        { x: 1, y: 1, group: 0, isKept: true },
        { x: 2, y: 2, group: 1, isKept: true },
        { x: 3, y: 3, group: 1, isKept: false },
      ],
      options,
    );
    const classes = [...svg.matchAll(/<path [^>]*class="([^"]*)"/g)].map(([, name]) => name);
    expect(classes).toEqual(['c-left-out', 'c-dot c-hue-0', 'c-dot c-hue-1']);
    const paths = [...svg.matchAll(/<path d="M\d+ \d+([^"]*)"/g)].map(([, shape]) => shape);
    expect(new Set(paths).size).toBe(3);
  });
});

describe('courses', () => {
  const options = {
    width: 500,
    height: 240,
    title: '',
    summary: '',
    cycles: ['2023', '2024', '2025'],
    format,
    isRank: false,
    breaks: [2],
    breakName: '规则更改',
  };

  test('a gap stays a gap, a change of method cuts the line, and names do not lie on each other', () => {
    const svg = courses(
      [
        { name: '甲', values: [60, 70, 80] },
        { name: '乙', values: [50, Number.NaN, 80] },
      ],
      options,
    );
    expect(svg.match(/class="c-course-end/g)).toHaveLength(5);
    expect(/d="(M[^"]*)" class="c-course c-course-0"/.exec(svg)![1]!.match(/M/g)).toHaveLength(2);
    const heights = [...svg.matchAll(/y="([\d.]+)" class="c-row-start c-course-name/g)].map(([, y]) =>
      Number(y),
    );
    expect(Math.abs(heights[0]! - heights[1]!)).toBeGreaterThanOrEqual(15);
  });

  test('without a value there is nothing to draw', () => {
    expect(courses([{ name: '甲', values: [Number.NaN, Number.NaN, Number.NaN] }], options)).toBe('');
  });
});
