/** Where lines come from, and what was corrected after it was final. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  corrected: (old: string) => `更正，原 ${old}`,
  correctedBlank: '更正，原为空白',
  correctedPart: (cycle: string, old: string) => `${cycle}更正，原 ${old}`,
  correctedPartBlank: (cycle: string) => `${cycle}更正，原为空白`,
  correctedOther: '更正',
  blank: '空白',
  decided: (day: string, by: string, reason: string) => `${day}由${by}决定，理由：${reason}。`,
  sentence: (cell: string, old: string, now: string, decided: string) =>
    `定稿后更正：${cell}由 ${old} 改为 ${now}；${decided}`,
  rowAdded: (row: string, now: string, decided: string) => `定稿后增加：${row}（${now}）；${decided}`,
  rowRemoved: (row: string, old: string, decided: string) => `定稿后删除：${row}（${old}）；${decided}`,
  cell: (file: string, key: string, column: string) => `${file} 中“${key}”的 ${column} `,
  row: (file: string, key: string) => `${file} 中的“${key}”`,
  corrections: '定稿后更正',
  correctionsNote: '周期定稿以后，只有经决定的更正才能改动数值。以下是与本单位有关的全部更正。',
  day: '决定日期',
  cycle: '周期',
  what: '内容',
  old: '原值',
  now: '现值',
  by: '决定单位',
  reason: '理由',
  wholeRow: '整行',
  where: '出处',
  reasonNone: '未写明',
  stop: '。',
  lineCommits: '数据提交',
  notCommitted: '尚未提交',
  commitOf: (hash: string) => `提交 ${hash}`,
  committed: (hash: string, day: string, subject: string) => `${hash}　${day}　${subject}`,
  committedBy: (hash: string, day: string, author: string, subject: string) =>
    `${hash}　${day}　${author}　${subject}`,
  noHistory: '数据不在 git 仓库中，无法说明各行来自哪次提交。',
  shallowHistory: '本次生成所用的 git 克隆较浅，较早的行无法说明来自哪次提交。',
};

const en = {
  corrected: (old) => `corrected, was ${old}`,
  correctedBlank: 'corrected, was blank',
  correctedPart: (cycle, old) => `${cycle} corrected, was ${old}`,
  correctedPartBlank: (cycle) => `${cycle} corrected, was blank`,
  correctedOther: 'corrected',
  blank: 'blank',
  decided: (day, by, reason) => `decided on ${day} by ${by}, because: ${reason}.`,
  sentence: (cell, old, now, decided) =>
    `Corrected after it was final: ${cell} from ${old} to ${now}; ${decided}`,
  rowAdded: (row, now, decided) => `Added after it was final: ${row} (${now}); ${decided}`,
  rowRemoved: (row, old, decided) => `Removed after it was final: ${row} (${old}); ${decided}`,
  cell: (file, key, column) => `${column} of “${key}” in ${file}`,
  row: (file, key) => `“${key}” in ${file}`,
  corrections: 'Corrections after publication',
  correctionsNote:
    'Once a cycle is final, values change only by a correction that somebody decided. These are all that concern this unit.',
  day: 'Decided on',
  cycle: 'Cycle',
  what: 'What',
  old: 'Was',
  now: 'Is',
  by: 'Decided by',
  reason: 'Reason',
  wholeRow: 'whole row',
  where: 'Where',
  reasonNone: 'not stated',
  stop: '.',
  lineCommits: 'Data commits',
  notCommitted: 'not committed yet',
  commitOf: (hash) => `commit ${hash}`,
  committed: (hash, day, subject) => `${hash} · ${day} · ${subject}`,
  committedBy: (hash, day, author, subject) => `${hash} · ${day} · ${author} · ${subject}`,
  noHistory: 'The data is in no git repository: which commit a line comes from cannot be told.',
  shallowHistory:
    'This site was built from a shallow clone of the repository: of older lines it cannot be told which commit they come from.',
} satisfies Catalogue<typeof zh>;

export const historyMessages = { zh, en };
