/** A package and its results as portraits look them up: by whom each row is about. Made once for all portraits. */
import type {
  Appraisal,
  Commendation,
  Conclusion,
  Cycle,
  Decision,
  Finding,
  FollowUp,
  Objection,
  Official,
  Package,
  Posting,
  Report,
  Task,
  TaskCheck,
  TaskRole,
  Unit,
  Visit,
} from '../package/package.ts';
import { decisionId } from '../package/decision-id.ts';
import { tables } from '../package/tables.ts';
import { postsByOfficial } from '../score/posts.ts';
import type { Results } from '../score/result.ts';
import type { Entry } from './entry.ts';
import { entryOf } from './entry.ts';
import { Indicators } from './indicators.ts';

/** A row of a table that has a file per cycle. */
export interface CycleEntry<R> extends Entry<R> {
  readonly cycleId: string;
}

type Of<R> = ReadonlyMap<string, readonly Entry<R>[]>;
type OfCycles<R> = ReadonlyMap<string, readonly CycleEntry<R>[]>;

export interface Records {
  readonly package: Package;
  readonly results: Results;
  /** The day as of which everything is told: what is overdue, who is in post. */
  readonly today: string;
  readonly units: ReadonlyMap<string, Unit>;
  readonly officials: ReadonlyMap<string, Official>;
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly indicators: Indicators;
  /** By official, in order of start. */
  readonly posts: ReadonlyMap<string, readonly Posting[]>;
  /** By unit, in order of start. */
  readonly postsAt: ReadonlyMap<string, readonly Posting[]>;
  /** By subject, in the order of the files. */
  readonly reports: OfCycles<Report>;
  readonly visits: OfCycles<Visit>;
  readonly appraisals: OfCycles<Appraisal>;
  readonly roles: Of<TaskRole>;
  readonly conclusions: Of<Conclusion>;
  readonly commendations: Of<Commendation>;
  readonly findings: Of<Finding>;
  readonly followUps: Of<FollowUp>;
  readonly objections: Of<Objection>;
  readonly decisions: Of<Decision>;
  /** By task or phase. */
  readonly checks: ReadonlyMap<string, readonly Entry<TaskCheck>[]>;
  /** Visits, checks, findings and decisions by their id, for what refers to them. */
  readonly sources: ReadonlyMap<string, SourceRecord>;
}

export type SourceRecord =
  | ({ readonly kind: 'visit' } & Entry<Visit>)
  | ({ readonly kind: 'check' } & Entry<TaskCheck>)
  | ({ readonly kind: 'finding' } & Entry<Finding>)
  | ({ readonly kind: 'decision' } & Entry<Decision>);

/** `today` is the last day of the package's latest cycle unless stated: nothing here looks at a clock. */
export function indexRecords(pack: Package, results: Results, today: string = lastDay(pack)): Records {
  const posts = postsByOfficial(pack);
  const inOrder = [...posts.values()].flat().sort((a, b) => (a.start < b.start ? -1 : 1));
  return {
    package: pack,
    results,
    today,
    units: new Map(pack.units.map((unit) => [unit.unit_id, unit])),
    officials: new Map(pack.officials.map((one) => [one.official_id, one])),
    cycles: new Map(pack.cycles.map((cycle) => [cycle.cycle_id, cycle])),
    tasks: new Map(pack.tasks.map((task) => [task.task_id, task])),
    indicators: new Indicators(pack, results),
    posts,
    postsAt: Map.groupBy(inOrder, (post) => post.unit_id),
    ...indexCycleTables(pack),
    ...indexSingleTables(pack),
    sources: sourceRecords(pack),
  };
}

/** The last day of the latest cycle; '' in a package without cycles. */
export function lastDay(pack: Pick<Package, 'cycles'>): string {
  return pack.cycles.reduce((last, { end }) => (end > last ? end : last), '');
}

/** The longest cycle that a cycle belongs to: the year of a month, say. */
export function longestAround(records: Pick<Records, 'indicators'>, cycle: Cycle): Cycle {
  const [longest = []] = records.indicators.kinds.values();
  return longest.find(({ start, end }) => start <= cycle.start && end >= cycle.end) ?? cycle;
}

function indexCycleTables(pack: Package): Pick<Records, 'reports' | 'visits' | 'appraisals'> {
  return {
    reports: Map.groupBy(entriesOfCycles(tables.reports.path, pack.reports), ({ row }) => row.official_id),
    visits: Map.groupBy(entriesOfCycles(tables.visits.path, pack.visits), subjectOf),
    appraisals: Map.groupBy(entriesOfCycles(tables.appraisals.path, pack.appraisals), subjectOf),
  };
}

function indexSingleTables(pack: Package) {
  return {
    roles: Map.groupBy(entriesOf(tables.taskRoles.path, pack.taskRoles), subjectOf),
    conclusions: Map.groupBy(entriesOf(tables.conclusions.path, pack.conclusions), subjectOf),
    commendations: Map.groupBy(entriesOf(tables.commendations.path, pack.commendations), subjectOf),
    findings: Map.groupBy(entriesOf(tables.findings.path, pack.findings), subjectOf),
    followUps: Map.groupBy(entriesOf(tables.followUps.path, pack.followUps), subjectOf),
    objections: Map.groupBy(entriesOf(tables.objections.path, pack.objections), subjectOf),
    decisions: Map.groupBy(entriesOf(tables.decisions.path, pack.decisions), subjectOf),
    checks: Map.groupBy(entriesOf(tables.taskChecks.path, pack.taskChecks), ({ row }) => row.task_id),
  };
}

function subjectOf({ row }: Entry<{ readonly subject_id: string }>): string {
  return row.subject_id;
}

function entriesOf<R extends { readonly line: number }>(file: string, rows: readonly R[]): Entry<R>[] {
  return rows.map((row) => entryOf(file, row));
}

function entriesOfCycles<R extends { readonly line: number }>(
  path: string,
  byCycle: ReadonlyMap<string, readonly R[]>,
): CycleEntry<R>[] {
  return [...byCycle].flatMap(([cycleId, rows]) => {
    const file = path.replace('<cycle_id>', cycleId);
    return rows.map((row) => ({ ...entryOf(file, row), cycleId }));
  });
}

function sourceRecords(pack: Package): Map<string, SourceRecord> {
  const visits = entriesOfCycles(tables.visits.path, pack.visits);
  const checks = entriesOf(tables.taskChecks.path, pack.taskChecks);
  const findings = entriesOf(tables.findings.path, pack.findings);
  const decisions = entriesOf(tables.decisions.path, pack.decisions);
  return new Map<string, SourceRecord>([
    ...visits.map((one) => [one.row.visit_id, { kind: 'visit', ...one }] as const),
    ...checks.map((one) => [one.row.check_id, { kind: 'check', ...one }] as const),
    ...findings.map((one) => [one.row.finding_id, { kind: 'finding', ...one }] as const),
    ...decisions.map((one) => [decisionId(one.row), { kind: 'decision', ...one }] as const),
  ]);
}
