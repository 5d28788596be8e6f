/**
 * How one number came about, told as the stages it went through, from the line in a file to the place in a ranking.
 * Numbers and names of stages only: the sentences are written by `i18n`, so that page, print and command line tell
 * the same in either language.
 */
import type { Band, Item, Method, Veto } from '../package/rulebook.ts';
import type { Event } from '../package/package.ts';
import type { State } from '../package/states.ts';
import type { Facts } from '../rules/rule.ts';
import type { Adjustment } from '../score/adjust.ts';
import type { Imputation } from '../score/impute.ts';
import type { Evidence } from '../score/observed.ts';
import type { TotalState } from '../score/result.ts';
import type { Policy } from '../score/settle.ts';
import type { Treatment } from '../score/treat.ts';

export interface Derivation {
  readonly assessmentId: string;
  readonly cycleId: string;
  readonly subjectId: string;
  readonly groupId: string;
  readonly item: Item;
  readonly state: State;
  /** NaN where there are none. */
  readonly points: number;
  /** As written in weights.csv, or the children's sum; NaN = not assessed in the group. */
  readonly weight: number;
  readonly weightPlace: FilePlace | null;
  readonly effectiveWeight: number;
  readonly contribution: number;
  readonly steps: readonly Step[];
}

export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

/** A floor, target or baseline, as written and where; `used` is what the rule compared with. */
export interface Goal extends FilePlace {
  readonly written: number;
  readonly used: number;
}

export type Step =
  | {
      readonly stage: 'observe';
      readonly value: number;
      readonly state: State;
      readonly evidence: readonly Evidence[];
    }
  | {
      readonly stage: 'denominate';
      readonly denominator: string;
      /** Of the denominator. */
      readonly unit: string;
      readonly unitEn: string;
      readonly divisor: number;
      readonly scale: number;
      readonly evidence: readonly Evidence[];
      readonly value: number;
    }
  | {
      readonly stage: 'transform';
      readonly transform: Exclude<Item['transform'], 'none'>;
      readonly base: number | null;
      readonly baseFrom: 'baseline' | 'previous';
      /** Where a baseline is stated; null for a base from the previous cycle. */
      readonly basePlace: FilePlace | null;
      /** The lines that a base from the previous cycle rests on. */
      readonly evidence: readonly Evidence[];
      readonly value: number;
    }
  | {
      readonly stage: 'impute';
      readonly imputation: Imputation;
      /** The lines of the earlier cycle, where its value was carried. */
      readonly evidence: readonly Evidence[];
      readonly value: number;
    }
  | {
      readonly stage: 'treat';
      readonly treatment: Treatment;
      readonly isMoved: boolean;
      readonly value: number;
    }
  | {
      readonly stage: 'rule';
      readonly rule: string;
      readonly value: number;
      /** Statistics and parameters of the set of subjects, then the subject's own numbers. */
      readonly facts: Facts;
      readonly own: Facts;
      readonly goals: { readonly floor: Goal | null; readonly target: Goal | null };
      readonly points: number;
    }
  | {
      readonly stage: 'policy';
      readonly cause: 'missing' | 'not-applicable';
      readonly policy: Policy;
      /** How many subjects' points an `average` is taken over; null under other policies. */
      readonly subjects: number | null;
      /** NaN where the policy gives none. */
      readonly points: number;
    }
  | { readonly stage: 'not-assessed'; readonly groupId: string }
  | {
      readonly stage: 'aggregate';
      readonly aggregate: string;
      readonly parts: readonly Part[];
      readonly coverage: number;
      readonly minCoverage: number | null;
      /** What a mean other than the arithmetic one takes off: weighted arithmetic mean less points; 0 for `mean` and `sum`. */
      readonly loss: number;
      /** What the parts come to; NaN where they give no points, also where a policy then puts some in. */
      readonly points: number;
    }
  | {
      readonly stage: 'weigh';
      readonly weight: number;
      readonly effectiveWeight: number;
      readonly contribution: number;
    }
  | {
      readonly stage: 'adjust';
      readonly total: number;
      readonly adjustment: Adjustment | null;
      /** The file that the events of the adjustment stand in. */
      readonly eventsFile: string;
      readonly limits: Limits;
      /** Points of the items that vetoes look at, by item; only vetoes that fired. */
      readonly vetoPoints: Readonly<Record<string, number>>;
      readonly adjusted: number;
    }
  | {
      readonly stage: 'rank';
      readonly decimals: number | null;
      readonly compared: number;
      /** The rule that bars the last places of a group from the top grade, where it fired. */
      readonly barredAsLast: Veto | null;
      readonly group: { readonly id: string; readonly place: number; readonly of: number };
      readonly overall: { readonly place: number; readonly of: number };
      readonly band: Band | null;
      readonly state: TotalState;
    };

/** What a rule book allows bonus, deduction and the adjusted total to be; absent = no limit. */
type Limits = Method['adjust'];

/** A child of a composite. */
export interface Part {
  readonly item: Item;
  readonly outcome: 'scored' | 'dropped' | 'withheld';
  readonly state: State;
  readonly points: number;
  readonly weight: number;
  /** Share 0–1 within the composite; NaN where it does not count. */
  readonly share: number;
  /** What the points are multiplied by under `sum`, else the share. */
  readonly factor: number;
}

export type { Event, Evidence, Policy };
