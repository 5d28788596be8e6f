/** Floors, targets and baselines: for everyone, by group, and for each district on its own base. */
import { MONTHS, QUARTERS, YEARS, monthId, monthsOf, quarterId } from './calendar.ts';
import { urbanShare } from './annual.ts';
import { BOOKS } from './rulebooks.ts';
import type { Subject } from './latent.ts';
import { figureAt, round, standing } from './latent.ts';
import type { Ledger } from './ledger.ts';
import { monthFlow } from './monthly.ts';
import type { OutlineRow } from './outline.ts';
import { PLAN_SO_FAR } from './quarterly.ts';
import { annualsOf, departments, districtBook, districts, isAssessed, leaves, signOf } from './roster.ts';
import type { Shape } from './shapes.ts';
import { SHAPES } from './shapes.ts';
import type { Cell } from './table.ts';
import { must, sortedCsv } from './table.ts';

type GoalRow = readonly [subject: string, item: string, floor: Cell, target: Cell, baseline: Cell];

const GROWING = ['retail', 'tax_revenue'] as const;

/** Goals follow most of what figures improve by, not all of it. */
const KEEPING_UP = 0.85;

export function targetFiles(ledger: Ledger): [path: string, text: string][] {
  const cycles = new Map<string, GoalRow[]>();
  for (const year of YEARS) {
    cycles.set(String(year), [
      ...yearGoals(year),
      ...growthGoals(year, MONTHS, true),
      ...ownGoals(ledger, year),
    ]);
    for (const quarter of QUARTERS) cycles.set(quarterId(year, quarter), quarterGoals(year, quarter));
  }
  for (const month of MONTHS) cycles.set(monthId(2025, month), growthGoals(2025, [month], false));
  return [...cycles].map(([cycle, rows]) => [
    `targets/${cycle}.csv`,
    sortedCsv('subject_id,item_id,floor,target,baseline', rows, 2),
  ]);
}

function yearGoals(year: number): GoalRow[] {
  return annualsOf(year).flatMap(({ book }) =>
    leaves(book).flatMap((row) => {
      const shape = SHAPES.get(row.id);
      return shape === undefined ? [] : goalsOf(row, shape, book, year, 1);
    }),
  );
}

/** `season` multiplies the goals of a quarter. */
function goalsOf(row: OutlineRow, shape: Shape, book: string, year: number, season: number): GoalRow[] {
  if (shape.goals === 'all') return [goalRow('*', row, shape, year, season)];
  if (shape.goals !== 'group') return [];
  const groups = Object.keys(BOOKS[book]!.weights[0]!).filter((column) => column !== 'id');
  return groups
    .filter((group) => isAssessed(book, row.id, group))
    .map((group) => goalRow(group, row, shape, year, season));
}

function goalRow(subject: string, row: OutlineRow, shape: Shape, year: number, season: number): GoalRow {
  const at = (z: string): Cell => {
    if (z === '') return null;
    const moved = 2024 + KEEPING_UP * (year - 2024);
    return round(season * figureAt(shape, subject, moved, Number(z), signOf(row)), Number(row.decimals));
  };
  return [subject, row.id, at(shape.floor), at(shape.target), null];
}

/** Of flows that are scored by their growth: the goals as sums, on what each district had a year before. */
function growthGoals(year: number, months: readonly number[], isYear: boolean): GoalRow[] {
  const rows = districts.flatMap((subject) =>
    GROWING.map((item): GoalRow => {
      const base = months.reduce((sum, month) => sum + monthFlow(item, subject, year - 1, month), 0);
      const shape = must(SHAPES, item);
      const goal = (z: number) => round(base * (1 + figureAt(shape, subject.group, year, z, 1) / 100), 2);
      const stated = isYear && year > 2023 ? null : round(base, 2);
      if (months.length === 1) return [subject.id, item, null, null, stated];
      return [subject.id, item, goal(-1.9), goal(2.6), stated];
    }),
  );
  const isFirst = isYear && year === 2023;
  return isFirst ? [...rows, ...districts.map(urbanBaseline)] : rows;
}

function urbanBaseline(subject: Subject): GoalRow {
  const row = BOOKS[districtBook(2023)]!.rows.find((one) => one.id === 'urbanisation')!;
  return [subject.id, row.id, null, null, urbanShare(subject, 2022, row)];
}

/** Departments are set as many tasks as they completed and left undone. */
function ownGoals(ledger: Ledger, year: number): GoalRow[] {
  return departments.map((subject) => {
    const done = ledger.value(String(year), subject.id, 'dept_tasks');
    const undone = Math.max(0, Math.round(3.2 - 2.2 * standing('dept_tasks', subject.id, year)));
    return [subject.id, 'dept_tasks', null, done + undone, null];
  });
}

/** The share of the year's mean that fine particles reach in a quarter. */
const HAZE = [1.37, 0.79, 0.65, 1.19] as const;

function quarterGoals(year: number, quarter: number): GoalRow[] {
  const rows = leaves('district-quarter').flatMap((row) => {
    const shape = SHAPES.get(row.id);
    if (shape === undefined || row.id === 'project_completion') return [];
    return goalsOf(row, shape, 'district-quarter', year, row.id === 'pm25' ? HAZE[quarter - 1]! : 1);
  });
  const plan: GoalRow = ['*', 'project_completion', null, PLAN_SO_FAR[quarter - 1]!, null];
  return [...rows, plan, ...growthGoals(year, monthsOf(quarter), false)];
}
