/** The data dictionary in a locale: tables of the package, result files, codes. */
import type { Column, TableSpec } from '../core/package/columns.ts';
import { specOf } from '../core/package/descriptor.ts';
import { tables } from '../core/package/tables.ts';
import type { ResultTable, ResultType } from '../core/results/columns.ts';
import { resultTables } from '../core/results/columns.ts';
import type { Words } from '../i18n/derivation-telling.ts';
import { tableMeanings, weightsMeaning } from '../i18n/dictionary-package.ts';
import { resultMeanings } from '../i18n/dictionary-results.ts';
import { formatList, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { Site } from './site.ts';
import { holds } from './withheld.ts';

export interface TableEntry {
  readonly id: string;
  /** Of the files, with `<…>` for ids. */
  readonly path: string;
  readonly title: string;
  readonly meaning: string;
  /** How many files or rows there are; '' where there is nothing to count. */
  readonly size: string;
  readonly columns: readonly ColumnEntry[];
}

export interface ColumnEntry {
  readonly name: string;
  readonly type: string;
  readonly presence: string;
  readonly meaning: string;
  /** False for a column that the package leaves out. */
  readonly isUsed: boolean;
}

/** Tables that the package has, and those that it has not. */
export function packageTables(site: Site, locale: Locale): { used: TableEntry[]; unused: TableEntry[] } {
  const headers = [...site.package.headers];
  const entries = (Object.entries(tables) as [keyof typeof tables, TableSpec][]).flatMap(([id, spec]) => {
    const own = headers.filter(([path]) => specOf(path) === spec).map(([, header]) => header);
    const entry = { isUsed: own.length > 0, entry: tableEntry(id, spec, own, locale) };
    return id === 'items' ? [entry, weightsEntry(headers, locale)] : [entry];
  });
  const pick = (isUsed: boolean) => entries.filter((one) => one.isUsed === isUsed).map(({ entry }) => entry);
  const isWithheld = ({ id }: TableEntry) => id in tables && !holds(site, id as keyof typeof tables);
  return { used: pick(true), unused: pick(false).filter((entry) => !isWithheld(entry)) };
}

function tableEntry(
  id: keyof typeof tables,
  spec: TableSpec,
  headers: readonly (readonly string[])[],
  locale: Locale,
): TableEntry {
  const { title, meaning, columns } = tableMeanings[id];
  return {
    id,
    path: spec.path,
    title: title[locale],
    meaning: meaning[locale],
    size: spec.path.includes('<') ? filesText(headers.length, locale) : '',
    columns: Object.entries(spec.columns).map(([name, column]) => ({
      name,
      type: typeText(column, name, spec, locale),
      presence: presenceText(column, spec.key.includes(name), locale),
      meaning: (columns as Readonly<Record<string, Words>>)[name]![locale],
      isUsed: headers.length === 0 || headers.some((header) => header.includes(name)),
    })),
  };
}

/** Its columns are the groups of a rule book, so no specification lists them. */
function weightsEntry(headers: readonly [string, readonly string[]][], locale: Locale) {
  const m = messagesIn(locale).dictionary;
  const { title, meaning, item, group } = weightsMeaning;
  const files = headers.filter(([path]) => /^rulebooks\/[^/]+\/weights\.csv$/.test(path));
  const entry: TableEntry = {
    id: 'weights',
    path: 'rulebooks/<rulebook_id>/weights.csv',
    title: title[locale],
    meaning: meaning[locale],
    size: filesText(files.length, locale),
    columns: [
      {
        name: 'item_id',
        type: m.refersTo('rulebooks/<rulebook_id>/items.csv'),
        presence: formatList([m.key, m.required], locale),
        meaning: item[locale],
        isUsed: true,
      },
      {
        name: m.perGroup,
        type: m['kind-number'],
        presence: m.optional,
        meaning: group[locale],
        isUsed: true,
      },
    ],
  };
  return { isUsed: files.length > 0, entry };
}

function filesText(files: number, locale: Locale): string {
  return files === 0 ? '' : messagesIn(locale).dictionary.files(formatPlain(files, 0, locale));
}

function presenceText({ filled }: Column<unknown>, isKey: boolean, locale: Locale): string {
  const m = messagesIn(locale).dictionary;
  return formatList([...(isKey ? [m.key] : []), filled ? m.required : m.optional], locale);
}

const selfReferences = ['parent_id', 'denominator'];

function typeText(
  { kind, words, refersTo }: Column<unknown>,
  name: string,
  spec: TableSpec,
  locale: Locale,
): string {
  const m = messagesIn(locale).dictionary;
  if (words !== null) return m.oneOf(formatList(words, locale));
  if (refersTo !== null) return m.refersTo(placeText(refersTo, locale));
  return selfReferences.includes(name) ? m.refersTo(spec.path) : m[`kind-${kind}`];
}

/** Where ids are declared that a column may name. */
function placeText(refersTo: string, locale: Locale): string {
  const m = messagesIn(locale).dictionary;
  if (refersTo === 'kind:subject') return m.subjectKinds;
  if (refersTo.startsWith('kind:')) return m.kindsOf(refersTo.slice('kind:'.length));
  if (refersTo === 'rulebooks') return m.folders;
  if (refersTo === 'subjects') return [tables.units.path, tables.officials.path].join(m.or);
  if (refersTo === 'records') {
    return [tables.visits.path, tables.taskChecks.path, tables.findings.path].join(m.or);
  }
  return Object.hasOwn(tables, refersTo) ? tables[refersTo as keyof typeof tables].path : refersTo;
}

export function resultEntries(site: Site, locale: Locale): TableEntry[] {
  const m = messagesIn(locale).dictionary;
  return (Object.keys(resultTables) as ResultTable[]).map((table) => {
    const { title, meaning, columns } = resultMeanings[table];
    const rows = site.downloads.find(({ name }) => name === `${table}.csv`)?.rows ?? null;
    const types: [string, ResultType][] = Object.entries(resultTables[table]);
    return {
      id: table,
      path: `${table}.csv`,
      title: title[locale],
      meaning: meaning[locale],
      size: rows === null ? '' : m.rows(formatPlain(rows, 0, locale)),
      columns: types.map(([name, type]) => ({
        name,
        type: type === 'DOUBLE' ? m['kind-number'] : m['kind-text'],
        presence: '',
        meaning: (columns as Readonly<Record<string, Words>>)[name]![locale],
        isUsed: true,
      })),
    };
  });
}
