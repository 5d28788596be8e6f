/**
 * Every total that differs between two versions, and what moved it: the subject's own record, the method, or the records
 * of others. How a movement is shared out stands in `shapley.ts`.
 *
 * The shares are binary fractions and add up to the movement within a few units of their last place. What is told is
 * decimal: `roundMovement` rounds both totals and the shares so that the figures a reader sees add up exactly.
 */
import { roundHalf } from '../round.ts';
import { isAlike } from '../rules/alike.ts';
import { isOfPersons } from '../score/frame.ts';
import type { AssessmentResult, TotalState } from '../score/result.ts';
import type { Edit } from './edits.ts';
import { largestFirst } from './largest-first.ts';
import type { Scored } from './scored.ts';
import type { Shares } from './shapley.ts';
import { OWN, PEERS, RULES, shareOut } from './shapley.ts';
import type { Side, WhatIf } from './what-if.ts';
import { editsReaching } from './what-if.ts';

export interface Movement extends Shares {
  readonly subjectId: string;
  /** NaN = no total, then or now; then nothing is shared out. */
  readonly before: number;
  readonly after: number;
  readonly stateBefore: TotalState | null;
  readonly stateAfter: TotalState | null;
}

export interface ItemMovement extends Shares {
  readonly itemId: string;
  readonly before: number;
  readonly after: number;
}

/** Answers what each part of the edits does to one assessment. */
export class AssessmentParts {
  readonly before: AssessmentResult;
  readonly after: AssessmentResult;
  /** Edits that can reach it. */
  readonly edits: readonly Edit[];
  readonly #whatIf: WhatIf;
  readonly #byOwner: ReadonlyMap<string, readonly Edit[]>;
  readonly #subjectEdits: number;
  readonly #hasRules: boolean;
  readonly #own = new Map<string, Scored>();

  constructor(whatIf: WhatIf, before: AssessmentResult, after: AssessmentResult) {
    this.before = before;
    this.after = after;
    this.#whatIf = whatIf;
    this.edits = editsReaching(whatIf.edits, [before, after]);
    const records = this.edits.filter((edit) => edit.kind === 'subject');
    this.#subjectEdits = records.length;
    this.#byOwner = Map.groupBy(records, (edit) => edit.owner);
    this.#hasRules = this.edits.some((edit) => edit.kind === 'method');
  }

  get assessmentId(): string {
    return this.before.frame.assessment.assessment_id;
  }

  ownEdits(subjectId: string): readonly Edit[] {
    return this.#byOwner.get(subjectId) ?? [];
  }

  /** Scores of a subject, by what was applied. */
  scored(subjectId: string, applied: number): Scored {
    const own = this.ownEdits(subjectId);
    const rules: Side = this.#hasRules && (applied & RULES) !== 0 ? 'after' : 'before';
    const isOwn = (applied & OWN) !== 0;
    const isPeers = (applied & PEERS) !== 0;
    const hasPeers = this.#subjectEdits > own.length;
    // Without edits of one kind, its side is that of the other; without rules, theirs is that of the data.
    const whole = own.length === 0 ? isPeers : !hasPeers || isOwn === isPeers ? isOwn : null;
    if (whole !== null) {
      const data: Side = whole ? 'after' : 'before';
      return this.#whatIf.scored(data, this.#hasRules ? rules : data, this.assessmentId);
    }
    const data: Side = isOwn ? 'before' : 'after';
    return this.ownAlone(subjectId, data, this.#hasRules ? rules : data);
  }

  /** One version with this subject's record as it is in the other. */
  ownAlone(subjectId: string, data: Side, rules: Side): Scored {
    const key = `${data} ${rules} ${subjectId}`;
    let scored = this.#own.get(key);
    if (scored === undefined) {
      scored = this.#whatIf.scoredWith(data, rules, this.assessmentId, this.ownEdits(subjectId));
      this.#own.set(key, scored);
    }
    return scored;
  }
}

/** The largest first, persons by id; subjects whose total is the same, but for noise, are left out. */
export function movementsOf(parts: AssessmentParts): Movement[] {
  const { before, after } = parts;
  const subjects = [...new Set([...after.frame.subjects, ...before.frame.subjects])];
  const isBySize = !isOfPersons(after.frame.assessment);
  return subjects
    .map((subjectId) => ({ subjectId, ...ends(before, after, subjectId) }))
    .filter((one) => !isSame(one.before, one.after) || one.stateBefore !== one.stateAfter)
    .map((one): Movement => ({
      ...one,
      ...sharesOf(one, (applied) => parts.scored(one.subjectId, applied).total(one.subjectId)),
    }))
    .sort((a, b) =>
      largestFirst(isBySize ? sizeOf(a) : 0, isBySize ? sizeOf(b) : 0, a.subjectId, b.subjectId),
    );
}

/** Points of the items of a subject that differ, in the order of the rule book. */
export function itemMovementsOf(parts: AssessmentParts, subjectId: string): ItemMovement[] {
  const { before, after } = parts;
  const ids = after.frame.rulebook.items.map((item) => item.id);
  const [earlier, later] = [parts.scored(subjectId, 0), parts.scored(subjectId, 7)];
  return ids
    .filter((id) => before.frame.rulebook.itemsById.has(id))
    .map((itemId) => ({
      itemId,
      before: earlier.points(subjectId, itemId),
      after: later.points(subjectId, itemId),
    }))
    .filter((one) => !isSame(one.before, one.after))
    .map((one) => ({
      ...one,
      ...sharesOf(one, (applied) => parts.scored(subjectId, applied).points(subjectId, one.itemId)),
    }));
}

const nothing: Shares = { own: 0, rules: 0, peers: 0, together: 0 };

function sharesOf(ends: { before: number; after: number }, value: (applied: number) => number): Shares {
  const isWhole =
    Number.isFinite(ends.before) && Number.isFinite(ends.after) && !isSame(ends.before, ends.after);
  return isWhole ? shareOut(value) : nothing;
}

function ends(before: AssessmentResult, after: AssessmentResult, subjectId: string) {
  const [s, t] = [before.frame.subjectIndex.get(subjectId), after.frame.subjectIndex.get(subjectId)];
  return {
    before: s === undefined ? Number.NaN : before.adjusted.total[s]!,
    after: t === undefined ? Number.NaN : after.adjusted.total[t]!,
    stateBefore: s === undefined ? null : before.states[s]!,
    stateAfter: t === undefined ? null : after.states[t]!,
  };
}

function isSame(a: number, b: number): boolean {
  return Number.isNaN(a) ? Number.isNaN(b) : isAlike(a, b);
}

/** A total that came or went is larger than any movement. */
function sizeOf({ before, after }: Movement): number {
  if (Number.isNaN(before) !== Number.isNaN(after)) return Number.POSITIVE_INFINITY;
  const size = Math.abs(after - before);
  return Number.isNaN(size) ? 0 : size;
}

export interface RoundedMovement extends Shares {
  readonly before: number;
  readonly after: number;
  readonly movement: number;
}

/**
 * Totals and shares at so many decimals. The movement is the difference of the rounded totals; each share is rounded
 * down, and the units that are lacking go to those with the largest remainders (Hamilton's method). A share of 0 stays
 * 0, so no part is given what it did not do; every other is within one unit of what it is.
 */
export function roundMovement(one: Movement | ItemMovement, decimals: number): RoundedMovement {
  const unit = 10 ** decimals;
  const units = (x: number): number => Math.round(roundHalf(x, decimals) * unit);
  const [from, to] = [units(one.before), units(one.after)];
  const parts = (['own', 'rules', 'peers', 'together'] as const).filter((part) => one[part] !== 0);
  const scaled = parts.map((part) => one[part] * unit);
  const whole = scaled.map((part) => Math.floor(part));
  const remainder = (at: number): number => scaled[at]! - whole[at]!;
  // Sorting is stable: of equal remainders the earlier part's comes first.
  const order = [...parts.keys()].sort((a, b) => remainder(b) - remainder(a));
  let lacking = to - from - whole.reduce((sum, part) => sum + part, 0);
  for (let at = 0; lacking > 0 && order.length > 0; at++, lacking--) whole[order[at % order.length]!]! += 1;
  for (let at = order.length - 1; lacking < 0 && order.length > 0; at--, lacking++) {
    whole[order[(at + order.length) % order.length]!]! -= 1;
  }
  const shares = Object.fromEntries(parts.map((part, at) => [part, whole[at]! / unit + 0]));
  return { ...nothing, ...shares, before: from / unit, after: to / unit, movement: (to - from) / unit + 0 };
}
