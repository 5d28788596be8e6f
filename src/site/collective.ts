/** Totals of the units and one's own, of the longest kind of cycle, side by side: the latest first. */
import type { Cycle } from '../core/package/package.ts';
import type { Portrait } from '../core/portrait/portrait.ts';
import { dayNumber } from '../core/calendar.ts';
import type { TotalEntry, UnitTotal } from '../core/portrait/totals.ts';

export interface CollectiveRow {
  readonly cycle: Cycle;
  readonly unit: UnitTotal | null;
  /** On the first row of a cycle. */
  readonly own: TotalEntry | null;
}

export function collectiveRows({ unitTotals, ownTotals }: Portrait): CollectiveRow[] {
  const all = [...unitTotals, ...ownTotals];
  const longest = Math.max(0, ...all.map(({ result }) => lengthOf(result.frame.cycle)));
  const whole = all.filter(({ result }) => lengthOf(result.frame.cycle) >= longest - 1);
  const cycles = new Map(whole.map(({ result }) => [result.frame.cycle.cycle_id, result.frame.cycle]));
  return [...cycles.values()]
    .sort((a, b) => (a.start < b.start ? 1 : -1))
    .flatMap((cycle) => {
      const of = <T extends TotalEntry>(totals: readonly T[]): T[] =>
        totals.filter(({ result }) => result.frame.cycle.cycle_id === cycle.cycle_id);
      const [units, own] = [of(unitTotals), of(ownTotals)];
      const rows = Math.max(units.length, own.length);
      return Array.from({ length: rows }, (_, at) => ({
        cycle,
        unit: units[at] ?? null,
        own: own[at] ?? null,
      }));
    });
}

function lengthOf({ start, end }: Cycle): number {
  return dayNumber(end) - dayNumber(start) + 1;
}
