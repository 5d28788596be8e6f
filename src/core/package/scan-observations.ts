/**
 * Observations read off the bytes of a file in which nothing is out of the ordinary: plain ASCII ids, short decimal
 * numbers, known statuses, no quotes. That is nearly every file, and a million rows are read this way several times
 * faster than by splitting them into strings first. At the first byte that is anything else the scan gives up, and
 * the reader that explains faults starts over; so this one never has to explain, nor to be lenient.
 */
import type { ObservationTable, ObservationText } from './read-observations.ts';
import { statusStates } from './read-observations.ts';
import { readDate, readNumber } from './cells.ts';
import { carriesValue } from './states.ts';
import { observations } from './tables.ts';

const NUL = 0;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

export interface Scan {
  readonly table: ObservationTable;
  readonly header: readonly string[];
}

/** Null where the file holds anything that needs explaining. */
export function scanObservations(cycleId: string, file: string, bytes: Uint8Array): Scan | null {
  if (!isUtf8(bytes)) return null;
  const headerEnd = bytes.indexOf(NEWLINE);
  const header = textOf(bytes, 0, headerEnd < 0 ? bytes.length : headerEnd).split(',');
  if (!isKnownHeader(header) || headerEnd < 0) return null;
  const scanner = new Scanner(bytes, headerEnd + 1, header);
  return scanner.run() ? { table: scanner.table(cycleId, file), header } : null;
}

function isKnownHeader(header: readonly string[]): boolean {
  const known = header.every((name) => Object.hasOwn(observations.columns, name));
  const needed = ['subject_id', 'item_id', 'value'].every((name) => header.includes(name));
  return known && needed && new Set(header).size === header.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\uFFFD');
  } catch {
    return false;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** Words of one column as codes. What came last, and what came after it the time before, is compared byte by byte. */
class Words {
  readonly words: string[] = [];
  readonly #bytes: Uint8Array;
  readonly #starts: number[] = [];
  readonly #codes = new Map<string, number>();
  #last = -1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  code(from: number, to: number): number {
    if (this.#isWord(this.#last, from, to)) return this.#last;
    const next = this.#last + 1 < this.words.length ? this.#last + 1 : 0;
    if (this.#isWord(next, from, to)) return (this.#last = next);
    const word = textOf(this.#bytes, from, to);
    const known = this.#codes.get(word);
    if (known !== undefined) return (this.#last = known);
    this.#last = this.words.push(word) - 1;
    this.#starts.push(from);
    this.#codes.set(word, this.#last);
    return this.#last;
  }

  /** The word's bytes stand in the file where it was met first. */
  #isWord(code: number, from: number, to: number): boolean {
    if (code < 0 || code >= this.words.length || this.words[code]!.length !== to - from) return false;
    const start = this.#starts[code]!;
    for (let at = 0; at < to - from; at++)
      if (this.#bytes[start + at] !== this.#bytes[from + at]) return false;
    return true;
  }
}

class Scanner {
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #header: readonly string[];
  readonly #subjects: Words;
  readonly #items: Words;
  readonly #statuses: Words;
  readonly #dates: Words;
  readonly #ends: Int32Array;
  #rows = 0;
  readonly #rowStart: Int32Array;
  readonly #subject: Int32Array;
  readonly #item: Int32Array;
  readonly #value: Float64Array;
  readonly #state: Uint8Array;
  /** The row whose text was asked for last, and its cells. */
  #toldRow = -1;
  #toldCells: readonly string[] = [];

  constructor(bytes: Uint8Array, start: number, header: readonly string[]) {
    this.#bytes = bytes;
    this.#start = start;
    this.#header = header;
    this.#subjects = new Words(bytes);
    this.#items = new Words(bytes);
    this.#statuses = new Words(bytes);
    this.#dates = new Words(bytes);
    this.#ends = new Int32Array(header.length + 1);
    const most = countNewlines(bytes, start) + 1;
    this.#rowStart = new Int32Array(most);
    this.#subject = new Int32Array(most);
    this.#item = new Int32Array(most);
    this.#value = new Float64Array(most);
    this.#state = new Uint8Array(most);
  }

  /** False as soon as a row is not plain. */
  run(): boolean {
    let at = this.#start;
    while (at < this.#bytes.length) {
      const end = this.#splitRow(at);
      if (end < 0 || !this.#readRow(at)) return false;
      at = end + 1;
    }
    return [...this.#subjects.words, ...this.#items.words].every((word) => /^[A-Za-z0-9][\w.-]*$/.test(word));
  }

  table(cycleId: string, file: string): ObservationTable {
    const length = this.#rows;
    const line = new Int32Array(length);
    for (let row = 0; row < length; row++) line[row] = row + 2;
    return {
      file,
      cycleId,
      length,
      subjectIds: this.#subjects.words,
      itemIds: this.#items.words,
      subject: this.#subject.subarray(0, length),
      item: this.#item.subarray(0, length),
      value: this.#value.subarray(0, length),
      state: this.#state.subarray(0, length),
      line,
      text: (row, column) => this.#text(row, column),
      isScanned: true,
    };
  }

  /** Ends of the cells of the row that starts at `from`; the end of the row, or -1 if it is ragged. */
  #splitRow(from: number): number {
    const bytes = this.#bytes;
    const ends = this.#ends;
    const cells = this.#header.length;
    let cell = 0;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte > COMMA) continue;
      if (byte === COMMA) {
        if (cell >= cells) return -1;
        ends[cell++] = at;
      } else if (byte === NEWLINE) break;
      else if (byte === QUOTE || byte === RETURN || byte === NUL) return -1;
    }
    ends[cell] = at;
    return cell === cells - 1 ? at : -1;
  }

  #readRow(from: number): boolean {
    const row = this.#rows++;
    this.#rowStart[row] = from;
    let hasValue = false;
    let state: number = statusStates.get('')!;
    let start = from;
    for (let cell = 0; cell < this.#header.length; cell++) {
      const end = this.#ends[cell]!;
      const name = this.#header[cell]!;
      if (name === 'subject_id') this.#subject[row] = this.#subjects.code(start, end);
      else if (name === 'item_id') this.#item[row] = this.#items.code(start, end);
      else if (name === 'value') {
        const value = start === end ? Number.NaN : this.#number(start, end);
        if (value === null) return false;
        this.#value[row] = value;
        hasValue = start !== end;
      } else if (name === 'status') {
        const known = statusStates.get(this.#statuses.words[this.#statuses.code(start, end)]!);
        if (known === undefined) return false;
        state = known;
      } else if (name === 'as_of' && start !== end && !this.#isDate(start, end)) return false;
      start = end + 1;
    }
    this.#state[row] = state;
    return carriesValue(state) === hasValue;
  }

  /** Up to 15 digits with at most one point: exact, because the digits are an integer and are divided once. */
  #number(from: number, to: number): number | null {
    const isNegative = this.#bytes[from] === MINUS;
    let digits = 0;
    let scale = 0;
    let at = isNegative ? from + 1 : from;
    if (to - at > 16 || to === at) return this.#longNumber(from, to);
    for (; at < to; at++) {
      const digit = this.#bytes[at]! - ZERO;
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        scale *= 10;
      } else if (digit === POINT - ZERO && scale === 0) scale = 1;
      else return this.#longNumber(from, to);
    }
    if (digits > 999_999_999_999_999 || scale === 1 || this.#bytes[isNegative ? from + 1 : from] === POINT) {
      return this.#longNumber(from, to);
    }
    const value = scale === 0 ? digits : digits / scale;
    return isNegative && value !== 0 ? -value : value;
  }

  #longNumber(from: number, to: number): number | null {
    const read = readNumber(textOf(this.#bytes, from, to));
    return typeof read === 'number' ? read : null;
  }

  #isDate(from: number, to: number): boolean {
    const before = this.#dates.words.length;
    const code = this.#dates.code(from, to);
    return code < before || typeof readDate(this.#dates.words[code]!) === 'string';
  }

  /** The cell as it is written; '' where the column is absent. Whoever asks for one cell asks for its neighbours. */
  #text(row: number, column: ObservationText): string {
    if (row !== this.#toldRow) {
      const from = this.#rowStart[row]!;
      const newline = this.#bytes.indexOf(NEWLINE, from);
      this.#toldCells = textOf(this.#bytes, from, newline < 0 ? this.#bytes.length : newline).split(',');
      this.#toldRow = row;
    }
    return this.#toldCells[this.#header.indexOf(column)] ?? '';
  }
}

function countNewlines(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE, from); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
