/**
 * What a commit changed and moved, as far as it is told to everybody who reads a site: bounded, and without anything that
 * an edition may hold back. Cells are told of tables about units and of the method alone; of every other table only how
 * many rows changed. Totals of officials are not among what moved.
 */
import type { Package } from '../package/package.ts';
import { WHOLE_ROW } from '../final/edits.ts';
import type { AssessmentComparison, Comparison } from './compare-packages.ts';
import type { CellChange, FileChange, RowChange, SettingChange } from './row-changes.ts';
import type { TableName } from './table-at.ts';
import { tableAt } from './table-at.ts';

/** What kind of thing a cell is, for those who count. */
export const changeKinds = [
  'values',
  'targets',
  'events',
  'weights',
  'rules',
  'memberships',
  'texts',
  'corrections',
  'settings',
  'records',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ToldCell {
  readonly kind: ChangeKind;
  readonly file: string;
  /** As it is now; 0 where there is none any more. */
  readonly line: number;
  /** Key cells with a blank between them, or the path of a setting. */
  readonly key: string;
  /** Whom the row is about; null where it names nobody. */
  readonly subjectId: string | null;
  readonly itemId: string | null;
  /** `*` where a whole row came or went. */
  readonly column: string;
  /** Null where there was no such row. */
  readonly before: string | null;
  readonly after: string | null;
  /** What it did to totals of units, the largest first, at most so many. */
  readonly moved: readonly MovedTotal[];
  /** How many totals it moved in all. */
  readonly movedCount: number;
}

export interface MovedTotal {
  readonly assessmentId: string;
  readonly subjectId: string;
  readonly points: number;
}

export interface CommitSummary {
  /** How many cells of each kind; a row that came or went counts once. */
  readonly counts: ReadonlyMap<ChangeKind, number>;
  readonly cells: readonly ToldCell[];
  /** Rows that are counted only, by table. */
  readonly untold: ReadonlyMap<string, number>;
  /** How many files that are no tables. */
  readonly textFiles: number;
  /** Null where one of the versions has errors and is not scored. */
  readonly assessments: readonly AssessmentComparison[] | null;
  readonly assessmentsAdded: readonly string[];
  readonly assessmentsRemoved: readonly string[];
  readonly issues: { readonly came: number; readonly went: number };
}

const mostMoved = 3;

/** What readers may be told of, beside what is told of nobody. */
export interface Told {
  /** Whether they know every column of a table, or the settings of package.yaml or of a rule book. */
  readonly holds: (file: string) => boolean;
  /** Assessments whose totals they know. */
  readonly assessments: ReadonlySet<string>;
}

export function summariseCommit(comparison: Comparison, readers: Told): CommitSummary {
  const { changes, assessments } = comparison;
  const units =
    assessments?.filter((one) => !isOfPersons(one) && readers.assessments.has(one.assessmentId)) ?? null;
  const effects = effectsByRow(units ?? []);
  const subjectOf = subjectsOfRows(comparison);
  const persons = personsOf(comparison);
  const cells: ToldCell[] = [];
  const counts = new Map<ChangeKind, number>();
  const untold = new Map<string, number>();
  const count = (kind: ChangeKind, by: number): void => void counts.set(kind, (counts.get(kind) ?? 0) + by);
  for (const change of changes.files) {
    const told = change.rows.filter(
      (row) => readers.holds(row.file) && isTold(row, subjectOf(row), persons, readers),
    );
    for (const cell of [
      ...told.flatMap((row) => rowCells(row, subjectOf(row), effects)),
      ...(readers.holds(change.file) ? settingCells(change, effects) : []),
    ]) {
      cells.push(cell);
      count(cell.kind, 1);
    }
    const keptSettings = readers.holds(change.file) ? 0 : change.settings.length;
    const kept = change.rows.length - told.length + keptSettings;
    if (kept > 0) {
      count('records', kept);
      untold.set(change.file, kept);
    }
  }
  return {
    counts,
    cells,
    untold,
    textFiles: changes.files.filter((one) => one.kind === 'text').length,
    assessments: units,
    assessmentsAdded: comparison.assessmentsAdded,
    assessmentsRemoved: comparison.assessmentsRemoved,
    issues: { came: comparison.issues.came.length, went: comparison.issues.went.length },
  };
}

function isOfPersons({ parts }: AssessmentComparison): boolean {
  return parts.after.frame.assessment.subject_kind === 'official';
}

/** Officials, and assessments of officials. */
function personsOf({ before, after }: Comparison): ReadonlySet<string> {
  const ids = ({ officials, assessments }: Package) => [
    ...officials.map((one) => one.official_id),
    ...assessments.filter((one) => one.subject_kind === 'official').map((one) => one.assessment_id),
  ];
  return new Set([...ids(before.package), ...ids(after.package)]);
}

/** Tables of which no edition holds anything back. */
const toldKinds: Readonly<Partial<Record<TableName, ChangeKind>>> = {
  units: 'memberships',
  groups: 'memberships',
  memberships: 'memberships',
  cycles: 'rules',
  assessments: 'rules',
  targets: 'targets',
  events: 'events',
  items: 'rules',
  weights: 'weights',
  observations: 'values',
  corrections: 'corrections',
};

const textColumn = /^(name|title|note|definition|reason)(_|$)|^(sort_key|source)$/;

function kindOf(file: string, column: string): ChangeKind {
  const name = tableAt(file)?.name;
  const kind = name === undefined ? undefined : toldKinds[name];
  if (kind === undefined) return 'records';
  return textColumn.test(column) && kind !== 'corrections' ? 'texts' : kind;
}

type SubjectOf = (row: RowChange) => string | null;

/** An event is kept by its own id: whom it is about stands in one of the versions. */
function subjectsOfRows({ before, after }: Comparison): SubjectOf {
  const byEvent = new Map(
    [before, after].flatMap(({ package: pack }) =>
      [...pack.events].flatMap(([cycle, events]) =>
        events.map((one): [string, string] => [`events/${cycle}.csv ${one.event_id}`, one.subject_id]),
      ),
    ),
  );
  return ({ file, key, cells }) => {
    if (key['event_id'] !== undefined) return byEvent.get(`${file} ${key['event_id']}`) ?? null;
    if (file === CORRECTIONS) return cellIn(cells, 'key')?.split(' ')[0] ?? null;
    return key['subject_id'] ?? key['unit_id'] ?? key['assessment_id'] ?? null;
  };
}

const CORRECTIONS = 'corrections.csv';

function cellIn(cells: readonly CellChange[], column: string): string | null {
  const found = cells.find((one) => one.column === column);
  return found?.after ?? found?.before ?? null;
}

function isTold(
  { file, kind, cells }: RowChange,
  subject: string | null,
  persons: ReadonlySet<string>,
  { holds }: Told,
): boolean {
  if (subject !== null && persons.has(subject)) return false;
  if (!isToldTable(file)) return false;
  if (tableAt(file)?.name === 'events') return subject !== null;
  // A correction tells cells of another table; where only a part of it changed, that does not say of which.
  const corrected = cellIn(cells, 'file') ?? '';
  return file !== CORRECTIONS || (kind !== 'changed' && isToldTable(corrected) && holds(corrected));
}

function isToldTable(file: string): boolean {
  const name = tableAt(file)?.name;
  return name === undefined ? file.startsWith('rulebooks/') : toldKinds[name] !== undefined;
}

type Effects = ReadonlyMap<RowChange | SettingChange, readonly MovedTotal[]>;

function effectsByRow(assessments: readonly AssessmentComparison[]): Effects {
  const byRow = new Map<RowChange | SettingChange, MovedTotal[]>();
  for (const { assessmentId, effects } of assessments) {
    for (const { edits, moved } of effects) {
      const told = [...moved].map(([subjectId, points]) => ({ assessmentId, subjectId, points }));
      for (const part of edits.flatMap((edit) => [...edit.rows, ...edit.settings])) {
        byRow.set(part, [...(byRow.get(part) ?? []), ...told]);
      }
    }
  }
  for (const moved of byRow.values()) moved.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return byRow;
}

function movedBy(effects: Effects, part: RowChange | SettingChange) {
  const all = effects.get(part) ?? [];
  return { moved: all.slice(0, mostMoved), movedCount: all.length };
}

function rowCells(row: RowChange, subjectId: string | null, effects: Effects): ToldCell[] {
  const common = {
    file: row.file,
    line: row.lineAfter,
    key: Object.values(row.key)
      .filter((part) => part !== '')
      .join(' '),
    subjectId: tableAt(row.file)?.name === 'assessments' ? null : subjectId,
    itemId: row.key['item_id'] ?? cellIn(row.cells, 'item_id'),
    ...movedBy(effects, row),
  };
  if (row.kind === 'changed') {
    return row.cells.map(({ column, before, after }) => {
      return { ...common, kind: kindOf(row.file, column), column, before, after };
    });
  }
  const text = row.cells
    .filter(({ column }) => !(column in row.key))
    .map(({ column, before, after }) => `${column}=${after ?? before ?? ''}`)
    .join(';');
  const [before, after] = row.kind === 'added' ? [null, text] : [text, null];
  return [{ ...common, kind: kindOf(row.file, WHOLE_ROW), column: WHOLE_ROW, before, after }];
}

/** Of a rule book they are rules; what package.yaml says is about the package. */
function settingCells({ file, settings }: FileChange, effects: Effects): ToldCell[] {
  const kind: ChangeKind = file.startsWith('rulebooks/') ? 'rules' : 'settings';
  return settings.map((setting) => {
    const { path, before, after, lineAfter } = setting;
    return {
      kind: kind === 'rules' && /(^|\.)title\./.test(path) ? 'texts' : kind,
      file,
      line: lineAfter,
      key: path,
      subjectId: null,
      itemId: null,
      column: '',
      before,
      after,
      ...movedBy(effects, setting),
    };
  });
}
