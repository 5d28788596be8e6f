/** A sheet as a department sends it: cells by place, and what a spreadsheet knows of them beyond their text. */

export type Cell = { readonly isFormula: boolean } & (
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** As the spreadsheet shows it. */
      readonly shown: string;
      readonly format: 'plain' | 'percent' | 'date';
    }
  | { readonly kind: 'truth'; readonly shown: string }
  /** `#DIV/0!` and the like. */
  | { readonly kind: 'error'; readonly shown: string }
  /** A formula of which the file holds no result. */
  | { readonly kind: 'uncomputed'; readonly formula: string }
);

/** All four are 0-based and belong to the range. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly height: number;
  readonly width: number;
  /** Null for a blank cell, and for all of a merged range but its first cell. */
  readonly cell: (row: number, column: number) => Cell | null;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 instead of 1900. */
  readonly countsFrom1904: boolean;
}

/** `C5` of row 4 and column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** What a person sees in a cell; '' where it is blank. */
export function shownText(cell: Cell | null): string {
  if (cell === null) return '';
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'uncomputed' ? `=${cell.formula}` : cell.shown;
}

/** The merged range that a cell belongs to; null for a cell of its own. */
export function mergeAt({ merges }: Sheet, row: number, column: number): CellRange | null {
  return (
    merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ) ?? null
  );
}

/** A sheet of plain text cells, as a CSV file gives it. */
export function textSheet(name: string, rows: readonly (readonly string[])[]): Sheet {
  return {
    name,
    isHidden: false,
    height: rows.length,
    width: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => {
      const text = rows[row]?.[column] ?? '';
      return text === '' ? null : { kind: 'text', text, isFormula: false };
    },
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}
