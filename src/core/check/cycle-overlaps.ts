/** Cycles of one kind follow each other without overlapping, whatever their parents. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Cycle } from '../package/package.ts';
import { cycles as cyclesTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

export function* checkCycleOverlaps(view: PackageView): Generator<Issue> {
  const dated = view.pack.cycles.filter((cycle) => cycle.start <= cycle.end);
  for (const [kind, cycles] of Map.groupBy(dated, (cycle) => cycle.kind)) {
    let last: Cycle | null = null;
    for (const cycle of cycles.sort(byStart)) {
      if (last !== null && cycle.start <= last.end && cycle.cycle_id !== last.cycle_id) {
        const params = { cycle: cycle.cycle_id, kind, other: last.cycle_id, otherLine: last.line };
        yield issue('error', 'cycle-overlap', view.cell(cyclesTable.path, cycle.line, 'start'), params);
      }
      if (last === null || cycle.end > last.end) last = cycle;
    }
  }
}

function byStart(a: Cycle, b: Cycle): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.line - b.line;
}
