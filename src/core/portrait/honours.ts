/** Commendations: a person's own, and those of units in which they then held a post, told apart. */
import type { Commendation } from '../package/package.ts';
import type { Entry } from './entry.ts';
import type { Records } from './records.ts';
import type { Whose } from './whose.ts';
import { concerning, onDay } from './whose.ts';

export interface HonourEntry extends Entry<Commendation> {
  readonly scope: 'individual' | 'collective';
  readonly whose: Whose;
}

/** In order of time. A blank scope follows from whose it is: a unit is commended collectively. */
export function honoursOf(records: Records, subjectId: string): HonourEntry[] {
  return concerning(records, subjectId, records.commendations, ({ row }) => onDay(row.date))
    .map((entry) => ({
      ...entry,
      scope: records.units.has(entry.row.subject_id) ? ('collective' as const) : ('individual' as const),
    }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
}
