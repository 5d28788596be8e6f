/** The invented officials and the posts that they held: officials.csv, postings.csv, and who was where on a day. */
import { MOVES } from './moves.ts';
import type { Name } from './official-names.ts';
import { nameOf } from './official-names.ts';
import { uniform } from './random.ts';
import type { Seat } from './seats.ts';
import { SEATS } from './seats.ts';
import type { Cell } from './table.ts';
import { csv, must, sortedCsv } from './table.ts';

export interface Post {
  readonly official: string;
  readonly seat: Seat;
  readonly role: string;
  readonly from: string;
  /** '' while it lasts. */
  readonly to: string;
}

const seats = new Map(SEATS.map((seat) => [seat.id, seat]));
const newcomers = MOVES.map(({ person }) => person).filter((person) => person.startsWith('new-'));

/** Person → id, in order of seats, newcomers last. */
const IDS: ReadonlyMap<string, string> = new Map(
  [...SEATS.map(({ id }) => id), ...newcomers].map((person, at) => [person, `o${String(at + 101)}`]),
);

export function officialId(person: string): string {
  return must(IDS, person);
}

export const NAMES: ReadonlyMap<string, Name> = new Map([...IDS.values()].map((id, at) => [id, nameOf(at)]));

/** In order of official and first day. */
export const POSTS: readonly Post[] = [...SEATS.map(firstPost), ...laterPosts()].sort((a, b) =>
  a.official === b.official ? (a.from < b.from ? -1 : 1) : a.official < b.official ? -1 : 1,
);

function firstPost(seat: Seat): Post {
  const end = MOVES.find((move) => move.person === seat.id && move.seat === seat.id && move.from === '');
  const month = 1 + Math.floor(12 * uniform('posted', seat.id, 'month'));
  const year = 2020 + Math.floor(3.5 * uniform('posted', seat.id, 'year'));
  const from = `${year}-${String(Math.min(month, year === 2023 ? 5 : 12)).padStart(2, '0')}-${uniform('day', seat.id) < 0.5 ? '01' : '16'}`;
  return { official: officialId(seat.id), seat, role: seat.role, from, to: end?.to ?? '' };
}

function laterPosts(): Post[] {
  return MOVES.filter((move) => move.from !== '').map((move) => {
    const seat = must(seats, move.seat);
    const role = move.role === '' ? seat.role : move.role;
    return { official: officialId(move.person), seat, role, from: move.from, to: move.to };
  });
}

export function postsOn(day: string): Post[] {
  return POSTS.filter((post) => post.from <= day && (post.to === '' || post.to >= day));
}

export function postsIn(from: string, to: string): Post[] {
  return POSTS.filter((post) => post.from <= to && (post.to === '' || post.to >= from));
}

/** Who sat there on a day. */
export function holderOf(seat: string, day: string): string | null {
  return postsOn(day).find((post) => post.seat.id === seat)?.official ?? null;
}

export function officialsCsv(): string {
  return sortedCsv(
    'official_id,name_zh,name_en,sort_key',
    [...NAMES].map(([id, name]) => [id, name.zh, name.en, name.key]),
  );
}

export function postingsCsv(): string {
  const key = ({ official, seat, from }: Post): string => [official, seat.unit, from].join('/');
  const rows = [...POSTS].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(postingCells);
  return csv('official_id,unit_id,post_zh,post_en,role,portfolio,start,end,source', rows);
}

function postingCells({ official, seat, role, from, to }: Post): Cell[] {
  const isActing = role === 'acting';
  const zh = isActing ? `${seat.zh}（临时主持）` : seat.zh;
  const en = isActing ? `${seat.en} (acting)` : seat.en;
  const order = 1 + Math.floor(89 * uniform('order', official, from));
  const source = `任免〔${from.slice(0, 4)}〕${order}号`;
  return [official, seat.unit, zh, en, role, seat.portfolio, from, to, source];
}
