import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { ShownTable } from '../../src/islands/shown-table.ts';
import { tableAsCsv, tableAsXlsx } from '../../src/islands/shown-table.ts';

const table: ShownTable = {
  name: 'towns',
  header: ['镇', 'n'],
  rows: [
    ['七塘镇', 0.1 + 0.2],
    ['=HYPERLINK("x")', Number.NaN],
    ['#1', null],
  ],
  about: [
    ['查询条件', 'SELECT 1\nFROM x'],
    ['页面地址', 'http://a/?b'],
  ],
  sheets: ['结果', '说明'],
};

test('a CSV file begins with its header, defuses formulas, and ends with what it rests on', () => {
  expect(tableAsCsv(table)).toBe(
    '\u{feff}镇,n\n七塘镇,0.30000000000000004\n"\'=HYPERLINK(""x"")",\n #1,\n' +
      '# 查询条件：SELECT 1\n# FROM x\n# 页面地址：http://a/?b\n',
  );
});

/** Files of an archive whose entries are stored or deflated, by its central directory. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    const [size, nameLength, start] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(data, data + size);
    files.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at = bytes.indexOf('PK\u0001\u0002', at + 46, 'latin1');
  }
  return files;
}

test('a workbook holds numbers as numbers, text as text, and a second sheet with what it rests on', async () => {
  const files = unzip(Buffer.from(await (await tableAsXlsx(table)).arrayBuffer()));
  const all = [...files.values()].join('\n');
  const [first, second] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) =>
    files.get(name)!,
  );
  expect(first).toContain('<v>0.30000000000000004</v>');
  expect(first).not.toContain('<f>');
  expect(first).not.toContain('NaN');
  expect(second).not.toContain('<f>');
  for (const text of ['结果', '说明', '七塘镇', '=HYPERLINK', '页面地址']) expect(all).toContain(text);
});
