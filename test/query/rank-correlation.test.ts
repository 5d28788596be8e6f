import { expect, test } from 'vitest';
import { rankCorrelation } from '../../src/query/rank-correlation.ts';

test.for([
  { name: 'the same order is 1, however uneven the steps', xs: [1, 2, 3, 40], ys: [5, 6, 700, 8000], r: 1 },
  { name: 'the opposite order is −1', xs: [1, 2, 3], ys: [3, 2, 1], r: -1 },
  // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 − 6·(1 + 1 + 1 + 1)/(5·24) = 0.8.
  { name: 'two neighbours exchanged twice', xs: [1, 2, 3, 4, 5], ys: [2, 1, 4, 3, 5], r: 0.8 },
  // Ranks 1.5 1.5 3 against 1 2 3: deviations −0.5 −0.5 1 and −1 0 1, so 1.5 / √(1.5 · 2).
  { name: 'ties share the mean of their ranks', xs: [4, 4, 9], ys: [1, 2, 3], r: 1.5 / Math.sqrt(3) },
])('$name', ({ xs, ys, r }) => expect(rankCorrelation(xs, ys)).toBeCloseTo(r, 12));

test('two pairs, or all alike, tell nothing', () => {
  expect(rankCorrelation([1, 2], [1, 2])).toBeNaN();
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
});
