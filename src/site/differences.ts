/**
 * Why a total differs from another figure: the lines that make it up, each against the same line of the other. The
 * differences add up to the difference of the totals, to the digit shown.
 *
 * Where an item has no points, its weight has gone to its siblings, which has the same effect as giving it their
 * average. So it is compared: every leaf at the weight that its group sets, a leaf without points at the average of
 * its siblings. Otherwise a gap in the data of one would look like a strength of all others.
 */
import type { Item } from '../core/package/rulebook.ts';
import { SCORED } from '../core/score/outcome.ts';
import { roundHalf } from '../core/round.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { ExactLine, Line } from './contributions.ts';
import { adjustmentLines } from './contributions.ts';
import { roundParts } from './largest-remainder.ts';
import { hasTotal } from './reasons.ts';

export interface DifferenceLine {
  readonly kind: Line['kind'];
  readonly item: Item | null;
  readonly exact: number;
  readonly shown: number;
  /** Only the figure started from has such a line: the item is no longer assessed. */
  readonly isGone: boolean;
  /** The total led to has no points on the item. */
  readonly isWithout: boolean;
}

export interface Differences {
  /** Totals as shown. */
  readonly from: number;
  readonly to: number;
  /** The largest first, whichever its sign; lines that are alike are left out. */
  readonly lines: readonly DifferenceLine[];
}

/** A total and what makes it up. */
export interface Makeup {
  readonly total: number;
  readonly lines: ReadonlyMap<string, Part>;
}

interface Part extends Pick<ExactLine, 'kind' | 'item' | 'exact'> {
  /** No points of its own: it stands at the average of its siblings. */
  readonly isWithout: boolean;
}

/** Null where the subject has no total. */
export function makeupOf(result: AssessmentResult, s: number): Makeup | null {
  if (!hasTotal(result, s)) return null;
  return {
    total: result.adjusted.total[s]!,
    lines: new Map(comparableLines(result, s).map((line) => [keyOf(line), line])),
  };
}

/**
 * The mean total of those who have one, and the mean of each line; a line that a subject does not have counts as 0
 * for it, so that the means add up. Null where nobody has a total.
 */
export function meanMakeup(result: AssessmentResult, members: Iterable<number>): Makeup | null {
  const makeups = [...members].flatMap((s) => makeupOf(result, s) ?? []);
  if (makeups.length === 0) return null;
  const lines = new Map<string, Part>();
  for (const makeup of makeups) {
    for (const [key, { kind, item, exact }] of makeup.lines) {
      const sum = (lines.get(key)?.exact ?? 0) + exact / makeups.length;
      lines.set(key, { kind, item, exact: sum, isWithout: false });
    }
  }
  return { total: makeups.reduce((sum, one) => sum + one.total, 0) / makeups.length, lines };
}

export function differencesBetween(from: Makeup, to: Makeup, decimals: number): Differences {
  const shown = { from: roundHalf(from.total, decimals), to: roundHalf(to.total, decimals) };
  const keys = [...new Set([...to.lines.keys(), ...from.lines.keys()])];
  const lines = keys.map((key) => {
    const { kind, item } = (to.lines.get(key) ?? from.lines.get(key))!;
    const isWithout = to.lines.get(key)?.isWithout ?? false;
    return {
      kind,
      item,
      isGone: !to.lines.has(key),
      isWithout,
      exact: (to.lines.get(key)?.exact ?? 0) - (from.lines.get(key)?.exact ?? 0),
    };
  });
  const parts = roundParts(
    lines.map((line) => line.exact),
    shown.to - shown.from,
    decimals,
  );
  return {
    ...shown,
    lines: lines
      .map((line, at) => ({ ...line, shown: parts[at]! }))
      .filter((line) => line.shown !== 0)
      .sort((a, b) => Math.abs(b.exact) - Math.abs(a.exact)),
  };
}

function comparableLines(result: AssessmentResult, s: number): Part[] {
  const { items, root } = result.frame.rulebook;
  const weights = result.frame.weights[result.frame.group[s]!]!;
  const contribution = (item: Item) => result.items[item.index]!.contribution[s]!;
  const childrenOf = (item: Item) =>
    item.children.map((child) => items[child]!).filter((child) => !Number.isNaN(weights[child.index]!));
  const weightOf = (list: readonly Item[]) => list.reduce((sum, item) => sum + weights[item.index]!, 0);

  /** An amount that no part of `item` earned by points of its own, over its leaves by their weights. */
  const spread = (item: Item, exact: number, isWithout: boolean): Part[] => {
    const children = childrenOf(item);
    if (children.length === 0) return [{ kind: 'item', item, exact, isWithout }];
    const all = weightOf(children);
    return children.flatMap((child) => {
      const share = all > 0 ? weights[child.index]! / all : 1 / children.length;
      return spread(child, exact * share, isWithout);
    });
  };
  const linesOf = (item: Item, factor: number): Part[] => {
    const own = contribution(item) * factor;
    const children = childrenOf(item);
    const present = children.filter((child) => isScored(result, child, s));
    if (present.length === 0 || hasPolicyPoints(result, item, s)) return spread(item, own, false);
    const sum = present.reduce((total, child) => total + contribution(child) * factor, 0);
    const all = weightOf(children);
    const kept = all > 0 ? weightOf(present) / all : 1;
    return [
      ...present.flatMap((child) => linesOf(child, factor * kept)),
      ...children
        .filter((child) => !present.includes(child) && all > 0)
        .flatMap((child) => spread(child, (sum * weights[child.index]!) / all, true)),
      ...(Math.abs(sum - own) < noise
        ? []
        : [{ kind: 'loss' as const, item, exact: own - sum, isWithout: false }]),
    ];
  };
  const adjustments = adjustmentLines(result, s).map((line) => ({ ...line, isWithout: false }));
  return [...linesOf(root!, 1), ...adjustments];
}

const noise = 1e-9;

function isScored(result: AssessmentResult, item: Item, s: number): boolean {
  const one = result.items[item.index]!;
  return one.role !== 'input' && one.score.outcome[s] === SCORED;
}

/** A composite whose own policy put points in. */
function hasPolicyPoints(result: AssessmentResult, item: Item, s: number): boolean {
  const one = result.items[item.index]!;
  return one.role === 'composite' && one.score.policy.has(s);
}

function keyOf({ kind, item }: Part): string {
  return item === null ? kind : `${kind} ${item.id}`;
}
