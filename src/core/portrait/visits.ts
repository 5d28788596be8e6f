/** Visits by kind, and how many of those that the package requires there were. */
import type { Bilingual } from '../package/bilingual.ts';
import type { Cycle, FollowUp, Visit } from '../package/package.ts';
import type { VisitRequirement } from './duties.ts';
import { dutiesOf } from './duties.ts';
import type { Entry, Graded } from './entry.ts';
import { gradedAs } from './entry.ts';
import type { CycleEntry, Records } from './records.ts';
import type { Whose } from './whose.ts';
import { concerning, onDay } from './whose.ts';

export interface VisitEntry extends CycleEntry<Visit> {
  readonly rating: Graded | null;
  readonly whose: Whose;
  /** What was asked for in it. */
  readonly followUps: readonly Entry<FollowUp>[];
}

export interface VisitKind {
  readonly kind: string;
  readonly title: Bilingual;
  /** In order of time. */
  readonly visits: readonly VisitEntry[];
}

export interface VisitCoverage {
  readonly requirement: VisitRequirement;
  readonly cycle: Cycle;
  readonly found: number;
  /** `open`: not yet enough, but the cycle lasts. */
  readonly state: 'met' | 'short' | 'open';
  readonly visits: readonly VisitEntry[];
}

export interface Visits {
  /** Of the subject itself, by every kind that package.yaml declares, in its order: a kind without a visit is told. */
  readonly byKind: readonly VisitKind[];
  /** To units in which the official then held a post, in order of time. */
  readonly ofUnits: readonly VisitEntry[];
  /** In order of the requirements, then of time. */
  readonly coverage: readonly VisitCoverage[];
}

export function visitsOf(records: Records, subjectId: string): Visits {
  const { kinds, requirements } = records.package.manifest;
  const all = concerning(records, subjectId, records.visits, ({ row }) => onDay(row.date))
    .map((entry): VisitEntry => ({
      ...entry,
      rating: gradedAs(kinds.rating, entry.row.rating),
      followUps: followUpsTo(records, entry.row),
    }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0));
  const own = all.filter((visit) => visit.whose.kind === 'self');
  return {
    byKind: Object.entries(kinds.visit).map(([kind, title]) => ({
      kind,
      title,
      visits: own.filter(({ row }) => row.kind === kind),
    })),
    ofUnits: all.filter((visit) => visit.whose.kind === 'unit'),
    coverage: dutiesOf(records, subjectId, requirements.visits).map(({ requirement, cycle }) =>
      coverageIn(records, own, requirement, cycle),
    ),
  };
}

function followUpsTo(records: Records, { visit_id: id, subject_id: subject }: Visit): Entry<FollowUp>[] {
  return (records.followUps.get(subject) ?? []).filter(({ row }) => row.record_id === id);
}

function coverageIn(
  records: Records,
  own: readonly VisitEntry[],
  requirement: VisitRequirement,
  cycle: Cycle,
): VisitCoverage {
  const visits = own.filter(
    ({ row }) =>
      row.date >= cycle.start && row.date <= cycle.end && (requirement.kind?.includes(row.kind) ?? true),
  );
  const found = visits.length;
  const state = found >= requirement.least ? 'met' : cycle.end < records.today ? 'short' : 'open';
  return { requirement, cycle, found, state, visits };
}
