/**
 * Longer texts: Markdown files beside a table, in the folder of its name. `reports/2025q1/o17.md` belongs to the rows
 * of o17 in `reports/2025q1.csv`, as it was written; `o17.zh.md` or `o17.en.md` is its translation.
 */
import type { TableSpec } from './columns.ts';

const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];

export interface Body {
  /** The table that it stands beside. */
  readonly table: string;
  /** What the rows that it belongs to have in the column `TableSpec.body`. */
  readonly id: string;
  /** Null: as it was written. */
  readonly language: Language | null;
}

/** Path → text, of every Markdown file beside a table. */
export type Bodies = ReadonlyMap<string, string>;

/** Null where no table that keeps such texts could own the path. */
export function bodyAt(path: string, specs: readonly TableSpec[]): Body | null {
  const [, folder = '', name = ''] = /^(.+)\/([^/]+)\.md$/.exec(path) ?? [];
  if (!specs.some((spec) => spec.body !== null && isFolderOf(spec, folder))) return null;
  const language = languages.find((one) => name.endsWith(`.${one}`)) ?? null;
  const id = language === null ? name : name.slice(0, -language.length - 1);
  return { table: `${folder}.csv`, id, language };
}

function isFolderOf({ path }: TableSpec, folder: string): boolean {
  const [before, after] = path.split('<cycle_id>') as [string, string?];
  if (after === undefined) return `${folder}.csv` === path;
  return (
    folder.startsWith(before) && folder.length > before.length && !folder.slice(before.length).includes('/')
  );
}

/** The text of a row for readers of a language: its translation, else as it was written; null where there is none. */
export function findBody(
  bodies: Bodies,
  table: string,
  id: string,
  language: Language,
): { readonly path: string; readonly text: string } | null {
  const start = `${table.slice(0, -'.csv'.length)}/${id}`;
  for (const path of [`${start}.${language}.md`, `${start}.md`]) {
    const text = bodies.get(path);
    if (text !== undefined) return { path, text };
  }
  return null;
}
