/** Whether it could be told that final cycles were edited; '' where it could, in all of them. */
import type { FinalHistory } from '../core/final/final-history.ts';
import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locale.ts';

const zh = {
  none: '未能核查已定稿周期是否被改动：文件夹不在 git 仓库中，没有历史可比。',
  uncommitted: '未能核查已定稿周期是否被改动：数据包尚未提交到 git。',
  shallow: (cycles: readonly string[]) =>
    `未能核查 ${cycles.length} 个已定稿周期是否被改动：克隆较浅，缺少定稿时的历史。请用 git fetch --unshallow 取全。`,
};

const en: Catalogue<typeof zh> = {
  none: 'Not checked whether final cycles were edited: the folder is in no git repository, so there is no history to hold it against.',
  uncommitted: 'Not checked whether final cycles were edited: the package was never committed to git.',
  shallow: (cycles) =>
    `Not checked whether ${cycles.length === 1 ? '1 final cycle was' : `${cycles.length} final cycles were`} edited: the clone is shallow and lacks the day they became final. git fetch --unshallow brings the rest.`,
};

const messages = { zh, en };

export function finalityText({ reach, unknown }: FinalHistory, locale: Locale): string {
  const m = messages[locale];
  if (reach === 'whole') return '';
  return reach === 'shallow' ? m.shallow(unknown) : m[reach];
}
