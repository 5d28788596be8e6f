/** Charts of groups: boxes side by side, and their course over time. */
import { describe, expect, test } from 'vitest';
import type { BoxRow } from '../../src/charts/group-boxes.ts';
import { groupBoxes } from '../../src/charts/group-boxes.ts';
import { labelPair } from '../../src/charts/label-pair.ts';
import { quartileTrend } from '../../src/charts/quartile-trend.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const format = (x: number) => String(x);

describe('two labels on one line', () => {
  const spans = (a: number, b: number, texts: readonly [string, string], width: number) =>
    labelPair({ at: a, text: texts[0] }, { at: b, text: texts[1] }, [0, width], 12).map(
      ({ middle, text }) => {
        const half = textWidth(text, 12) / 2;
        return { from: middle - half, to: middle + half, text };
      },
    );

  test('stand over their places where there is room', () => {
    const [a, b] = labelPair({ at: 50, text: '甲 1' }, { at: 150, text: '乙 2' }, [0, 200], 12);
    expect([a.middle, b.middle]).toEqual([50, 150]);
  });

  test('never touch and never leave the line, wherever the places are', () => {
    const texts = ['青渡区、浣溪县 60.6', 'Hengpu District 7'] as const;
    for (let a = 0; a <= 300; a += 10) {
      for (let b = a; b <= 300; b += 10) {
        const [first, second] = spans(a, b, texts, 300);
        expect(second!.from - first!.to, `${a} ${b}`).toBeGreaterThan(13.9);
        expect(first!.from, `${a} ${b}`).toBeGreaterThan(-0.01);
        expect(second!.to, `${a} ${b}`).toBeLessThan(300.01);
      }
    }
  });

  test('are shortened where the line is too short for both', () => {
    const [first, second] = spans(10, 90, ['很长很长的名称 1', '另一个很长的名称 2'], 100);
    expect([first!.text, second!.text].every((text) => text.endsWith('…'))).toBe(true);
    expect(second!.from).toBeGreaterThan(first!.to);
  });
});

describe('boxes', () => {
  const row: BoxRow = {
    name: '山区',
    values: [0, 25, 50, 75, 100, 50],
    spread: { worst: 0, lowerQuartile: 25, median: 50, upperQuartile: 75, best: 100 },
    lowest: '甲 0',
    highest: '乙 100',
    median: '中位 50',
    target: { value: 80, text: '目标 80' },
    whenEmpty: '',
  };
  const options = { width: 400, title: '分布', summary: '', formatTick: format };

  test('place quartiles, median and target on one scale', () => {
    // Narrow: the axis runs from 14 to 386, 3.72 to a unit.
    const drawn = groupBoxes([row], options);
    expect(drawn).toContain('<rect x="107" y="42" width="186" height="30" class="c-range"/>');
    expect(drawn).toContain('x1="200" y1="39" x2="200" y2="75" class="c-median c-thick"');
    expect(drawn).toContain('x1="311.6" y1="38" x2="311.6" y2="76" class="c-target"');
    expect(drawn).not.toMatch(/ style=|<style| id=|NaN/);
  });

  test('two that are alike lie in two lanes', () => {
    const drawn = groupBoxes([row], options);
    expect(drawn).toContain('M200 57h0');
    expect(drawn).toContain('M200 52h0');
  });

  test('thousands that are alike are drawn once a lane', () => {
    const many = { ...row, values: new Array<number>(5000).fill(50) };
    expect(groupBoxes([many], options).match(/h0/g)).toHaveLength(5);
  });

  test('a group without values says why, and an axis of none is not drawn', () => {
    const empty = { ...row, values: [], spread: null, target: null, whenEmpty: '不考核此项' };
    const drawn = groupBoxes([empty], options);
    expect(drawn).toContain('>不考核此项<');
    expect(drawn).not.toContain('c-grid');
  });

  test('where all are alike one label is enough', () => {
    const alike = { worst: 5, lowerQuartile: 5, median: 5, upperQuartile: 5, best: 5 };
    const drawn = groupBoxes([{ ...row, values: [5, 5], spread: alike, target: null }], options);
    expect(drawn).toContain('>中位 50<');
    expect(drawn).not.toContain('>甲 0<');
  });
});

describe('a band over time', () => {
  const point = (name: string, median: number) => ({ name, lower: median - 10, median, upper: median + 10 });
  const none = { name: '2024', lower: Number.NaN, median: Number.NaN, upper: Number.NaN };
  const options = {
    width: 306,
    title: '走势',
    summary: '',
    domain: [0, 100] as const,
    format,
    formatTick: format,
    breaks: [],
    breakName: '新规则',
    isBroken: true,
  };
  const bandOf = (drawn: string) => /d="([^"]*)" class="c-band"/.exec(drawn)![1]!;

  test('reaches from the lower to the upper quartile', () => {
    // x from 48 to 248, y 144 for 0 and 24 for 100: 1.2 to a unit.
    const drawn = quartileTrend([point('2023', 50), point('2024', 60)], options);
    expect(bandOf(drawn)).toBe('M48,72L248,60L248,84L48,96Z');
    expect(drawn).toContain('d="M48,84L248,72" class="c-line"');
  });

  test('is broken where there was no figure, and at a change of method that parts them', () => {
    const gap = quartileTrend([point('2022', 40), point('2023', 50), none, point('2025', 50)], options);
    expect(bandOf(gap).match(/M/g)).toHaveLength(2);
    const points = [point('2022', 40), point('2023', 50), point('2024', 50), point('2025', 60)];
    const parted = quartileTrend(points, { ...options, breaks: [2] });
    expect(bandOf(parted).match(/M/g)).toHaveLength(2);
    const joined = quartileTrend(points, { ...options, breaks: [2], isBroken: false });
    expect(bandOf(joined).match(/M/g)).toHaveLength(1);
    expect(joined).toContain('>新规则<');
  });

  test('one cycle has no course', () => {
    expect(quartileTrend([none, point('2025', 50)], options)).toBe('');
  });
});
