/**
 * Editions in package.yaml name tables, columns and kinds of visibility that there are; hold every column that a row
 * is nothing without, and the tables that are told together; and at most one is the default.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { TableSpec } from '../package/columns.ts';
import { BODIES, editionTables, tableName } from '../package/editions.ts';
import { specOf } from '../package/descriptor.ts';
import type { Edition } from '../package/edition-shapes.ts';
import { tables } from '../package/tables.ts';
import { declaredKinds } from './declared-kinds.ts';
import type { PackageView } from './package-view.ts';

const FILE = 'package.yaml';

/** What no site can be made without. */
const always: readonly TableSpec[] = [tables.units, tables.cycles, tables.assessments];

/** A person is shown whole or not at all: half a portrait tells of absence where there is none. */
const ofPersons: readonly TableSpec[] = [
  tables.postings,
  tables.reports,
  tables.visits,
  tables.taskRoles,
  tables.conclusions,
  tables.commendations,
  tables.findings,
  tables.followUps,
  tables.objections,
  tables.decisions,
  tables.appraisals,
];

const ofTasks: readonly TableSpec[] = [tables.taskRoles, tables.taskChecks, tables.conclusions];

export function* checkEditions(view: PackageView): Generator<Issue> {
  const { editions } = view.pack.manifest;
  for (const [id, edition] of Object.entries(editions)) {
    yield* checkShows(view, id, edition);
    if (edition.tables === 'all') continue;
    yield* checkNames(view, id, edition.tables);
    yield* checkTogether(view, id, new Set(Object.keys(edition.tables)));
  }
  const defaults = Object.keys(editions).filter((id) => editions[id]!.default);
  for (const id of defaults.slice(1)) {
    yield issue('error', 'edition-defaults', view.yaml(FILE, ['editions', id, 'default']), {
      edition: id,
      other: defaults[0]!,
    });
  }
}

function* checkShows(view: PackageView, id: string, { shows }: Edition): Generator<Issue> {
  const allowed = declaredKinds(view, 'visibility');
  for (const [at, value] of shows.entries()) {
    if (allowed.has(value)) continue;
    yield issue('error', 'kind-unknown', view.yaml(FILE, ['editions', id, 'shows', at]), {
      list: 'visibility',
      column: 'shows',
      value,
      allowed: [...allowed],
      near: view.near(value, allowed),
    });
  }
}

type Granted = Exclude<Edition['tables'], 'all'>;

function* checkNames(view: PackageView, id: string, granted: Granted): Generator<Issue> {
  const names = new Set(editionTables.map(tableName));
  for (const [name, columns] of Object.entries(granted)) {
    const path = ['editions', id, 'tables', name];
    const spec = editionTables.find((one) => tableName(one) === name);
    if (spec === undefined) {
      const params = { value: name, allowed: [...names], near: view.near(name, names) };
      yield issue('error', 'edition-table-unknown', view.yaml(FILE, path), params);
    } else if (columns !== 'all') {
      yield* checkColumns(view, path, spec, columns);
    }
  }
}

function* checkColumns(
  view: PackageView,
  path: readonly string[],
  spec: TableSpec,
  columns: readonly string[],
): Generator<Issue> {
  const known = new Set([...Object.keys(spec.columns), ...(spec.body === null ? [] : [BODIES])]);
  for (const [at, value] of columns.entries()) {
    if (known.has(value)) continue;
    const params = { table: tableName(spec), value, allowed: [...known], near: view.near(value, known) };
    yield issue('error', 'edition-column-unknown', view.yaml(FILE, [...path, at]), params);
  }
  const filled = Object.keys(spec.columns).filter((column) => spec.columns[column]!.filled);
  const missing = filled.filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  yield issue('error', 'edition-column-needed', view.yaml(FILE, path), {
    table: tableName(spec),
    columns: missing,
  });
}

function* checkTogether(view: PackageView, id: string, held: ReadonlySet<string>): Generator<Issue> {
  const inPackage = new Set([...view.pack.headers.keys()].flatMap((file) => specOf(file) ?? []));
  const holds = (spec: TableSpec) => held.has(tableName(spec));
  const together: readonly [string, readonly TableSpec[]][] = [
    ['', always],
    [tableName(tables.officials), holds(tables.officials) ? ofPersons : []],
    [tableName(tables.tasks), holds(tables.tasks) ? ofTasks : []],
  ];
  const place = view.yaml(FILE, ['editions', id, 'tables']);
  for (const [because, specs] of together) {
    const missing = specs.filter((spec) => inPackage.has(spec) && !holds(spec)).map(tableName);
    if (missing.length === 0) continue;
    yield issue('error', 'edition-tables-needed', place, { edition: id, missing, because });
  }
}
