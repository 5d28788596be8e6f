/**
 * What officials reported of themselves, cycle by cycle: the works, each beside the indicator that it claims to serve,
 * and whether the report was there when it was due.
 */
import { addDays } from '../calendar.ts';
import type { Cycle, Posting, Report } from '../package/package.ts';
import { daysInPost, isHeldIn } from '../score/posts.ts';
import type { ReportRequirement } from './duties.ts';
import { dutiesOf } from './duties.ts';
import type { Claim, ReadClaim } from './movement.ts';
import { claimReader, stayAt } from './movement.ts';
import type { CycleEntry, Records } from './records.ts';
import { timelinessOf } from './timeliness.ts';

export interface WorkEntry extends CycleEntry<Report> {
  /** The item claimed at each unit that the official was posted to in the cycle and that is assessed on it; the
   * unit of the longest time in post first. Empty where none is, or the work claims nothing. */
  readonly claims: readonly Claim[];
  /** Points that the official gave above those verified; NaN unless both are there. */
  readonly selfAboveVerified: number;
}

/** Whether the report of a cycle was there when it was due. */
export interface ReportState {
  readonly cycle: Cycle;
  /** Null where no report was asked for in this cycle. */
  readonly requirement: ReportRequirement | null;
  readonly dueOn: string | null;
  /** The last day on which a work of it was handed in. */
  readonly submittedOn: string | null;
  /** `handed-in`: without a date to be held against; `awaited`: the date is not past. */
  readonly state: 'in-time' | 'late' | 'handed-in' | 'missing' | 'awaited';
  /** Days after the date it was due, where late or missing; else 0. */
  readonly daysLate: number;
  /** In the order of their numbers. */
  readonly entries: readonly CycleEntry<Report>[];
  /** Against the number of works asked for; null where that is met or nothing was handed in. */
  readonly countOff: 'too-few' | 'too-many' | null;
}

export interface OwnReport extends ReportState {
  readonly works: readonly WorkEntry[];
}

/** In order of time; of every cycle in which a report was due or handed in. */
export function ownReports(records: Records, officialId: string): OwnReport[] {
  const readClaim = claimReader(records);
  return reportStates(records, officialId).map((report) => ({
    ...report,
    works: report.entries.map((entry) => workEntry(records, entry, report.cycle, readClaim)),
  }));
}

/** The same without the indicators that the works claim. */
export function reportStates(records: Records, officialId: string): ReportState[] {
  const written = Map.groupBy(records.reports.get(officialId) ?? [], (entry) => entry.cycleId);
  const duties = dutiesOf(records, officialId, records.package.manifest.requirements.reports);
  const dutyIn = new Map(duties.toReversed().map((duty) => [duty.cycle.cycle_id, duty.requirement]));
  const ids = new Set([...dutyIn.keys(), ...written.keys()]);
  return [...ids]
    .flatMap((id) => records.cycles.get(id) ?? [])
    .sort((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1))
    .map((cycle) => {
      const entries = (written.get(cycle.cycle_id) ?? []).toSorted((a, b) => a.row.item_no - b.row.item_no);
      return reportState(records.today, cycle, dutyIn.get(cycle.cycle_id) ?? null, entries);
    });
}

function reportState(
  today: string,
  cycle: Cycle,
  requirement: ReportRequirement | null,
  entries: readonly CycleEntry<Report>[],
): ReportState {
  const submittedOn = entries.reduce<string | null>(
    (last, { row }) =>
      row.submitted_on !== null && row.submitted_on > (last ?? '') ? row.submitted_on : last,
    null,
  );
  const dueOn = requirement?.due_days === undefined ? null : addDays(cycle.end, requirement.due_days);
  const { least = 0, most = Number.POSITIVE_INFINITY } = requirement?.works ?? {};
  const count = entries.length;
  return {
    cycle,
    requirement,
    dueOn,
    submittedOn,
    ...stateOf(count > 0, dueOn ?? (count > 0 ? null : cycle.end), submittedOn, today),
    entries,
    countOff: count === 0 ? null : count < least ? 'too-few' : count > most ? 'too-many' : null,
  };
}

function stateOf(
  isHandedIn: boolean,
  dueOn: string | null,
  submittedOn: string | null,
  today: string,
): Pick<OwnReport, 'state' | 'daysLate'> {
  if (isHandedIn && (dueOn === null || submittedOn === null)) return { state: 'handed-in', daysLate: 0 };
  const { state, days } = timelinessOf(dueOn, submittedOn, today);
  if (isHandedIn) return state === 'late' ? { state, daysLate: days } : { state: 'in-time', daysLate: 0 };
  return state === 'overdue' ? { state: 'missing', daysLate: days } : { state: 'awaited', daysLate: 0 };
}

function workEntry(
  records: Records,
  entry: CycleEntry<Report>,
  cycle: Cycle,
  readClaim: ReadClaim,
): WorkEntry {
  const { item_id: itemId, self_points: self, verified_points: verified, official_id: official } = entry.row;
  return {
    ...entry,
    claims: itemId === null ? [] : claimsOf(records.posts.get(official) ?? [], itemId, cycle, readClaim),
    selfAboveVerified: self === null || verified === null ? Number.NaN : self - verified,
  };
}

function claimsOf(posts: readonly Posting[], itemId: string, cycle: Cycle, readClaim: ReadClaim): Claim[] {
  const held = posts.filter((post) => isHeldIn(post, cycle));
  const daysAt = new Map<string, number>();
  for (const post of held) {
    daysAt.set(post.unit_id, (daysAt.get(post.unit_id) ?? 0) + daysInPost(post, cycle));
  }
  const units = [...daysAt].sort(([, a], [, b]) => b - a).map(([unitId]) => unitId);
  return units.flatMap((unitId) => readClaim(stayAt(posts, unitId, cycle)!, itemId, cycle) ?? []);
}
