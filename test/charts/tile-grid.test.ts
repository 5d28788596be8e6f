import { describe, expect, test } from 'vitest';
import type { Tile } from '../../src/charts/tile-grid.ts';
import { fitName, tileGrid } from '../../src/charts/tile-grid.ts';

function tile(column: number, row: number, change: Partial<Tile> = {}): Tile {
  return {
    column,
    row,
    name: '甲区',
    figure: '1 / 3',
    standing: 'ahead',
    group: 'g',
    groupSign: '①',
    href: 'units/a/index.html',
    label: '甲区，第 1',
    ...change,
  };
}

const options = { width: 560, title: 't' };
const corners = (drawn: string) =>
  [...drawn.matchAll(/<rect x="([\d.]+)" y="([\d.]+)"/g)].map((one) => [Number(one[1]), Number(one[2])]);

describe('a map of tiles', () => {
  test('tiles lie by column and row, from the first that is used', () => {
    const drawn = tileGrid([tile(3, 5), tile(4, 5), tile(3, 6)], options);
    const [first, right, below] = corners(drawn);
    expect(first).toEqual([2, 2]);
    expect(right![0]).toBeGreaterThan(first![0]!);
    expect(right![1]).toBe(first![1]);
    expect(below![0]).toBe(first![0]);
    expect(below![1]).toBeGreaterThan(first![1]!);
  });

  test('no tile leaves the drawing, on a phone either', () => {
    for (const width of [358, 560]) {
      const tiles = Array.from({ length: 8 }, (_, at) => tile(at + 1, at + 1));
      const drawn = tileGrid(tiles, { width, title: 't' });
      const [, wide, high] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn)!.map(Number);
      expect(wide).toBeLessThanOrEqual(width + 1);
      const [, size] = /<rect [^>]*width="([\d.]+)"/.exec(drawn)!.map(Number);
      for (const [x, y] of corners(drawn)) {
        expect(x! + size!).toBeLessThanOrEqual(wide! + 0.01);
        expect(y!).toBeLessThan(high!);
      }
    }
  });

  test('a heavy line runs only between neighbours of different groups', () => {
    const borders = (tiles: Tile[]) => (tileGrid(tiles, options).match(/c-border/g) ?? []).length;
    expect(borders([tile(1, 1), tile(2, 1)])).toBe(0);
    expect(borders([tile(1, 1), tile(2, 1, { group: 'h' })])).toBe(1);
    expect(borders([tile(1, 1), tile(1, 2, { group: 'h' }), tile(2, 1)])).toBe(1);
    expect(borders([tile(1, 1), tile(3, 1, { group: 'h' })])).toBe(0);
  });

  test('each tile is a link with all of it in words; the standing has a shape, absence a dash', () => {
    const drawn = tileGrid(
      [tile(1, 1), tile(2, 1, { standing: 'behind' }), tile(3, 1, { standing: null, label: 'B & C' })],
      options,
    );
    expect(drawn.match(/<a href="units\/a\/index.html"><title>甲区，第 1</g)).toHaveLength(2);
    expect(drawn).toContain('<title>B &amp; C</title>');
    expect(drawn.match(/m-ahead/g)).toHaveLength(1);
    expect(drawn.match(/m-behind/g)).toHaveLength(1);
    expect(drawn.match(/tile-none/g)).toHaveLength(1);
    expect(drawn).toContain('role="group" aria-label="t"');
    expect(drawn).not.toMatch(/ style=|<style|NaN/);
  });

  test('no tiles, no map', () => {
    expect(tileGrid([], options)).toBe('');
  });
});

test.each([
  // A Han character is 1 em, a small Latin letter 0.56.
  { name: '沧渡区', width: 30, fitted: '沧渡区' },
  { name: 'Cangdu District', width: 40, fitted: 'Cangdu' },
  { name: 'New Cangdu District', width: 70, fitted: 'New Cangdu' },
  { name: '景宁畲族自治县', width: 40, fitted: '景宁畲…' },
])('$name in $width px of letters of 10 px is $fitted', ({ name, width, fitted }) => {
  expect(fitName(name, 10, width)).toBe(fitted);
});
