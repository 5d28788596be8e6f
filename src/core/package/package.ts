/**
 * A data package: the files of one folder, read into typed tables. Reading goes on past every fault, so that
 * all of them are reported at once; whoever scores a package first makes sure that no error was.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Mapping } from '../import/mapping.ts';
import { mappingShape } from '../import/mapping.ts';
import type { Bodies } from './bodies.ts';
import { bodyAt } from './bodies.ts';
import type { Row, TableSpec } from './columns.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './encoding.ts';
import type { Manifest } from './manifest.ts';
import { emptyManifest, manifestShape } from './manifest.ts';
import type { ObservationTable } from './read-observations.ts';
import { readObservations } from './read-observations.ts';
import { readRulebook } from './read-rulebook.ts';
import type { Scan } from './scan-observations.ts';
import { scanObservations } from './scan-observations.ts';
import { readTable } from './read-table.ts';
import type { Method, Rulebook } from './rulebook.ts';
import { rulebookShape } from './rulebook.ts';
import { tables } from './tables.ts';
import type * as T from './tables.ts';
import { readYaml } from './yaml-file.ts';

/** Path inside the package, with forward slashes → bytes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export type Unit = Row<typeof T.units>;
export type Group = Row<typeof T.groups>;
export type Membership = Row<typeof T.memberships>;
export type Cycle = Row<typeof T.cycles>;
export type Assessment = Row<typeof T.assessments>;
export type Target = Row<typeof T.targets>;
export type Event = Row<typeof T.events>;
export type Official = Row<typeof T.officials>;
export type Posting = Row<typeof T.postings>;
export type Report = Row<typeof T.reports>;
export type Visit = Row<typeof T.visits>;
export type Task = Row<typeof T.tasks>;
export type TaskRole = Row<typeof T.taskRoles>;
export type TaskCheck = Row<typeof T.taskChecks>;
export type Conclusion = Row<typeof T.conclusions>;
export type Commendation = Row<typeof T.commendations>;
export type Appraisal = Row<typeof T.appraisals>;
export type Finding = Row<typeof T.findings>;
export type FollowUp = Row<typeof T.followUps>;
export type Objection = Row<typeof T.objections>;
export type Decision = Row<typeof T.decisions>;
export type Correction = Row<typeof T.corrections>;

export interface Package {
  readonly manifest: Manifest;
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  readonly memberships: readonly Membership[];
  readonly cycles: readonly Cycle[];
  readonly assessments: readonly Assessment[];
  readonly officials: readonly Official[];
  readonly postings: readonly Posting[];
  readonly tasks: readonly Task[];
  readonly taskRoles: readonly TaskRole[];
  readonly taskChecks: readonly TaskCheck[];
  readonly conclusions: readonly Conclusion[];
  readonly commendations: readonly Commendation[];
  readonly findings: readonly Finding[];
  readonly followUps: readonly FollowUp[];
  readonly objections: readonly Objection[];
  readonly decisions: readonly Decision[];
  readonly corrections: readonly Correction[];
  readonly rulebooks: ReadonlyMap<string, Rulebook>;
  /** By cycle. */
  readonly observations: ReadonlyMap<string, ObservationTable>;
  readonly targets: ReadonlyMap<string, readonly Target[]>;
  readonly events: ReadonlyMap<string, readonly Event[]>;
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
  readonly appraisals: ReadonlyMap<string, readonly Appraisal[]>;
  /** How sheets are read, by the name of the file. */
  readonly imports: ReadonlyMap<string, Mapping>;
  /** Longer texts beside the tables. */
  readonly bodies: Bodies;
  /** Headers of the CSV files that were read, by path; for the descriptor. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** Names of tables that are left out of this edition of the package, wholly or by some columns. */
  readonly withheld: ReadonlyMap<string, 'wholly' | 'partly'>;
}

/** Another version that was read already: observations in the very same bytes are not read once more. */
export interface ReadBefore {
  readonly files: PackageFiles;
  readonly package: Package;
}

export function readPackage(
  files: PackageFiles,
  other: ReadBefore | null = null,
): { package: Package; issues: Issue[] } {
  const reader = new PackageReader(files, other);
  const manifest = reader.manifest();
  const pack: Package = {
    manifest,
    units: reader.table(tables.units),
    groups: reader.table(tables.groups),
    memberships: reader.table(tables.memberships),
    cycles: reader.table(tables.cycles),
    assessments: reader.table(tables.assessments),
    officials: reader.table(tables.officials),
    postings: reader.table(tables.postings),
    tasks: reader.table(tables.tasks),
    taskRoles: reader.table(tables.taskRoles),
    taskChecks: reader.table(tables.taskChecks),
    conclusions: reader.table(tables.conclusions),
    commendations: reader.table(tables.commendations),
    findings: reader.table(tables.findings),
    followUps: reader.table(tables.followUps),
    objections: reader.table(tables.objections),
    decisions: reader.table(tables.decisions),
    corrections: reader.table(tables.corrections),
    rulebooks: reader.rulebooks(),
    observations: reader.observations(),
    targets: reader.perCycle(tables.targets),
    events: reader.perCycle(tables.events),
    reports: reader.perCycle(tables.reports),
    visits: reader.perCycle(tables.visits),
    appraisals: reader.perCycle(tables.appraisals),
    imports: reader.imports(),
    bodies: reader.bodies(),
    headers: reader.headers,
    withheld: new Map(),
  };
  reader.reportStrangers();
  return { package: pack, issues: reader.issues };
}

const ownFiles = ['package.yaml', 'datapackage.json'];
const prose = /(^|\/)(README(\.[\w-]+)?|LICEN[CS]E|NOTICE)(\.md|\.txt)?$/i;

class PackageReader {
  readonly issues: Issue[] = [];
  readonly headers = new Map<string, readonly string[]>();
  readonly #files: PackageFiles;
  readonly #other: ReadBefore | null;
  readonly #read = new Set<string>(ownFiles);

  constructor(files: PackageFiles, other: ReadBefore | null) {
    this.#files = files;
    this.#other = other;
  }

  manifest(): Manifest {
    const source = this.#text('package.yaml');
    if (source === null) {
      if (!this.#files.has('package.yaml')) this.#missing('package.yaml');
      return emptyManifest;
    }
    const read = readYaml('package.yaml', source, manifestShape);
    this.issues.push(...read.issues);
    return read.value ?? emptyManifest;
  }

  table<S extends TableSpec>(spec: S): Row<S>[] {
    const csv = this.#csv(spec.path);
    return csv === null ? [] : readTable(spec, csv, this.issues);
  }

  perCycle<S extends TableSpec>(spec: S): Map<string, Row<S>[]> {
    const byCycle = new Map<string, Row<S>[]>();
    for (const [cycleId, path] of this.#cycleFiles(spec.path)) {
      const csv = this.#csv(path);
      if (csv !== null) byCycle.set(cycleId, readTable(spec, csv, this.issues));
    }
    return byCycle;
  }

  observations(): Map<string, ObservationTable> {
    const byCycle = new Map<string, ObservationTable>();
    for (const [cycleId, path] of this.#cycleFiles(tables.observations.path)) {
      const bytes = this.#files.get(path)!;
      const scan = this.#scannedBefore(cycleId, path, bytes) ?? scanObservations(cycleId, path, bytes);
      if (scan !== null) {
        this.#read.add(path);
        this.headers.set(path, scan.header);
        byCycle.set(cycleId, scan.table);
        continue;
      }
      const csv = this.#csv(path);
      if (csv !== null) byCycle.set(cycleId, readObservations(cycleId, csv, this.issues));
    }
    return byCycle;
  }

  /** A table that a scan gave has no issues; one with issues was not scanned, and is read again to tell them. */
  #scannedBefore(cycleId: string, path: string, bytes: Uint8Array): Scan | null {
    const table = this.#other?.package.observations.get(cycleId);
    const header = this.#other?.package.headers.get(path);
    if (table?.isScanned !== true || header === undefined) return null;
    return this.#other?.files.get(path) === bytes ? { table, header } : null;
  }

  rulebooks(): Map<string, Rulebook> {
    const ids = [...this.#files.keys()].flatMap((path) => /^rulebooks\/([^/]+)\//.exec(path)?.[1] ?? []);
    const books = [...new Set(ids)].sort().map((id) => this.#rulebook(id));
    return new Map(books.flatMap((book) => (book === null ? [] : [[book.id, book]])));
  }

  imports(): Map<string, Mapping> {
    const read = new Map<string, Mapping>();
    for (const path of [...this.#files.keys()].sort()) {
      const name = /^imports\/([^/]+)\.yaml$/.exec(path)?.[1];
      const source = name === undefined ? null : this.#text(path);
      if (source === null) continue;
      const { value, issues } = readYaml(path, source, mappingShape);
      this.issues.push(...issues);
      if (value !== null) read.set(name!, value);
    }
    return read;
  }

  bodies(): Map<string, string> {
    const paths = [...this.#files.keys()].filter((path) => !prose.test(path));
    const owned = paths.filter((path) => bodyAt(path, Object.values(tables)) !== null).sort();
    return new Map(owned.map((path) => [path, this.#text(path) ?? '']));
  }

  /** Files that no table accounts for: an entry that nobody reads is likely a slip of the name. */
  reportStrangers(): void {
    for (const path of this.#files.keys()) {
      if (this.#read.has(path) || prose.test(path)) continue;
      this.issues.push(issue('warning', 'file-unknown', whole(path), { path }));
    }
  }

  #rulebook(id: string): Rulebook | null {
    const folder = `rulebooks/${id}`;
    const paths = {
      method: `${folder}/rulebook.yaml`,
      items: `${folder}/items.csv`,
      weights: `${folder}/weights.csv`,
    };
    const method = this.#method(id, paths.method);
    for (const path of Object.values(paths)) if (!this.#files.has(path)) this.#missing(path);
    const items = this.#csv(paths.items);
    const weights = this.#csv(paths.weights);
    return items === null ? null : readRulebook({ id, method, items, weights, paths }, this.issues);
  }

  #method(id: string, path: string): Method {
    const source = this.#text(path);
    if (source === null) return rulebookShape.parse({});
    const read = readYaml(path, source, rulebookShape);
    this.issues.push(...read.issues);
    const named = read.value?.rulebook;
    if (named !== undefined && named !== id) {
      this.issues.push(issue('error', 'rulebook-name', read.place(['rulebook']), { named, folder: id }));
    }
    return read.value ?? rulebookShape.parse({});
  }

  /** [cycle id, path] of every file that fits a path with `<cycle_id>`, by path. */
  #cycleFiles(pattern: string): [string, string][] {
    const [before, after] = pattern.split('<cycle_id>') as [string, string];
    return [...this.#files.keys()]
      .filter((path) => path.startsWith(before) && path.endsWith(after))
      .filter((path) => !path.slice(before.length).includes('/'))
      .sort()
      .map((path) => [path.slice(before.length, path.length - after.length), path]);
  }

  #csv(path: string) {
    const bytes = this.#files.get(path);
    this.#read.add(path);
    if (bytes === undefined) return null;
    const { table, issues } = readCsv(path, bytes);
    for (const one of issues) this.issues.push(one);
    if (table !== null) this.headers.set(path, table.header);
    return table;
  }

  #text(path: string): string | null {
    const bytes = this.#files.get(path);
    this.#read.add(path);
    if (bytes === undefined) return null;
    const { text, issues } = decodeText(path, bytes);
    this.issues.push(...issues);
    return text;
  }

  #missing(path: string): void {
    this.issues.push(issue('error', 'file-missing', whole(path), { path }));
  }
}

function whole(path: string) {
  return { file: path, line: 0, column: 0 };
}
