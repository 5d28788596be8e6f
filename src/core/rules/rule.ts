/**
 * What a scoring rule is: values of the subjects in, points from 0 to 100 out, and the numbers it used.
 *
 * A rule sees one item and one set of subjects: all who are assessed on it, or those of one group (`over`).
 * Adding a rule means adding a file here and a line in `rules.ts`; check, explanation and method page follow.
 */
import type { Item } from '../package/rulebook.ts';

export interface RuleColumn {
  readonly item: Item;
  /** 1 where higher is better, -1 where lower is. */
  readonly sign: 1 | -1;
  /** After every earlier stage; NaN where a subject has no value. */
  readonly values: Float64Array;
  /** In the scale of `values`; NaN where none is set. */
  readonly floor: Float64Array;
  readonly target: Float64Array;
}

/** Numbers that a rule used, by name; they are shown as they are, so the names are part of the explanation. */
export type Facts = Readonly<Record<string, number>>;

export interface ParamSpec {
  readonly name: string;
  readonly kind: 'number' | 'list' | 'pairs' | 'choice' | 'text';
  readonly choices?: readonly string[];
  readonly required?: boolean;
}

export interface Rule {
  readonly id: string;
  readonly params: readonly ParamSpec[];
  /** What the rule cannot do without. */
  readonly needs: readonly ('direction' | 'floor' | 'target')[];
  /** Writes points at the indexes of `members` that have a value; others are left as they are (NaN). */
  apply(column: RuleColumn, members: Int32Array, points: Float64Array): Applied;
  /** Numbers of one subject beyond its value: its threshold, say. */
  own?(column: RuleColumn, subject: number): Facts;
}

export interface Applied {
  /** Statistics and parameters that hold for all members. */
  readonly facts: Facts;
  /** The place of each subject, where the rule goes by place; 0 for those without one. */
  readonly places?: Int32Array;
}

export const over: ParamSpec = { name: 'over', kind: 'choice', choices: ['all', 'group'] };

export function clamp(x: number, low: number, high: number): number {
  return Math.min(Math.max(x, low), high);
}

/** Calls `each` with every member that has a value. */
export function forKnown(
  column: RuleColumn,
  members: Int32Array,
  each: (value: number, subject: number) => void,
): void {
  for (const subject of members) {
    const value = column.values[subject]!;
    if (!Number.isNaN(value)) each(value, subject);
  }
}
