/** A cycle lies within the dates of its parent. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { cycles as cyclesTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

export function* checkCycleParents(view: PackageView): Generator<Issue> {
  // Dates out of order are told by another check.
  const cycles = view.pack.cycles.filter((cycle) => cycle.start <= cycle.end);
  const byId = new Map(cycles.map((cycle) => [cycle.cycle_id, cycle]));
  for (const { cycle_id: cycle, parent_id, start, end, line } of cycles) {
    const parent = parent_id === null ? undefined : byId.get(parent_id);
    if (parent === undefined || (start >= parent.start && end <= parent.end)) continue;
    const place = view.cell(cyclesTable.path, line, start < parent.start ? 'start' : 'end');
    const params = { cycle, parent: parent.cycle_id, parentStart: parent.start, parentEnd: parent.end };
    yield issue('error', 'cycle-outside-parent', place, params);
  }
}
