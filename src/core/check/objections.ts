/**
 * An objection is to a figure (cycle and item of the subject) or to a record. While it is open the figure is disputed,
 * and a disputed figure has an open objection.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Objection } from '../package/package.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import { DISPUTED } from '../package/states.ts';
import { objections as objectionsTable } from '../package/tables.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';

const FILE = objectionsTable.path;

/** Rules of items that are put together from something else than an observation. */
const COMPUTED = ['count-deduct', 'tally', 'borrow'];

export function* checkObjections(view: PackageView): Generator<Issue> {
  for (const objection of view.pack.objections) {
    yield* checkTarget(view, objection);
    yield* checkFigure(view, objection);
  }
  if (view.pack.headers.has(FILE)) yield* checkDisputed(view);
}

function* checkTarget(view: PackageView, objection: Objection): Generator<Issue> {
  const lacking = (['cycle_id', 'item_id'] as const).filter((column) => objection[column] === null);
  if (lacking.length === 0 || (lacking.length === 2 && objection.record_id !== null)) return;
  const columns = lacking.length === 2 ? [...lacking, 'record_id'] : lacking;
  yield issue('error', 'objection-without-figure', view.cell(FILE, objection.line, columns[0]!), { columns });
}

function* checkFigure(view: PackageView, objection: Objection): Generator<Issue> {
  const { cycle_id: cycle, subject_id: subject, item_id: item, status, line } = objection;
  if (cycle === null || item === null) return;
  const table = view.pack.observations.get(cycle);
  const row = table === undefined ? -1 : rowOf(table, subject, item);
  const place = view.cell(FILE, line, 'item_id');
  if (row < 0) {
    const isKnown = (['cycles', 'subjects', 'items'] as const).every((of, at) =>
      knownIds(view, of)!.ids.has([cycle, subject, item][at]!),
    );
    if (isKnown && !isComputed(view, item))
      yield issue('error', 'figure-unknown', place, { cycle, subject, item });
  } else if (status === 'open' && table!.state[row] !== DISPUTED) {
    yield issue('warning', 'objection-not-disputed', place, { cycle, subject, item });
  }
}

function rowOf(
  { subject, item, subjectIds, itemIds, length }: ObservationTable,
  ...ids: [string, string]
): number {
  const [s, i] = [subjectIds.indexOf(ids[0]), itemIds.indexOf(ids[1])];
  for (let row = 0; row < length; row++) if (subject[row] === s && item[row] === i) return row;
  return -1;
}

function isComputed(view: PackageView, id: string): boolean {
  const items = [...view.pack.rulebooks.values()].flatMap((book) => book.itemsById.get(id) ?? []);
  return items.some(
    (item) => item.role === 'composite' || item.params.has('observed') || COMPUTED.includes(item.rule),
  );
}

function* checkDisputed(view: PackageView): Generator<Issue> {
  const open = new Set(
    view.pack.objections
      .filter((one) => one.status === 'open')
      .map((one) => `${one.cycle_id ?? ''} ${one.subject_id} ${one.item_id ?? ''}`),
  );
  for (const [cycle, table] of view.pack.observations) {
    for (let row = 0; row < table.length; row++) {
      if (table.state[row] !== DISPUTED) continue;
      const [subject, item] = [table.subjectIds[table.subject[row]!]!, table.itemIds[table.item[row]!]!];
      if (open.has(`${cycle} ${subject} ${item}`)) continue;
      const place = view.cell(table.file, table.line[row]!, 'status');
      yield issue('warning', 'disputed-without-objection', place, { cycle, subject, item });
    }
  }
}
