import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { guessMapping } from '../../src/core/import/guess-mapping.ts';
import type { Workbook } from '../../src/core/import/grid.ts';
import { knownItems } from '../../src/core/import/known-items.ts';
import { mappingText } from '../../src/core/import/mapping-text.ts';
import { subjectFinder } from '../../src/core/import/subject-names.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { readBack, townFiles } from '../core/import/import-package.ts';
import { workbook } from './spreadsheets.ts';

function guess(book: Workbook) {
  const { package: pack } = readPackage(townFiles());
  const items = knownItems(
    pack,
    pack.cycles.find(({ cycle_id }) => cycle_id === '2025')!,
  );
  const finder = (by: 'name' | 'id') => (text: string) =>
    subjectFinder(pack, items.subjects, { by, aliases: {} })(text).kind === 'found';
  return guessMapping(book, items, { name: finder('name'), id: finder('id') });
}

const ugly = workbook({
  rows: [
    ['主要指标', null, null, null, null],
    ['乡镇', '经济', null, '人均收入(元/人)', '生产 总值增长'],
    [null, '生产总值（亿元）', '增 速(％)', null, null],
    ['甲镇', 1.5, 5, '—', 1],
    ['乙 镇', 2.5, '未报', 30000, 2],
    ['丙镇区', 3, 6, 31000, 3],
    ['合计', 7, 5.5, null, 6],
  ],
  merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3'],
});

test('names that are the same for the eye are put together, with the unit of the header', () => {
  expect(guess(ugly)).toEqual({
    mapping: {
      header_rows: [2, 3],
      subjects: { header: '乡镇', by: 'name' },
      aliases: {},
      columns: [
        { header: '经济 / 生产总值（亿元）', item: 'gdp', unit: '亿元' },
        { header: '经济 / 增 速(％)', item: 'growth' },
        { header: '人均收入(元/人)', item: 'income' },
      ],
      ignore: ['生产 总值增长'],
      skip_rows: ['合计'],
      words: { 未报: 'late' },
    },
    unmatched: ['生产 总值增长'],
    strangers: ['丙镇区'],
    openWords: ['—'],
  });
});

test('the proposal is YAML that reads back, and imports; what it left open stays a question', () => {
  const { mapping } = guess(ugly)!;
  const text = mappingText(mapping, ' Review.\n Twice.');
  expect(text.startsWith('# Review.\n# Twice.\nheader_rows: [2, 3]\nsubjects: {')).toBe(true);
  expect(text).toContain('\n  - {header: 经济 / 生产总值（亿元）, item: gdp, unit: 亿元}\n');
  expect(parse(text)).toEqual(
    Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== 'aliases')),
  );
  const { rows, unclear } = readBack(ugly, text);
  expect(rows).toEqual([
    'a,gdp,15000,,,,',
    'a,growth,5,,,,',
    'b,gdp,25000,,,,',
    'b,growth,,late,,,',
    'b,income,30000,,,,',
  ]);
  expect(unclear).toEqual({
    D4: 'number-dash',
    B6: 'subject-unknown',
    C6: 'subject-unknown',
    D6: 'subject-unknown',
  });
});

test('a unit in the rows above serves columns that name none', () => {
  const book = workbook({
    rows: [
      ['乡镇经济', null],
      ['单位：亿元', null],
      ['乡镇', '生产总值'],
      ['甲镇', 1],
      ['乙镇', 2],
    ],
  });
  expect(guess(book)?.mapping.columns).toEqual([{ header: '生产总值', item: 'gdp', unit: '亿元' }]);
});

test('two columns of one item are left to a person', () => {
  const book = workbook({
    rows: [
      ['乡镇', '生产总值', 'GDP', '增速'],
      ['甲镇', 1, 2, 3],
    ],
  });
  const proposal = guess(book)!;
  expect(proposal.mapping.columns.map(({ item }) => item)).toEqual(['growth']);
  expect(proposal.mapping.ignore).toEqual(['生产总值', 'GDP']);
});

test('headers of no item are put among the columns as comments, to be completed', () => {
  const book = workbook({
    rows: [
      ['乡镇', '税收'],
      ['甲镇', '缺'],
      ['总 计', 1],
    ],
  });
  const { mapping, unmatched } = guess(book)!;
  expect(mapping).toMatchObject({ columns: [], skip_rows: ['总 计'], words: { 缺: 'missing' } });
  expect(mappingText(mapping, ' x', unmatched)).toBe(`# x
header_rows: [1]
subjects: {header: 乡镇, by: name}
columns:
  # - {header: 税收, item: , unit: }
ignore:
  - 税收
skip_rows:
  - 总 计
words:
  缺: missing
`);
});

test('ids serve as well as names, and nothing is proposed where there are neither', () => {
  const rows = [
    ['code', 'growth'],
    ['a', 1],
    ['d2', 2],
  ];
  expect(guess(workbook({ rows }))?.mapping.subjects).toEqual({ header: 'code', by: 'id' });
  expect(
    guess(
      workbook({
        rows: [
          ['x', 'y'],
          ['p', 1],
        ],
      }),
    ),
  ).toBeNull();
});
