/**
 * Final means final: a cell that belongs to a final cycle changes only by a correction, which says who decided it, when
 * and why; and a correction says what has come about. Without a history only the latter can be told.
 */
import type { CorrectedCell } from '../final/corrections.ts';
import { cellName, correctionsByCell } from '../final/corrections.ts';
import type { Edit } from '../final/edits.ts';
import { editsBetween, textAt } from '../final/edits.ts';
import { isSameCell, readFileCells } from '../final/file-cells.ts';
import { finalFiles } from '../final/final-files.ts';
import type { FinalHistory, FinalState } from '../final/final-history.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Correction } from '../package/package.ts';
import { corrections as correctionsTable } from '../package/tables.ts';
import type { PackageView } from './package-view.ts';

const FILE = correctionsTable.path;

export function* checkFinalCycles(view: PackageView, history: FinalHistory | null): Generator<Issue> {
  const byCell = correctionsByCell(view.pack.corrections);
  const files = finalFiles(view.pack);
  for (const cell of byCell.values()) yield* checkCell(view, cell, files, history);
  for (const state of history?.differing ?? []) yield* checkFile(view, state, byCell);
}

function* checkCell(
  view: PackageView,
  cell: CorrectedCell,
  files: ReadonlyMap<string, readonly string[]>,
  history: FinalHistory | null,
): Generator<Issue> {
  const stranger = cell.find((one) => !(files.get(one.file) ?? []).includes(one.cycle_id));
  if (stranger !== undefined) {
    const { file, cycle_id: cycle } = stranger;
    yield issue('error', 'correction-not-final', at(view, stranger, 'file'), { file, cycle });
    return;
  }
  for (const one of cell) {
    if (one.reason_zh === null && one.reason_en === null)
      yield issue('error', 'correction-without-reason', at(view, one, 'reason_zh'), {});
    if (isSameCell(one.old ?? '', one.new ?? ''))
      yield issue('error', 'correction-unused', at(view, one, 'new'), nameOf(one));
  }
  yield* checkChain(view, cell);
  yield* checkStart(view, cell, history);
}

/** The last correction is what stands there, and each of them starts where the one before ended. */
function* checkChain(view: PackageView, cell: CorrectedCell): Generator<Issue> {
  const last = cell.at(-1)!;
  const now = textAt(cellsNow(view, last.file), last.key, last.column);
  if (!isSameCell(last.new ?? '', now)) {
    const params = { ...nameOf(last), stated: last.new ?? '', found: now };
    yield issue('error', 'correction-stale', at(view, last, 'new'), params);
  }
  for (const [index, one] of cell.entries()) {
    const before = cell[index - 1];
    if (before === undefined || isSameCell(before.new ?? '', one.old ?? '')) continue;
    const params = { ...nameOf(one), stated: one.old ?? '', found: before.new ?? '' };
    yield issue('error', 'correction-broken', at(view, one, 'old'), params);
  }
}

/**
 * The first correction starts from what was published; a file that does not differ is still what it was. Where the
 * package states anew what is final, corrections of before are part of that already.
 */
function* checkStart(view: PackageView, cell: CorrectedCell, history: FinalHistory | null): Generator<Issue> {
  const [first] = cell;
  const isKnown = history?.reach === 'whole' || history?.reach === 'shallow';
  if (!isKnown || history.unknown.includes(first.cycle_id)) return;
  const state = history.differing.find(({ file }) => file === first.file);
  const cells = state === undefined ? cellsNow(view, first.file) : readFileCells(first.file, state.bytes);
  const published = textAt(cells, first.key, first.column);
  if (isSameCell(published, first.old ?? '')) return;
  const isStatedAnew = view.pack.manifest.finality !== undefined;
  if (isStatedAnew && cell.some((one) => isSameCell(published, one.new ?? ''))) return;
  const params = { ...nameOf(first), stated: first.old ?? '', found: published };
  yield issue('error', 'correction-old-differs', at(view, first, 'old'), params);
}

function* checkFile(
  view: PackageView,
  { cycle, file, bytes }: FinalState,
  byCell: ReadonlyMap<string, CorrectedCell>,
): Generator<Issue> {
  for (const edit of editsBetween(readFileCells(file, bytes), cellsNow(view, file))) {
    if (byCell.has(cellName(file, edit.key, edit.column))) continue;
    const place = { file, line: edit.line, column: edit.cell };
    const { key, column, old } = edit;
    const row = correctionRow(cycle, file, edit);
    yield issue('error', 'final-cycle-edited', place, { cycle, key, column, old, new: edit.new, row });
  }
}

/** What to add to corrections.csv, with words where a person must fill in. */
function correctionRow(cycle: string, file: string, edit: Edit): string {
  const cells = ['ID', cycle, file, edit.key, edit.column, edit.old, edit.new, 'DATE', 'WHO', 'WHY', 'WHY'];
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

function cellsNow(view: PackageView, file: string) {
  return view.once(`cells ${file}`, () => readFileCells(file, view.files.get(file) ?? null));
}

function nameOf({ file, key, column }: Correction) {
  return { file, key, column };
}

function at(view: PackageView, { line }: Correction, column: string) {
  return view.cell(FILE, line, column);
}
