/**
 * A session over the files of a manifest: fetches the engine and the data that is needed, starts the database and
 * keeps statements in order. A statement that cannot be ended otherwise costs the worker; the database then starts
 * anew with the same data.
 */
import type { Database } from './duckdb.ts';
import { startDatabase } from './duckdb.ts';
import type { Files } from './fetch-files.ts';
import { filesFrom } from './fetch-files.ts';
import { attachPart, baseViews, catalogOf, lockDown, scoresView } from './loaded-parts.ts';
import type { ExploreManifest, ExplorePart } from './manifest.ts';
import { BASE_PART } from './manifest.ts';
import type { Progress, Session } from './session.ts';
import { SessionError } from './session.ts';
import { refusalOf } from './support.ts';

export interface SessionOptions {
  readonly manifest: ExploreManifest;
  /** Address of the folder of the files, ending in "/". */
  readonly root: string;
  readonly onProgress?: (progress: Progress) => void;
  /** After a failure: past the browser's cache. */
  readonly isRetry?: boolean;
  readonly silenceMs?: number;
  /** The database has to answer within this, once everything is there. */
  readonly startMs?: number;
}

/** What a running statement may take to end when asked, before the worker is given up. */
const interruptMs = 1500;

/** Fails with a SessionError that says what happened; nothing is left running then. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const refusal = await refusalOf();
  if (refusal !== null) throw refusal;
  const opened = new OpenedSession(options);
  await opened.start();
  return opened;
}

class OpenedSession implements Session {
  readonly #options: SessionOptions;
  readonly #files: Files;
  readonly #loads = new Map<string, Promise<void>>();
  #database: Promise<Database> | null = null;
  /** Parts of scores in the running database. */
  #attached: readonly ExplorePart[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #isRetry: boolean;
  #isStreaming = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#isRetry = options.isRetry ?? false;
    this.#files = filesFrom({
      root: options.root,
      onProgress: (progress) => options.onProgress?.(progress),
      silenceMs: options.silenceMs ?? 20_000,
      isRetry: () => this.#isRetry,
    });
  }

  async start(): Promise<void> {
    this.#database = this.#startWith([]);
    await this.#database;
  }

  load = (name: string): Promise<void> => {
    if (name === BASE_PART) return Promise.resolve();
    const known = this.#loads.get(name);
    if (known !== undefined) return known;
    const loading = this.#add(this.#partOf(name));
    this.#loads.set(name, loading);
    loading.catch(() => {
      this.#loads.delete(name);
      this.#isRetry = true;
    });
    return loading;
  };

  run: Session['run'] = (sql, params = []) => this.#inTurn((database) => database.query(sql, params));

  runLimited: Session['runLimited'] = (sql, limit) =>
    this.#inTurn(async (database) => {
      this.#isStreaming = true;
      try {
        return await database.stream(sql, limit);
      } finally {
        this.#isStreaming = false;
      }
    });

  cancel = async (): Promise<void> => {
    const database = await this.#database;
    if (database === null) return;
    const ended = this.#queue.catch(() => undefined);
    if (this.#isStreaming) void database.interrupt().catch(() => undefined);
    if (await endsWithin(ended, interruptMs)) return;
    database.terminate(new SessionError('cancelled'));
    this.#database = this.#startWith(this.#attached);
    this.#database.catch(() => undefined);
  };

  close = async (): Promise<void> => {
    const database = await this.#database?.catch(() => null);
    this.#database = null;
    database?.terminate(new SessionError('closed'));
  };

  #inTurn<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const turn = this.#queue.catch(() => undefined).then(async () => work(await this.#running()));
    this.#queue = turn;
    return turn;
  }

  async #running(): Promise<Database> {
    if (this.#database === null) throw new SessionError('closed');
    // One that could not be started anew after a cancelled statement is tried again by the next.
    return this.#database.catch(() => (this.#database = this.#startWith(this.#attached)));
  }

  async #add(part: ExplorePart): Promise<void> {
    const bytes = await this.#files.part(part);
    await this.#inTurn(async (database) => {
      await this.#attach(database, part, bytes);
      await this.#showScores(database, [...this.#attached, part]);
    });
  }

  /** Names, totals and the given parts of scores; everything comes at the same time. */
  async #startWith(scores: readonly ExplorePart[]): Promise<Database> {
    const base = this.#partOf(BASE_PART);
    const parts = [base, ...scores];
    const { manifest, root, startMs = 20_000 } = this.#options;
    const control = new AbortController();
    const fetching = Promise.all([
      this.#files.engine(manifest.engine, control.signal),
      ...parts.map((part) => this.#files.part(part, control.signal)),
    ]);
    // Of what one failure makes useless nothing more is fetched.
    fetching.catch(() => control.abort());
    const [engine, ...files] = await fetching;
    this.#options.onProgress?.({ step: 'start', part: '', received: 0, expected: 0 });
    const database = await startDatabase({
      ...engine,
      workerUrl: root + manifest.engine.worker.file,
      startMs,
    });
    for (const statement of lockDown(manifest.parts)) await database.execute(statement);
    for (const [at, part] of parts.entries()) await this.#attach(database, part, files[at]!);
    for (const view of baseViews(this.#catalogOf(base))) await database.execute(view);
    await this.#showScores(database, scores);
    return database;
  }

  async #showScores(database: Database, parts: readonly ExplorePart[]): Promise<void> {
    await database.execute(scoresView(parts.map((part) => this.#catalogOf(part))));
    this.#attached = parts;
  }

  #catalogOf(part: ExplorePart): string {
    return catalogOf(this.#options.manifest.parts.indexOf(part));
  }

  async #attach(database: Database, part: ExplorePart, bytes: Uint8Array): Promise<void> {
    await database.addFile(part.file, bytes);
    try {
      await database.execute(attachPart(part.file, this.#catalogOf(part)));
    } catch (error) {
      const detail = error instanceof SessionError ? error.detail : String(error);
      throw new SessionError('damaged', { file: part.file, detail });
    }
  }

  #partOf(name: string): ExplorePart {
    const found = this.#options.manifest.parts.find((part) => part.name === name);
    if (found === undefined) throw new RangeError(`There is no part "${name}".`);
    return found;
  }
}

function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), milliseconds));
  return Promise.race([work.then(() => true), late]);
}
