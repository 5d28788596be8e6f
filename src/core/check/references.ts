/** A cell that names a row of another table names one that exists. */
import type { Issue, Place } from '../issue.ts';
import { issue } from '../issue.ts';
import { targets } from '../package/tables.ts';
import type { KnownIds } from './known-ids.ts';
import { knownIds } from './known-ids.ts';
import { firstRows } from './observation-rows.ts';
import type { PackageView, TableView } from './package-view.ts';

export function* checkReferences(view: PackageView): Generator<Issue> {
  for (const table of view.tables) {
    for (const [column, { refersTo }] of Object.entries(table.spec.columns)) {
      const target = table.spec === targets && column === 'subject_id' ? 'target subjects' : refersTo;
      const known = target === null ? null : knownIds(view, target);
      if (known !== null) yield* checkColumn(view, table, column, known);
    }
  }
  for (const table of view.pack.observations.values()) {
    const columns = [
      ['subject_id', 'subjects', table.subjectIds, table.subject],
      ['item_id', 'items', table.itemIds, table.item],
    ] as const;
    for (const [column, target, ids, codes] of columns) {
      const known = knownIds(view, target)!;
      const isUnknown = Uint8Array.from(ids, (id) => (id === '' || known.ids.has(id) ? 0 : 1));
      const unknown = firstRows(codes, isUnknown).map(({ code, row, rows }) => {
        const place = view.cell(table.file, table.line[row]!, column);
        return { value: ids[code]!, place, rows };
      });
      yield* report(view, column, known, unknown);
    }
  }
}

function* checkColumn(
  view: PackageView,
  table: TableView,
  column: string,
  known: KnownIds,
): Generator<Issue> {
  const unknown = table.rows.flatMap((row) => {
    const value = row[column];
    if (typeof value !== 'string' || known.ids.has(value)) return [];
    return [{ value, place: view.cell(table.file, row.line, column), rows: 1 }];
  });
  yield* report(view, column, known, unknown);
}

interface Unknown {
  readonly value: string;
  readonly place: Place;
  readonly rows: number;
}

function* report(
  view: PackageView,
  column: string,
  known: KnownIds,
  unknown: readonly Unknown[],
): Generator<Issue> {
  const [first] = unknown;
  if (known.state === 'unreadable' || first === undefined) return;
  const { tables } = known;
  if (known.state === 'absent') {
    const rows = unknown.reduce((sum, one) => sum + one.rows, 0);
    yield issue('error', 'reference-without-table', first.place, { column, tables, rows });
    return;
  }
  for (const { value, place, rows } of unknown) {
    const near = view.near(value, known.ids);
    yield issue('error', 'reference-unknown', place, { column, value, tables, near, rows });
  }
}
