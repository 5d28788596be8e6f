/** Events of officials: reminders and overdue orders, points for commendations, and what bars or vetoes. */
import { assessedIn } from './assessed-officials.ts';
import { COMMENDATIONS } from './commendations.ts';
import { drawn, pick, skill } from './official-skill.ts';
import { officialId } from './officials.ts';
import { count } from './random.ts';
import { REPORT_YEARS } from './reports.ts';
import type { Cell } from './table.ts';
import { readRows } from './table.ts';

const REMINDERS = readRows(
  ['kind', 'zh', 'en'],
  `
  reminder | 会议纪律问题，谈话提醒 | Reminded of discipline at meetings
  reminder | 重要情况报告不及时，谈话提醒 | Reminded for reporting late
  overdue  | 督办事项逾期未结 | An order overdue
  overdue  | 信访包案逾期未化解 | A complaint taken in charge not settled in time
  reminder | 分管领域安全检查不到位，谈话提醒 | Reminded for weak inspections
`,
);

const TOLD = readRows(
  ['date', 'person', 'kind', 'zh', 'en'],
  `
  2024-11-15 | jinzhu/secretary | discipline-case    | 对财政收入造假负领导责任，受到处分 | Answerable for false revenue; disciplined
  2024-11-15 | jinzhu/head      | circular-criticism | 对财政数据审核把关不严，通报批评 | Criticised in a circular for not verifying figures
  2024-06-11 | dept-finance/head | circular-criticism | 对区县债务监管不力，通报批评 | Criticised in a circular for lax supervision of debt
  2025-07-09 | hangang/head     | circular-criticism | 港区污水直排，通报批评 | Criticised in a circular for waste water at the port
  2025-10-14 | dept-assets/head | circular-criticism | 重大投资决策不规范，通报批评 | Criticised in a circular for decisions on investments
`,
);

const POINTS = { circular: 0.5, commendation: 1, merit: 1.5 } as const;

/** Rows of events/<year>.csv. */
export function officialEvents(year: number): Cell[][] {
  if (!REPORT_YEARS.some((one) => one === year)) return [];
  const assessed = assessedIn(year);
  const ids = new Set(assessed.map(({ official }) => official));
  const reminders = assessed.flatMap(({ official, seat }) => {
    const mean = Math.max(0.03, 0.2 - 0.12 * skill(official, seat.unit, year));
    return Array.from({ length: count(mean, 3, 'reminder', official, year) }, (_, at): Cell[] => {
      const { kind, zh, en } = pick(REMINDERS, 'reason', official, year, at);
      const date = `${year}-${String(drawn(1, 12, 'month', official, year, at)).padStart(2, '0')}-${String(drawn(2, 27, 'day', official, year, at)).padStart(2, '0')}`;
      return [official, 'conduct', date, kind, 1, '', '', zh, en];
    });
  });
  const praised = COMMENDATIONS.filter(
    (one) => one.date.startsWith(String(year)) && ids.has(one.subject),
  ).map((one): Cell[] => [one.subject, '', one.date, 'award', '', POINTS[one.kind], '', one.zh, one.en]);
  const told = TOLD.filter((one) => one.date.startsWith(String(year))).map((one): Cell[] => {
    return [officialId(one.person), '', one.date, one.kind, '', '', '', one.zh, one.en];
  });
  return [...reminders, ...praised, ...told].map((row, at) => [
    `${year}-o${String(at + 1).padStart(3, '0')}`,
    ...row,
  ]);
}
