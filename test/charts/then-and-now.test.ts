import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ThenAndNowGroup, ThenAndNowRow } from '../../src/charts/then-and-now.ts';
import { thenAndNow } from '../../src/charts/then-and-now.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const options = { width: 800, title: 't', summary: 's', formatTick: String, document };

function row(name: string, now: number, before: number, standing: ThenAndNowRow['standing']): ThenAndNowRow {
  return { name, now, before, standing, figure: now.toFixed(1) };
}

const groups: ThenAndNowGroup[] = [
  {
    name: '主城 & 近郊',
    median: 80,
    rows: [
      row('甲区', 90, 70, 'ahead'),
      row('乙区', 80, Number.NaN, 'between'),
      row('丙区', 60, 65, 'behind'),
    ],
  },
  { name: '无人', median: Number.NaN, rows: [] },
  { name: '山区', median: 75, rows: [row('丁县', 75, 75, 'between')] },
];

/** Where the marks of a class lie, from left to right as drawn: circles by `cx`, other shapes by their shift. */
function marksOf(drawn: string, className: string): { x: number; y: number }[] {
  const inside = [...drawn.matchAll(new RegExp(`<g[^>]*class="${className}"[^>]*>(.*?)</g>`, 'g'))]
    .map((one) => one[1])
    .join('');
  return [...inside.matchAll(/cy="([\d.]+)" cx="([\d.]+)"|translate\(([\d.]+),([\d.]+)\)" ?\/>/g)].map(
    ([, cy, cx, x, y]) => ({ x: Number(cx ?? x), y: Number(cy ?? y) }),
  );
}

describe('totals now and before', () => {
  const drawn = thenAndNow(groups, options);

  test('all marks lie on one scale of points', () => {
    const [ahead] = marksOf(drawn, 'm-ahead');
    const [behind] = marksOf(drawn, 'm-behind');
    const before = marksOf(drawn, 'p-before');
    const between = marksOf(drawn, 'm-between');
    // 90, 70 and 65, 60, 80 and 75: equal steps of points are equal steps of pixels.
    const perPoint = (ahead!.x - behind!.x) / 30;
    expect((ahead!.x - before[0]!.x) / 20).toBeCloseTo(perPoint, 1);
    expect((before[1]!.x - behind!.x) / 5).toBeCloseTo(perPoint, 1);
    expect((between[0]!.x - between[1]!.x) / 5).toBeCloseTo(perPoint, 1);
  });

  test('rows stand from the top in the order given, below the name of their group', () => {
    const order = [...drawn.matchAll(/>(主城|甲区|乙区|丙区|山区|丁县)[^<]*</g)].map((one) => one[1]);
    expect(new Set(order)).toEqual(new Set(['甲区', '乙区', '丙区', '丁县', '主城', '山区']));
    const [ahead] = marksOf(drawn, 'm-ahead');
    const [behind] = marksOf(drawn, 'm-behind');
    expect(behind!.y - ahead!.y).toBeCloseTo(40, 5);
  });

  test('a unit without a total before has no ring and no line; a group without totals no name', () => {
    expect(marksOf(drawn, 'p-before')).toHaveLength(3);
    expect(drawn).not.toContain('无人');
  });

  test('nothing that the pages forbid or that counts up is left of what Plot draws', () => {
    expect(drawn).not.toMatch(/<style|\sstyle=|\sid=|NaN|undefined|plot-/);
    expect(drawn.match(/aria-label/g)).toHaveLength(1);
    expect(drawn).not.toMatch(/\d\.\d{3}/);
    expect(drawn).toContain('主城 &amp; 近郊');
    expect(drawn).toContain('<title>t</title><desc>s</desc>');
  });

  test('the same rows give the same bytes', () => {
    expect(thenAndNow(groups, options)).toBe(drawn);
  });

  test('no totals, no chart', () => {
    expect(thenAndNow([], options)).toBe('');
    expect(thenAndNow([{ name: 'a', median: Number.NaN, rows: [] }], options)).toBe('');
  });
});
