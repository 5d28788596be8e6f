/** What should be observed in a cycle, of whom, and who delivers it. */
import type { Cycle, Package } from '../package/package.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import type { Frame } from '../score/frame.ts';
import { assessedOn, frameAssessment } from '../score/frame.ts';
import { isGivenFromReports } from '../score/verified-points.ts';

export interface ExpectedItem {
  readonly item: Item;
  readonly rulebook: Rulebook;
  /** Ids of those assessed on it, ascending. */
  readonly subjects: readonly string[];
  /** Who delivers it: what the rule book says, else who did last time; '' where nobody knows. */
  readonly source: string;
}

/**
 * Items that the assessments of a cycle observe in it, and those that assessments of wider cycles observe in cycles
 * of its kind. In the order of the rule books; an item of several stands once, with the subjects of all.
 */
export function expectedItems(pack: Package, cycle: Cycle, before: Cycle | null): ExpectedItem[] {
  const found = new Map<string, { item: Item; rulebook: Rulebook; subjects: Set<string> }>();
  for (const frame of framesOver(pack, cycle, before)) {
    for (const item of frame.rulebook.items) {
      const users = usersOf(frame, item, cycle);
      if (users.length === 0) continue;
      const known = found.get(item.id) ?? { item, rulebook: frame.rulebook, subjects: new Set<string>() };
      for (const subject of users) known.subjects.add(frame.subjects[subject]!);
      found.set(item.id, known);
    }
  }
  return [...found.values()].map(({ item, rulebook, subjects }) => ({
    item,
    rulebook,
    subjects: [...subjects].sort(),
    source: item.source || sourceIn(pack, before, item.id),
  }));
}

/** Of assessments of the cycle and of those around it; those around the cycle before stand in where there are none yet. */
function framesOver(pack: Package, cycle: Cycle, before: Cycle | null): Frame[] {
  const byId = new Map(pack.cycles.map((one) => [one.cycle_id, one]));
  const isOver = (outer: Cycle, inner: Cycle): boolean =>
    outer.kind !== inner.kind && outer.start <= inner.start && outer.end >= inner.end;
  const around = (inner: Cycle) =>
    pack.assessments.filter(({ cycle_id }) => {
      const outer = byId.get(cycle_id);
      return outer !== undefined && isOver(outer, inner);
    });
  const own = pack.assessments.filter(({ cycle_id }) => cycle_id === cycle.cycle_id);
  const above = [...around(cycle), ...(before === null ? [] : around(before))];
  return [...own, ...above]
    .filter(({ rulebook_id }) => pack.rulebooks.has(rulebook_id))
    .map((assessment) => frameAssessment(pack, assessment));
}

const elsewhere = ['tally', 'borrow', 'count-deduct'];

/** Subjects (as indexes) of whom the item is wanted in the cycle: those assessed on it, or on what it divides. */
function usersOf(frame: Frame, item: Item, cycle: Cycle): number[] {
  const observed = item.params.text('observed');
  const isOwn = frame.cycle.cycle_id === cycle.cycle_id;
  if (observed === null ? !isOwn : observed !== cycle.kind) return [];
  if (item.role === 'composite' || elsewhere.includes(item.rule) || isGivenFromReports(item)) return [];
  if (item.role === 'leaf') return [...assessedOn(frame, item)];
  const divided = frame.rulebook.items.filter((one) => one.denominator === item.id);
  return [...new Set(divided.flatMap((one) => [...assessedOn(frame, one)]))];
}

/** The source that most rows of the item name in a cycle. */
function sourceIn(pack: Package, cycle: Cycle | null, itemId: string): string {
  const table = cycle === null ? undefined : pack.observations.get(cycle.cycle_id);
  const code = table?.itemIds.indexOf(itemId) ?? -1;
  if (table === undefined || code < 0) return '';
  const counts = new Map<string, number>();
  for (let row = 0; row < table.length; row++) {
    if (table.item[row] !== code) continue;
    const source = table.text(row, 'source');
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '';
}
