/**
 * The database in a real browser, with every other host cut off, below a base path, from a server that does everything
 * wrong: what a reader sees when all goes well, and when something does not.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveAwkwardly } from './awkward-server.ts';
import type { AwkwardServer, Fault } from './awkward-server.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { crawl } from './crawl.ts';

const root = join(import.meta.dirname, '../..');
const sqlPage = 'explore/sql/index.html';

let dir = '';
let browser: TestBrowser;
let server: AwkwardServer;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'database-'));
  const data = 'test/cases/not-assessed-group/package';
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--data', data, '--out', join(dir, 'out')], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(built.status, built.stderr).toBe(0);
  server = await serveAwkwardly(join(dir, 'out'));
  browser = await openBrowser();
}, 120_000);

afterEach(() => {
  server.faults.clear();
  server.headers.clear();
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(dir, { recursive: true });
});

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.url + path);
  return page;
}

const isReady = (page: Page) =>
  page.waitForSelector('[data-database][data-state=ready]', { timeout: 20_000 });

async function rowsOf(page: Page): Promise<string[]> {
  await page.waitForSelector('.sql-rows');
  return (await page.locator('.sql-rows tr').allInnerTexts()).map((row) => row.replaceAll('\t', '|'));
}

async function ask(page: Page, sql: string): Promise<void> {
  await page.fill('#sql', sql);
  await page.click('[data-run]');
}

test('no link is broken and no markup wrong', async () => {
  const isOwn = (path: string) => path.endsWith(sqlPage);
  const report = await crawl(server.url, { start: [sqlPage], validates: isOwn });
  expect(report.brokenLinks).toEqual([]);
  expect(report.missingText).toEqual([]);
  expect(report.htmlOffences).toEqual([]);
});

test('questions are answered from a server of wrong types, and nothing is asked of another host', async () => {
  const page = await browser.newPage();
  const sql =
    "SELECT item_id, state, count(*) AS n FROM scores WHERE subject_id = 'd' GROUP BY ALL ORDER BY item_id";
  const address = `${server.url}${sqlPage}?sql=${encodeURIComponent(sql)}`;
  const visited = await visit(page, address);
  await isReady(page);
  // The ecological group has no weight for the second item, which is neither missing nor zero.
  const rows = await rowsOf(page);
  expect(rows).toContain('gdp|not-assessed|1');
  expect(problemsOf(visited)).toEqual([]);
  expect(visited.foreignRequests).toEqual([]);
  await page.context().close();
});

describe('a page of SQL', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(sqlPage);
    await isReady(page);
    await rowsOf(page);
  });
  afterAll(() => page.context().close());

  test('is accessible, and no wider than a phone', async () => {
    expect(await auditAccessibility(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 720 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1200, height: 800 });
  });

  test('marks the place of an error by line and column', async () => {
    await ask(page, 'SELECT subject_id,\n  nothing FROM units');
    await page.waitForSelector('.sql-fault mark');
    expect(await page.innerText('.sql-fault')).toContain('第 2 行第 3 列');
    expect(await page.innerText('.sql-fault mark')).toBe('nothing');
  });

  test.each([
    ['DROP VIEW units', '只能读'],
    ['SELECT 1; SELECT 2', '一次只能运行一条语句'],
    ["SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')", 'Permission Error'],
    ["FROM 'https://example.org/x.parquet'", 'Error'],
    ['WITH x AS (SELECT 1) SELECT current_date', 'Error'],
  ])('refuses %s', async (sql, words) => {
    server.requested.length = 0;
    await ask(page, sql);
    await page.waitForFunction(
      (expected) => document.querySelector('#sql-fault')!.textContent.includes(expected),
      words,
    );
    // A new address lets the browser ask for the icon again.
    expect(server.requested.filter((path) => path !== 'favicon.svg')).toEqual([]);
  });

  test('stops at the limit of rows and says so', async () => {
    await ask(page, 'SELECT range AS n FROM range(5000)');
    await page.waitForFunction(() =>
      document.querySelector('[data-result-status]')!.textContent.includes('1,000'),
    );
    expect(await page.innerText('[data-result-status]')).toContain('结果不止这些');
    expect(await page.locator('.sql-rows tbody tr').count()).toBe(500);
  });

  test('cancels what takes too long and answers the next question', async () => {
    await ask(page, 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7');
    await page.waitForSelector('[data-cancel]:enabled');
    await page.click('[data-cancel]');
    await page.waitForFunction(
      () => document.querySelector('#sql-fault')!.textContent.includes('已取消'),
      null,
      {
        timeout: 15_000,
      },
    );
    await ask(page, 'SELECT 42 AS answer');
    await page.waitForFunction(() => document.querySelector('.sql-rows')?.textContent.includes('42'));
  });

  test('saves what is shown, with the question, the source and the address', async () => {
    await ask(page, "SELECT '=1+1' AS formula, 0.1 + 0.2 AS sum, NULL AS none");
    await page.waitForFunction(() => document.querySelector('.sql-rows')?.textContent.includes('=1+1'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.downloads button:text-is("CSV")'),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toMatch(/^\u{feff}formula,sum,none\n'=1\+1,0\.3\d*,\n# /u);
    expect(csv).toContain('not-assessed-group');
    expect(csv).toContain("SELECT '=1+1' AS formula");
    expect(csv).toContain(server.url + sqlPage);
  });

  test('draws and saves a chart whose looks and words stand on their own', async () => {
    await page.click('#view-bars');
    await ask(page, "SELECT '七塘镇' AS town, 3 AS n UNION ALL SELECT '榆津区', 4");
    await page.waitForSelector('svg.bars');
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.downloads button:text-is("SVG")'),
    ]);
    const text = readFileSync(await svg.path(), 'utf8');
    expect(text).toContain('七塘镇');
    expect(text).toContain('<metadata');
    expect(text).not.toMatch(/class=|style=/);
    expect(text).toMatch(/<rect[^>]* fill="rgb\(/);
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.downloads button:text-is("PNG")'),
    ]);
    expect(
      readFileSync(await png.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('goes back to the question before', async () => {
    for (const column of ['first', 'second']) {
      await ask(page, `SELECT 1 AS ${column}, 2 AS n`);
      await page.waitForFunction(
        (name) => document.querySelector('[data-run]:enabled') && location.search.includes(name),
        column,
      );
    }
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#sql')!.value.includes('first'),
    );
  });
});

/** The file with its bytes changed from within, packed anew, so that only its content is wrong. */
function repacked(change: (plain: Buffer) => void): Fault {
  return {
    kind: 'altered',
    alter: (bytes) => {
      const plain = gunzipSync(bytes);
      change(plain);
      return gzipSync(plain);
    },
  };
}

const half: Fault = { kind: 'altered', alter: (bytes) => bytes.subarray(0, bytes.length / 2) };

test.each<{ name: string; pattern: RegExp; fault: Fault; told: string }>([
  { name: 'a data file is cut off', pattern: /base\..*\.gz$/, fault: half, told: '不完整或已损坏' },
  {
    name: 'a data file is missing',
    pattern: /base\..*\.gz$/,
    fault: { kind: 'missing' },
    told: '没有文件 base.',
  },
  {
    name: 'a page comes for a file',
    pattern: /base\..*\.gz$/,
    fault: { kind: 'page' },
    told: '没有文件 base.',
  },
  {
    name: 'a data file is of a later version',
    pattern: /base\..*\.gz$/,
    fault: repacked((plain) => plain.writeUInt32LE(99, 12)),
    told: '由更新版本的程序生成',
  },
  {
    name: 'a data file is no database',
    pattern: /base\..*\.gz$/,
    fault: repacked((plain) => plain.fill(0, 0, 64)),
    told: '不完整或已损坏',
  },
  {
    name: 'the engine is missing',
    pattern: /\.wasm\.gz$/,
    fault: { kind: 'missing' },
    told: '没有文件 duckdb-eh',
  },
  {
    name: 'the connection is lost halfway',
    pattern: /\.wasm\.gz$/,
    fault: { kind: 'hang-up', after: 3_000_000 },
    told: '连接中断：只收到 3.0 MB，共 7.7 MB',
  },
])('$name: the page says so, and what to do', async ({ pattern, fault, told }) => {
  server.faults.set(pattern, fault);
  const page = await openPage(sqlPage);
  await page.waitForSelector('[data-state=failed]');
  expect(await page.innerText('[data-failure]')).toContain(told);
  expect(await page.locator('[data-retry]').isVisible()).toBe(true);
  const links = await page
    .locator('[data-fallback] a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links).toEqual([`${server.url}data/index.html`, `${server.url}assessments/index.html`]);
  await page.context().close();
});

test('after a failure, trying again helps once the cause is gone', async () => {
  server.faults.set(/base\..*\.gz$/, half);
  const page = await openPage(sqlPage);
  await page.waitForSelector('[data-state=failed]');
  expect(await auditAccessibility(page)).toEqual([]);
  server.faults.clear();
  await page.click('[data-retry]');
  await isReady(page);
  expect(await page.innerText('[data-failure]')).toBe('');
  expect((await rowsOf(page)).length).toBeGreaterThan(1);
  await page.context().close();
});

test('scores that cannot be had leave the rest of the page at work', async () => {
  server.faults.set(/town-2025\..*\.gz$/, half);
  const page = await openPage(sqlPage);
  await isReady(page);
  await ask(page, 'SELECT count(*) AS n FROM scores');
  await page.waitForFunction(() =>
    document.querySelector('[data-failure]')!.textContent.includes('town-2025'),
  );
  await ask(page, 'SELECT count(*) AS n FROM units');
  expect(await rowsOf(page)).toEqual(['n', '5']);
  await page.context().close();
});

test('a server that announces compression for .gz files is understood', async () => {
  server.headers.set(/\.gz$/, { 'Content-Encoding': 'gzip' });
  const page = await openPage(sqlPage);
  await isReady(page);
  await page.context().close();
});

test.each([
  { name: 'WebAssembly', policy: "script-src 'self'", told: '不能运行数据库' },
  { name: 'workers', policy: "worker-src 'none'", told: '没有让数据库的后台程序启动' },
])('where a policy refuses $name, the page says so', async ({ policy, told }) => {
  server.headers.set(/\.html$/, { 'Content-Security-Policy': policy });
  const page = await openPage(sqlPage);
  await page.waitForSelector('[data-state=failed]', { timeout: 15_000 });
  expect(await page.innerText('[data-failure]')).toContain(told);
  await page.context().close();
});

test('a start that hangs is given up within 30 seconds', async () => {
  const answersOnlyPings =
    'onmessage = ({ data }) => data.type === "PING" && postMessage({ messageId: 0, requestId: data.messageId, type: "OK", data: null })';
  const script = readdirSync(join(dir, 'out/data/explore')).find((name) => name.startsWith('duckdb-worker'))!;
  const { length } = readFileSync(join(dir, 'out/data/explore', script));
  server.faults.set(/duckdb-worker/, {
    kind: 'altered',
    alter: () => Buffer.from(answersOnlyPings.padEnd(length)),
  });
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(server.url + sqlPage);
  await page.clock.runFor(1000);
  await page.waitForFunction(() => document.querySelector('[data-status]')!.textContent.includes('正在启动'));
  await page.clock.runFor(21_000);
  await page.waitForSelector('[data-state=failed]');
  expect(await page.innerText('[data-failure]')).toContain('在规定时间内没有启动');
  await page.context().close();
});

test('opened from a folder, the page says at once what it needs, and its tables are readable', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(dir, 'out', sqlPage)).href);
  await page.waitForSelector('[data-state=failed]');
  expect(await page.innerText('[data-failure]')).toContain('从文件夹打开');
  expect(await page.locator('[data-retry]').isVisible()).toBe(false);
  await page.locator('.sql-table summary').first().click();
  expect(await page.locator('.sql-table').first().innerText()).toContain('subject_id');
  await page.context().close();
});

test('without a script the page tells what the tables hold', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  expect(problemsOf(await visit(page, `${server.url}en/${sqlPage}`))).toEqual([]);
  expect(await page.locator('main').innerText()).toContain('needs JavaScript');
  await page.context().close();
});
