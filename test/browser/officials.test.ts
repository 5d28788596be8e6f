/**
 * Officials as a reader meets them: from a unit to its team, to an official, to a visit and a contradiction, in both
 * languages and without JavaScript; and what an edition does not show is nowhere in what it puts out.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import { officialBase } from '../core/official-package.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';

const root = join(import.meta.dirname, '../..');
const MARK = 'unheard-of-9361';
const OPEN_MARK = 'for-all-5127';

let dir = '';
let browser: TestBrowser;
let server: Awaited<ReturnType<typeof serveFolder>>;

function build(data: string, out: string, ...more: string[]) {
  const args = ['scripts/build.ts', '--data', data, '--out', out, '--locale', 'en', ...more];
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

/** The hand-made package, with a mark in every cell and text that only the few may read. */
function writeMarked(folder: string): void {
  const files: Record<string, string> = {
    ...officialBase,
    'package.yaml': officialBase['package.yaml']!.replace(
      'kinds:\n',
      'editions:\n  wide: {title: {zh: 内部版, en: For the few}, shows: [all, few]}\n  narrow: {shows: [all]}\nkinds:\n',
    ),
    'visits/2025.csv': `visit_id,subject_id,date,kind,participants,rating,summary_zh,summary_en,visibility
v1,o1,2025-03-02,talk,team,good,${OPEN_MARK},${OPEN_MARK},all
v2,b,2025-04-03,meeting,${MARK},poor,${MARK},${MARK},
v3,o1,2025-05-03,meeting,${MARK},poor,${MARK},${MARK},few
`,
    'visits/2025/v2.md': `**${MARK}**\n`,
    'visits/2025/v3.md': `**${MARK}**\n`,
    'task_checks.csv': officialBase['task_checks.csv']!.replace(
      '督查组,good,物资齐备,Supplies complete,all',
      `${MARK},good,${MARK},${MARK},few`,
    ),
    'task_checks/k1.md': `${MARK}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

function holding(folder: string, text: string): string[] {
  return filesOf(folder).filter((path) => readFileSync(join(folder, path)).includes(text));
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'officials-'));
  writeMarked(join(dir, 'marked'));
  expect(build(join(dir, 'marked'), join(dir, 'public')).stderr).not.toMatch(/error/i);
  expect(build(join(dir, 'marked'), join(dir, 'narrow'), '--edition', 'narrow').status).toBe(0);
  expect(build(join(dir, 'marked'), join(dir, 'wide'), '--edition', 'wide').status).toBe(0);
  cpSync(join(root, 'data/demo'), join(dir, 'demo'), { recursive: true });
  expect(build(join(dir, 'demo'), join(dir, 'site'), '--edition', 'leadership').stderr).not.toMatch(/error/i);
  server = await serveFolder(join(dir, 'site'), { base: '/' });
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

describe('what an edition does not show', () => {
  test('is in no byte of what is built without an edition', () => {
    expect(holding(join(dir, 'public'), MARK)).toEqual([]);
    expect(holding(join(dir, 'public'), OPEN_MARK)).toEqual([]);
  });

  test('is in none of the edition that shows less', () => {
    expect(holding(join(dir, 'narrow'), MARK)).toEqual([]);
    expect(holding(join(dir, 'narrow'), OPEN_MARK)).toContain(join('officials', 'o1', 'index.html'));
  });

  test('stands on the pages of the edition that shows it', () => {
    const found = holding(join(dir, 'wide'), MARK);
    const expected = ['officials/o1', 'en/officials/o1', 'tasks/flood', 'units/b/team'];
    expect(found).toEqual(expect.arrayContaining(expected.map((one) => join(one, 'index.html'))));
  });

  test('is counted where it is left out, and the ribbon names the edition', () => {
    const page = (edition: string) => readFileSync(join(dir, edition, 'en/officials/o1/index.html'), 'utf8');
    expect(page('narrow')).toContain('1 more visit is not for the readers of this edition');
    expect(page('public')).toContain('2 more visits are not for the readers of this edition');
    expect(page('wide')).not.toContain('for the readers of this edition');
    expect(page('wide')).toContain('edition: For the few');
    expect(page('public')).toContain('edition: public contents');
  });

  test('an edition that the package does not know is wrong usage, and says which there are', () => {
    const refused = build(join(dir, 'marked'), join(dir, 'none'), '--edition', 'all');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('Editions: wide, narrow.');
  });
});

describe('nobody is ranked', () => {
  test('totals of officials have no place in any file', async () => {
    const instance = await DuckDBInstance.create(join(dir, 'site/data/results.duckdb'), {
      access_mode: 'READ_ONLY',
    });
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      "SELECT count(*) AS persons, count(group_rank) + count(overall_rank) AS places FROM totals WHERE assessment_id LIKE 'official-%'",
    );
    const [row] = read.getRowObjectsJson();
    expect(Number(row!['persons'])).toBeGreaterThan(100);
    expect(Number(row!['places'])).toBe(0);
    connection.closeSync();
    instance.closeSync();
  });

  test('no page or download lists persons with points', () => {
    const ids = readFileSync(join(dir, 'demo/officials.csv'), 'utf8').match(/^o\d+/gm)!;
    const lists = filesOf(join(dir, 'site')).filter(
      (path) => path.endsWith('.csv') && !path.startsWith('data'),
    );
    const withPersons = lists.filter((path) => {
      const text = readFileSync(join(dir, 'site', path), 'utf8');
      return ids.some((id) => new RegExp(`(^|,)${id}(,|$)`, 'm').test(text));
    });
    expect(withPersons).toEqual([]);
    const index = readFileSync(join(dir, 'site/officials/index.html'), 'utf8');
    const body = index.slice(index.indexOf('<main'), index.indexOf('</main>')).replaceAll(/<[^>]+>/g, ' ');
    expect(body).not.toMatch(/\d+\.\d/);
  });
});

describe.each([
  { name: 'Chinese', prefix: '', team: '领导班子', visits: '走访', disagree: '互不一致的记录' },
  {
    name: 'English',
    prefix: 'en/',
    team: 'Leading team',
    visits: 'Visits',
    disagree: 'Records that do not agree',
  },
])('a reader of $name without JavaScript', ({ prefix, team, visits, disagree }) => {
  test('walks from a unit to its team, an official, a visit and a contradiction', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    expect(problemsOf(await visit(page, `${server.url}${prefix}units/huiwan/index.html`))).toEqual([]);
    const section = page.locator('section', { has: page.getByRole('heading', { name: team, exact: true }) });
    await section.locator('.note a').click();
    await page.waitForURL(/units\/huiwan\/team\/index\.html$/);
    await page.locator('th[scope="rowgroup"] a').last().click();
    await page.waitForURL(/officials\/o\d+\/index\.html$/);
    expect(page.url()).toContain(`/${prefix}officials/`);
    const seen = page.locator('section.visits');
    await expect.poll(() => seen.getByRole('heading', { name: visits, exact: true }).count()).toBe(1);
    const source = seen.locator('.entry-list code').first();
    expect(await source.textContent()).toMatch(/^visits\/2\d{3}q[1-4]\.csv:\d+$/);
    const found = page.locator('section.contradictions');
    expect(await found.locator('h2').textContent()).toBe(disagree);
    const sides = found.locator('.contradiction').first().locator('.sides a');
    expect(await sides.count()).toBe(2);
    for (const side of await sides.all()) {
      await side.click();
      await expect.poll(() => page.locator(':target').count()).toBe(1);
    }
    await page.context().close();
  });

  test.each([
    'officials/',
    'officials/o177/',
    'officials/o128/',
    'tasks/',
    'tasks/flood-2024/',
    'units/huiwan/team/',
  ])('%s is accessible, clean and as wide as a phone', async (path) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    expect(problemsOf(await visit(page, `${server.url}${prefix}${path}index.html`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/\b(NaN|null|undefined)\b/);
    expect(await auditAccessibility(page)).toEqual([]);
    const ids = await page.evaluate(() => Array.from(document.querySelectorAll('[id]'), (one) => one.id));
    expect(new Set(ids).size).toBe(ids.length);
    const broken = await page.evaluate(() =>
      Array.from(document.querySelectorAll('a[href^="#"]'), (one) =>
        one.getAttribute('href')!.slice(1),
      ).filter((id) => document.getElementById(id) === null),
    );
    expect(broken).toEqual([]);
    await page.context().close();
  });
});
