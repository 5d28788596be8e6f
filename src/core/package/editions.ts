/**
 * Editions: one output per circle of readers, because a folder of pages cannot ask who is reading. What a reader must
 * not see is taken out of the package before anything is scored or made of it. An edition holds the tables and columns
 * that it names and no others. Of a person who is not in it, no row in any table is; of a text whose visibility its
 * readers lack, and of what was asked for or replied on its account, nothing but that there is one. A package without
 * editions has one without a name, of all tables and of the texts that are public.
 */
import { bodyAt } from './bodies.ts';
import type { TableSpec } from './columns.ts';
import { decisionId } from './decision-id.ts';
import { specOf } from './descriptor.ts';
import { withholdFewVotes } from './disclosure.ts';
import type { Manifest } from './manifest.ts';
import type { ObservationTable, ObservationText } from './read-observations.ts';
import type { Correction, Package, TaskCheck, Visit } from './package.ts';
import { cycleTables, singleTables, tables } from './tables.ts';

/** What stands for the Markdown files of a table among its columns. */
export const BODIES = 'text';

type Declared = Pick<Manifest, 'kinds' | 'editions'>;
type Grant = 'all' | ReadonlySet<string>;
type AnyRow = Readonly<Record<string, unknown>>;

/** By which package.yaml calls a table: `visits` for `visits/<cycle_id>.csv`. */
export function tableName(spec: TableSpec): string {
  return spec.path.replace(/(\/<cycle_id>)?\.csv$/, '');
}

/** Tables that an edition may name. Rule books are in it as far as its assessments use them. */
export const editionTables: readonly TableSpec[] = Object.values(tables).filter(
  (spec) => spec !== tables.items,
);

/** The edition that is built where none is asked for; null where there is none to name. */
export function defaultEdition({ editions }: Pick<Manifest, 'editions'>): string | null {
  return Object.keys(editions).find((id) => editions[id]!.default) ?? null;
}

/** Whether readers of an edition (null: of the one without a name) may read what is of a visibility. */
export function readableIn(
  { kinds, editions }: Declared,
  edition: string | null,
): (visibility: string | null) => boolean {
  const declared = Object.entries(kinds.visibility);
  const shows = (edition === null ? undefined : editions[edition])?.shows ?? [];
  const shown = new Set([
    ...shows,
    ...declared.filter(([, one]) => one.public === true).map(([kind]) => kind),
  ]);
  const showsAll = edition !== null && declared.every(([kind]) => shown.has(kind));
  return (visibility) => (visibility === null ? showsAll : shown.has(visibility));
}

/** Whether readers of an edition may read who committed the data. */
export function showsAuthors({ editions }: Pick<Manifest, 'editions'>, edition: string | null): boolean {
  return edition !== null && editions[edition]?.authors === true;
}

/** Whether readers of an edition may read what commits of the data say; null: of the one without a name. */
export function showsMessages({ editions }: Pick<Manifest, 'editions'>, edition: string | null): boolean {
  return edition === null || editions[edition]?.messages === true;
}

/** Whether an edition holds every column of a table; what of its rows is another matter. */
export function holdsTable(manifest: Declared, edition: string | null, file: string): boolean {
  const spec = specOf(file);
  return spec !== null && grantOf(manifest, edition, spec) === 'all';
}

/** The package as readers of an edition may know it. An edition that is not declared holds nothing. */
export function packageIn(pack: Package, edition: string | null): Package {
  return new Reading(pack, edition).package();
}

/**
 * Whether readers of an edition know all of a file, so that what is said of its cells tells them nothing new. The
 * file may be one that the package does not have.
 */
export function isWholeIn(pack: Package, edition: string | null): (file: string) => boolean {
  const reading = new Reading(pack, edition);
  return (file) => reading.isWhole(file);
}

function grantOf({ editions }: Declared, edition: string | null, spec: TableSpec): Grant | null {
  if (edition === null || spec === tables.items) return 'all';
  const granted = editions[edition]?.tables ?? {};
  if (granted === 'all') return 'all';
  const columns = granted[tableName(spec)];
  return columns === undefined ? null : columns === 'all' ? 'all' : new Set(columns);
}

const unsaid = { rating: null, summary_zh: null, summary_en: null } as const;
const unasked = { asked_by: null, request_zh: null, request_en: null } as const;
const unreplied = { reply_zh: null, reply_en: null, decided_by: null } as const;
const unanswered = { outcome_zh: null, outcome_en: null } as const;

class Reading {
  readonly #pack: Package;
  readonly #edition: string | null;
  readonly #isReadable: (visibility: string | null) => boolean;
  /** Ids of persons who are not in the edition. */
  readonly #hidden: ReadonlySet<string>;
  /** Visits, checks, findings and decisions whose contents its readers do not know. */
  readonly #sealed: ReadonlySet<string>;

  constructor(pack: Package, edition: string | null) {
    this.#pack = pack;
    this.#edition = edition;
    this.#isReadable = readableIn(pack.manifest, edition);
    const hidesPersons = this.#grant(tables.officials) === null;
    this.#hidden = new Set(hidesPersons ? pack.officials.map((one) => one.official_id) : []);
    this.#sealed = new Set([
      ...this.#sealedIn(tables.visits, [...pack.visits.values()].flat(), (row) => row.visit_id),
      ...this.#sealedIn(tables.taskChecks, pack.taskChecks, (row) => row.check_id),
      ...this.#sealedIn(tables.findings, pack.findings, (row) => row.finding_id),
      ...this.#sealedIn(tables.decisions, pack.decisions, decisionId),
    ]);
  }

  package(): Package {
    const { manifest, observations, rulebooks } = this.#pack;
    const shown = { ...this.#pack, ...this.#singleTables(), ...this.#cycleTables() };
    const books = new Set(this.#withPredecessors(shown.assessments.map((one) => one.rulebook_id)));
    return {
      ...shown,
      visits: mapRows(shown.visits, (row) => this.#visit(row)),
      taskChecks: shown.taskChecks.map((row) => this.#check(row)),
      corrections: shown.corrections.filter((row) => this.#isCorrectionShown(row, books)),
      followUps: shown.followUps.map((row) =>
        this.#isSealed(row.record_id) ? { ...row, ...unasked, ...unanswered } : row,
      ),
      objections: shown.objections.map((row) =>
        this.#isSealed(row.record_id) ? { ...row, ...unreplied, ...unanswered } : row,
      ),
      appraisals: new Map([...shown.appraisals].map(([id, rows]) => [id, withholdFewVotes(manifest, rows)])),
      rulebooks:
        this.#hidden.size === 0 ? rulebooks : new Map([...rulebooks].filter(([id]) => books.has(id))),
      observations: new Map(
        [...observations].flatMap(([id, table]) => {
          const known = this.#observations(table);
          return known === null ? [] : [[id, known] as const];
        }),
      ),
      // How spreadsheets are read concerns who reads them.
      imports: new Map(),
      bodies: new Map([...this.#pack.bodies].filter(([path]) => this.#isBodyShown(path, shown))),
      headers: new Map(
        [...this.#pack.headers].flatMap(([file, header]) => {
          const columns = this.#header(file, header);
          return columns.length === 0 ? [] : [[file, columns] as const];
        }),
      ),
      withheld: new Map(
        [...this.#pack.headers].flatMap(([file, header]) => {
          const spec = specOf(file);
          const left = this.#header(file, header).length;
          if (spec === null || left === header.length) return [];
          return [[tableName(spec), left === 0 ? 'wholly' : 'partly'] as const];
        }),
      ),
    };
  }

  isWhole(file: string): boolean {
    const spec = specOf(file);
    if (spec === null || spec === tables.items) return this.#isWholeBeside(file);
    if (this.#grant(spec) !== 'all') return false;
    const names = Object.keys(spec.columns);
    const isOfPersons = names.includes('official_id') || names.includes('subject_id');
    const isSealable = names.includes('visibility') || names.includes('record_id');
    if (isOfPersons && this.#hidden.size > 0) return false;
    return !isSealable || this.#isReadable(null);
  }

  /** package.yaml, rule books, long texts and strays. */
  #isWholeBeside(file: string): boolean {
    if (this.#hidden.size === 0 && this.#grantsAll && this.#isReadable(null)) return true;
    return file.startsWith('rulebooks/') && this.#hidden.size === 0;
  }

  get #grantsAll(): boolean {
    return editionTables.every((spec) => this.#grant(spec) === 'all');
  }

  #grant(spec: TableSpec): Grant | null {
    return grantOf(this.#pack.manifest, this.#edition, spec);
  }

  /** Rows of a table that the edition does not hold are sealed as well. */
  #sealedIn<R extends AnyRow>(spec: TableSpec, rows: readonly R[], idOf: (row: R) => string): string[] {
    const isTold = this.#grant(spec) !== null;
    const hasVisibility = Object.hasOwn(spec.columns, 'visibility');
    return rows
      .filter((row) => {
        if (!isTold || this.#isOfHidden(row)) return true;
        return hasVisibility && !this.#isReadable((row['visibility'] ?? null) as string | null);
      })
      .map(idOf);
  }

  #isSealed(recordId: string | null): boolean {
    return recordId !== null && this.#sealed.has(recordId);
  }

  #isOfHidden(row: AnyRow): boolean {
    if (this.#hidden.size === 0) return false;
    return [row['official_id'], row['subject_id']].some((id) => this.#hidden.has(id as string));
  }

  #singleTables(): Pick<Package, (typeof singleTables)[number]> {
    const known = singleTables.map((name) => [name, this.#rows(tables[name], this.#pack[name])]);
    return Object.fromEntries(known) as Pick<Package, (typeof singleTables)[number]>;
  }

  #cycleTables(): Pick<Package, (typeof cycleTables)[number]> {
    const known = cycleTables.map((name) => {
      const spec = tables[name];
      const byCycle = [...this.#pack[name]] as [string, readonly AnyRow[]][];
      const rows = byCycle.map(([id, all]) => [id, this.#rows(spec, all)] as const);
      return [name, new Map(this.#grant(spec) === null ? [] : rows)];
    });
    return Object.fromEntries(known) as Pick<Package, (typeof cycleTables)[number]>;
  }

  #rows(spec: TableSpec, rows: readonly AnyRow[]): readonly AnyRow[] {
    const grant = this.#grant(spec);
    if (grant === null) return [];
    const ofShown =
      spec === tables.assessments
        ? rows.filter((row) => this.#hidden.size === 0 || row['subject_kind'] !== 'official')
        : rows.filter((row) => !this.#isOfHidden(row));
    if (grant === 'all') return ofShown;
    const withheld = Object.keys(spec.columns).filter((column) => !grant.has(column));
    const blanks = Object.fromEntries(withheld.map((column) => [column, null]));
    return ofShown.map((row) => ({ ...row, ...blanks }));
  }

  #visit(row: Visit): Visit {
    return this.#isSealed(row.visit_id) ? { ...row, ...unsaid, participants: null } : row;
  }

  #check(row: TaskCheck): TaskCheck {
    return this.#isSealed(row.check_id) ? { ...row, ...unsaid, by: null } : row;
  }

  /**
   * A correction tells cells of another table, so it is shown where they are. Of votes it would give back those that are
   * too few to be told of, and of a visit that is gone nobody knows for whom it was.
   */
  #isCorrectionShown({ file, key, column }: Correction, books: ReadonlySet<string>): boolean {
    const [, book] = /^rulebooks\/([^/]+)\//.exec(file) ?? [];
    if (book !== undefined) return this.#hidden.size === 0 || books.has(book);
    const spec = specOf(file);
    const grant = spec === null || spec === tables.appraisals ? null : this.#grant(spec);
    if (grant === null || (grant !== 'all' && !grant.has(column))) return false;
    const [, cycle = ''] = /^\w+\/(.+)\.csv$/.exec(file) ?? [];
    if (spec === tables.visits) {
      const visit = this.#pack.visits.get(cycle)?.find((one) => one.visit_id === key);
      return visit !== undefined && !this.#sealed.has(key);
    }
    if (this.#hidden.size === 0) return true;
    if (spec !== tables.events) return !this.#hidden.has(key.split(' ')[0]!);
    const event = this.#pack.events.get(cycle)?.find((one) => one.event_id === key);
    return event !== undefined && !this.#isOfHidden(event);
  }

  /** A rule book is read beside those that it supersedes. */
  #withPredecessors(ids: readonly string[]): string[] {
    const older = (id: string): string[] => {
      const before = this.#pack.rulebooks.get(id)?.method.supersedes;
      return before === undefined || before === id ? [id] : [id, ...older(before)];
    };
    return ids.flatMap(older);
  }

  /** Null where the edition does not hold observations. */
  #observations(table: ObservationTable): ObservationTable | null {
    const grant = this.#grant(tables.observations);
    if (grant === null) return null;
    const isText = (column: ObservationText) => grant === 'all' || grant.has(column);
    const isHidden = table.subjectIds.map((id) => this.#hidden.has(id));
    if (grant === 'all' && !isHidden.includes(true)) return table;
    const rows = Int32Array.from(table.subject.keys()).filter((row) => !isHidden[table.subject[row]!]);
    return {
      ...table,
      length: rows.length,
      subject: rows.map((row) => table.subject[row]!),
      item: rows.map((row) => table.item[row]!),
      value: Float64Array.from(rows, (row) => table.value[row]!),
      state: Uint8Array.from(rows, (row) => table.state[row]!),
      line: rows.map((row) => table.line[row]!),
      text: (row, column) => (isText(column) ? table.text(rows[row]!, column) : ''),
    };
  }

  /** A text that belongs to no row that is shown is read by nobody. */
  #isBodyShown(path: string, shown: Package): boolean {
    const spec = editionTables.find((one) => bodyAt(path, [one]) !== null);
    const grant = spec === undefined ? null : this.#grant(spec);
    if (spec === undefined || grant === null || (grant !== 'all' && !grant.has(BODIES))) return false;
    const { table, id } = bodyAt(path, [spec])!;
    const rows = rowsAt(shown, spec, table);
    return !this.#sealed.has(id) && rows.some((row) => row[spec.body!] === id);
  }

  #header(file: string, header: readonly string[]): readonly string[] {
    const spec = specOf(file);
    if (spec === null) return header;
    const grant = this.#grant(spec);
    return grant === null ? [] : grant === 'all' ? header : header.filter((column) => grant.has(column));
  }
}

function mapRows<R>(byCycle: ReadonlyMap<string, readonly R[]>, change: (row: R) => R): Map<string, R[]> {
  return new Map([...byCycle].map(([id, rows]) => [id, rows.map(change)]));
}

function rowsAt(pack: Package, spec: TableSpec, file: string): readonly AnyRow[] {
  const single = singleTables.find((name) => tables[name] === spec);
  if (single !== undefined) return pack[single];
  const name = cycleTables.find((one) => tables[one] === spec);
  const [before] = spec.path.split('<cycle_id>') as [string];
  const cycle = file.slice(before.length, -'.csv'.length);
  return name === undefined ? [] : (pack[name].get(cycle) ?? []);
}
