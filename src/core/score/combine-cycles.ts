/**
 * An item observed in finer cycles than it is assessed in (`observed=month;combine=last|sum|mean`).
 *
 * Cycles in which the item is not applicable to the subject are left out. `last` takes the latest of the others that
 * has a value, provisional where a later one should have and has not; `mean` those that have one, provisional where
 * one is wanting. A `sum` with a part left out would be too low, so it needs every part; without, it is in the state
 * of the latest gap.
 */
import type { Cycle, Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { MISSING, NOT_APPLICABLE, PRESENT, PROVISIONAL, carriesValue } from '../package/states.ts';
import type { Frame } from './frame.ts';
import type { Observed } from './observed.ts';
import { emptyColumn } from './observed.ts';

/** `observe` gives the column of one cycle alone. */
export function combineCycles(
  frame: Frame,
  item: Item,
  cycle: Cycle,
  observe: (cycle: Cycle) => Observed,
): Observed {
  const parts = finerCycles(frame.package, cycle, item.params.text('observed')!).map(observe);
  const combine = item.params.text('combine') ?? 'last';
  const column = emptyColumn(frame.subjects.length);
  for (let s = 0; s < column.value.length; s++) combineSubject(parts, s, combine, column);
  return { ...column, evidence: (subject) => parts.flatMap((part) => part.evidence(subject)) };
}

/** Cycles of a kind that lie inside `cycle`, in order of time. */
export function finerCycles(pack: Package, cycle: Cycle, kind: string): Cycle[] {
  return pack.cycles
    .filter((one) => one.kind === kind && one.start >= cycle.start && one.end <= cycle.end)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

function combineSubject(
  parts: readonly Observed[],
  subject: number,
  combine: string,
  into: { value: Float64Array; state: Uint8Array },
): void {
  const due = parts.filter((part) => part.state[subject] !== NOT_APPLICABLE);
  const known = due.filter((part) => carriesValue(part.state[subject]!));
  const gap = due.findLast((part) => !carriesValue(part.state[subject]!));
  if (known.length === 0 || (combine === 'sum' && gap !== undefined)) {
    into.state[subject] = gap?.state[subject] ?? (parts.length > 0 ? NOT_APPLICABLE : MISSING);
    return;
  }
  const taken = combine === 'last' ? known.slice(-1) : known;
  const sum = taken.reduce((total, part) => total + part.value[subject]!, 0);
  into.value[subject] = combine === 'mean' ? sum / taken.length : sum;
  const isWhole = combine === 'last' ? taken[0] === due.at(-1) : gap === undefined;
  into.state[subject] = worstState(taken, subject, isWhole ? PRESENT : PROVISIONAL);
}

/** An open objection to one part is an objection to the whole; a provisional one makes it provisional. */
function worstState(parts: readonly Observed[], subject: number, atBest: number): number {
  return parts.reduce((worst, part) => Math.max(worst, part.state[subject]!), atBest);
}
