/**
 * datapackage.json: the Frictionless descriptor of every CSV of a package, so that other tools can read it with
 * its types and keys (specs.frictionlessdata.io, version 1).
 *
 * It follows from the tables' declaration and the headers alone. It states neither sizes nor hashes, so that
 * correcting a value does not make it stale; a new file or column does.
 */
import type { Column, TableSpec } from './columns.ts';
import type { Manifest } from './manifest.ts';
import type { Package } from './package.ts';
import { tables } from './tables.ts';

export const DESCRIPTOR_FILE = 'datapackage.json';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

interface Headers {
  readonly paths: readonly string[];
  has(path: string): boolean;
}

/** Text of the file; the same for the same package, byte by byte. */
export function renderDescriptor(pack: Pick<Package, 'manifest' | 'headers'>): string {
  const paths = [...pack.headers.keys()].sort();
  const names = resourceNames(paths);
  const headers: Headers = { paths, has: (path) => pack.headers.has(path) };
  const resources = paths.map((path) => ({
    profile: 'tabular-data-resource',
    name: names.get(path),
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: schemaOf(path, pack.headers.get(path)!, headers, names),
  }));
  const about = describePackage(pack.manifest);
  return `${JSON.stringify({ profile: 'tabular-data-package', ...about, resources }, null, 2)}\n`;
}

/** Name, title and sources, as a descriptor states them. */
export function describePackage({ package: name, title, sources }: Manifest) {
  const text = [title.zh, title.en].filter((one) => one !== '').join(' · ');
  const cited = sources.map((source) => ({
    title: source.title.en || source.title.zh,
    ...(source.url === undefined ? {} : { path: source.url }),
  }));
  return {
    name: name.toLowerCase(),
    ...(text === '' ? {} : { title: text }),
    ...(cited.length === 0 ? {} : { sources: cited }),
  };
}

/** `observations/2025.csv` → `observations-2025`, in lower case as the standard asks; a second of a name gets a number. */
function resourceNames(paths: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    paths.map((path) => {
      const plain = path
        .replace(/\.csv$/, '')
        .replaceAll('/', '-')
        .toLowerCase();
      let name = plain;
      for (let n = 2; taken.has(name); n++) name = `${plain}-${n}`;
      taken.add(name);
      return [path, name];
    }),
  );
}

function schemaOf(
  path: string,
  header: readonly string[],
  headers: Headers,
  names: ReadonlyMap<string, string>,
) {
  const weights = /^(rulebooks\/[^/]+)\/weights\.csv$/.exec(path);
  if (weights !== null) {
    const fields = header.map((name, at): Field => ({ name, type: at === 0 ? 'string' : 'number' }));
    const items = `${weights[1]!}/items.csv`;
    const toItems = headers.has(items) ? [reference(header[0]!, names.get(items)!, 'item_id')] : [];
    return schema(fields, header.slice(0, 1), toItems);
  }
  const spec = specOf(path);
  const fields = header.map((name) => fieldOf(name, spec?.columns[name]));
  if (spec === null) return schema(fields, [], []);
  const key = spec.unique ? spec.key.filter((name) => header.includes(name)) : [];
  const foreign = header.flatMap((name) => foreignKeyOf(name, spec, headers, names));
  return schema(fields, key, foreign);
}

function schema(fields: readonly Field[], key: readonly string[], foreign: readonly ForeignKey[]) {
  return {
    fields,
    missingValues: [''],
    ...(key.length === 0 ? {} : { primaryKey: key }),
    ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
  };
}

/** The declared table that a file of a package belongs to; `<cycle_id>` and `<rulebook_id>` stand for one folder or file name. */
export function specOf(path: string): TableSpec | null {
  const fits = (pattern: string): boolean => {
    const [before, after] = pattern.split(/<\w+>/) as [string, string?];
    if (after === undefined) return path === before;
    const middle = path.slice(before.length, path.length - after.length);
    return path.startsWith(before) && path.endsWith(after) && middle !== '' && !middle.includes('/');
  };
  return Object.values<TableSpec>(tables).find((spec) => fits(spec.path)) ?? null;
}

const types = { id: 'string', text: 'string', number: 'number', integer: 'integer', date: 'date' } as const;

function fieldOf(name: string, column: Column<unknown> | undefined): Field {
  if (column === undefined) return { name, type: 'string' };
  const constraints = {
    ...(column.filled ? { required: true } : {}),
    ...(column.words === null ? {} : { enum: column.words }),
  };
  const type = types[column.kind];
  return Object.keys(constraints).length === 0 ? { name, type } : { name, type, constraints };
}

const selfReferences = ['parent_id', 'denominator'];

/** None where a column may refer to more than one file: a subject to units and officials, an item to many rule books. */
function foreignKeyOf(
  name: string,
  spec: TableSpec,
  headers: Headers,
  names: ReadonlyMap<string, string>,
): ForeignKey[] {
  const { refersTo } = spec.columns[name] ?? { refersTo: null };
  if (selfReferences.includes(name)) return [reference(name, '', spec.key[0]!)];
  const path = refersTo === null ? null : fileReferredTo(refersTo, headers);
  if (path === null) return [];
  return [reference(name, names.get(path)!, specOf(path)!.key[0]!)];
}

function fileReferredTo(refersTo: string, headers: Headers): string | null {
  if (refersTo === 'items') return onlyOne(headers.paths.filter((path) => specOf(path) === tables.items));
  const named = refersTo === 'subjects' ? ['units', 'officials'] : [refersTo];
  const paths = named.map((name) => `${name}.csv`).filter((path) => headers.has(path));
  return onlyOne(paths);
}

function onlyOne(paths: readonly string[]): string | null {
  return paths.length === 1 ? paths[0]! : null;
}

function reference(field: string, resource: string, key: string): ForeignKey {
  return { fields: field, reference: { resource, fields: key } };
}
