/** Floors, targets and baselines as the subjects of each assessment come by them. */
import type { Place } from '../issue.ts';
import type { Target } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { EVERYONE } from '../package/rulebook.ts';
import { targets as targetsTable } from '../package/tables.ts';
import type { Frame } from '../score/frame.ts';
import { assessedOn } from '../score/frame.ts';
import type { TargetColumn, TargetColumnName } from '../score/targets.ts';
import { Targets } from '../score/targets.ts';
import { framesOf, treeOf } from './frames.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';

export interface Goals {
  readonly frame: Frame;
  readonly item: Item;
  /** The targets of the cycle; the file may be absent. */
  readonly file: string;
  /** The row for everyone, where it is the only one of the item: what holds for one subject holds for all. */
  readonly only: Target | null;
  readonly column: (name: TargetColumnName) => TargetColumn;
}

/** For the wanted leaves of every assessment whose targets could be read. */
export function* goalsIn(view: PackageView, isWanted: (item: Item) => boolean): Generator<Goals> {
  for (const frame of framesOf(view)) {
    const file = fileOfCycle(targetsTable, frame.cycle.cycle_id);
    if (view.files.has(file) && !view.pack.headers.has(file)) continue;
    const targets = new Targets(frame);
    const rowsOf = targetsByItem(view, frame.cycle.cycle_id);
    for (const item of treeOf(frame.rulebook)) {
      if (item.role !== 'leaf' || !isWanted(item)) continue;
      const rows = rowsOf.get(item.id) ?? [];
      const only = rows.length === 1 && rows[0]!.subject_id === EVERYONE ? rows[0]! : null;
      yield { frame, item, file, only, column: (name) => targets.column(item, frame.cycle, name) };
    }
  }
}

function targetsByItem(view: PackageView, cycleId: string): ReadonlyMap<string, readonly Target[]> {
  return view.once(`targets of ${cycleId}`, () => {
    return Map.groupBy(view.pack.targets.get(cycleId) ?? [], (target) => target.item_id);
  });
}

export interface WrongGoal {
  readonly item: string;
  readonly subject: string;
  readonly value: number;
  readonly place: Place;
}

/** Once per cell of the targets whose figure is wrong for somebody assessed on the item. */
export function* wrongGoals(
  view: PackageView,
  isWanted: (item: Item) => boolean,
  name: TargetColumnName,
  isWrong: (figure: number) => boolean,
): Generator<WrongGoal> {
  const told = new Set<string>();
  for (const { frame, item, file, only, column } of goalsIn(view, isWanted)) {
    if (only !== null && !isWrong(only[name] ?? Number.NaN)) continue;
    const { value, line } = column(name);
    for (const s of assessedOn(frame, item)) {
      const cell = `${file} ${line[s]!}`;
      if (!isWrong(value[s]!) || told.has(cell)) continue;
      told.add(cell);
      const place = view.cell(file, line[s]!, name);
      yield { item: item.id, subject: frame.subjects[s]!, value: value[s]!, place };
    }
  }
}
