/**
 * The page of exploration in a real browser, over the small package of two levels and two years: every figure here is
 * worked out in the README of that case.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { crawl } from './crawl.ts';

const root = join(import.meta.dirname, '../..');

let dir = '';
let browser: TestBrowser;
/** One page for most tests: the database is started once. */
let shared: Page;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'explore-'));
  const args = [
    'scripts/build.ts',
    '--data',
    'test/cases/two-levels-two-years/package',
    '--out',
    join(dir, 'out'),
  ];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  server = await serveFolder(join(dir, 'out'), { base: '/intranet/report/' });
  browser = await openBrowser();
  shared = await open();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

/** The page in a state, with its database, wholly drawn. */
async function open(
  query = '',
  options: BrowserContextOptions = {},
  page = 'explore/index.html',
): Promise<Page> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  expect(problemsOf(await visit(tab, `${server.url}${page}${query}`))).toEqual([]);
  await tab.waitForSelector('explore-board[data-source="database"]', { timeout: 30_000 });
  await painted(tab);
  return tab;
}

/** The shared page in another state, as a link in it would bring it there. */
async function go(query = ''): Promise<Page> {
  await shared.evaluate((search) => {
    history.pushState(null, '', `${location.pathname}${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await painted(shared);
  return shared;
}

async function painted(tab: Page): Promise<void> {
  await tab.waitForFunction(() => {
    const { asked, settled } = document.getElementById('explore')!.dataset;
    return asked !== undefined && asked === settled;
  });
}

/** Names and totals in the order of the table. */
async function rowsOf(tab: Page): Promise<string> {
  await painted(tab);
  const rows = await tab.locator('.x-rows tbody tr[data-at]').evaluateAll((all) =>
    all.map((row) => {
      const total = row.querySelector('td.num')!.textContent;
      return `${row.querySelector('.x-open')!.textContent} ${total}`;
    }),
  );
  return rows.join(', ');
}

async function textOf(tab: Page, selector: string): Promise<string> {
  await painted(tab);
  return (await tab.locator(selector).innerText()).replaceAll(/\s+/g, ' ').trim();
}

const latest = '奥区 90.00, 东县 80.00, 福县 75.00, 北区 70.00, 恩县 60.00, 仓区 40.00';

describe('filters', () => {
  test('a group, a range by its fields, a name: each leaves the rows worked out, and says so', async () => {
    const tab = await go();
    expect(await rowsOf(tab)).toBe(latest);
    await tab.getByLabel('南组', { exact: true }).check();
    expect(await rowsOf(tab)).toBe('东县 80.00, 福县 75.00, 恩县 60.00');
    await tab.locator('#x-form [data-range="total"] [data-end="high"]').fill('75');
    expect(await rowsOf(tab)).toBe('福县 75.00, 恩县 60.00');
    expect(await textOf(tab, '#x-count')).toBe('6 个单位，符合条件的 2 个');
    expect(await tab.locator('#x-live').textContent()).toBe('6 行中剩 2 行。');
    await tab.locator('#x-name').fill('fu');
    expect(await rowsOf(tab)).toBe('福县 75.00');
    expect(await textOf(tab, '#x-applied')).toBe(
      '区县 · 年度考核，2025年 名称含“fu” 组别：南组 总分不高于 75',
    );
    expect(new URL(tab.url()).search).toBe('?v=1&g=south&r=total:~75&q=fu');
    await tab.getByRole('button', { name: '去掉条件：组别：南组' }).click();
    expect(new URL(tab.url()).search).toBe('?v=1&r=total:~75&q=fu');
    await tab.goBack();
    await tab.goBack();
    expect(await rowsOf(tab)).toBe('福县 75.00, 恩县 60.00');
    await tab.reload();
    await tab.waitForSelector('explore-board[data-source="database"]');
    expect(await rowsOf(tab)).toBe('福县 75.00, 恩县 60.00');
    await tab.getByRole('button', { name: '恢复初始' }).click();
    expect(await rowsOf(tab)).toBe(latest);
  });

  test('two cycles, an item as a column, its states in words, and a sort by it', async () => {
    const tab = await go('?v=1&a=d2024,d2025&g=south&i=gdp,air&o=-points.air');
    const rows = await tab.locator('.x-rows tbody tr[data-at]').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '+东县 2024年 南组 80.00 1 1 不考核 80.00 100% 有总分',
      '+东县 2025年 南组 80.00 1 2 不考核 80.00 100% 有总分',
      '+福县 2025年 南组 75.00 2 3 不考核 75.00 100% 有总分',
      '+恩县 2025年 南组 60.00 3 5 不考核 60.00 100% 有总分',
      '+福县 2024年 南组 30.00 2 5 不考核 30.00 100% 有总分',
      '+恩县 2024年 南组 无总分 无位次 无位次 不考核 缺报 0% 无总分',
    ]);
    await tab.getByRole('button', { name: '总分', exact: true }).click();
    expect((await rowsOf(tab)).startsWith('东县 80.00, 东县 80.00, 福县 75.00')).toBe(true);
    expect(await tab.locator('.x-rows th[aria-sort]').innerText()).toContain('总分');
  });

  test('a hostile address opens, and says what was left out', async () => {
    const tab = await go('?v=1&g=south,%3Cimg%20src=x%20onerror=alert(1)%3E&r=total:9~1&p=nobody&zz=1');
    expect(await rowsOf(tab)).toBe('东县 80.00, 福县 75.00, 恩县 60.00');
    const told = await textOf(tab, '#x-dropped');
    expect(told).toContain('不认识的条件“zz=1”');
    expect(told).toContain('“g”里的“%3Cimg%20src=x%20onerror=alert(1)%3E”不在本数据中');
    expect(told).toContain('“r”里的“total:9~1”不在本数据中');
    expect(told).toContain('“p”里的“nobody”不在本数据中');
    expect(await tab.locator('#x-dropped img').count()).toBe(0);
  });
});

describe('linked views', () => {
  test('a brush over the distribution filters the table, and the number fields say the same', async () => {
    const tab = await go();
    await tab.locator('#x-bars svg').scrollIntoViewIfNeeded();
    const box = (await tab.locator('#x-bars svg').boundingBox())!;
    // The axis goes from 40 to 90 between its edges of 46 and 14 pixels.
    const at = (total: number) => box.x + 46 + ((total - 40) / 50) * (box.width - 60);
    await tab.mouse.move(at(66), box.y + 100);
    await tab.mouse.down();
    await tab.mouse.move(at(72), box.y + 100, { steps: 4 });
    await tab.mouse.move(at(84), box.y + 100, { steps: 4 });
    await tab.mouse.up();
    expect(await rowsOf(tab)).toBe('东县 80.00, 福县 75.00, 北区 70.00');
    const ends = await tab
      .locator('#x-bars-range input')
      .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
    expect(ends[0]).toBeCloseTo(66, 0);
    expect(ends[1]).toBeCloseTo(84, 0);
    expect(await tab.locator('.c-tile-out').count()).toBe(3);
    // The distribution itself goes on showing what it was brushed over.
    expect(await tab.locator('#x-bars .c-bin-all').count()).toBeGreaterThan(
      await tab.locator('#x-bars .c-bin-kept').count(),
    );
    await tab.goBack();
    expect(await rowsOf(tab)).toBe(latest);
    await tab.locator('#x-bars-range [data-end="low"]').fill('66');
    await tab.locator('#x-bars-range [data-end="high"]').fill('84');
    expect(await rowsOf(tab)).toBe('东县 80.00, 福县 75.00, 北区 70.00');
  });

  test('a box over two measures filters by both', async () => {
    const tab = await go('?v=1&x=points.gdp');
    await tab.locator('#x-scatter svg').scrollIntoViewIfNeeded();
    const box = (await tab.locator('#x-scatter svg').boundingBox())!;
    await tab.mouse.move(box.x + box.width / 2, box.y + 6);
    await tab.mouse.down();
    await tab.mouse.move(box.x + box.width - 10, box.y + box.height - 45, { steps: 5 });
    await tab.mouse.up();
    // Only the north has points for gdp: 100, 80 and 60; the right half begins near 80.
    const rows = await rowsOf(tab);
    expect(rows).toContain('奥区 90.00');
    expect(rows).not.toContain('东县');
    expect(rows).not.toContain('仓区');
    expect(new URL(tab.url()).search).toContain('points.gdp:');
  });
});

describe('drilling down', () => {
  test('a name opens the total into its items, a district opens into its towns, and the path leads back', async () => {
    const tab = await go();
    await tab.locator('.x-open', { hasText: '东县' }).click();
    await tab.waitForSelector('#x-opened-body .x-items');
    const lines = await tab.locator('#x-opened-body tbody tr').allInnerTexts();
    expect(lines.map((line) => line.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '综合 80.00 100% 80.00',
      '生产总值 亿元 不考核 不考核 不考核 不考核',
      '空气质量 % 80 80.00 100% 80.00',
    ]);
    expect(await textOf(tab, '#x-path')).toBe('区县 · 年度考核 东县');
    const page = await tab.getByRole('link', { name: '单位页' }).getAttribute('href');
    expect(page).toBe('../units/dong/d2025/index.html');
    await tab.getByRole('link', { name: '下辖 3 个镇' }).click();
    expect(await rowsOf(tab)).toBe('奥西镇 90.00, 奥南镇 70.00, 奥东镇 50.00');
    expect(await textOf(tab, '#x-path')).toBe('区县 · 年度考核 奥区 镇 · 年度考核');
    await tab.locator('#x-path').getByRole('link', { name: '区县' }).click();
    expect(await rowsOf(tab)).toBe(latest);
  });

  test('units picked are set side by side; what a group is not assessed on stands apart', async () => {
    const tab = await go();
    for (const name of ['奥区', '北区', '东县'])
      await tab.getByRole('button', { name: `把${name}选入对比` }).click();
    await tab.waitForSelector('.x-side');
    await painted(tab);
    const shared = (await tab.locator('.x-side tbody').first().innerText()).replaceAll(/\s+/g, ' ').trim();
    // Air: 80, 60, 80 points; it contributes 40, 30 and 80.
    expect(shared).toContain('总分 90.00 70.00−20.00 80.00−10.00');
    expect(shared).toContain('空气质量 % 80.00 40.00 60.00−20.00 30.00−10.00 80.000.00 80.00+40.00');
    const apart = (await tab.locator('.x-apart').innerText()).replaceAll(/\s+/g, ' ').trim();
    expect(apart).toBe(
      '以下 1 项至少在一个组不考核，另列，不计差 生产总值 亿元 100.00 50.00 80.00 40.00 不考核 不考核',
    );
    expect(await textOf(tab, '#x-pins')).toContain('不可以据此断言');
    expect(await tab.locator('#x-trend .c-course-name').allTextContents()).toEqual(['奥区', '东县', '北区']);
    await tab.locator('.x-side').getByRole('button', { name: '把东县移出对比' }).click();
    await painted(tab);
    expect(await textOf(tab, '#x-pins')).toContain('同属一组');
    expect(await tab.locator('.x-apart').count()).toBe(0);
  });
});

describe('the cross table', () => {
  test('means by group and year with subtotals, worked out by hand', async () => {
    const tab = await go('?v=1&a=d2024,d2025&t=group:cycle:mean:total');
    const rows = (await tab.locator('.x-cross-table tr').allInnerTexts()).map((row) =>
      row.replaceAll(/\s+/g, ' ').trim(),
    );
    // South in 2024: (80 + 30) / 2, one without; all: 290 / 5 and 415 / 6.
    expect(rows).toEqual([
      '组别 2024年 2025年 全部',
      '北组 60.00 66.67 63.33',
      '南组 55.00 另 1 个无 71.67 65.00 另 1 个无',
      '全部 58.00 另 1 个无 69.17 64.09 另 1 个无',
    ]);
    expect(await textOf(tab, '#x-cross')).toContain('跨组的平均只说明水平');
  });

  test('sums of what cannot be added are refused with a sentence', async () => {
    const tab = await go();
    await tab.locator('#x-how').selectOption('sum');
    expect(await textOf(tab, '#x-cross')).toBe('总分是百分制的分数，相加没有意义。请用平均或中位数。');
    await tab.locator('#x-cross-measure').selectOption('value');
    expect(await textOf(tab, '#x-cross')).toContain('不同指标的数值单位各异');
  });
});

describe('files', () => {
  /** The text of the file that a button makes. */
  async function savedText(tab: Page, place: string, button: string): Promise<string> {
    const waiting = tab.waitForEvent('download');
    await tab.locator(place).getByRole('button', { name: button }).click();
    return readFileSync(await (await waiting).path(), 'utf8');
  }

  test('a table holds all rows that are left, with full precision, and says under what conditions', async () => {
    const tab = await go('?v=1&a=d2024,d2025&g=south&i=gdp&r=total:~79');
    const csv = await savedText(tab, '#x-table-save', 'CSV');
    expect(csv.split('\n').slice(0, 5)).toEqual([
      '\u{feff}单位,周期,组别,总分,组内位次,总位次,生产总值得分,数据完整度,状态',
      '福县,2025年,南组,75,2,3,不考核,1,有总分',
      '恩县,2025年,南组,60,3,5,不考核,1,有总分',
      '福县,2024年,南组,30,2,5,不考核,1,有总分',
      expect.stringMatching(/^# 数据：虚构数据；两级两年；/) as string,
    ]);
    expect(csv).toContain('区县 · 年度考核，2024年、2025年；组别：南组；总分不高于 79');
    expect(csv).toContain('r=total:~79');
  });

  test('a cross table has a column for how many are absent; a chart is a picture of its own', async () => {
    const tab = await go('?v=1&a=d2024,d2025');
    const csv = await savedText(tab, '#x-cross-save', 'CSV');
    expect(csv.split('\n').slice(0, 3)).toEqual([
      '\u{feff}组别,2024年,2024年 · 无数字的个数,2025年,全部,全部 · 无数字的个数',
      `北组,60,,${200 / 3},${380 / 6},`,
      `南组,55,另 1 个无,${215 / 3},65,另 1 个无`,
    ]);
    const svg = await savedText(tab, '#x-bars-save', 'SVG');
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('区县 · 年度考核，2024年、2025年');
  });
});

describe('links and saved views', () => {
  test('a view is kept under a name, opened again and deleted', async () => {
    const tab = await go('?v=1&g=north');
    await tab.locator('.x-saved summary').click();
    await tab.locator('#x-view-name').fill('北组看板');
    await tab.locator('#x-save').click();
    await tab.getByRole('button', { name: '恢复初始' }).click();
    expect(await rowsOf(tab)).toBe(latest);
    await tab.reload();
    await tab.waitForSelector('explore-board[data-source="database"]');
    await tab.locator('.x-saved summary').click();
    await tab.getByRole('link', { name: '北组看板' }).click();
    expect(await rowsOf(tab)).toBe('奥区 90.00, 北区 70.00, 仓区 40.00');
    await tab.getByRole('button', { name: '删除视图“北组看板”' }).click();
    expect(await textOf(tab, '#x-views')).toBe('还没有存过视图。');
  });

  test('without a clipboard the link is selected; without storage that is said', async () => {
    const tab = await browser.newPage();
    await tab.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(Storage.prototype, 'setItem', {
        value: () => {
          throw new Error('refused');
        },
      });
    });
    await tab.goto(`${server.url}explore/index.html?v=1&g=north`);
    await tab.getByRole('button', { name: '复制链接' }).click();
    expect(await tab.locator('#x-link-text').inputValue()).toBe(
      `${server.url}explore/index.html?v=1&g=north`,
    );
    expect(await textOf(tab, '#x-said')).toContain('Ctrl+C');
    await tab.locator('.x-saved summary').click();
    await tab.locator('#x-view-name').fill('甲');
    await tab.locator('#x-save').click();
    expect(await tab.locator('#x-said').innerText()).toContain('不允许在本机保存');
    await tab.context().close();
  });
});

describe('by keyboard, by ear and on other screens', () => {
  test('rows are walked with the arrows and opened with Enter', async () => {
    const tab = await go();
    await tab.locator('.x-open').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp']) await tab.keyboard.press(key);
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('恩县');
    expect(await tab.locator('.x-rows').getAttribute('aria-rowcount')).toBe('7');
    expect(
      await tab.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')),
    ).toBe('6');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('#x-opened-body .x-items');
    await painted(tab);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('x-opened-head');
  });

  test.for([
    { name: 'light, Chinese', options: {}, page: 'explore/index.html' },
    { name: 'dark, English', options: { colorScheme: 'dark' as const }, page: 'en/explore/index.html' },
  ])('axe finds nothing: $name', async ({ options, page }) => {
    const tab = await open('?v=1&a=d2024,d2025&i=gdp&d=ao&p=ao,dong', options, page);
    expect(await auditAccessibility(tab)).toEqual([]);
    await tab.context().close();
  });
});

test('on a phone, and at twice the size, nothing is wider than the screen', async () => {
  const tab = await go('?v=1&a=d2024,d2025&i=gdp&d=ao&p=ao,dong');
  for (const width of [390, 640]) {
    await tab.setViewportSize({ width, height: 844 });
    await painted(tab);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('before there is a database, and from a folder, filters work on what came with the page', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${pathToFileURL(join(dir, 'out/explore/index.html')).href}?v=1&g=south`);
  expect(await rowsOf(tab)).toBe('东县 80.00, 福县 75.00, 恩县 60.00');
  expect(await tab.locator('.database').innerText()).toContain('从文件夹打开');
  await tab.context().close();
});

test('markup is valid, and no word is missing', async () => {
  const report = await crawl(server.url, {
    start: ['index.html'],
    validates: (path) => /^(en\/)?explore\/index/.test(path),
  });
  expect(report.pages).toContain('/explore/index.html');
  expect(report.brokenLinks).toEqual([]);
  expect(report.missingText).toEqual([]);
  expect(report.htmlOffences).toEqual([]);
});

test('without a script the page asks what can be asked and lists the totals of each group', async () => {
  const html = readFileSync(join(dir, 'out/explore/index.html'), 'utf8');
  const main = html.slice(html.indexOf('<main')).replaceAll(/<script[\s\S]*?<\/script>/g, '');
  const text = main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('可以问什么');
  expect(text).toContain('1 奥区 90.00');
  const tab = await browser.newPage({ javaScriptEnabled: false });
  await tab.goto(`${server.url}explore/index.html`);
  expect(await tab.locator('explore-board').isVisible()).toBe(false);
  await tab.context().close();
});
