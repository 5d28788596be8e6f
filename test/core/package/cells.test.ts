import { describe, expect, test } from 'vitest';
import { cellIssue, readId, readNumber } from '../../../src/core/package/cells.ts';

describe('an id', () => {
  test.each(['3101', 'a', 'green_coverage', 'hdi-2022', 'v1.2', '_x', '3E5'])(
    '%s is read as it stands',
    (cell) => {
      expect(readId(cell)).toBe(cell);
    },
  );

  test.each([
    ['', 'cell-blank', undefined],
    [' 3101', 'cell-space', '3101'],
    ['31\u200b01', 'cell-space', '3101'],
    ['ａ１', 'id-full-width', 'a1'],
    ['3.30E+11', 'id-scientific', undefined],
    ["'0101", 'cell-apostrophe', '0101'],
    ['#REF!', 'cell-excel-error', undefined],
    ['西湖区', 'id-characters', undefined],
    ['a/b', 'id-characters', undefined],
    ['a b', 'id-characters', undefined],
    ['*', 'id-characters', undefined],
    ['..', 'id-dots', undefined],
  ])('%j is %s', (cell, kind, suggestion) => {
    const read = readId(cell);
    if (typeof read === 'string') throw new Error(`read as the id ${read}`);
    expect(read.kind).toBe(kind);
    expect(read.suggestion).toBe(suggestion);
  });

  test('the characters that it must not hold are listed once each', () => {
    const params = { cell: 'a/b/李', characters: ['/', '李'] };
    expect(readId('a/b/李')).toEqual({ kind: 'id-characters', params });
  });
});

test('a fault at a place is an error there', () => {
  const read = readNumber('12.5%');
  if (typeof read === 'number') throw new Error('read as a number');
  expect(cellIssue({ file: 'observations/2025.csv', line: 7, column: 3 }, read)).toEqual({
    kind: 'number-percent',
    severity: 'error',
    file: 'observations/2025.csv',
    line: 7,
    column: 3,
    params: { cell: '12.5%', suggestion: '12.5', sign: '%' },
  });
});
