/** What the script that sorts tables says. It travels to the browser, so it stays small. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  sortBy: (column: string) => `按“${column}”排序`,
  ascending: (column: string) => `已按“${column}”升序排列。`,
  descending: (column: string) => `已按“${column}”降序排列。`,
  original: '已恢复原来的顺序。',
};

const en = {
  sortBy: (column) => `Sort by ${column}`,
  ascending: (column) => `Sorted by ${column}, ascending.`,
  descending: (column) => `Sorted by ${column}, descending.`,
  original: 'Back in the original order.',
} satisfies Catalogue<typeof zh>;

export const sortingMessages = { zh, en };
