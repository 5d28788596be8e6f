import { describe, expect, test } from 'vitest';
import { repairableCells } from '../../src/core/canonical/repair.ts';
import type { CellFate, Doubt, FigureChange, SkipReason } from '../../src/core/import/fate.ts';
import { readNumber } from '../../src/core/package/cells.ts';
import { repairLines } from '../../src/i18n/messages-canonical.ts';
import { fateReason, tableLines } from '../../src/i18n/messages-import.ts';

const place = {
  ref: 'B2',
  subjectText: '甲镇',
  subjectId: 'a',
  itemId: 'gdp',
  header: '生产总值',
  shown: '1',
};

const word = readNumber('未报') as Extract<ReturnType<typeof readNumber>, object>;
const range = readNumber('3-5') as Extract<ReturnType<typeof readNumber>, object>;

const doubts: readonly Doubt[] = [
  { kind: 'cell', fault: word },
  { kind: 'cell', fault: range },
  { kind: 'unit', from: 'kg', to: '' },
  { kind: 'error', shown: '#N/A' },
  { kind: 'merged', range: 'B2:B3' },
  { kind: 'subject-several', ids: ['d1', 'd2'] },
  { kind: 'status-contradicts', status: 'late' },
  ...(
    [
      ...['date', 'truth', 'uncomputed', 'mixed-percent', 'hidden', 'subject-blank', 'subject-unknown'],
      ...['subject-twice', 'column-unknown', 'status-unknown'],
    ] as Exclude<
      Doubt['kind'],
      'cell' | 'unit' | 'error' | 'merged' | 'subject-several' | 'status-contradicts'
    >[]
  ).map((kind) => ({ kind })),
];

const changes: readonly FigureChange[] = [
  ...repairableCells.map((how) => ({ kind: 'notation', how }) as const),
  { kind: 'unit', from: 'kg', to: 't' },
  { kind: 'power', power: 3 },
  { kind: 'digits' },
  { kind: 'formula' },
  { kind: 'word' },
];

const skips: readonly SkipReason[] = ['blank', 'row', 'note', 'hidden', 'not-assessed'];

const fates: readonly CellFate[] = [
  ...doubts.map((doubt): CellFate => ({ ...place, fate: 'unclear', doubt })),
  ...changes.map((one): CellFate => ({ ...place, fate: 'taken', value: '1', status: '', changes: [one] })),
  ...skips.map((reason): CellFate => ({ ...place, fate: 'skipped', reason })),
];

describe('every fate has a sentence in both languages', () => {
  test.each(fates.map((fate) => [JSON.stringify(fate).slice(120, 220), fate] as const))('%s', (_, fate) => {
    const [zh, en] = [fateReason(fate, 'zh'), fateReason(fate, 'en')];
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en.replace('未报', '')).not.toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{3}/);
    for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('a figure that is taken as it stands needs none', () => {
    const fate: CellFate = { ...place, fate: 'taken', value: '1', status: '', changes: [] };
    expect(fateReason(fate, 'zh')).toBe('');
  });
});

test('a repair is told with its number and its first places', () => {
  const example = { line: 3, column: 2, from: '１', to: '1' };
  const repair = { kind: 'number-full-width', count: 2, examples: [example] } as const;
  expect(repairLines(repair, 'zh')).toEqual(['全角数字改为半角：2 个单元格', '  第 3 行第 2 列：“１” → “1”']);
  expect(repairLines({ ...repair, count: 1 }, 'en')).toEqual([
    '1 cell: full-width digits to half-width',
    '  3:2  "１" → "1"',
  ]);
});

test('columns of a table are as wide as Han characters are on a terminal', () => {
  expect(
    tableLines([
      ['对象', 'x'],
      ['a', 'y'],
    ]),
  ).toEqual(['对象  x', 'a     y']);
});
