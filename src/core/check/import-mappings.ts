/** A mapping of sheets names items and subjects that there are. */
import { mappingPath } from '../import/mapping.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';

export function* checkImportMappings(view: PackageView): Generator<Issue> {
  for (const [name, { columns, aliases }] of view.pack.imports) {
    for (const [at, { item }] of columns.entries()) {
      yield* checkId(view, name, 'items', item, ['columns', at, 'item']);
    }
    for (const [text, id] of Object.entries(aliases)) {
      yield* checkId(view, name, 'subjects', id, ['aliases', text]);
    }
  }
}

function* checkId(
  view: PackageView,
  name: string,
  table: string,
  value: string,
  path: readonly PropertyKey[],
): Generator<Issue> {
  const known = knownIds(view, table);
  if (known === null || known.state === 'unreadable' || known.ids.has(value)) return;
  const file = mappingPath(name);
  const column = table === 'items' ? 'item' : 'aliases';
  const params = { column, value, tables: known.tables, near: view.near(value, known.ids), rows: 1 };
  yield issue('error', 'reference-unknown', view.yaml(file, path), params);
}
