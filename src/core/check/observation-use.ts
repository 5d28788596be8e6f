/**
 * What scoring makes of an observation, known before any row is looked at: for every cycle, item and group whether
 * a value is read there and what is done to it. Subjects who are in the same groups of the same assessments form a
 * class, so that a row costs one look into a table of classes × items.
 */
import type { Cycle, Package } from '../package/package.ts';
import type { ObservationTable } from '../package/read-observations.ts';
import type { Item } from '../package/rulebook.ts';
import { finerCycles } from '../score/combine-cycles.ts';
import type { Frame } from '../score/frame.ts';
import { previousCycle } from '../score/transform.ts';
import { framesOf, treeOf } from './frames.ts';
import type { PackageView } from './package-view.ts';

/** The value reaches a score. */
export const READ = 1;
/** Its logarithm is taken. */
export const LOGGED = 2;
/** Another item is divided by it. */
export const DIVISOR = 4;
/** It stands in a ratio to the best value or a target. */
export const RATIO = 8;
/** It is a count of events. */
export const COUNT = 16;

export interface ObservationUse {
  /** Class of a subject, by its code in the table; -1 for one that no assessment knows. */
  readonly classOf: Int32Array;
  /** classes × items of the table. */
  readonly flags: Uint8Array;
  readonly width: number;
  /** Flags of the items in any class. */
  readonly anywhere: Uint8Array;
}

/** Assessments that read this cycle with the same rule book, subjects and groups. */
interface CycleUse {
  readonly frame: Frame;
  /** groups × items of the rule book. */
  readonly flags: Uint8Array;
}

export function useOf(view: PackageView, table: ObservationTable): ObservationUse {
  return view.once(`use ${table.file}`, () => classify(table, cycleUses(view).get(table.cycleId) ?? []));
}

export interface Definition {
  readonly item: Item;
  readonly rulebook: string;
}

/**
 * By code of the item: how the rule books that read this cycle define it; where none does, all that know it.
 */
export function definitionsOf(
  view: PackageView,
  table: ObservationTable,
): readonly (readonly Definition[])[] {
  return view.once(`definitions ${table.file}`, () => {
    const books = [...view.pack.rulebooks.values()];
    const used = new Set((cycleUses(view).get(table.cycleId) ?? []).map(({ frame }) => frame.rulebook));
    return table.itemIds.map((id) => {
      const all = books.flatMap((book) => {
        const item = book.itemsById.get(id);
        return item === undefined ? [] : [{ item, rulebook: book.id, isUsed: used.has(book) }];
      });
      return all.some((one) => one.isUsed) ? all.filter((one) => one.isUsed) : all;
    });
  });
}

function classify(table: ObservationTable, uses: readonly CycleUse[]): ObservationUse {
  const width = table.itemIds.length;
  const classes = new Map<string, number>();
  const groupsOf: number[][] = [];
  const classOf = Int32Array.from(table.subjectIds, (id) => {
    const groups = uses.map(({ frame }) => frame.group[frame.subjectIndex.get(id) ?? -1] ?? -1);
    if (groups.every((g) => g < 0)) return -1;
    const key = groups.join();
    if (!classes.has(key)) classes.set(key, groupsOf.push(groups) - 1);
    return classes.get(key)!;
  });
  const flags = new Uint8Array(groupsOf.length * width);
  const anywhere = new Uint8Array(width);
  uses.forEach((use, u) => {
    const itemAt = table.itemIds.map((id) => use.frame.rulebook.itemsById.get(id)?.index ?? -1);
    const items = use.frame.rulebook.items.length;
    for (let code = 0; code < width; code++) {
      const index = itemAt[code]!;
      if (index < 0) continue;
      for (const [c, groups] of groupsOf.entries()) {
        if (groups[u]! >= 0) flags[c * width + code]! |= use.flags[groups[u]! * items + index]!;
      }
      for (let g = 0; g < use.frame.rulebook.groups.length; g++)
        anywhere[code]! |= use.flags[g * items + index]!;
    }
  });
  return { classOf, flags, width, anywhere };
}

function cycleUses(view: PackageView): ReadonlyMap<string, readonly CycleUse[]> {
  return view.once('cycle uses', () => {
    const uses = new CycleUses(view.pack);
    for (const frame of framesOf(view)) uses.add(frame);
    return uses.byCycle;
  });
}

class CycleUses {
  readonly byCycle = new Map<string, CycleUse[]>();
  readonly #pack: Package;
  readonly #finer = new Map<string, readonly Cycle[]>();
  readonly #previous = new Map<Cycle, Cycle | null>();
  /** Year after year the same subjects stand in the same groups: one frame for all such. */
  readonly #shapes: Frame[] = [];

  constructor(pack: Package) {
    this.#pack = pack;
  }

  add(frame: Frame): void {
    let shape = this.#shapes.find((one) => hasSameShape(one, frame));
    if (shape === undefined) this.#shapes.push((shape = frame));
    for (const item of treeOf(frame.rulebook)) {
      if (item.role !== 'leaf' || item.rule === 'borrow' || item.rule === 'tally') continue;
      for (const cycle of this.#cyclesReadFor(item, frame.cycle)) this.#addItem(shape, item, cycle);
    }
  }

  #addItem(frame: Frame, item: Item, cycle: Cycle): void {
    this.#mark(frame, item, item, cycle, READ | workOn(item));
    const denominator =
      item.denominator === null ? undefined : frame.rulebook.itemsById.get(item.denominator);
    if (denominator === undefined) return;
    const divides = denominator.params.has('observed') ? 0 : DIVISOR;
    this.#mark(frame, denominator, item, cycle, READ | divides);
  }

  /** A value of `item` counts in the groups in which `assessed` has a weight. */
  #mark(frame: Frame, item: Item, assessed: Item, cycle: Cycle, flags: number): void {
    const kind = item.params.text('observed');
    const items = frame.rulebook.items.length;
    for (const source of kind === null ? [cycle] : this.#finerCycles(cycle, kind)) {
      const use = this.#useIn(source, frame);
      frame.weights.forEach((weights, g) => {
        if (!Number.isNaN(weights[assessed.index]!)) use.flags[g * items + item.index]! |= flags;
      });
    }
  }

  /** The cycle itself, the one that a change is against, and those that a gap may be filled from. */
  #cyclesReadFor(item: Item, cycle: Cycle): Cycle[] {
    const cycles = [cycle];
    let earlier = this.#previousCycle(cycle);
    const carries = item.missing === 'carry';
    const isChange = item.transform === 'change' || item.transform === 'change-percent';
    while (earlier !== null && (carries || (isChange && cycles.length === 1))) {
      cycles.push(earlier);
      earlier = this.#previousCycle(earlier);
    }
    return cycles;
  }

  #previousCycle(cycle: Cycle): Cycle | null {
    let previous = this.#previous.get(cycle);
    if (previous === undefined) this.#previous.set(cycle, (previous = previousCycle(this.#pack, cycle)));
    return previous;
  }

  #finerCycles(cycle: Cycle, kind: string): readonly Cycle[] {
    const key = `${cycle.cycle_id} ${kind}`;
    let finer = this.#finer.get(key);
    if (finer === undefined) this.#finer.set(key, (finer = finerCycles(this.#pack, cycle, kind)));
    return finer;
  }

  #useIn({ cycle_id: id }: Cycle, frame: Frame): CycleUse {
    let uses = this.byCycle.get(id);
    if (uses === undefined) this.byCycle.set(id, (uses = []));
    let use = uses.find((one) => one.frame === frame);
    if (use === undefined) {
      const flags = new Uint8Array(frame.rulebook.items.length * frame.rulebook.groups.length);
      uses.push((use = { frame, flags }));
    }
    return use;
  }
}

function hasSameShape(a: Frame, b: Frame): boolean {
  return (
    a.rulebook === b.rulebook &&
    a.subjects.length === b.subjects.length &&
    a.group.every((g, s) => g === b.group[s]) &&
    a.subjects.every((id, s) => id === b.subjects[s])
  );
}

/** What is done to the value itself. Parts that are combined are bound by less than their combination. */
function workOn({ rule, transform, params }: Item): number {
  const isWhole = !params.has('observed') || (params.text('combine') ?? 'last') === 'last';
  let flags = 0;
  if (transform === 'log' && isWhole) flags |= LOGGED;
  if (rule === 'count-deduct' && params.text('combine') !== 'mean') flags |= COUNT;
  if (transform !== 'none') return flags;
  if ((rule === 'ratio-to-best' || rule === 'ratio-to-target') && isWhole) flags |= RATIO;
  return flags;
}

/** Rows whose value goes into that use, in the subject's own group, and is wrong for it. */
export function* rowsUsedAs(
  view: PackageView,
  flag: number,
  isWrong: (value: number) => boolean,
): Generator<{ table: ObservationTable; row: number }> {
  for (const table of view.pack.observations.values()) {
    const use = useOf(view, table);
    if (!use.anywhere.some((flags) => (flags & flag) !== 0)) continue;
    for (const row of wrongRows(table, use, flag, isWrong)) yield { table, row };
  }
}

/** A plain loop: generators are slow over a million rows. */
function wrongRows(
  { item, subject, value, length }: ObservationTable,
  { anywhere, classOf, flags, width }: ObservationUse,
  flag: number,
  isWrong: (value: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let row = 0; row < length; row++) {
    const code = item[row]!;
    if ((anywhere[code]! & flag) === 0 || !isWrong(value[row]!)) continue;
    const c = classOf[subject[row]!]!;
    if (c >= 0 && (flags[c * width + code]! & flag) !== 0) found.push(row);
  }
  return found;
}
