/**
 * A table of the page as rows of a file: what stands in its cells, figures with full precision. Heads that span
 * several lines are joined; what a cell says besides its figure (a difference, how many are absent) gets a column.
 */
import type { CsvCell } from '../../site/csv-file.ts';

export interface PlainTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

interface PlainCell {
  readonly value: CsvCell;
  readonly extra: { readonly name: string; readonly value: CsvCell } | null;
}

const none: PlainCell = { value: null, extra: null };

export function readTable(table: HTMLTableElement): PlainTable {
  const heads = gridOf([...(table.tHead?.rows ?? [])], false);
  const lines = gridOf(
    [...table.tBodies].flatMap((body) => [...body.rows]),
    true,
  );
  const width = Math.max(0, ...lines.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  const extras = columns.map((at) => lines.flatMap((line) => line[at]?.extra?.name ?? [])[0] ?? null);
  const header = columns.flatMap((at) => {
    const words = heads.map((line) => String(line[at]?.value ?? ''));
    const name = words.filter((word, row) => word !== '' && words.indexOf(word) === row).join(' · ');
    return extras[at] === null ? [name] : [name, `${name} · ${extras[at]!}`];
  });
  const rows = lines.map((line) =>
    columns.flatMap((at) => {
      const cell = line[at] ?? none;
      return extras[at] === null ? [cell.value] : [cell.value, cell.extra?.value ?? null];
    }),
  );
  return { header, rows };
}

/** Cells by line and column, those that span several standing in the first; heads stand in each. */
function gridOf(rows: readonly HTMLTableRowElement[], isBody: boolean): PlainCell[][] {
  const grid: PlainCell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]![x] !== undefined) x++;
      const plain = plainCell(cell);
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          const isFirst = down === 0 && across === 0;
          if (grid[y + down] !== undefined) grid[y + down]![x + across] = isBody && !isFirst ? none : plain;
        }
      }
      x += cell.colSpan;
    }
  }
  return grid;
}

function plainCell(cell: HTMLTableCellElement): PlainCell {
  const extra = cell.querySelector<HTMLElement>('[data-extra]');
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[data-extra], button')) part.remove();
  for (const small of copy.querySelectorAll('small')) small.prepend(' ');
  const text = copy.textContent.replaceAll(/\s+/g, ' ').trim();
  return {
    value: figureOf(cell) ?? (text === '' ? null : text),
    extra:
      extra === null
        ? null
        : { name: extra.dataset['extra']!, value: figureOf(extra) ?? extra.textContent.trim() },
  };
}

function figureOf(element: HTMLElement): number | null {
  const written = element.dataset['value'];
  return written === undefined ? null : Number(written);
}
