/** Who had a role in a task that is over, and has no conclusion: one is asked for of everybody. */
import type { RecordAudit } from './audit.ts';
import { recordAudit } from './audit.ts';
import type { Records } from './records.ts';
import { taskPartsOf } from './special-tasks.ts';

/** Of a person or a team. */
export function auditConclusions(records: Records, subjectId: string): RecordAudit[] {
  return taskPartsOf(records, subjectId)
    .filter(({ state }) => state === 'not-concluded')
    .map(({ task, roles, daysOpen }) =>
      recordAudit('conclusion-missing', {
        subjectId,
        detail: [task.row.task_id],
        number: daysOpen,
        place: roles.find(({ conclusion }) => conclusion === null)!.place,
      }),
    );
}
