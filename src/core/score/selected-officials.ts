/** The officials whom a rule book assesses in a cycle. */
import type { Cycle, Package, Posting } from '../package/package.ts';
import type { Method } from '../package/rulebook.ts';
import { distinctDays, isHeldIn, postsByOfficial } from './posts.ts';

type Selection = Method['subjects'];

export function selectedOfficials(
  pack: Pick<Package, 'postings' | 'units'>,
  cycle: Cycle,
  selection: Selection,
): string[] {
  const kindOf = new Map(pack.units.map((unit) => [unit.unit_id, unit.kind]));
  const isMeant = ({ unit_id: unit, role }: Posting): boolean =>
    (selection?.unit?.includes(kindOf.get(unit) ?? '') ?? true) &&
    (selection?.role?.includes(role ?? '') ?? true);
  return [...postsByOfficial(pack)].flatMap(([official, all]) => {
    const held = all.filter((post) => isHeldIn(post, cycle));
    if (held.length === 0 || distinctDays(held, cycle) < (selection?.min_days ?? 1)) return [];
    return lastPosts(held, cycle).some(isMeant) ? [official] : [];
  });
}

/** Those held on the last day of the cycle, or on the last day in post where that came before. */
export function lastPosts(held: readonly Posting[], cycle: Cycle): Posting[] {
  const endOf = ({ end }: Posting): string => (end === null || end > cycle.end ? cycle.end : end);
  const last = held.map(endOf).reduce((a, b) => (a > b ? a : b));
  return held.filter((post) => endOf(post) === last);
}
