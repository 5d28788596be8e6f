/** What buttons that save tables and charts say. It travels to the browser, so it stays small. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  table: '下载表格',
  chart: '下载图',
  saved: (name: string) => `已生成 ${name}。`,
  failed: (reason: string) => `没有生成文件：${reason}`,
  noChart: '现在没有图。',
  source: '数据',
  question: '查询条件',
  rows: '行数',
  address: '页面地址',
  notice: '注意',
  sheet: '结果',
  about: '说明',
};

const en = {
  table: 'Save the table',
  chart: 'Save the chart',
  saved: (name) => `${name} was made.`,
  failed: (reason) => `No file was made: ${reason}`,
  noChart: 'There is no chart at the moment.',
  source: 'Data',
  question: 'Question',
  rows: 'Rows',
  address: 'Address of the view',
  notice: 'Note',
  sheet: 'Result',
  about: 'About',
} satisfies Catalogue<typeof zh>;

export const downloadMessages = { zh, en };
