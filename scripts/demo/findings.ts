/** What inspection, audit, statistics and discipline found, of units and of officials, and whether it was put right. */
import { quality } from './latent.ts';
import { drawn, pick } from './official-skill.ts';
import { officialId } from './officials.ts';
import { uniform } from './random.ts';
import { departments, districts } from './roster.ts';
import { TODAY, dayAfter } from './task-checks.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';

export interface Finding {
  readonly id: string;
  readonly subject: string;
  readonly source: string;
  readonly date: string;
  readonly severity: string;
  readonly zh: string;
  readonly en: string;
  readonly status: 'open' | 'rectifying' | 'closed';
  readonly due: string;
  readonly closed: string;
}

const TOLD = readRows(
  ['date', 'subject', 'source', 'severity', 'zh', 'en', 'due', 'closed'],
  `
  2023-11-28 | zhize          | inspection | grave    | 生态环境督察问题整改迟缓，虚报完成 | Environmental findings put right slowly and reported as done | 2024-06-30 | 2024-08-16
  2024-05-24 | xiqiao         | inspection | grave    | 重大事故暴露隐患排查流于形式 | The accident showed that inspections were for form’s sake | 2024-12-31 | 2025-01-22
  2024-06-05 | dept-finance   | audit      | grave    | 对区县债务监管失之于宽 | Lax supervision of the debts of districts | 2024-12-31 | 2025-03-12
  2024-10-21 | jinzhu         | audit      | grave    | 虚增税收收入，以拨抵税 | Tax revenue overstated by money passed back and forth | 2025-03-31 |
  2024-10-21 | jinzhu         | audit      | grave    | 违规举借政府债务 | Debts incurred against the law | 2025-06-30 |
  2024-10-30 | jinzhu         | statistics | serious  | 四家企业统计数据与纳税数据不符 | Figures of four firms did not agree with their taxes | 2025-01-31 | 2025-02-18
  2024-11-15 | jinzhu/secretary | discipline | grave  | 对财政收入造假负领导责任，受到处分 | Answerable for false revenue; disciplined | |
  2024-11-15 | jinzhu/head    | discipline | serious  | 对财政数据审核把关不严，诫勉 | Did not verify the figures; admonished | 2025-05-15 | 2025-05-20
  2024-07-12 | xiqiao/deputy  | discipline | serious  | 对重大事故负监管责任，受到处分 | Answerable for supervision before the accident; disciplined | |
  2025-03-20 | dept-assets/head | inspection | serious | 重大投资决策记录不全 | Decisions on large investments not fully on record | 2025-09-30 |
  2025-07-02 | hangang        | inspection | grave    | 港区污水直排，多次投诉未解决 | Waste water discharged at the port despite complaints | 2025-12-31 |
  2025-07-09 | hangang/head   | discipline | slight   | 对港区污水问题督促不力，谈话提醒 | Did not press for the port to be mended; reminded | 2025-10-31 | 2025-10-28
  2025-06-24 | tangqiao       | inspection | serious  | 涉企诉求久拖不决 | Requests of firms left unsettled | 2025-09-30 | 2025-09-26
  2025-08-14 | yingchuan      | statistics | slight   | 空气监测站点周边违规喷淋 | Water sprayed around an air monitor | 2025-10-31 | 2025-10-17
  2025-09-11 | weidu          | audit      | serious  | 灾后重建资金拨付超期 | Money for rebuilding paid out late | 2025-12-15 |
`,
);

const DRAWN = readRows(
  ['source', 'kind', 'severity', 'zh', 'en'],
  `
  audit      | district   | serious | 专项资金滞留，未按期拨付到项目 | Special funds held back from projects
  audit      | district   | slight  | 往来款长期挂账未清理 | Accounts left open for long
  audit      | district   | serious | 政府采购程序不规范 | Purchasing out of order
  audit      | department | slight  | 预算编制不细，年末集中支出 | Rough budgets and spending heaped at the end of the year
  audit      | department | serious | 下属单位违规收费 | Unlawful fees of a subordinate body
  statistics | district   | slight  | 个别企业报表迟报、漏报 | Late and missing returns of some firms
  statistics | district   | serious | 投资统计凭证不全 | Vouchers of investment incomplete
  statistics | department | slight  | 行政记录未按期共享 | Administrative records not shared in time
  inspection | district   | serious | 巡察反馈问题整改不彻底 | Remarks of the last inspection not fully acted on
  inspection | district   | slight  | 基层减负措施落实不到位 | Burdens of the grass roots not eased as ordered
  inspection | department | serious | 重大事项集体决策记录不全 | Joint decisions not fully on record
  inspection | department | slight  | 选人用人程序材料缺项 | Papers on appointments incomplete
  discipline | district   | slight  | 公务接待超标，已退缴 | Hospitality above the limit, paid back
  discipline | department | slight  | 公车使用登记不规范 | Use of official cars not properly logged
`,
);

function toldFinding(row: (typeof TOLD)[number]): Omit<Finding, 'id'> {
  const { date, source, severity, zh, en, due, closed } = row;
  const subject = row.subject.includes('/') ? officialId(row.subject) : row.subject;
  // Discipline without a term is concluded by its decision.
  const isOver = closed !== '' || due === '';
  const status = isOver ? 'closed' : subject === 'jinzhu' || due < TODAY ? 'rectifying' : 'open';
  return {
    subject,
    source,
    date,
    severity,
    zh,
    en,
    status,
    due,
    closed: isOver && closed === '' ? date : closed,
  };
}

function drawnFindings(): Omit<Finding, 'id'>[] {
  const units = [
    ...districts.map(({ id }) => ({ id, kind: 'district' })),
    ...departments.map(({ id }) => ({ id, kind: 'department' })),
  ];
  return [2023, 2024, 2025].flatMap((year) =>
    units.flatMap(({ id, kind }) => {
      if (uniform('finding', id, year) > 0.42 - 0.09 * quality(id, 'risk', year)) return [];
      return [drawnFinding(id, kind, year)];
    }),
  );
}

function drawnFinding(subject: string, unitKind: string, year: number): Omit<Finding, 'id'> {
  const { source, severity, zh, en } = pick(
    DRAWN.filter(({ kind }) => kind === unitKind),
    'what',
    subject,
    year,
  );
  const date = `${year}-${String(drawn(3, 11, 'month', subject, year)).padStart(2, '0')}-${String(drawn(2, 27, 'day', subject, year)).padStart(2, '0')}`;
  const due = dayAfter(date, 30 * drawn(2, 6, 'term', subject, year));
  const closed = dayAfter(due, drawn(-45, 40, 'closed', subject, year));
  const isOpen = closed >= TODAY || (year === 2025 && uniform('open', subject) < 0.18);
  const status = !isOpen ? 'closed' : uniform('begun', subject, year) < 0.6 ? 'rectifying' : 'open';
  return { subject, source, date, severity, zh, en, status, due, closed: isOpen ? '' : closed };
}

export const FINDINGS: readonly Finding[] = [...TOLD.map(toldFinding), ...drawnFindings()]
  .sort((a, b) => (`${a.date}${a.subject}${a.zh}` < `${b.date}${b.subject}${b.zh}` ? -1 : 1))
  .map((one, at) => ({ ...one, id: `f${one.date.slice(0, 4)}-${String(at + 1).padStart(3, '0')}` }));

export function findingsCsv(): string {
  const rows = FINDINGS.map((one): Cell[] => {
    const { id, subject, source, date, severity, zh, en, status, due, closed } = one;
    return [id, subject, source, date, severity, zh, en, status, due, closed];
  });
  return sortedCsv(
    'finding_id,subject_id,source,date,severity,summary_zh,summary_en,status,due,closed_on',
    rows,
  );
}
