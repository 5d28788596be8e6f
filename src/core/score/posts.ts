/** The posts that officials held: which ones, and on how many days of a cycle. */
import type { Cycle, Package, Posting } from '../package/package.ts';

export type Span = Pick<Cycle, 'start' | 'end'>;

/** Postings by official, each in order of its start. */
export function postsByOfficial(pack: Pick<Package, 'postings'>): ReadonlyMap<string, readonly Posting[]> {
  const sorted = [...pack.postings].sort((a, b) =>
    a.start === b.start ? a.line - b.line : a.start < b.start ? -1 : 1,
  );
  return Map.groupBy(sorted, (post) => post.official_id);
}

/** Held on some day of the span. */
export function isHeldIn(post: Pick<Posting, 'start' | 'end'>, span: Span): boolean {
  return post.start <= span.end && (post.end === null || post.end >= span.start);
}

/** Days of the cycle on which the post was held, first and last included; 0 or less where there are none. */
export function daysInPost(post: Pick<Posting, 'start' | 'end'>, cycle: Span): number {
  const from = post.start > cycle.start ? post.start : cycle.start;
  const to = post.end !== null && post.end < cycle.end ? post.end : cycle.end;
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
