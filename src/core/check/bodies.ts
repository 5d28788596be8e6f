/** A text beside a table belongs to a row of it. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { bodyAt } from '../package/bodies.ts';
import { tables } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

export function* checkBodies(view: PackageView): Generator<Issue> {
  const specs = Object.values(tables);
  const idsOf = (file: string) =>
    view.once(`bodies of ${file}`, () => {
      const table = view.tables.find((one) => one.file === file);
      return new Set(table?.rows.map((row) => row[table.spec.body ?? '']));
    });
  for (const path of view.pack.bodies.keys()) {
    const body = bodyAt(path, specs);
    if (body === null || idsOf(body.table).has(body.id)) continue;
    if (view.files.has(body.table) && !view.pack.headers.has(body.table)) continue;
    const place = { file: path, line: 0, column: 0 };
    yield issue('warning', 'body-without-row', place, { table: body.table, id: body.id });
  }
}
