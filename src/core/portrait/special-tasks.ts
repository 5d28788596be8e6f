/**
 * Special tasks: the role of a person or team in each phase, what was seen of them on the spot, and how it was
 * concluded. A conclusion on a task holds for its phases; one on a phase, for the role in that phase alone.
 */
import type { Commendation, Conclusion, Task, TaskCheck, TaskRole } from '../package/package.ts';
import { tables } from '../package/tables.ts';
import { daysFrom } from '../calendar.ts';
import type { Entry, Graded } from './entry.ts';
import { entryOf, gradedAs } from './entry.ts';
import type { Records } from './records.ts';

export interface RoleEntry extends Entry<TaskRole> {
  /** The task or phase. */
  readonly task: Entry<Task>;
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly conclusion: ConclusionEntry | null;
}

export interface ConclusionEntry extends Entry<Conclusion> {
  readonly grade: Graded | null;
}

export interface CheckEntry extends Entry<TaskCheck> {
  readonly rating: Graded | null;
}

export interface TaskPart {
  /** The task as a whole. */
  readonly task: Entry<Task>;
  readonly phases: readonly Entry<Task>[];
  readonly roles: readonly RoleEntry[];
  /** Checks of this person or team, in the task and its phases, in order of time. */
  readonly seen: readonly CheckEntry[];
  readonly conclusions: readonly ConclusionEntry[];
  readonly commendations: readonly Entry<Commendation>[];
  /** `not-concluded`: some role has no conclusion although the task is over; `running`: and it is not. */
  readonly state: 'concluded' | 'not-concluded' | 'running';
  /** Since the task ended, where it is not concluded; else 0. */
  readonly daysOpen: number;
}

/** In order of start. */
export function taskPartsOf(records: Records, subjectId: string): TaskPart[] {
  const roles = records.roles.get(subjectId) ?? [];
  const byTask = Map.groupBy(roles, ({ row }) => chainOf(records, row.task_id).at(-1)?.task_id ?? '');
  return [...byTask]
    .flatMap(([taskId, own]) => {
      const task = records.tasks.get(taskId);
      return task === undefined ? [] : [taskPart(records, subjectId, task, own)];
    })
    .sort((a, b) => (a.task.row.start < b.task.row.start ? -1 : 1));
}

/** A phase and what it is part of, up to the task as a whole. */
export function chainOf(records: Pick<Records, 'tasks'>, taskId: string): Task[] {
  const chain: Task[] = [];
  for (let id: string | null = taskId; id !== null;) {
    const task = records.tasks.get(id);
    if (task === undefined || chain.includes(task)) break;
    chain.push(task);
    id = task.parent_id;
  }
  return chain;
}

function taskPart(
  records: Records,
  subjectId: string,
  task: Task,
  ownRoles: readonly Entry<TaskRole>[],
): TaskPart {
  const parts = records.package.tasks.filter((one) => chainOf(records, one.task_id).at(-1) === task);
  const ids = new Set(parts.map((one) => one.task_id));
  const conclusions = (records.conclusions.get(subjectId) ?? [])
    .filter(({ row }) => ids.has(row.task_id))
    .map((entry) => ({
      ...entry,
      grade: gradedAs(records.package.manifest.kinds.conclusion, entry.row.kind),
    }));
  const roles = ownRoles.map((entry) => roleEntry(records, entry, conclusions));
  const isOver = task.end !== null && task.end < records.today;
  const isConcluded = roles.every((role) => role.conclusion !== null);
  const state = isConcluded ? 'concluded' : isOver ? 'not-concluded' : 'running';
  return {
    task: entryOf(tables.tasks.path, task),
    phases: parts
      .filter((one) => one !== task)
      .sort(byStart)
      .map((one) => entryOf(tables.tasks.path, one)),
    roles,
    seen: checksOf(records, subjectId, ids),
    conclusions,
    commendations: (records.commendations.get(subjectId) ?? []).filter(({ row }) =>
      ids.has(row.task_id ?? ''),
    ),
    state,
    daysOpen: state === 'not-concluded' ? daysFrom(task.end!, records.today) : 0,
  };
}

function byStart(a: Task, b: Task): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}

function roleEntry(
  records: Records,
  entry: Entry<TaskRole>,
  conclusions: readonly ConclusionEntry[],
): RoleEntry {
  const chain = chainOf(records, entry.row.task_id);
  const task = chain[0]!;
  const holding = chain.flatMap((one) => conclusions.filter(({ row }) => row.task_id === one.task_id));
  return {
    ...entry,
    task: entryOf(tables.tasks.path, task),
    from: entry.row.start ?? task.start,
    to: entry.row.end ?? task.end,
    conclusion: holding[0] ?? null,
  };
}

/** Of a person where they are named, of a team where it is named or was the place. */
function checksOf(records: Records, subjectId: string, taskIds: ReadonlySet<string>): CheckEntry[] {
  return [...taskIds]
    .flatMap((id) => records.checks.get(id) ?? [])
    .filter(({ row }) => row.subject_id === subjectId || row.unit_id === subjectId)
    .map((entry) => ({ ...entry, rating: gradedAs(records.package.manifest.kinds.rating, entry.row.rating) }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
}
