/** A special task from start to conclusion: phases, who had which role, what was checked, who has no conclusion yet. */
import type { Commendation, Conclusion, Task, TaskCheck, TaskRole } from '../core/package/package.ts';
import { tables } from '../core/package/tables.ts';
import type { Entry, Graded } from '../core/portrait/entry.ts';
import { entryOf, gradedAs } from '../core/portrait/entry.ts';
import { chainOf } from '../core/portrait/special-tasks.ts';
import type { Locale } from '../i18n/locale.ts';
import { inOrder } from './official-index.ts';
import { recordsOf } from './portraits.ts';
import type { Site } from './site.ts';

export interface Taker {
  readonly subjectId: string;
  readonly isOfficial: boolean;
  readonly roles: readonly (Entry<TaskRole> & { readonly task: Task })[];
  /** On the task or one of its phases. */
  readonly conclusions: readonly (Entry<Conclusion> & { readonly grade: Graded | null })[];
  /** Every role has a conclusion, on its phase or on what it is part of. */
  readonly isConcluded: boolean;
  readonly checks: number;
}

export interface SeenCheck extends Entry<TaskCheck> {
  readonly rating: Graded | null;
  readonly task: Task;
}

export interface TaskView {
  readonly task: Entry<Task>;
  /** In order of start. */
  readonly phases: readonly Entry<Task>[];
  /** Units before officials, each in the order of sort keys. */
  readonly takers: readonly Taker[];
  /** In order of time. */
  readonly checks: readonly SeenCheck[];
  readonly honours: readonly Entry<Commendation>[];
  /** How people came up: kind of origin (null: not stated) → how many roles. */
  readonly origins: ReadonlyMap<string | null, number>;
  readonly isOver: boolean;
  readonly today: string;
}

/** Tasks as a whole, the latest first. */
export function wholeTasks(site: Site): Task[] {
  return site.package.tasks
    .filter(({ parent_id: parent }) => parent === null)
    .sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : 0));
}

export function taskView(site: Site, task: Task, locale: Locale): TaskView {
  const records = recordsOf(site);
  const { package: pack, today } = records;
  const parts = pack.tasks.filter((one) => chainOf(records, one.task_id).at(-1) === task);
  const byId = new Map(parts.map((one) => [one.task_id, one]));
  const checks = pack.taskChecks
    .filter(({ task_id: id }) => byId.has(id))
    .map((row) => ({
      ...entryOf(tables.taskChecks.path, row),
      rating: gradedAs(pack.manifest.kinds.rating, row.rating),
      task: byId.get(row.task_id)!,
    }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
  const roles = pack.taskRoles.filter(({ task_id: id }) => byId.has(id));
  const bySubject = Map.groupBy(roles, ({ subject_id: id }) => id);
  const ids = [...bySubject.keys()];
  const units = pack.units.filter(({ unit_id: id }) => bySubject.has(id)).map(({ unit_id: id }) => id);
  const officials = inOrder(
    site,
    ids.filter((id) => site.officials.has(id)),
    locale,
  );
  const personal = roles.filter(({ subject_id: id }) => site.officials.has(id));
  const origins = Map.groupBy(personal, ({ origin }) => origin);
  return {
    task: entryOf(tables.tasks.path, task),
    phases: parts
      .filter((one) => one !== task)
      .sort((a, b) => (a.start < b.start ? -1 : 1))
      .map((one) => entryOf(tables.tasks.path, one)),
    takers: [...units, ...officials].map((id) => takerOf(site, id, bySubject.get(id)!, byId, checks)),
    checks,
    honours: pack.commendations
      .filter(({ task_id: id }) => id !== null && byId.has(id))
      .map((row) => entryOf(tables.commendations.path, row)),
    origins: new Map([...origins].map(([origin, all]) => [origin, all.length])),
    isOver: task.end !== null && task.end < today,
    today,
  };
}

function takerOf(
  site: Site,
  subjectId: string,
  roles: readonly TaskRole[],
  parts: ReadonlyMap<string, Task>,
  checks: readonly SeenCheck[],
): Taker {
  const records = recordsOf(site);
  const conclusions = (records.conclusions.get(subjectId) ?? [])
    .filter(({ row }) => parts.has(row.task_id))
    .map((entry) => ({
      ...entry,
      grade: gradedAs(site.package.manifest.kinds.conclusion, entry.row.kind),
    }));
  const concluded = new Set(conclusions.map(({ row }) => row.task_id));
  return {
    subjectId,
    isOfficial: site.officials.has(subjectId),
    roles: roles.map((row) => ({ ...entryOf(tables.taskRoles.path, row), task: parts.get(row.task_id)! })),
    conclusions,
    isConcluded: roles.every(({ task_id: id }) =>
      chainOf(records, id).some((one) => concluded.has(one.task_id)),
    ),
    checks: checks.filter(({ row }) => row.subject_id === subjectId || row.unit_id === subjectId).length,
  };
}
