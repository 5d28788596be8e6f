/**
 * The built site as a reader meets it: served, opened in a real browser with every other host cut off, in both
 * languages, with JavaScript and without, from a folder, on a phone and on paper.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roundHalf } from '../../src/core/round.ts';
import { serveFolder } from '../../src/site/static-server.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { crawl } from './crawl.ts';

const root = join(import.meta.dirname, '../..');
const locales = [
  { name: 'Chinese', prefix: '', lang: 'zh-CN', derivation: '怎样得出', other: 'English' },
  { name: 'English', prefix: 'en/', lang: 'en', derivation: 'How it came about', other: '中文' },
] as const;

let dir = '';
let site = '';
let small = '';
let browser: TestBrowser;
let server: Awaited<ReturnType<typeof serveFolder>>;

function build(data: string, out: string) {
  return spawnSync(process.execPath, ['scripts/build.ts', '--data', data, '--out', out, '--locale', 'en'], {
    cwd: root,
    encoding: 'utf8',
  });
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'));
  site = join(dir, 'hdi');
  small = join(dir, 'small');
  expect(build('data/hdi', site).stderr).not.toMatch(/error/i);
  expect(build('test/cases/not-assessed-group/package', small).status).toBe(0);
  server = await serveFolder(site, { base: '/intranet/report/' });
  browser = await openBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

async function cleanVisit(page: Page, path: string): Promise<void> {
  expect(problemsOf(await visit(page, server.url + path)), path).toEqual([]);
}

const pageTypes = [
  'index.html',
  'units/index.html',
  'units/CHE/index.html',
  'units/MCO/index.html',
  'items/index.html',
  'items/mys/index.html',
  'assessments/index.html',
  'assessments/hdi-1990/index.html',
  'method/index.html',
  'method/hdi/index.html',
  'data/index.html',
  'about/index.html',
];

test('no link is broken, no text missing, no markup wrong, on any page', async () => {
  const isSample = (path: string) =>
    pageTypes.some((one) => path.endsWith(one)) || /\/[A-F][A-E][A-Z]\//.test(path);
  const report = await crawl(server.url, { start: ['index.html'], validates: isSample });
  // Per language 195 units, 33 assessments, 8 items, 1 rule book and 8 other pages.
  expect(report.pages.length).toBe(2 * (195 + 33 + 8 + 1 + 7));
  expect(report.brokenLinks).toEqual([]);
  expect(report.missingText).toEqual([]);
  expect(report.htmlOffences).toEqual([]);
}, 240_000);

describe.each(locales)('in $name', ({ prefix, lang, derivation, other }) => {
  test.each([true, false])(
    'overview → unit → derivation → item → back, JavaScript %s',
    async (javaScriptEnabled) => {
      const page = await browser.newPage({ javaScriptEnabled });
      await cleanVisit(page, `${prefix}index.html`);
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      await page.locator('table a[href*="units/CHE/"]').first().click();
      await page.waitForURL('**/units/CHE/index.html');
      expect(await page.locator('h1').textContent()).toContain(lang === 'en' ? 'Switzerland' : '瑞士');

      const row = page.locator('details', { hasText: 'observations/2022.csv' }).first();
      expect(await row.evaluate((one: HTMLDetailsElement) => one.open)).toBe(false);
      expect(await row.locator('summary').innerText()).toContain(derivation);
      await row.locator('summary').click();
      expect(await row.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
      expect(await row.innerText()).toMatch(/observations\/2022\.csv:\d+/);

      await page.locator('table a[href*="items/mys/"]').first().click();
      await page.waitForURL('**/items/mys/index.html');
      await page.locator('a[href*="units/CHE/"]').first().click();
      await page.waitForURL('**/units/CHE/index.html');
      await page.getByRole('link', { name: other, exact: true }).first().click();
      expect(await page.getAttribute('html', 'lang')).not.toBe(lang);
      expect(await page.locator('h1').textContent()).toContain(lang === 'en' ? '瑞士' : 'Switzerland');
      await page.context().close();
    },
  );

  test.each(pageTypes)(
    '%s is clean, accessible in light and dark, and no wider than a phone',
    async (path) => {
      const page = await browser.newPage();
      await cleanVisit(page, prefix + path);
      expect(await auditAccessibility(page), `${path} light`).toEqual([]);
      if (lang === 'zh-CN') {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await auditAccessibility(page), `${path} dark`).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 720 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  test('every page names package, cycle, status, data commit, rule book and engine', () => {
    const words =
      lang === 'en'
        ? [
            /Human Development Index/,
            /2022|1990/,
            /Final/i,
            /data commit|not in git/,
            /Method of/,
            /engine 0\.1\.0/,
          ]
        : [/人类发展指数/, /2022|1990/, /终稿/, /数据提交|git/, /规则：/, /引擎 0\.1\.0/];
    for (const path of pageTypes) {
      const html = readFileSync(join(site, prefix, path), 'utf8');
      const ribbon = /class="ribbon[^]*?引擎|class="ribbon[^]*?engine [0-9.]+/.exec(html)?.[0] ?? '';
      const text = html
        .slice(html.indexOf(ribbon), html.indexOf(ribbon) + ribbon.length + 20)
        .replace(/<[^>]+>/g, '');
      for (const word of words) expect(text, path).toMatch(word);
    }
  });

  test('opens from a folder', async () => {
    const page = await browser.newPage();
    const visited = await visit(page, pathToFileURL(join(site, prefix, 'index.html')).href);
    expect(problemsOf(visited)).toEqual([]);
    await page.locator('table a[href*="units/NOR/"]').first().click();
    expect(page.url()).toMatch(/^file:.*units\/NOR\/index\.html$/);
    // The style sheet arrived: the browser's own font would be a serif one.
    const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(font).toContain('Microsoft YaHei');
    await page.context().close();
  });
});

test('the content security policy allows nothing inline and nothing from elsewhere', () => {
  for (const path of pageTypes) {
    const html = readFileSync(join(site, path), 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(html, path).not.toMatch(/ on[a-z]+=|<style|style="|javascript:/i);
  }
});

/** The contributions that rows of a class show in the table of items, in tenths of a point. */
function tenthsOf(page: string, rowClass: string): number[] {
  const rows = page.match(new RegExp(`<tr class="${rowClass}">[^]*?</tr>`, 'g')) ?? [];
  return rows.map((row) => {
    const cells = [...row.matchAll(/<td class="num(?: strong)?">([−+]?[0-9.]+)<\/td>/g)];
    return Math.round(10 * Number(cells.at(-1)![1]!.replace('−', '-')));
  });
}

test('totals on pages are those of totals.csv and contributions add up to them, for units drawn by a printed seed', () => {
  const seed = Number(process.env['SEED'] ?? 20_221);
  process.stdout.write(`units drawn with SEED=${seed}\n`);
  const rows = readFileSync(join(site, 'data/totals.csv'), 'utf8').split('\n');
  const totals = rows.filter((row) => row.startsWith('hdi-2022,')).map((row) => row.split(','));
  const drawn = totals.filter((_, at) => (at * 7919 + seed) % 5 === 0 && totals[at]![3] !== '');
  expect(drawn.length).toBeGreaterThan(30);
  for (const [, unit, , total, , groupRank, overallRank] of drawn) {
    const page = readFileSync(join(site, `en/units/${unit}/index.html`), 'utf8');
    const shown = tenthsOf(page, 'leaf').concat(tenthsOf(page, 'loss'));
    const sum = shown.reduce((all, one) => all + one, 0);
    expect(shown, unit).toHaveLength(5);
    expect([sum], unit).toEqual(tenthsOf(page, 'total'));
    expect(sum, unit).toBe(Math.round(10 * roundHalf(Number(total), 1)));
    const html = page.replace(/<[^>]+>/g, ' ');
    expect(html, unit).toContain(roundHalf(Number(total), 1).toFixed(1));
    expect(html, unit).toMatch(new RegExp(`\\b${groupRank}\\s+/\\s+\\d+`));
    expect(html, unit).toMatch(new RegExp(`\\b${overallRank}\\s+/\\s+193`));
  }
});

test('a unit page is under 60 kB compressed and prints on A4 without cutting off', async () => {
  const html = readFileSync(join(site, 'units/CHE/index.html'));
  expect(gzipSync(html).length).toBeLessThan(60_000);
  const page = await browser.newPage();
  await cleanVisit(page, 'units/CHE/index.html');
  await page.emulateMedia({ media: 'print' });
  const nav = await page.locator('nav').first().isVisible();
  expect(nav).toBe(false);
  // 210 mm less margins of 15 mm at 96 dots an inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  const cutOff = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].some(
      (one) => one.getBoundingClientRect().right > window.innerWidth + 1,
    ),
  );
  expect(cutOff).toBe(false);
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.context().close();
});

test('what is not assessed in a group says so, on the unit and on the method page', () => {
  // Unit d is in the group `ecological`, which is not assessed on gdp.
  for (const path of ['method/rb/index.html', 'units/d/index.html']) {
    expect(readFileSync(join(small, path), 'utf8'), path).toContain('不考核');
    expect(readFileSync(join(small, 'en', path), 'utf8'), path).toMatch(/not assessed/i);
  }
});

test('a failed build leaves the site as it was, and a broken package is told apart', () => {
  const data = join(dir, 'broken');
  cpSync(join(root, 'test/cases/not-assessed-group/package'), data, { recursive: true });
  writeFileSync(join(data, 'units.csv'), 'unit_id,kind\n"a,district\n');
  const before = statSync(join(small, 'index.html')).mtimeMs;
  const { status, stdout } = build(data, small);
  expect(status).toBe(1);
  expect(stdout).toContain('csv-unclosed-quote');
  expect(statSync(join(small, 'index.html')).mtimeMs).toBe(before);
});
