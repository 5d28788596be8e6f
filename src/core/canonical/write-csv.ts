/** A table as canonical CSV: LF after every row, quotes only where a cell needs them. */
import { textCell } from '../results/columns.ts';

export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((cells) => `${cells.map(textCell).join(',')}\n`);
  return lines.join('');
}
