/** Spreadsheets as departments send them, each with what a careful clerk would have typed from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imported, readBack } from '../core/import/import-package.ts';
import type { Written } from './spreadsheets.ts';
import { inGb18030, opened, workbook, workbookBytes } from './spreadsheets.ts';

const simple = (columns: string, more = '') => `header_rows: [1]
subjects: {header: 乡镇}
columns:
${columns}${more}`;
const gdp = '  - {header: 生产总值, item: gdp}\n';
const growth = '  - {header: 增速, item: growth}\n';

describe('1: titles, headers over two rows with merged cells, another unit, a total and a note', () => {
  const book = workbook({
    rows: [
      ['2025年各乡镇主要指标', null, null, null],
      ['单位：见表头', null, null, '2026年1月填报'],
      ['乡镇', '生产总值', null, '备　注'],
      [null, '总量（亿元）', '增速（％）', null],
      ['甲镇', 1.2345, 5.6, ''],
      [' 乙　镇 ', 0.5, -1.25, '含园区'],
      ['合　计', 1.7345, null, ''],
      ['注：数据为快报数。', null, null, null],
    ],
    merges: ['A1:D1', 'A3:A4', 'B3:C3', 'D3:D4', 'A8:D8'],
  });
  const mapping = `header_rows: [3, 4]
subjects: {header: 乡镇}
columns:
  - {header: 生产总值 / 总量（亿元）, item: gdp, unit: 亿元}
  - {header: 生产总值/增速(%), item: growth}
ignore: [备注]
skip_rows: [合计]
`;

  test('1.2345 hundred millions are 12345 ten thousands; the total and the note are no towns', () => {
    const { rows, unclear, skipped } = readBack(book, mapping);
    expect(rows).toEqual(['a,gdp,12345,,,,', 'a,growth,5.6,,,,', 'b,gdp,5000,,,,', 'b,growth,-1.25,,,,']);
    expect(unclear).toEqual({});
    expect(skipped).toEqual({ B7: 'row', A8: 'note' });
  });

  test('a total that the mapping does not name is a question, and a note is none', () => {
    const { unclear } = readBack(book, mapping.replace('skip_rows: [合计]\n', ''));
    expect(unclear).toEqual({ B7: 'subject-unknown' });
  });
});

describe('2: numbers in every notation, percentages as formats and as text', () => {
  test('each is the figure that was meant', () => {
    const book = workbook({
      rows: [
        ['乡镇', '增速', '生产总值', '人均收入'],
        ['甲镇', { t: 'n', v: 0.853, z: '0.0%' }, '１，２３４．５', "'42000"],
        ['乙镇', '－3.5％', ' 2,000 ', '４１０００元'],
        ['丙镇', { t: 'n', v: 0.1, z: '0%' }, 0.1 + 0.2, '¥39,000.50'],
      ],
    });
    const columns = `${growth}${gdp}  - {header: 人均收入, item: income, unit: 元/人}\n`;
    const { rows, unclear } = readBack(book, simple(columns));
    expect(rows).toEqual([
      'a,gdp,1234.5,,,,',
      'a,growth,85.3,,,,',
      'a,income,42000,,,,',
      'b,gdp,2000,,,,',
      'b,growth,-3.5,,,,',
      'c,gdp,0.3,,,,',
      'c,growth,10,,,,',
    ]);
    // 元 is not 元/人, and only a person knows that the sheet left the head out.
    expect(unclear).toEqual({ D3: 'unit', D4: 'unit' });
  });

  test('a plain 0.9 beside percent formats is a question, not 0.9 %', () => {
    const book = workbook({
      rows: [
        ['乡镇', '增速'],
        ['甲镇', { t: 'n', v: 0.853, z: '0.0%' }],
        ['乙镇', 0.9],
      ],
    });
    const { rows, unclear } = readBack(book, simple(growth));
    expect(rows).toEqual(['a,growth,85.3,,,,']);
    expect(unclear).toEqual({ B3: 'mixed-percent' });
  });
});

describe('3: words, marks and blanks', () => {
  const book = workbook({
    rows: [
      ['乡镇', '生产总值', '案件数'],
      ['甲镇', '未报', 0],
      ['乙镇', '—', null],
      ['丙镇', '无', '不适用'],
    ],
  });
  const columns = `${gdp}  - {header: 案件数, item: cases}\n`;

  test('words are statuses where the mapping says so; a blank is nothing, and 0 is 0', () => {
    const words = 'words: {未报: late, —: missing, 不适用: not-applicable}\n';
    const { rows, unclear } = readBack(book, simple(columns, words));
    expect(rows).toEqual([
      'a,cases,0,,,,',
      'a,gdp,,late,,,',
      'b,gdp,,missing,,,',
      'c,cases,,not-applicable,,,',
    ]);
    expect(unclear).toEqual({ B4: 'number-word' });
  });

  test('without such words every one of them is a question', () => {
    const { rows, unclear } = readBack(book, simple(columns));
    expect(rows).toEqual(['a,cases,0,,,,']);
    expect(unclear).toEqual({ B2: 'number-word', B3: 'number-dash', B4: 'number-word', C4: 'number-word' });
  });

  test('blanks are missing where the mapping says so', () => {
    expect(readBack(book, simple(columns, "words: {'': missing}\n")).rows).toContain('b,cases,,missing,,,');
  });
});

describe('4: formulas', () => {
  test('a saved result is taken; no result and an error are questions', () => {
    const book = workbook({
      rows: [
        ['乡镇', '生产总值'],
        ['甲镇', { t: 'n', v: 25, f: 'SUM(D1:D2)' }],
        ['乙镇', { t: 'n', f: 'SUM(E1:E2)' }],
        ['丙镇', { t: 'e', v: 0x07, f: '1/0' }],
      ],
    });
    const { rows, unclear, sheet } = readBack(book, simple(gdp));
    expect(rows).toEqual(['a,gdp,25,,,,']);
    expect(unclear).toEqual({ B3: 'uncomputed', B4: 'error' });
    expect(sheet.fates[0]).toMatchObject({ fate: 'taken', changes: [{ kind: 'formula' }] });
  });
});

describe('5: hidden rows and columns', () => {
  const book = workbook({
    rows: [
      ['乡镇', '生产总值', '增速'],
      ['甲镇', 1, 2],
      ['乙镇', 3, 4],
    ],
    hiddenRows: [3],
    hiddenColumns: [2],
  });
  const columns = gdp + growth;

  test('what is hidden is a question until the mapping answers it', () => {
    expect(readBack(book, simple(columns))).toMatchObject({
      rows: ['a,gdp,1,,,,'],
      unclear: { C2: 'hidden', B3: 'hidden', C3: 'hidden' },
    });
    expect(readBack(book, simple(columns, 'hidden: skip\n'))).toMatchObject({
      rows: ['a,gdp,1,,,,'],
      unclear: {},
      skipped: { C2: 'hidden', B3: 'hidden', C3: 'hidden' },
    });
    expect(readBack(book, simple(columns, 'hidden: take\n')).rows).toEqual([
      'a,gdp,1,,,,',
      'a,growth,2,,,,',
      'b,gdp,3,,,,',
      'b,growth,4,,,,',
    ]);
  });
});

describe('6: days as serial numbers, and figures that a spreadsheet has made days of', () => {
  const rows = [
    ['乡镇', '生产总值', '截止日'],
    // 45717 is 1 March 2025, counted from 1900.
    ['甲镇', 1, { t: 'n' as const, v: 45717, z: 'yyyy/m/d' }],
    ['乙镇', { t: 'n' as const, v: 45717, z: 'm"月"d"日"' }, '2025年3月1日'],
    ['丙镇', 3, '3/4/2025'],
  ];
  const mapping = simple(gdp, 'as_of: {header: 截止日}\nsource: stats\nstatus: provisional\n');

  test('are dates; an ambiguous one is a question and the figure is taken without', () => {
    const { rows: read, unclear } = readBack(workbook({ rows }), mapping);
    expect(read).toEqual(['a,gdp,1,provisional,stats,2025-03-01,', 'c,gdp,3,provisional,stats,,']);
    expect(unclear).toEqual({ B3: 'date', C4: 'date-ambiguous' });
  });

  test('a workbook that counts from 1904 is four years and a day later', () => {
    const book = opened(workbookBytes([{ rows: rows.slice(0, 2) }], 'xlsx', true));
    // 45717 days after 1 January 1904, worked out with `date -d`.
    expect(readBack(book, mapping).rows).toEqual(['a,gdp,1,provisional,stats,2029-03-02,']);
  });
});

describe('7: whose figure is it?', () => {
  test('merged figures, a town twice, two towns of one name, an unknown one, a figure without town', () => {
    const book = workbook({
      rows: [
        ['乡镇', '生产总值'],
        ['甲镇', 10],
        ['乙镇', null],
        ['丙镇', 3],
        ['丙镇', 4],
        ['丁镇', 5],
        ['丁镇东区', 6],
        ['甲乡', 7],
        [null, 8],
      ],
      merges: ['B2:B3'],
    });
    const { rows, unclear } = readBack(book, simple(gdp, 'aliases: {丁镇东区: d2}\n'));
    expect(rows).toEqual(['d2,gdp,6,,,,']);
    expect(unclear).toEqual({
      B2: 'merged',
      B3: 'merged',
      B4: 'subject-twice',
      B5: 'subject-twice',
      B6: 'subject-several',
      B8: 'subject-unknown',
      B9: 'subject-blank',
    });
  });
});

describe('8: an old .xls with 万 and 亿 in the cells', () => {
  test('each is turned into the unit of the item', () => {
    const bytes = workbookBytes(
      [
        {
          rows: [
            ['乡镇', '生产总值'],
            ['甲镇', '1.2亿'],
            ['乙镇', '3,500万元'],
            ['丙镇', '8000'],
            ['丁镇', '约5亿'],
          ],
        },
      ],
      'biff8',
    );
    const { rows, unclear } = readBack(opened(bytes), simple(gdp, 'aliases: {丁镇: d1}\n'));
    expect(rows).toEqual(['a,gdp,12000,,,,', 'b,gdp,3500,,,,', 'c,gdp,8000,,,,']);
    expect(unclear).toEqual({ B5: 'number-approximate' });
  });
});

describe('9: CSV in GB18030', () => {
  test('with a title, quoted thousands and a total', () => {
    const text =
      '各乡镇生产总值,,\r\n乡镇,生产总值（元）,备注\r\n甲镇,"12,345,678",\r\n乙镇,90000,快报\r\n合计,"12,435,678",\r\n';
    const mapping = `header_rows: [2]
subjects: {header: 乡镇}
columns:
  - {header: 生产总值（元）, item: gdp, unit: 元}
ignore: [备注]
skip_rows: [合计]
`;
    const { rows, unclear } = readBack(opened(inGb18030(text)), mapping);
    expect(rows).toEqual(['a,gdp,1234.5678,,,,', 'b,gdp,9,,,,']);
    expect(unclear).toEqual({});
  });
});

describe('10: a sheet that has changed since its mapping was written', () => {
  const mapping = simple(gdp);

  test('a column put in between moves nothing, and is asked about', () => {
    const book = workbook({
      rows: [
        ['乡镇', '户数', '生产总值'],
        ['甲镇', 300, 5],
        ['乡镇', '户数', '生产总值'],
        ['乙镇', 200, 6],
      ],
    });
    const { rows, unclear, skipped } = readBack(book, mapping);
    expect(rows).toEqual(['a,gdp,5,,,,', 'b,gdp,6,,,,']);
    expect(unclear).toEqual({ B: 'column-unknown' });
    // The header again at the top of the second printed page.
    expect(skipped).toEqual({ C3: 'row' });
  });

  test('another header, even a nearly equal one, is a fault and nothing is read', () => {
    const book = workbook({
      rows: [
        ['乡镇', '生产总值（现价）'],
        ['甲镇', 5],
      ],
    });
    expect(imported(book, mapping)).toMatchObject({
      kind: 'unfit',
      faults: [{ mapping: 'imports/m.yaml', faults: [{ kind: 'header-absent', header: '生产总值' }] }],
    });
  });

  test('two sheets need a name, hidden ones do not count', () => {
    const rows = [
      ['乡镇', '生产总值'],
      ['甲镇', 5],
    ];
    const book = workbook({ name: '一季度', rows }, { name: '二季度', rows });
    expect(imported(book, mapping)).toMatchObject({ faults: [{ faults: [{ kind: 'sheet-unnamed' }] }] });
    expect(readBack(book, `sheet: 二季度\n${mapping}`).rows).toEqual(['a,gdp,5,,,,']);
  });
});

describe('whatever a figure is dressed in', () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  const withSeparators = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
  /** By hand: ten thousands with four decimals are the integer of 元 under it. */
  const dresses: Record<string, (yuan: number) => Written> = {
    plain: (yuan) => yuan / 10_000,
    text: (yuan) => (yuan / 10_000).toFixed(4),
    wide: (yuan) => wide((yuan / 10_000).toFixed(4)),
    separated: (yuan) => `${withSeparators(String(yuan))}元`,
    spaced: (yuan) => ` ${(yuan / 10_000).toFixed(4)}　`,
    'in 亿': (yuan) => `${(yuan / 100_000_000).toFixed(8)}亿元`,
    formula: (yuan) => ({ t: 'n', v: yuan / 10_000, f: 'A1*1' }),
  };

  test('it comes back as the figure it was', () => {
    const yuan = fc.integer({ min: 0, max: 99_999_999_999 });
    const dress = fc.constantFrom(...Object.keys(dresses));
    fc.assert(
      fc.property(fc.tuple(yuan, yuan, yuan), fc.tuple(dress, dress, dress), (figures, worn) => {
        const towns = ['甲镇', '乙镇', '丙镇'];
        const rows = towns.map((town, at) => [town, dresses[worn[at]!]!(figures[at]!)]);
        const { sheet, unclear } = readBack(workbook({ rows: [['乡镇', '生产总值'], ...rows] }), simple(gdp));
        expect(unclear).toEqual({});
        expect(sheet.rows.map(({ value }) => Math.round(Number(value) * 10_000))).toEqual(figures);
      }),
      { seed: 20260105, numRuns: 60 },
    );
  });
});
