/**
 * The built site as a reader meets it: served, opened in a real browser with every other host cut off, in both
 * languages, with JavaScript and without, from a folder, on a phone and on paper.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
import { demoSite } from './demo-site.ts';

const root = join(import.meta.dirname, '../..');
const locales = [
  { name: 'Chinese', prefix: '', lang: 'zh-CN', derivation: '怎样得出', unit: '榆津区', other: 'English' },
  {
    name: 'English',
    prefix: 'en/',
    lang: 'en',
    derivation: 'How it came about',
    unit: 'Yujin District',
    other: '中文',
  },
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

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'));
  site = demoSite();
  small = join(dir, 'small');
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
  'units/yujin/index.html',
  'units/zhaopu/index.html',
  'units/lanchuan/index.html',
  'items/index.html',
  'items/pm25/index.html',
  'assessments/index.html',
  'assessments/district-2025/index.html',
  'what-if/index.html',
  'method/index.html',
  'method/district-2025/index.html',
  'changes/index.html',
  'quality/index.html',
  'method/district-2025/changes/index.html',
  'explore/sql/index.html',
  'data/index.html',
  'data/dictionary/index.html',
  'about/index.html',
  'explore/index.html',
  'officials/index.html',
  'officials/o177/index.html',
  'tasks/index.html',
  'tasks/flood-2024/index.html',
  'units/huiwan/team/index.html',
];

/** Further pages of these types, with other states and kinds of unit. */
const pageVariants = [
  'units/yujin/district-2024/index.html',
  'units/qingdu/district-2025q3/index.html',
  'units/huiwan/district-2024q3/index.html',
  'units/xiqiao/district-2024/index.html',
  'units/shugu/index.html',
  'units/dept-water/index.html',
  'items/gdp_growth/index.html',
  'items/grain/index.html',
  'assessments/district-2025-12/index.html',
  'assessments/town-2024/index.html',
  'officials/o101/index.html',
  'officials/o128/index.html',
  'tasks/debt-2025/index.html',
  'units/dept-services/team/index.html',
];

test('no link is broken, no text missing, no markup wrong, on any page', async () => {
  const samples = new Set([...pageTypes, ...pageVariants]);
  const isSample = (path: string) => samples.has(path.replace(/^en\//, ''));
  const report = await crawl(server.url, { start: ['index.html'], validates: isSample });
  expect(report.pages.length).toBe(htmlFiles(site).length);
  expect(report.brokenLinks).toEqual([]);
  expect(report.missingText).toEqual([]);
  expect(report.htmlOffences).toEqual([]);
}, 600_000);

describe.each(locales)('in $name', ({ prefix, lang, derivation, unit, other }) => {
  test.each([true, false])(
    'overview → unit → derivation → item → back, JavaScript %s',
    async (javaScriptEnabled) => {
      const page = await browser.newPage({ javaScriptEnabled });
      await cleanVisit(page, `${prefix}index.html`);
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      await page.locator('table a[href*="units/yujin/"]').first().click();
      await page.waitForURL('**/units/yujin/index.html');
      expect(await page.locator('h1').textContent()).toContain(unit);

      const row = page.locator('.items details', { hasText: 'observations/2025.csv' }).first();
      expect(await row.evaluate((one: HTMLDetailsElement) => one.open)).toBe(false);
      expect(await row.locator('summary').innerText()).toContain(derivation);
      await row.locator('summary').click();
      expect(await row.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
      expect(await row.innerText()).toMatch(/observations\/2025\.csv:\d+/);

      await page.locator('.items a[href*="items/pm25/"]').first().click();
      await page.waitForURL('**/items/pm25/index.html');
      await page.locator('main a[href*="units/yujin/"]:visible').first().click();
      await page.waitForURL('**/units/yujin/index.html');
      // Into the year before, whose address stays, then into a quarter.
      await page.locator('.cycles a[href*="district-2024/"]').click();
      await page.waitForURL('**/units/yujin/district-2024/index.html');
      await page.locator('.cycles a[href*="district-2024q3/"]').click();
      await page.waitForURL('**/units/yujin/district-2024q3/index.html');
      await page.getByRole('link', { name: other, exact: true }).first().click();
      expect(await page.getAttribute('html', 'lang')).not.toBe(lang);
      expect(await page.locator('h1').textContent()).toContain(lang === 'en' ? '榆津区' : 'Yujin District');
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

  test.each(pageVariants)('%s is clean and no wider than a phone', async (path) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 720 } });
    await cleanVisit(page, prefix + path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('every page names package, cycle, status, data commit, rule book and engine', () => {
    const words =
      lang === 'en'
        ? [
            /Lanchuan/,
            /202[345]/,
            /final|preview|draft/i,
            /data commit|not in git/,
            /rule book: /,
            /engine 0\.1\.0/,
          ]
        : [/虚构数据/, /澜川市/, /202[345]/, /终稿|预览|草稿/, /数据提交|git/, /规则：/, /引擎 0\.1\.0/];
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
    await page.locator('table a[href*="units/yujin/"]').first().click();
    await page.waitForURL(/^file:.*units\/yujin\/index\.html$/);
    await page.waitForLoadState('load');
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
    // Pages with a database may run WebAssembly, which is no script.
    const allowed = path.startsWith('explore/') ? policy.replace("'wasm-unsafe-eval'", '') : policy;
    expect(allowed, path).not.toContain('unsafe');
    expect(html, path).not.toMatch(/ on[a-z]+=|<style|style="|javascript:/i);
  }
});

/** The contributions that rows of a class show in the table of items, in units of the last digit shown. */
function shownOf(page: string, rowClass: string): number[] {
  const rows = page.match(new RegExp(`<tr class="${rowClass}">[^]*?</tr>`, 'g')) ?? [];
  return rows.flatMap((row) => {
    const cells = [...row.matchAll(/<td class="num(?: strong)?">([−+]?[0-9.,]+)<\/td>/g)];
    const figure = cells.at(-1)?.[1];
    return figure === undefined
      ? []
      : [Number(figure.replaceAll(',', '').replace('−', '-').replace('.', ''))];
  });
}

/** Indexes drawn without repetition, by a linear congruence. */
function drawn(count: number, from: number, seed: number): number[] {
  const found = new Set<number>();
  for (let state = seed; found.size < Math.min(count, from);) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    found.add(state % from);
  }
  return [...found];
}

test('200 pages of units agree with totals.csv, and their contributions add up, by a printed seed', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  process.stdout.write(`units drawn with SEED=${seed}\n`);
  const rows = readFileSync(join(site, 'data/totals.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((row) => !row.startsWith('official'));
  let withTotal = 0;
  for (const at of drawn(200, rows.length, seed)) {
    const [assessment, unit, , , adjusted, groupRank, overallRank, , , , state] = rows[at]!.split(',');
    const where = `${unit} in ${assessment}`;
    const page = readFileSync(join(site, `en/units/${unit}/${assessment}/index.html`), 'utf8');
    const text = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    if (adjusted === '') {
      expect(state, where).not.toBe('scored');
      expect(text, where).toContain('no total');
      continue;
    }
    withTotal += 1;
    const decimals = assessment!.includes('2025-') ? 3 : 2;
    const shown = ['leaf', 'loss'].flatMap((one) => shownOf(page, one));
    const adjustments = (page.match(/<tbody class="sum">[^]*?<\/tbody>/)?.[0] ?? '').matchAll(
      /<td class="num">([−+][0-9.]+)<\/td>/g,
    );
    const added = [...adjustments].map((one) => Number(one[1]!.replace('−', '-').replace('.', '')));
    const sum = [...shown, ...added].reduce((all, one) => all + one, 0);
    expect(sum, where).toBe(Math.round(10 ** decimals * roundHalf(Number(adjusted), decimals)));
    expect(shownOf(page, 'total'), where).toEqual([sum]);
    const places = [...text.matchAll(/(\d+) \/ (\d+)/g)].map((one) => one[1]);
    expect(places.slice(0, 2), where).toEqual([groupRank, overallRank]);
    // The derivation, as `explain` prints it, ends in the same places.
    expect(text, where).toMatch(
      new RegExp(`Rank: place ${groupRank} of \\d+ in [^,]+, place ${overallRank} of`),
    );
  }
  expect(withTotal).toBeGreaterThan(150);
});

test('a unit page is under 60 kB compressed and prints on A4 without cutting off', async () => {
  const html = readFileSync(join(site, 'units/yujin/index.html'));
  expect(gzipSync(html).length).toBeLessThan(60_000);
  const page = await browser.newPage();
  await cleanVisit(page, 'units/yujin/index.html');
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

test('the page about quality counts what the files lack, and hands out its tables', () => {
  const towns = new Set(
    readFileSync(join(root, 'data/demo/units.csv'), 'utf8')
      .split('\n')
      .map((row) => row.split(','))
      .flatMap(([id, , kind]) => (kind === 'town' ? [id] : [])),
  );
  const rows = readFileSync(join(root, 'data/demo/observations/2025.csv'), 'utf8').trim().split('\n');
  const late = rows.map((row) => row.split(',')).filter((row) => towns.has(row[0]) && row[3] === 'late');
  expect(late.length).toBeGreaterThan(0);
  const page = readFileSync(join(site, 'en/quality/index.html'), 'utf8').replace(/<[^>]+>/g, '');
  expect(page).toContain(`${late.length} have no value: ${late.length} late.`);
  const open = readFileSync(join(site, 'quality/open-values.csv'), 'utf8');
  expect(open.startsWith('\u{feff}assessment_id,')).toBe(true);
  expect(open.split('\n').filter((row) => /^town-2025,.*,late,/.test(row))).toHaveLength(late.length);
});

test('what a rule book changed is told as its README tells it, in both languages', async () => {
  const page = await browser.newPage();
  for (const { prefix, words } of [
    { prefix: '', words: ['新增指标 1 项', '取消指标 1 项', '调整权重 5 项', '修改计分方法 3 项'] },
    {
      prefix: 'en/',
      words: ['1 indicator added', '1 dropped', '5 weights adjusted', '3 scoring methods changed'],
    },
  ]) {
    await cleanVisit(page, `${prefix}method/district-2025/index.html`);
    await page.locator('main a[href$="changes/index.html"]').click();
    const lead = await page.locator('.lead').innerText();
    for (const word of words) expect(lead).toContain(word);
    expect(await page.locator('del', { hasText: /^97$/ }).count()).toBe(1);
    expect(await page.locator('ins', { hasText: /^98$/ }).count()).toBe(1);
  }
  await page.context().close();
});

test('the downloads carry checksums that hold', () => {
  const sums = readFileSync(join(site, 'data/SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums.map((line) => line.split('  ')[1])).toContain('scores.csv');
  for (const line of sums) {
    const [sum, name] = line.split('  ') as [string, string];
    const bytes = readFileSync(join(site, 'data', name));
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
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
