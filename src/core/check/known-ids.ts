/** The ids that a column may refer to, and whether the files that hold them could be read. */
import { decisionId } from '../package/decision-id.ts';
import { tables } from '../package/tables.ts';
import { EVERYONE } from '../package/rulebook.ts';
import type { PackageView } from './package-view.ts';

export interface KnownIds {
  /** Files in which the ids stand, as messages name them. */
  readonly tables: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Of an unreadable file the reader has told enough; nothing can be said about references to it. */
  readonly state: 'read' | 'unreadable' | 'absent';
}

const keys = {
  units: 'unit_id',
  groups: 'group_id',
  cycles: 'cycle_id',
  assessments: 'assessment_id',
  officials: 'official_id',
  tasks: 'task_id',
} as const;

/** What somebody may be asked about, or object to: what was seen, heard or found, and decisions beside these. */
const records = { visits: 'visit_id', taskChecks: 'check_id', findings: 'finding_id' } as const;

type Single = keyof typeof keys;

/** Null for what `refersTo` does not name here: kinds have a check of their own. */
export function knownIds(view: PackageView, refersTo: string): KnownIds | null {
  return view.once(`known ${refersTo}`, () => {
    if (refersTo === 'subjects') return both(single(view, 'units'), single(view, 'officials'));
    if (refersTo === 'target subjects') return targetSubjects(view);
    if (refersTo === 'records') return allRecords(view);
    if (refersTo === 'items') return allItems(view);
    if (refersTo === 'rulebooks') return allRulebooks(view);
    return refersTo in keys ? single(view, refersTo as Single) : null;
  });
}

function single(view: PackageView, name: Single): KnownIds {
  const file = tables[name].path;
  const header = view.pack.headers.get(file);
  const rows = view.tables.find((table) => table.file === file)!.rows;
  const ids = new Set(rows.map((row) => row[keys[name]]).filter((id) => typeof id === 'string'));
  const isRead = header?.includes(keys[name]) === true;
  return { tables: [file], ids, state: isRead ? 'read' : view.files.has(file) ? 'unreadable' : 'absent' };
}

function both(a: KnownIds, b: KnownIds): KnownIds {
  const states = [a.state, b.state];
  const state = states.includes('unreadable') ? 'unreadable' : states.includes('read') ? 'read' : 'absent';
  return { tables: [...a.tables, ...b.tables], ids: a.ids.union(b.ids), state };
}

function targetSubjects(view: PackageView): KnownIds {
  const subjects = both(single(view, 'units'), single(view, 'officials'));
  const known = both(subjects, single(view, 'groups'));
  return { ...known, ids: known.ids.union(new Set([EVERYONE])) };
}

function allRecords(view: PackageView): KnownIds {
  const own = view.tables.flatMap((table) => {
    const key = Object.entries(records).find(
      ([name]) => tables[name as keyof typeof records] === table.spec,
    )?.[1];
    return key === undefined ? [] : [{ table, key }];
  });
  const ids = own.flatMap(({ table, key }) => table.rows.map((row) => row[key]));
  const isRead = own.every(({ table }) => view.pack.headers.has(table.file) || !view.files.has(table.file));
  const decisions = view.pack.decisions.map(decisionId);
  return {
    tables: ['visits/', tables.taskChecks.path, tables.findings.path, tables.decisions.path],
    ids: new Set([...ids.filter((id) => typeof id === 'string'), ...decisions]),
    state: isRead ? 'read' : 'unreadable',
  };
}

function rulebookFolders(view: PackageView): string[] {
  return [...view.files.keys()].flatMap((path) => /^rulebooks\/([^/]+)\//.exec(path)?.[1] ?? []);
}

function allRulebooks(view: PackageView): KnownIds {
  return { tables: ['rulebooks/'], ids: new Set(rulebookFolders(view)), state: 'read' };
}

function allItems(view: PackageView): KnownIds {
  const books = [...view.pack.rulebooks.values()];
  const isRead = rulebookFolders(view).every((id) => view.pack.rulebooks.has(id));
  return {
    tables: books.length === 1 ? [books[0]!.files.items] : ['rulebooks/*/items.csv'],
    ids: new Set(books.flatMap((book) => [...book.itemsById.keys()])),
    state: isRead ? 'read' : 'unreadable',
  };
}
