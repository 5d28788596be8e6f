import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalf } from '../../src/core/round.ts';

describe('rounding half away from zero', () => {
  test.each([
    [84.35, 1, 84.4],
    [84.349, 1, 84.3],
    [84.34999999999999, 1, 84.4],
    [84.35000000000001, 1, 84.4],
    [-84.35, 1, -84.4],
    [-84.349, 1, -84.3],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [1.005, 2, 1.01],
    [1.045, 2, 1.05],
    [8.345, 2, 8.35],
    [0.1 + 0.2, 1, 0.3],
    [1e-7, 6, 0],
    [5e-7, 6, 1e-6],
    [0, 3, 0],
    [100, 2, 100],
    [1234567.125, 2, 1234567.13],
    [123456789012, 0, 123456789012],
    [1e21, 2, 1e21],
    [15, -1, 20],
    [-25, -1, -30],
  ])('%d to %d decimals is %d', (x, decimals, expected) => expect(roundHalf(x, decimals)).toBe(expected));

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%d comes back as it is',
    (x) => {
      expect(roundHalf(x, 2)).toBe(x);
    },
  );

  /** The number that is half a step away is known exactly as a decimal text: integers and a 5. */
  test('holds for every half that a person can write with up to 9 digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 5 }),
        (steps, decimals) => {
          const shift = (text: string): number => Number(`${text}e-${decimals}`);
          expect(roundHalf(shift(`${steps}.5`), decimals)).toBe(shift(String(steps + 1)));
          expect(roundHalf(shift(`${steps}.4999`), decimals)).toBe(shift(String(steps)));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  test('once done, changes nothing more, and keeps order', () => {
    const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        const once = roundHalf(a, decimals);
        expect(roundHalf(once, decimals) - once).toBe(0);
        expect(Math.abs(once - a)).toBeLessThanOrEqual(0.500001 * 10 ** -decimals);
        if (a <= b) expect(once).toBeLessThanOrEqual(roundHalf(b, decimals));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
