/**
 * From bytes to text: UTF-8 with LF line ends, and a name for everything else that spreadsheets save.
 *
 * Wherever the text can be made out, it is returned beside the error, so that later checks can go on.
 */
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';

/** Text with LF line ends and without byte order mark; null where there is none to go on with. */
export interface DecodedText {
  readonly text: string | null;
  readonly issues: Issue[];
}

interface Decoded extends DecodedText {
  readonly isUtf8: boolean;
}

/**
 * The text of a file's bytes.
 *
 * Errors: empty file, Excel workbook, UTF-16, GB18030, bytes of no known encoding, NUL, lost characters (U+FFFD).
 * Warnings: byte order mark, CRLF and CR line ends. `text` is null for an empty file, a workbook and bytes that
 * are mostly no text. Lines are counted after line ends have become LF.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const whole = placeOf(file);
  if (bytes.length === 0) return { text: null, issues: [issue('error', 'text-empty', whole, {})] };
  const format = workbookFormat(bytes);
  if (format !== null)
    return { text: null, issues: [issue('error', 'text-excel-workbook', whole, { format })] };
  const decoded = decodeBytes(file, bytes);
  const { text: raw } = decoded;
  if (raw === null) return decoded;
  if (raw.trim() === '') return { text: null, issues: [issue('error', 'text-empty', whole, {})] };
  const issues = [...decoded.issues];
  // In UTF-8 the bytes 13 and 0 stand for nothing but CR and NUL, and bytes are faster to search than text.
  const mayHaveCr = !decoded.isUtf8 || bytes.includes(13);
  const mayHaveNul = !decoded.isUtf8 || bytes.includes(0);
  const text = mayHaveCr ? withLfLineEnds(file, raw, issues) : raw;
  if (mayHaveNul) checkNul(file, text, issues);
  if (decoded.isUtf8) checkReplacements(file, text, issues);
  return { text, issues };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const UTF8_BOM = [0xef, 0xbb, 0xbf];
const REPLACEMENT = [0xef, 0xbf, 0xbd];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function workbookFormat(bytes: Uint8Array): 'xlsx' | 'xls' | null {
  if (startsWith(bytes, ZIP)) return 'xlsx';
  return startsWith(bytes, COMPOUND_FILE) ? 'xls' : null;
}

function decodeBytes(file: string, bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const issues = [issue('error', 'text-utf16', placeOf(file), { encoding: utf16 })];
    return { text: new TextDecoder(utf16.toLowerCase()).decode(bytes), issues, isUtf8: false };
  }
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) {
    const hasBom = startsWith(bytes, UTF8_BOM);
    const issues = hasBom ? [issue('warning', 'text-bom', placeOf(file, 1, 1), {})] : [];
    return { text: utf8, issues, isUtf8: true };
  }
  return decodeLegacy(file, bytes);
}

/** By byte order mark, or by NUL in every other place near the start, which ASCII ids and commas bring there. */
function utf16Of(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16LE';
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16BE';
  const start = bytes.subarray(0, Math.min(bytes.length, 200) & ~1);
  const nulAt = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) nulAt[index & 1] = (nulAt[index & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulAt;
  if (start.length < 4 || Math.max(even, odd) * 4 < start.length || Math.min(even, odd) !== 0) return null;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

function decodeLegacy(file: string, bytes: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const lost = countOf(lenient, '\uFFFD');
  const read = lenient.replace(/[\0-\x7f\uFFFD]/g, '').length;
  const gb18030 = decodeStrictly('gb18030', bytes);
  // Text in GB18030 hardly ever forms valid UTF-8; where most of it does, the file is UTF-8 with damage.
  if (gb18030 !== null && read < 2 * lost) {
    const issues = [issue('error', 'text-gb18030', placeOf(file), {})];
    return { text: gb18030, issues, isUtf8: false };
  }
  const bad = firstBadByte(bytes, lenient);
  const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const line = lineOfByte(bytes, bad);
  const issues = [issue('error', 'text-not-utf8', placeOf(file, line), { byte })];
  return { text: lost * 10 < lenient.length ? lenient : null, issues, isUtf8: false };
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Index of the first byte that leniently became U+FFFD, U+FFFD in the file itself being passed over. */
function firstBadByte(bytes: Uint8Array, lenient: string): number {
  const encoder = new TextEncoder();
  let offset = startsWith(bytes, UTF8_BOM) ? UTF8_BOM.length : 0;
  let done = 0;
  for (let at = lenient.indexOf('\uFFFD'); at !== -1; at = lenient.indexOf('\uFFFD', at + 1)) {
    offset += encoder.encode(lenient.slice(done, at)).length;
    if (!startsWith(bytes.subarray(offset, offset + 3), REPLACEMENT)) return offset;
    done = at;
  }
  return bytes.length - 1;
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** LF throughout, with a warning for what stood there: CRLF, CR alone in the whole file, or stray CRs. */
function withLfLineEnds(file: string, raw: string, issues: Issue[]): string {
  const crlf = countOf(raw, '\r\n');
  const lone = countOf(raw, '\r') - crlf;
  const text = raw.replace(/\r\n?/g, '\n');
  if (crlf > 0) issues.push(issue('warning', 'text-crlf', placeOf(file), { count: crlf }));
  if (lone === 0) return text;
  if (crlf === 0 && !raw.includes('\n')) {
    issues.push(issue('warning', 'text-mac-line-ends', placeOf(file), { count: lone }));
  } else {
    const first = placeAt(file, text, raw.slice(0, raw.search(/\r(?!\n)/)).replaceAll('\r\n', '\n').length);
    issues.push(issue('warning', 'text-lone-cr', first, { count: lone }));
  }
  return text;
}

function checkNul(file: string, text: string, issues: Issue[]): void {
  const at = text.indexOf('\0');
  if (at === -1) return;
  const character = at - text.lastIndexOf('\n', at);
  issues.push(issue('error', 'text-nul', placeAt(file, text, at), { count: countOf(text, '\0'), character }));
}

function checkReplacements(file: string, text: string, issues: Issue[]): void {
  const at = text.indexOf('\uFFFD');
  if (at === -1) return;
  const count = countOf(text, '\uFFFD');
  issues.push(issue('error', 'text-replacement-character', placeAt(file, text, at), { count }));
}

/** Line and column of a character: the cell in a CSV file, commas in quotes not being told apart, else the character. */
function placeAt(file: string, text: string, at: number): Place {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const line = countOf(text.slice(0, lineStart), '\n') + 1;
  const before = text.slice(lineStart, at);
  return placeOf(file, line, file.endsWith('.csv') ? countOf(before, ',') + 1 : before.length + 1);
}

function placeOf(file: string, line = 0, column = 0): Place {
  return { file, line, column };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
