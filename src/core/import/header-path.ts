/** The headers of a sheet: for each column the texts of its header rows, from the outermost, merged cells filled in. */
import type { Sheet } from './grid.ts';
import { mergeAt, shownText } from './grid.ts';
import { plainText } from './plain-text.ts';

export const PATH_SEPARATOR = ' / ';

/** `rows` are 0-based. Repeats of the cell above are one; a column without any header is ''. */
export function headerPaths(sheet: Sheet, rows: readonly number[]): string[] {
  return Array.from({ length: sheet.width }, (_, column) => {
    const texts = rows.map((row) =>
      shownText(headerCell(sheet, row, column))
        .replace(/\s+/g, ' ')
        .trim(),
    );
    const path = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
    return path.join(PATH_SEPARATOR);
  });
}

function headerCell(sheet: Sheet, row: number, column: number) {
  const merge = mergeAt(sheet, row, column);
  return merge === null ? sheet.cell(row, column) : sheet.cell(merge.top, merge.left);
}

/** Columns whose header is the same for the eye. */
export function columnsWith(paths: readonly string[], header: string): number[] {
  const wanted = plainText(header);
  return paths.flatMap((path, column) => (plainText(path) === wanted ? [column] : []));
}
