/**
 * CSV in which something may be off, read by csv-parse: the rows that are sound, and an issue for every other.
 */
import { parse } from 'csv-parse/sync';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { readFirstRow } from './csv-header.ts';
import { blankLines, findQuoteFaults } from './csv-quotes.ts';
import { countLines, isBlank } from './csv-rows.ts';
import type { CsvTable } from './csv-rows.ts';

/** The table of a text, null without a header; faults are appended to `issues`. */
export function readWithFaults(file: string, text: string, issues: Issue[]): CsvTable | null {
  const broken = findQuoteFaults(file, text);
  for (const one of broken.issues) issues.push(one);
  const reader = new RowReader(file, broken.lines, issues);
  parse(blankLines(text, broken.lines), {
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    on_record: (cells: string[], { lines }) => {
      reader.take(cells, lines);
      return null;
    },
  });
  reader.end(countLines(text));
  return reader.table();
}

/** Takes the records of a file one by one, knows the line of each, and sorts out what is no row. */
class RowReader {
  private header: string[] | null = null;
  private hasNoHeader: boolean;
  private readonly rows: string[][] = [];
  private readonly lines: number[] = [];
  private lastLine = 0;
  /** Blank rows with their lines: in the middle if a row follows, else at the end. */
  private blank: { line: number; cells: number }[] = [];
  private readonly file: string;
  private readonly broken: ReadonlySet<number>;
  private readonly issues: Issue[];

  constructor(file: string, broken: ReadonlySet<number>, issues: Issue[]) {
    this.file = file;
    this.broken = broken;
    this.issues = issues;
    this.hasNoHeader = broken.has(1);
  }

  take(cells: string[], endLine: number): void {
    const line = endLine === this.lastLine + 1 ? endLine : endLine - newlinesIn(cells);
    this.passOver(line);
    this.lastLine = endLine;
    if (isBlank(cells)) this.blank.push({ line, cells: cells.length });
    else {
      this.reportBlank('error');
      this.takeFilled(cells, line);
    }
  }

  /** Everything between the last record and a line is blank, or was given up for a quote. */
  private passOver(line: number): void {
    for (let gap = this.lastLine + 1; gap < line; gap++) {
      if (!this.broken.has(gap)) this.blank.push({ line: gap, cells: 0 });
    }
  }

  private takeFilled(cells: string[], line: number): void {
    if (this.hasNoHeader) return;
    if (this.header === null) {
      this.header = readFirstRow(this.file, line, cells, this.issues);
      this.hasNoHeader = this.header === null;
    } else if (cells.length === this.header.length) {
      this.rows.push(cells);
      this.lines.push(line);
    } else {
      const params = { cells: cells.length, expected: this.header.length };
      this.issues.push(issue('error', 'csv-ragged-row', { file: this.file, line, column: 0 }, params));
    }
  }

  private reportBlank(severity: 'error' | 'warning'): void {
    for (const { line, cells } of this.blank) {
      this.issues.push(issue(severity, 'csv-blank-row', { file: this.file, line, column: 0 }, { cells }));
    }
    this.blank = [];
  }

  end(lineCount: number): void {
    this.passOver(lineCount + 1);
    this.reportBlank('warning');
  }

  table(): CsvTable | null {
    if (this.header === null) return null;
    const { file, header, rows, lines } = this;
    return { file, header, rows, line: (row) => lines[row] ?? Number.NaN };
  }
}

function newlinesIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}
