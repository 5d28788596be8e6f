/**
 * Why a total differs from another figure: the lines that make it up, each against the same line of the other. The
 * differences add up to the difference of the totals, to the digit shown.
 */
import type { Item } from '../core/package/rulebook.ts';
import { roundHalf } from '../core/round.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { ExactLine, Line } from './contributions.ts';
import { exactLines } from './contributions.ts';
import { roundParts } from './largest-remainder.ts';
import { hasTotal } from './reasons.ts';

export interface DifferenceLine {
  readonly kind: Line['kind'];
  readonly item: Item | null;
  readonly exact: number;
  readonly shown: number;
  /** Only the figure started from has such a line: here its weight went elsewhere, or it is no longer assessed. */
  readonly isGone: boolean;
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

type Part = Pick<ExactLine, 'kind' | 'item' | 'exact'>;

/** Null where the subject has no total. */
export function makeupOf(result: AssessmentResult, s: number): Makeup | null {
  if (!hasTotal(result, s)) return null;
  return {
    total: result.adjusted.total[s]!,
    lines: new Map(exactLines(result, s).map((line) => [keyOf(line), line])),
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
      lines.set(key, { kind, item, exact: (lines.get(key)?.exact ?? 0) + exact / makeups.length });
    }
  }
  return { total: makeups.reduce((sum, one) => sum + one.total, 0) / makeups.length, lines };
}

export function differencesBetween(from: Makeup, to: Makeup, decimals: number): Differences {
  const shown = { from: roundHalf(from.total, decimals), to: roundHalf(to.total, decimals) };
  const keys = [...new Set([...to.lines.keys(), ...from.lines.keys()])];
  const lines = keys.map((key) => {
    const { kind, item } = (to.lines.get(key) ?? from.lines.get(key))!;
    const isGone = !to.lines.has(key);
    return { kind, item, isGone, exact: (to.lines.get(key)?.exact ?? 0) - (from.lines.get(key)?.exact ?? 0) };
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

function keyOf({ kind, item }: ExactLine): string {
  return item === null ? kind : `${kind} ${item.id}`;
}
