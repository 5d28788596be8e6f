/**
 * The value that `given` scores where it is given from reports (`from=reports`): the mean of the verified points of a
 * subject's works in a cycle. A work that nobody has verified yet counts for nothing and makes the mean provisional;
 * a blank is no 0. What officials gave themselves is kept as a note beside it.
 */
import type { Cycle, Report } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { PROVISIONAL } from '../package/states.ts';
import type { Frame } from './frame.ts';
import type { Evidence, Observed } from './observed.ts';
import { emptyColumn, setPresent } from './observed.ts';

export function isGivenFromReports(item: Item): boolean {
  return item.rule === 'given' && item.params.text('from') === 'reports';
}

export function verifiedPoints(frame: Frame, cycle: Cycle): Observed {
  const works = [...(frame.package.reports.get(cycle.cycle_id) ?? [])].sort((a, b) => a.item_no - b.item_no);
  const byOfficial = Map.groupBy(works, (work) => work.official_id);
  const column = emptyColumn(frame.subjects.length);
  frame.subjects.forEach((id, subject) => {
    const own = byOfficial.get(id) ?? [];
    const points = own.flatMap((work) => work.verified_points ?? []);
    if (points.length === 0) return;
    setPresent(column, subject, points.reduce((sum, one) => sum + one, 0) / points.length);
    if (points.length < own.length) column.state[subject] = PROVISIONAL;
  });
  const evidence = (subject: number): Evidence[] =>
    (byOfficial.get(frame.subjects[subject]!) ?? []).map((work) => workEvidence(work, cycle));
  return { ...column, evidence };
}

function workEvidence(work: Report, cycle: Cycle): Evidence {
  return {
    file: `reports/${cycle.cycle_id}.csv`,
    line: work.line,
    cycleId: cycle.cycle_id,
    value: work.verified_points ?? Number.NaN,
    written: work.verified_points === null ? '' : String(work.verified_points),
    source: work.verified_by ?? '',
    asOf: work.submitted_on ?? '',
    note: `${work.item_no} ${work.self_points ?? ''}`.trimEnd(),
  };
}
