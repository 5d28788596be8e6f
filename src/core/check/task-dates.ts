/** Phases and roles lie within the dates of their task; checks may follow it, but do not come before. */
import type { Issue, Severity } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Task } from '../package/package.ts';
import { taskChecks, taskRoles, tasks as tasksTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

interface Dated {
  readonly start: string | null;
  readonly end: string | null;
  readonly line: number;
}

export function* checkTaskDates(view: PackageView): Generator<Issue> {
  const tasks = new Map(view.pack.tasks.map((task) => [task.task_id, task]));
  for (const phase of view.pack.tasks) {
    yield* tellOutside(view, 'error', tasksTable.path, phase, tasks.get(phase.parent_id ?? ''));
  }
  for (const role of view.pack.taskRoles) {
    yield* tellOutside(view, 'error', taskRoles.path, role, tasks.get(role.task_id));
  }
  for (const { date: day, line, task_id: id } of view.pack.taskChecks) {
    const task = tasks.get(id);
    if (task === undefined || day >= task.start) continue;
    const params = { column: 'date', day, task: id, start: task.start, end: task.end };
    yield issue('warning', 'record-outside-task', view.cell(taskChecks.path, line, 'date'), params);
  }
}

function* tellOutside(
  view: PackageView,
  severity: Severity,
  file: string,
  row: Dated,
  task: Task | undefined,
): Generator<Issue> {
  if (task === undefined) return;
  const { task_id: id, start, end } = task;
  for (const column of ['start', 'end'] as const) {
    const day = row[column];
    if (day === null || (day >= start && (end === null || day <= end))) continue;
    const params = { column, day, task: id, start, end };
    yield issue(severity, 'record-outside-task', view.cell(file, row.line, column), params);
  }
}
