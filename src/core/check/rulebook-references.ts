/** Parents and denominators are items of the same rule book; what is superseded is a rule book. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Rulebook } from '../package/rulebook.ts';
import type { PackageView } from './package-view.ts';

export function* checkRulebookReferences(view: PackageView): Generator<Issue> {
  for (const rulebook of view.pack.rulebooks.values()) {
    const file = rulebook.files.items;
    const known = new Set(rulebook.itemsById.keys());
    for (const row of view.itemRows(rulebook).rows) {
      for (const column of ['parent_id', 'denominator']) {
        const value = row[column];
        if (typeof value !== 'string' || known.has(value)) continue;
        const near = view.near(value, known);
        const params = { column, value, tables: [file], near, rows: 1 };
        yield issue('error', 'reference-unknown', view.cell(file, row.line, column), params);
      }
    }
    yield* checkSupersedes(view, rulebook);
  }
}

function* checkSupersedes(view: PackageView, { method, files }: Rulebook): Generator<Issue> {
  const known = new Set(view.pack.rulebooks.keys());
  const value = method.supersedes;
  if (value === undefined || known.has(value)) return;
  const params = {
    column: 'supersedes',
    value,
    tables: ['rulebooks/'],
    near: view.near(value, known),
    rows: 1,
  };
  yield issue('error', 'reference-unknown', view.yaml(files.method, ['supersedes']), params);
}
