/** Bands by points, and quotas held against them. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  head: '分数段与等次名额',
  headBands: '分数段',
  note: '按分数统计，仅供参考：这里不评定等次，等次由人决定。',
  ruleGroup: (grade: string, share: string) => `“${grade}”不超过各组被考核单位的 ${share}`,
  ruleAll: (grade: string, share: string) => `“${grade}”不超过全部被考核单位的 ${share}`,
  rounding: '名额舍去尾数；基数是全部被考核单位，含暂无总分的。',
  chartTitle: '总分与分数段',
  chartRow: (group: string, within: string, beyond: string) =>
    `${group}：按分数达到的，名额内 ${within} 个，超出 ${beyond} 个。`,
  chartRowPlain: (group: string, n: string) => `${group}：${n} 个有总分。`,
  from: (grade: string, points: string) => `${grade} ≥ ${points}`,
  within: '按分数达到，在名额内',
  beyond: '按分数达到，超出名额',
  barred: '分数达到，一票否优',
  plain: '其他单位',
  tableLabel: '等次名额',
  group: '范围',
  grade: '等次',
  size: '被考核',
  limit: '名额',
  reached: '按分数达到',
  slack: '余缺',
  line: '线上线下',
  left: (n: string) => `余 ${n}`,
  over: (n: string) => `超 ${n}`,
  full: '正好用满',
  everyone: '全部单位',
  inside: '线上',
  outside: '线下',
  atLine: (name: string, total: string, distance: string) => `${name} ${total}（${distance}）`,
  lineNote:
    '“线上线下”列出离线最近的单位，括号内是相差的分数：名额有余时与分数段的起点比，超出时与线另一边最近的单位比。',
  barredHere: (names: string) => `分数达到而一票否优：${names}`,
  nobodyAtLine: '没有单位在线附近',
  tied: '名额线两边有并列，单凭分数分不出先后',
  exceededIn: (what: string, grade: string, reached: string, limit: string) =>
    `${what}：按分数达到“${grade}”的有 ${reached} 个，名额 ${limit} 个`,
};

const en = {
  head: 'Bands and quotas',
  headBands: 'Bands',
  note: 'Counted by points, for orientation: no grade is assigned here; people decide.',
  ruleGroup: (grade, share) => `“${grade}”: at most ${share} of those assessed in each group`,
  ruleAll: (grade, share) => `“${grade}”: at most ${share} of all who are assessed`,
  rounding: 'Fractions are dropped; the base is all who are assessed, those without a total included.',
  chartTitle: 'Totals and bands',
  chartRow: (group, within, beyond) =>
    `${group}: by points ${within} reach the grade within the quota, ${beyond} beyond it.`,
  chartRowPlain: (group, n) => `${group}: ${n} with a total.`,
  from: (grade, points) => `${grade} ≥ ${points}`,
  within: 'reaches the grade by points, within the quota',
  beyond: 'reaches it by points, beyond the quota',
  barred: 'points would do, but barred',
  plain: 'other units',
  tableLabel: 'Quotas of grades',
  group: 'Among',
  grade: 'Grade',
  size: 'Assessed',
  limit: 'Quota',
  reached: 'Reach it by points',
  slack: 'Slack or excess',
  line: 'At the line',
  left: (n) => `${n} left`,
  over: (n) => `${n} too many`,
  full: 'exactly used up',
  everyone: 'All units',
  inside: 'inside',
  outside: 'outside',
  atLine: (name, total, distance) => `${name} ${total} (${distance})`,
  lineNote:
    '“At the line” names the nearest units with the difference in points: against the limit of the band where there is slack, against the nearest on the other side where there is excess.',
  barredHere: (names) => `barred though points would do: ${names}`,
  nobodyAtLine: 'nobody is near the line',
  tied: 'there is a tie across the line, which points alone cannot part',
  exceededIn: (what, grade, reached, limit) =>
    `${what}: ${reached} reach “${grade}” by points, the quota is ${limit}`,
} satisfies Catalogue<typeof zh>;

export const quotaMessages = { zh, en };
