/** Chinese sentences about the tables of officials. */
import type { OfficialIssues } from '../core/check/official-issues.ts';
import type { MessagesFor } from './message.ts';

const SHOWN = 12;

function list(words: readonly string[]): string {
  if (words.length === 0) return '无';
  const shown = words.slice(0, SHOWN).join('、');
  return words.length > SHOWN ? `${shown}等 ${words.length} 个` : shown;
}

const span = (from: string, to: string | null): string =>
  from === to ? from : to === null ? `${from} 起` : `${from} 至 ${to}`;

const scopes = { individual: '个人（individual）', collective: '集体（collective）' };
const sides = { merits: '实绩', problems: '问题' };

const ruleWords = { grade: '等次', item: '指标', assessment: '考核' };

export const officialMessagesZh: MessagesFor<OfficialIssues> = {
  'posting-missing': ({ column, official, from, to }) => ({
    text: `${column} 为 ${official}，但其 ${span(from, to)} 没有任职。`,
    tip: '请更正编号或日期，或在 postings.csv 中补上任职。',
  }),
  'claim-outside-method': ({ official, item, rulebooks }) => ({
    text: `${official} 的这项工作对应 ${item}，但本周期考核本人及所任职单位的办法（${list(rulebooks)}）都没有该指标。`,
    tip: '请改为其中的指标，或将 item_id 留空。',
  }),
  'report-points-range': ({ column, value, max }) => ({
    text: `${column} 为 ${value}；重要工作的分值应${max === null ? '不小于 0' : `在 0 至 ${max} 之间`}。`,
    tip: '请更正分值，或更正按报表认定的指标的参数 max。',
  }),
  'record-outside-cycle': ({ column, day, cycle, start, end }) => ({
    text: `${column} 为 ${day}，与周期 ${cycle}（${start} 至 ${end}）不符。`,
    tip: '请更正日期，或移到相应周期的文件中。',
  }),
  'record-outside-task': ({ column, day, task, start, end }) => ({
    text: `${column} 为 ${day}，不在 ${task} 的起止日期（${span(start, end)}）之内。`,
    tip: '请更正日期，或更正 tasks.csv 中的起止日期。',
  }),
  'closing-day-missing': ({ status, column }) => ({
    text: `状态为“${status}”，${column} 却为空；应填写办结日期。`,
    tip: `请填写 ${column}，或将状态改回 open。`,
  }),
  'closing-day-despite-status': ({ status, column }) => ({
    text: `${column} 已填写，状态却为“${status}”，即尚未办结。`,
    tip: `请更正状态，或清空 ${column}。`,
  }),
  'conclusion-without-role': ({ task, subject }) => ({
    text: `${task} 对 ${subject} 作出结论，但其在该任务及各阶段中没有承担角色。`,
    tip: '请在 task_roles.csv 中补上角色，或更正结论。',
  }),
  'commendation-scope': ({ scope, subject }) => ({
    text: `对 ${subject} 的表彰填为${scopes[scope]}，但 ${subject} 是${scope === 'individual' ? '单位' : '个人'}。`,
    tip: '单位为集体，干部为个人；请更正 scope 或对象。',
  }),
  'body-without-row': ({ table, id }) => ({
    text: `该文本属于 ${table} 中的 ${id}，但表中没有这一行，页面不会显示。`,
    tip: '请更改文件名，或补上该行。',
  }),
  'objection-without-figure': ({ columns }) => ({
    text: `申诉没有说明对象：${columns.join('、')} 为空。`,
    tip: '请用 cycle_id 和 item_id 指明数值，或用 record_id 指明走访、核查或问题。',
  }),
  'figure-unknown': ({ cycle, subject, item }) => ({
    text: `申诉针对 ${subject} 在 ${cycle} 的 ${item}，但没有这一数值。`,
    tip: `请更正周期、对象或指标，或在 observations/${cycle}.csv 中补上。`,
  }),
  'objection-not-disputed': ({ cycle, subject, item }) => ({
    text: `${subject} 对 ${cycle} 的 ${item} 提出的申诉尚未办结，该数值却未标为有异议（disputed）。`,
    tip: `请在 observations/${cycle}.csv 中将状态改为 disputed，或办结该申诉。`,
  }),
  'disputed-without-objection': ({ cycle, subject, item }) => ({
    text: `${subject} 在 ${cycle} 的 ${item} 标为有异议，但 objections.csv 中没有未办结的申诉。`,
    tip: '请补上申诉；如已办结，请清除该状态。',
  }),
  'decision-outside-assessment': ({ assessment, subject }) => ({
    text: `对 ${subject} 作出了评定，但 ${assessment} 不考核该对象。`,
    tip: '请更正考核或对象。',
  }),
  'decision-grade-unknown': ({ grade, rulebook, allowed, near }) => ({
    text: `等次为“${grade}”，但办法 ${rulebook} 没有该等次；可用 ${list(allowed)}。`,
    tip: near === null ? '请从中选择。' : `是否应为“${near}”？`,
  }),
  'decision-one-sided': ({ subject, lacking }) => ({
    text: `对 ${subject} 的评定没有写${sides[lacking]}（${lacking}）；考核结果应写明具体实绩和问题。`,
    tip: `请填写 ${lacking}_zh 和 ${lacking}_en。`,
  }),
  'decision-early': ({ day, cycle, end }) => ({
    text: `评定日期为 ${day}，而 ${cycle} 至 ${end} 才结束。`,
    tip: '请更正日期或考核。',
  }),
  'decision-rule-unknown': ({ what, value, allowed, near }) => ({
    text: `decisions 中写了${ruleWords[what]} ${value}，但没有这${what === 'grade' ? '个等次' : what === 'item' ? '项指标' : '项考核'}；现有：${list(allowed)}。`,
    tip: near === null ? '请改为现有的编号。' : `是否想写“${near}”？`,
  }),
  'person-attribute-item': ({ item }) => ({
    text: `指标 ${item} 是个人属性；考核干部只看实绩，年龄、性别、资历等不计分。`,
    tip: '请删去该指标，或改为反映工作实绩的指标。',
  }),
  'persons-scored-by-place': ({ item, rule }) => ({
    text: `指标 ${item} 的计分方法 ${rule} 按名次计分，但该办法考核干部，干部不排位。`,
    tip: '请改用不比名次的方法，如 goalpost、bands 或 given。',
  }),
  'persons-barred-as-last': ({ last }) => ({
    text: `一票否优依据组内末 ${last} 名，但该办法考核干部，干部不排位。`,
    tip: '请改为依据事项或指标得分。',
  }),
  'selection-without-effect': ({ rulebook }) => ({
    text: `${rulebook} 用 subjects 选取干部，但没有任何干部考核使用该办法。`,
    tip: '请删除该键，或在 assessments.csv 中将 subject_kind 改为 official。',
  }),
  'requirement-reversed': ({ least, most }) => ({
    text: `重要工作至少 ${least} 项，却最多 ${most} 项。`,
    tip: '请更正其中一个。',
  }),
  'threshold-off-scale': ({ rule, threshold, value, list: kinds, lowest, highest }) => ({
    text: `${rule} 的 ${threshold} 为 ${value}，而 kinds.${kinds} 的值在 ${lowest} 至 ${highest} 之间，该规则不会有任何发现。`,
    tip: '请更正阈值，或更正各类别的值。',
  }),
};
