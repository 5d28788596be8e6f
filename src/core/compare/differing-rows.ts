/**
 * The rows of two versions of a CSV file that are not plainly the same, found without taking either apart: two sorted
 * files are walked side by side, and a line that stands alike in both costs one comparison of its bytes. Files that are
 * not sorted only cost more.
 */
import type { CsvTable } from '../package/csv.ts';
import { readCsv } from '../package/csv.ts';

export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface DifferingRows {
  readonly headerBefore: readonly string[];
  readonly headerAfter: readonly string[];
  readonly before: readonly RawRow[];
  readonly after: readonly RawRow[];
  /** All rows of both are here, those that are alike among them. */
  readonly isWhole: boolean;
}

const [NEWLINE, RETURN, QUOTE] = [10, 13, 34];
const nothing: Uint8Array = new Uint8Array();

/** `key`: columns by which the rows are sorted, none where they are not. Null where a version is not to be read as a table. */
export function differingRows(
  file: string,
  before: Uint8Array | null,
  after: Uint8Array | null,
  key: readonly string[],
): DifferingRows | null {
  const [left, right] = [before ?? nothing, after ?? nothing];
  if (key.length > 0 && isPlain(left) && isPlain(right)) {
    const header = firstLine(left);
    if (header === firstLine(right)) return walkLines(left, right, header.split(','), key);
  }
  const [one, other] = [before && readCsv(file, before).table, after && readCsv(file, after).table];
  if ((one === null && before !== null) || (other === null && after !== null)) return null;
  return {
    headerBefore: one?.header ?? [],
    headerAfter: other?.header ?? [],
    before: rowsOf(one),
    after: rowsOf(other),
    isWhole: true,
  };
}

function rowsOf(table: CsvTable | null): RawRow[] {
  return (table?.rows ?? []).map((cells, row) => ({ line: table!.line(row), cells }));
}

/** One line is one row. */
function isPlain(bytes: Uint8Array): boolean {
  return !bytes.includes(QUOTE) && !bytes.includes(RETURN) && bytes[0] !== 0xef;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function firstLine(bytes: Uint8Array): string {
  const end = bytes.indexOf(NEWLINE);
  return decoder.decode(bytes.subarray(0, end < 0 ? bytes.length : end));
}

/** Goes through the lines of a file, after its header. */
class Lines {
  readonly bytes: Uint8Array;
  start: number;
  end: number;
  line = 1;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.start = 0;
    this.end = this.#endFrom(0);
    this.next();
  }

  get isDone(): boolean {
    return this.start >= this.bytes.length;
  }

  next(): void {
    this.start = this.end + 1;
    this.line += 1;
    this.end = this.isDone ? this.start : this.#endFrom(this.start);
  }

  take(): RawRow {
    const row = {
      line: this.line,
      cells: decoder.decode(this.bytes.subarray(this.start, this.end)).split(','),
    };
    this.next();
    return row;
  }

  peek(): readonly string[] {
    return decoder.decode(this.bytes.subarray(this.start, this.end)).split(',');
  }

  #endFrom(start: number): number {
    const end = this.bytes.indexOf(NEWLINE, start);
    return end < 0 ? this.bytes.length : end;
  }
}

function walkLines(
  left: Uint8Array,
  right: Uint8Array,
  header: readonly string[],
  key: readonly string[],
): DifferingRows {
  const at = key.map((column) => header.indexOf(column));
  const [one, other] = [new Lines(left), new Lines(right)];
  const [before, after]: [RawRow[], RawRow[]] = [[], []];
  while (!one.isDone && !other.isDone) {
    if (isSameLine(one, other)) {
      one.next();
      other.next();
      continue;
    }
    const order = compareKeys(one.peek(), other.peek(), at);
    if (order <= 0) before.push(one.take());
    if (order >= 0) after.push(other.take());
  }
  while (!one.isDone) before.push(one.take());
  while (!other.isDone) after.push(other.take());
  const isRow = ({ cells }: RawRow) => cells.some((cell) => cell !== '');
  return {
    headerBefore: header,
    headerAfter: header,
    before: before.filter(isRow),
    after: after.filter(isRow),
    isWhole: false,
  };
}

function isSameLine(one: Lines, other: Lines): boolean {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  const [left, right] = [one.bytes, other.bytes];
  for (let at = 0, i = one.start, j = other.start; at < length; at++) {
    if (left[i + at] !== right[j + at]) return false;
  }
  return true;
}

function compareKeys(left: readonly string[], right: readonly string[], at: readonly number[]): number {
  for (const column of at) {
    const [a, b] = [left[column] ?? '', right[column] ?? ''];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
