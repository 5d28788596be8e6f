/** Sorting a table in the browser: over HTTP below a base path, from a folder, by keyboard, and without a script. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const page = 'assessments/y2025/index.html';

let dir = '';
let browser: TestBrowser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'sorting-'));
  const data = 'test/cases/veto-and-bar/package';
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--data', data, '--out', join(dir, 'out')], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(built.status, built.stderr).toBe(0);
  server = await serveFolder(join(dir, 'out'), { base: '/intranet/report/' });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Units in the order they stand in, and what each head says about it. */
async function orderOf(tab: Page): Promise<string> {
  return (await tab.locator('table.standings tbody th').allTextContents()).map((one) => one.trim()).join('');
}

function headOf(tab: Page, name: string) {
  return tab.locator('table.standings thead th', { hasText: name });
}

describe.each([
  { where: 'over HTTP below a base path', url: () => server.url + page },
  { where: 'from a folder', url: () => pathToFileURL(join(dir, 'out', page)).href },
])('$where', ({ url }) => {
  test('a press on a head sorts, a second turns it round, a third brings back the first order', async () => {
    const tab = await browser.newPage();
    const visited = await visit(tab, url());
    expect(await orderOf(tab)).toBe('afdbeghc');
    const total = headOf(tab, '总分').first();
    await total.getByRole('button').click();
    expect(await orderOf(tab)).toBe('afdbeghc');
    expect(await total.getAttribute('aria-sort')).toBe('descending');
    expect(await headOf(tab, '位次').first().getAttribute('aria-sort')).toBeNull();
    await total.getByRole('button').click();
    expect(await total.getAttribute('aria-sort')).toBe('ascending');
    expect(await orderOf(tab)).toBe('hgebdfac');
    expect(await tab.getByRole('status').textContent()).toBe('已按“总分”升序排列。');
    await total.getByRole('button').click();
    expect(await orderOf(tab)).toBe('afdbeghc');
    expect(await headOf(tab, '位次').first().getAttribute('aria-sort')).toBe('ascending');
    expect(problemsOf(visited)).toEqual([]);
    await tab.context().close();
  });
});

test('by keyboard, said in the language of the page, without a fault of accessibility', async () => {
  const tab = await browser.newPage();
  const visited = await visit(tab, `${server.url}en/${page}`);
  const unit = headOf(tab, 'Unit').getByRole('button');
  await unit.focus();
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
  expect(await orderOf(tab)).toBe('hgfedcba');
  expect(await tab.getByRole('status').textContent()).toBe('Sorted by Unit, descending.');
  expect(await auditAccessibility(tab)).toEqual([]);
  expect(problemsOf(visited)).toEqual([]);
  await tab.context().close();
});

test('without a script the heads are plain text, and the page is complete', async () => {
  const tab = await browser.newPage({ javaScriptEnabled: false });
  await visit(tab, server.url + page);
  expect(await tab.locator('table.standings button').count()).toBe(0);
  expect(await orderOf(tab)).toBe('afdbeghc');
  await tab.context().close();
});

test('a page without such a table does not load the script', async () => {
  const tab = await browser.newPage();
  await visit(tab, `${server.url}about/index.html`);
  expect(await tab.locator('script[src*="sort-tables"]').count()).toBe(0);
  await tab.context().close();
});
