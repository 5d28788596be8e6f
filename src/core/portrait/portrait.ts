/**
 * Everything that is known of one official or one unit's team, in order, each entry with its file and line: what was
 * measured beside what was said, seen and heard. Nothing here is scored, and nobody is compared by place.
 */
import type { Official, Unit } from '../package/package.ts';
import type { FollowUpEntry, ObjectionEntry } from './demands.ts';
import { followUpsOf, objectionsOf } from './demands.ts';
import type { FindingEntry } from './found-faults.ts';
import { findingsOf } from './found-faults.ts';
import type { HonourEntry } from './honours.ts';
import { honoursOf } from './honours.ts';
import type { OwnReport } from './own-words.ts';
import { ownReports } from './own-words.ts';
import type { Records } from './records.ts';
import type { DecisionEntry } from './rulings.ts';
import { decisionsOn } from './rulings.ts';
import type { TaskPart } from './special-tasks.ts';
import { taskPartsOf } from './special-tasks.ts';
import type { TimeLine } from './time-line.ts';
import { timeLineOf } from './time-line.ts';
import type { TotalEntry, UnitTotal } from './totals.ts';
import { ownTotals, unitTotals } from './totals.ts';
import type { Visits } from './visits.ts';
import { visitsOf } from './visits.ts';
import type { CycleVotes } from './votes.ts';
import { votesOn } from './votes.ts';

export interface Portrait {
  readonly subjectId: string;
  /** One of the two is there. */
  readonly official: Official | null;
  readonly unit: Unit | null;
  readonly today: string;
  readonly timeLine: TimeLine;
  readonly reports: readonly OwnReport[];
  readonly visits: Visits;
  readonly tasks: readonly TaskPart[];
  readonly honours: readonly HonourEntry[];
  readonly findings: readonly FindingEntry[];
  readonly votes: readonly CycleVotes[];
  readonly ownTotals: readonly TotalEntry[];
  /** Empty for a unit. */
  readonly unitTotals: readonly UnitTotal[];
  readonly followUps: readonly FollowUpEntry[];
  readonly objections: readonly ObjectionEntry[];
  readonly decisions: readonly DecisionEntry[];
}

/** Null where the package knows no such official or unit. */
export function portraitOf(records: Records, subjectId: string): Portrait | null {
  const official = records.officials.get(subjectId) ?? null;
  const unit = records.units.get(subjectId) ?? null;
  if (official === null && unit === null) return null;
  return {
    subjectId,
    official,
    unit,
    today: records.today,
    timeLine: timeLineOf(records, subjectId),
    reports: ownReports(records, subjectId),
    visits: visitsOf(records, subjectId),
    tasks: taskPartsOf(records, subjectId),
    honours: honoursOf(records, subjectId),
    findings: findingsOf(records, subjectId),
    votes: votesOn(records, subjectId),
    ownTotals: ownTotals(records, subjectId),
    unitTotals: unitTotals(records, subjectId),
    followUps: followUpsOf(records, subjectId),
    objections: objectionsOf(records, subjectId),
    decisions: decisionsOn(records, subjectId),
  };
}
