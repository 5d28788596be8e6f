/**
 * Values that are not plainly there: told ones, each with its reason, and a few drawn by chance. Nothing is drawn
 * for an item whose absence would withhold a total.
 */
import { MONTHS, YEARS, monthId } from './calendar.ts';
import type { Ledger, Observation } from './ledger.ts';
import { CITY_CORE } from './places.ts';
import { uniform } from './random.ts';
import { readRows } from './table.ts';

const VALUED = ['provisional', 'disputed'];

const TOLD = readRows(
  ['cycle', 'subject', 'item', 'status', 'note'],
  `
  2023    | zhugu    | debt_ratio         | missing     | 债务系统迁移，年末数据未能核出
  2023    | weidu    | rectification      | missing     | 逾期未报，按零分计
  2025    | zhaopu   | debt_ratio         | late        | 年末债务数据尚未报送，待预公示期内补报
  2024    | huiwan   | culture_area       | missing     | 洪水损毁场馆，面积待重新核定
  2024    | diyu     | elderly            | missing     | 受灾养老机构床位清查未完成
  2024    | huiwan   | elderly            | missing     | 受灾养老机构床位清查未完成
  2024    | huanling | soil_erosion       | late        | 灾后遥感影像未能按期解译
  2024    | weidu    | forest             | missing     | 灾后森林资源变更调查延期
  2024-07 | huiwan   | hotline            | missing     | 洪灾期间热线中断
  2024-07 | huiwan   | water_quality      | missing     | 洪灾期间停止采样
  2024-08 | huiwan   | water_quality      | missing     | 监测站损毁
  2024-09 | huiwan   | water_quality      | missing     | 监测站重建中
  2024-07 | diyu     | water_quality      | missing     | 洪灾期间停止采样
  2024-08 | weidu    | hotline            | late        | 灾后补录未完成
  2024q3  | huiwan   | project_completion | missing     | 在建项目受灾停工，进度未核定
  2025    | tangwan  | env_complaints     | disputed    | 对2件重复件的认定提出申诉
  2025    | qidu     | civility           | disputed    | 申请复核实地测评记录
  2025    | congxi   | village_income     | disputed    | 对达标村名单提出申诉
  2025-11 | hangang  | water_quality      | disputed    | 对监测断面受上游来水影响提出申诉
  2025-08 | suiye    | retail             | late        | 限额以上企业名录更换，当月数未报
  2025    | yingchuan | food_safety       | late        | 抽检报告复核中
  2025    | lianjin  | town_brands        | late        | 认证证书换发中
  2025    | dept-assets | dept_data       | late        | 数据共享目录调整，统计待补
  2024    | yindu    | town_enterprise    | missing     | 评价样本不足，未出结果
  2025    | xitai    | town_hotline       | disputed    | 对1件超期件的责任认定提出申诉
  2025    | dept-housing | dept_lawsuits  | disputed    | 1件判决已申请再审
`,
);

/** Declared for the subject: there is nothing to assess, or so few firms that a figure would tell on one of them. */
const STANDING = readRows(
  ['subject', 'item', 'status', 'note'],
  `
  weidu      | fdi            | suppressed     | 外资企业少于三家
  congxi     | fdi            | suppressed     | 外资企业少于三家
  yuanyu     | fdi            | suppressed     | 外资企业少于三家
  danzhu     | fdi            | suppressed     | 外资企业少于三家
  yingqiao   | town_village   | not-applicable | 辖区无行政村
  xitai      | town_village   | not-applicable | 辖区无行政村
  dept-audit      | dept_online    | not-applicable | 不直接受理依申请事项
  dept-statistics | dept_online    | not-applicable | 不直接受理依申请事项
  dept-assets     | dept_online    | not-applicable | 不直接受理依申请事项
  dept-audit      | dept_hotline   | not-applicable | 全年无热线转办事项
  dept-investment | dept_hotline   | not-applicable | 全年无热线转办事项
  dept-statistics | dept_lawsuits  | not-applicable | 无行政执法职能
  dept-investment | dept_lawsuits  | not-applicable | 无行政执法职能
  dept-assets     | dept_lawsuits  | not-applicable | 无行政执法职能
  dept-insurance  | dept_proposals | not-applicable | 当年无主办件
`,
);

/** A district without villages has none to assess, nor farmland, nor a goal for grain. */
const WITHOUT_VILLAGES = ['income_ratio', 'village_income', 'soil_safety', 'grain'];

/** Settled only in the autumn of the following year. */
const SETTLED_LATE = ['rd_intensity', 'research_staff', 'energy_intensity', 'labour_productivity'];

/** Whose absence is a matter of chance, and how often it comes about. */
const OFTEN_MISSED =
  'research_staff culture_area pairing soil_safety waste_recovery green_building kindergarten employment civility ' +
  'invention_patents food_safety private_share village_income doctors dept_data dept_outcomes town_waste town_permits';
const CHANCE = 0.03;
const MONTH_CHANCE = 0.015;

export function amendObservations(ledger: Ledger): void {
  for (const year of YEARS) amendYear(ledger, year);
  for (const year of YEARS) for (const month of MONTHS) amendMonth(ledger, monthId(year, month));
  for (const row of TOLD) {
    const note = { status: row.status, note: row.note };
    ledger.amend(
      row.cycle,
      row.subject,
      row.item,
      VALUED.includes(row.status) ? note : { ...note, value: null },
    );
  }
}

function amendYear(ledger: Ledger, year: number): void {
  const cycle = String(year);
  for (const row of ledger.rows(cycle)) {
    const change = standingChange(row) ?? chanceChange(row, year) ?? provisionalChange(row, year);
    if (change !== null) ledger.amend(cycle, row.subject, row.item, change);
  }
}

function standingChange(row: Observation): Partial<Observation> | null {
  const told = STANDING.find((one) => one.subject === row.subject && one.item === row.item);
  if (told !== undefined) return { value: null, status: told.status, note: told.note };
  if (!CITY_CORE.includes(row.subject) || !WITHOUT_VILLAGES.includes(row.item)) return null;
  return { value: null, status: 'not-applicable', note: '全域城市化，无行政村和耕地任务' };
}

function chanceChange(row: Observation, year: number): Partial<Observation> | null {
  if (!OFTEN_MISSED.split(' ').includes(row.item)) return null;
  if (uniform('gap', row.subject, row.item, year) >= CHANCE) return null;
  const isLate = year === 2025 || uniform('late', row.subject, row.item, year) < 0.4;
  return { value: null, status: isLate ? 'late' : 'missing', note: isLate ? '未按期报送' : '未报送' };
}

function provisionalChange(row: Observation, year: number): Partial<Observation> | null {
  if (year !== 2025 || !SETTLED_LATE.includes(row.item)) return null;
  return { status: 'provisional', note: '初步数，待核定' };
}

/** Rates only: a flow with a gap would leave the year without a sum. */
function amendMonth(ledger: Ledger, cycle: string): void {
  for (const row of ledger.rows(cycle)) {
    const isRate = ['pm25', 'water_quality', 'hotline'].includes(row.item);
    if (!isRate || uniform('gap', row.subject, row.item, cycle) >= MONTH_CHANCE) continue;
    const isLate = uniform('late', row.subject, row.item, cycle) < 0.5;
    const note = isLate ? '未按期报送' : '设备检修，当月无有效数据';
    ledger.amend(cycle, row.subject, row.item, { value: null, status: isLate ? 'late' : 'missing', note });
  }
}
