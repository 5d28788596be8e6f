/** To whom and when a requirement of package.yaml applies: by the posts that an official held in a cycle. */
import type { Cycle } from '../package/package.ts';
import type { Manifest } from '../package/manifest.ts';
import { distinctDays, isHeldIn } from '../score/posts.ts';
import type { Records } from './records.ts';

export type ReportRequirement = Manifest['requirements']['reports'][number];
export type VisitRequirement = Manifest['requirements']['visits'][number];

export interface Duty<R> {
  readonly requirement: R;
  readonly cycle: Cycle;
}

/** Cycles that have begun, in order of time; a requirement that concerns nobody of such posts gives none. */
export function dutiesOf<R extends ReportRequirement | VisitRequirement>(
  records: Records,
  officialId: string,
  requirements: readonly R[],
): Duty<R>[] {
  const posts = records.posts.get(officialId) ?? [];
  return requirements.flatMap((requirement) => {
    const { every, unit, role, min_days: least, from = '' } = requirement;
    const meant = posts.filter(
      (post) =>
        (unit?.includes(records.units.get(post.unit_id)?.kind ?? '') ?? true) &&
        (role?.includes(post.role ?? '') ?? true),
    );
    return (records.indicators.kinds.get(every) ?? [])
      .filter(({ start }) => start >= from && start <= records.today)
      .filter((cycle) => {
        const held = meant.filter((post) => isHeldIn(post, cycle));
        return held.length > 0 && distinctDays(held, cycle) >= least;
      })
      .map((cycle) => ({ requirement, cycle }));
  });
}
