/** Officials of like post, among whom they are shown: who belongs where, from day to day. */
import type { Post } from './officials.ts';
import { POSTS } from './officials.ts';
import { departments, districts, towns } from './roster.ts';
import type { Cell } from './table.ts';
import { sortedCsv } from './table.ts';

/** Null where no rule book assesses officials of such units. */
function officialGroup({ seat, role }: Post): string | null {
  if (seat.kind === 'town') return null;
  return `${seat.kind}-${role === 'deputy' ? 'deputies' : 'principals'}`;
}

export function membershipsCsv(): string {
  const units = [...districts, ...towns, ...departments].map((one): Cell[] => [one.id, one.group, '', '']);
  return sortedCsv('subject_id,group_id,valid_from,valid_to', [...units, ...officialMemberships()], 3);
}

/** A membership lasts until the next begins. */
function officialMemberships(): Cell[][] {
  const byOfficial = Map.groupBy(POSTS, (post) => post.official);
  return [...byOfficial].flatMap(([official, posts]) => {
    const spans = spansOf(posts.flatMap((post) => ({ group: officialGroup(post), post })));
    return spans.map(({ group, from, to }, at) => [official, group, at === 0 ? '' : from, to]);
  });
}

interface Span {
  readonly group: string;
  readonly from: string;
  readonly to: string;
}

function spansOf(held: readonly { readonly group: string | null; readonly post: Post }[]): Span[] {
  const spans: Span[] = [];
  for (const { group, post } of held) {
    const last = spans.at(-1);
    // Who acts for somebody keeps the post of their own, and its group, afterwards.
    if (group === null || last?.group === group || (post.role === 'acting' && post.to !== '')) continue;
    if (last !== undefined) spans[spans.length - 1] = { ...last, to: dayBefore(post.from) };
    spans.push({ group, from: post.from, to: '' });
  }
  return spans;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
