/** The scores of an assessment as they are asked for here: by ids, whatever way they were come by. */
import type { Node } from '../score/aggregate.ts';
import type { AssessmentResult } from '../score/result.ts';

export interface Scored {
  /** After adjustments; NaN where there is none. */
  readonly total: (subjectId: string) => number;
  /** Of one item; NaN where there are none. */
  readonly points: (subjectId: string, itemId: string) => number;
  /** Subjects whose scores may differ from those that it was derived from. */
  readonly touched: readonly string[];
}

/** Stands for what cannot be scored at all. */
export const unscored: Scored = { total: () => Number.NaN, points: () => Number.NaN, touched: [] };

export function scoredOf(result: AssessmentResult, touched: readonly string[] = []): Scored {
  const { frame, adjusted, items } = result;
  return {
    touched,
    total: (subjectId) => {
      const s = frame.subjectIndex.get(subjectId);
      return s === undefined ? Number.NaN : adjusted.total[s]!;
    },
    points: (subjectId, itemId) => {
      const s = frame.subjectIndex.get(subjectId);
      const item = frame.rulebook.itemsById.get(itemId);
      const one = item === undefined ? undefined : items[item.index];
      return s === undefined || one === undefined || one.role === 'input' ? Number.NaN : one.score.points[s]!;
    },
  };
}

/** The nodes of a result, as aggregating and adjusting take them. */
export function nodesOf({ items }: AssessmentResult): (Node | null)[] {
  return items.map((one) => (one.role === 'input' ? null : one.score));
}
