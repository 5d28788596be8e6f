/** The posts of an official on a line of time, with the gaps between them and the days on which two were held at once. */
import { addDays, daysFrom } from '../calendar.ts';
import type { Posting } from '../package/package.ts';
import { tables } from '../package/tables.ts';
import type { Entry } from './entry.ts';
import { entryOf } from './entry.ts';
import type { Records } from './records.ts';
import { isLeading } from './whose.ts';

export interface PostEntry extends Entry<Posting> {
  readonly from: string;
  /** The last day, or the day as of which all is told while the post lasts. */
  readonly to: string;
  readonly days: number;
  readonly isCurrent: boolean;
  readonly isActing: boolean;
  readonly isLeading: boolean;
}

export interface Days {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

export interface Overlap extends Days {
  readonly posts: readonly [PostEntry, PostEntry];
}

export interface TimeLine {
  /** From the first day of the package's cycles, or the first post where that was later, to the day as of which. */
  readonly from: string;
  readonly to: string;
  /** In order of start. */
  readonly posts: readonly PostEntry[];
  /** Days without a post, from the first post on. Of a unit: days on which nobody led it. */
  readonly gaps: readonly Days[];
  /** Of an official: two posts at once. */
  readonly overlaps: readonly Overlap[];
}

export function timeLineOf(records: Records, subjectId: string): TimeLine {
  const isUnit = records.units.has(subjectId);
  const rows = (isUnit ? records.postsAt : records.posts).get(subjectId) ?? [];
  const posts = rows.filter(({ start }) => start <= records.today).map((row) => postEntry(records, row));
  const firstCycle = records.package.cycles.reduce(
    (first, { start }) => (start < first ? start : first),
    records.today,
  );
  const firstPost = posts[0]?.from ?? firstCycle;
  return {
    from: firstPost > firstCycle ? firstPost : firstCycle,
    to: records.today,
    posts,
    gaps: gapsBetween(isUnit ? posts.filter((post) => post.isLeading) : posts, records.today),
    overlaps: isUnit ? [] : overlapsOf(posts),
  };
}

function postEntry(records: Records, row: Posting): PostEntry {
  const to = row.end !== null && row.end < records.today ? row.end : records.today;
  return {
    ...entryOf(tables.postings.path, row),
    ...daysBetween(row.start, to),
    isCurrent: row.end === null || row.end >= records.today,
    isActing: row.role !== null && records.package.manifest.kinds.role[row.role]?.acting === true,
    isLeading: isLeading(records, row),
  };
}

function gapsBetween(posts: readonly PostEntry[], today: string): Days[] {
  const gaps: Days[] = [];
  let covered = posts[0]?.to ?? today;
  for (const { from, to } of posts.slice(1)) {
    if (addDays(covered, 1) < from) gaps.push(daysBetween(addDays(covered, 1), addDays(from, -1)));
    if (to > covered) covered = to;
  }
  if (covered < today) gaps.push(daysBetween(addDays(covered, 1), today));
  return gaps;
}

function overlapsOf(posts: readonly PostEntry[]): Overlap[] {
  return posts.flatMap((first, at) =>
    posts.slice(at + 1).flatMap((second): Overlap[] => {
      const to = first.to < second.to ? first.to : second.to;
      return second.from > to ? [] : [{ ...daysBetween(second.from, to), posts: [first, second] }];
    }),
  );
}

function daysBetween(from: string, to: string): Days {
  return { from, to, days: daysFrom(from, to) + 1 };
}
