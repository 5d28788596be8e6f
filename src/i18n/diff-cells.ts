/** The changed cells of one file, a row a line, for a terminal: what `git diff` shows in the place of changed lines. */
import type { FileChange, Rename, RowChange } from '../core/compare/row-changes.ts';
import type { Locale } from './locale.ts';
import { diffMessages } from './messages-diff.ts';

/** `path` is what git calls the file. */
export function diffCells(
  path: string,
  change: FileChange | null,
  renames: readonly Rename[],
  locale: Locale,
): string[] {
  const words = diffMessages[locale];
  if (change === null) return [`${path}${words.colon}${words.nothingThatCounts}`];
  const columns = renames.map(({ before, after }) => `  ${words.renameColumn(before, after, path)}`);
  const added = change.columnsAdded.map((column) => `  + ${words.columnAdded(column)}`);
  const removed = change.columnsRemoved.map((column) => `  - ${words.columnRemoved(column)}`);
  const rows = change.rows.map((row) => rowLine(row, locale));
  const lines = [...columns, ...added, ...removed, ...rows];
  if (change.kind === 'text') return [`${path}${words.colon}${words.textChanged}`];
  if (lines.length === 0) return [`${path}${words.colon}${words.nothingThatCounts}`];
  return [path, ...lines];
}

const signs = { added: '+', removed: '-', changed: ' ' };

function rowLine({ kind, key, lineBefore, lineAfter, cells }: RowChange, locale: Locale): string {
  const words = diffMessages[locale];
  const tell = (cell: string | null) =>
    cell === null || cell === '' ? words.blank : cell.replaceAll('\n', '⏎');
  const told = cells
    .filter(({ column }) => kind === 'changed' || !(column in key))
    .map(({ column, before, after }) =>
      kind === 'changed'
        ? `${column} ${tell(before)} → ${tell(after)}`
        : `${column} ${tell(after ?? before)}`,
    );
  const id = Object.values(key)
    .filter((one) => one !== '')
    .join(' ');
  const line = lineAfter > 0 ? lineAfter : lineBefore;
  return `${signs[kind]} ${String(line).padStart(6)}  ${id}  ${told.join(words.separator)}`.trimEnd();
}
