/**
 * A contradiction: two entries about one official or team that do not agree. It is shown with both, in neutral words,
 * for people to look into; it moves no score.
 */
import type { FilePlace } from '../explain/derivation.ts';
import type { Cycle, Finding, Report } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Change } from './changes.ts';
import type { Graded } from './entry.ts';
import type { Portrait } from './portrait.ts';
import type { Records } from './records.ts';

/** One of the entries, and the line where it stands. */
export interface Side {
  readonly what:
    | 'work'
    | 'figure'
    | 'total'
    | 'visit'
    | 'conclusion'
    | 'commendation'
    | 'self-points'
    | 'verified-points'
    | 'finding'
    | 'follow-up';
  readonly place: FilePlace;
}

interface Found<Rule extends string, Figures> {
  readonly rule: Rule;
  readonly subjectId: string;
  /** Null where it is of no cycle. */
  readonly cycle: Cycle | null;
  readonly said: Side;
  readonly seen: Side;
  /** Other entries that say the same as one of the two. */
  readonly further: readonly Side[];
  readonly figures: Figures;
}

export type Contradiction =
  | Found<'claim-against-indicator', ClaimFigures>
  | Found<'points-against-visits', VisitFigures>
  | Found<'praise-against-year', PraiseFigures>
  | Found<'self-above-verified', SelfFigures>
  | Found<'finding-overdue', FindingFigures>;

export type ContradictionRule = Contradiction['rule'];
export type ContradictionOf<R extends ContradictionRule> = Extract<Contradiction, { rule: R }>;

export interface ClaimFigures {
  /** The latest of the works, with the change in its cycle. */
  readonly work: Report;
  readonly unitId: string;
  readonly item: Item;
  readonly change: Change;
  /** It fell by itself, or only against the peers. */
  readonly against: 'year-before' | 'peers';
  /** By how many percent it got worse; against peers, by how many points of percent more than their median. */
  readonly worsePercent: number;
  /** Reports in which it was claimed while that was so. */
  readonly times: number;
  readonly threshold: number;
}

export interface VisitFigures {
  readonly before: { readonly cycle: Cycle; readonly total: number };
  readonly total: number;
  readonly rise: number;
  readonly visits: number;
  readonly meanRating: number;
  readonly threshold: number;
}

export interface PraiseFigures {
  readonly praise: 'conclusion' | 'commendation';
  /** Kind of the conclusion or commendation, as package.yaml names it. */
  readonly kind: string;
  readonly total: number;
  readonly threshold: number;
}

/** Means are over all verified works of the reports in which the gap was so wide. */
export interface SelfFigures {
  readonly reports: number;
  readonly works: number;
  readonly selfMean: number;
  readonly verifiedMean: number;
  readonly gap: number;
  readonly threshold: number;
}

export interface FindingFigures {
  readonly finding: Finding;
  readonly severity: Graded;
  readonly due: string;
  readonly daysOverdue: number;
  readonly today: string;
  readonly threshold: number;
}

type Thresholds = Records['package']['manifest']['contradictions'];

/** One rule: what it finds in a portrait, under the thresholds of package.yaml. */
export type FindContradictions<R extends ContradictionRule> = (
  records: Records,
  portrait: Portrait,
  thresholds: NonNullable<Thresholds[R]>,
) => ContradictionOf<R>[];
