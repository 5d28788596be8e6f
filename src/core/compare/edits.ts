/**
 * The changes of a package as edits: the least that can be applied alone. An edit is a row of a table, or what a rule
 * book's settings say anew; where a rule book gained or lost items or groups, all of it is one edit, because a new item
 * without its weights is no method. Each belongs to the subject whose record it is, or to the method, or moves nothing.
 */
import type { Package } from '../package/package.ts';
import type { FileChange, RowChange, SettingChange } from './row-changes.ts';
import type { TableName } from './table-at.ts';
import { tableAt } from './table-at.ts';

export interface Edit {
  /** `subject`: the record of one. `method`: holds for many. `none`: no score is made of it. */
  readonly kind: 'subject' | 'method' | 'none';
  /** The subject; '' unless it is the record of one. */
  readonly owner: string;
  /** Where it is a part of a rule book; '' otherwise. */
  readonly rulebookId: string;
  readonly file: string;
  readonly rows: readonly RowChange[];
  readonly settings: readonly SettingChange[];
}

/** The column that names whose record a row is, of the tables that scores are made of. */
const owners: Readonly<Partial<Record<TableName, string>>> = {
  units: 'unit_id',
  memberships: 'subject_id',
  targets: 'subject_id',
  events: 'subject_id',
  officials: 'official_id',
  postings: 'official_id',
  reports: 'official_id',
  appraisals: 'subject_id',
  observations: 'subject_id',
};

const methodTables: readonly TableName[] = ['groups', 'cycles', 'assessments', 'items', 'weights'];

export function editsOf(files: readonly FileChange[], before: Package, after: Package): Edit[] {
  const subjects = new Set([before, after].flatMap((one) => subjectIds(one)));
  const rulebookOf = (change: FileChange) => /^rulebooks\/([^/]+)\//.exec(change.file)?.[1] ?? '';
  const byRulebook = Map.groupBy(files, rulebookOf);
  return [...byRulebook].flatMap(([rulebookId, changes]): Edit[] => {
    if (rulebookId !== '') return rulebookEdits(rulebookId, changes);
    return changes.flatMap((change) => fileEdits(change, subjects));
  });
}

function subjectIds({ units, officials }: Package): string[] {
  return [...units.map((one) => one.unit_id), ...officials.map((one) => one.official_id)];
}

function fileEdits(change: FileChange, subjects: ReadonlySet<string>): Edit[] {
  const { file } = change;
  if (change.kind !== 'table') {
    return [{ kind: 'none', owner: '', rulebookId: '', file, rows: [], settings: change.settings }];
  }
  const name = tableAt(file)?.name;
  const column = name === undefined ? undefined : owners[name];
  const isMethod = name !== undefined && methodTables.includes(name);
  return change.rows.map((row): Edit => {
    const common = { rulebookId: '', file, rows: [row], settings: [] };
    const owner = column === undefined ? '' : (row.key[column] ?? '');
    if (subjects.has(owner)) return { ...common, kind: 'subject', owner };
    return { ...common, kind: column !== undefined || isMethod ? 'method' : 'none', owner: '' };
  });
}

function rulebookEdits(rulebookId: string, changes: readonly FileChange[]): Edit[] {
  const common = { kind: 'method', owner: '', rulebookId } as const;
  const rows = changes.flatMap((one) => one.rows);
  const settings = changes.flatMap((one) => one.settings);
  const file = changes[0]!.file;
  if (changes.some(isStructural)) return [{ ...common, file, rows, settings }];
  const byRow = rows.map((row): Edit => ({ ...common, file: row.file, rows: [row], settings: [] }));
  const told = changes.filter((one) => one.settings.length > 0);
  return [
    ...byRow,
    ...told.map((one): Edit => ({ ...common, file: one.file, rows: [], settings: one.settings })),
  ];
}

function isStructural({ isNew, isGone, columnsAdded, columnsRemoved, rows, kind }: FileChange): boolean {
  if (isNew || isGone || kind === 'text' || columnsAdded.length > 0 || columnsRemoved.length > 0) return true;
  return rows.some(
    (row) =>
      row.kind !== 'changed' ||
      row.cells.some(
        ({ column, before, after }) => column === 'parent_id' || isRoleChange(column, before, after),
      ),
  );
}

function isRoleChange(column: string, before: string | null, after: string | null): boolean {
  return column === 'rule' && (before === 'none' || after === 'none');
}
