/** The search of every page in a real browser: below a base path and from a folder, by keyboard and touch, in both languages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import { officialBase } from '../core/official-package.ts';
import { packageOf } from '../core/small-package.ts';
import type { Changes } from '../core/small-package.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const units = `unit_id,parent_id,kind,name_zh,name_en,sort_key
a,c,town,七塘镇,Qitang Town,2
b,c,town,长岗镇,Changgang Town,1
c,,city,丙市,City C,3
`;

/** Of the tables about officials nothing, as a package has them that knows none. */
const without: Changes = Object.fromEntries(
  Object.keys(officialBase)
    .filter((path) =>
      /^(officials|postings|reports|visits|task|conclus|commend|find|follow|obj|decis|rulebooks\/ob)/.test(
        path,
      ),
    ) // prettier-ignore
    .map((path) => [path, null]),
);

let dir = '';
let browser: TestBrowser;
let server: Awaited<ReturnType<typeof serveFolder>>;

function build(name: string, changes: Changes): void {
  for (const [path, bytes] of packageOf({ 'units.csv': units, ...changes }, officialBase)) {
    const file = join(dir, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const args = ['scripts/build.ts', '--data', join(dir, name), '--out', join(dir, `${name}-site`)];
  const built = spawnSync(process.execPath, [...args, '--locale', 'en'], { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'search-'));
  build('whole', {});
  build('nobody', {
    ...without,
    'assessments.csv': ['p2025,annual,2025,ob,official,干部年度考核,Officials of the year\n', ''],
    'package.yaml': [/requirements:[^]*?(?=kinds:)/.exec(officialBase['package.yaml']!)![0], ''],
  });
  server = await serveFolder(join(dir, 'whole-site'), { base: '/intranet/report/' });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const field = (tab: Page) => tab.getByRole('combobox');
const options = (tab: Page) => tab.getByRole('option').allInnerTexts();

async function open(path: string, more = {}): Promise<Page> {
  const tab = await browser.newPage(more);
  expect(problemsOf(await visit(tab, server.url + path)), path).toEqual([]);
  return tab;
}

describe.each([
  { where: 'over HTTP below a base path', url: (path: string) => server.url + path },
  { where: 'from a folder', url: (path: string) => pathToFileURL(join(dir, 'whole-site', path)).href },
])('$where', ({ url }) => {
  test.each([
    { lang: 'Chinese', from: 'items/gdp/index.html', to: 'units/a/index.html', head: '七塘镇' },
    { lang: 'English', from: 'en/index.html', to: 'en/units/a/index.html', head: 'Qitang Town' },
  ])('in $lang, qtz and Enter open the town', async ({ from, to, head }) => {
    const tab = await browser.newPage();
    const visited = await visit(tab, url(from));
    await tab.keyboard.press('/');
    await tab.keyboard.type('qtz');
    await tab.getByRole('option').first().waitFor();
    await tab.keyboard.press('Enter');
    await tab.waitForURL(url(to));
    expect(await tab.locator('h1').textContent()).toBe(head);
    expect(problemsOf(visited)).toEqual([]);
    await tab.context().close();
  });
});

test('a page loads neither index nor what searches it before somebody searches', async () => {
  const tab = await browser.newPage();
  const asked: string[] = [];
  tab.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await visit(tab, `${server.url}index.html`);
  expect(asked.filter((path) => /\/search\/|open-search/.test(path))).toEqual([]);
  await field(tab).focus();
  await tab.waitForFunction(() => 'openSearch' in globalThis);
  expect(
    asked.filter((path) => /\/search\/zh-[0-9a-f]{10}\.js$|open-search-[^/]+\.js$/.test(path)),
  ).toHaveLength(2);
  await tab.context().close();
});

test('names of both languages are found, grouped by kind, with what they belong to, what matches marked', async () => {
  const tab = await open('index.html');
  await field(tab).fill('town');
  await tab.getByRole('option').first().waitFor();
  expect(
    await tab.getByRole('group').evaluateAll((all) => all.map((one) => one.firstChild!.textContent)),
  ).toEqual(['镇']);
  expect(await options(tab)).toEqual([
    '长岗镇 Changgang Town\n丙市 · 平原',
    '七塘镇 Qitang Town\n丙市 · 山区',
  ]);
  expect(await tab.locator('mark').allTextContents()).toEqual(['Town', 'Town']);
  expect(await tab.locator('.search .said').textContent()).toBe('找到 2 项');
  await field(tab).fill('z');
  await tab.getByRole('option', { name: '生产总值' }).waitFor();
  expect(
    await tab.getByRole('group').evaluateAll((all) => all.map((one) => one.firstChild!.textContent)),
  ).toEqual(expect.arrayContaining(['镇', '指标']));
  await field(tab).fill('wang');
  await tab.getByRole('option', { name: '王一' }).waitFor();
  expect(await options(tab)).toEqual(['王一\n长岗镇镇长']);
  await tab.context().close();
});

test('by keyboard: down, up, round, Escape closes, then empties; "/" in a field is a letter', async () => {
  const tab = await open('en/units/index.html');
  await tab.keyboard.press('/');
  expect(await field(tab).evaluate((one) => one === document.activeElement)).toBe(true);
  await tab.keyboard.type('zhen');
  await tab.getByRole('option').first().waitFor();
  const chosen = () =>
    field(tab).evaluate(
      (one) => document.getElementById(one.getAttribute('aria-activedescendant')!)?.textContent,
    );
  const first = await chosen();
  expect(first).toContain('Changgang');
  await tab.keyboard.press('ArrowDown');
  expect(await chosen()).toContain('Qitang');
  expect(await tab.locator('[aria-selected="true"]').count()).toBe(1);
  await tab.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(first);
  await tab.keyboard.press('ArrowUp');
  expect(await chosen()).toContain('Qitang');
  await tab.keyboard.press('Escape');
  expect(await field(tab).getAttribute('aria-expanded')).toBe('false');
  expect(await field(tab).inputValue()).toBe('zhen');
  await tab.keyboard.press('ArrowDown');
  expect(await field(tab).getAttribute('aria-expanded')).toBe('true');
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Escape');
  expect(await field(tab).inputValue()).toBe('');
  await tab.keyboard.type('/');
  expect(await field(tab).inputValue()).toBe('/');
  await tab.context().close();
});

test('while an input method composes, Enter takes its word and opens nothing', async () => {
  const tab = await open('index.html');
  await field(tab).fill('qtz');
  await tab.getByRole('option').first().waitFor();
  await field(tab).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await tab.waitForTimeout(100);
  expect(tab.url()).toBe(`${server.url}index.html`);
  await tab.context().close();
});

test('on a phone a tap opens, nothing is wider than the screen, and nothing moved when the field came', async () => {
  const tab = await browser.newPage({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  await tab.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(tab, `${server.url}index.html`);
  await field(tab).tap();
  await tab.keyboard.type('qt');
  await tab.getByRole('option').first().waitFor();
  expect(
    await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await tab.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await tab.locator('h1').tap();
  expect(await tab.locator('.search-panel').isVisible()).toBe(false);
  await field(tab).tap();
  await tab.getByRole('option', { name: '七塘镇' }).tap();
  await tab.waitForURL('**/units/a/index.html');
  await tab.context().close();
});

test.each(['light', 'dark'] as const)('axe finds nothing in an open list, %s', async (colorScheme) => {
  for (const path of ['index.html', 'en/index.html']) {
    const tab = await open(path, { colorScheme });
    await field(tab).fill('qt');
    await tab.getByRole('option').first().waitFor();
    expect(await auditAccessibility(tab), path).toEqual([]);
    await field(tab).fill('no such name');
    await tab.waitForFunction(() =>
      /没有找到|Nothing found/.test(document.querySelector('.search .said')!.textContent),
    );
    expect(await auditAccessibility(tab), path).toEqual([]);
    await tab.context().close();
  }
});

test('an index that does not load is told, and asked for again', async () => {
  const tab = await browser.newPage();
  let isBroken = true;
  await tab.route('**/search/*.js', (route) => (isBroken ? route.abort() : route.continue()));
  await visit(tab, `${server.url}index.html`);
  await field(tab).fill('q');
  await tab.waitForFunction(() =>
    document.querySelector('.search .said')!.textContent.startsWith('索引没有载入'),
  );
  isBroken = false;
  await field(tab).fill('qtz');
  await tab.getByRole('option', { name: '七塘镇' }).waitFor();
  await tab.context().close();
});

test('without a script there is no field; in print neither', async () => {
  const still = await open('index.html', { javaScriptEnabled: false });
  expect(await still.locator('.search').isVisible()).toBe(false);
  expect(await still.locator('input').count()).toBe(0);
  await still.context().close();
  const tab = await open('index.html');
  expect(await field(tab).isVisible()).toBe(true);
  await tab.emulateMedia({ media: 'print' });
  expect(await tab.locator('.search').isVisible()).toBe(false);
  await tab.context().close();
});

test('no official is in the index of a site that shows none, and the page says nothing of them', () => {
  const indexes = (name: string) =>
    readdirSync(join(dir, `${name}-site/search`)).map((file) =>
      readFileSync(join(dir, `${name}-site/search`, file), 'utf8'),
    );
  expect(indexes('whole').every((text) => text.includes('王一'))).toBe(true);
  expect(indexes('nobody')).toHaveLength(2);
  for (const text of indexes('nobody')) expect(text).not.toMatch(/王一|Wang Yi|wang yi|officials/);
});
