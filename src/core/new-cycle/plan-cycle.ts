/** Which cycle is to be made: its kind, dates and parents, from the form of its id or as they were stated. */
import type { Cycle, Package } from '../package/package.ts';
import type { Period } from './cycle-form.ts';
import { idInForm, monthsIn, periodAround, periodOf, yearAndNumber } from './cycle-form.ts';

export interface Asked {
  readonly cycleId: string;
  /** Stated where the form of the id does not tell. */
  readonly kind: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly parent: string | null;
}

export interface NewCycle extends Period {
  readonly kind: string;
  readonly parentId: string | null;
}

/** Why no cycle is made; nothing has been written. */
export type CycleRefusal =
  | { readonly kind: 'form'; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: 'number'; readonly given: string; readonly most: number }
  | { readonly kind: 'unknown-kind'; readonly given: string; readonly known: readonly string[] }
  | { readonly kind: 'no-dates'; readonly given: string }
  | { readonly kind: 'unknown-parent'; readonly given: string }
  | { readonly kind: 'exists'; readonly cycleId: string; readonly what: readonly string[] }
  | { readonly kind: 'overlap'; readonly cycleId: string; readonly other: string };

export interface CyclePlan {
  readonly cycle: NewCycle;
  /** Cycles around it that are new as well, innermost first. */
  readonly parents: readonly NewCycle[];
}

export function planCycle(pack: Package, asked: Asked): CyclePlan | CycleRefusal {
  const named = nameCycle(pack, asked);
  if (!('start' in named)) return named;
  const overlap = pack.cycles.find(
    (one) =>
      one.kind === named.kind &&
      one.cycle_id !== named.cycleId &&
      one.start <= named.end &&
      one.end >= named.start,
  );
  if (overlap !== undefined) return { kind: 'overlap', cycleId: named.cycleId, other: overlap.cycle_id };
  if (asked.parent !== null) {
    const isKnown = pack.cycles.some(({ cycle_id }) => cycle_id === asked.parent);
    if (!isKnown) return { kind: 'unknown-parent', given: asked.parent };
    return { cycle: { ...named, parentId: asked.parent }, parents: [] };
  }
  return withParents(pack, named);
}

type Named = Period & { readonly kind: string };

function nameCycle(pack: Package, { cycleId: given, kind, start, end }: Asked): Named | CycleRefusal {
  const known = Object.keys(pack.manifest.kinds.cycle);
  if (kind !== null && !known.includes(kind)) return { kind: 'unknown-kind', given: kind, known };
  const candidates = latestFirst(pack).filter((one) => kind === null || one.kind === kind);
  const like = candidates.find((one) => idInForm(given, one.cycle_id) !== null);
  if (kind !== null && start !== null && end !== null) {
    return { cycleId: like === undefined ? given : idInForm(given, like.cycle_id)!, kind, start, end };
  }
  if (like === undefined) {
    const forms = new Map(candidates.toReversed().map((one) => [one.kind, one.cycle_id]));
    return { kind: 'form', given, known: [...forms.values()] };
  }
  const cycleId = idInForm(given, like.cycle_id)!;
  const period = periodOf(cycleId, like);
  if (period !== null) return { ...period, kind: like.kind };
  const months = monthsIn(like);
  const isCounted = months !== null && yearAndNumber(cycleId) !== null;
  return isCounted ? { kind: 'number', given, most: 12 / months } : { kind: 'no-dates', given };
}

/** The cycles around it as around the latest of its kind; those that do not exist yet are new too. */
function withParents(pack: Package, named: Named): CyclePlan {
  const like = latestFirst(pack).find((one) => one.kind === named.kind);
  const parent = parentOf(pack, named, like ?? null);
  if (parent === null) return { cycle: { ...named, parentId: null }, parents: [] };
  const cycle = { ...named, parentId: parent.cycleId };
  if (pack.cycles.some(({ cycle_id }) => cycle_id === parent.cycleId)) return { cycle, parents: [] };
  const above = withParents(pack, parent);
  return { cycle, parents: [above.cycle, ...above.parents] };
}

function parentOf(pack: Package, named: Named, like: Cycle | null): Named | null {
  const model = pack.cycles.find(({ cycle_id }) => cycle_id === like?.parent_id);
  if (model === undefined) return null;
  const around = pack.cycles.find(
    (one) => one.kind === model.kind && one.start <= named.start && one.end >= named.end,
  );
  if (around !== undefined) {
    return { cycleId: around.cycle_id, kind: around.kind, start: around.start, end: around.end };
  }
  const period = periodAround(named.start, model);
  return period === null || period.end < named.end ? null : { ...period, kind: model.kind };
}

function latestFirst(pack: Package): Cycle[] {
  return [...pack.cycles].sort((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : 0));
}
