/**
 * The seam in front of the database of the browser: what pages ask of it, and the faults it can have. Only
 * duckdb.ts knows which database it is.
 */

/** What a statement may be given for its `?`, in their order. */
export type QueryParameter = string | number | boolean | null;

export type ColumnType = 'text' | 'number' | 'boolean';

export interface QueryColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/**
 * Text and boolean columns hold null where there is none; number columns are always a Float64Array with NaN there, as
 * in the results of scoring. Dates come as text, yyyy-mm-dd.
 */
export type ColumnValues = readonly (string | boolean | null)[] | Float64Array;

export interface QueryTable {
  readonly columns: readonly QueryColumn[];
  readonly length: number;
  /** Fails on a name that the statement does not give. */
  readonly column: (name: string) => ColumnValues;
}

export interface LimitedTable extends QueryTable {
  /** Whether rows were left behind at the limit. */
  readonly isCut: boolean;
}

export interface Session {
  /**
   * Fetches a part of the data, by its name in the manifest, and adds its rows to `scores`. A part that is there already
   * costs nothing; one that failed is fetched anew at the next call. `base` (names, totals) is there from the start.
   */
  readonly load: (part: string) => Promise<void>;
  /** Statements run one after the other; each is prepared once and kept for the next time. */
  readonly run: (sql: string, params?: readonly QueryParameter[]) => Promise<QueryTable>;
  /** One statement whose rows are read no further than `limit`, and that can be cancelled meanwhile. */
  readonly runLimited: (sql: string, limit: number) => Promise<LimitedTable>;
  /** Ends what is running: it fails with `cancelled`. The session stays, even where the database had to start anew. */
  readonly cancel: () => Promise<void>;
  /** Ends the worker, which alone gives its memory back. */
  readonly close: () => Promise<void>;
}

export type FailureKind =
  /** The page was opened from a folder. */
  | 'no-server'
  /** The browser knows no WebAssembly, no workers or no decompression. */
  | 'unsupported'
  /** The worker's script did not start. */
  | 'worker-refused'
  /** The database did not answer in time. */
  | 'start-hangs'
  /** The server has no such file; the site was perhaps replaced. */
  | 'missing'
  /** The server answered with a fault of its own. */
  | 'refused'
  /** The connection broke, or nothing came for a long while. */
  | 'interrupted'
  /** A file is cut off or altered. */
  | 'damaged'
  /** A file is of a later storage version than this site reads. */
  | 'newer'
  /** The statement is not one that may run here, or is wrong. */
  | 'statement'
  | 'cancelled'
  | 'closed';

export interface Failure {
  readonly kind: FailureKind;
  /** Of which file; '' where it is about none. */
  readonly file: string;
  /** Bytes that had come, and that should. */
  readonly received: number;
  readonly expected: number;
  /** What the database or the browser said, in English. */
  readonly detail: string;
}

export class SessionError extends Error implements Failure {
  readonly kind: FailureKind;
  readonly file: string;
  readonly received: number;
  readonly expected: number;
  readonly detail: string;

  constructor(kind: FailureKind, about: Partial<Omit<Failure, 'kind'>> = {}) {
    super(`${kind}${about.file ? ` (${about.file})` : ''}${about.detail ? `: ${about.detail}` : ''}`);
    this.name = 'SessionError';
    this.kind = kind;
    this.file = about.file ?? '';
    this.received = about.received ?? 0;
    this.expected = about.expected ?? 0;
    this.detail = about.detail ?? '';
  }
}

/** What is being waited for; the engine is fetched first, then data, then it is started. */
export interface Progress {
  readonly step: 'engine' | 'data' | 'start';
  /** Name of the part; '' for the engine. */
  readonly part: string;
  readonly received: number;
  readonly expected: number;
}
