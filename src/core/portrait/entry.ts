/** What a portrait is made of: rows of the package, each with the place where it stands. */
import type { FilePlace } from '../explain/derivation.ts';
import type { Bilingual } from '../package/bilingual.ts';

export interface Entry<R> {
  readonly row: R;
  readonly place: FilePlace;
}

export function entryOf<R extends { readonly line: number }>(file: string, row: R): Entry<R> {
  return { row, place: { file, line: row.line } };
}

/** A kind of package.yaml that stands on a scale: a rating, a conclusion, a severity. */
export interface Graded extends Bilingual {
  readonly id: string;
  readonly value: number;
}

/** Null where the cell is blank. */
export function gradedAs(
  kinds: Readonly<Record<string, Bilingual & { readonly value: number }>>,
  id: string | null,
): Graded | null {
  const kind = id === null ? undefined : kinds[id];
  return id === null || kind === undefined ? null : { id, ...kind };
}
