import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeObservations } from '../../../src/core/import/merge-observations.ts';
import type { ImportedRow } from '../../../src/core/import/read-sheet.ts';

const path = 'observations/2025.csv';
const before = `subject_id,item_id,value,status,source,as_of,note
a,gdp,1.50,provisional,stats,2025-02-01,kept
b,gdp,2,disputed,,,
c,gdp,,late,,,
`;

function row(subjectId: string, value: string, more: Partial<ImportedRow> = {}): ImportedRow {
  return {
    subjectId,
    itemId: 'gdp',
    value,
    status: '',
    source: '',
    asOf: '',
    ref: `B-${subjectId}`,
    ...more,
  };
}

function merged(rows: readonly ImportedRow[], text: string | null = before) {
  return mergeObservations(path, text === null ? null : new TextEncoder().encode(text), rows);
}

test('the same figure leaves its row as it is written, down to the last zero', () => {
  const one = merged([row('a', '1.5')]);
  expect(one).toMatchObject({ text: before, hasChanged: false });
  expect(one.cells[0]).toMatchObject({ effect: 'same' });
});

test('another figure replaces it, and the status of the old one goes with it; other columns stay', () => {
  const one = merged([row('a', '1.6'), row('b', '3', { status: 'provisional' }), row('c', '4')]);
  expect(one.text.split('\n').slice(1)).toEqual([
    'a,gdp,1.6,,stats,2025-02-01,kept',
    'b,gdp,3,provisional,,,',
    'c,gdp,4,,,,',
    '',
  ]);
  expect(one.cells.map(({ before: old, after }) => [old, after])).toEqual([
    ['1.50 provisional', '1.6'],
    ['2 disputed', '3 provisional'],
    ['late', '4'],
  ]);
});

test('a word takes the place of a figure', () => {
  expect(merged([row('b', '', { status: 'missing' })]).text).toContain('\nb,gdp,,missing,,,\n');
});

test('new rows go where they belong, rows that the sheet does not have stay', () => {
  const one = merged([row('aa', '7', { source: 'stats' })]);
  expect(one.text.split('\n').map((line) => line.split(',')[0])).toEqual([
    'subject_id',
    'a',
    'aa',
    'b',
    'c',
    '',
  ]);
});

test('a file that is not there yet gets every column; one with few gets those that are needed', () => {
  expect(merged([row('a', '1')], null).text).toBe(
    'subject_id,item_id,value,status,source,as_of,note\na,gdp,1,,,,\n',
  );
  expect(merged([row('a', '1', { asOf: '2025-03-01' })], 'subject_id,item_id,value\nb,gdp,2\n').text).toBe(
    'subject_id,item_id,value,as_of\na,gdp,1,2025-03-01\nb,gdp,2,\n',
  );
});

test('the same rows again change nothing', () => {
  const value = fc.constantFrom('1.5', '2', '', '0');
  const some = fc
    .record({
      subjectId: fc.constantFrom('a', 'b', 'c', 'd'),
      value,
      source: fc.constantFrom('', 'stats'),
      asOf: fc.constantFrom('', '2025-03-01'),
    })
    .map((one) => row(one.subjectId, one.value, { ...one, status: one.value === '' ? 'missing' : '' }));
  const rows = fc.uniqueArray(some, { selector: (one) => one.subjectId });
  fc.assert(
    fc.property(rows, (all) => {
      const first = merged(all);
      const second = merged(all, first.text);
      expect(second).toMatchObject({ text: first.text, hasChanged: false });
    }),
    { seed: 20260104 },
  );
});
