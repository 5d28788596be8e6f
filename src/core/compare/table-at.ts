/** Which table of a package a path is, and how its rows are told apart. */
import type { TableSpec } from '../package/columns.ts';
import { tables } from '../package/tables.ts';

export type TableName = keyof typeof tables | 'weights';

export interface TableAt {
  readonly name: TableName;
  readonly key: readonly string[];
  /** What `<cycle_id>` or `<rulebook_id>` stands for in the path; '' where the table has but one file. */
  readonly of: string;
  readonly spec: TableSpec | null;
}

/** Null where the path is no table that the package knows. */
export function tableAt(path: string): TableAt | null {
  const weights = /^rulebooks\/([^/]+)\/weights\.csv$/.exec(path);
  if (weights !== null) return { name: 'weights', key: ['item_id'], of: weights[1]!, spec: null };
  for (const [name, spec] of Object.entries(tables)) {
    const of = placeholderIn(spec.path, path);
    if (of !== null) return { name: name as TableName, key: spec.key, of, spec };
  }
  return null;
}

function placeholderIn(pattern: string, path: string): string | null {
  const [before = '', after] = pattern.split(/<\w+>/);
  if (after === undefined) return path === pattern ? '' : null;
  if (!path.startsWith(before) || !path.endsWith(after)) return null;
  const of = path.slice(before.length, path.length - after.length);
  return of === '' || of.includes('/') ? null : of;
}
