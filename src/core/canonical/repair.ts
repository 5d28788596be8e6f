/** What was put into the canonical form, for whoever asked for it: a kind, how often, and a few examples. */
import type { CellIssues } from '../package/reading-issues.ts';

/** Faults of cells in which only one reading is possible, so that a machine may write it. */
export const repairableCells = [
  'cell-space',
  'cell-apostrophe',
  'number-full-width',
  'number-minus',
  'number-plus',
  'number-point',
  'number-thousands',
  'number-not-integer',
  'date-format',
  'date-time',
  'id-full-width',
] as const satisfies readonly (keyof CellIssues)[];

export type CellRepairKind = (typeof repairableCells)[number] | 'word-form';

export type RepairKind =
  | 'gb18030'
  | 'utf16'
  | 'bom'
  | 'line-ends'
  | 'last-line'
  | 'blank-rows'
  | 'header'
  | 'quotes'
  | CellRepairKind
  | 'order';

export interface RepairExample {
  /** Of the file as it was. */
  readonly line: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

export interface Repair {
  readonly kind: RepairKind;
  /** Cells, rows or lines; 1 where the whole file is meant. */
  readonly count: number;
  /** The first few; none where the whole file is meant. */
  readonly examples: readonly RepairExample[];
}

const EXAMPLES = 3;

/** Counts repairs by kind, in the order in which the kinds first came up. */
export class RepairLog {
  readonly #byKind = new Map<RepairKind, { kind: RepairKind; count: number; examples: RepairExample[] }>();

  add(kind: RepairKind, example: RepairExample | null, count = 1): void {
    let repair = this.#byKind.get(kind);
    if (repair === undefined) this.#byKind.set(kind, (repair = { kind, count: 0, examples: [] }));
    repair.count += count;
    if (example !== null && repair.examples.length < EXAMPLES) repair.examples.push(example);
  }

  get repairs(): Repair[] {
    return [...this.#byKind.values()];
  }
}
