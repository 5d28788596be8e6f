/** Officials who have an assessment in a year: at least half a year in post, the last post in a district or department. */
import type { Post } from './officials.ts';
import { POSTS } from './officials.ts';
import { dayAfter } from './task-checks.ts';

const LEAST_DAYS = 183;

/** With the post held last, by official. */
export function assessedIn(year: number): readonly Post[] {
  const known = years.get(year) ?? findAssessed(year);
  years.set(year, known);
  return known;
}

const years = new Map<number, readonly Post[]>();

function findAssessed(year: number): Post[] {
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  const byOfficial = Map.groupBy(POSTS, (post) => post.official);
  return [...byOfficial.values()].flatMap((posts) => {
    const held = posts.filter((post) => post.from <= end && (post.to === '' || post.to >= start));
    if (daysIn(held, start, end) < LEAST_DAYS) return [];
    const endOf = ({ to }: Post): string => (to === '' || to > end ? end : to);
    const last = held.map(endOf).sort().at(-1);
    const own = held.filter((post) => endOf(post) === last && post.seat.kind !== 'town');
    return own.slice(0, 1);
  });
}

/** Counted one by one, so that it is plain. */
function daysIn(posts: readonly Post[], start: string, end: string): number {
  let days = 0;
  for (let day = start; day <= end; day = dayAfter(day, 1)) {
    if (posts.some(({ from, to }) => from <= day && (to === '' || to >= day))) days += 1;
  }
  return days;
}
