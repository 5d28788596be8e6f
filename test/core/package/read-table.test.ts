import { expect, test } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { date, id, integer, maybe, number, oneOf, text } from '../../../src/core/package/columns.ts';
import { readCsv } from '../../../src/core/package/csv.ts';
import { readTable } from '../../../src/core/package/read-table.ts';

const spec = {
  path: 't.csv',
  key: ['key'],
  columns: {
    key: id,
    figure: maybe(number),
    count: maybe(integer),
    day: maybe(date),
    kind: maybe(oneOf('first', 'second')),
    words: maybe(text),
    needed: text,
  },
  sorted: true,
  unique: true,
  body: null,
};

function read(csv: string): { rows: unknown[]; told: string[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const { table } = readCsv('t.csv', new TextEncoder().encode(csv));
  const rows = readTable(spec, table!, issues);
  return { rows, issues, told: issues.map((one) => `${one.line}:${one.column} ${one.severity} ${one.kind}`) };
}

test('rows are typed by the kinds of their columns and keep their lines', () => {
  const { rows, told } = read(
    'key,figure,count,day,kind,words,needed\na,1.5,3,2025-01-31,first, spaced ,x\nb,0,0,,,,y\n',
  );
  expect(told).toEqual([]);
  expect(rows).toEqual([
    {
      line: 2,
      key: 'a',
      figure: 1.5,
      count: 3,
      day: '2025-01-31',
      kind: 'first',
      words: ' spaced ',
      needed: 'x',
    },
    { line: 3, key: 'b', figure: 0, count: 0, day: null, kind: null, words: null, needed: 'y' },
  ]);
});

test('the order of columns is free and optional ones may be absent', () => {
  const { rows, told } = read('needed,key\nx,a\n');
  expect(told).toEqual([]);
  expect(rows).toEqual([
    { line: 2, key: 'a', figure: null, count: null, day: null, kind: null, words: null, needed: 'x' },
  ]);
});

test('a cell that is not what its column says is an issue at its place and reads as null, never as a number', () => {
  const { rows, told } = read(
    'key,figure,count,day,kind,needed\nä,"1,5",2.5,2025-02-30,frist,x\nb,n/a,1e3,31.1.2025,,\n',
  );
  expect(told).toEqual([
    '2:1 error id-characters',
    '2:2 error number-decimal-comma',
    '2:3 error number-not-integer',
    '2:4 error date-impossible',
    '2:5 error word-unknown',
    '3:2 error number-word',
    '3:3 error number-not-integer',
    '3:4 error date-format',
    '3:6 error cell-empty',
  ]);
  expect(rows).toMatchObject([
    // Row 2 is left out: its key cannot be read.
    { key: 'b', figure: null, count: null, day: null, needed: null },
  ]);
});

test('a closed list prints what is allowed and suggests the near miss', () => {
  const { issues } = read('key,kind,needed\na,fist,x\n');
  expect(issues[0]!.params).toEqual({
    column: 'kind',
    given: 'fist',
    allowed: ['first', 'second'],
    near: 'first',
  });
});

test('an unknown column and a missing one are told at the header', () => {
  const { issues, told } = read('key,figur\na,1\n');
  expect(told).toEqual(['1:2 error column-unknown', '1:0 error column-missing']);
  expect(issues[0]!.params).toMatchObject({ column: 'figur', near: 'figure' });
  expect(issues[1]!.params).toMatchObject({ column: 'needed' });
});

test('every fault is told, not the first', () => {
  const rows = Array.from({ length: 50 }, (_, at) => `k${at},x${at},n`);
  expect(read(`key,figure,needed\n${rows.join('\n')}\n`).told).toHaveLength(50);
});
