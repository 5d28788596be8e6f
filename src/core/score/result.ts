/** What scoring an assessment yields: columns over the subjects, with everything needed to explain each number. */
import type { Item } from '../package/rulebook.ts';
import type { Adjusted } from './adjust.ts';
import type { CompositeScore } from './aggregate.ts';
import type { Frame } from './frame.ts';
import type { Grades } from './grade.ts';
import type { Observed } from './observed.ts';
import type { Ranks } from './rank.ts';
import type { LeafScore } from './score-leaf.ts';
import type { Weighed } from './weigh.ts';

export type ItemScore = Weighed & { readonly item: Item } & (
    | { readonly role: 'leaf'; readonly score: LeafScore }
    | { readonly role: 'composite'; readonly score: CompositeScore }
    | { readonly role: 'input'; readonly observed: Observed }
  );

export const totalStates = [
  'scored',
  'withheld',
  'low-coverage',
  'vetoed',
  'barred',
  'not-assessed',
] as const;
export type TotalState = (typeof totalStates)[number];

export interface AssessmentResult extends Totals {
  /** One per item of the rule book, in its order. */
  readonly items: readonly ItemScore[];
}

/** What comes of an assessment in the end, without how it came about. */
export interface Totals {
  readonly frame: Frame;
  /** Points of the root, NaN where there are none. */
  readonly total: Float64Array;
  readonly adjusted: Adjusted;
  readonly ranks: Ranks;
  readonly grades: Grades;
  /** Share 0–1 of the weight that rests on observed values. */
  readonly coverage: Float64Array;
  readonly states: readonly TotalState[];
}

/** By assessment, in the order of assessments.csv. */
export type Results = ReadonlyMap<string, AssessmentResult>;
