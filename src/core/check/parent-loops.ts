/** Nobody is their own ancestor: parents of units, cycles and items, and rule books that supersede others. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { loopsAmong } from './loops.ts';
import type { AnyRow, PackageView } from './package-view.ts';

export function* checkParentLoops(view: PackageView): Generator<Issue> {
  for (const { file, spec, rows } of view.tables) {
    if (!('parent_id' in spec.columns)) continue;
    const rowOf = rowsById(rows, spec.key[0]!);
    const parentsOf = (id: string) => textOf(rowOf.get(id)?.['parent_id']);
    for (const ids of loopsAmong(rowOf.keys(), parentsOf)) {
      const place = view.cell(file, rowOf.get(ids[0]!)!.line, 'parent_id');
      yield issue('error', 'parent-loop', place, { ids });
    }
  }
  const books = view.pack.rulebooks;
  const supersededBy = (id: string) => textOf(books.get(id)?.method.supersedes);
  for (const ids of loopsAmong(books.keys(), supersededBy)) {
    const place = view.yaml(books.get(ids[0]!)!.files.method, ['supersedes']);
    yield issue('error', 'parent-loop', place, { ids });
  }
}

/** The first row of each id. */
function rowsById(rows: readonly AnyRow[], key: string): Map<string, AnyRow> {
  const byId = new Map<string, AnyRow>();
  for (const row of rows) {
    const id = row[key];
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, row);
  }
  return byId;
}

function textOf(cell: string | number | null | undefined): string[] {
  return typeof cell === 'string' ? [cell] : [];
}
