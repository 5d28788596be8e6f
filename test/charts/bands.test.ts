import { describe, expect, test } from 'vitest';
import type { BandRow } from '../../src/charts/bands.ts';
import { bands, bandSign } from '../../src/charts/bands.ts';

const options = { width: 600, title: 't', summary: 's', formatTick: String };
const limits = [
  { from: 90, title: 'top' },
  { from: 75, title: 'good' },
  { from: 0, title: 'low' },
];
const rows: BandRow[] = [
  {
    name: 'plain',
    dots: [
      { value: 70, mark: 'plain' },
      { value: 70, mark: 'plain' },
      { value: 90, mark: 'within' },
      { value: 91, mark: 'beyond' },
      { value: 95, mark: 'barred' },
    ],
    whenEmpty: 'none',
  },
  { name: 'eco', dots: [], whenEmpty: 'nobody has a total' },
];

/** The x of the vertical line of a limit, and of marks of a kind. */
function limitAt(drawn: string, title: string): number {
  return Number(new RegExp(`<line x1="([\\d.]+)"[^>]*class="c-limit"/><text[^>]*>${title}`).exec(drawn)![1]);
}

describe('totals and bands', () => {
  const drawn = bands(rows, { ...options, limits });

  test('a total at the limit of a band lies on its line, one above to the right', () => {
    const disc = Number(/<circle cx="([\d.]+)"[^>]*class="m-ahead"/.exec(drawn)![1]);
    const diamond = Number(/<path d="M([\d.]+) [^>]*class="c-beyond"/.exec(drawn)![1]);
    expect(Math.abs(disc - limitAt(drawn, 'top'))).toBeLessThan(0.51);
    expect(diamond).toBeGreaterThan(disc);
    expect(limitAt(drawn, 'good')).toBeLessThan(disc);
  });

  test('a limit far below all totals is left out', () => {
    expect(drawn).not.toContain('low');
  });

  test('each kind of mark has a shape of its own; equal plain dots are drawn once', () => {
    const shapes = ['plain', 'within', 'beyond', 'barred'] as const;
    expect(new Set(shapes.map((mark) => bandSign(mark).replace(/.*focusable="false">/, ''))).size).toBe(4);
    expect(drawn.match(/c-peer/g)).toHaveLength(1);
    expect(drawn.match(/c-barred/g)).toHaveLength(1);
  });

  test('a group without totals says so; no style, no NaN', () => {
    expect(drawn).toContain('nobody has a total');
    expect(drawn).not.toMatch(/ style=|<style|NaN/);
  });

  test('where nobody reaches the next band its limit is still seen', () => {
    const low = bands([{ name: 'a', dots: [{ value: 70, mark: 'plain' }], whenEmpty: '' }], {
      ...options,
      limits,
    });
    expect(limitAt(low, 'good')).toBeGreaterThan(0);
    expect(low).not.toContain('top');
  });

  test('no totals at all give no failure', () => {
    const empty = bands([{ name: 'a', dots: [], whenEmpty: 'none' }], { ...options, width: 358, limits });
    expect(empty).toContain('none');
    expect(empty).not.toContain('NaN');
  });
});
