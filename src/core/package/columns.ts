/**
 * The vocabulary in which the tables of a data package are described: kinds of column, and the row type that
 * follows from them. Nothing about a cell is guessed; it is read as its column says.
 */

export interface Column<V> {
  readonly kind: 'id' | 'text' | 'number' | 'integer' | 'date';
  /** False: the column may be absent and its cells blank; both read as null. */
  readonly filled: boolean;
  /** The words allowed, where the column is a closed list. */
  readonly words: readonly string[] | null;
  /** The table whose key the cell must name; `kind:unit` and the like name a list of kinds in package.yaml. */
  readonly refersTo: string | null;
  /** Never set: carries the type of the values. */
  readonly value?: V;
}

export interface TableSpec {
  /** Path in the package; `<cycle_id>` stands for the id of a cycle. */
  readonly path: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  /** False where the order of rows is the author's own. */
  readonly sorted: boolean;
  /** False where the key may repeat: rows with the same key are told apart by dates. */
  readonly unique: boolean;
  /** The column that names the Markdown files of the rows, which lie in a folder named after the table; null = none. */
  readonly body: string | null;
}

/** One row of a table: a property per column, and the line of the file that it stands on. */
export type Row<T extends TableSpec> = {
  readonly [C in keyof T['columns']]: T['columns'][C] extends Column<infer V> ? V : never;
} & { readonly line: number };

function column<V>(kind: Column<V>['kind']): Column<V> {
  return { kind, filled: true, words: null, refersTo: null };
}

export const id = column<string>('id');
export const text = column<string>('text');
export const number = column<number>('number');
export const integer = column<number>('integer');
/** An ISO calendar date as text, which sorts as the days do. */
export const date = column<string>('date');

export function maybe<V>(of: Column<V>): Column<V | null> {
  return { ...of, filled: false };
}

export function ref(table: string): Column<string> {
  return { ...id, refersTo: table };
}

export function oneOf<W extends string>(...words: readonly W[]): Column<W> {
  return { kind: 'id', filled: true, words, refersTo: null };
}
