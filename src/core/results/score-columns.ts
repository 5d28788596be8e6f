/** The scores of an assessment as columns over its subjects, item by item in the rule book's order. */
import type { AssessmentResult, ItemScore } from '../score/result.ts';

export interface ScoreColumns {
  readonly itemId: string;
  /** Null for composites. */
  readonly value: Float64Array | null;
  readonly state: Uint8Array;
  /** Null for inputs. */
  readonly points: Float64Array | null;
  /** As written, per group. */
  readonly weights: readonly number[];
  readonly effectiveWeight: Float64Array;
  readonly contribution: Float64Array;
}

export function scoreColumns(result: AssessmentResult): ScoreColumns[] {
  return result.items.map((one) => ({
    itemId: one.item.id,
    value: valueOf(one),
    state: one.role === 'input' ? one.observed.state : one.score.state,
    points: one.role === 'input' ? null : one.score.points,
    weights: result.frame.weights.map((weights) => weights[one.item.index]!),
    effectiveWeight: one.effectiveWeight,
    contribution: one.contribution,
  }));
}

function valueOf(one: ItemScore): Float64Array | null {
  if (one.role === 'composite') return null;
  return one.role === 'leaf' ? one.score.observed.value : one.observed.value;
}
