/** Subjects by what a sheet calls them: id or name, exactly, or an alias that a person has written down. */
import type { Package } from '../package/package.ts';
import { plainText } from './plain-text.ts';

export type FoundSubject =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'several'; readonly ids: readonly string[] };

export interface SubjectRules {
  readonly by: 'name' | 'id';
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * Who is meant by a text. A name that several bear is that of the one among `expected`, if it is only one: towns of
 * two districts may share a name while only those of one are assessed.
 */
export function subjectFinder(
  pack: Package,
  expected: ReadonlySet<string>,
  { by, aliases }: SubjectRules,
): (text: string) => FoundSubject {
  const aliased = new Map(Object.entries(aliases).map(([text, id]) => [plainText(text), id]));
  const ids = new Set([
    ...pack.units.map((one) => one.unit_id),
    ...pack.officials.map((one) => one.official_id),
  ]);
  const named = by === 'name' ? idsByName(pack) : new Map<string, string[]>();
  return (text) => {
    const plain = plainText(text);
    const alias = aliased.get(plain);
    if (alias !== undefined) return { kind: 'found', id: alias };
    if (by === 'id') {
      const id = text.trim();
      return ids.has(id) ? { kind: 'found', id } : { kind: 'unknown' };
    }
    const bearers = named.get(plain) ?? [];
    const wanted = bearers.filter((id) => expected.has(id));
    const only = bearers.length === 1 ? bearers[0] : wanted.length === 1 ? wanted[0] : undefined;
    if (only !== undefined) return { kind: 'found', id: only };
    return bearers.length === 0 ? { kind: 'unknown' } : { kind: 'several', ids: bearers };
  };
}

function idsByName(pack: Package): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, ...names: (string | null)[]): void => {
    for (const name of new Set(names.map((one) => plainText(one ?? '')))) {
      if (name !== '') found.set(name, [...(found.get(name) ?? []), id]);
    }
  };
  for (const unit of pack.units) add(unit.unit_id, unit.name_zh, unit.name_en);
  for (const one of pack.officials) add(one.official_id, one.name_zh, one.name_en);
  return found;
}
