/**
 * Ids that were renamed: one that a table no longer declares and one that it did not declare before, whose rows say the
 * same in every other cell, a name or title among them. Where two could be meant, none is. The earlier files are then
 * rewritten with the later ids, so that all that follows compares like with like.
 */
import type { PackageFiles } from '../package/package.ts';
import { readCsv } from '../package/csv.ts';
import { isScalar, parseDocument, visit } from 'yaml';
import type { Rename } from './row-changes.ts';
import { tableAt } from './table-at.ts';

/** Table → the domain of its key. */
const declaring: Readonly<Record<string, string>> = {
  units: 'units',
  groups: 'groups',
  officials: 'officials',
  cycles: 'cycles',
  assessments: 'assessments',
  tasks: 'tasks',
  items: 'items',
};

/** Columns that name an id although their kind does not say of which table. */
const references: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  items: { parent_id: 'items', denominator: 'items' },
  weights: { item_id: 'items' },
};

const settingDomains: Readonly<Record<string, string>> = {
  root: 'items',
  item: 'items',
  rulebook: 'rulebooks',
  supersedes: 'rulebooks',
  home: 'assessments',
};

export function findRenames(before: PackageFiles, after: PackageFiles): Rename[] {
  const found = [
    ...renamedCycles(before, after),
    ...renamedRulebooks(before, after),
    ...movedFiles(before, after),
  ];
  // A name may be recognised only once another is: a child of a unit that was renamed too.
  for (;;) {
    const more = renamedKeys(renameIds(before, found), after).filter(
      (one) => !found.some((known) => known.domain === one.domain && known.before === one.before),
    );
    if (more.length === 0) return found;
    found.push(...more);
  }
}

/** The files with the later ids in the place of the earlier ones; the very same where there are none. */
export function renameIds(files: PackageFiles, renames: readonly Rename[]): PackageFiles {
  const ids = renames.filter((one) => one.what === 'id');
  if (renames.length === 0) return files;
  const names = new Map(ids.map((one) => [`${one.domain}\n${one.before}`, one.after]));
  const moved = new Map(renames.filter((one) => one.what === 'file').map((one) => [one.before, one.after]));
  const rename = (domain: string, id: string) => names.get(`${domain}\n${id}`) ?? id;
  return new Map(
    [...files].map(([path, bytes]): [string, Uint8Array] => {
      const to = moved.get(path) ?? renamePath(path, rename);
      return [to, ids.length === 0 ? bytes : renameInside(path, bytes, rename)];
    }),
  );
}

type RenameIn = (domain: string, id: string) => string;

function renamePath(path: string, rename: RenameIn): string {
  const [folder = '', second = '', ...rest] = path.split('/');
  if (second === '') return path;
  if (folder === 'rulebooks') return [folder, rename('rulebooks', second), ...rest].join('/');
  const name = second.endsWith('.csv') ? second.slice(0, -'.csv'.length) : second;
  return [folder, rename('cycles', name) + second.slice(name.length), ...rest].join('/');
}

function renameInside(path: string, bytes: Uint8Array, rename: RenameIn): Uint8Array {
  if (/\.ya?ml$/.test(path)) return renameSettings(bytes, rename);
  const domains = domainsIn(path);
  if (domains === null) return bytes;
  const { table } = readCsv(path, bytes);
  if (table === null) return bytes;
  const header =
    tableAt(path)?.name === 'weights' ? table.header.map((column) => rename('groups', column)) : table.header;
  const of = table.header.map((column) => domains(column));
  let isChanged = header.some((column, at) => column !== table.header[at]);
  const rows = table.rows.map((cells) =>
    cells.map((cell, at) => {
      for (const domain of of[at]!) {
        const renamed = rename(domain, cell);
        if (renamed === cell) continue;
        isChanged = true;
        return renamed;
      }
      return cell;
    }),
  );
  // Rows keep their lines: a cell's own line ends are kept, and only unreadable rows are lost.
  return isChanged ? new TextEncoder().encode([header, ...rows].map(csvLine).join('')) : bytes;
}

function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\n`;
}

/** The domains that a column's cells may be ids of; null for a file that is no table. */
function domainsIn(path: string): ((column: string) => readonly string[]) | null {
  const table = tableAt(path);
  if (table === null) return null;
  return (column) => {
    const own = declaring[table.name];
    if (own !== undefined && table.key.includes(column)) return [own];
    const referred = table.spec?.columns[column]?.refersTo ?? references[table.name]?.[column] ?? null;
    if (table.name === 'targets' && column === 'subject_id') return ['units', 'officials', 'groups'];
    if (referred === 'subjects') return ['units', 'officials'];
    return referred === null ? [] : [referred];
  };
}

function renameSettings(bytes: Uint8Array, rename: RenameIn): Uint8Array {
  const source = new TextDecoder().decode(bytes);
  const document = parseDocument(source, { prettyErrors: false });
  const edits: { from: number; to: number; text: string }[] = [];
  visit(document, {
    Pair: (_, pair) => {
      const domain = settingDomains[String(pair.key)];
      const { value } = pair;
      if (domain === undefined || !isScalar(value) || !value.range) return;
      const given = String(value.value);
      const renamed = rename(domain, given);
      if (renamed !== given) edits.push({ from: value.range[0], to: value.range[1], text: renamed });
    },
  });
  if (edits.length === 0) return bytes;
  const text = edits
    .sort((a, b) => b.from - a.from)
    .reduce((sum, one) => sum.slice(0, one.from) + one.text + sum.slice(one.to), source);
  return new TextEncoder().encode(text);
}

interface Declared {
  readonly file: string;
  readonly domain: string;
  readonly id: string;
  /** All other cells; '' where none of them is a name. */
  readonly says: string;
}

function renamedKeys(before: PackageFiles, after: PackageFiles): Rename[] {
  const left = declaredIn(before, after);
  const right = declaredIn(after, before);
  const idOf = (one: Declared) => `${one.domain}\n${one.id}`;
  const [known, knownNow] = [new Set(left.map(idOf)), new Set(right.map(idOf))];
  const gone = left.filter((one) => one.says !== '' && !knownNow.has(idOf(one)));
  const came = right.filter((one) => one.says !== '' && !known.has(idOf(one)));
  const alike = (one: Declared) => (other: Declared) => other.file === one.file && other.says === one.says;
  const found = gone.flatMap((one): Rename[] => {
    const [to, ...others] = came.filter(alike(one));
    if (to === undefined || others.length > 0 || gone.filter(alike(one)).length > 1) return [];
    return [{ what: 'id', file: one.file, domain: one.domain, before: one.id, after: to.id }];
  });
  return [...new Map(found.map((one) => [`${one.domain}\n${one.before}`, one])).values()];
}

/** Of the tables that differ from those of the other version. */
function declaredIn(files: PackageFiles, others: PackageFiles): Declared[] {
  return [...files].flatMap(([file, bytes]): Declared[] => {
    const table = tableAt(file);
    const domain = table === null ? undefined : declaring[table.name];
    if (domain === undefined || others.get(file) === bytes) return [];
    const csv = readCsv(file, bytes).table;
    const at = csv?.header.indexOf(table!.key[0]!) ?? -1;
    if (csv === null || at < 0) return [];
    const names = csv.header.map((column) => /^(name|title)_/.test(column));
    return csv.rows.map((cells): Declared => {
      const isNamed = cells.some((cell, position) => names[position] === true && cell !== '');
      const said = csv.header.map((column, position) => `${column}=${cells[position] ?? ''}`);
      const others = said.filter((_, position) => position !== at && (cells[position] ?? '') !== '').sort();
      return { file, domain, id: cells[at] ?? '', says: isNamed ? others.join('\n') : '' };
    });
  });
}

/** Cycles mostly have no names: one is told by its kind and dates. */
function renamedCycles(before: PackageFiles, after: PackageFiles): Rename[] {
  const [left, right] = [datesOfCycles(before), datesOfCycles(after)];
  return [...left].flatMap(([id, dates]): Rename[] => {
    if (right.has(id)) return [];
    const same = [...right].filter(([other, theirs]) => theirs === dates && !left.has(other));
    if (same.length !== 1) return [];
    return [{ what: 'id', file: 'cycles.csv', domain: 'cycles', before: id, after: same[0]![0] }];
  });
}

function datesOfCycles(files: PackageFiles): Map<string, string> {
  const bytes = files.get('cycles.csv');
  const csv = bytes === undefined ? null : readCsv('cycles.csv', bytes).table;
  if (csv === null) return new Map();
  const at = ['cycle_id', 'kind', 'start', 'end'].map((column) => csv.header.indexOf(column));
  return new Map(
    csv.rows.map((cells) => {
      const [id = '', ...dates] = at.map((position) => cells[position] ?? '');
      return [id, dates.join(' ')];
    }),
  );
}

/** A folder of a rule book whose items are the same to the byte. */
function renamedRulebooks(before: PackageFiles, after: PackageFiles): Rename[] {
  const [left, right] = [itemFiles(before), itemFiles(after)];
  return [...left].flatMap(([id, items]): Rename[] => {
    if (right.has(id)) return [];
    const same = [...right].filter(([other, theirs]) => theirs === items && !left.has(other));
    if (same.length !== 1) return [];
    const file = `rulebooks/${same[0]![0]}/items.csv`;
    return [{ what: 'id', file, domain: 'rulebooks', before: id, after: same[0]![0] }];
  });
}

function itemFiles(files: PackageFiles): Map<string, string> {
  return new Map(
    [...files].flatMap(([path, bytes]): [string, string][] => {
      const [, id] = /^rulebooks\/([^/]+)\/items\.csv$/.exec(path) ?? [];
      return id === undefined ? [] : [[id, new TextDecoder().decode(bytes)]];
    }),
  );
}

/** Texts beside the tables that lie elsewhere, to the byte the same. */
function movedFiles(before: PackageFiles, after: PackageFiles): Rename[] {
  const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const gone = [...before].filter(([path]) => path.endsWith('.md') && !after.has(path));
  const came = [...after].filter(([path]) => path.endsWith('.md') && !before.has(path));
  return gone.flatMap(([path, bytes]): Rename[] => {
    const same = came.filter(([, theirs]) => textOf(theirs) === textOf(bytes));
    const rivals = gone.filter(([, theirs]) => textOf(theirs) === textOf(bytes));
    if (same.length !== 1 || rivals.length !== 1) return [];
    return [{ what: 'file', file: same[0]![0], domain: '', before: path, after: same[0]![0] }];
  });
}
