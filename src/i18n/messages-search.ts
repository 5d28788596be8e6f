/** What the search of every page says. It travels to the browser, so it stays small. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  label: '按名称搜索',
  placeholder: '搜索',
  hint: '名称、拼音、首字母、英文名或编号',
  results: '搜索结果',
  loading: '正在载入索引…',
  failed: '索引没有载入。请再输入一次重试，或从各栏目中查找。',
  none: (query: string) => `没有找到“${query}”。可以试试名称的一部分、拼音首字母或编号。`,
  found: (count: string) => `找到 ${count} 项`,
  foundFirst: (count: string, shown: string) => `找到 ${count} 项，列出 ${shown} 项；多输入一些可缩小范围`,
  similar: (count: string) => `没有完全相符的名称，相近的有 ${count} 项`,
};

const en = {
  label: 'Search by name',
  placeholder: 'Search',
  hint: 'Name, pinyin, initials or id',
  results: 'Search results',
  loading: 'Loading the index…',
  failed: 'The index did not load. Type again to retry, or look in the sections.',
  none: (query) => `Nothing found for “${query}”. Try part of a name, pinyin initials or an id.`,
  found: (count) => (count === '1' ? '1 result' : `${count} results`),
  foundFirst: (count, shown) => `${count} results, ${shown} listed; type more to narrow them down`,
  similar: (count) => `No name is quite like that; ${count} similar`,
} satisfies Catalogue<typeof zh>;

export const searchMessages = { zh, en };

/** What stands in the index itself. */
export const searchIndexMessages = {
  zh: { noPost: '目前没有任职' },
  en: { noPost: 'In no post at present' },
};
