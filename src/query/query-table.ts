/** Rows as the database's arrow tables hold them → plain columns, which outlive the database and its library. */
import type { ColumnType, ColumnValues, QueryColumn, QueryTable } from './session.ts';

/** As much of an arrow table as is needed; its classes stay in the one file that opens the database. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: { toString(): string } }[];
  };
  readonly getChildAt: (index: number) => ArrowVector | null;
}

export interface ArrowVector {
  readonly length: number;
  readonly nullCount: number;
  readonly get: (index: number) => unknown;
  readonly toArray: () => unknown;
}

export function readArrow(table: ArrowTable): QueryTable {
  const names = uniqueNames(table.schema.fields.map(({ name }) => name));
  const columns = table.schema.fields.map(({ type }, at) => ({
    name: names[at]!,
    type: typeOf(type.toString()),
  }));
  return tableOf(
    columns,
    columns.map(({ type }, at) =>
      valuesOf(table.getChildAt(at), type, table.schema.fields[at]!.type.toString()),
    ),
    table.numRows,
  );
}

export function tableOf(
  columns: readonly QueryColumn[],
  values: readonly ColumnValues[],
  length: number,
): QueryTable {
  const byName = new Map(columns.map(({ name }, at) => [name, values[at]!]));
  return {
    columns,
    length,
    column: (name) => {
      const found = byName.get(name);
      if (found === undefined) throw new RangeError(`The statement gives no column "${name}".`);
      return found;
    },
  };
}

/** The first rows of tables with the columns of `shape`. */
export function joinTables(shape: QueryTable, tables: readonly QueryTable[], limit: number): QueryTable {
  const length = Math.min(
    limit,
    tables.reduce((sum, one) => sum + one.length, 0),
  );
  const values = shape.columns.map(({ name, type }) => {
    const parts = tables.map((one) => [...one.column(name)]).flat();
    return type === 'number' ? Float64Array.from(parts.slice(0, length) as number[]) : parts.slice(0, length);
  });
  return tableOf(shape.columns, values as ColumnValues[], length);
}

/** A statement may call two columns alike; a name stands for one. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let again = 2; taken.has(own); again++) own = `${name}_${again}`;
    taken.add(own);
    return own;
  });
}

/** Of arrow's names for types: whole numbers, floats and decimals are numbers; whatever is left is text. */
function typeOf(arrowType: string): ColumnType {
  if (/^(Int|Uint|Float|Decimal)/.test(arrowType)) return 'number';
  return arrowType === 'Bool' ? 'boolean' : 'text';
}

function valuesOf(vector: ArrowVector | null, type: ColumnType, arrowType: string): ColumnValues {
  if (type === 'number') return vector === null ? new Float64Array() : numbersOf(vector);
  if (vector === null) return [];
  const isInstant = /^(Date|Timestamp)/.test(arrowType);
  return Array.from({ length: vector.length }, (_, at) => {
    const value = vector.get(at);
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean' || typeof value === 'string') return value;
    return isInstant ? dayOf(Number(value)) : textOf(value);
  });
}

function numbersOf(vector: ArrowVector): Float64Array {
  if (vector.nullCount === 0) {
    const values = vector.toArray();
    if (values instanceof Float64Array) return values.slice();
  }
  return Float64Array.from({ length: vector.length }, (_, at) => {
    const value = vector.get(at);
    return value === null || value === undefined ? Number.NaN : Number(value);
  });
}

/** Of milliseconds since 1970: the day alone where there is no more to it. */
function dayOf(instant: number): string {
  return new Date(instant).toISOString().replace(/T00:00:00\.000Z$/, '');
}

/** Lists, structures and whatever else has no column type of its own. */
function textOf(value: unknown): string {
  return JSON.stringify(value, bigintAsText);
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
