/**
 * An item observed in finer cycles than it is assessed in (`observed=month;combine=last|sum|mean`).
 *
 * `last` takes the latest finer cycle with a value and `mean` those that have one; where some have none the
 * result is provisional. A `sum` with a part left out would be too low, so it needs every part.
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
  const known = parts.filter((part) => carriesValue(part.state[subject]!));
  if (known.length === 0) {
    into.state[subject] = stateOfNone(parts, subject);
    return;
  }
  const isWhole = known.length === parts.length;
  if (combine === 'sum' && !isWhole) return;
  const values = known.map((part) => part.value[subject]!);
  const sum = values.reduce((total, value) => total + value, 0);
  into.value[subject] = combine === 'last' ? values.at(-1)! : combine === 'sum' ? sum : sum / values.length;
  into.state[subject] = worstState(known, subject, isWhole ? PRESENT : PROVISIONAL);
}

/** Present only if every part is; an open objection to one is an objection to the whole. */
function worstState(parts: readonly Observed[], subject: number, atBest: number): number {
  return parts.reduce((worst, part) => Math.max(worst, part.state[subject]!), atBest);
}

/** Without any value: not applicable if every part says so, else the state of the latest part. */
function stateOfNone(parts: readonly Observed[], subject: number): number {
  const last = parts.at(-1)?.state[subject] ?? MISSING;
  const isNowhere = parts.length > 0 && parts.every((part) => part.state[subject] === NOT_APPLICABLE);
  return isNowhere ? NOT_APPLICABLE : last === NOT_APPLICABLE ? MISSING : last;
}
