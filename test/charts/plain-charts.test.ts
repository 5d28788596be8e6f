/** Bars and dots of results whose meaning the chart does not know. */
import { describe, expect, test } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { dots } from '../../src/charts/dots.ts';

const common = { title: '结果', summary: '', formatTick: String };

function numbersOf(svg: string, pattern: RegExp): number[][] {
  return [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));
}

describe('bars', () => {
  // 600 wide: names take 204, the axis runs from there to 530 over 0 … 10.
  const svg = bars(
    [
      { name: '七塘镇', value: 10, figure: '10' },
      { name: '半', value: 5, figure: '5' },
      { name: '无', value: Number.NaN, figure: '空' },
    ],
    { ...common, width: 600 },
  );
  test('are as long as their values, from zero', () => {
    const rects = numbersOf(svg, /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g);
    expect(rects).toEqual([
      [204, 326],
      [204, 163],
    ]);
  });
  test('a row without a value has its word and no bar', () => {
    expect(svg).toMatch(/absent">空</);
    expect(svg).not.toContain('NaN');
  });
  test('below zero they go to the other side', () => {
    const below = bars(
      [
        { name: 'a', value: -4, figure: '−4' },
        { name: 'b', value: 4, figure: '4' },
      ],
      { ...common, width: 600 },
    );
    const [first, second] = numbersOf(below, /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g);
    expect(first![0]! + first![1]!).toBeCloseTo(second![0]!, 1);
    expect(first![1]).toBeCloseTo(second![1]!, 1);
  });
});

describe('dots', () => {
  test('those with both numbers are drawn, the others left out', () => {
    const rows = [
      { name: 'a', x: 0, y: 0 },
      { name: 'b & c', x: 1, y: 2 },
      { name: 'd', x: Number.NaN, y: 1 },
    ];
    const svg = dots(rows, { ...common, width: 600, xName: '横', yName: '纵' });
    const places = numbersOf(svg, /<circle cx="([\d.]+)" cy="([\d.]+)"/g);
    expect(places.length).toBe(2);
    expect(places[1]![0]).toBeGreaterThan(places[0]![0]!);
    expect(places[1]![1]).toBeLessThan(places[0]![1]!);
    expect(svg).toContain('<title>b &amp; c</title>');
  });
  test('no rows at all still make a chart', () => {
    expect(dots([], { ...common, width: 400, xName: 'x', yName: 'y' })).not.toContain('NaN');
  });
});
