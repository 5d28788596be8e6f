import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalf } from '../../src/core/round.ts';
import { roundParts, sumOfRounded } from '../../src/site/largest-remainder.ts';

describe('rounding of parts to a rounded whole', () => {
  const cases: { name: string; parts: number[]; total: number; decimals: number; expected: number[] }[] = [
    {
      name: 'three thirds of 100: the first takes the unit that is lacking',
      parts: [100 / 3, 100 / 3, 100 / 3],
      total: 100,
      decimals: 1,
      expected: [33.4, 33.3, 33.3],
    },
    {
      name: 'the largest remainder takes it, wherever it stands',
      parts: [1.14, 2.18, 3.28],
      total: 6.6,
      decimals: 1,
      expected: [1.1, 2.2, 3.3],
    },
    {
      name: 'a part that takes away',
      parts: [30.04, 20.04, -0.53],
      total: 49.55,
      decimals: 1,
      expected: [30.1, 20, -0.5],
    },
    {
      name: 'figures that need no rounding stay',
      parts: [48, 20],
      total: 68,
      decimals: 2,
      expected: [48, 20],
    },
    { name: 'no parts', parts: [], total: 0, decimals: 1, expected: [] },
  ];
  test.each(cases)('$name', ({ parts, total, decimals, expected }) => {
    expect(roundParts(parts, total, decimals)).toEqual(expected);
  });

  test('rounded parts add up to the rounded total and stay within a unit of themselves', () => {
    const part = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 3 }),
        (parts, decimals) => {
          const total = parts.reduce((sum, one) => sum + one, 0);
          const shown = roundParts(parts, total, decimals);
          expect(sumOfRounded(shown, decimals)).toBe(roundHalf(total, decimals) + 0);
          shown.forEach((one, at) => {
            expect(Math.abs(one - parts[at]!)).toBeLessThanOrEqual(1.000001 * 10 ** -decimals);
          });
        },
      ),
      { seed: 20260101, numRuns: 400 },
    );
  });
});
