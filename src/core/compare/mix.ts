/**
 * A package between two versions: one of them, with some edits taken from the other. It is put together from what was
 * read of both, so that nothing is read again; its lines are those of the version that a row comes from.
 */
import type { PackageFiles, Package } from '../package/package.ts';
import { readCsv } from '../package/csv.ts';
import type { CsvTable } from '../package/csv.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import { readRulebook } from '../package/read-rulebook.ts';
import type { Rulebook } from '../package/rulebook.ts';
import type { Edit } from './edits.ts';
import type { RowChange } from './row-changes.ts';
import { tableAt } from './table-at.ts';

export interface Version {
  readonly package: Package;
  readonly files: PackageFiles;
}

/** Which version is the one that edits are applied to. */
export type Onto = 'before' | 'after';

/** `isAll` tells whether the edits of a rule book are all that it has. */
export function mix(
  base: Version,
  other: Version,
  onto: Onto,
  edits: readonly Edit[],
  isAll: (rulebookId: string, edits: readonly Edit[]) => boolean,
): Package {
  const mixed: Record<string, unknown> = { ...base.package };
  const rulebooks = new Map([...other.package.rulebooks, ...base.package.rulebooks]);
  for (const [rulebookId, chosen] of Map.groupBy(edits, (edit) => edit.rulebookId)) {
    if (rulebookId === '') continue;
    const theirs = other.package.rulebooks.get(rulebookId);
    const own = base.package.rulebooks.get(rulebookId);
    if (theirs === undefined || own === undefined) continue;
    rulebooks.set(
      rulebookId,
      isAll(rulebookId, chosen) ? theirs : mixRulebook(base, other, onto, own, theirs, chosen),
    );
  }
  mixed['rulebooks'] = rulebooks;
  const rows = edits.filter((edit) => edit.rulebookId === '').flatMap((edit) => edit.rows);
  for (const [file, changes] of Map.groupBy(rows, (row) => row.file)) {
    mixTable(mixed, other.package, onto, file, changes);
  }
  return mixed as unknown as Package;
}

interface Lined {
  readonly line: number;
}

function mixTable(
  mixed: Record<string, unknown>,
  other: Package,
  onto: Onto,
  file: string,
  changes: readonly RowChange[],
): void {
  const table = tableAt(file);
  if (table === null) return;
  const { name, of } = table;
  const theirs = (other as unknown as Record<string, unknown>)[name];
  if (name === 'observations') {
    const own = mixed[name] as Package['observations'];
    const patched = mixObservations(own.get(of) ?? null, other.observations.get(of) ?? null, onto, changes);
    mixed[name] = new Map(own).set(of, patched);
  } else if (of === '') {
    mixed[name] = mixRows(mixed[name] as Lined[], theirs as Lined[], onto, changes);
  } else {
    const own = mixed[name] as ReadonlyMap<string, readonly Lined[]>;
    const rows = mixRows(own.get(of) ?? [], (theirs as typeof own).get(of) ?? [], onto, changes);
    mixed[name] = new Map(own).set(of, rows);
  }
}

function mixRows<R extends Lined>(
  own: readonly R[],
  theirs: readonly R[],
  onto: Onto,
  changes: readonly RowChange[],
): R[] {
  const { out, into } = linesOf(onto, changes);
  return [...own.filter((row) => !out.has(row.line)), ...theirs.filter((row) => into.has(row.line))];
}

/** Lines of the base that go, and lines of the other version that come. */
function linesOf(onto: Onto, changes: readonly RowChange[]): { out: Set<number>; into: Set<number> } {
  const [before, after] = [changes.map((one) => one.lineBefore), changes.map((one) => one.lineAfter)];
  const [out, into] = onto === 'before' ? [before, after] : [after, before];
  return { out: new Set(out), into: new Set(into) };
}

/** Where an id of the other table is new, it is added to the words. */
function mixObservations(
  own: ObservationTable | null,
  theirs: ObservationTable | null,
  onto: Onto,
  changes: readonly RowChange[],
): ObservationTable {
  const { out, into } = linesOf(onto, changes);
  const base = own ?? { ...theirs!, length: 0 };
  const kept = rowsWhere(base, (line) => !out.has(line));
  const taken = theirs === null ? [] : rowsWhere(theirs, (line) => into.has(line));
  const subjects = [...base.subjectIds];
  const items = [...base.itemIds];
  const length = kept.length + taken.length;
  const mixed = {
    subject: new Int32Array(length),
    item: new Int32Array(length),
    value: new Float64Array(length),
    state: new Uint8Array(length),
    line: new Int32Array(length),
  };
  let at = 0;
  const add = (table: ObservationTable, row: number, subject: number, item: number): void => {
    mixed.subject[at] = subject;
    mixed.item[at] = item;
    mixed.value[at] = table.value[row]!;
    mixed.state[at] = table.state[row]!;
    mixed.line[at] = table.line[row]!;
    at += 1;
  };
  for (const row of kept) add(base, row, base.subject[row]!, base.item[row]!);
  for (const row of taken) {
    const [subjectId, itemId] = [
      theirs!.subjectIds[theirs!.subject[row]!]!,
      theirs!.itemIds[theirs!.item[row]!]!,
    ];
    add(theirs!, row, codeIn(subjects, subjectId), codeIn(items, itemId));
  }
  return { ...base, length, subjectIds: subjects, itemIds: items, ...mixed, text: () => '' };
}

function rowsWhere(table: ObservationTable, test: (line: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) if (test(table.line[row]!)) rows.push(row);
  return rows;
}

function codeIn(words: string[], word: string): number {
  const known = words.indexOf(word);
  return known < 0 ? words.push(word) - 1 : known;
}

/** Only rows and settings that both versions have: what is more than that is one edit, and taken whole. */
function mixRulebook(
  base: Version,
  other: Version,
  onto: Onto,
  own: Rulebook,
  theirs: Rulebook,
  edits: readonly Edit[],
): Rulebook {
  const rows = edits.flatMap((edit) => edit.rows);
  const table = (path: string): CsvTable | null => {
    const csv = csvOf(base, path);
    const theirCsv = csvOf(other, path);
    const changes = rows.filter((row) => row.file === path);
    if (csv === null || theirCsv === null || changes.length === 0) return csv;
    const { out, into } = linesOf(onto, changes);
    const taken = theirCsv.rows.filter((_, row) => into.has(theirCsv.line(row)));
    const position = theirCsv.header.indexOf('item_id');
    const byKey = new Map(
      taken.map((cells) => [
        cells[position],
        csv.header.map((name) => cells[theirCsv.header.indexOf(name)] ?? ''),
      ]),
    );
    const at = csv.header.indexOf('item_id');
    return {
      ...csv,
      rows: csv.rows.map((cells, row) => (out.has(csv.line(row)) ? byKey.get(cells[at])! : cells)),
    };
  };
  const method = edits.some((edit) => edit.settings.length > 0) ? theirs.method : own.method;
  const paths = own.files;
  return readRulebook(
    { id: own.id, method, items: table(paths.items)!, weights: table(paths.weights), paths },
    [],
  );
}

function csvOf({ files }: Version, path: string): CsvTable | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : readCsv(path, bytes).table;
}
