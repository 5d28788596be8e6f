/**
 * Trying other weights, end to end: totals and places worked out by hand, the address as the whole state, and what the
 * page does when its data does not come.
 *
 * Two groups. In `hills` x and y weigh 1 each: a (90 + 30)/2 = 60, b (60 + 50)/2 = 55, c (20 + 80)/2 = 50. In `plain` y is
 * not assessed: d 70. With y at 3: a (90 + 90)/4 = 45, b (60 + 150)/4 = 52.5, c (20 + 240)/4 = 65.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import type { Small } from '../core/score/small-package.ts';
import { filesOf } from '../core/score/small-package.ts';
import type { TestBrowser } from './browser.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const page = 'what-if/index.html';
const given = { rule: 'given', direction: 'higher' as const };

const small: Small = {
  subjects: { hills: 'a b c', plain: 'd' },
  items: {
    total: { rule: 'mean' },
    x: { ...given, weight: { hills: 1, plain: 1 } },
    y: { ...given, weight: { hills: 1, plain: '' } },
  },
  values: { x: { a: 90, b: 60, c: 20, d: 70 }, y: { a: 30, b: 50, c: 80 } },
  // A unit whose name a spreadsheet would run.
  files: {
    'units.csv':
      'unit_id,kind,name_zh,name_en\na,town,=1+1,Town A\nb,town,乙镇,Town B\nc,town,丙镇,Town C\nd,town,丁镇,Town D\n',
  },
};

let dir = '';
let browser: TestBrowser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'what-if-'));
  for (const [path, bytes] of filesOf(small)) {
    mkdirSync(dirname(join(dir, 'data', path)), { recursive: true });
    writeFileSync(join(dir, 'data', path), bytes);
  }
  const args = ['scripts/build.ts', '--data', join(dir, 'data'), '--out', join(dir, 'out')];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  server = await serveFolder(join(dir, 'out'), { base: '/intranet/report/' });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Name, published place, hypothetical place, movement, published total, hypothetical total, change. */
async function rowsOf(tab: Page): Promise<string[][]> {
  await tab.locator('#wi-table tbody tr').first().waitFor();
  return tab
    .locator('#wi-table tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.firstChild?.textContent ?? ''),
      ),
    );
}

const published = [
  ['=1+1', '1', '1', '不变', '60.00', '60.00', '0.00'],
  ['乙镇', '2', '2', '不变', '55.00', '55.00', '0.00'],
  ['丙镇', '3', '3', '不变', '50.00', '50.00', '0.00'],
  ['丁镇', '1', '1', '不变', '70.00', '70.00', '0.00'],
];
const withThree = [
  ['丙镇', '3', '1', '升 2 位', '50.00', '65.00', '+15.00'],
  ['乙镇', '2', '2', '不变', '55.00', '52.50', '−2.50'],
  ['=1+1', '1', '3', '降 2 位', '60.00', '45.00', '−15.00'],
  ['丁镇', '1', '1', '不变', '70.00', '70.00', '0.00'],
];
const sentence =
  '4 个单位中有 2 个的组内位次改变，升得最多的是丙镇（第 3 → 第 1），降得最多的是=1+1（第 1 → 第 3）。';
const link = '#v1;a=y2025;g=hills;w=y@hills:3';

describe.each([
  { where: 'over HTTP below a base path', url: () => server.url + page },
  { where: 'from a folder', url: () => pathToFileURL(join(dir, 'out', page)).href },
])('$where', ({ url }) => {
  test('a weight that is moved moves totals, places, the sentence and the address; and back', async () => {
    const tab = await browser.newPage();
    const visited = await visit(tab, url());
    expect(await rowsOf(tab)).toEqual(published);
    expect(await tab.locator('#wi-mark').textContent()).toBe('与公布的结果一致');
    expect(await tab.locator('#wi-published').isVisible()).toBe(false);
    const y = tab.getByRole('spinbutton', { name: 'y的权重' });
    await y.fill('3');
    await y.press('Tab');
    expect(await rowsOf(tab)).toEqual(withThree);
    expect(await tab.locator('#wi-mark').textContent()).toBe('试算，不是公布的结果');
    expect(await tab.locator('#wi-sentence').textContent()).toBe(sentence);
    expect(await tab.locator('#wi-changes').textContent()).toBe('改动 1 处：y（hills）权重 1 → 3。');
    expect(await tab.evaluate(() => location.hash)).toBe(link);
    expect(await tab.locator('#wi-chart svg').getAttribute('aria-label')).toContain('2 个单位');
    await tab.locator('#wi-said', { hasText: sentence }).waitFor({ state: 'attached' });

    await tab.goBack();
    await tab.locator('#wi-mark', { hasText: '与公布的结果一致' }).waitFor();
    expect(await rowsOf(tab)).toEqual(published);
    await tab.goForward();
    await tab.locator('#wi-mark', { hasText: '试算' }).waitFor();
    expect(await rowsOf(tab)).toEqual(withThree);

    await tab.reload();
    expect(await rowsOf(tab)).toEqual(withThree);
    expect(await y.inputValue()).toBe('3');
    await tab.getByRole('button', { name: '恢复公布的权重' }).click();
    expect(await rowsOf(tab)).toEqual(published);
    expect(await tab.evaluate(() => location.hash)).toBe('#v1;a=y2025;g=hills');
    expect(problemsOf(visited)).toEqual([]);
    await tab.context().close();
  });
});

test('a slider is moved by keyboard alone, and keeps the focus', async () => {
  const tab = await browser.newPage();
  await visit(tab, server.url + page);
  await rowsOf(tab);
  const slider = tab.getByRole('slider', { name: 'y的权重' });
  await slider.focus();
  await tab.keyboard.press('End');
  // From 0 to twice the published weight: with y at 2, a (90 + 60)/3 = 50 and c (20 + 160)/3 = 60.
  expect((await rowsOf(tab)).map((row) => [row[0], row[5]])).toEqual([
    ['丙镇', '60.00'],
    ['乙镇', '53.33'],
    ['=1+1', '50.00'],
    ['丁镇', '70.00'],
  ]);
  expect(await slider.evaluate((one) => one === document.activeElement)).toBe(true);
  await tab.keyboard.press('Home');
  expect((await rowsOf(tab))[0]).toEqual(['=1+1', '1', '1', '不变', '60.00', '90.00', '+30.00']);
  await tab.context().close();
});

test('ways of aggregating and groups can be chosen; the table sorts', async () => {
  const tab = await browser.newPage();
  await visit(tab, `${server.url}en/${page}`);
  await rowsOf(tab);
  await tab.getByRole('combobox', { name: 'total: aggregated by' }).selectOption('min');
  // a 30, b 50, c 20
  expect((await rowsOf(tab)).map((row) => `${row[0]} ${row[5]}`)).toEqual([
    'Town B 50.00',
    'Town A 30.00',
    'Town C 20.00',
    'Town D 70.00',
  ]);
  expect(await tab.evaluate(() => location.hash)).toBe('#v1;a=y2025;g=hills;r=total:min');
  await tab.getByRole('combobox', { name: 'Group' }).selectOption('plain');
  expect(await tab.locator('#wi-weights tbody tr').count()).toBe(2);
  await tab.locator('#wi-table').getByRole('button', { name: 'Unit' }).click();
  expect((await rowsOf(tab)).map((row) => row[0])).toEqual(['Town A', 'Town B', 'Town C', 'Town D']);
  await tab.locator('#wi-table').getByRole('button', { name: 'Unit' }).click();
  expect((await rowsOf(tab)).map((row) => row[0])).toEqual(['Town D', 'Town C', 'Town B', 'Town A']);
  await tab.context().close();
});

test('a link that somebody else made falls back with a note', async () => {
  const tab = await browser.newPage();
  const visited = await visit(
    tab,
    `${server.url}${page}#v1;a=y2025;w=y@hills:3,nothing@hills:2;zz=<script>;mi=all`,
  );
  expect(await rowsOf(tab)).toEqual(withThree);
  expect(await tab.locator('#wi-notice').textContent()).toBe(
    '链接中有 3 处看不懂或不适用，已忽略，其余照用。',
  );
  await tab.evaluate(() => void (location.hash = '#v1;a=elsewhere'));
  await tab.locator('#wi-notice', { hasText: '链接中的考核不在本站' }).waitFor();
  expect(await rowsOf(tab)).toEqual(published);
  expect(problemsOf(visited)).toEqual([]);
  await tab.context().close();
});

test('the file says on every row that it is hypothetical, and runs nothing', async () => {
  const tab = await browser.newPage();
  await visit(tab, server.url + page + link);
  await rowsOf(tab);
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: '下载试算表（CSV）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('what-if-y2025.csv');
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines[0]!.startsWith('\u{feff}status,')).toBe(true);
  expect(lines).toHaveLength(5);
  const mark = '"试算，不是公布的结果 · hypothetical, not published"';
  expect(lines[1]).toBe(`${mark},y2025,c,丙镇,Town C,hills,50,65,3,1,4,2,${server.url}${page}${link}`);
  expect(lines[3]).toBe(`${mark},y2025,a,'=1+1,Town A,hills,60,45,1,3,2,4,${server.url}${page}${link}`);
  await tab.context().close();
});

test('the link is copied, or shown to be copied by hand where pages may not', async () => {
  const tab = await browser.newPage();
  await visit(tab, server.url + page + link);
  await rowsOf(tab);
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await tab.getByRole('button', { name: '复制链接' }).click();
  await tab.locator('#wi-by-hand').waitFor();
  expect(await tab.locator('#wi-address').inputValue()).toBe(server.url + page + link);
  await tab.context().close();
});

test('data that does not come, or comes cut off, is told, and can be asked for again', async () => {
  const tab = await browser.newPage();
  const file = /what-if\/y2025\.[0-9a-f]+\.js/;
  await tab.route(file, (route) => route.abort());
  await tab.goto(server.url + page);
  await tab.locator('#wi-notice', { hasText: '试算数据没有读到' }).waitFor();
  expect(await tab.locator('#wi-published').isVisible()).toBe(true);
  await tab.unroute(file);
  await tab.route(file, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '(globalThis.whatIfD' }),
  );
  await tab.getByRole('button', { name: '重试' }).click();
  await tab.locator('#wi-notice', { hasText: '试算数据没有读到' }).waitFor();
  await tab.unroute(file);
  await tab.getByRole('button', { name: '重试' }).click();
  expect(await rowsOf(tab)).toEqual(published);
  await tab.context().close();
});

test('data that does not lead to the published totals is refused', async () => {
  const tab = await browser.newPage();
  const name = readdirSync(join(dir, 'out/what-if')).find((one) => one.startsWith('y2025.'))!;
  const body = readFileSync(join(dir, 'out/what-if', name), 'utf8').replace('[90,60,20,70]', '[91,60,20,70]');
  await tab.route(`**/${name}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await tab.goto(server.url + page);
  await tab.locator('#wi-notice', { hasText: '对不上' }).waitFor();
  expect(await tab.locator('#wi-panel').isVisible()).toBe(false);
  await tab.context().close();
});

test('on paper every sheet says that it is hypothetical', async () => {
  const tab = await browser.newPage();
  await visit(tab, server.url + page + link);
  await rowsOf(tab);
  expect(await tab.locator('.on-paper').isVisible()).toBe(false);
  await tab.emulateMedia({ media: 'print' });
  expect(await tab.locator('thead .on-paper').innerText()).toBe('试算，不是公布的结果');
  expect(await tab.locator('#wi-mark').isVisible()).toBe(true);
  expect(await tab.locator('#wi-weights').isVisible()).toBe(false);
  await tab.goto(server.url + page);
  await rowsOf(tab);
  expect(await tab.locator('.on-paper').isVisible()).toBe(false);
  await tab.context().close();
});

test('the interval of a place stands on the pages of the unit, the assessment and the method, without a script', async () => {
  // b falls behind c where 30·h > 40·f, in 9 % of the draws; it never passes a and c together.
  const tab = await browser.newPage({ javaScriptEnabled: false });
  await visit(tab, `${server.url}units/b/index.html`);
  const interval = tab.locator('.place-interval');
  expect(await interval.textContent()).toContain('与第 3 位难分先后（位次区间 2—3）。');
  expect(await interval.textContent()).toContain('把各项权重在上下 25% 之内随机变动，重算 1,000 次');
  expect(await interval.locator('svg').count()).toBe(1);
  await visit(tab, `${server.url}en/assessments/y2025/index.html`);
  expect(await tab.locator('.standings tr', { hasText: 'Town B' }).locator('.interval').innerText()).toBe(
    '2–3',
  );
  expect(await tab.locator('main').innerText()).toContain(
    'Interval of places: with all weights moved at random',
  );
  await visit(tab, `${server.url}method/rb/index.html`);
  expect(await tab.locator('main').innerText()).toContain('在上下 25% 之内均匀抽取');
  await tab.context().close();
});

test('without a script the page says what it does and shows the published weights and totals', async () => {
  const tab = await browser.newPage({ javaScriptEnabled: false });
  await visit(tab, server.url + page);
  expect(await tab.locator('#wi-needs-script').isVisible()).toBe(true);
  expect(await tab.locator('#what-if').isVisible()).toBe(false);
  expect(await tab.locator('table.standings').textContent()).toContain('60.00');
  await tab.context().close();
});

test.each([
  { lang: '', colorScheme: 'light', width: 1280 },
  { lang: 'en/', colorScheme: 'dark', width: 1280 },
  { lang: '', colorScheme: 'dark', width: 390 },
] as const)('axe finds nothing: $lang $colorScheme $width', async ({ lang, colorScheme, width }) => {
  const tab = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
  await visit(tab, server.url + lang + page + link);
  await rowsOf(tab);
  expect(await auditAccessibility(tab)).toEqual([]);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await tab.context().close();
});
