/** Units in the order of their sort keys, which is the same wherever the site is built. */
import type { Unit } from '../core/package/package.ts';
import type { Site } from './site.ts';

/** Those without a key come last, by id. */
export function unitOrder(site: Site): Unit[] {
  const key = (unit: Unit) => unit.sort_key ?? '\u{10ffff}';
  return [...site.package.units].sort((a, b) => compare(key(a), key(b)) || compare(a.unit_id, b.unit_id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
