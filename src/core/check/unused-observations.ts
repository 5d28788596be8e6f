/**
 * An observation that no assessment reads: nothing asks for the item in that cycle, nobody assesses the subject, or
 * the item is not assessed in the subject's group. It may be kept for its own sake, so this is a warning, once per
 * item or group of subjects.
 */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import { areAllFramed } from './frames.ts';
import { knownIds } from './known-ids.ts';
import type { ObservationUse } from './observation-use.ts';
import { READ, useOf } from './observation-use.ts';
import type { PackageView } from './package-view.ts';
import { subjectsWithoutGroup } from './subject-groups.ts';

type Why = 'item' | 'subject' | 'group';

export function* checkUnusedObservations(view: PackageView): Generator<Issue> {
  if (!areAllFramed(view)) return;
  const items = knownIds(view, 'items')!;
  const subjects = knownIds(view, 'subjects')!.ids.difference(subjectsWithoutGroup(view));
  for (const table of view.pack.observations.values()) {
    const use = useOf(view, table);
    const isItem = table.itemIds.map((id) => items.ids.has(id));
    const isTellable = table.subjectIds.map((id) => subjects.has(id));
    for (const { row, rows, why } of unusedRows(table, use)) {
      if (!isItem[table.item[row]!]! || !isTellable[table.subject[row]!]!) continue;
      yield issue('warning', 'observation-unused', view.cell(table.file, table.line[row]!, 'item_id'), {
        item: table.itemIds[table.item[row]!]!,
        subject: table.subjectIds[table.subject[row]!]!,
        rows,
        why,
        cycle: table.cycleId,
      });
    }
  }
}

interface Unused {
  readonly row: number;
  rows: number;
  readonly why: Why;
}

/** First rows, each with the number of rows that are unused for the same reason. */
function unusedRows(table: ObservationTable, use: ObservationUse): Iterable<Unused> {
  const found = new Map<string, Unused>();
  const { flags, classOf, width, anywhere } = use;
  for (let row = 0; row < table.length; row++) {
    const item = table.item[row]!;
    const c = classOf[table.subject[row]!]!;
    if (c >= 0 && (flags[c * width + item]! & READ) !== 0) continue;
    const why = (anywhere[item]! & READ) === 0 ? 'item' : c < 0 ? 'subject' : 'group';
    const key =
      why === 'item' ? `${item}` : why === 'subject' ? `subject ${table.subject[row]!}` : `${item} in ${c}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { row, rows: 1, why });
    else known.rows += 1;
  }
  return found.values();
}
