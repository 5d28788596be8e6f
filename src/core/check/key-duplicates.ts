/** A key stands in one row only. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import { items } from '../package/tables.ts';
import type { AnyRow, PackageView } from './package-view.ts';

export function* checkKeyDuplicates(view: PackageView): Generator<Issue> {
  for (const { file, spec, rows } of view.tables) {
    // Items are told by the reader of the rule book, which has to drop one of the two.
    if (!spec.unique || spec === items) continue;
    const lines = new Map<string, number>();
    for (const row of rows) {
      const key = keyOf(row, spec.key);
      const firstLine = key === null ? undefined : lines.get(key);
      if (firstLine !== undefined) {
        const place = view.cell(file, row.line, spec.key[0]!);
        yield issue('error', 'key-duplicate', place, { key: key!, firstLine });
      } else if (key !== null) lines.set(key, row.line);
    }
  }
  for (const table of view.pack.observations.values()) yield* checkObservations(view, table);
}

/** Null where a part that must be filled could not be read. */
function keyOf(row: AnyRow, columns: readonly string[]): string | null {
  if (row[columns[0]!] === null) return null;
  return columns.flatMap((column) => row[column] ?? []).join(', ');
}

/** One bit for each pair of subject and item, so that a million rows cost milliseconds. */
function* checkObservations(view: PackageView, table: ObservationTable): Generator<Issue> {
  const { subject, item, length, subjectIds, itemIds } = table;
  const width = itemIds.length;
  const seen = new PairSet(subjectIds.length * width);
  const repeated: number[] = [];
  for (let row = 0; row < length; row++) {
    if (!seen.add(subject[row]! * width + item[row]!)) repeated.push(row);
  }
  if (repeated.length === 0) return;
  const firstLines = firstLinesOf(table, repeated);
  for (const row of repeated) {
    const [subjectId, itemId] = [subjectIds[subject[row]!]!, itemIds[item[row]!]!];
    if (subjectId === '' || itemId === '') continue;
    const firstLine = firstLines.get(subject[row]! * width + item[row]!)!;
    const place = view.cell(table.file, table.line[row]!, 'subject_id');
    yield issue('error', 'key-duplicate', place, { key: `${subjectId}, ${itemId}`, firstLine });
  }
}

function firstLinesOf(table: ObservationTable, repeated: readonly number[]): Map<number, number> {
  const width = table.itemIds.length;
  const pairOf = (row: number): number => table.subject[row]! * width + table.item[row]!;
  const wanted = new Set(repeated.map(pairOf));
  const lines = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    const pair = pairOf(row);
    if (wanted.has(pair) && !lines.has(pair)) lines.set(pair, table.line[row]!);
  }
  return lines;
}

/** Beyond this many possible pairs a set of those that occur is smaller than a bit for each. */
const MOST_BITS = 2 ** 28;

class PairSet {
  readonly #bits: Uint32Array | null;
  readonly #pairs = new Set<number>();

  constructor(size: number) {
    this.#bits = size > MOST_BITS ? null : new Uint32Array((size >>> 5) + 1);
  }

  /** False where the pair is there already. */
  add(pair: number): boolean {
    if (this.#bits === null) {
      const before = this.#pairs.size;
      return this.#pairs.add(pair).size > before;
    }
    const word = this.#bits[pair >>> 5]!;
    const bit = 1 << (pair & 31);
    if ((word & bit) !== 0) return false;
    this.#bits[pair >>> 5] = word | bit;
    return true;
  }
}
