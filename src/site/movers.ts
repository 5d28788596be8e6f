/**
 * Who moved most within the group since the comparable assessment before, and which items brought it about: the lines
 * by which the two totals differ, which add up to the difference.
 */
import type { AssessmentView } from './assessment-view.ts';
import type { DifferenceLine, Differences } from './differences.ts';
import { differencesBetween, makeupOf } from './differences.ts';
import { isSameMethod } from './series.ts';
import { placesGained } from './standing-text.ts';
import type { StandingRow } from './standings.ts';

export interface Mover {
  readonly row: StandingRow;
  /** Above 0 = nearer to the first place. */
  readonly gained: number;
  readonly differences: Differences;
  /** The largest in the direction of the move. */
  readonly reasons: readonly DifferenceLine[];
}

export interface Movers {
  readonly up: readonly Mover[];
  readonly down: readonly Mover[];
  readonly isSameMethod: boolean;
}

const [mostMovers, mostReasons] = [4, 3];

/** Null where there is nothing to compare with. */
export function moversOf(view: AssessmentView, rows: readonly StandingRow[]): Movers | null {
  const { previous, result } = view;
  if (previous === null) return null;
  const moved = rows.flatMap((row) => {
    const gained = placesGained(row, true);
    return gained === null || gained === 0 ? [] : [{ row, gained }];
  });
  const largest = (sign: 1 | -1) =>
    moved
      .filter(({ gained }) => Math.sign(gained) === sign)
      .sort((a, b) => sign * (b.gained - a.gained) || sign * (changeOf(b.row) - changeOf(a.row)))
      .slice(0, mostMovers)
      .flatMap((one) => explained(view, one));
  return { up: largest(1), down: largest(-1), isSameMethod: isSameMethod(previous, result) };
}

function changeOf({ total, before }: StandingRow): number {
  return total - before!.total;
}

function explained(view: AssessmentView, { row, gained }: Pick<Mover, 'row' | 'gained'>): Mover[] {
  const { previous, result } = view;
  const before = makeupOf(previous!, previous!.frame.subjectIndex.get(row.subjectId)!);
  const now = makeupOf(result, row.s);
  if (before === null || now === null) return [];
  const differences = differencesBetween(before, now, view.decimals);
  const reasons = differences.lines.filter((line) => Math.sign(line.shown) === Math.sign(gained));
  return [{ row, gained, differences, reasons: reasons.slice(0, mostReasons) }];
}
