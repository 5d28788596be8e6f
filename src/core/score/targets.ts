/**
 * Floors, targets and baselines of an item, per subject: the subject's own row before its group's before `*`,
 * cell by cell, so that a district may have a target of its own and share the floor.
 */
import type { Cycle, Target } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { EVERYONE } from '../package/everyone.ts';
import type { Frame } from './frame.ts';

export type TargetColumnName = 'floor' | 'target' | 'baseline';

export interface TargetColumn {
  /** NaN where none is set. */
  readonly value: Float64Array;
  /** Line of the targets file; 0 where none is set. */
  readonly line: Int32Array;
}

export class Targets {
  readonly #frame: Frame;
  readonly #byItem = new Map<string, Map<string, Target[]>>();

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  column(item: Item, cycle: Cycle, name: TargetColumnName): TargetColumn {
    const size = this.#frame.subjects.length;
    const column = { value: new Float64Array(size).fill(Number.NaN), line: new Int32Array(size) };
    const rows = this.#rows(cycle).get(item.id) ?? [];
    for (const target of [...rows].sort((a, b) => this.#reach(b) - this.#reach(a))) {
      const value = target[name];
      if (value === null) continue;
      for (const subject of this.#covered(target.subject_id)) {
        column.value[subject] = value;
        column.line[subject] = target.line;
      }
    }
    return column;
  }

  #rows(cycle: Cycle): Map<string, Target[]> {
    let rows = this.#byItem.get(cycle.cycle_id);
    if (rows === undefined) {
      rows = Map.groupBy(this.#frame.package.targets.get(cycle.cycle_id) ?? [], (target) => target.item_id);
      this.#byItem.set(cycle.cycle_id, rows);
    }
    return rows;
  }

  /** 2 for everyone, 1 for a group, 0 for one subject: written from the widest to the narrowest. */
  #reach(target: Target): number {
    if (target.subject_id === EVERYONE) return 2;
    return this.#frame.subjectIndex.has(target.subject_id) ? 0 : 1;
  }

  #covered(subjectId: string): Int32Array | number[] {
    if (subjectId === EVERYONE) return this.#frame.everyone;
    const subject = this.#frame.subjectIndex.get(subjectId);
    if (subject !== undefined) return [subject];
    return this.#frame.members[this.#frame.rulebook.groups.indexOf(subjectId)] ?? [];
  }
}
