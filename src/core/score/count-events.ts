/**
 * The count that `count-deduct` scores: an observation of the item, where there is one, is the count; else the
 * events of the cycle are added up, and no event at all counts 0 — that nothing happened is known, not missing.
 */
import type { Cycle, Event, Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Frame } from './frame.ts';
import type { Evidence, Observed } from './observed.ts';
import { emptyColumn, setPresent } from './observed.ts';

export function countEvents(frame: Frame, item: Item, cycle: Cycle, observed: Observed): Observed {
  const events = eventsBySubject(frame, item, cycle);
  const column = emptyColumn(frame.subjects.length);
  for (let s = 0; s < frame.subjects.length; s++) {
    if (observed.evidence(s).length > 0) {
      column.value[s] = observed.value[s]!;
      column.state[s] = observed.state[s]!;
    } else {
      const counted = events.get(s) ?? [];
      setPresent(
        column,
        s,
        counted.reduce((sum, event) => sum + (event.count ?? 1), 0),
      );
    }
  }
  const evidence = (subject: number): readonly Evidence[] => {
    const written = observed.evidence(subject);
    return written.length > 0 ? written : (events.get(subject) ?? []).map((one) => eventEvidence(one, cycle));
  };
  return { ...column, evidence };
}

/** By id: sums come out the same to the bit whatever the order of the rows. */
export function eventsOf(pack: Package, cycle: Cycle): Event[] {
  const events = pack.events.get(cycle.cycle_id) ?? [];
  return [...events].sort((a, b) => (a.event_id < b.event_id ? -1 : 1));
}

function eventsBySubject(frame: Frame, item: Item, cycle: Cycle): Map<number, Event[]> {
  const found = new Map<number, Event[]>();
  for (const event of eventsOf(frame.package, cycle)) {
    const subject = frame.subjectIndex.get(event.subject_id);
    if (event.item_id !== item.id || subject === undefined) continue;
    const known = found.get(subject);
    if (known === undefined) found.set(subject, [event]);
    else known.push(event);
  }
  return found;
}

export function eventEvidence(event: Event, cycle: Cycle): Evidence {
  return {
    file: `events/${cycle.cycle_id}.csv`,
    line: event.line,
    cycleId: cycle.cycle_id,
    value: event.count ?? 1,
    written: event.event_id,
    source: event.source ?? '',
    asOf: event.date ?? '',
    note: event.reason_zh ?? event.reason_en ?? '',
  };
}
