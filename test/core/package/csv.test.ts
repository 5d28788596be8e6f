import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/package/csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Rows with their lines in front, and issues in short. */
function told(text: string) {
  const { table, issues } = readCsv('t.csv', utf8(text));
  return {
    header: table?.header ?? null,
    rows: table?.rows.map((row, index) => [table.line(index), ...row]) ?? null,
    issues: issues.map((one) => `${one.severity} ${one.line}:${one.column} ${one.kind}`),
  };
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly header?: readonly string[] | null;
  readonly rows: readonly (readonly (number | string)[])[] | null;
  readonly issues?: readonly string[];
}

const sound: readonly Case[] = [
  {
    name: 'rows without quotes',
    text: 'a,b\n1,2\n3,4\n',
    rows: [
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  },
  { name: 'no newline at the end', text: 'a,b\n1,2', rows: [[2, '1', '2']] },
  { name: 'a header alone', text: 'a,b\n', rows: [] },
  { name: 'a header alone without newline', text: 'a,b', rows: [] },
  {
    name: 'one column',
    text: 'a\n1\n2\n',
    header: ['a'],
    rows: [
      [2, '1'],
      [3, '2'],
    ],
  },
  {
    name: 'blank cells',
    text: 'a,b\n,2\n1,\n',
    rows: [
      [2, '', '2'],
      [3, '1', ''],
    ],
  },
  { name: 'a last row ending in a comma', text: 'a,b\n1,', rows: [[2, '1', '']] },
  { name: 'spaces stay in cells', text: 'a,b\n 1 ,\t2\n', rows: [[2, ' 1 ', '\t2']] },
  { name: 'a comma in quotes', text: 'a,b\n"1,5",2\n', rows: [[2, '1,5', '2']] },
  { name: 'a doubled quote', text: 'a,b\n"12"" pipe",2\n', rows: [[2, '12" pipe', '2']] },
  {
    name: 'a line end in quotes moves later rows',
    text: 'a,b\n"x\ny",2\n3,4\n',
    rows: [
      [2, 'x\ny', '2'],
      [4, '3', '4'],
    ],
  },
  { name: 'a quoted header', text: '"a","b"\n1,2\n', rows: [[2, '1', '2']] },
  { name: 'a quoted blank in a column of its own', text: 'a,b\n"",2\n', rows: [[2, '', '2']] },
];

test.each(sound)('sound CSV is read: $name', ({ text, rows, header = ['a', 'b'] }) => {
  expect(told(text)).toEqual({ header, rows, issues: [] });
});

const faulty: readonly Case[] = [
  {
    name: 'rows with too few and too many cells are left out, never shifted',
    text: 'a,b\n1\n2,3,4\n5,6\n',
    rows: [[4, '5', '6']],
    issues: ['error 2:0 csv-ragged-row', 'error 3:0 csv-ragged-row'],
  },
  {
    name: 'a short last row',
    text: 'a,b\n1,2\n3',
    rows: [[2, '1', '2']],
    issues: ['error 3:0 csv-ragged-row'],
  },
  {
    name: 'a short row after which a long one makes up for it',
    text: 'a,b\n1\n2,3,4\n',
    rows: [],
    issues: ['error 2:0 csv-ragged-row', 'error 3:0 csv-ragged-row'],
  },
  {
    name: 'blank lines and blank rows are errors in the middle and warnings at the end',
    text: 'a,b\n1,2\n\n,\n3,4\n\n,\n',
    rows: [
      [2, '1', '2'],
      [5, '3', '4'],
    ],
    issues: [
      'error 3:0 csv-blank-row',
      'error 4:0 csv-blank-row',
      'warning 6:0 csv-blank-row',
      'warning 7:0 csv-blank-row',
    ],
  },
  {
    name: 'a blank line in a file of one column',
    text: 'a\n1\n\n2\n',
    header: ['a'],
    rows: [
      [2, '1'],
      [4, '2'],
    ],
    issues: ['error 3:0 csv-blank-row'],
  },
  {
    name: 'an unclosed quote is reported where it opens, and costs no other row',
    text: 'a,b\n1,2\n3,"open\n5,6\n7,"8"\n',
    rows: [
      [2, '1', '2'],
      [4, '5', '6'],
      [5, '7', '8'],
    ],
    issues: ['error 3:2 csv-unclosed-quote'],
  },
  {
    name: 'an unclosed quote that runs to the end of the file',
    text: 'a,b\n"open,2\n3,4\n',
    rows: [[3, '3', '4']],
    issues: ['error 2:1 csv-unclosed-quote'],
  },
  {
    name: 'an unclosed quote in a row that has already spanned two lines',
    text: 'a,b,c\n"x\ny","open,3\n4,5,6\n',
    header: ['a', 'b', 'c'],
    rows: [[4, '4', '5', '6']],
    issues: ['error 3:2 csv-unclosed-quote'],
  },
  {
    name: 'a quote inside a cell that is not quoted',
    text: 'a,b\n1,12" pipe\n3,4\n',
    rows: [[3, '3', '4']],
    issues: ['error 2:2 csv-stray-quote'],
  },
  {
    name: 'text after a closing quote',
    text: 'a,b\n"1" ,2\n3,4\n',
    rows: [[3, '3', '4']],
    issues: ['error 2:1 csv-text-after-quote'],
  },
  {
    name: 'all faults of a file are told',
    text: 'a,b\n1,x"y\n2\n\n"3"z,4\n5,6\n"7,8\n',
    rows: [[6, '5', '6']],
    issues: [
      'error 2:2 csv-stray-quote',
      'error 5:1 csv-text-after-quote',
      'error 7:1 csv-unclosed-quote',
      'error 3:0 csv-ragged-row',
      'error 4:0 csv-blank-row',
    ],
  },
];

test.each(faulty)('faults are told with their line: $name', ({ text, rows, issues, header = ['a', 'b'] }) => {
  expect(told(text)).toEqual({ header, rows, issues });
});

test('the issue of an unclosed quote says where it opened and how far reading went', () => {
  const { issues } = readCsv('t.csv', utf8('a,b\n1,"open\n2,3\n4,5\n'));
  expect(issues[0]?.params).toEqual({ opened: 2, reached: 4 });
});

test('the issue of a ragged row counts the cells', () => {
  const { issues } = readCsv('t.csv', utf8('a,b,c\n1,1,234,5\n'));
  expect(issues[0]?.params).toEqual({ cells: 4, expected: 3 });
});

const headers: readonly Case[] = [
  { name: 'semicolons', text: 'a;b\n1;2\n', header: null, rows: null, issues: ['error 1:0 csv-delimiter'] },
  { name: 'tabs', text: 'a\tb\n1\t2\n', header: null, rows: null, issues: ['error 1:0 csv-delimiter'] },
  {
    name: 'full-width commas',
    text: 'a，b\n',
    header: null,
    rows: null,
    issues: ['error 1:0 csv-delimiter'],
  },
  {
    name: 'data instead',
    text: '1,2\n3,4\n',
    header: null,
    rows: null,
    issues: ['error 1:0 csv-header-missing'],
  },
  {
    name: 'data instead, in quotes',
    text: '"1",2\n3,4\n',
    header: null,
    rows: null,
    issues: ['error 1:0 csv-header-missing'],
  },
  {
    name: 'a broken quote in the header',
    text: '"a,b\n1,2\n',
    header: null,
    rows: null,
    issues: ['error 1:1 csv-unclosed-quote'],
  },
  {
    name: 'a blank name',
    text: 'a,,c\n1,2,3\n',
    header: ['a', '', 'c'],
    rows: [[2, '1', '2', '3']],
    issues: ['error 1:2 csv-header-blank'],
  },
  {
    name: 'the same name twice',
    text: 'a,b,a\n1,2,3\n',
    header: ['a', 'b', 'a'],
    rows: [[2, '1', '2', '3']],
    issues: ['error 1:3 csv-header-duplicate'],
  },
  {
    name: 'stray spaces and full-width letters, read without them',
    text: 'a ,ｂ\n1,2\n',
    header: ['a', 'b'],
    rows: [[2, '1', '2']],
    issues: ['error 1:1 csv-header-characters', 'error 1:2 csv-header-characters'],
  },
  {
    name: 'a blank line before it',
    text: '\na,b\n1,2\n',
    header: ['a', 'b'],
    rows: [[3, '1', '2']],
    issues: ['error 1:0 csv-blank-row'],
  },
];

test.each(headers)('headers are checked: $name', ({ text, rows, issues, header }) => {
  expect(told(text)).toEqual({ header, rows, issues });
});

test('bytes without text give no table and the reason', () => {
  const { table, issues } = readCsv('t.csv', new Uint8Array());
  expect(table).toBeNull();
  expect(issues.map((one) => one.kind)).toEqual(['text-empty']);
});

test('twenty thousand ragged rows are all told', () => {
  const { issues } = readCsv('t.csv', utf8(`a,b\n${'1,2,3\n'.repeat(20_000)}`));
  expect(issues).toHaveLength(20_000);
  expect(issues.at(-1)?.line).toBe(20_001);
});

describe('RFC 4180 in, the same strings out', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 6 }) },
    fc.constantFrom('', ',', '"', '""', '\n', 'a,b', 'x\ny', '"q"', ' ', '西湖', '１２', "'"),
  );
  const clean = cell.map((text) => text.replace(/[\r\0\uFFFD]/g, ''));
  const width = fc.integer({ min: 1, max: 4 });
  const tables = width.chain((columns) =>
    fc.array(
      fc
        .array(clean, { minLength: columns, maxLength: columns })
        .filter((row) => row.some((one) => one !== '')),
      { maxLength: 6 },
    ),
  );

  function write(text: string, always: boolean): string {
    return always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  test.each([
    ['quoted where needed', false],
    ['quoted throughout', true],
  ])('%s', (_, always) => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, endsWithNewline) => {
        const header = ['a', 'b', 'c', 'd'].slice(0, rows[0]?.length ?? 1);
        const lines = [header, ...rows].map((row) => row.map((text) => write(text, always)).join(','));
        const { table, issues } = readCsv('t.csv', utf8(lines.join('\n') + (endsWithNewline ? '\n' : '')));
        expect(issues).toEqual([]);
        expect(table?.header).toEqual(header);
        expect(table?.rows).toEqual(rows);
        let line = 2;
        rows.forEach((row, index) => {
          expect(table?.line(index)).toBe(line);
          line += row.join('').split('\n').length;
        });
      }),
      { seed: 4180, numRuns: 1000 },
    );
  });

  test('no text whatever stops the reader, and every issue has a line of the file', () => {
    const parts = fc.constantFrom('"', '""', ',', '\n', 'a', ' ', '1', '"a"', ',"', '"\n');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (body) => {
        const text = `x,y\n${body.join('')}`;
        const { table, issues } = readCsv('t.csv', utf8(text));
        const lines = text.split('\n').length;
        expect(issues.filter((one) => one.line < 1 || one.line > lines)).toEqual([]);
        expect(table?.rows.filter((row) => row.length !== 2)).toEqual([]);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});
