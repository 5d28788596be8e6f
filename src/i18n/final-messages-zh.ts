/** Chinese sentences about final cycles and corrections. */
import type { FinalIssues } from '../core/check/final-issues.ts';
import type { MessagesFor } from './message.ts';

const shown = (cell: string): string => (cell === '' ? '空白' : `"${cell}"`);

const cellOf = ({ file, key, column }: { file: string; key: string; column: string }): string =>
  column === '*' ? `${file} 中的 "${key}" 行` : `${file} 中 "${key}" 的 ${column}`;

export const finalMessagesZh: MessagesFor<FinalIssues> = {
  'final-cycle-edited': ({ cycle, key, column, old, new: now, row }) => ({
    text:
      `周期 ${cycle} 已定稿，但` +
      (column !== '*'
        ? ` "${key}" 的 ${column} 由${shown(old)}改成了${shown(now)}。`
        : old === ''
          ? ` "${key}" 这一行是定稿后新增的。`
          : ` "${key}" 这一行在定稿后被删除：${old}。`),
    tip: `请恢复原值；确经决定更正的，在 corrections.csv 中加入\n${row}\n并填写编号、日期、决定单位和理由。`,
  }),
  'correction-not-final': ({ file, cycle }) => ({
    text: `${file} 不属于周期 ${cycle}，或该周期尚未定稿；只有已定稿的内容才需要更正记录。`,
    tip: '请改正周期或文件名，或删除这一行。',
  }),
  'correction-without-reason': () => ({
    text: '更正没有写明理由。',
    tip: '请在 reason_zh 和 reason_en 中写明更正理由。',
  }),
  'correction-unused': (cell) => ({
    text: `对 ${cellOf(cell)} 的更正没有改变任何内容：更正前后相同。`,
    tip: '请删除这一行。',
  }),
  'correction-stale': ({ stated, found, ...cell }) => ({
    text: `更正记录称 ${cellOf(cell)} 现为${shown(stated)}，实际是${shown(found)}。`,
    tip: '请改正数据或更正记录；更正已撤回的，删除这一行。',
  }),
  'correction-broken': ({ stated, found, ...cell }) => ({
    text: `更正记录称 ${cellOf(cell)} 原为${shown(stated)}，但上一次更正后是${shown(found)}。`,
    tip: '请改正 old 一栏，或各次更正的决定日期。',
  }),
  'correction-old-differs': ({ stated, found, ...cell }) => ({
    text: `更正记录称 ${cellOf(cell)} 原为${shown(stated)}，但定稿时是${shown(found)}。`,
    tip: '请在 old 一栏填写公布时的内容；从未改动过的，删除这一行。',
  }),
};
