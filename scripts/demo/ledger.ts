/** The observations of every cycle, before and after what went wrong with some of them. */
import type { Cell } from './table.ts';
import { sortedCsv } from './table.ts';

export interface Observation {
  readonly subject: string;
  readonly item: string;
  readonly value: number | null;
  readonly status: string;
  readonly source: string;
  readonly asOf: string;
  readonly note: string;
}

const HEADER = 'subject_id,item_id,value,status,source,as_of,note';

export class Ledger {
  readonly #cycles = new Map<string, Map<string, Observation>>();

  put(cycle: string, one: Observation): void {
    const rows = this.#cycles.get(cycle) ?? new Map<string, Observation>();
    this.#cycles.set(cycle, rows);
    const key = `${one.subject}/${one.item}`;
    if (rows.has(key)) throw new Error(`${key} of ${cycle} is put twice`);
    rows.set(key, one);
  }

  value(cycle: string, subject: string, item: string): number {
    const value = this.#cycles.get(cycle)?.get(`${subject}/${item}`)?.value;
    if (value === undefined || value === null) throw new Error(`No ${item} of ${subject} in ${cycle}`);
    return value;
  }

  /** Changes one row; one that is not there is a slip of the table that asks for it. */
  amend(cycle: string, subject: string, item: string, change: Partial<Observation>): void {
    const rows = this.#cycles.get(cycle);
    const key = `${subject}/${item}`;
    const row = rows?.get(key);
    if (rows === undefined || row === undefined) throw new Error(`No ${key} in ${cycle} to amend`);
    rows.set(key, { ...row, ...change });
  }

  rows(cycle: string): readonly Observation[] {
    return [...(this.#cycles.get(cycle)?.values() ?? [])];
  }

  files(): [path: string, text: string][] {
    return [...this.#cycles].map(([cycle, rows]) => [
      `observations/${cycle}.csv`,
      sortedCsv(HEADER, [...rows.values()].map(cellsOf), 2),
    ]);
  }
}

function cellsOf(one: Observation): Cell[] {
  return [one.subject, one.item, one.value, one.status, one.source, one.asOf, one.note];
}
