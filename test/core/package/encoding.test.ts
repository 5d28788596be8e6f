import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/package/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16le = (text: string) =>
  Array.from(text).flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]);
const utf16be = (text: string) =>
  Array.from(text).flatMap((one) => [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 0xff]);

/** 西湖 in GB18030. */
const XIHU = [0xce, 0xf7, 0xba, 0xfe];

function told(input: Uint8Array, file = 'units.csv') {
  const { text, issues } = decodeText(file, input);
  return { text, issues: issues.map((one) => `${one.severity} ${one.line}:${one.column} ${one.kind}`) };
}

test('UTF-8 with LF is read as it stands, without a word', () => {
  expect(told(utf8('id,name\n1,西湖\n'))).toEqual({ text: 'id,name\n1,西湖\n', issues: [] });
});

test('a byte order mark is left out with a warning', () => {
  const read = told(bytes([0xef, 0xbb, 0xbf], 'id\n'));
  expect(read).toEqual({ text: 'id\n', issues: ['warning 1:1 text-bom'] });
});

describe('other encodings are errors that name the encoding, and the text still goes on', () => {
  test.each([
    ['GB18030', bytes('id,name\n1,', XIHU, '\n'), 'text-gb18030'],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], utf16le('id,name\n1,西湖\n')), 'text-utf16'],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], utf16be('id,name\n1,西湖\n')), 'text-utf16'],
    ['UTF-16LE without a mark', bytes(utf16le('id,name\n1,西湖\n')), 'text-utf16'],
    ['UTF-16BE without a mark', bytes(utf16be('id,name\n1,西湖\n')), 'text-utf16'],
  ])('%s', (_, input, kind) => {
    expect(told(input)).toEqual({ text: 'id,name\n1,西湖\n', issues: [`error 0:0 ${kind}`] });
  });
});

describe('bytes of no known encoding are reported at the line of the first bad one', () => {
  test('in a text of Latin letters', () => {
    const { text, issues } = decodeText('a.csv', bytes('id,name\n1,x\n2,caf', [0xe9], ',\n3,y\n'));
    expect(text).toBe('id,name\n1,x\n2,caf\uFFFD,\n3,y\n');
    expect(issues).toMatchObject([{ kind: 'text-not-utf8', line: 3, params: { byte: 'E9' } }]);
  });

  test('at the end of a line, and after replacement characters that are really in the file', () => {
    const { issues } = decodeText('a.csv', bytes([0xef, 0xbb, 0xbf], 'id\n\uFFFD\uFFFD\nx', [0xe9], '\ny\n'));
    expect(issues).toMatchObject([{ kind: 'text-not-utf8', line: 3, params: { byte: 'E9' } }]);
  });

  test('in UTF-8 with one damaged character, which is not taken for GB18030', () => {
    const read = told(bytes('id,name\n1,西湖区和上城区\n2,拱墅区', [0xb8, 0xb8], '\n'));
    expect(read.issues).toEqual(['error 3:0 text-not-utf8']);
  });

  test('where a character is cut off at the end', () => {
    expect(told(bytes('id,name\n1,西湖区', [0xe5])).issues).toEqual(['error 2:0 text-not-utf8']);
  });

  test('bytes that are mostly no text give no text', () => {
    expect(told(bytes([0x89, 0xff, 0xff, 0x80, 0xff, 0x80, 0xff])).text).toBeNull();
  });
});

describe('characters that do not belong in text', () => {
  test('NUL is an error at its line and cell, with its number', () => {
    const { issues } = decodeText('a.csv', utf8('id,name\n1,a\0b\n2,\0\n'));
    const params = { count: 2, character: 4 };
    expect(issues).toMatchObject([{ kind: 'text-nul', severity: 'error', line: 2, column: 2, params }]);
  });

  test('in a file that is not CSV the column is the character', () => {
    expect(told(utf8('a: 1\nb: \0\n'), 'package.yaml').issues).toEqual(['error 2:4 text-nul']);
  });

  test('a replacement character says that an earlier conversion lost something', () => {
    expect(told(utf8('id,name\n1,\uFFFD\uFFFD\n')).issues).toEqual(['error 2:2 text-replacement-character']);
  });
});

describe('line ends become LF with a warning', () => {
  test.each([
    ['CRLF', 'a,b\r\n1,2\r\n', 'a,b\n1,2\n', ['warning 0:0 text-crlf']],
    ['CR of old Macs', 'a,b\r1,2\r', 'a,b\n1,2\n', ['warning 0:0 text-mac-line-ends']],
    ['a lone CR among LF', 'a,b\n1,x\ry\n', 'a,b\n1,x\ny\n', ['warning 2:2 text-lone-cr']],
    [
      'CRLF and a lone CR',
      'a\r\nb\rc\r\n',
      'a\nb\nc\n',
      ['warning 0:0 text-crlf', 'warning 2:1 text-lone-cr'],
    ],
  ])('%s', (_, input, text, issues) => {
    expect(told(utf8(input))).toEqual({ text, issues });
  });
});

describe('files without any text to read', () => {
  test.each([
    ['an empty file', bytes(), 'text-empty'],
    ['a file of nothing but a byte order mark', bytes([0xef, 0xbb, 0xbf]), 'text-empty'],
    ['a file of blank lines', bytes('\n \n\r\n'), 'text-empty'],
    ['an .xlsx workbook', bytes([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'text-excel-workbook'],
    ['an .xls workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'text-excel-workbook'],
  ])('%s', (_, input, kind) => {
    expect(told(input)).toEqual({ text: null, issues: [`error 0:0 ${kind}`] });
  });
});
