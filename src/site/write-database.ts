/**
 * results.duckdb with the tables of the CSV files under declared types, so nothing is guessed: the long one straight
 * from the results where they are at hand, the others from their written files.
 *
 * Storage version v1.0.0 is one that the browser's build of DuckDB opens. One thread keeps the rows in the files'
 * order; the bytes still differ by a few from run to run, because DuckDB leaves gaps in its blocks as memory had them.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import type { ResultTable } from '../core/results/columns.ts';
import { resultTables } from '../core/results/columns.ts';
import type { Results } from '../core/score/result.ts';
import { insertScores } from './insert-scores.ts';
import { quoted } from './sql-text.ts';

/** The CSV files are written already, scores.csv only where there are no `results`. DuckDB works on a thread of its own. */
export async function writeDatabase(csvDir: string, path: string, results: Results | null): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    await connection.run(`ATTACH ${quoted(path)} AS results (STORAGE_VERSION 'v1.0.0')`);
    if (results === null) await connection.run(copyTable('scores', join(csvDir, 'scores.csv')));
    else await insertAll(connection, results);
    for (const table of ['totals', 'audit'] as const) {
      await connection.run(copyTable(table, join(csvDir, `${table}.csv`)));
    }
    await connection.run('DETACH results');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function insertAll(connection: DuckDBConnection, results: Results): Promise<void> {
  await connection.run(`CREATE TABLE results.scores (${columnsOf('scores', ' ')})`);
  await connection.run('BEGIN');
  for (const result of results.values()) await insertScores(connection, 'results.scores', result);
  await connection.run('COMMIT');
}

function copyTable(table: ResultTable, csv: string): string {
  return `CREATE TABLE results.${table} AS FROM read_csv(${quoted(csv)}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columnsOf(table, ': ')}})`;
}

function columnsOf(table: ResultTable, between: string): string {
  return Object.entries(resultTables[table])
    .map(([name, type]) => `"${name}"${between}${between === ' ' ? type : quoted(type)}`)
    .join(', ');
}
