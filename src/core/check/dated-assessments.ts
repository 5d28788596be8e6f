/** The assessments whose cycle exists; whether their rule book does is another matter. */
import type { Assessment, Cycle } from '../package/package.ts';
import type { PackageView } from './package-view.ts';

export function* datedAssessments(view: PackageView): Generator<{ assessment: Assessment; cycle: Cycle }> {
  const cycles = new Map(view.pack.cycles.map((cycle) => [cycle.cycle_id, cycle]));
  for (const assessment of view.pack.assessments) {
    const cycle = cycles.get(assessment.cycle_id);
    if (cycle !== undefined) yield { assessment, cycle };
  }
}
