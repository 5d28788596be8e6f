import { describe, expect, test } from 'vitest';
import type { StateBar } from '../../src/charts/state-bars.ts';
import { stateBars } from '../../src/charts/state-bars.ts';
import type { StateMark } from '../../src/charts/state-marks.ts';
import { stateMarks, stateSign } from '../../src/charts/state-marks.ts';
import type { MatrixBand, MatrixGroup } from '../../src/charts/state-matrix.ts';
import { stateMatrix } from '../../src/charts/state-matrix.ts';

const allMarks: readonly StateMark[] = [
  ...(['square', 'outline', 'diamond', 'triangle', 'cross'] as const),
  ...(['frame', 'slash', 'bar', 'dot', 'hatch'] as const),
];
const cell = { x: 10, y: 10, width: 20, height: 16 };

describe('marks of states', () => {
  test('no two differ by colour alone: shape or manner of drawing is another', () => {
    const drawn = allMarks.map(
      (mark) => / d="([^"]*)" class="s-(?!tint)/.exec(stateMarks(mark, [cell]))![1]!,
    );
    const byShape = Map.groupBy(allMarks, (_, at) => drawn[at]!);
    // The filled and the hollow square are the one pair of a common outline.
    expect([...byShape.values()].filter((one) => one.length > 1)).toEqual([['square', 'outline']]);
  });

  test.each([
    { mark: 'triangle', isTinted: true },
    { mark: 'cross', isTinted: true },
    { mark: 'frame', isTinted: true },
    { mark: 'slash', isTinted: true },
    { mark: 'square', isTinted: false },
    { mark: 'bar', isTinted: false },
    { mark: 'hatch', isTinted: false },
  ] as const)('the cell of a $mark is tinted: $isTinted', ({ mark, isTinted }) => {
    expect(stateMarks(mark, [cell]).includes('s-tint')).toBe(isTinted);
  });

  test('many cells of a state are one path', () => {
    const drawn = stateMarks('square', [cell, { ...cell, x: 30 }]);
    expect(drawn).toBe('<path d="M10 10m-3-3h6v6h-6zM30 10m-3-3h6v6h-6z" class="s-square"/>');
    expect(stateMarks('cross', [])).toBe('');
  });

  test('a hatch stays inside its cell', () => {
    const d = / d="([^"]*)"/.exec(stateMarks('hatch', [cell]))![1]!;
    for (const [, x, y, dx, dy] of d.matchAll(/M([\d.]+) ([\d.]+)l([\d.]+) (-[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(dx)).toBeLessThanOrEqual(20.01);
      expect(Number(y) + Number(dy)).toBeGreaterThanOrEqual(2);
    }
  });

  test('the sign of a legend is hidden from those who hear the word beside it', () => {
    expect(stateSign('cross')).toContain('aria-hidden="true"');
  });
});

describe('matrix of states', () => {
  const groups: MatrixGroup[] = [
    { name: '山区', columns: ['甲县', '乙县'] },
    { name: '库区', columns: ['丙县'] },
  ];
  const row = (name: string, marks: StateMark[], tips: [number, string][] = []) => ({
    name,
    figure: '2 / 3',
    marks,
    tips: new Map(tips),
  });
  const bands: MatrixBand[] = [
    {
      name: '绿色',
      rows: [
        row('水', ['square', 'cross', 'hatch'], [[1, '乙县 · 水：缺报']]),
        row('气', ['square', 'square', 'square']),
      ],
    },
    { name: '', rows: [row('平时', ['outline', 'square', 'dot'])] },
  ];
  const drawn = stateMatrix(bands, groups, { width: 800, title: '状态', summary: '共 9 个。' });
  const middles = (mark: string) =>
    [
      .../ d="([^"]*)"/
        .exec(new RegExp(`<path d="[^"]*" class="s-${mark}"/>`).exec(drawn)![0])![1]!
        .matchAll(/M([\d.]+) ([\d.]+)/g),
    ].map((one) => [Number(one[1]), Number(one[2])] as const);

  test('has a title, a text alternative and no style of its own', () => {
    expect(drawn).toContain('aria-label="状态 共 9 个。"');
    expect(drawn).toContain('<title>状态</title><desc>共 9 个。</desc>');
    expect(drawn).not.toMatch(/ style=|<style| id=/);
  });

  test('marks of a unit stand under each other, those of an item beside each other', () => {
    const squares = middles('square');
    const [cross] = middles('cross');
    const [outline] = middles('outline');
    expect(squares).toHaveLength(5);
    expect(squares[0]![1]).toBe(cross![1]);
    expect(squares[0]![0]).toBe(outline![0]);
    expect(squares[2]![0]).toBe(cross![0]);
  });

  test('groups stand apart', () => {
    const xs = middles('square')
      .slice(1, 4)
      .map(([x]) => x);
    expect(xs[2]! - xs[1]!).toBeGreaterThan(xs[1]! - xs[0]!);
  });

  test('what is open can be pointed at', () => {
    expect(drawn).toContain('<title>乙县 · 水：缺报</title>');
    expect(drawn.match(/s-over/g)).toHaveLength(1);
  });

  test('few columns make it no wider than they need, many make cells narrower', () => {
    const width = (svg: string) => Number(/viewBox="0 0 ([\d.]+) /.exec(svg)![1]);
    expect(width(drawn)).toBeLessThan(200);
    const columns = Array.from({ length: 60 }, (_, at) => `u${at}`);
    const wide = stateMatrix(
      [
        {
          name: '',
          rows: [
            row(
              '水',
              columns.map(() => 'square'),
            ),
          ],
        },
      ],
      [{ name: '', columns }],
      { width: 800, title: 't', summary: '' },
    );
    expect(width(wide)).toBeLessThanOrEqual(800);
    expect(width(wide)).toBeGreaterThan(780);
  });

  test('a name of Han characters is given its full width', () => {
    const long = stateMatrix(
      [{ name: '', rows: [row('单位地区生产总值能耗', ['square'])] }],
      [{ name: '', columns: ['甲'] }],
      { width: 800, title: 't', summary: '' },
    );
    const x = Number(/M([\d.]+) [\d.]+m-3-3/.exec(long)![1]);
    expect(x).toBeGreaterThan(10 * 12 + 13);
    expect(long).toContain('>单位地区生产总值能耗<');
  });

  test('nothing to draw fails not', () => {
    expect(stateMatrix([], [], { width: 400, title: 't', summary: '' })).not.toContain('NaN');
  });
});

describe('bars of states', () => {
  const bars = (parts: StateBar['parts']) => {
    const drawn = stateBars([{ name: '绿色', figure: '98 / 100', parts }], {
      width: 202,
      title: 't',
      summary: 's',
    });
    return [...drawn.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* class="b-(\w+)"/g)].map(
      (one) => ({
        x: Number(one[1]),
        width: Number(one[2]),
        kind: one[3],
      }),
    );
  };

  test('parts are to scale and fill the bar', () => {
    expect(
      bars([
        { kind: 'settled', share: 0.5 },
        { kind: 'unsettled', share: 0.4 },
        { kind: 'hidden', share: 0 },
        { kind: 'owed', share: 0.1 },
      ]),
    ).toEqual([
      { x: 1, width: 100, kind: 'settled' },
      { x: 101, width: 80, kind: 'unsettled' },
      { x: 181, width: 20, kind: 'owed' },
    ]);
  });

  test('one value in a thousand can still be seen', () => {
    const [settled, owed] = bars([
      { kind: 'settled', share: 0.999 },
      { kind: 'owed', share: 0.001 },
    ]);
    expect([settled!.width, owed!.width]).toEqual([196, 4]);
  });

  test('where nothing is due there is no bar', () => {
    expect(bars([])).toEqual([]);
  });
});
