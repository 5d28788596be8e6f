import { describe, expect, test } from 'vitest';
import type { Segment } from '../../../src/core/compare/text.ts';
import { compareText } from '../../../src/core/compare/text.ts';

/** What differs in brackets. */
const marked = (segments: readonly Segment[]) =>
  segments.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');

describe('two versions of a text', () => {
  test.each([
    ['门槛值 97 得 100 分', '门槛值 98 得 100 分', '门槛值 [97] 得 100 分', '门槛值 [98] 得 100 分'],
    ['4 points off', '5 points off each', '[4] points off', '[5] points off[ each]'],
    ['alike', 'alike', 'alike', 'alike'],
    ['0.85', '0.8', '[0.85]', '[0.8]'],
    ['底线值得 60 分', '最优值的比例', '[底线值得 60 分]', '[最优值的比例]'],
    ['', 'new', '', '[new]'],
    ['', '', '', ''],
  ])('%s → %s', (before, after, left, right) => {
    const change = compareText(before, after);
    expect([marked(change.before), marked(change.after)]).toEqual([left, right]);
  });

  test('put together again are the versions', () => {
    const [before, after] = [
      '第 1 位得 100 分，每后一位少 5 分。',
      '第 1 位得 90 分，每后一位少 2.5 分，最低 0 分。',
    ];
    const change = compareText(before, after);
    expect(change.before.map((one) => one.text).join('')).toBe(before);
    expect(change.after.map((one) => one.text).join('')).toBe(after);
  });
});
