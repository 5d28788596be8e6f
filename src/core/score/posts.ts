/** The posts that officials held: which ones, and on how many days of a cycle. */
import { dayNumber } from '../calendar.ts';
import type { Cycle, Package, Posting } from '../package/package.ts';

export type Span = Pick<Cycle, 'start' | 'end'>;

/** Postings by official, each in order of its start. */
export function postsByOfficial(pack: Pick<Package, 'postings'>): ReadonlyMap<string, readonly Posting[]> {
  return Map.groupBy(inOrder(pack.postings), (post) => post.official_id);
}

/** Held on some day of the span. */
export function isHeldIn(post: Pick<Posting, 'start' | 'end'>, span: Span): boolean {
  return post.start <= span.end && (post.end === null || post.end >= span.start);
}

/** Days of the cycle on which the post was held, first and last included; 0 or less where there are none. */
export function daysInPost(post: Pick<Posting, 'start' | 'end'>, cycle: Span): number {
  return toDay(post, cycle) - fromDay(post, cycle) + 1;
}

/**
 * Days of the cycle that each post adds to those before it, so that a day on which two posts were held counts once.
 * In order of start, whatever the order given.
 */
export function addedDays(
  posts: readonly Posting[],
  cycle: Span,
): { readonly post: Posting; readonly days: number }[] {
  let covered = Number.NEGATIVE_INFINITY;
  return inOrder(posts).map((post) => {
    const from = Math.max(fromDay(post, cycle), covered + 1);
    const to = toDay(post, cycle);
    covered = Math.max(covered, to);
    return { post, days: Math.max(0, to - from + 1) };
  });
}

/** Days of the cycle on which any of the posts was held. */
export function distinctDays(posts: readonly Posting[], cycle: Span): number {
  return addedDays(posts, cycle).reduce((sum, one) => sum + one.days, 0);
}

function inOrder(posts: readonly Posting[]): Posting[] {
  return [...posts].sort((a, b) => (a.start === b.start ? a.line - b.line : a.start < b.start ? -1 : 1));
}

function fromDay({ start }: Pick<Posting, 'start'>, cycle: Span): number {
  return dayNumber(start > cycle.start ? start : cycle.start);
}

function toDay({ end }: Pick<Posting, 'end'>, cycle: Span): number {
  return dayNumber(end !== null && end < cycle.end ? end : cycle.end);
}
