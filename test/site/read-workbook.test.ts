import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/site/read-workbook.ts';
import { zipTexts } from '../../src/site/zip-file.ts';
import { inspectZip } from '../../src/site/zip-guard.ts';
import { inGb18030, workbookBytes } from './spreadsheets.ts';

const sound = workbookBytes([{ rows: [['a', 1]] }]);
const old = workbookBytes([{ rows: [['a', 1]] }], 'biff8');
const ascii = (text: string) => new TextEncoder().encode(text);

const files: { name: string; bytes: Uint8Array; kind: string }[] = [
  { name: 'nothing', bytes: new Uint8Array(), kind: 'empty' },
  { name: 'half a workbook', bytes: sound.subarray(0, sound.length / 2), kind: 'damaged' },
  { name: 'a workbook with a broken byte', bytes: broken(sound), kind: 'damaged' },
  {
    name: 'half an old workbook',
    bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
    kind: 'damaged',
  },
  {
    name: 'a web page called .xls',
    bytes: ascii('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
    kind: 'html',
  },
  { name: 'the XML of 2003', bytes: ascii('<?xml version="1.0"?><Workbook/>'), kind: 'html' },
  {
    name: 'a zip of something else',
    bytes: zipTexts(new Map([['word/document.xml', 'x']])),
    kind: 'other-zip',
  },
  {
    name: 'a locked workbook',
    bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    kind: 'encrypted',
  },
  {
    name: 'a picture',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0x80, 0, 0]),
    kind: 'not-text',
  },
  { name: 'too much', bytes: new Uint8Array(51e6).fill(0x41), kind: 'huge' },
];

/** One byte of the packed first part. */
function broken(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Buffer.from(copy).indexOf('.xml') + 20;
  copy.fill(0xff, at, at + 40);
  return copy;
}

test.each(files)('$name is told as $kind', ({ bytes, kind }) => {
  expect(readWorkbook('f', bytes)).toMatchObject({ kind });
});

test('a workbook, an old one and two encodings of CSV are read', () => {
  for (const bytes of [sound, old, ascii('a,1\n'), inGb18030('甲,1\n')]) {
    const read = readWorkbook('f', bytes);
    expect('sheets' in read && read.sheets[0]?.width).toBe(2);
  }
});

test('what unpacks to more than allowed is stopped while it unpacks, whatever size it states', () => {
  const zip = Buffer.from(zipTexts(new Map([['xl/workbook.xml', '0'.repeat(5_000_000)]])));
  expect(zip.length).toBeLessThan(20_000);
  expect(inspectZip(zip, 1_000_000)).toBe('too-large');
  // The same with a small size stated in the directory.
  zip.writeUInt32LE(10, zip.lastIndexOf('PK\x01\x02') + 24);
  expect(inspectZip(zip, 1_000_000)).toBe('too-large');
  expect(inspectZip(zip, 6_000_000)).toEqual([{ name: 'xl/workbook.xml', isEncrypted: false }]);
});
