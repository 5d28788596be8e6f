import { describe, expect, test } from 'vitest';
import { issue } from '../../src/core/issue.ts';
import type { Issue } from '../../src/core/issue.ts';
import { formatIssue, formatIssueList } from '../../src/i18n/issue-text.ts';
import { locales } from '../../src/i18n/locale.ts';
import { readingMessages } from '../../src/i18n/reading-messages.ts';

function percentAt(file: string, line: number): Issue {
  const params = { cell: '12.5%', suggestion: '12.5', sign: '%' };
  return issue('error', 'number-percent', { file, line, column: 3 }, params);
}

const crlf = (file: string): Issue =>
  issue('warning', 'text-crlf', { file, line: 0, column: 0 }, { count: 2 });

describe('an issue is printed as where, what, what was expected and what to do', () => {
  test('in English', () => {
    expect(formatIssue(percentAt('observations/2025.csv', 214), 'en', 'data/demo/')).toBe(
      [
        'data/demo/observations/2025.csv:214:3  error  number-percent',
        '  "12.5%" ends in "%"; expected a plain number such as 1234.5 or -0.8.',
        "  Tip: state the number in the item's unit: 12.5 if that unit is %.",
      ].join('\n'),
    );
  });

  test('in Chinese', () => {
    expect(formatIssue(percentAt('observations/2025.csv', 214), 'zh', '')).toBe(
      [
        'observations/2025.csv:214:3  错误  number-percent',
        '  “12.5%”带百分号一类的符号“%”；应为半角普通数字，如 1234.5 或 -0.8。',
        '  提示：请按指标的计量单位填写数字；单位为“%”的，填 12.5。',
      ].join('\n'),
    );
  });

  test('an issue of the whole file has no line, one of the whole line no column', () => {
    expect(formatIssue(crlf('units.csv'), 'en', '')).toMatch(/^units\.csv {2}warning {2}text-crlf\n/);
    const blank = issue('error', 'csv-blank-row', { file: 'units.csv', line: 4, column: 0 }, { cells: 0 });
    expect(formatIssue(blank, 'zh', '')).toMatch(/^units\.csv:4 {2}错误 {2}csv-blank-row\n/);
  });
});

test('both languages have a message for the same kinds', () => {
  const [first, second] = locales.map((locale) => Object.keys(readingMessages[locale]).sort());
  expect(first).toEqual(second);
});

describe('a list', () => {
  test('of nothing says so', () => {
    expect(formatIssueList([], 'en', { prefix: '' })).toBe('No issues.');
    expect(formatIssueList([], 'zh', { prefix: '' })).toBe('没有问题。');
  });

  test('that is short is printed in full, sorted by file and line', () => {
    const text = formatIssueList([percentAt('b.csv', 2), percentAt('a.csv', 9), crlf('a.csv')], 'en', {
      prefix: '',
    });
    expect(text.match(/^\S+\.csv\S*/gm)).toEqual(['a.csv', 'a.csv:9:3', 'b.csv:2:3']);
    expect(text.endsWith('\n\n2 errors, 1 warning in 2 files')).toBe(true);
  });

  test('ends in one count line, in the number of the noun', () => {
    const last = (issues: readonly Issue[]) =>
      formatIssueList(issues, 'en', { prefix: '' }).split('\n').at(-1);
    expect(last([percentAt('a.csv', 1)])).toBe('1 error, 0 warnings in 1 file');
    expect(
      formatIssueList([percentAt('a.csv', 1)], 'zh', { prefix: '' })
        .split('\n')
        .at(-1),
    ).toBe('1 个文件中共有 1 个错误、0 个警告');
  });
});

describe('ten thousand errors give a useful first screen', () => {
  const many = [
    crlf('a.csv'),
    ...Array.from({ length: 9_998 }, (_, index) => percentAt('b.csv', index + 2)),
    percentAt('c.csv', 5),
  ];
  const text = formatIssueList(many, 'en', { prefix: '' });

  test('three examples of each kind in each file, errors before warnings', () => {
    const places = ['b.csv:2:3', 'b.csv:3:3', 'b.csv:4:3', 'c.csv:5:3', 'a.csv'];
    expect(text.match(/^\S+\.csv\S*/gm)).toEqual(places);
    expect(text).toContain('\n  … and 9995 more like this\n');
  });

  test('then a table by kind and the count', () => {
    expect(text).toContain(
      [
        '  9999  error    number-percent  in 2 files',
        '     1  warning  text-crlf       in 1 file',
        '',
        '9999 errors, 1 warning in 3 files',
      ].join('\n'),
    );
  });

  test('the examples of many files stop at the limit, and the rest is counted', () => {
    const spread = Array.from({ length: 100 }, (_, index) => percentAt(`f${index}.csv`, 2));
    const cut = formatIssueList(spread, 'en', { prefix: '', limit: 10 });
    expect(cut.match(/^f\d+\.csv:2:3/gm)).toHaveLength(10);
    expect(cut).toContain('… and 90 issues of other kinds or in other files. All by kind:');
  });
});
