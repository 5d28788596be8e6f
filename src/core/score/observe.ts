/**
 * Stage "observe": what is known of every subject on an item, with the line it was read from. Most values come
 * from observations; an item may also be counted from events, tallied from appraisals, given in reports, combined
 * from finer cycles or borrowed from another assessment.
 */
import type { Cycle } from '../package/package.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import type { Item } from '../package/rulebook.ts';
import { MISSING } from '../package/states.ts';
import type { TotalsOf } from './borrow.ts';
import { borrowTotals } from './borrow.ts';
import { combineCycles } from './combine-cycles.ts';
import { countEvents } from './count-events.ts';
import type { Frame } from './frame.ts';
import type { Evidence, Observed } from './observed.ts';
import { tallyAppraisals } from './tally-appraisals.ts';
import { isGivenFromReports, verifiedPoints } from './verified-points.ts';

/** Reads each cycle's table once and keeps its columns. */
export class Observer {
  readonly frame: Frame;
  readonly #totalsOf: TotalsOf;
  readonly #grids = new Map<string, Grid>();

  constructor(frame: Frame, totalsOf: TotalsOf) {
    this.frame = frame;
    this.#totalsOf = totalsOf;
  }

  /** What is known on `item` in `cycle`. */
  observe(item: Item, cycle: Cycle): Observed {
    if (item.params.has('observed')) {
      return combineCycles(this.frame, item, cycle, (finer) => this.#observeOnce(item, finer));
    }
    return this.#observeOnce(item, cycle);
  }

  /** In the cycle itself, whatever finer ones there are. */
  #observeOnce(item: Item, cycle: Cycle): Observed {
    if (item.rule === 'borrow') return borrowTotals(this.frame, item, cycle, this.#totalsOf);
    if (item.rule === 'tally') return tallyAppraisals(this.frame, item, cycle);
    if (isGivenFromReports(item)) return verifiedPoints(this.frame, cycle);
    if (item.rule === 'count-deduct') return countEvents(this.frame, item, cycle, this.table(item, cycle));
    return this.table(item, cycle);
  }

  /** The observations of one cycle alone. */
  table(item: Item, cycle: Cycle): Observed {
    return columnOf(this.#grid(cycle), item.index, this.frame.subjects.length);
  }

  /** Has another observation stand in the place of one (null = none) until the function that it returns is called. */
  replace(item: Item, cycle: Cycle, subject: number, by: Stated | null): () => void {
    const { value, state, row } = this.#grid(cycle);
    const cell = item.index * this.frame.subjects.length + subject;
    const [earlierValue, earlierState, earlierRow] = [value[cell]!, state[cell]!, row[cell]!];
    value[cell] = by?.value ?? Number.NaN;
    state[cell] = by?.state ?? MISSING;
    row[cell] = by === null ? -1 : Math.max(earlierRow, 0);
    return () => {
      value[cell] = earlierValue;
      state[cell] = earlierState;
      row[cell] = earlierRow;
    };
  }

  #grid(cycle: Cycle): Grid {
    let grid = this.#grids.get(cycle.cycle_id);
    if (grid === undefined) {
      grid = scatter(this.frame, this.frame.package.observations.get(cycle.cycle_id) ?? null);
      this.#grids.set(cycle.cycle_id, grid);
    }
    return grid;
  }
}

/** What an observation states. */
export interface Stated {
  readonly value: number;
  readonly state: number;
}

/** Items × subjects, item by item. `row` is the row of the table, -1 where there is none. */
interface Grid {
  readonly table: ObservationTable | null;
  readonly value: Float64Array;
  readonly state: Uint8Array;
  readonly row: Int32Array;
}

function scatter(frame: Frame, table: ObservationTable | null): Grid {
  const width = frame.subjects.length;
  const size = width * frame.rulebook.items.length;
  const value = new Float64Array(size).fill(Number.NaN);
  const state = new Uint8Array(size).fill(MISSING);
  const row = new Int32Array(size).fill(-1);
  if (table === null) return { table, value, state, row };
  const subjectAt = table.subjectIds.map((id) => frame.subjectIndex.get(id) ?? -1);
  const itemAt = table.itemIds.map((id) => frame.rulebook.itemsById.get(id)?.index ?? -1);
  for (let r = 0; r < table.length; r++) {
    const subject = subjectAt[table.subject[r]!]!;
    const item = itemAt[table.item[r]!]!;
    if (subject < 0 || item < 0) continue;
    const cell = item * width + subject;
    value[cell] = table.value[r]!;
    state[cell] = table.state[r]!;
    row[cell] = r;
  }
  return { table, value, state, row };
}

function columnOf(grid: Grid, item: number, width: number): Observed {
  const from = item * width;
  const rows = grid.row.subarray(from, from + width);
  return {
    value: grid.value.subarray(from, from + width),
    state: grid.state.subarray(from, from + width),
    evidence: (subject) => {
      const row = rows[subject]!;
      return grid.table === null || row < 0 ? [] : [observationEvidence(grid.table, row)];
    },
  };
}

function observationEvidence(table: ObservationTable, row: number): Evidence {
  return {
    file: table.file,
    line: table.line[row]!,
    cycleId: table.cycleId,
    value: table.value[row]!,
    written: table.text(row, 'value'),
    source: table.text(row, 'source'),
    asOf: table.text(row, 'as_of'),
    note: table.text(row, 'note'),
  };
}
