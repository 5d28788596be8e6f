/**
 * Quotes that break RFC 4180, each at its line.
 *
 * A quote opens a cell only at the cell's start, and closes it only before a comma, a line end or the end of the
 * text. A cell that no quote closes would swallow the rows after it; so its row is given up on the line where it opens,
 * and reading starts afresh on the next line.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { showCell } from './cell-fault.ts';

export interface QuoteFaults {
  readonly issues: Issue[];
  /** The lines given up; the text with these lines made blank holds no fault of quotes. */
  readonly lines: ReadonlySet<number>;
}

/** All quote faults of a text with LF line ends, at most one a line. */
export function findQuoteFaults(file: string, text: string): QuoteFaults {
  const issues: Issue[] = [];
  const lines = new Set<number>();
  const lineAt = lineCounter(text);
  // The row being read, and the closing quote of the last cell that was sound: no row starts before it.
  let row = { start: 0, line: 1 };
  let end = -1;
  let at = text.indexOf('"');
  while (at !== -1) {
    const close = opensCell(text, at) ? closingQuote(text, at) : at;
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    if (lineStart > end) row = { start: lineStart, line: lineAt(at) };
    if (close > at && endsCell(text, close + 1)) {
      end = close;
      at = text.indexOf('"', close + 1);
      continue;
    }
    const line = lineAt(at);
    for (let broken = row.line; broken <= line; broken++) lines.add(broken);
    issues.push(faultOf(file, text, { at, close, line, column: cellNumber(text.slice(row.start, at)) }));
    const lineEnd = text.indexOf('\n', at);
    at = lineEnd === -1 ? -1 : text.indexOf('"', lineEnd);
  }
  return { issues, lines };
}

/** The text with the given lines emptied; line numbers stay. */
export function blankLines(text: string, lines: ReadonlySet<number>): string {
  if (lines.size === 0) return text;
  return text
    .split('\n')
    .map((line, index) => (lines.has(index + 1) ? '' : line))
    .join('\n');
}

interface BrokenQuote {
  readonly at: number;
  readonly close: number;
  readonly line: number;
  readonly column: number;
}

function faultOf(file: string, text: string, { at, close, line, column }: BrokenQuote): Issue {
  const place = { file, line, column };
  if (close === at) return issue('error', 'csv-stray-quote', place, { cell: showCell(cellAround(text, at)) });
  const reach = close === -1 ? text.length : close;
  const linesSwallowed = newlinesIn(text, at, reach);
  if (close === -1 || linesSwallowed > 0) {
    const endsWithNewline = close === -1 && linesSwallowed > 0 && text.endsWith('\n');
    const reached = line + linesSwallowed - (endsWithNewline ? 1 : 0);
    return issue('error', 'csv-unclosed-quote', place, { opened: line, reached });
  }
  const after = text.slice(close + 1, endOfCell(text, close + 1));
  return issue('error', 'csv-text-after-quote', place, { after: showCell(after) });
}

function opensCell(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === ',' || text[at - 1] === '\n';
}

function endsCell(text: string, at: number): boolean {
  return at === text.length || text[at] === ',' || text[at] === '\n';
}

/** The quote that ends a quoted cell, doubled ones passed over; -1 if there is none. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function cellAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(',', at - 1), text.lastIndexOf('\n', at - 1)) + 1;
  return text.slice(start, endOfCell(text, at));
}

function endOfCell(text: string, from: number): number {
  const ends = [text.indexOf(',', from), text.indexOf('\n', from)].filter((end) => end !== -1);
  return Math.min(text.length, ...ends);
}

/** Number of the cell that starts after this part of a row. */
function cellNumber(before: string): number {
  return before.replace(/"(?:[^"]|"")*"/g, '').split(',').length;
}

function newlinesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Line of a position, for positions that never go back. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next !== -1 && next < at) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
