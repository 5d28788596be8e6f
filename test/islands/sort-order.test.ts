import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDirection, numberKey, sortOrder } from '../../src/islands/sort-order.ts';
import type { Key } from '../../src/islands/sort-order.ts';

const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const sorted = (keys: readonly Key[], direction: 'ascending' | 'descending') =>
  sortOrder(keys, direction, byCode);

describe('the order of rows', () => {
  test.each([
    { name: 'numbers by size, not by spelling', keys: [10, 9, -1], up: [2, 1, 0], down: [0, 1, 2] },
    { name: '0 is a number, not absent', keys: [1, 0, null], up: [1, 0, 2], down: [0, 1, 2] },
    { name: 'absent keys last either way', keys: [null, 2, null, 1], up: [3, 1, 0, 2], down: [1, 3, 0, 2] },
    { name: 'alike keys in the order they had', keys: [5, 3, 5, 3], up: [1, 3, 0, 2], down: [0, 2, 1, 3] },
    { name: 'texts by the comparison given', keys: ['b', 'a', null], up: [1, 0, 2], down: [0, 1, 2] },
    { name: 'no rows', keys: [], up: [], down: [] },
  ])('$name', ({ keys, up, down }) => {
    expect(sorted(keys, 'ascending')).toEqual(up);
    expect(sorted(keys, 'descending')).toEqual(down);
  });

  test('every row is there once, whatever the keys', () => {
    const key = fc.oneof(fc.constant(null), fc.double({ noNaN: true }), fc.string());
    fc.assert(
      fc.property(fc.array(key), fc.constantFrom('ascending', 'descending'), (keys, direction) => {
        const order = sorted(keys, direction);
        expect([...order].sort((a, b) => a - b)).toEqual(keys.map((_, at) => at));
      }),
      { seed: 20_250_101 },
    );
  });
});

test('each press goes on from the own direction to the opposite to the order it came in', () => {
  expect(nextDirection(null, 'descending')).toBe('descending');
  expect(nextDirection('descending', 'descending')).toBe('ascending');
  expect(nextDirection('ascending', 'descending')).toBeNull();
});

test.each([
  { written: '84.349999999999994', key: 84.35 },
  { written: '-1e-7', key: -1e-7 },
  { written: '0', key: 0 },
  { written: '', key: null },
  { written: ' ', key: null },
  { written: undefined, key: null },
  { written: 'many', key: null },
])('a cell that holds "$written" sorts by $key', ({ written, key }) => {
  expect(numberKey(written)).toBe(key);
});
