/**
 * What every check is given: a package with the places of its cells, and what several checks ask of it.
 *
 * A row with a cell that could not be read is told by the reader and left out of `pack`, so that checks need not
 * expect blanks where the tables promise values. Its id still counts as known: one fault is one issue.
 */
import type { Issue, Place } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { TableSpec } from '../package/columns.ts';
import type { CsvTable } from '../package/csv.ts';
import { readCsv } from '../package/csv.ts';
import { decodeText } from '../package/encoding.ts';
import { emptyManifest } from '../package/manifest.ts';
import type { Package, PackageFiles } from '../package/package.ts';
import type { Rulebook } from '../package/rulebook.ts';
import { rulebookShape } from '../package/rulebook.ts';
import { readTable } from '../package/read-table.ts';
import { cycleTables, singleTables, tables } from '../package/tables.ts';
import type { YamlFile } from '../package/yaml-file.ts';
import { readYaml } from '../package/yaml-file.ts';
import { z } from 'zod';

/** One rule about the data: the issues it finds, in any order. */
export type Check = (view: PackageView) => Iterable<Issue>;

/** A row of any table, null where a cell is blank or could not be read. */
export type AnyRow = Readonly<Record<string, string | number | null>> & { readonly line: number };

export interface TableView {
  readonly file: string;
  readonly spec: TableSpec;
  readonly rows: readonly AnyRow[];
}

export interface ItemRows {
  readonly byId: ReadonlyMap<string, AnyRow>;
  readonly rows: readonly AnyRow[];
  /** The reader has found fault with this cell. */
  isFaulty(line: number, column: string): boolean;
}

/** Near misses are looked for among this many words in all; a package with more faults has other worries. */
const COMPARISONS = 200_000;

export class PackageView {
  /** Only rows whose every needed cell could be read. */
  readonly pack: Package;
  readonly files: PackageFiles;
  readonly #raw: Package;
  readonly #cache = new Map<string, unknown>();
  #comparisons = COMPARISONS;

  constructor(pack: Package, files: PackageFiles) {
    this.#raw = pack;
    this.files = files;
    this.pack = withCompleteRows(pack);
  }

  /** The place of a cell by the name of its column; the whole line where the file has no such column. */
  cell(file: string, line: number, column: string): Place {
    return { file, line, column: (this.#raw.headers.get(file)?.indexOf(column) ?? -1) + 1 };
  }

  /** The place of a path in a YAML file. */
  yaml(file: string, path: readonly PropertyKey[]): Place {
    return this.#yamlFile(file).place(path);
  }

  /** False where rulebook.yaml departs from its shape: what stands in for it is no ground for further issues. */
  isMethodRead({ files }: Rulebook): boolean {
    return this.once(`method ${files.method}`, () => {
      const text = this.#yamlText(files.method);
      return readYaml(files.method, text, rulebookShape).value !== null;
    });
  }

  get isManifestRead(): boolean {
    return this.#raw.manifest !== emptyManifest;
  }

  near(given: string, words: ReadonlySet<string>): string | null {
    if (this.#comparisons < words.size) return null;
    this.#comparisons -= words.size;
    return nearest(given, words);
  }

  /** Every table but the observations, with all rows as read. */
  get tables(): readonly TableView[] {
    return this.once('tables', () => [...this.#listTables()]);
  }

  /** Columns by header and rows of text; null where the file is absent or could not be read. */
  csv(file: string): CsvTable | null {
    return this.once(`csv ${file}`, () => {
      const bytes = this.files.get(file);
      return bytes === undefined ? null : readCsv(file, bytes).table;
    });
  }

  itemRows(rulebook: Rulebook): ItemRows {
    return this.once(`items ${rulebook.id}`, () => readItemRows(this.csv(rulebook.files.items)!));
  }

  /** The value of `make`, made once for all checks. */
  once<T>(name: string, make: () => T): T {
    if (!this.#cache.has(name)) this.#cache.set(name, make());
    return this.#cache.get(name) as T;
  }

  *#listTables(): Generator<TableView> {
    const raw = this.#raw;
    for (const name of singleTables)
      yield { file: tables[name].path, spec: tables[name], rows: asRows(raw[name]) };
    for (const name of cycleTables) {
      for (const [cycleId, rows] of raw[name]) {
        yield { file: fileOfCycle(tables[name], cycleId), spec: tables[name], rows: asRows(rows) };
      }
    }
    for (const rulebook of raw.rulebooks.values()) {
      yield { file: rulebook.files.items, spec: tables.items, rows: this.itemRows(rulebook).rows };
    }
  }

  #yamlFile(file: string): YamlFile<unknown> {
    return this.once(`yaml ${file}`, () => readYaml(file, this.#yamlText(file), z.unknown()));
  }

  #yamlText(file: string): string {
    return decodeText(file, this.files.get(file) ?? new Uint8Array()).text ?? '';
  }
}

export function fileOfCycle(spec: TableSpec, cycleId: string): string {
  return spec.path.replace('<cycle_id>', cycleId);
}

function asRows(rows: readonly object[]): readonly AnyRow[] {
  return rows as readonly AnyRow[];
}

function readItemRows(csv: CsvTable): ItemRows {
  const issues: Issue[] = [];
  const rows = asRows(readTable(tables.items, csv, issues));
  const faulty = new Set(issues.map((one) => `${one.line}:${one.column}`));
  return {
    rows,
    byId: new Map(rows.toReversed().map((row) => [String(row['item_id']), row])),
    isFaulty: (line, column) => faulty.has(`${line}:${csv.header.indexOf(column) + 1}`),
  };
}

function withCompleteRows(pack: Package): Package {
  const single = singleTables.map((name) => [name, completeRows(tables[name], pack[name])]);
  const perCycle = cycleTables.map((name) => {
    const files = [...pack[name]].map(
      ([cycleId, rows]) => [cycleId, completeRows(tables[name], rows)] as const,
    );
    return [name, new Map(files)];
  });
  return { ...pack, ...(Object.fromEntries([...single, ...perCycle]) as Partial<Package>) };
}

function completeRows(spec: TableSpec, rows: readonly object[]): readonly object[] {
  const needed = Object.keys(spec.columns).filter((name) => spec.columns[name]!.filled);
  return rows.filter((row) => needed.every((name) => (row as Record<string, unknown>)[name] !== null));
}
