import { describe, expect, test } from 'vitest';
import { noParams, readParams } from '../../../src/core/package/params.ts';

const none = Number.NaN;

describe('the cell', () => {
  test.each([
    { name: 'blank', cell: null, text: '' },
    { name: 'one', cell: 'max=40', text: 'max=40' },
    { name: 'several, with spaces about them', cell: ' low = 60 ; high=100; ', text: 'low=60;high=100' },
    { name: 'empty parts', cell: ';;max=1;', text: 'max=1' },
    { name: 'a value with = in it', cell: 'assessment=a=b', text: 'assessment=a=b' },
    { name: 'no value', cell: 'over=', text: 'over=' },
  ])('$name', ({ cell, text }) => expect(readParams(cell)!.toString()).toBe(text));

  test.each([
    ['no =', 'max'],
    ['no name', '=4'],
    ['a name twice', 'max=4;max=5'],
    ['one part of several without =', 'max=4;high'],
  ])('is malformed with %s', (_, cell) => expect(readParams(cell)).toBeNull());

  test('keeps the order of names', () => {
    expect(readParams('b=1;a=2')!.names()).toEqual(['b', 'a']);
    expect(noParams.names()).toEqual([]);
  });
});

describe('a number', () => {
  test.each([
    ['4', 4],
    ['-2.5', -2.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['0', 0],
    ['1,000', none],
    ['0x10', none],
    ['Infinity', none],
    ['', none],
    ['4 %', none],
    ['four', none],
  ])('%s', (written, expected) => expect(readParams(`n=${written}`)!.number('n')).toBe(expected));

  test('that is not stated is null, or what stands in for it — also 0', () => {
    expect(noParams.number('n')).toBeNull();
    expect(noParams.number('n', 0)).toBe(0);
    expect(noParams.number('n', 100)).toBe(100);
    expect(readParams('n=0')!.number('n', 100)).toBe(0);
  });
});

test.each([
  ['60|57|54', [60, 57, 54]],
  ['60,57, 54', [60, 57, 54]],
  ['60/57', [60, 57]],
  ['60 57', [60, 57]],
  ['60|x', [60, none]],
  ['', []],
])('the list %s', (written, expected) => {
  expect(readParams(`l=${written}`)!.list('l')).toEqual(expected);
});

test('a list that is not stated is empty', () => expect(noParams.list('l')).toEqual([]));

test.each([
  [
    'good:80|fair:60',
    [
      ['good', 80],
      ['fair', 60],
    ],
  ],
  [
    'good:80, fair:60',
    [
      ['good', 80],
      ['fair', 60],
    ],
  ],
  ['good', [['good', none]]],
  ['good:x', [['good', none]]],
  ['a:1|a:2', [['a', 2]]],
])('the pairs %s', (written, expected) => {
  expect([...readParams(`p=${written}`)!.pairs('p')]).toEqual(expected);
});

test('text stands as written, and is null where there is none', () => {
  const params = readParams('over=group;by=')!;
  expect([params.text('over'), params.text('by'), params.text('x')]).toEqual(['group', '', null]);
  expect([params.has('by'), params.has('x')]).toEqual([true, false]);
});
