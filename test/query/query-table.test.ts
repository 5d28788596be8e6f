import { describe, expect, test } from 'vitest';
import type { ArrowTable } from '../../src/query/query-table.ts';
import { joinTables, readArrow } from '../../src/query/query-table.ts';

/** As much of an arrow table as is read: name, type and values of each column. */
function arrow(
  ...columns: readonly (readonly [name: string, type: string, values: readonly unknown[]])[]
): ArrowTable {
  return {
    numRows: columns[0]?.[2].length ?? 0,
    schema: { fields: columns.map(([name, type]) => ({ name, type: { toString: () => type } })) },
    getChildAt: (at) => {
      const values = columns[at]![2];
      const nullCount = values.filter((value) => value === null).length;
      return {
        length: values.length,
        nullCount,
        get: (row) => values[row],
        toArray: () => Float64Array.from(values as number[]),
      };
    },
  };
}

describe('columns of an answer', () => {
  test('numbers are numbers, with NaN where there is none; text and truth keep null', () => {
    const table = readArrow(
      arrow(
        ['n', 'Float64', [1.5, null]],
        ['big', 'Int64', [7n, null]],
        ['t', 'Utf8', ['七', null]],
        ['b', 'Bool', [true, null]],
      ),
    );
    expect(table.columns).toEqual([
      { name: 'n', type: 'number' },
      { name: 'big', type: 'number' },
      { name: 't', type: 'text' },
      { name: 'b', type: 'boolean' },
    ]);
    expect([...table.column('n')]).toEqual([1.5, Number.NaN]);
    expect([...table.column('big')]).toEqual([7, Number.NaN]);
    expect(table.column('t')).toEqual(['七', null]);
    expect(table.column('b')).toEqual([true, null]);
    expect(() => table.column('x')).toThrow('no column "x"');
  });

  test('days come as text, with the time only where there is one', () => {
    const [day, instant] = [Date.UTC(2025, 0, 2), Date.UTC(2025, 0, 2, 3, 4, 5)];
    const table = readArrow(
      arrow(['d', 'Date64<MILLISECOND>', [day]], ['t', 'Timestamp<MICROSECOND>', [instant]]),
    );
    expect([table.column('d')[0], table.column('t')[0]]).toEqual(['2025-01-02', '2025-01-02T03:04:05.000Z']);
  });

  test('columns that are called alike are told apart', () => {
    const table = readArrow(arrow(['n', 'Float64', [1]], ['n', 'Float64', [2]]));
    expect([table.column('n')[0], table.column('n_2')[0]]).toEqual([1, 2]);
  });

  test('pieces are joined up to the limit', () => {
    const [first, second] = [
      [1, 2],
      [3, 4],
    ].map((values) => readArrow(arrow(['n', 'Float64', values])));
    const joined = joinTables(first!, [first!, second!], 3);
    expect(joined.length).toBe(3);
    expect([...joined.column('n')]).toEqual([1, 2, 3]);
  });
});
