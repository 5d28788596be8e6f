/**
 * Outliers. Skewness and kurtosis are held against the formulas by which spreadsheets define SKEW and KURT, with the
 * standard deviation over n − 1 — not the moments that the code adds up — and against published figures.
 */
import { describe, expect, test } from 'vitest';
import { shape, treatedLog, winsorise } from '../../../src/core/score/treat.ts';
import { expectAlmost, scoreSmall } from './small-package.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const everyone = (values: readonly number[]): Int32Array => Int32Array.from(values.keys());

function spreadsheet(values: readonly number[]): { skewness: number; kurtosis: number } {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(values.reduce((a, x) => a + (x - mean) ** 2, 0) / (n - 1));
  const power = (k: number): number => values.reduce((a, x) => a + ((x - mean) / sd) ** k, 0);
  return {
    skewness: (n / ((n - 1) * (n - 2))) * power(3),
    kurtosis:
      ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * power(4) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)),
  };
}

describe('skewness and kurtosis', () => {
  test('are those that the makers of a spreadsheet print for their example', () => {
    // Microsoft, documentation of SKEW and KURT: 0.359543071 and −0.151799637
    const { skewness, kurtosis } = shape(Float64Array.from([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]));
    expect(skewness).toBeCloseTo(0.359543071, 9);
    expect(kurtosis).toBeCloseTo(-0.151799637, 9);
  });

  test.each([
    [[1, 2, 3, 4]],
    [[1, 1, 1, 10]],
    [[...range(1, 9), 1000]],
    [[-1000, ...range(1, 9)]],
    [[0.1, 0.2, 0.2, 0.4, 7.5, 3]],
  ])('of %j agree with the formulas of a spreadsheet', (values) => {
    const found = shape(Float64Array.from(values));
    const expected = spreadsheet(values);
    expectAlmost(found.skewness, expected.skewness);
    expectAlmost(found.kurtosis, expected.kurtosis);
  });

  test.each([
    { name: 'three values', values: [1, 2, 300] },
    { name: 'no value', values: [] },
    { name: 'values all alike', values: [5, 5, 5, 5] },
    { name: 'values all alike that binary cannot hold', values: Array<number>(10).fill(0.1) },
  ])('of $name there are none', ({ values }) => {
    expect(shape(Float64Array.from(values))).toEqual({ skewness: Number.NaN, kurtosis: Number.NaN });
  });
});

describe('winsorising', () => {
  function treat(given: readonly number[]) {
    const values = Float64Array.from(given);
    const treatment = winsorise(values, everyone(given));
    return { values: [...values], treatment };
  }

  test('leaves calm values as they are', () => {
    const { values, treatment } = treat(range(1, 10));
    expect(values).toEqual(range(1, 10));
    expect(treatment).toMatchObject({ method: 'none', steps: 0, moved: [], min: 1, max: 10 });
  });

  test('one step: the farthest value is set to its neighbour', () => {
    // 1…9 and 1000: skewness 3.16, kurtosis 10.0. With 9 for 1000: 1…9, 9, skewness under 0, kurtosis under 0.
    const { values, treatment } = treat([...range(1, 9), 1000]);
    expect(values).toEqual([...range(1, 9), 9]);
    expect(treatment).toMatchObject({ method: 'winsorise', steps: 1, moved: [9], min: 1, max: 1000 });
    const [before, after] = [spreadsheet([...range(1, 9), 1000]), spreadsheet([...range(1, 9), 9])];
    expectAlmost(treatment.skewness, before.skewness);
    expectAlmost(treatment.kurtosis, before.kurtosis);
    expectAlmost(treatment.skewnessAfter, after.skewness);
    expectAlmost(treatment.kurtosisAfter, after.kurtosis);
  });

  test('two steps: the pair at the neighbour moves on together', () => {
    // 1…18, 500, 1000: after one step two of twenty stand at 500, a tenth of all; skewness about (1 − 0.2)/√0.09 = 2.7,
    // kurtosis about (1 − 0.54)/0.09 = 5.1. After two steps they stand at 18.
    const once = spreadsheet([...range(1, 18), 500, 500]);
    expect(once.skewness).toBeGreaterThan(2);
    expect(once.kurtosis).toBeGreaterThan(3.5);
    const { values, treatment } = treat([1000, 500, ...range(1, 18)]);
    expect(values).toEqual([18, 18, ...range(1, 18)]);
    expect(treatment).toMatchObject({ method: 'winsorise', steps: 2 });
    expect([...treatment.moved].sort()).toEqual([0, 1]);
  });

  test('to the left: the smallest is set to its neighbour', () => {
    const { values, treatment } = treat([...range(1, 9), -1000]);
    expect(values).toEqual([...range(1, 9), 1]);
    expect(treatment).toMatchObject({ method: 'winsorise', steps: 1, moved: [9], min: -1000, max: 9 });
  });

  test('five steps are the most: with five outliers in sixty they suffice', () => {
    const outliers = [10_000, 20_000, 30_000, 40_000, 50_000];
    const { values, treatment } = treat([...range(1, 55), ...outliers]);
    expect(values).toEqual([...range(1, 55), 55, 55, 55, 55, 55]);
    expect(treatment).toMatchObject({ method: 'winsorise', steps: 5 });
    expect(treatment.moved).toHaveLength(5);
  });

  test('with six they do not, and the logarithm of the originals stands in', () => {
    // After five steps six of sixty stand at 10,000: a tenth again, neither calm by skewness nor by kurtosis.
    const given = [...range(1, 54), 10_000, 20_000, 30_000, 40_000, 50_000, 60_000];
    const { values, treatment } = treat(given);
    expect(treatment).toMatchObject({ method: 'log', steps: 5, moved: [], min: 1, max: 60_000 });
    const hundredth = 0.01 * 59_999;
    given.forEach((x, at) => expectAlmost(values[at]!, Math.log(x - 1 + hundredth)));
    expectAlmost(treatment.skewnessAfter, spreadsheet(values).skewness);
  });

  test('both skewness and kurtosis must be out of bounds', () => {
    // Two of twelve at 500: skewness 2.06, kurtosis 2.6.
    const given = [...range(1, 10), 500, 500];
    const { skewness, kurtosis } = spreadsheet(given);
    expect([skewness >= 2, kurtosis >= 3.5]).toEqual([true, false]);
    expect(treat(given).treatment.method).toBe('none');
  });

  test.each([
    { name: 'skewness 1.905 is calm', values: [...range(1, 9), 20], shape: [1.905, 4.584], method: 'none' },
    {
      name: 'skewness 2.017 is not',
      values: [...range(1, 9), 21],
      shape: [2.017, 5.028],
      method: 'winsorise',
    },
    {
      name: 'kurtosis 3.462 is calm',
      values: [...range(1, 10), 300, 400],
      shape: [2.165, 3.462],
      method: 'none',
    },
    {
      name: 'kurtosis 3.573 is not',
      values: [...range(1, 11), 250, 300],
      shape: [2.222, 3.573],
      method: 'winsorise',
    },
  ])('$name', ({ values, shape: [skewness, kurtosis], method }) => {
    const expected = spreadsheet(values);
    expect(expected.skewness).toBeCloseTo(skewness!, 3);
    expect(expected.kurtosis).toBeCloseTo(kurtosis!, 3);
    expect(treat(values).treatment.method).toBe(method);
    expect(treat(values.map((x) => -x)).treatment.method).toBe(method);
  });

  test('ties at the farthest value move together', () => {
    const given = [...range(1, 38), 500, 500];
    const { values, treatment } = treat(given);
    expect(values).toEqual([...range(1, 38), 38, 38]);
    expect(treatment).toMatchObject({ steps: 1, moved: [38, 39] });
  });

  test.each([
    { name: 'three values', values: [1, 2, 1e6] },
    { name: 'all alike', values: [0.1, 0.1, 0.1, 0.1, 0.1] },
    { name: 'none', values: [] },
  ])('$name are left alone', ({ values: given }) => {
    const { values, treatment } = treat(given);
    expect(values).toEqual(given);
    expect(treatment).toMatchObject({ method: 'none', steps: 0 });
  });

  test('gaps and subjects outside the set are passed over', () => {
    const values = Float64Array.from([Number.NaN, ...range(1, 9), 1000, 5000]);
    const treatment = winsorise(values, Int32Array.from(range(0, 10)));
    expect([...values]).toEqual([Number.NaN, ...range(1, 9), 9, 5000]);
    expect(treatment.moved).toEqual([10]);
  });
});

test('a floor or target below the smallest value has the logarithm of the smallest', () => {
  const treatment = { min: 10, max: 110 };
  expectAlmost(treatedLog(10, treatment), 0); // ln(0 + 1)
  expectAlmost(treatedLog(-500, treatment), 0);
  expectAlmost(treatedLog(110, treatment), Math.log(101));
});

describe('treatment within scoring', () => {
  const subjects = range(1, 60).map((at) => `s${String(at).padStart(2, '0')}`);
  const outliers = [10_000, 20_000, 30_000, 40_000, 50_000, 60_000];
  const column = (values: readonly number[]) => ({
    x: Object.fromEntries(values.map((x, at) => [subjects[at]!, x])),
  });

  test('floors and targets go the way of the values under the logarithm', () => {
    const scored = scoreSmall({
      subjects: subjects.join(' '),
      items: { x: { rule: 'goalpost', direction: 'higher', treat: 'winsorise' } },
      values: column([...range(1, 54), ...outliers]),
      targets: ['*,x,1,60000,', 's02,x,0,60000,'],
    });
    // (ln(x − 1 + r) − ln r)/(ln(59999 + r) − ln r), r = 599.99; the denominator is ln 101.
    const points = (x: number): number => (100 * Math.log((x - 1 + 599.99) / 599.99)) / Math.log(101);
    expectAlmost(scored.points('s01'), 0);
    expectAlmost(scored.points('s02'), points(2)); // a floor of 0 counts as the smallest value
    expectAlmost(scored.points('s55'), points(10_000));
    expectAlmost(scored.points('s60'), 100);
  });

  test('each group is treated by itself where statistics are by group', () => {
    const values = column([...range(1, 9), 1000, ...range(1, 10)]);
    const scored = scoreSmall({
      subjects: { hills: subjects.slice(0, 10).join(' '), plain: subjects.slice(10, 20).join(' ') },
      items: {
        x: {
          rule: 'minmax',
          direction: 'higher',
          treat: 'winsorise',
          params: 'over=group',
          weight: { hills: 1, plain: 1 },
        },
      },
      values,
    });
    expect(scored.leaf('x').treatments.map((one) => one!.method)).toEqual(['winsorise', 'none']);
    expect(scored.pointsOf('s09 s10 s19 s20')).toEqual([100, 100, (100 * 8) / 9, 100]);
  });
});
