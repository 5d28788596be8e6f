/** Tallies of the yearly appraisals: how many of each kind of rater chose each option. */
import { assessedIn } from './assessed-officials.ts';
import { YEARS } from './calendar.ts';
import { standing } from './latent.ts';
import { skill } from './official-skill.ts';
import { normal } from './random.ts';
import { REPORT_YEARS } from './reports.ts';
import { departments, districts, towns } from './roster.ts';
import type { Cell } from './table.ts';
import { sortedCsv } from './table.ts';

/** Kind of rater and how many of them were asked. */
const POLLS = [
  { subjects: districts, item: 'appraisal', raters: { deputies: 60, leaders: 21, residents: 240 } },
  { subjects: towns, item: 'town_appraisal', raters: { deputies: 24, residents: 150 } },
  {
    subjects: departments,
    item: 'dept_appraisal',
    raters: { districts: 38, leaders: 21, peers: 23, public: 120 },
  },
] as const;

export function appraisalFiles(): [path: string, text: string][] {
  return YEARS.map((year) => {
    const rows = POLLS.flatMap(({ subjects, item, raters }) =>
      subjects.flatMap(({ id }) =>
        Object.entries(raters).flatMap(([rater, asked]) => votes(id, item, year, rater, asked)),
      ),
    );
    const all = [...rows, ...officialVotes(year)];
    return [`appraisals/${year}.csv`, sortedCsv('subject_id,rater,option,count', all, 3)];
  });
}

/** Of whom every kind of rater thinks otherwise than of the unit. */
const RATERS = { colleagues: 9, public: 40, subordinates: 48, superiors: 13 } as const;

/** Where so few colleagues were asked that their votes are withheld. */
const SMALL_TEAMS: ReadonlySet<string> = new Set(['dept-services']);
const FEW = 4;

function officialVotes(year: number): Cell[][] {
  if (!REPORT_YEARS.some((one) => one === year)) return [];
  return assessedIn(year).flatMap(({ official, seat }) =>
    Object.entries(RATERS).flatMap(([rater, all]) => {
      const asked = rater === 'colleagues' && SMALL_TEAMS.has(seat.unit) ? FEW : all;
      const mood = 0.8 * skill(official, seat.unit, year) + 0.4 * normal('vote', official, rater, year);
      return votesOf(official, mood, year, rater, asked);
    }),
  );
}

function votes(id: string, item: string, year: number, rater: string, asked: number): Cell[][] {
  return votesOf(id, standing(item, id, year) + 0.4 * normal('vote', id, rater, year), year, rater, asked);
}

function votesOf(id: string, mood: number, year: number, rater: string, asked: number): Cell[][] {
  const share = (at: number) => Math.max(0, at + 0.008 * normal('option', id, rater, year, at));
  const answered = Math.round(asked * Math.min(1, 0.95 + 0.025 * normal('turnout', id, rater, year)));
  const poor = Math.round(answered * share(0.03 - 0.014 * mood));
  const fair = Math.round(answered * share(0.14 - 0.05 * mood));
  const excellent = Math.round(answered * share(0.41 + 0.12 * mood));
  const good = Math.max(0, answered - poor - fair - excellent);
  const counts = { excellent, fair, good, poor };
  return Object.entries(counts).map(([option, count]) => [id, rater, option, count]);
}
