/**
 * Observations, read straight into columns: a package may hold a million of them. Ids become codes in a
 * dictionary, values a Float64Array in which NaN stands for no value and is never computed with.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import { readDate, readNumber } from './cells.ts';
import type { CsvTable } from './csv.ts';
import { locateColumns, reportFault } from './read-table.ts';
import {
  DISPUTED,
  LATE,
  MISSING,
  NOT_APPLICABLE,
  PRESENT,
  PROVISIONAL,
  SUPPRESSED,
  carriesValue,
} from './states.ts';
import { observations } from './tables.ts';

export interface ObservationTable {
  readonly file: string;
  readonly cycleId: string;
  readonly length: number;
  readonly subjectIds: readonly string[];
  readonly itemIds: readonly string[];
  /** Index into `subjectIds` and `itemIds`, per row. */
  readonly subject: Int32Array;
  readonly item: Int32Array;
  readonly value: Float64Array;
  readonly state: Uint8Array;
  /** Line of the file, per row. */
  readonly line: Int32Array;
  /** Text of an optional column; '' where blank or absent. */
  readonly text: (row: number, column: ObservationText) => string;
  /** Read off the bytes, which were in order throughout. */
  readonly isScanned?: boolean;
}

/** Columns of which the cell can be asked for as it was written. */
export type ObservationText = 'value' | 'source' | 'as_of' | 'note';

/** What a status says of a value; a blank one is plainly present. */
export const statusStates: ReadonlyMap<string, number> = new Map([
  ['', PRESENT],
  ['final', PRESENT],
  ['provisional', PROVISIONAL],
  ['disputed', DISPUTED],
  ['missing', MISSING],
  ['late', LATE],
  ['not-applicable', NOT_APPLICABLE],
  ['suppressed', SUPPRESSED],
]);

export function readObservations(cycleId: string, csv: CsvTable, issues: Issue[]): ObservationTable {
  const at = locateColumns(observations, csv, issues);
  const size = csv.rows.length;
  const subjects = dictionary(csv, at.get('subject_id'), 'subject_id', issues);
  const items = dictionary(csv, at.get('item_id'), 'item_id', issues);
  const value = new Float64Array(size);
  const state = new Uint8Array(size);
  const line = new Int32Array(size);
  const cells = { value: at.get('value') ?? -1, status: at.get('status') ?? -1, asOf: at.get('as_of') ?? -1 };
  for (let row = 0; row < size; row++) {
    line[row] = csv.line(row);
    readRow(csv, row, cells, value, state, issues);
  }
  const text = (row: number, column: ObservationText): string => csv.rows[row]?.[at.get(column) ?? -1] ?? '';
  const codes = { subject: subjects.codes, item: items.codes };
  return {
    file: csv.file,
    cycleId,
    length: size,
    subjectIds: subjects.words,
    itemIds: items.words,
    ...codes,
    value,
    state,
    line,
    text,
  };
}

interface Positions {
  readonly value: number;
  readonly status: number;
  readonly asOf: number;
}

function readRow(
  csv: CsvTable,
  row: number,
  at: Positions,
  value: Float64Array,
  state: Uint8Array,
  issues: Issue[],
): void {
  const cells = csv.rows[row]!;
  const written = at.value < 0 ? '' : cells[at.value]!;
  const status = at.status < 0 ? '' : cells[at.status]!;
  const code = statusStates.get(status);
  const read = written === '' ? Number.NaN : readNumber(written);
  const isNumber = typeof read === 'number';
  value[row] = isNumber ? read : Number.NaN;
  state[row] = code ?? MISSING;
  if (!isNumber) reportFault(read, place(csv, row, at.value), issues);
  if (code === undefined) reportStatus(csv, row, at.status, status, issues);
  else if (carriesValue(code) !== (written !== '')) reconcile(csv, row, at, status, value, state, issues);
  if (!isNumber) state[row] = MISSING;
  const asOf = at.asOf < 0 ? '' : cells[at.asOf]!;
  if (asOf !== '') checkDate(csv, row, at.asOf, asOf, issues);
}

function checkDate(csv: CsvTable, row: number, column: number, cell: string, issues: Issue[]): void {
  const read = readDate(cell);
  if (typeof read !== 'string') reportFault(read, place(csv, row, column), issues);
}

/** A value without a fitting status, or a status that contradicts the value. */
function reconcile(
  csv: CsvTable,
  row: number,
  at: Positions,
  status: string,
  value: Float64Array,
  state: Uint8Array,
  issues: Issue[],
): void {
  const without = Number.isNaN(value[row]!);
  if (without) {
    state[row] = MISSING;
    const severity = status === '' ? 'warning' : 'error';
    issues.push(issue(severity, 'value-blank', place(csv, row, at.value), { status }));
  } else {
    value[row] = Number.NaN;
    issues.push(issue('error', 'value-despite-status', place(csv, row, at.status), { status }));
  }
}

function reportStatus(csv: CsvTable, row: number, column: number, given: string, issues: Issue[]): void {
  const allowed = [...statusStates.keys()].filter((word) => word !== '');
  const near = nearest(given.trim(), allowed);
  issues.push(
    issue('error', 'word-unknown', place(csv, row, column), { column: 'status', given, allowed, near }),
  );
}

function place(csv: CsvTable, row: number, column: number) {
  return { file: csv.file, line: csv.line(row), column: column + 1 };
}

/** Codes of the words of one column. Runs of the same word, as a sorted file has them, cost one comparison. */
function dictionary(csv: CsvTable, position: number | undefined, column: string, issues: Issue[]) {
  const codes = new Int32Array(csv.rows.length);
  const words: string[] = [];
  const known = new Map<string, number>();
  let last = '';
  let lastCode = -1;
  for (let row = 0; row < codes.length; row++) {
    const word = position === undefined ? '' : csv.rows[row]![position]!;
    if (word !== last || lastCode < 0) {
      last = word;
      lastCode = known.get(word) ?? -1;
      if (lastCode < 0) {
        lastCode = words.length;
        known.set(word, lastCode);
        words.push(word);
        if (word === '')
          issues.push(issue('error', 'cell-empty', place(csv, row, position ?? 0), { column }));
      }
    }
    codes[row] = lastCode;
  }
  return { codes, words };
}
