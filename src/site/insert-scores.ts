/**
 * The scores of one assessment, put into a table of the database without a detour over text: figures go in as they
 * are, and DuckDB puts ids in the place of numbers. It does so on a thread of its own, beside whatever else runs.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { DOUBLE, DuckDBDataChunk, INTEGER } from '@duckdb/node-api';
import { states } from '../core/package/states.ts';
import type { ScoreColumns } from '../core/results/score-columns.ts';
import { scoreColumns } from '../core/results/score-columns.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { quoted } from './sql-text.ts';

/** Numbers of a subject, an item and a state, counted from 0. */
const codes = ['subject', 'item', 'state'];
const figures = ['value', 'points', 'weight', 'effective_weight', 'contribution'];
const chunkRows = 2048;

/** `table` has the columns of scores.csv; its rows come in the order of that file. */
export async function insertScores(
  connection: DuckDBConnection,
  table: string,
  result: AssessmentResult,
): Promise<void> {
  const { assessment, rulebook, subjects } = result.frame;
  const columns = [...codes.map((name) => `${name} INTEGER`), ...figures.map((name) => `${name} DOUBLE`)];
  await connection.run(`CREATE OR REPLACE TEMP TABLE staged (${columns.join(', ')})`);
  const appender = await connection.createAppender('staged');
  for (const chunk of chunksOf(result)) appender.appendDataChunk(chunk);
  appender.closeSync();
  const items = rulebook.items.map((item) => item.id);
  const [value, ...others] = figures.map(numberOf);
  await connection.run(`INSERT INTO ${table} SELECT ${quoted(assessment.assessment_id)},
    ${listed(subjects)}[subject + 1], ${listed(items)}[item + 1], ${value!}, ${listed(states)}[state + 1],
    ${others.join(', ')} FROM staged`);
  await connection.run('DROP TABLE staged');
}

/** Subject by subject, and for each item by item. */
function* chunksOf(result: AssessmentResult): Generator<DuckDBDataChunk> {
  const { group, subjects } = result.frame;
  const items = scoreColumns(result);
  const types = [...codes.map(() => INTEGER), ...figures.map(() => DOUBLE)];
  const size = subjects.length * items.length;
  for (let from = 0; from < size; from += chunkRows) {
    const rows = Math.min(chunkRows, size - from);
    const columns = types.map(() => new Array<number>(rows));
    for (let row = 0; row < rows; row++) {
      const s = Math.floor((from + row) / items.length);
      const i = (from + row) % items.length;
      putRow(columns, row, s, i, items[i]!, group[s]!);
    }
    const chunk = DuckDBDataChunk.create(types, rows);
    chunk.setColumns(columns);
    yield chunk;
  }
}

function putRow(
  columns: readonly number[][],
  row: number,
  s: number,
  i: number,
  item: ScoreColumns,
  group: number,
): void {
  columns[0]![row] = s;
  columns[1]![row] = i;
  columns[2]![row] = item.state[s]!;
  columns[3]![row] = item.value === null ? Number.NaN : item.value[s]!;
  columns[4]![row] = item.points === null ? Number.NaN : item.points[s]!;
  columns[5]![row] = item.weights[group]!;
  columns[6]![row] = item.effectiveWeight[s]!;
  columns[7]![row] = item.contribution[s]!;
}

/** NULL where there is none; −0 is 0, as in the CSV. */
function numberOf(figure: string): string {
  return `CASE WHEN isnan(${figure}) THEN NULL ELSE ${figure} + 0 END`;
}

function listed(words: readonly string[]): string {
  return `[${words.map(quoted).join(', ')}]`;
}
