/**
 * The lines that add up to a total: what each leaf contributes, what a geometric or harmonic mean or a minimum takes
 * off, bonus and deduction, and where a floor, a ceiling or a veto set the total.
 */
import type { Item } from '../core/package/rulebook.ts';
import { SCORED } from '../core/score/outcome.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { roundParts, sumOfRounded } from './largest-remainder.ts';

export type AdjustmentKind = 'bonus' | 'deduction' | 'floor' | 'ceiling' | 'veto-total';

export interface Line {
  /** `loss` is what the composite `item` loses against the arithmetic mean of its parts; below 0. */
  readonly kind: 'item' | 'loss' | AdjustmentKind;
  readonly item: Item | null;
  readonly exact: number;
  /** Rounded so that all lines add up to the total shown. */
  readonly shown: number;
  /** Of a bonus or deduction: the points written, where the cap took some. */
  readonly written: number | null;
}

export interface Contributions {
  readonly lines: readonly Line[];
  /** Points of the root as shown: the lines of kind `item` and `loss`. */
  readonly before: number;
  /** The adjusted total as shown. */
  readonly total: number;
}

const noise = 1e-9;

/** Null where the subject has no adjusted total. */
export function contributionsOf(result: AssessmentResult, s: number, decimals: number): Contributions | null {
  const total = result.adjusted.total[s]!;
  if (Number.isNaN(total)) return null;
  const lines = [...treeLines(result, s, result.frame.rulebook.root!), ...adjustmentLines(result, s)];
  const shown = roundParts(
    lines.map((line) => line.exact),
    total,
    decimals,
  );
  const rounded = lines.map((line, at) => ({ ...line, shown: shown[at]! }));
  const ofTree = rounded.filter((line) => line.kind === 'item' || line.kind === 'loss');
  return {
    lines: rounded,
    before: sumOfRounded(
      ofTree.map((line) => line.shown),
      decimals,
    ),
    total: sumOfRounded(shown, decimals),
  };
}

/** What the lines at and below an item come to, as shown. */
export function shownWithin(
  contributions: Contributions,
  result: AssessmentResult,
  item: Item,
  decimals: number,
): number {
  const within = contributions.lines.filter(
    (line) => line.item !== null && isWithin(result, line.item, item),
  );
  return sumOfRounded(
    within.map((line) => line.shown),
    decimals,
  );
}

function isWithin(result: AssessmentResult, item: Item, ancestor: Item): boolean {
  const { items } = result.frame.rulebook;
  let at: Item | null = item;
  while (at !== null && at !== ancestor) at = at.parent === null ? null : items[at.parent]!;
  return at !== null;
}

export type ExactLine = Omit<Line, 'shown'>;

function treeLines(result: AssessmentResult, s: number, item: Item): ExactLine[] {
  const one = result.items[item.index]!;
  if (one.role === 'input' || one.score.outcome[s] !== SCORED) return [];
  const own = one.contribution[s]!;
  const parts =
    one.role === 'leaf'
      ? []
      : item.children.flatMap((child) => treeLines(result, s, result.items[child]!.item));
  // A composite whose own policy put points in stands for itself.
  if (one.role === 'leaf' || parts.length === 0 || one.score.policy.has(s)) {
    return [{ kind: 'item', item, exact: own, written: null }];
  }
  const sum = childContributions(result, s, item);
  if (Math.abs(sum - own) < noise) return parts;
  return [...parts, { kind: 'loss', item, exact: own - sum, written: null }];
}

function childContributions(result: AssessmentResult, s: number, item: Item): number {
  return item.children.reduce((sum, child) => {
    const part = result.items[child]!;
    return part.role !== 'input' && part.score.outcome[s] === SCORED ? sum + part.contribution[s]! : sum;
  }, 0);
}

/** Bonus and deduction, and where a floor, a ceiling or a veto set the total. */
export function adjustmentLines(result: AssessmentResult, s: number): ExactLine[] {
  const adjustment = result.adjusted.adjustments.get(s);
  const { bonus, deduction } = adjustment ?? { bonus: nothing, deduction: nothing };
  const lines: ExactLine[] = [];
  const add = (kind: AdjustmentKind, exact: number, written: number | null = null) => {
    if (Math.abs(exact) >= noise) lines.push({ kind, item: null, exact, written });
  };
  add('bonus', bonus.applied, bonus.applied < bonus.written ? bonus.written : null);
  add('deduction', -deduction.applied, deduction.applied < deduction.written ? deduction.written : null);
  const moved = result.total[s]! + bonus.applied - deduction.applied;
  const set = result.adjusted.total[s]! - moved;
  const isVetoed = adjustment?.vetoes.some((one) => one.veto.effect === 'veto') === true;
  add(isVetoed ? 'veto-total' : set > 0 ? 'floor' : 'ceiling', set);
  return lines;
}

const nothing = { written: 0, applied: 0 };
