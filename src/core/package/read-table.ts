/**
 * From rows of text to typed rows, by the declared kinds of the columns. A cell that cannot be read as its
 * column says becomes an issue and reads as null; it never becomes a number.
 */
import { isPersonAttribute } from '../check/person-attributes.ts';
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { CellFault } from './cells.ts';
import { readDate, readId, readInteger, readNumber } from './cells.ts';
import type { Column, Row, TableSpec } from './columns.ts';
import type { CsvTable } from './csv.ts';

/** Issues are appended to `issues`. Rows keep the file's order. */
export function readTable<T extends TableSpec>(spec: T, csv: CsvTable, issues: Issue[]): Row<T>[] {
  const at = locateColumns(spec, csv, issues);
  const columns = Object.entries(spec.columns);
  return csv.rows.flatMap((cells, index) => {
    const line = csv.line(index);
    const row: Record<string, unknown> = { line };
    for (const [name, column] of columns) {
      const position = at.get(name);
      const place = { file: csv.file, line, column: (position ?? 0) + 1 };
      row[name] =
        position === undefined ? null : readCell(name, column, cells[position] ?? '', place, issues);
    }
    // Without its key a row is nothing that others could refer to; what is blank has been reported.
    return spec.key.some((name) => spec.columns[name]!.filled && row[name] === null) ? [] : [row as Row<T>];
  });
}

/** Position of each declared column that the file has; departures of the header are reported. */
export function locateColumns(spec: TableSpec, csv: CsvTable, issues: Issue[]): Map<string, number> {
  const at = new Map<string, number>();
  const known = Object.keys(spec.columns);
  csv.header.forEach((name, position) => {
    if (Object.hasOwn(spec.columns, name)) at.set(name, position);
    else {
      const place = { file: csv.file, line: 1, column: position + 1 };
      issues.push(
        isPersonAttribute(name)
          ? issue('error', 'person-attribute', place, { column: name })
          : issue('error', 'column-unknown', place, {
              column: name,
              allowed: known,
              near: nearest(name, known),
            }),
      );
    }
  });
  for (const name of known) {
    const needed = spec.columns[name]!.filled || spec.key.includes(name);
    if (at.has(name) || !needed || name === 'valid_from') continue;
    issues.push(
      issue(
        'error',
        'column-missing',
        { file: csv.file, line: 1, column: 0 },
        { column: name, needed: known },
      ),
    );
  }
  return at;
}

export function readCell(
  name: string,
  column: Column<unknown>,
  cell: string,
  place: Place,
  issues: Issue[],
): string | number | null {
  if (cell === '') {
    if (column.filled) issues.push(issue('error', 'cell-empty', place, { column: name }));
    return null;
  }
  if (column.words !== null) return readWord(name, column.words, cell, place, issues);
  if (column.kind === 'text') return cell;
  const read = readers[column.kind](cell);
  if (typeof read !== 'object') return read;
  reportFault(read, place, issues);
  return null;
}

const readers = { id: readId, number: readNumber, integer: readInteger, date: readDate };

export function reportFault(fault: CellFault, place: Place, issues: Issue[]): void {
  issues.push(issue('error', fault.kind, place, fault.params as never) as Issue);
}

function readWord(name: string, words: readonly string[], cell: string, place: Place, issues: Issue[]) {
  if (words.includes(cell)) return cell;
  const near = nearest(cell.trim(), words);
  issues.push(issue('error', 'word-unknown', place, { column: name, given: cell, allowed: words, near }));
  return null;
}
