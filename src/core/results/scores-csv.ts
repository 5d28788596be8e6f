/** scores.csv: a row for every subject and item, composites and inputs too, in the rule book's order. */
import { states } from '../package/states.ts';
import type { AssessmentResult } from '../score/result.ts';
import { numberCell } from './columns.ts';
import type { ScoreColumns } from './score-columns.ts';
import { scoreColumns } from './score-columns.ts';

/** Text in pieces of one subject each, so that no file of a million rows stands in memory as one string. */
export function* scoreRows(result: AssessmentResult): Generator<string> {
  const { frame } = result;
  const items = scoreColumns(result).map((columns) => new ItemCells(columns));
  const assessment = frame.assessment.assessment_id;
  for (const [s, subject] of frame.subjects.entries()) {
    const start = `${assessment},${subject},`;
    const cells: string[] = [];
    for (const item of items) item.write(cells, start, s, frame.group[s]!);
    yield cells.join('');
  }
}

const stateCells = states.map((state) => `,${state},`);

/**
 * One item. Writing a number at full precision costs more than scoring it, and within a group weights repeat from
 * subject to subject, so the text of the last ones is kept.
 */
class ItemCells {
  readonly #columns: ScoreColumns;
  readonly #weights: { effective: number; cells: string }[];

  constructor(columns: ScoreColumns) {
    this.#columns = columns;
    this.#weights = columns.weights.map(() => ({ effective: 0, cells: '' }));
  }

  write(cells: string[], start: string, s: number, group: number): void {
    const { itemId, value, state, points, contribution } = this.#columns;
    cells.push(start, itemId, ',');
    if (value !== null) cells.push(numberCell(value[s]!));
    cells.push(stateCells[state[s]!]!);
    if (points !== null) cells.push(numberCell(points[s]!));
    cells.push(this.#weightCells(s, group), numberCell(contribution[s]!), '\n');
  }

  #weightCells(s: number, group: number): string {
    const last = this.#weights[group]!;
    const effective = this.#columns.effectiveWeight[s]!;
    if (last.cells === '' || !Object.is(effective, last.effective)) {
      last.effective = effective;
      last.cells = `,${numberCell(this.#columns.weights[group]!)},${numberCell(effective)},`;
    }
    return last.cells;
  }
}
