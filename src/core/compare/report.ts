/**
 * A comparison as it is told: one list of changes, the most consequential first, and of each assessment what moved by
 * what. It holds ids and figures only, so that a page, a text and a machine are told the same.
 */
import type { Issue } from '../issue.ts';
import { isOfPersons } from '../score/frame.ts';
import type { AssessmentComparison, Comparison } from './compare-packages.ts';
import type { Edit } from './edits.ts';
import { sizeOfEffect } from './effects.ts';
import type { ChangedBy, History } from './history.ts';
import { largestFirst } from './largest-first.ts';
import type { Movement } from './movements.ts';
import type { CellChange, FileChange, Rename } from './row-changes.ts';
import { tableAt } from './table-at.ts';
import type { Crossing, PlaceChange, Swap } from './thresholds.ts';

export const subjectsOfChange = [
  'values',
  'weights',
  'rules',
  'memberships',
  'targets',
  'events',
  'records',
  'texts',
] as const;
export type SubjectOfChange = (typeof subjectsOfChange)[number];

export interface MovedTotal {
  readonly assessmentId: string;
  readonly subjectId: string;
  readonly points: number;
}

/** A row, a setting, or a text that changed. */
export interface Change {
  readonly about: SubjectOfChange;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly file: string;
  readonly lineBefore: number;
  readonly lineAfter: number;
  readonly key: Readonly<Record<string, string>>;
  /** Empty for a text without cells. */
  readonly cells: readonly CellChange[];
  readonly by: ChangedBy | 'uncommitted' | null;
  /** Totals of units that it moved, the largest first; empty where several changes were only tried together. */
  readonly moved: readonly MovedTotal[];
  /** How many totals of persons. */
  readonly personsMoved: number;
}

/** What one movement is owed to. */
export interface Cause {
  readonly part: 'own' | 'rules' | 'peers';
  /** Changes that were tried together; nearly always one. */
  readonly changes: readonly Change[];
  readonly points: number;
}

export interface ToldMovement extends Movement {
  /** The largest first. */
  readonly causes: readonly Cause[];
}

export interface ToldAssessment {
  readonly assessmentId: string;
  readonly isOfPersons: boolean;
  readonly movements: readonly ToldMovement[];
  readonly places: readonly PlaceChange[];
  readonly swaps: readonly Swap[];
  readonly crossings: readonly Crossing[];
  /** Every change was tried alone. */
  readonly isWhole: boolean;
}

export interface Report {
  readonly comparison: Comparison;
  readonly before: VersionName;
  readonly after: VersionName;
  readonly commits: readonly ChangedBy[];
  /** Cells that changed, and rows that came or went, by what they are about. */
  readonly counts: Readonly<Record<SubjectOfChange, number>>;
  readonly renames: readonly Rename[];
  readonly changes: readonly Change[];
  readonly issuesCame: readonly Issue[];
  readonly issuesWent: readonly Issue[];
  /** The home assessment first, then by the largest movement, those of persons last. Null: a version has errors. */
  readonly assessments: readonly ToldAssessment[] | null;
}

export interface VersionName {
  readonly name: string;
  readonly commit: string | null;
}

export function reportOf(
  comparison: Comparison,
  before: VersionName,
  after: VersionName,
  history: History,
): Report {
  const told = new Map<unknown, Change>();
  const moved = movedByRow(comparison.assessments ?? []);
  const listed = comparison.changes.files.flatMap((file) => changesIn(file, history, moved, told));
  const sizeOf = (one: Change) => sizeOfEffect(one.moved[0]?.points ?? 0);
  // Sorting is stable: what moves as much, or nothing, stays in the order of the files.
  const changes = [...listed].sort((a, b) => largestFirst(sizeOf(a), sizeOf(b), '', ''));
  const home = comparison.after.package.manifest.home ?? '';
  return {
    comparison,
    before,
    after,
    commits: history.commits,
    counts: countsOf(changes),
    renames: comparison.changes.renames,
    changes,
    issuesCame: comparison.issues.came,
    issuesWent: comparison.issues.went,
    assessments: comparison.assessments === null ? null : toldAssessments(comparison.assessments, told, home),
  };
}

interface MovedByRow {
  readonly units: MovedTotal[];
  persons: number;
}

/** By the row or setting, where it was tried alone. */
function movedByRow(assessments: readonly AssessmentComparison[]): Map<unknown, MovedByRow> {
  const found = new Map<unknown, MovedByRow>();
  for (const { assessmentId, parts, effects } of assessments) {
    const isOfUnits = !isOfPersons(parts.after.frame.assessment);
    for (const { edits, moved } of effects) {
      const atoms = atomsOf(edits);
      if (atoms.length !== 1) continue;
      const known = found.get(atoms[0]) ?? { units: [], persons: 0 };
      found.set(atoms[0], known);
      if (!isOfUnits) known.persons += moved.size;
      else for (const [subjectId, points] of moved) known.units.push({ assessmentId, subjectId, points });
    }
  }
  for (const { units } of found.values()) {
    units.sort((a, b) =>
      largestFirst(sizeOfEffect(a.points), sizeOfEffect(b.points), a.subjectId, b.subjectId),
    );
  }
  return found;
}

function atomsOf(edits: readonly Edit[]): unknown[] {
  return edits.flatMap((edit): unknown[] => [...edit.rows, ...edit.settings]);
}

function changesIn(
  change: FileChange,
  history: History,
  moved: ReadonlyMap<unknown, MovedByRow>,
  told: Map<unknown, Change>,
): Change[] {
  const { file } = change;
  const tell = (atom: unknown, rest: Omit<Change, 'file' | 'by' | 'moved' | 'personsMoved'>): Change => {
    const effect = moved.get(atom);
    const by = history.of(file, rest.lineAfter);
    const one = { ...rest, file, by, moved: effect?.units ?? [], personsMoved: effect?.persons ?? 0 };
    told.set(atom, one);
    return one;
  };
  const kindOf = (before: unknown, after: unknown) =>
    before === null ? ('added' as const) : after === null ? ('removed' as const) : ('changed' as const);
  const rows = change.rows.map((row) => tell(row, { ...row, about: aboutRow(file, row.cells) }));
  const settings = change.settings.map((one) =>
    tell(one, {
      about: /(^|\.)(title|zh|en)(\.|$)/.test(one.path) || file === 'package.yaml' ? 'texts' : 'rules',
      kind: kindOf(one.before, one.after),
      key: { setting: one.path },
      lineBefore: one.lineBefore,
      lineAfter: one.lineAfter,
      cells: [{ column: one.path, before: one.before, after: one.after }],
    }),
  );
  if (change.kind !== 'text') return [...rows, ...settings];
  const kind = change.isNew ? 'added' : change.isGone ? 'removed' : 'changed';
  return [tell(change, { about: 'texts', kind, key: {}, lineBefore: 0, lineAfter: 0, cells: [] })];
}

const textColumns =
  /^(name|title|note|reason|summary|definition|goal|duty|merits|problems|request|outcome|reply|post)(_|$)|^(source|as_of|sort_key)$/;

function aboutRow(file: string, cells: readonly CellChange[]): SubjectOfChange {
  const name = tableAt(file)?.name;
  if (cells.length > 0 && cells.every(({ column }) => textColumns.test(column))) return 'texts';
  if (name === 'observations') return 'values';
  if (name === 'weights' || name === 'memberships' || name === 'targets' || name === 'events') return name;
  return name === 'items' ? 'rules' : 'records';
}

/** Cells that changed; a row that came or went counts once. */
function countsOf(changes: readonly Change[]): Record<SubjectOfChange, number> {
  const counts = Object.fromEntries(subjectsOfChange.map((one) => [one, 0])) as Record<
    SubjectOfChange,
    number
  >;
  for (const { about, kind, cells } of changes)
    counts[about] += kind === 'changed' ? Math.max(1, cells.length) : 1;
  return counts;
}

function toldAssessments(
  assessments: readonly AssessmentComparison[],
  told: ReadonlyMap<unknown, Change>,
  home: string,
): ToldAssessment[] {
  return assessments
    .map((one): ToldAssessment => ({
      assessmentId: one.assessmentId,
      isOfPersons: isOfPersons(one.parts.after.frame.assessment),
      movements: one.movements.map((movement) => ({ ...movement, causes: causesOf(one, movement, told) })),
      places: one.places,
      swaps: one.swaps,
      crossings: one.crossings,
      isWhole: one.isWhole,
    }))
    .sort((a, b) => weightOf(b, home) - weightOf(a, home));
}

function weightOf({ assessmentId, isOfPersons: isLast, movements }: ToldAssessment, home: string): number {
  if (isLast) return -1;
  if (assessmentId === home) return Number.POSITIVE_INFINITY;
  const sizes = movements.map((one) => Math.abs(one.after - one.before)).filter(Number.isFinite);
  return sizes[0] ?? 0;
}

function causesOf(
  { effects }: AssessmentComparison,
  { subjectId }: Movement,
  told: ReadonlyMap<unknown, Change>,
): Cause[] {
  return effects
    .flatMap(({ edits, moved }): Cause[] => {
      const points = moved.get(subjectId);
      if (points === undefined) return [];
      const { kind, owner } = edits[0]!;
      const part = kind === 'method' ? 'rules' : owner === subjectId ? 'own' : 'peers';
      return [{ part, changes: atomsOf(edits).flatMap((atom) => told.get(atom) ?? []), points }];
    })
    .sort((a, b) => largestFirst(sizeOfEffect(a.points), sizeOfEffect(b.points), '', ''));
}
