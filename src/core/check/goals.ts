/** Floors, targets and baselines as the subjects of each assessment come by them. */
import type { Place } from '../issue.ts';
import type { Item } from '../package/rulebook.ts';
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
  readonly column: (name: TargetColumnName) => TargetColumn;
}

/** For the wanted leaves of every assessment whose targets could be read. */
export function* goalsIn(view: PackageView, isWanted: (item: Item) => boolean): Generator<Goals> {
  for (const frame of framesOf(view)) {
    const file = fileOfCycle(targetsTable, frame.cycle.cycle_id);
    if (view.files.has(file) && !view.pack.headers.has(file)) continue;
    const targets = new Targets(frame);
    for (const item of treeOf(frame.rulebook)) {
      if (item.role !== 'leaf' || !isWanted(item)) continue;
      yield { frame, item, file, column: (name) => targets.column(item, frame.cycle, name) };
    }
  }
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
  for (const { frame, item, file, column } of goalsIn(view, isWanted)) {
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
