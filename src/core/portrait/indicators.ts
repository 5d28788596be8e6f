/**
 * What is known of an item in any cycle, whatever rule book held: an item keeps its id when one rule book supersedes
 * another. A cycle is read as the shortest assessment of that kind of subject reads it which spans it and holds the
 * item; of a cycle finer than the assessment only leaves and inputs are known, and counts only where events are kept
 * by that cycle: that none stands in a file which does not exist says nothing.
 */
import { dayNumber, yearBefore } from '../calendar.ts';
import type { Cycle, Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { denominate } from '../score/denominate.ts';
import { Observer } from '../score/observe.ts';
import type { Evidence } from '../score/observed.ts';
import type { AssessmentResult, Results } from '../score/result.ts';

/** A column over `result.frame.subjects`: values in the item's own unit, per head where it has a denominator. */
export interface IndicatorColumn {
  readonly result: AssessmentResult;
  readonly item: Item;
  readonly cycle: Cycle;
  /** NaN where there is none. Of a composite: points. */
  readonly value: Float64Array;
  readonly state: Uint8Array;
  readonly evidence: (subject: number) => readonly Evidence[];
}

export class Indicators {
  /** Kinds of cycle with their cycles in order of time, the longest kind first. */
  readonly kinds: ReadonlyMap<string, readonly Cycle[]>;
  readonly #results: readonly AssessmentResult[];
  readonly #observers = new Map<AssessmentResult, Observer>();
  readonly #columns = new Map<string, IndicatorColumn | null>();
  readonly #totalsOf: (assessmentId: string) => (subjectId: string) => number;

  constructor(pack: Pick<Package, 'cycles'>, results: Results) {
    this.kinds = kindsByLength(pack.cycles);
    this.#results = [...results.values()].sort((a, b) => lengthOf(a.frame.cycle) - lengthOf(b.frame.cycle));
    this.#totalsOf = (assessmentId) => (subjectId) => {
      const result = results.get(assessmentId);
      const subject = result?.frame.subjectIndex.get(subjectId);
      return subject === undefined ? Number.NaN : result!.adjusted.total[subject]!;
    };
  }

  /** Null where no assessment of such subjects spans the cycle and holds the item. */
  column(subjectKind: string, itemId: string, cycle: Cycle): IndicatorColumn | null {
    const key = `${subjectKind} ${itemId} ${cycle.cycle_id}`;
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const column = this.#read(subjectKind, itemId, cycle);
    this.#columns.set(key, column);
    return column;
  }

  /** An item of the latest rule book for such subjects that holds it. */
  item(subjectKind: string, itemId: string): Item | null {
    const books = this.#results
      .filter(({ frame }) => frame.assessment.subject_kind === subjectKind)
      .filter(({ frame }) => frame.rulebook.itemsById.has(itemId))
      .sort((a, b) => (a.frame.cycle.end < b.frame.cycle.end ? 1 : -1));
    return books[0]?.frame.rulebook.itemsById.get(itemId) ?? null;
  }

  /** The cycle of the same kind that began a year before; null where there is none. */
  yearBefore(cycle: Cycle): Cycle | null {
    const start = yearBefore(cycle.start);
    return this.kinds.get(cycle.kind)?.find((one) => one.start === start) ?? null;
  }

  #read(subjectKind: string, itemId: string, cycle: Cycle): IndicatorColumn | null {
    for (const result of this.#results) {
      const { assessment, cycle: own, rulebook } = result.frame;
      if (assessment.subject_kind !== subjectKind) continue;
      if (own.start > cycle.start || own.end < cycle.end) continue;
      const item = rulebook.itemsById.get(itemId);
      if (item === undefined) continue;
      if (item.role !== 'composite') return this.#observe(result, item, cycle);
      if (own.cycle_id === cycle.cycle_id) return pointsColumn(result, item, cycle);
    }
    return null;
  }

  #observe(result: AssessmentResult, item: Item, cycle: Cycle): IndicatorColumn {
    const observer = this.#observers.get(result) ?? new Observer(result.frame, this.#totalsOf);
    this.#observers.set(result, observer);
    const { value, state, evidence } = observer.observe(item, cycle);
    const own = denominate(observer, item, cycle, value);
    // Residents, say, are counted once a year: what is observed by the month is divided by those of the assessment.
    const stood = own === value ? own : denominate(observer, item, result.frame.cycle, value);
    const divided = own.map((x, s) => (Number.isNaN(x) ? stood[s]! : x));
    const known = this.#isCounted(result, item, cycle)
      ? divided
      : divided.map((x, s) => (evidence(s).length === 0 ? Number.NaN : x));
    return { result, item, cycle, value: known, state, evidence };
  }

  #isCounted({ frame }: AssessmentResult, { rule }: Item, cycle: Cycle): boolean {
    if (rule !== 'count-deduct' || cycle.cycle_id === frame.cycle.cycle_id) return true;
    return frame.package.events.has(cycle.cycle_id);
  }
}

function pointsColumn(result: AssessmentResult, item: Item, cycle: Cycle): IndicatorColumn {
  const one = result.items[item.index]!;
  const { points, state } = (one as Extract<typeof one, { role: 'composite' }>).score;
  return { result, item, cycle, value: points, state, evidence: () => [] };
}

function kindsByLength(cycles: readonly Cycle[]): Map<string, Cycle[]> {
  const inOrder = [...cycles].sort((a, b) => (a.start < b.start ? -1 : 1));
  const kinds = [...Map.groupBy(inOrder, (cycle) => cycle.kind)];
  const longest = (own: readonly Cycle[]): number => Math.max(...own.map(lengthOf));
  return new Map(kinds.sort(([, a], [, b]) => longest(b) - longest(a)));
}

function lengthOf({ start, end }: Cycle): number {
  return dayNumber(end) - dayNumber(start) + 1;
}
