/** What the assessed replied to figures and findings, and what was decided. */
import { FINDINGS } from './findings.ts';
import { officialId } from './officials.ts';
import type { Cell } from './table.ts';
import { readRows, sortedCsv } from './table.ts';

const TOLD = readRows(
  ['subject', 'cycle', 'item', 'filed', 'zh', 'en', 'status', 'decided', 'outcomeZh', 'outcomeEn'],
  `
  zhize    | 2023    | env_complaints     | 2024-01-16 | 3件信访系同一企业，应计1件 | Three complaints are of one firm and count as one | partly | 2024-01-29 | 核定为2件，已更正 | Two were found; the figure is corrected
  dept-finance | 2024 | dept_budget       | 2025-01-14 | 年末追加预算未扣除 | Late additions to the budget were not taken off | rejected | 2025-01-27 | 口径按办法执行，维持原值 | The figure follows the method and stands
  xiqiao   | 2024    | rectification      | 2025-01-15 | 2项整改已在年内完成，系统未更新 | Two findings were put right in the year, the system lags | upheld | 2025-01-28 | 查验属实，采用更正后数值 | Verified; the corrected figure is used
  danzhu   | 2024    | business_env       | 2025-01-17 | 抽样企业中有停业企业 | The sample holds firms that have closed | rejected | 2025-01-28 | 样本已按规则替换，维持原值 | They had been replaced by rule; the figure stands
  diyu     | 2024    | livelihood_projects | 2025-01-15 | 受灾停工项目应剔除 | Projects stopped by the flood should be left out | rejected | 2025-01-29 | 办法未设剔除条款，维持原值，另作说明 | The method knows no such exception; the figure stands, with a remark
  weidu    | 2024    | project_completion | 2025-01-16 | 灾后重建项目已计入投资 | Rebuilding is already counted as investment | withdrawn | 2025-01-20 | 核对后撤回 | Withdrawn after comparison
  lingwan  | 2024    | town_waste         | 2025-01-13 | 两个社区复检合格 | Two communities have since passed | upheld | 2025-01-24 | 以复检结果为准 | The second test counts
  tangwan  | 2025    | env_complaints     | 2026-01-08 | 对2件重复件的认定提出申诉 | Two of the repeated complaints are not the same | open | | |
  qidu     | 2025    | civility           | 2026-01-09 | 申请复核实地测评记录 | Asks for the records of the visit to be looked at again | open | | |
  congxi   | 2025    | village_income     | 2026-01-09 | 对达标村名单提出申诉 | Objects to the list of villages that count | open | | |
  hangang  | 2025-11 | water_quality      | 2025-12-15 | 监测断面受上游来水影响 | The section is affected by water from upstream | open | | |
  xitai    | 2025    | town_hotline       | 2026-01-10 | 1件超期件责任不在本街道 | One late request was not its own | open | | |
  dept-housing | 2025 | dept_lawsuits     | 2026-01-07 | 1件判决已申请再审 | A retrial of one judgement is asked for | open | | |
`,
);

/** On findings, by the text of the finding. */
const ON_FINDINGS = readRows(
  ['subject', 'finding', 'filed', 'zh', 'en', 'status', 'decided', 'outcomeZh', 'outcomeEn'],
  `
  dept-assets/head | 重大投资决策记录不全 | 2025-04-02 | 纪要存于董事会档案，可补齐 | The minutes are in the board’s files and can be added | partly | 2025-04-25 | 认可两项，其余仍须整改 | Two are accepted, the others stay
  hangang/head | 对港区污水问题督促不力，谈话提醒 | 2025-07-18 | 到任前问题已存在 | The problem is older than the posting | rejected | 2025-08-06 | 任内督促不力属实 | That it was not pressed in office is true
  jinzhu | 违规举借政府债务 | 2024-11-04 | 部分债务系以前年度形成 | Some of the debts are of earlier years | open | | |
`,
);

export function objectionsCsv(): string {
  const figures = TOLD.map((one) => ({ ...one, record: '' }));
  const findings = ON_FINDINGS.map((one) => {
    const subject = one.subject.includes('/') ? officialId(one.subject) : one.subject;
    const finding = FINDINGS.find(({ zh, subject: of }) => zh === one.finding && of === subject);
    if (finding === undefined) throw new Error(`No finding ${one.finding}`);
    return { ...one, subject, cycle: '', item: '', record: finding.id };
  });
  const all = [...figures, ...findings].sort((a, b) =>
    `${a.filed}${a.subject}` < `${b.filed}${b.subject}` ? -1 : 1,
  );
  const rows = all.map((one, at): Cell[] => {
    const id = `j${one.filed.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`;
    const by = one.decided === '' ? '' : '申诉复核组 / Review panel';
    const { subject, cycle, item, record, filed, zh, en, status, decided, outcomeZh, outcomeEn } = one;
    return [id, subject, cycle, item, record, filed, zh, en, status, decided, by, outcomeZh, outcomeEn];
  });
  const header =
    'objection_id,subject_id,cycle_id,item_id,record_id,filed_on,reply_zh,reply_en,status,decided_on,decided_by,outcome_zh,outcome_en';
  return sortedCsv(header, rows);
}
