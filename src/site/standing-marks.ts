/** The small drawing in each row of a standings table: the total on the axis of all totals. */
import { extent } from 'd3-array';
import { position } from '../charts/position.ts';
import { standingOf } from '../charts/standing.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { StandingRow } from './standings.ts';

/** From a row to its SVG; '' for a row without a total. All rows share one axis. */
export function totalMarks(view: AssessmentView): (row: StandingRow) => string {
  const { frame, adjusted } = view.result;
  const domain = extent(adjusted.total);
  return (row) => {
    const totals = view.totals[frame.group[row.s]!] ?? null;
    if (totals === null || Number.isNaN(row.total) || domain[0] === undefined) return '';
    const { median, lowerQuartile, upperQuartile } = totals;
    const standing = standingOf(row.total, lowerQuartile, upperQuartile);
    return position({ value: row.total, median, standing }, domain);
  };
}
