/**
 * Five kinds of visit. Leaders of departments: understanding twice a year, the other kinds once. Leaders of districts:
 * one a quarter, of any kind. Some were not made.
 */
import { QUARTERS, quarterId } from './calendar.ts';
import { drawn, pick, skill } from './official-skill.ts';
import type { Post } from './officials.ts';
import { officialId, postsOn } from './officials.ts';
import { normal, uniform } from './random.ts';
import { filled } from './reports.ts';
import type { Cell } from './table.ts';
import { sortedCsv } from './table.ts';
import { MATTERS_OF_DISTRICTS, OBSERVATIONS, OCCASIONS } from './visit-words.ts';
import { TOPICS } from './work-topics.ts';

export const VISIT_KINDS = ['understanding', 'talk', 'special', 'listening', 'meeting'] as const;
type Kind = (typeof VISIT_KINDS)[number];
type Rating = 'good' | 'fair' | 'poor';

export interface Visit {
  readonly id: string;
  readonly cycle: string;
  readonly official: string;
  readonly date: string;
  readonly kind: Kind;
  readonly rating: Rating;
  readonly zh: string;
  readonly en: string;
  /** The matter that it was about. */
  readonly matter: Matter;
}

interface Matter {
  readonly zh: string;
  readonly en: string;
}

/** Of whom visitors heard worse, or better, than the figures say. */
const HEARD: ReadonlyMap<string, Rating> = new Map([
  ...(
    ['hengpu/head', 'yujin/secretary', 'dept-assets/head', 'jinzhu/secretary', 'lianjin/secretary'] as const
  ).map((person) => [officialId(person), 'poor'] as const),
  ...(
    [
      'diyu/head',
      'huiwan/head',
      'weidu/secretary',
      'dept-water/d1',
      'dept-services/d1',
      'zhugu/head',
    ] as const
  ).map((person) => [officialId(person), 'good'] as const),
]);

/** Quarter of the year by kind; understanding comes a second time in the fourth. */
const PLAN: Readonly<Record<Kind, number>> = {
  understanding: 1,
  talk: 2,
  special: 3,
  listening: 3,
  meeting: 4,
};

export const VISITS: readonly Visit[] = [2024, 2025].flatMap((year) =>
  QUARTERS.flatMap((quarter) => visitsOf(year, quarter)),
);

function visitsOf(year: number, quarter: number): Visit[] {
  const posts = postsOn(dayIn(year, quarter, 2, 15)).filter(
    (post, at, all) => all.findIndex((one) => one.official === post.official) === at,
  );
  const planned = posts.flatMap((post) => kindsFor(post, year, quarter).map((kind) => ({ post, kind })));
  const made = planned.filter(
    ({ post, kind }) => uniform('visit', post.official, year, quarter, kind) > 0.06,
  );
  const visits = made.map(({ post, kind }) => visitOf(post, kind, year, quarter));
  // Who came or went within the quarter is visited in post or not at all.
  const inPost = visits.filter(({ official, date }) =>
    postsOn(date).some((post) => post.official === official),
  );
  return inPost.map((visit, at) => ({
    ...visit,
    id: `v${quarterId(year, quarter)}-${String(at + 1).padStart(3, '0')}`,
  }));
}

function kindsFor({ official, seat }: Post, year: number, quarter: number): Kind[] {
  if (seat.kind === 'town') return quarter === 3 ? ['listening'] : [];
  if (seat.kind === 'district') return [pick(VISIT_KINDS, 'kind', official, year, quarter)];
  const second: Kind[] = quarter === 4 ? ['understanding'] : [];
  return [...VISIT_KINDS.filter((kind) => PLAN[kind] === quarter), ...second];
}

function visitOf(post: Post, kind: Kind, year: number, quarter: number): Omit<Visit, 'id'> {
  const { official, seat } = post;
  const name = [official, year, quarter, kind];
  const date = dayIn(year, quarter, drawn(1, 3, 'month', ...name), drawn(3, 27, 'day', ...name));
  const own = TOPICS.filter(({ unit }) => unit === seat.unit).map(matterOf);
  const matter = pick(own.length > 0 ? own : MATTERS_OF_DISTRICTS, 'matter', ...name);
  const occasion = pick(
    OCCASIONS.filter((one) => one.kind === kind),
    'occasion',
    ...name,
  );
  const rating = ratingOf(post, year, name);
  const seen = pick(
    OBSERVATIONS.filter(
      (one) => one.rating === rating && (one.kinds === '' || one.kinds.split(' ').includes(kind)),
    ),
    'seen',
    ...name,
  );
  const n = drawn(Number(occasion.low), Number(occasion.high), 'number', ...name);
  return {
    ...{ cycle: quarterId(year, quarter), official, date, kind, rating, matter },
    zh: `${filled(occasion.zh, { t: matter.zh, n })}；${seen.zh}。`,
    en: `${filled(occasion.en, { t: matter.en, n })}: ${seen.en}.`,
  };
}

/** The name of a work, without how it is counted, stands in quotes. */
function matterOf({ zh, en }: (typeof TOPICS)[number]): Matter {
  return { zh, en: `“${en.split(', ')[0]!}”` };
}

function ratingOf({ official, seat }: Post, year: number, name: readonly (string | number)[]): Rating {
  const told = HEARD.get(official);
  const mood = 0.8 * skill(official, seat.unit, year) + 0.7 * normal('mood', ...name);
  if (told !== undefined && uniform('told', ...name) < 0.9) return told;
  return mood < -1.6 ? 'poor' : mood < -0.2 ? 'fair' : 'good';
}

export function dayIn(year: number, quarter: number, month: number, day: number): string {
  return `${year}-${String(3 * quarter - 3 + month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const HEADER = 'visit_id,subject_id,date,kind,participants,rating,summary_zh,summary_en,visibility';

export function visitFiles(): [path: string, text: string][] {
  return [...Map.groupBy(VISITS, (visit) => visit.cycle)].map(([cycle, visits]) => [
    `visits/${cycle}.csv`,
    sortedCsv(HEADER, visits.map(cellsOf)),
  ]);
}

const TEAMS = ['干部考核一组 / Team 1', '干部考核二组 / Team 2', '干部考核三组 / Team 3'] as const;

function cellsOf(visit: Visit): Cell[] {
  const isPrivate = visit.kind === 'talk' || visit.rating === 'poor';
  const team = pick(TEAMS, 'team', visit.official, visit.date);
  const { id, official, date, kind, rating, zh, en } = visit;
  return [id, official, date, kind, team, rating, zh, en, isPrivate ? 'leadership' : 'internal'];
}
