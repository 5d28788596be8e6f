/** SQL that puts loaded files under the names that statements use. */
import type { ExplorePart } from './manifest.ts';
import { baseTables, scoreTables } from './tables.ts';

/** The catalog under which the file of the n-th part is attached. */
export function catalogOf(at: number): string {
  return `part_${at}`;
}

export function attachPart(fileName: string, catalog: string): string {
  return `ATTACH ${quoted(fileName)} AS ${catalog} (READ_ONLY)`;
}

export function baseViews(catalog: string): string[] {
  return Object.keys(baseTables).map(
    (table) => `CREATE OR REPLACE VIEW ${table} AS FROM ${catalog}.${table}`,
  );
}

/** All scores that are loaded; without any, a table of the same columns and no rows. */
export function scoresView(catalogs: readonly string[]): string {
  const none = Object.entries(scoreTables.scores)
    .map(([name, type]) => `NULL::${type} AS ${name}`)
    .join(', ');
  const rows =
    catalogs.length === 0
      ? `SELECT ${none} WHERE false`
      : catalogs.map((catalog) => `SELECT * FROM ${catalog}.scores`).join(' UNION ALL ');
  return `CREATE OR REPLACE VIEW scores AS ${rows}`;
}

/**
 * What the database may read from now on: the files of the manifest, which only this page registers. Nothing can be
 * written, fetched or set any more.
 */
export function lockDown(parts: readonly Pick<ExplorePart, 'file'>[]): string[] {
  // The database looks beside each file for a log of changes, which is never there.
  const files = parts
    .flatMap(({ file }) => [file, `${file}.wal`])
    .map(quoted)
    .join(', ');
  return [
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    `SET allowed_paths = [${files}]`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
