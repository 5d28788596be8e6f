import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { makeTemplate } from '../../src/core/import/template.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { templateWorkbook } from '../../src/site/template-workbook.ts';
import { inspectZip } from '../../src/site/zip-guard.ts';
import { imported, readBack, townFiles } from '../core/import/import-package.ts';
import { opened } from './spreadsheets.ts';

const changes = { 'rulebooks/rb/weights.csv': 'item_id,*\ngdp,1\ngrowth,1\nincome,1\ncases,1\n' };

function template(source: string): Uint8Array {
  const { package: pack } = readPackage(townFiles(changes));
  const cycle = pack.cycles.find(({ cycle_id }) => cycle_id === '2025')!;
  return templateWorkbook(
    makeTemplate(pack, cycle, (one) => one.source === source),
    pack,
  );
}

/** The template as a department sends it back, saved by another program. */
function filled(bytes: Uint8Array, cells: Readonly<Record<string, XLSX.CellObject>>): Uint8Array {
  const book = XLSX.read(bytes, { cellStyles: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  for (const [at, cell] of Object.entries(cells)) sheet[at] = cell;
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

const figure = (v: number): XLSX.CellObject => ({ t: 'n', v });
const text = (v: string): XLSX.CellObject => ({ t: 's', v });

describe('a template', () => {
  const bytes = template('stats');
  const book = XLSX.read(bytes, { cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const shown = (at: string): unknown => (sheet[at] as XLSX.CellObject | undefined)?.v;

  test('holds a row for each subject and three columns for each item, with the value before', () => {
    expect(['A6', 'B6', 'A10'].map(shown)).toEqual(['a', '甲镇 Town A', 'd2']);
    expect(['C3', 'C4', 'C5', 'D5', 'E5'].map(shown)).toEqual([
      '生产总值 GDP',
      'gdp (万元)',
      '2024 上期 Before',
      '本期 Value',
      '状态 Status',
    ]);
    expect(['C6', 'C7', 'D6'].map(shown)).toEqual([100, undefined, undefined]);
    expect(sheet['!ref']).toBe('A1:K10');
  });

  test('locks all but the cells to fill in, and offers statuses', () => {
    const entries = inspectZip(bytes, 1e7);
    expect(typeof entries).toBe('object');
    const parts = XLSX.read(bytes, { bookFiles: true }) as XLSX.WorkBook & {
      files: Record<string, { content: Uint8Array }>;
    };
    const part = (name: string) => new TextDecoder().decode(Uint8Array.from(parts.files[name]!.content));
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).toContain('<dataValidation type="list" allowBlank="1" showErrorMessage="1"');
    expect(xml).toContain('late 迟报');
    const xfs = part('xl/styles.xml').match(/<xf [^>]*>.*?<\/xf>/g)!;
    const isLocked = (at: string) =>
      xfs[Number(new RegExp(`<c r="${at}" s="(\\d)"`).exec(xml)![1])]!.includes('locked="1"');
    expect(['A6', 'C6', 'C4', 'A1'].map(isLocked)).toEqual([true, true, true, true]);
    expect(['D6', 'E6', 'B2'].map(isLocked)).toEqual([false, false, false]);
    expect(part('xl/workbook.xml')).toContain('name="_assessment" sheetId="3" state="veryHidden"');
  });

  test('is the same bytes each time', () => {
    expect(Buffer.from(template('stats')).equals(Buffer.from(bytes))).toBe(true);
  });

  test('comes back without a mapping: values, statuses, a day for all, the source', () => {
    const back = filled(bytes, {
      B2: { t: 'n', v: 45717, z: 'yyyy-mm-dd' },
      D6: figure(110.5),
      E6: text('provisional 初步'),
      D7: figure(0),
      E8: text('late 迟报'),
      G6: text('１．５％'),
      D9: figure(3),
      E9: text('missing 缺失'),
      E10: text('nonsense'),
    });
    const { rows, unclear } = readBack(opened(back), null, changes);
    expect(rows).toEqual([
      'a,gdp,110.5,provisional,stats,2025-03-01,',
      'a,growth,1.5,,stats,2025-03-01,',
      'b,gdp,0,,stats,2025-03-01,',
      'c,gdp,,late,stats,2025-03-01,',
    ]);
    expect(unclear).toEqual({ D9: 'status-contradicts', D10: 'status-unknown' });
  });

  test('left blank it brings nothing', () => {
    expect(readBack(opened(bytes), null, changes)).toMatchObject({ rows: [], unclear: {}, skipped: {} });
  });

  test('rows in another order are the same rows', () => {
    const back = filled(bytes, { A6: text('b'), D6: figure(1), A7: text('a'), D7: figure(2) });
    expect(readBack(opened(back), null, changes).rows).toEqual(['a,gdp,2,,stats,,', 'b,gdp,1,,stats,,']);
  });

  test('with an altered header, or from another package, it is refused', () => {
    const altered = opened(filled(bytes, { C4: text('growth (%)') }));
    expect(imported(altered, null, changes)).toMatchObject({
      kind: 'unfit',
      faults: [{ mapping: null, faults: [{ kind: 'template-altered', item: 'gdp' }] }],
    });
    const other = {
      ...changes,
      'package.yaml':
        'package: others\nkinds:\n  unit: {town: {zh: 镇, en: Town}}\n  cycle: {year: {zh: 年, en: Year}}\n  assessment: {annual: {zh: 年度, en: Annual}}\n',
    };
    expect(imported(opened(bytes), null, other)).toMatchObject({
      faults: [{ faults: [{ kind: 'template-package', packageId: 'towns', expected: 'others' }] }],
    });
  });
});

test('what is not assessed is marked and locked, and nothing is read there', () => {
  const groups = {
    'groups.csv': 'group_id,name_zh,name_en\nx,甲组,X\ny,乙组,Y\n',
    'memberships.csv': 'subject_id,group_id,valid_from,valid_to\na,x,,\nb,y,,\nc,y,,\nd1,y,,\nd2,y,,\n',
    'rulebooks/rb/weights.csv': 'item_id,x,y\ngdp,,1\ngrowth,1,1\nincome,1,1\ncases,1,1\n',
  };
  const { package: pack } = readPackage(townFiles(groups));
  const cycle = pack.cycles.find(({ cycle_id }) => cycle_id === '2025')!;
  const bytes = templateWorkbook(
    makeTemplate(pack, cycle, ({ item }) => item.id === 'gdp'),
    pack,
  );
  // a is assessed on nothing here, so it has no row at all.
  const sheet = XLSX.read(bytes).Sheets['填报 Data']!;
  expect((sheet['A6'] as XLSX.CellObject).v).toBe('b');
  const both = templateWorkbook(
    makeTemplate(pack, cycle, ({ source }) => source === 'stats'),
    pack,
  );
  const marked = XLSX.read(both).Sheets['填报 Data']!;
  expect((marked['D6'] as XLSX.CellObject).v).toBe('不考核 Not assessed');
  const back = filled(both, { D6: figure(9), G6: figure(1) });
  const { rows, skipped } = readBack(opened(back), null, groups);
  expect(rows).toEqual(['a,growth,1,,stats,,']);
  expect(skipped).toEqual({ D6: 'not-assessed' });
});
