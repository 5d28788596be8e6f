/** The scan and the reader that explains must agree wherever the scan dares to answer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/core/package/csv.ts';
import { readObservations } from '../../../src/core/package/read-observations.ts';
import { scanObservations } from '../../../src/core/package/scan-observations.ts';
import type { Issue } from '../../../src/core/issue.ts';

const encoder = new TextEncoder();

function scan(text: string) {
  return scanObservations('2025', 'observations/2025.csv', encoder.encode(text));
}

/** Everything that a table says, row by row. */
function told(table: ReturnType<typeof readObservations>) {
  return Array.from({ length: table.length }, (_, row) => ({
    subject: table.subjectIds[table.subject[row]!],
    item: table.itemIds[table.item[row]!],
    value: table.value[row],
    state: table.state[row],
    line: table.line[row],
    written: table.text(row, 'value'),
    note: table.text(row, 'note'),
  }));
}

describe('a plain file', () => {
  test('is read with its values, states, lines and texts', () => {
    const table = scan(
      'subject_id,item_id,value,status,note\na,x,1.50,,新建\na,y,,late,\nb,x,-2,disputed,\n',
    )!.table;
    expect(told(table)).toEqual([
      { subject: 'a', item: 'x', value: 1.5, state: 1, line: 2, written: '1.50', note: '新建' },
      { subject: 'a', item: 'y', value: Number.NaN, state: 4, line: 3, written: '', note: '' },
      { subject: 'b', item: 'x', value: -2, state: 3, line: 4, written: '-2', note: '' },
    ]);
  });

  test('tells the cells of a row in any order', () => {
    const { table } = scan('subject_id,item_id,value,source,note\na,x,1,s1,n1\nb,x,2,s2,n2\n')!;
    const asked = [
      table.text(1, 'note'),
      table.text(0, 'source'),
      table.text(1, 'source'),
      table.text(0, 'note'),
    ];
    expect(asked).toEqual(['n2', 's1', 's2', 'n1']);
    expect(table.text(0, 'as_of')).toBe('');
  });

  test('needs no newline at its end', () => {
    expect(scan('subject_id,item_id,value\na,x,1')!.table.value).toEqual(Float64Array.of(1));
  });

  test.each(['0.1', '123456789.123456', '-0.000001', '1e3', '99999999999999999', '0.1234567890123456789'])(
    'gives %s as the number that it is',
    (written) => {
      expect(scan(`subject_id,item_id,value\na,x,${written}\n`)!.table.value[0]).toBe(Number(written));
    },
  );
});

test.each([
  ['a quote', 'subject_id,item_id,value,note\na,x,1,"n"\n'],
  ['CRLF', 'subject_id,item_id,value\r\na,x,1\r\n'],
  ['NUL', 'subject_id,item_id,value\na,x,1\0\n'],
  ['a ragged row', 'subject_id,item_id,value\na,x\n'],
  ['a row too long', 'subject_id,item_id,value\na,x,1,2\n'],
  ['a blank line', 'subject_id,item_id,value\na,x,1\n\nb,x,1\n'],
  ['a thousands separator', 'subject_id,item_id,value\na,x,1 000\n'],
  ['a percent sign', 'subject_id,item_id,value\na,x,1%\n'],
  ['a full-width digit', 'subject_id,item_id,value\na,x,１\n'],
  ['a lone point', 'subject_id,item_id,value\na,x,.\n'],
  ['a point in front', 'subject_id,item_id,value\na,x,.5\n'],
  ['a minus alone', 'subject_id,item_id,value\na,x,-\n'],
  ['a word for a value', 'subject_id,item_id,value\na,x,无\n'],
  ['a value blank without a reason', 'subject_id,item_id,value,status\na,x,,\n'],
  ['a value despite its status', 'subject_id,item_id,value,status\na,x,1,missing\n'],
  ['a status unknown', 'subject_id,item_id,value,status\na,x,1,fine\n'],
  ['a date that is no day', 'subject_id,item_id,value,as_of\na,x,1,2025-02-30\n'],
  ['a stray space in an id', 'subject_id,item_id,value\na ,x,1\n'],
  ['a blank id', 'subject_id,item_id,value\n,x,1\n'],
  ['a column unknown', 'subject_id,item_id,value,age\na,x,1,50\n'],
  ['no value column', 'subject_id,item_id\na,x\n'],
  ['a byte order mark', '\uFEFFsubject_id,item_id,value\na,x,1\n'],
  ['no text', ''],
])('%s is left to the reader that explains', (_name, text) => {
  expect(scan(text)).toBeNull();
});

test('bytes that are no UTF-8 are left to the reader that explains', () => {
  const bytes = Uint8Array.of(...encoder.encode('subject_id,item_id,value,note\na,x,1,'), 0xd6, 0xd0);
  expect(scanObservations('2025', 'o.csv', bytes)).toBeNull();
});

test('what the scan reads, the other reader reads the same and without an issue', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/);
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.stringMatching(/^-?\d{1,9}(\.\d{1,6})?$/),
    fc.constantFrom('', '1,5', '—', '+1', '0x10'),
  );
  const status = fc.constantFrom('', 'final', 'provisional', 'late', 'missing');
  const row = fc.tuple(id, id, value, status).map((cells) => cells.join(','));
  let scanned = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const text = `subject_id,item_id,value,status\n${rows.join('\n')}\n`;
      const fast = scan(text);
      if (fast === null) return;
      scanned += 1;
      const issues: Issue[] = [];
      const csv = readCsv('observations/2025.csv', encoder.encode(text));
      expect(told(fast.table)).toEqual(told(readObservations('2025', csv.table!, issues)));
      expect([...csv.issues, ...issues]).toEqual([]);
    }),
    { seed: 11, numRuns: 1500 },
  );
  expect(scanned).toBeGreaterThan(100);
});
