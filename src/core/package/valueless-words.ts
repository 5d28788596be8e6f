/** Words and marks by which people say in a number's cell that there is no number, and the status each means. */
import { halfWidth } from './cell-fault.ts';
import type { ValuelessStatus } from './reading-issues.ts';

const wordsByStatus: Readonly<Record<ValuelessStatus, string>> = {
  missing:
    '无 暂无 暂缺 缺 缺失 空 空白 没有 无数据 暂无数据 na null nil none nan inf +inf -inf infinity +infinity -infinity missing blank ? ?? / \\ . .. ... … ……',
  late: '未报 未上报 迟报 待报 待补 待定 tbd pending late',
  'not-applicable': '不考核 不适用 不涉及 不参评 n/a n.a. not-applicable',
  suppressed: '保密 涉密 不公开 suppressed * ** *** x',
};

const statuses = new Map(
  (Object.keys(wordsByStatus) as ValuelessStatus[]).flatMap((status) =>
    wordsByStatus[status].split(' ').map((word) => [word, status] as const),
  ),
);

/** The status that a word most likely means; null for any other text. */
export function statusOfWord(bare: string): ValuelessStatus | null {
  return statuses.get(halfWidth(bare).toLowerCase()) ?? null;
}

/** Hyphens, dashes and the like, one or more, alone in a cell. */
export function isDash(bare: string): boolean {
  return /^[-‐‑‒–—―−－﹣─━ー~～_]+$/.test(bare);
}
