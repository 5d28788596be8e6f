/**
 * The database of the browser, DuckDB-WASM: the one file that knows it. What to load and when is session matter.
 *
 * The worker is started from the script's text, so that it comes up on servers that give scripts another type, and the
 * page's content security policy holds in it; where a policy forbids that, from its address. The engine comes
 * compressed and is handed over as a blob of the right type, whatever the server calls it.
 */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm';
import { joinTables, readArrow, tableOf } from './query-table.ts';
import type { LimitedTable, QueryParameter, QueryTable } from './session.ts';
import { SessionError } from './session.ts';

/** A running database; the order of calls is up to whoever holds it. */
export interface Database {
  readonly execute: (sql: string) => Promise<void>;
  readonly query: (sql: string, params: readonly QueryParameter[]) => Promise<QueryTable>;
  readonly stream: (sql: string, limit: number) => Promise<LimitedTable>;
  /** Whether what streams ended. */
  readonly interrupt: () => Promise<boolean>;
  readonly addFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Whatever runs fails with this. */
  readonly terminate: (reason: SessionError) => void;
}

export interface DatabaseSource {
  readonly workerScript: Blob;
  /** For where a policy forbids workers from a blob. */
  readonly workerUrl: string;
  /** Of type application/wasm. */
  readonly wasm: Blob;
  /** A database that has not answered by then never will. */
  readonly startMs: number;
}

export async function startDatabase(source: DatabaseSource): Promise<Database> {
  const deadline = performance.now() + source.startMs;
  const { db, ended, end } = await startWorker(source, deadline);
  const wasmUrl = URL.createObjectURL(source.wasm);
  try {
    const connection = await before(deadline, Promise.race([openDatabase(db, wasmUrl), ended]));
    return databaseOver(db, connection, ended, end);
  } catch (error) {
    end(new SessionError('closed'));
    throw error;
  } finally {
    URL.revokeObjectURL(wasmUrl);
  }
}

async function openDatabase(db: AsyncDuckDB, wasmUrl: string): Promise<AsyncDuckDBConnection> {
  await db.instantiate(wasmUrl);
  const casts = { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true };
  await db.open({ query: casts, filesystem: { reliableHeadRequests: false } });
  return db.connect();
}

interface RunningWorker {
  readonly db: AsyncDuckDB;
  /** Never fulfilled; rejected when the worker dies or is ended. The library leaves its promises hanging then. */
  readonly ended: Promise<never>;
  readonly end: (reason: SessionError) => void;
}

async function startWorker(source: DatabaseSource, deadline: number): Promise<RunningWorker> {
  const blobUrl = URL.createObjectURL(source.workerScript);
  try {
    return await before(deadline, answering(blobUrl));
  } catch {
    return await before(deadline, answering(source.workerUrl));
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}

/** A worker that has answered once. */
async function answering(url: string): Promise<RunningWorker> {
  const worker = new Worker(url);
  let end: (reason: SessionError) => void = () => undefined;
  const ended = new Promise<never>((_, fail) => {
    end = (reason) => {
      worker.terminate();
      fail(reason);
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(new SessionError('worker-refused', { detail: event.message }));
    });
  });
  ended.catch(() => undefined);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([db.ping(), ended]);
  return { db, ended, end };
}

function before<T>(deadline: number, result: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new SessionError('start-hangs')), Math.max(0, deadline - performance.now()));
  });
  return Promise.race([result, late]);
}

function databaseOver(
  db: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  ended: Promise<never>,
  end: (reason: SessionError) => void,
): Database {
  const prepared = new Map<string, Promise<AsyncPreparedStatement>>();
  const prepare = (sql: string) => {
    const found = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, found);
    found.catch(() => prepared.delete(sql));
    return found;
  };
  const query = async (sql: string, params: readonly QueryParameter[]) => {
    const statement = await prepare(sql);
    return readArrow(await statement.query(...params));
  };
  const orEnd = <T>(result: Promise<T>) => Promise.race([result, ended]).catch(asFailure);
  return {
    execute: (sql) => orEnd(connection.query(sql).then(() => undefined)),
    query: (sql, params) => orEnd(query(sql, params)),
    stream: (sql, limit) => orEnd(readStream(connection, sql, limit)),
    interrupt: () => orEnd(connection.cancelSent()),
    addFile: (name, bytes) => orEnd(db.registerFileBuffer(name, bytes)),
    terminate: end,
  };
}

function asFailure(error: unknown): never {
  if (error instanceof SessionError) throw error;
  const words = error instanceof Error ? error.message : String(error);
  if (words.includes('query was canceled')) throw new SessionError('cancelled');
  // The worker puts its own stack behind the words.
  throw new SessionError('statement', { detail: words.replace(/\n {4}at [^]*$/, '') });
}

async function readStream(
  connection: AsyncDuckDBConnection,
  sql: string,
  limit: number,
): Promise<LimitedTable> {
  const batches: QueryTable[] = [];
  let rows = 0;
  const reader = await connection.send(sql, true);
  for await (const batch of reader) {
    batches.push(readArrow(batch));
    rows += batch.numRows;
    if (rows <= limit) continue;
    await connection.cancelSent();
    break;
  }
  // Even without rows a batch comes that names the columns; a statement that gives none at all has neither.
  return { ...joinTables(batches[0] ?? tableOf([], [], 0), batches, limit), isCut: rows > limit };
}
