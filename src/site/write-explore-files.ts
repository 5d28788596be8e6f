/**
 * A process of its own that writes the database files of `/explore`: it reads a job from its standard input and
 * answers with the parts that it wrote.
 *
 * Of its own, because DuckDB leaves gaps in the blocks of its files as the memory had them: this process has seen
 * nothing but what is published, while the one that builds the site has also read what an edition holds back. For the
 * same reason the bytes differ from run to run, so the name of a file carries a hash of its rows instead, and what
 * makes sure of its bytes is the checksum that gzip puts at the end.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';
import { resultTables } from '../core/results/columns.ts';
import type { ExplorePart } from '../query/manifest.ts';
import { BASE_PART } from '../query/manifest.ts';
import { baseTables, scoreTables } from '../query/tables.ts';
import type { SqlType } from '../query/tables.ts';
import type { ExploreAnswer, ExploreJob } from './explore-job.ts';
import type { Cell } from './explore-rows.ts';
import { quoted } from './sql-text.ts';

type Columns = Readonly<Record<string, SqlType>>;

async function writeFiles(job: ExploreJob): Promise<ExploreAnswer> {
  // One thread keeps the rows in the order that they are asked for.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    const written = [await writeBase(connection, job)];
    await connection.run(`CREATE TEMP TABLE all_scores AS FROM ${csvOf(job, 'scores')}`);
    for (const plan of job.parts) written.push(await writeScores(connection, job, plan));
    return written;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeBase(connection: DuckDBConnection, job: ExploreJob): Promise<ExplorePart> {
  return writePart(connection, job.outDir, { name: BASE_PART, assessments: [] }, async () => {
    for (const [table, rows] of Object.entries(job.rows)) {
      const columns: Columns = baseTables[table as keyof typeof job.rows];
      await connection.run(`CREATE TABLE part.${table} (${declared(columns)})`);
      await appendRows(connection, table, columns, rows);
    }
    // By the order of assessments and units; `*` is the group of those that have none.
    await connection.run(`CREATE TABLE part.totals AS
      SELECT t.* REPLACE (coalesce(t.group_id, '*') AS group_id)
      FROM ${csvOf(job, 'totals')} t JOIN part.assessments a USING (assessment_id)
      LEFT JOIN part.units u USING (subject_id) ORDER BY a.position, u.position`);
    // Kept for the files of scores, which are made after this one is closed.
    for (const table of ['units', 'assessments', 'items', 'totals']) {
      await connection.run(`CREATE TEMP TABLE known_${table} AS FROM part.${table}`);
    }
  });
}

/** Item by item: whoever looks at one item over all units reads a few blocks. */
async function writeScores(
  connection: DuckDBConnection,
  job: ExploreJob,
  plan: ExploreJob['parts'][number],
): Promise<ExplorePart> {
  const { scores } = scoreTables;
  return writePart(connection, job.outDir, plan, async () => {
    await connection.run(`CREATE TABLE part.scores (${declared(scores)})`);
    await connection.run(`INSERT INTO part.scores BY NAME
      SELECT s.* REPLACE (
        CASE WHEN s.state = 'not-applicable' AND s.weight IS NULL AND i.role <> 'input'
          THEN 'not-assessed' ELSE s.state END AS state), t.group_id
      FROM all_scores s
      JOIN known_assessments a USING (assessment_id)
      JOIN known_items i ON i.rulebook_id = a.rulebook_id AND i.item_id = s.item_id
      JOIN known_totals t ON t.assessment_id = s.assessment_id AND t.subject_id = s.subject_id
      LEFT JOIN known_units u ON u.subject_id = s.subject_id
      WHERE s.assessment_id IN (${plan.assessments.map(quoted).join(', ')})
      ORDER BY a.position, i.position, u.position`);
  });
}

async function writePart(
  connection: DuckDBConnection,
  dir: string,
  { name, assessments }: ExploreJob['parts'][number],
  fill: () => Promise<void>,
): Promise<ExplorePart> {
  const path = join(dir, `${encodeURIComponent(name)}.duckdb`);
  await connection.run(`ATTACH ${quoted(path)} AS part (STORAGE_VERSION 'v1.0.0')`);
  await fill();
  const tables = await tablesOf(connection);
  const rowsHash = createHash('sha256')
    .update(tables.map(({ hash }) => hash).join())
    .digest('hex')
    .slice(0, 12);
  await connection.run('DETACH part');
  const plain = await readFile(path);
  await rm(path);
  const packed = await promisify(gzip)(plain, { level: 6 });
  const file = `${encodeURIComponent(name)}.${rowsHash}.duckdb.gz`;
  await writeFile(join(dir, file), packed);
  return {
    name,
    file,
    bytes: packed.length,
    plainBytes: plain.length,
    sha256: createHash('sha256').update(packed).digest('hex'),
    assessments,
    tables: tables.map(({ table, rows }) => ({ name: table, rows })),
  };
}

interface Described {
  readonly table: string;
  readonly rows: number;
  readonly hash: string;
}

async function tablesOf(connection: DuckDBConnection): Promise<Described[]> {
  const listed = await connection.runAndReadAll(
    `SELECT table_name FROM duckdb_tables() WHERE database_name = 'part' ORDER BY table_name`,
  );
  const described: Described[] = [];
  for (const [table] of listed.getRowsJson() as [string][]) {
    const counted = await connection.runAndReadAll(
      `SELECT count(*)::INTEGER, coalesce(bit_xor(hash(row_number, t)), 0)::VARCHAR
       FROM (SELECT row_number() OVER () AS row_number, t FROM part.${table} t)`,
    );
    const [rows, hash] = counted.getRowsJson()[0] as [number, string];
    described.push({ table, rows, hash: `${table} ${rows} ${hash}` });
  }
  return described;
}

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  columns: Columns,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const types = Object.values(columns);
  const appender = await connection.createAppender(table, 'main', 'part');
  for (const row of rows) {
    for (const [at, cell] of row.entries()) appendCell(appender, types[at]!, cell);
    appender.endRow();
  }
  appender.closeSync();
}

function appendCell(appender: DuckDBAppender, type: SqlType, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === 'INTEGER') appender.appendInteger(cell as number);
  else if (type === 'DOUBLE') appender.appendDouble(cell as number);
  else if (type === 'BOOLEAN') appender.appendBoolean(cell as boolean);
  else appender.appendVarchar(cell as string);
}

function declared(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');
}

function csvOf({ csvDir }: ExploreJob, table: 'scores' | 'totals'): string {
  const columns = Object.entries(resultTables[table]).map(([name, type]) => `"${name}": ${quoted(type)}`);
  return `read_csv(${quoted(join(csvDir, `${table}.csv`))}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns.join(', ')}})`;
}

const job = (await json(process.stdin)) as ExploreJob;
process.stdout.write(JSON.stringify(await writeFiles(job)));
