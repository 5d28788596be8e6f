/** The header of a CSV file: the names by which every cell is known. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { bareText, halfWidth, showCell } from './cell-fault.ts';
import { firstLine } from './csv-rows.ts';

const OTHER_DELIMITERS = [';', '\t', '|', '，'] as const;

/** The delimiter of a header without comma, where another one evidently separates its names; else null. */
export function findOtherDelimiter(text: string): (typeof OTHER_DELIMITERS)[number] | null {
  const line = firstLine(text);
  return line.includes(',') ? null : (OTHER_DELIMITERS.find((delimiter) => line.includes(delimiter)) ?? null);
}

/** The header in the first row; null and an error if that row holds data. */
export function readFirstRow(
  file: string,
  line: number,
  cells: readonly string[],
  issues: Issue[],
): string[] | null {
  if (isHeader(cells)) return readHeader(file, line, cells, issues);
  const first = showCell(cells.join(','));
  issues.push(issue('error', 'csv-header-missing', { file, line, column: 0 }, { first }));
  return null;
}

/** A first row without a single letter holds data, not names. */
function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => /\p{L}/u.test(cell));
}

/**
 * The names of a header, without stray spaces and full-width letters, so that one such fault is told once and
 * not again as an unknown column. Blank and repeated names stay as they are.
 */
function readHeader(file: string, line: number, cells: readonly string[], issues: Issue[]): string[] {
  const columnOf = new Map<string, number>();
  return cells.map((cell, index) => {
    const column = index + 1;
    const place = { file, line, column };
    const name = halfWidth(bareText(cell));
    const first = columnOf.get(name);
    if (name === '') {
      issues.push(issue('error', 'csv-header-blank', place, { column }));
    } else if (name !== cell) {
      issues.push(issue('error', 'csv-header-characters', place, { name: showCell(cell), suggestion: name }));
    }
    if (name !== '' && first !== undefined) {
      issues.push(issue('error', 'csv-header-duplicate', place, { name: showCell(name), first }));
    }
    if (first === undefined) columnOf.set(name, column);
    return name;
  });
}
