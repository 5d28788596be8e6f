/** The totals of a subject over the longest kind of cycle, by which a year is judged, and the comparable one before. */
import type { Portrait } from './portrait.ts';
import type { Records } from './records.ts';
import type { TotalEntry } from './totals.ts';

/** In order of time, those that there are. */
export function yearlyTotals(records: Records, { ownTotals }: Pick<Portrait, 'ownTotals'>): TotalEntry[] {
  const [longest] = records.indicators.kinds.keys();
  return ownTotals.filter(({ result, total }) => result.frame.cycle.kind === longest && !Number.isNaN(total));
}

/** Of the cycle just before, by the same rule book or one that it superseded; null where there is none. */
export function totalBefore(totals: readonly TotalEntry[], { result }: TotalEntry): TotalEntry | null {
  const { frame } = result;
  const { supersedes } = frame.rulebook.method;
  const earlier = totals.filter(
    (other) =>
      other.result.frame.assessment.kind === frame.assessment.kind &&
      other.result.frame.cycle.end < frame.cycle.start &&
      [frame.rulebook.id, supersedes].includes(other.result.frame.rulebook.id),
  );
  return earlier.at(-1) ?? null;
}
