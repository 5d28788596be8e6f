/** scores.csv: a row for every subject and item, composites and inputs too, in the rule book's order. */
import { stateOf } from '../package/states.ts';
import type { AssessmentResult, ItemScore } from '../score/result.ts';
import { numberCell } from './columns.ts';

/** Text in pieces of one subject each, so that no file of a million rows stands in memory as one string. */
export function* scoreRows(result: AssessmentResult): Generator<string> {
  const { frame } = result;
  const columns = result.items.map((score) => new ScoreColumn(result, score));
  const assessment = frame.assessment.assessment_id;
  for (let s = 0; s < frame.subjects.length; s++) {
    const start = `${assessment},${frame.subjects[s]!},`;
    let rows = '';
    for (const column of columns) rows += start + column.cells(s);
    yield rows;
  }
}

/**
 * One item. Written weights repeat from subject to subject, and writing a number at full precision costs more than
 * scoring it, so the text of the last effective weight is kept.
 */
class ScoreColumn {
  readonly #id: string;
  readonly #score: ItemScore;
  readonly #value: Float64Array | null;
  readonly #state: Uint8Array;
  readonly #points: Float64Array | null;
  readonly #group: Int32Array;
  readonly #weights: readonly string[];
  #lastWeight = Number.NaN;
  #lastText = '';

  constructor(result: AssessmentResult, score: ItemScore) {
    this.#id = score.item.id;
    this.#score = score;
    this.#group = result.frame.group;
    this.#weights = result.frame.weights.map((weights) => numberCell(weights[score.item.index]!));
    const observed =
      score.role === 'leaf' ? score.score.observed : score.role === 'input' ? score.observed : null;
    this.#value = observed?.value ?? null;
    this.#state = score.role === 'input' ? score.observed.state : score.score.state;
    this.#points = score.role === 'input' ? null : score.score.points;
  }

  cells(s: number): string {
    const value = this.#value === null ? '' : numberCell(this.#value[s]!);
    const points = this.#points === null ? '' : numberCell(this.#points[s]!);
    const weight = this.#weights[this.#group[s]!]!;
    const contribution = numberCell(this.#score.contribution[s]!);
    return `${this.#id},${value},${stateOf(this.#state[s]!)},${points},${weight},${this.#effective(s)},${contribution}\n`;
  }

  #effective(s: number): string {
    const weight = this.#score.effectiveWeight[s]!;
    if (!Object.is(weight, this.#lastWeight)) {
      this.#lastWeight = weight;
      this.#lastText = numberCell(weight);
    }
    return this.#lastText;
  }
}
