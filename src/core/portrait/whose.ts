/** Whose a record is, as seen from a portrait: of its subject, or of a unit in which an official then held a post. */
import type { Posting } from '../package/package.ts';
import { isHeldIn } from '../score/posts.ts';
import type { Records } from './records.ts';

export type Whose =
  | { readonly kind: 'self' }
  | {
      readonly kind: 'unit';
      readonly unitId: string;
      readonly post: Posting;
      /** The role of that post leads the unit. */
      readonly isLeading: boolean;
    };

export function isLeading(records: Pick<Records, 'package'>, { role }: Pick<Posting, 'role'>): boolean {
  return role !== null && records.package.manifest.kinds.role[role]?.leads === true;
}

/** Units in which an official ever held a post, in order of the first day there; none of a unit itself. */
export function unitsOf(records: Records, subjectId: string): string[] {
  return [...new Set((records.posts.get(subjectId) ?? []).map((post) => post.unit_id))];
}

/** The post that an official held at a unit on some day of the span: a leading one before others, else the last. */
export function postAt(
  records: Records,
  officialId: string,
  unitId: string,
  span: { readonly start: string; readonly end: string },
): Posting | null {
  const held = (records.posts.get(officialId) ?? []).filter(
    (post) => post.unit_id === unitId && isHeldIn(post, span),
  );
  return held.findLast((post) => isLeading(records, post)) ?? held.at(-1) ?? null;
}

/**
 * Entries about a subject and about the units in which it then held a post; `spanOf` tells when an entry was. In the
 * order given, those of the subject first.
 */
export function concerning<E>(
  records: Records,
  subjectId: string,
  bySubject: ReadonlyMap<string, readonly E[]>,
  spanOf: (entry: E) => { readonly start: string; readonly end: string },
): (E & { readonly whose: Whose })[] {
  const own = (bySubject.get(subjectId) ?? []).map((entry) => ({
    ...entry,
    whose: { kind: 'self' } as const,
  }));
  const ofUnits = unitsOf(records, subjectId).flatMap((unitId) =>
    (bySubject.get(unitId) ?? []).flatMap((entry) => {
      const post = postAt(records, subjectId, unitId, spanOf(entry));
      if (post === null) return [];
      const whose = { kind: 'unit', unitId, post, isLeading: isLeading(records, post) } as const;
      return [{ ...entry, whose }];
    }),
  );
  return [...own, ...ofUnits];
}

export function onDay(day: string): { readonly start: string; readonly end: string } {
  return { start: day, end: day };
}
