/**
 * What happened: shifts of a subject's quality, in standard deviations. A blank dimension stands for all of them.
 * Everything else about the years 2023–2025 is drawn by chance around a lasting quality.
 */
import { readRows } from './table.ts';

/** The lasting quality of those who play a part; that of others is drawn. */
export const QUALITY = new Map(
  readRows(
    ['id', 'quality'],
    `
  yaojiang | 1.5
  hengpu   | 1.1
  jinzhu   | 1.7
  yujin    | -0.1
  danzhu   | -1.2
  zhize    | -0.9
  cangdu   | 1.2
  huiwan   | 1.5
  sujiang  | 0.5
  weidu    | -0.6
  zhugu    | 0.9
  yinling  | -0.7
  qingdu   | 0.4
  yingqiao | 1.3
  lianjin  | 1.2
  shugu    | 0.2
  shuling  | -0.9
  dept-services | 1.2
  dept-assets   | -0.9
`,
  ).map((row) => [row.id, Number(row.quality)] as const),
);

const SHIFTS = readRows(
  ['id', 'dimension', '2023', '2024', '2025'],
  `
  yujin    |              | -1.9 | -0.4 | 1.2
  jinzhu   |              | 0.8  | -0.4 | -1.1
  jinzhu   | risk         | 0    | -1.2 | -1.0
  huiwan   |              | 0.6  | 0    | 0.3
  danzhu   | innovation   | -0.4 | 0.2  | 0.7
  hangang  | openness     | 0.9  | 0.4  | -0.5
  yingchuan | green       | 0.6  | 0    | -0.9
  lantai   | green        | 0.2  | 0.6  | 1.0
  shugu    |              | -0.6 | -0.35 | 0.3
  shugu    | town_ecology | 0    | 0.1  | 0.2
  tangqiao | town_business | 0.4 | 0    | -0.2
  fengye   |              | 0.5  | 0    | -0.6
  dept-water |            | 0    | 1.0  | 0.4
  dept-insurance | dept_service | -0.8 | 0 | 0.8
`,
);

/** How hard the flood of July 2024 struck, 0–1.5; only the reservoir area lies on the river. */
export const FLOOD: ReadonlyMap<string, number> = new Map([
  ['huiwan', 1.5],
  ['diyu', 1.3],
  ['weidu', 1.2],
  ['huanling', 1.0],
  ['xiling', 0.9],
  ['yijin', 0.7],
  ['sujiang', 0.6],
  ['cangdu', 0.4],
  ['yuanyu', 0.4],
]);

/** Accidents at work that are not left to chance: those behind a veto and behind a bar to the top grade. */
export const ACCIDENTS_TOLD: ReadonlyMap<string, number> = new Map([
  ['xiqiao/2024', 3],
  ['sujiang/2025', 4],
]);

/** What a flood of strength 1 takes from a year's quality, and what of it is left a year later. */
const FLOODED: Readonly<Record<string, number>> = {
  coordination: -1.2,
  green: -1.0,
  sharing: -1.1,
  innovation: -0.6,
  openness: -0.7,
};
const LEFT_AFTER_A_YEAR = 0.15;

export function shift(subject: string, dimension: string, year: number): number {
  const own = SHIFTS.filter((row) => row.id === subject && ['', dimension].includes(row.dimension));
  const told = own.reduce((sum, row) => sum + Number(row[String(year) as '2023'] || 0), 0);
  const left = year === 2024 ? 1 : year === 2025 ? LEFT_AFTER_A_YEAR : 0;
  return told + left * (FLOOD.get(subject) ?? 0) * (FLOODED[dimension] ?? 0);
}
