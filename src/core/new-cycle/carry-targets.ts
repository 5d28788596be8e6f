/** Targets and memberships of a new cycle, where the package says that they are taken over. */
import { addDays } from '../calendar.ts';
import type { Carry } from '../package/carry.ts';
import { targetColumns } from '../package/carry.ts';
import type { Cycle, Package } from '../package/package.ts';
import { EVERYONE } from '../package/rulebook.ts';
import { frameAssessment, isValidOn } from '../score/frame.ts';
import { Observer } from '../score/observe.ts';
import { carriesValue } from '../package/states.ts';
import type { NewRow } from './add-rows.ts';

/** The cycles that a new one looks back on; null where there is none. */
export interface Before {
  readonly previous: Cycle | null;
  readonly yearEarlier: Cycle | null;
}

export interface CarriedTargets {
  readonly rows: readonly NewRow[];
  /** Of whom nothing exists any more in the new cycle. */
  readonly dropped: readonly string[];
}

type Numbers = Record<(typeof targetColumns)[number], number | null>;

export function carriedTargets(pack: Package, cycle: Cycle, carry: Carry, before: Before): CarriedTargets {
  const rows = new Map<string, { subject: string; item: string; numbers: Numbers }>();
  const rowOf = (subject: string, item: string) => {
    const key = `${subject} ${item}`;
    const known = rows.get(key) ?? { subject, item, numbers: { floor: null, target: null, baseline: null } };
    rows.set(key, known);
    return known.numbers;
  };
  const dropped = new Set<string>();
  const from = carry.targets?.from === 'previous' ? before.previous : before.yearEarlier;
  for (const row of carry.targets === undefined ? [] : (pack.targets.get(from?.cycle_id ?? '') ?? [])) {
    const columns = carry.targets!.columns.filter((name) => row[name] !== null);
    if (!exists(pack, row.subject_id, cycle)) dropped.add(row.subject_id);
    else for (const name of columns) rowOf(row.subject_id, row.item_id)[name] = row[name];
  }
  if (carry.baselines !== undefined) {
    for (const { subject, item, value } of observedBefore(pack, cycle, before.yearEarlier)) {
      rowOf(subject, item).baseline = value;
    }
  }
  return { rows: [...rows.values()].map(targetRow), dropped: [...dropped].sort() };
}

function targetRow({ subject, item, numbers }: { subject: string; item: string; numbers: Numbers }): NewRow {
  const cells = targetColumns.map((name) => [name, numbers[name] === null ? '' : String(numbers[name])]);
  return { subject_id: subject, item_id: item, ...(Object.fromEntries(cells) as NewRow) };
}

function exists(pack: Package, subject: string, cycle: Cycle): boolean {
  const unit = pack.units.find(({ unit_id }) => unit_id === subject);
  if (unit !== undefined) return isValidOn(unit, cycle.end);
  return (
    subject === EVERYONE ||
    pack.groups.some(({ group_id }) => group_id === subject) ||
    pack.officials.some(({ official_id }) => official_id === subject)
  );
}

/** Sums of finer cycles carry the binary noise of adding; no figure has more digits than this. */
const DIGITS = 12;

/** Of every item that is assessed by its change in the new cycle, what was observed in an earlier one. */
function observedBefore(pack: Package, cycle: Cycle, earlier: Cycle | null) {
  const own = pack.assessments.filter(({ cycle_id }) => cycle_id === cycle.cycle_id);
  return (earlier === null ? [] : own).flatMap((assessment) => {
    const frame = frameAssessment(pack, assessment);
    const observer = new Observer(frame, () => () => Number.NaN);
    const changing = frame.rulebook.items.filter((item) => item.transform.startsWith('change'));
    return changing.flatMap((item) => {
      const { value, state } = observer.observe(item, earlier!);
      return frame.subjects.flatMap((subject, s) =>
        carriesValue(state[s]!)
          ? [{ subject, item: item.id, value: Number(value[s]!.toPrecision(DIGITS)) }]
          : [],
      );
    });
  });
}

/** A further span for each membership that ends on the day before the new cycle and has no successor yet. */
export function renewedMemberships(pack: Package, cycle: Cycle): NewRow[] {
  const lastDay = addDays(cycle.start, -1);
  return pack.memberships
    .filter(({ valid_to }) => valid_to === lastDay)
    .filter(({ subject_id }) => exists(pack, subject_id, cycle))
    .filter(
      ({ subject_id }) =>
        !pack.memberships.some((one) => one.subject_id === subject_id && (one.valid_from ?? '') > lastDay),
    )
    .map(({ subject_id, group_id }) => ({
      subject_id,
      group_id,
      valid_from: cycle.start,
      valid_to: cycle.end,
    }));
}
