/** A task is concluded for those who had a role in it or in one of its phases. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { conclusions as conclusionsTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

export function* checkConclusions(view: PackageView): Generator<Issue> {
  const { tasks, taskRoles, conclusions } = view.pack;
  const parents = new Map(tasks.map((task) => [task.task_id, task.parent_id]));
  const roles = new Set<string>();
  for (const { task_id: own, subject_id: subject } of taskRoles) {
    const seen = new Set<string>();
    for (let task: string | null = own; task !== null && !seen.has(task); task = parents.get(task) ?? null) {
      seen.add(task);
      roles.add(`${task} ${subject}`);
    }
  }
  for (const { task_id: task, subject_id: subject, line } of conclusions) {
    if (!parents.has(task) || roles.has(`${task} ${subject}`)) continue;
    const place = view.cell(conclusionsTable.path, line, 'subject_id');
    yield issue('error', 'conclusion-without-role', place, { task, subject });
  }
}
