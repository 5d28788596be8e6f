import { describe, expect, test } from 'vitest';
import { compareFile, compareFiles } from '../../../src/core/compare/cells.ts';
import type { Rename } from '../../../src/core/compare/row-changes.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';

const encoder = new TextEncoder();
const header = 'subject_id,item_id,value,status,note\n';

function rowsOf(before: string, after: string, file = 'observations/2025.csv') {
  return compareFile(file, encoder.encode(before), encoder.encode(after))?.rows ?? [];
}

function filesOf(texts: Readonly<Record<string, string>>): PackageFiles {
  return new Map(Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)]));
}

describe('cells', () => {
  test('a row in the middle that came shifts nobody else', () => {
    const rows = rowsOf(
      `${header}a,x,1,,\nc,x,3,,\nd,x,4,,\n`,
      `${header}a,x,1,,\nb,x,2,,\nc,x,3,,\nd,x,5,,\n`,
    );
    expect(
      rows.map(({ kind, key, lineBefore, lineAfter }) => [kind, key['subject_id'], lineBefore, lineAfter]),
    ).toEqual([
      ['added', 'b', 0, 3],
      ['changed', 'd', 4, 5],
    ]);
    expect(rows[1]!.cells).toEqual([{ column: 'value', before: '4', after: '5' }]);
  });

  test('a blank is told as a blank, and no row as none', () => {
    const [blank, gone] = rowsOf(`${header}a,x,1,,\nb,x,2,,\n`, `${header}a,x,,late,\n`);
    expect(blank!.cells).toEqual([
      { column: 'value', before: '1', after: '' },
      { column: 'status', before: '', after: 'late' },
    ]);
    expect(gone!.cells[2]).toEqual({ column: 'value', before: '2', after: null });
  });

  test('commas, quotes and line ends in cells are read, and only what they say counts', () => {
    const before = `${header}a,x,1,,"one, ""two""\nthree"\nb,x,2,,plain\n`;
    expect(rowsOf(before, `${header}a,x,1,,"one, ""two""\nthree"\nb,x,2,,"plain"\n`)).toEqual([]);
    const [row] = rowsOf(before, before.replace('three', 'four'));
    expect(row).toMatchObject({ lineBefore: 2, cells: [{ column: 'note', after: 'one, "two"\nfour' }] });
  });

  test('line ends, a byte order mark and a missing last newline are no change', () => {
    const text = `${header}a,x,1,,\nb,x,2,,\n`;
    for (const other of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd()])
      expect(rowsOf(text, other)).toEqual([]);
  });

  test('columns in another order are no change, and one that came is named', () => {
    const text = 'subject_id,item_id,value\na,x,1\n';
    expect(rowsOf(text, 'value,item_id,subject_id\n1,x,a\n')).toEqual([]);
    const change = compareFile(
      'observations/2025.csv',
      encoder.encode(text),
      encoder.encode('subject_id,item_id,value,note\na,x,1,\n'),
    );
    expect(change).toMatchObject({ columnsAdded: ['note'], rows: [] });
  });

  test('a column with all that another had is that column renamed', () => {
    const renames: Rename[] = [];
    const change = compareFile(
      'observations/2025.csv',
      encoder.encode('subject_id,item_id,value,note\na,x,1,by hand\nb,x,2,\n'),
      encoder.encode('subject_id,item_id,value,source\na,x,1,by hand\nb,x,3,\n'),
      renames,
    );
    expect(renames).toEqual([
      { what: 'column', file: 'observations/2025.csv', domain: '', before: 'note', after: 'source' },
    ]);
    expect(change!.rows.map((row) => row.cells)).toEqual([[{ column: 'value', before: '2', after: '3' }]]);
  });

  test('a list of settings with one put in the middle has one more, and no others', () => {
    const book = (bands: string) => encoder.encode(`rulebook: rb\nbands:\n${bands}`);
    const [top, low] = ['  - {grade: top, from: 90}\n', '  - {grade: low, from: 50}\n'];
    const change = compareFile(
      'rulebooks/rb/rulebook.yaml',
      book(top + low),
      book(`${top}  - {grade: mid, from: 70}\n${low.replace('50', '55')}`),
    );
    expect(
      change!.settings.map(({ path, before, after, lineAfter }) => [path, before, after, lineAfter]),
    ).toEqual([
      ['bands[mid].grade', null, 'mid', 4],
      ['bands[mid].from', null, '70', 4],
      ['bands[low].from', '50', '55', 5],
    ]);
  });
});

describe('renames', () => {
  const cycles = 'cycle_id,kind,start,end\n2025,year,2025-01-01,2025-12-31\n';
  const units = 'unit_id,kind,name_zh\na,town,甲镇\nb,town,乙镇\n';
  const observed = 'subject_id,item_id,value\na,x,1\nb,x,2\n';

  test('a cycle with the same days is the same, and its files go with it', () => {
    const { files, renames } = compareFiles(
      filesOf({ 'cycles.csv': cycles, 'observations/2025.csv': observed }),
      filesOf({
        'cycles.csv': cycles.replace('\n2025,', '\ny25,'),
        'observations/y25.csv': observed.replace('b,x,2', 'b,x,3'),
      }),
    );
    expect(renames).toMatchObject([{ domain: 'cycles', before: '2025', after: 'y25' }]);
    expect(files).toMatchObject([
      { file: 'observations/y25.csv', rows: [{ key: { subject_id: 'b' }, cells: [{ after: '3' }] }] },
    ]);
  });

  test('two that could be meant are none', () => {
    const twins = units.replace('乙镇', '甲镇');
    const { renames } = compareFiles(
      filesOf({ 'units.csv': twins }),
      filesOf({ 'units.csv': twins.replace('\na,', '\nc,').replace('\nb,', '\nd,') }),
    );
    expect(renames).toEqual([]);
  });

  test('an id that is given to somebody else is no rename', () => {
    const { renames, files } = compareFiles(
      filesOf({ 'units.csv': units }),
      filesOf({ 'units.csv': 'unit_id,kind,name_zh\na,town,乙镇\nb,town,甲镇\n' }),
    );
    expect(renames).toEqual([]);
    expect(files[0]!.rows).toHaveLength(2);
  });

  test('without a name nothing is recognised', () => {
    const nameless = 'unit_id,kind\na,town\n';
    const { renames, files } = compareFiles(
      filesOf({ 'units.csv': nameless }),
      filesOf({ 'units.csv': nameless.replace('\na', '\nb') }),
    );
    expect(renames).toEqual([]);
    expect(files[0]!.rows.map((row) => row.kind).sort()).toEqual(['added', 'removed']);
  });
});
