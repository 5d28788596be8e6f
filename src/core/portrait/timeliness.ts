/** Whether what had a date was done by it, as of a day. */
import { daysFrom } from '../calendar.ts';

export interface Timeliness {
  /** `closed` and `open`: without a date to be held against. */
  readonly state: 'in-time' | 'late' | 'closed' | 'open' | 'due' | 'overdue';
  /** Days after the date where late or overdue, days before or left where in time or due; 0 without a date. */
  readonly days: number;
}

export function timelinessOf(due: string | null, closedOn: string | null, today: string): Timeliness {
  if (due === null) return { state: closedOn === null ? 'open' : 'closed', days: 0 };
  const late = daysFrom(due, closedOn ?? today);
  if (closedOn !== null) return { state: late > 0 ? 'late' : 'in-time', days: Math.abs(late) };
  return { state: late > 0 ? 'overdue' : 'due', days: Math.abs(late) };
}
