/** All cells of a planned sheet with their fates, and the rows of observations that come of them. */
import { addDays } from '../calendar.ts';
import { readDate } from '../package/cells.ts';
import { tables } from '../package/tables.ts';
import type { CellFate, Doubt, Outcome } from './fate.ts';
import type { Cell, CellRange } from './grid.ts';
import { cellName, columnName, shownText } from './grid.ts';
import { plainText } from './plain-text.ts';
import type { ColumnHabits } from './read-figure.ts';
import { habitsOf, readFigure } from './read-figure.ts';
import type { PlanColumn, SheetPlan } from './sheet-plan.ts';

/** A row for observations; '' where the sheet says nothing. */
export interface ImportedRow {
  readonly subjectId: string;
  readonly itemId: string;
  readonly value: string;
  readonly status: string;
  readonly source: string;
  readonly asOf: string;
  /** Where it stands in the sheet. */
  readonly ref: string;
}

export interface ReadSheet {
  /** By row, then by column. */
  readonly fates: readonly CellFate[];
  readonly rows: readonly ImportedRow[];
}

export function readSheet(plan: SheetPlan): ReadSheet {
  const reader = new SheetReader(plan);
  for (let row = plan.firstRow; row <= plan.lastRow; row++) reader.readRow(row);
  return { fates: [...reader.fates, ...reader.strangers()], rows: reader.rows };
}

class SheetReader {
  readonly fates: CellFate[] = [];
  readonly rows: ImportedRow[] = [];
  readonly #plan: SheetPlan;
  readonly #habits: readonly ColumnHabits[];
  readonly #occurrences = new Map<string, number>();

  constructor(plan: SheetPlan) {
    this.#plan = plan;
    const all = Array.from({ length: plan.lastRow - plan.firstRow + 1 }, (_, at) => plan.firstRow + at);
    this.#habits = plan.columns.map(({ column }) => habitsOf(all.map((row) => plan.sheet.cell(row, column))));
    for (const row of all) {
      const found = plan.subject(this.#subjectText(row));
      if (found.kind !== 'found' || this.#isSkipped(row) || !this.#hasFigures(row)) continue;
      this.#occurrences.set(found.id, (this.#occurrences.get(found.id) ?? 0) + 1);
    }
  }

  readRow(row: number): void {
    const text = this.#subjectText(row);
    const merges = this.#plan.sheet.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
    const whole = this.#rowOutcome(row, text);
    if (whole === 'nothing') return;
    if (whole?.fate === 'skipped' && whole.reason === 'note') {
      const ref = cellName(row, this.#plan.subjectColumn);
      this.fates.push({
        ...whole,
        ref,
        subjectText: text,
        subjectId: null,
        itemId: null,
        header: '',
        shown: text,
      });
      return;
    }
    const found = this.#plan.subject(text);
    const subjectId = found.kind === 'found' ? found.id : null;
    const asOf = whole === null ? this.#asOf(row, text, subjectId) : '';
    this.#plan.columns.forEach((column, at) => {
      const cell = this.#plan.sheet.cell(row, column.column);
      const isBlank = plainText(shownText(cell)) === '';
      const outcome =
        whole !== null ? (isBlank ? skippedBlank : whole) : this.#read(row, at, subjectId!, merges);
      this.#add(row, column, { text, subjectId, cell, outcome, asOf });
    });
  }

  /** One fate for each column that holds something nobody asked for. */
  strangers(): CellFate[] {
    const { sheet, firstRow, lastRow, strangers } = this.#plan;
    return strangers.flatMap(({ column, header }): CellFate[] => {
      for (let row = firstRow; row <= lastRow; row++) {
        const shown = shownText(sheet.cell(row, column));
        if (plainText(shown) === '') continue;
        const place = {
          ref: columnName(column),
          subjectText: '',
          subjectId: null,
          itemId: null,
          header,
          shown,
        };
        return [{ ...place, fate: 'unclear', doubt: { kind: 'column-unknown' } }];
      }
      return [];
    });
  }

  /** Null where each cell is to be read; `nothing` for a row in which nobody wrote anything of use. */
  #rowOutcome(row: number, text: string): Outcome | 'nothing' | null {
    const hasFigures = this.#hasFigures(row);
    if (this.#isSkipped(row)) return { fate: 'skipped', reason: 'row' };
    const found = this.#plan.subject(text);
    if (plainText(text) === '') return hasFigures ? unclear({ kind: 'subject-blank' }) : 'nothing';
    if (found.kind !== 'found' && !hasFigures) return { fate: 'skipped', reason: 'note' };
    if (found.kind === 'unknown') return unclear({ kind: 'subject-unknown' });
    if (found.kind === 'several') return unclear({ kind: 'subject-several', ids: found.ids });
    if (this.#plan.sheet.hiddenRows.has(row) && this.#plan.hidden !== 'take') return this.#hiddenOutcome();
    return (this.#occurrences.get(found.id) ?? 0) > 1 && hasFigures
      ? unclear({ kind: 'subject-twice' })
      : null;
  }

  #hiddenOutcome(): Outcome {
    return this.#plan.hidden === 'skip' ? { fate: 'skipped', reason: 'hidden' } : unclear({ kind: 'hidden' });
  }

  #read(row: number, at: number, subjectId: string, merges: readonly CellRange[]): Outcome {
    const { sheet, words, isAsked, hidden } = this.#plan;
    const column = this.#plan.columns[at]!;
    const cell = sheet.cell(row, column.column);
    if (!isAsked(subjectId, column.item.id)) return { fate: 'skipped', reason: 'not-assessed' };
    const merged = merges.find((one) => this.#isMergedFigure(one, column.column));
    if (merged !== undefined) return unclear({ kind: 'merged', range: rangeName(merged) });
    const rules = {
      ...{ itemUnit: column.item.unit, columnUnit: column.unit, power: column.power, words },
      column: this.#habits[at]!,
    };
    const outcome = readFigure(cell, rules);
    const isHidden = sheet.hiddenColumns.has(column.column) && hidden !== 'take';
    if (isHidden && cell !== null) return this.#hiddenOutcome();
    return column.statusColumn === null ? outcome : this.#withStatus(outcome, row, column.statusColumn);
  }

  /** A range that reaches over several cells from a column of figures: whose is the figure? */
  #isMergedFigure({ top, left, bottom, right }: CellRange, column: number): boolean {
    if (column < left || column > right || (top === bottom && left === right)) return false;
    const isFigure = this.#plan.columns.some((one) => one.column === left);
    return isFigure && plainText(shownText(this.#plan.sheet.cell(top, left))) !== '';
  }

  #withStatus(outcome: Outcome, row: number, column: number): Outcome {
    const written = shownText(this.#plan.sheet.cell(row, column)).trim();
    if (written === '' || outcome.fate === 'unclear') return outcome;
    // A choice of the template reads `late 迟报`.
    const status = written.split(/\s/)[0]!;
    if (!tables.observations.columns.status.words!.includes(status))
      return unclear({ kind: 'status-unknown' });
    const carriesValue = ['final', 'provisional', 'disputed'].includes(status);
    const hasValue = outcome.fate === 'taken' && outcome.value !== '';
    if (carriesValue !== hasValue) return unclear({ kind: 'status-contradicts', status });
    return outcome.fate === 'taken'
      ? { ...outcome, status }
      : { fate: 'taken', value: '', status, changes: [] };
  }

  #add(
    row: number,
    { column, header, item, source }: PlanColumn,
    read: { text: string; subjectId: string | null; cell: Cell | null; outcome: Outcome; asOf: string },
  ): void {
    const { text: subjectText, subjectId, cell, outcome, asOf } = read;
    const ref = cellName(row, column);
    this.fates.push({
      ...outcome,
      ref,
      subjectText,
      subjectId,
      itemId: item.id,
      header,
      shown: shownText(cell),
    });
    if (outcome.fate !== 'taken' || subjectId === null) return;
    const status = outcome.status === '' && outcome.value !== '' ? this.#plan.status : outcome.status;
    this.rows.push({ subjectId, itemId: item.id, value: outcome.value, status, source, asOf, ref });
  }

  /** The day that the row states; a cell that states none is a question of its own. */
  #asOf(row: number, subjectText: string, subjectId: string | null): string {
    const { asOf, sheet, countsFrom1904 } = this.#plan;
    if (typeof asOf === 'string') return asOf;
    const at = asOf.row ?? row;
    const cell = sheet.cell(at, asOf.column);
    if (cell === null || plainText(shownText(cell)) === '') return '';
    const day = readDay(cell, countsFrom1904);
    if (typeof day === 'string') return day;
    if (asOf.row !== undefined && this.fates.some((one) => one.ref === cellName(at, asOf.column))) return '';
    const place = { ref: cellName(at, asOf.column), subjectText, subjectId, itemId: null, header: 'as_of' };
    this.fates.push({ ...unclear(day), ...place, shown: shownText(cell) });
    return '';
  }

  #subjectText(row: number): string {
    return shownText(this.#plan.sheet.cell(row, this.#plan.subjectColumn));
  }

  #isSkipped(row: number): boolean {
    return this.#plan.skipRows.has(plainText(this.#subjectText(row)));
  }

  #hasFigures(row: number): boolean {
    const { sheet, columns } = this.#plan;
    return columns.some(({ column, statusColumn }) =>
      [column, statusColumn].some((at) => at !== null && plainText(shownText(sheet.cell(row, at))) !== ''),
    );
  }
}

const skippedBlank: Outcome = { fate: 'skipped', reason: 'blank' };

function unclear(doubt: Doubt): Outcome & { fate: 'unclear' } {
  return { fate: 'unclear', doubt };
}

function rangeName({ top, left, bottom, right }: CellRange): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** Day 0 of both ways of counting; the first holds from March 1900. */
const DAY_ZERO = { from1900: '1899-12-30', from1904: '1904-01-01' };

export function readDay(cell: Cell, countsFrom1904: boolean): string | Doubt {
  if (cell.kind === 'number' && cell.format === 'date' && cell.value > 60) {
    return addDays(countsFrom1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900, Math.floor(cell.value));
  }
  if (cell.kind === 'error') return { kind: 'error', shown: cell.shown };
  if (cell.kind === 'uncomputed') return { kind: 'uncomputed' };
  const read = readDate(shownText(cell));
  if (typeof read === 'string') return read;
  // A number without the format of a date is a day only for whoever wrote it.
  return read.kind !== 'date-serial' && read.suggestion !== undefined
    ? read.suggestion
    : { kind: 'cell', fault: read };
}
