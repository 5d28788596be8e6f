/** What pages with a database say of it. It travels to the browser, so it stays small. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  title: '数据库',
  waiting: '正在准备数据库……',
  engine: (received: string, expected: string) => `正在下载数据库程序：已下载 ${received}，共 ${expected}。`,
  data: (received: string, expected: string) => `正在下载数据：已下载 ${received}，共 ${expected}。`,
  start: '正在启动数据库……',
  ready: (seconds: string) => `数据库已就绪（用时 ${seconds} 秒）。`,
  progress: '下载进度',
  retry: '重试',
  meanwhile: '在此期间，可以使用不需要数据库的内容：',
  downloads: '数据下载',
  tables: '各次考核的成绩表',
  noScript: '本页的查询功能需要 JavaScript。其他内容不受影响。',
  size: (engine: string, data: string) =>
    `打开本页时从本站下载数据库程序（${engine}）和数据（${data} 起，按需加载）；数据和查询都不离开这台计算机。`,
  'no-server':
    '本页是从文件夹打开的。浏览器不允许这样打开的网页启动数据库，请通过网站地址打开，或使用下列内容。',
  unsupported: (lacks: string) =>
    `这个浏览器不能运行数据库（缺少或禁用了：${lacks}）。请换用 2023 年以后的浏览器，或请管理员允许网页使用 WebAssembly 和 Worker。`,
  'worker-refused':
    '浏览器没有让数据库的后台程序启动，多半是安全策略不允许。请管理员允许本站使用 Worker，然后重试。',
  'start-hangs':
    '数据库程序已经下载，但在规定时间内没有启动。可能是计算机繁忙，或安全软件、安全策略不允许 WebAssembly。请重试。',
  missing: (file: string) =>
    `服务器上没有文件 ${file}。网站可能刚刚更新：请重新打开本页；仍然没有时，请告诉网站管理员这个文件名。`,
  refused: (file: string, answer: string) =>
    `服务器不肯提供文件 ${file}（${answer}）。请稍后重试；仍然如此时，请告诉网站管理员。`,
  interrupted: (file: string, received: string, expected: string) =>
    `下载 ${file} 时连接中断：只收到 ${received}，共 ${expected}。请检查网络后重试；磁盘已满也会这样，重试时不再使用浏览器缓存。`,
  damaged: (file: string) =>
    `文件 ${file} 不完整或已损坏，没有使用。请重试；仍然如此时，请告诉网站管理员重新发布这个文件。`,
  newer: (file: string) =>
    `文件 ${file} 由更新版本的程序生成，本页读不了。请重新打开本页；仍然如此时，请告诉网站管理员整站重新发布。`,
  statement: (detail: string) => `数据库不接受这条语句：${detail}`,
  cancelled: '查询已取消。',
  closed: '数据库已经关闭。',
};

const en = {
  title: 'Database',
  waiting: 'Preparing the database…',
  engine: (received, expected) => `Fetching the database program: ${received} of ${expected}.`,
  data: (received, expected) => `Fetching the data: ${received} of ${expected}.`,
  start: 'Starting the database…',
  ready: (seconds) => `The database is ready (${seconds} s).`,
  progress: 'Progress of the download',
  retry: 'Try again',
  meanwhile: 'What needs no database meanwhile:',
  downloads: 'Data downloads',
  tables: 'Standings of each assessment',
  noScript: 'Asking questions of the data needs JavaScript. Everything else works without.',
  size: (engine, data) =>
    `Opening this page fetches the database program (${engine}) and data (from ${data}, more when needed) from this site; data and questions stay on this computer.`,
  'no-server':
    'This page was opened from a folder. Browsers start no database there: open it by the address of the website, or use what is listed here.',
  unsupported: (lacks) =>
    `This browser cannot run the database (it lacks or forbids: ${lacks}). Use a browser of 2023 or later, or ask the administrator to allow WebAssembly and workers.`,
  'worker-refused':
    'The browser did not let the worker of the database start, most likely because a security policy forbids it. Ask the administrator to allow workers for this site, then try again.',
  'start-hangs':
    'The database program arrived but did not start in time. The computer may be busy, or security software or a policy forbids WebAssembly. Try again.',
  missing: (file) =>
    `The server has no file ${file}. The site may just have been updated: open this page anew. If that does not help, tell the administrator the name of the file.`,
  refused: (file, answer) =>
    `The server does not hand out the file ${file} (${answer}). Try again later; if that does not help, tell the administrator.`,
  interrupted: (file, received, expected) =>
    `The connection broke while ${file} was fetched: ${received} of ${expected} came. Check the network and try again; a full disk does this too, and trying again goes past the browser’s cache.`,
  damaged: (file) =>
    `The file ${file} is incomplete or damaged and was not used. Try again; if that does not help, ask the administrator to publish the file anew.`,
  newer: (file) =>
    `The file ${file} was written by a later version than this page reads. Open this page anew; if that does not help, ask the administrator to publish the whole site anew.`,
  statement: (detail) => `The database does not accept this statement: ${detail}`,
  cancelled: 'The query was cancelled.',
  closed: 'The database was closed.',
} satisfies Catalogue<typeof zh>;

export const databaseMessages = { zh, en };
