import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalFiles } from '../../../src/core/canonical/canonical.ts';
import type { PackageFiles } from '../../../src/core/package/package.ts';
import type { Changes } from '../small-package.ts';
import { base, issuesOf, packageOf, placeAndKind } from '../small-package.ts';

/** What stands in a file afterwards, and what was done to it. */
function fixed(file: string, changes: Changes) {
  return fixedIn(packageOf(changes), file);
}

function fixedIn(files: PackageFiles, file: string) {
  const repaired = canonicalFiles(files).find(({ path }) => path === file);
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(repaired?.bytes ?? files.get(file)),
    repairs: Object.fromEntries((repaired?.repairs ?? []).map(({ kind, count }) => [kind, count])),
    examples: repaired?.repairs.flatMap(({ examples }) => examples) ?? [],
  };
}

function withBytes(file: string, bytes: Uint8Array): PackageFiles {
  return new Map([...packageOf(), [file, bytes]]);
}

const observed = 'observations/2025.csv';
const rows = (text: string) => `subject_id,item_id,value,status\n${text}`;

describe('a sound package', () => {
  test('is left alone', () => {
    expect(canonicalFiles(packageOf())).toEqual([]);
  });
});

describe('cells with only one reading are written in their one notation', () => {
  const cells: { name: string; cell: string; to: string; kind: string }[] = [
    { name: 'full-width digits', cell: '１２．５', to: '12.5', kind: 'number-full-width' },
    { name: 'thousands with commas', cell: '"1,234,567.80"', to: '1234567.80', kind: 'number-thousands' },
    { name: 'full-width separators', cell: '１，２３４', to: '1234', kind: 'number-thousands' },
    { name: 'a true minus sign', cell: '−3.2', to: '-3.2', kind: 'number-minus' },
    { name: 'a plus sign', cell: '+4', to: '4', kind: 'number-plus' },
    { name: 'a bare point', cell: '.5', to: '0.5', kind: 'number-point' },
    { name: 'spaces around', cell: ' 7　', to: '7', kind: 'cell-space' },
    { name: 'an apostrophe', cell: "'42", to: '42', kind: 'cell-apostrophe' },
  ];
  test.each(cells)('$name', ({ cell, to, kind }) => {
    const { text, repairs } = fixed(observed, { [observed]: rows(`a,gdp,${cell},\n`) });
    expect(text).toBe(rows(`a,gdp,${to},\n`));
    expect(Object.keys(repairs)).toContain(kind);
  });

  test('blank stays blank: a cell of spaces does not become 0', () => {
    expect(fixed(observed, { [observed]: rows('a,gdp,  ,missing\n') }).text).toBe(rows('a,gdp,,missing\n'));
  });

  test('dates, ids and words', () => {
    const { text, examples } = fixed('cycles.csv', {
      'cycles.csv':
        'cycle_id,kind,parent_id,start,end,status\n２０２５,year,,2025年1月1日,2025/12/31 0:00:00, final\n',
    });
    expect(text).toBe('cycle_id,kind,parent_id,start,end,status\n2025,year,,2025-01-01,2025-12-31,final\n');
    expect(examples).toContainEqual({ line: 2, column: 4, from: '2025年1月1日', to: '2025-01-01' });
  });

  test('weights, whose columns are the groups', () => {
    const { text } = fixed('rulebooks/rb/weights.csv', {
      'rulebooks/rb/weights.csv': ['gdp,1,1', 'gdp,１,+1'],
    });
    expect(text).toBe(base['rulebooks/rb/weights.csv']);
  });
});

describe('what needs judgement stays', () => {
  const cells: { name: string; cell: string }[] = [
    { name: 'a percent sign: of what?', cell: '12%' },
    { name: 'a unit', cell: '3.2亿' },
    { name: 'a decimal comma', cell: '"12,5"' },
    { name: 'a comma after a leading zero', cell: '"0,123"' },
    { name: 'a word', cell: '缺' },
    { name: 'a dash', cell: '—' },
    { name: 'a long dash before a number', cell: '—5' },
    { name: 'digits that a spreadsheet has cut', cell: '1.2E+05' },
    { name: 'a number in brackets', cell: '(5)' },
    { name: 'a range', cell: '3-5' },
    { name: 'a hidden zero', cell: '#DIV/0!' },
  ];
  test.each(cells)('$name', ({ cell }) => {
    const written = rows(`a,gdp,${cell},\n`);
    expect(fixed(observed, { [observed]: written })).toMatchObject({ text: written, repairs: {} });
  });

  test('1,234 in a column in which another cell writes a decimal comma', () => {
    const written = rows('a,crime,"12,5",\na,gdp,"1,234",\n');
    expect(fixed(observed, { [observed]: written }).text).toBe(written);
  });

  test('days of which the month is uncertain, spreadsheet serials, and times of the day', () => {
    for (const day of ['3/4/2025', '45717', '2025-03-04 09:30', '2025-02-30', '2025年3月']) {
      const written = `event_id,subject_id,item_id,date,kind,count,points\ne1,a,faults,${day},fault,2,\n`;
      expect(fixed('events/2025.csv', { 'events/2025.csv': written }).text).toBe(written);
    }
  });

  test('free texts, whatever they look like', () => {
    const changes: Changes = { 'units.csv': ['甲镇', ' １２３　'] };
    expect(fixed('units.csv', changes).repairs).toEqual({});
  });

  test('a file with a row that could not be read keeps every byte of its rows', () => {
    const written = rows('b,gdp,１,\na,gdp,2\n');
    expect(fixed(observed, { [observed]: written }).text).toBe(written);
  });

  test('damaged text', () => {
    const damaged = new TextEncoder().encode(rows('a,gdp,1,\0\r\n'));
    expect(canonicalFiles(withBytes(observed, damaged))).toEqual([]);
  });
});

describe('rows and files', () => {
  test('rows are put in order of their keys, by code units, and `item_no` by its number', () => {
    const { text, repairs } = fixed(observed, { [observed]: rows('b,gdp,6,\na,gdp,5,\na,crime,2,\n') });
    expect(text).toBe(rows('a,crime,2,\na,gdp,5,\nb,gdp,6,\n'));
    expect(repairs).toEqual({ order: 2 });
    const reports = 'official_id,item_no\no1,10\no1,9\n';
    expect(fixed('reports/2025.csv', { 'reports/2025.csv': reports }).text).toBe(
      'official_id,item_no\no1,9\no1,10\n',
    );
  });

  test('items keep the order of their rule book', () => {
    expect(fixed('rulebooks/rb/items.csv', {}).repairs).toEqual({});
  });

  test('needless quotes, blank rows and a header with stray characters go', () => {
    const written = 'subject_id, item_id,value,ｓｔａｔｕｓ\n"a","gdp",1,\n\nb,gdp,2,\n,,,\n';
    expect(fixed(observed, { [observed]: written })).toMatchObject({
      text: rows('a,gdp,1,\nb,gdp,2,\n'),
      repairs: { 'blank-rows': 2, header: 2, quotes: 2 },
    });
  });

  test('quotes that a cell needs stay', () => {
    expect(fixed('units.csv', { 'units.csv': ['Town A', '"Town ""A"", west"'] }).repairs).toEqual({});
  });

  test('byte order mark, CRLF and a last line without end', () => {
    const written = `\ufeff${rows('a,gdp,1,').replaceAll('\n', '\r\n')}`;
    expect(fixed(observed, { [observed]: written })).toMatchObject({
      text: rows('a,gdp,1,\n'),
      repairs: { bom: 1, 'line-ends': 1, 'last-line': 1 },
    });
  });

  test('GB18030 becomes UTF-8', () => {
    // "甲镇" in GB18030 is BC D7 D5 F2.
    const [before, after] = base['units.csv']!.replace('乙镇', 'yi').replace('丙市', 'bing').split('甲镇');
    const ascii = (text: string) => new TextEncoder().encode(text);
    const bytes = Uint8Array.from([...ascii(before!), 0xbc, 0xd7, 0xd5, 0xf2, ...ascii(after!)]);
    const { text, repairs } = fixedIn(withBytes('units.csv', bytes), 'units.csv');
    expect(text).toContain('a,c,town,甲镇,Town A,,\n');
    expect(repairs).toEqual({ gb18030: 1 });
  });

  test('UTF-16 becomes UTF-8', () => {
    const text = base['groups.csv']!;
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const bytes = Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])]);
    expect(fixedIn(withBytes('groups.csv', bytes), 'groups.csv')).toMatchObject({
      text,
      repairs: { utf16: 1 },
    });
  });

  test('YAML changes only in how its characters are stored', () => {
    const written = `\ufeff${base['package.yaml']!.replaceAll('\n', '\r\n')}`;
    expect(fixed('package.yaml', { 'package.yaml': written }).text).toBe(base['package.yaml']);
  });

  test('a stranger is not touched', () => {
    expect(canonicalFiles(packageOf({ 'notes.csv': 'a\r\nb\r\n', 'README.md': 'x\r\n' }))).toEqual([]);
  });
});

describe('properties', () => {
  const cell = fc.constantFrom(
    ...[
      '1',
      ' 1',
      '１',
      '"1,234"',
      '"12,5"',
      '',
      '—',
      '+3',
      '.5',
      "'7",
      "' 7",
      '−2',
      '(3)',
      '1.0',
      '缺',
      '"a"',
      '2%',
    ],
  );
  const subject = fc.constantFrom('a', 'b', 'ａ', ' b');
  const item = fc.constantFrom('gdp', 'crime', 'population');
  const status = fc.constantFrom('', 'final', ' final', 'missing', 'odd');
  const line = fc.tuple(subject, item, cell, status).map((cells) => cells.join(','));
  const end = fc.constantFrom('\n', '\r\n');
  const file = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), end, fc.boolean())
    .map(([lines, eol, hasBom]) => (hasBom ? '\ufeff' : '') + [rows('').trim(), ...lines].join(eol));

  test('a second run changes nothing', () => {
    fc.assert(
      fc.property(file, (text) => {
        const files = packageOf({ [observed]: text });
        const once = new Map([
          ...files,
          ...canonicalFiles(files).map(({ path, bytes }) => [path, bytes] as const),
        ]);
        expect(canonicalFiles(once)).toEqual([]);
      }),
      { seed: 20260101, numRuns: 300 },
    );
  });

  test('no issue arises that was not there before', () => {
    fc.assert(
      fc.property(file, (text) => {
        const files = packageOf({ [observed]: text });
        const after = new Map([
          ...files,
          ...canonicalFiles(files).map(({ path, bytes }) => [path, bytes] as const),
        ]);
        const kindsOf = (of: PackageFiles) =>
          issuesOf(of).filter((one) => one.file === observed && isOfNotation(placeAndKind(one)));
        expect(kindsOf(after).length).toBeLessThanOrEqual(kindsOf(files).length);
      }),
      { seed: 20260102, numRuns: 100 },
    );
  });
});

/** A repaired cell can be found wrong for what it says; how it is written cannot become worse. */
function isOfNotation(told: string): boolean {
  return /(?:number|cell|date|id|text|csv|rows)-/.test(told);
}
