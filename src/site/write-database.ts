/**
 * results.duckdb from the written CSV files: DuckDB reads them with declared types, so nothing is guessed.
 *
 * Storage version v1.0.0 is one that the browser's build of DuckDB opens. One thread keeps the rows in the files'
 * order; the bytes still differ by a few from run to run, because DuckDB leaves gaps in its blocks as memory had them.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import type { ResultTable } from '../core/results/columns.ts';
import { resultTables } from '../core/results/columns.ts';

export async function writeDatabase(csvDir: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    await connection.run(`ATTACH ${quoted(path)} AS results (STORAGE_VERSION 'v1.0.0')`);
    for (const table of Object.keys(resultTables) as ResultTable[]) {
      await connection.run(createTable(table, join(csvDir, `${table}.csv`)));
    }
    await connection.run('DETACH results');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function createTable(table: ResultTable, csv: string): string {
  const columns = Object.entries(resultTables[table]).map(
    ([name, type]) => `${quoted(name)}: ${quoted(type)}`,
  );
  return `CREATE TABLE results.${table} AS FROM read_csv(${quoted(csv)}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns.join(', ')}})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
