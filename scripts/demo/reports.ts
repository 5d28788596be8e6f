/**
 * Own words: works that leaders of departments report by the quarter, those of districts by the month, with the points
 * that they gave themselves and those that were verified.
 */
import { MONTHS, QUARTERS, lastDay, monthId, quarterId } from './calendar.ts';
import { DISTRICT_WORKS, MONTHLY_ITEMS, PRINCIPAL_ITEMS } from './district-works.ts';
import type { Ledger } from './ledger.ts';
import { drawn, pick, sample, skill } from './official-skill.ts';
import type { Post } from './officials.ts';
import { officialId, postsOn } from './officials.ts';
import { round } from './latent.ts';
import { normal, uniform } from './random.ts';
import { districtBook, districts, isAssessed } from './roster.ts';
import { portfolioOf } from './seats.ts';
import type { Cell } from './table.ts';
import { csv } from './table.ts';
import { OUTCOMES, TOPICS } from './work-topics.ts';

export interface Work {
  readonly cycle: string;
  readonly official: string;
  readonly unit: string;
  readonly role: string;
  readonly no: number;
  readonly submitted: string;
  readonly zh: string;
  readonly en: string;
  readonly item: string;
  readonly self: number;
  readonly verified: number | null;
}

export const REPORT_YEARS = [2024, 2025] as const;

/** Those who think better of their works than others do. */
const BOASTERS = [
  ...[
    'jinzhu/secretary',
    'jinzhu/head',
    'dept-assets/head',
    'hangang/head',
    'dept-finance/head',
    'yingchuan/secretary',
  ],
].map(officialId);

/** What was claimed against the facts, month after month. */
const CLAIMS: Readonly<Record<string, string>> = {
  jinzhu: 'tax_revenue',
  yingchuan: 'pm25',
  hangang: 'foreign_trade',
};

const NOT_HANDED_IN: readonly string[] = [
  `2025q2/${officialId('dept-assets/head')}`,
  `2025q3/${officialId('dept-assets/head')}`,
  `2024-10/${officialId('jinzhu/secretary')}`,
  `2024-11/${officialId('jinzhu/secretary')}`,
  `2024-07/${officialId('huiwan/head')}`,
];

interface Cycle {
  readonly id: string;
  readonly year: number;
  readonly month: number;
  readonly kind: 'department' | 'district';
}

const CYCLES: readonly Cycle[] = REPORT_YEARS.flatMap((year) => [
  ...MONTHS.map((month): Cycle => ({ id: monthId(year, month), year, month, kind: 'district' })),
  ...QUARTERS.map((q): Cycle => ({ id: quarterId(year, q), year, month: 3 * q, kind: 'department' })),
]);

export function reportedWorks(ledger: Ledger): Work[] {
  return CYCLES.flatMap((cycle) => authorsOf(cycle).flatMap((post) => worksOf(ledger, cycle, post)));
}

/** By the post held at the end of the cycle; one report each. */
function authorsOf({ year, month, kind }: Cycle): Post[] {
  const posts = postsOn(lastDay(year, month)).filter(({ seat }) => seat.kind === kind);
  return posts.filter((post, at) => posts.findIndex((one) => one.official === post.official) === at);
}

function worksOf(ledger: Ledger, cycle: Cycle, post: Post): Work[] {
  const name = [cycle.id, post.official];
  const isLast = cycle.year === 2025 && cycle.month === 12;
  if (NOT_HANDED_IN.includes(name.join('/')) || uniform('absent', ...name) < (isLast ? 0.09 : 0.015))
    return [];
  const drafts = cycle.kind === 'department' ? topicsOf(cycle, post) : sentencesOf(ledger, cycle, post);
  const submitted = submissionDay(cycle, post);
  const isVerified = !isLast || (cycle.kind === 'department' && uniform('verified', ...name) < 0.25);
  return drafts.map((draft, at): Work => {
    const points = pointsOf(cycle, post, at);
    return {
      ...{
        cycle: cycle.id,
        official: post.official,
        unit: post.seat.unit,
        role: post.role,
        no: at + 1,
        submitted,
      },
      ...draft,
      self: points.self,
      verified: isVerified ? points.verified : null,
    };
  });
}

interface Draft {
  readonly zh: string;
  readonly en: string;
  readonly item: string;
}

/** Principals speak for all of the department, deputies of a large one for two thirds of it. */
function topicsOf(cycle: Cycle, { official, seat }: Post): Draft[] {
  const own = TOPICS.filter(({ unit }) => unit === seat.unit);
  const deputy = Number(seat.id.at(-1));
  const part = own.filter((_, at) => Number.isNaN(deputy) || at % 3 !== deputy % 3);
  const covered = part.length < 4 ? own : part;
  const count = Math.min(covered.length, 3 + (uniform('works', cycle.id, official) < 0.45 ? 1 : 0));
  return sample(covered, count, 'topic', cycle.id, official).map((topic) => {
    const name = [cycle.id, official, topic.zh];
    const n = drawn(Number(topic.low), Number(topic.high), 'figure', ...name);
    const outcome = pick(outcomesFor(topic), 'outcome', ...name);
    const m = drawn(Number(outcome.low), Number(outcome.high), 'outcome figure', ...name);
    const claims = uniform('claims', ...name) < 0.8;
    const slots = { n: m, h: m / 10, w: m / 100 };
    return {
      zh: `${topic.zh}${n}${topic.measure}${filled(outcome.zh, slots)}`,
      en: `${topic.en}: ${n}${filled(outcome.en, slots)}`,
      item: claims ? topic.item : '',
    };
  });
}

/** Money is told of where money is spent. */
function outcomesFor({ item }: (typeof TOPICS)[number]): (typeof OUTCOMES)[number][] {
  const isOfMoney = ['dept_tasks', 'dept_budget'].includes(item);
  return OUTCOMES.filter(({ en }) => isOfMoney || !en.includes('yuan'));
}

function sentencesOf(ledger: Ledger, cycle: Cycle, { official, seat }: Post): Draft[] {
  const { group } = districts.find(({ id }) => id === seat.unit)!;
  const items = portfolioOf(seat)?.items ?? PRINCIPAL_ITEMS;
  const assessed = items.filter((item) => isAssessed(districtBook(cycle.year), item, group));
  const usable = assessed.filter((item) => DISTRICT_WORKS.some((row) => row.item === item));
  const told = CLAIMS[seat.unit];
  const first = told !== undefined && seat.role === 'principal' ? [told] : [];
  const count = 1 + (uniform('works', cycle.id, official) < 0.55 ? 1 : 0);
  const others = sample(
    usable.filter((item) => !first.includes(item)),
    count,
    'item',
    cycle.id,
    official,
  );
  return [...first, ...others]
    .slice(0, 2)
    .flatMap((item) => sentence(ledger, cycle, official, seat.unit, item));
}

function sentence(ledger: Ledger, cycle: Cycle, official: string, unit: string, item: string): Draft[] {
  const row = ledger.rows(cycle.id).find((one) => one.subject === unit && one.item === item);
  const value = row?.value ?? null;
  // Without a figure of the month there is nothing to boast of.
  if (MONTHLY_ITEMS.includes(item) && value === null) return [];
  const name = [cycle.id, official, item];
  const template = pick(
    DISTRICT_WORKS.filter((one) => one.item === item),
    'sentence',
    ...name,
  );
  const n = drawn(Number(template.low), Number(template.high), 'figure', ...name);
  const m = drawn(Number(template.less), Number(template.more), 'second', ...name);
  const slots = { v: value ?? '', b: yuan(value ?? 0), n, m, w: n / 100, x: m / 100 };
  return [{ zh: filled(template.zh, slots), en: filled(template.en, slots), item }];
}

/** From hundreds of millions. */
function yuan(value: number): string {
  return value >= 10 ? `${round(value / 10, 3)} billion` : `${round(value * 100, 1)} million`;
}

export function filled(text: string, slots: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w)\}/g, (_, slot: string) => String(slots[slot] ?? ''));
}

function pointsOf(
  { id, year }: Cycle,
  { official, seat }: Post,
  at: number,
): { self: number; verified: number } {
  const noise = normal('points', id, official, at);
  const verified = Math.round(
    Math.min(97, Math.max(56, 83 + 5 * skill(official, seat.unit, year) + 3 * noise)),
  );
  const boast = BOASTERS.includes(official) ? drawn(9, 17, 'boast', id, official, at) : 0;
  const gap = boast + Math.round(Math.max(-2, 2.2 + 1.8 * normal('gap', id, official, at)));
  return { verified: verified - Math.round(boast / 2), self: Math.min(100, verified + gap) };
}

/** Ten days after a month, fifteen after a quarter; a few come late. The last are handed in by mid-January 2026. */
function submissionDay({ id, year, month, kind }: Cycle, { official }: Post): string {
  const isLate = year + month / 12 < 2026 && uniform('late report', id, official) < 0.04;
  const days =
    kind === 'district' ? drawn(2, 9, 'handed in', id, official) : drawn(3, 14, 'handed in', id, official);
  const end = Date.parse(lastDay(year, month));
  return new Date(end + 86_400_000 * (days + (isLate ? 11 : 0))).toISOString().slice(0, 10);
}

const HEADER =
  'official_id,item_no,submitted_on,title_zh,title_en,item_id,self_points,verified_points,verified_by';

export function reportFiles(works: readonly Work[]): [path: string, text: string][] {
  return [...Map.groupBy(works, (work) => work.cycle)].map(([cycle, rows]) => {
    const sorted = [...rows].sort((a, b) =>
      a.official === b.official ? a.no - b.no : a.official < b.official ? -1 : 1,
    );
    return [`reports/${cycle}.csv`, csv(HEADER, sorted.map(cellsOf))];
  });
}

function cellsOf(work: Work): Cell[] {
  const by = work.verified === null ? '' : '考核办 / Assessment Office';
  return [work.official, work.no, work.submitted, work.zh, work.en, work.item, work.self, work.verified, by];
}
