/**
 * The pages of `/explore` over a package of a size that no office has: how long until they can be used, how much
 * travels, how long a change of a filter takes from input to paint, and how much memory they take; each beside
 * DuckDB-WASM with nothing around it, in the same browser and the same run.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { serveFolder } from '../../src/site/static-server.ts';
import type { writeExplore } from '../../src/site/write-explore.ts';
import { UserError } from '../../src/site/user-error.ts';
import { CHROMIUM_MISSING, findChromium } from '../chromium.ts';
import { startBare } from './bare-database.ts';
import { itemId } from './big-package.ts';
import { rendererMemory, trafficOf } from './browser-facts.ts';
import { filterChanges, paintedChange, statementChange } from './explore-changes.ts';
import { timedBuild } from './timed-build.ts';

export interface ExploreSize {
  readonly units: number;
  readonly items: number;
  readonly months: number;
}

type ExploreManifest = NonNullable<Awaited<ReturnType<typeof writeExplore>>>;
type Print = (text: string) => void;

export async function benchExplore(size: ExploreSize, print: Print): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new UserError({ zh: CHROMIUM_MISSING, en: CHROMIUM_MISSING });
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const scores = size.units * size.items * size.months;
    print(`${size.units} units × ${size.items} items × ${size.months} months: ${scores} scores of items`);
    await buildPages(dir, size, print);
    const server = await serveFolder(join(dir, 'site'));
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      await benchIn(browser, server.url, dir, print);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function buildPages(dir: string, size: ExploreSize, print: Print): Promise<void> {
  const built = await timedBuild(join(dir, 'site'), [join(import.meta.dirname, 'build-explore-site.ts')], {
    BENCH_DIR: dir,
    BENCH_UNITS: String(size.units),
    BENCH_ITEMS: String(size.items),
    BENCH_MONTHS: String(size.months),
  });
  // The engine as it is, under its right type, for the comparison.
  await cp(
    createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    join(dir, 'site/bare.wasm'),
  );
  await writeFile(join(dir, 'site/bare.html'), '<!doctype html><title>bare</title>');
  print(`  made and scored in ${built.seconds.toFixed(0)} s, ${built.peakMegabytes.toFixed(0)} MB at most`);
}

async function benchIn(browser: Browser, url: string, dir: string, print: Print): Promise<void> {
  const manifest = JSON.parse(
    await readFile(join(dir, 'site/data/explore/manifest.json'), 'utf8'),
  ) as ExploreManifest;
  const bareStart = await timeStarts(browser, `${url}bare.html`, (page) =>
    page.evaluate(startBare, [
      `${url}data/explore/${manifest.engine.worker.file}`,
      `${url}bare.wasm`,
    ] as const),
  );
  const ownStart = await timeStarts(browser, `${url}explore/index.html`, untilUsable);
  const ratio = (at: 'cold' | 'warm') => (ownStart[at] / bareStart[at]).toFixed(2);
  print(`until usable (ms)                cold    warm`);
  print(`  bare instantiation           ${cells(bareStart.cold, bareStart.warm)}   34 MB of wasm, streamed`);
  print(
    `  /explore after navigation    ${cells(ownStart.cold, ownStart.warm)}   ${ratio('cold')} × and ${ratio('warm')} × (aim: 1.3 ×)`,
  );
  await benchFilters(browser, url, print);
  await benchScores(browser, url, manifest, print);
}

function cells(...values: readonly number[]): string {
  return values.map((value) => value.toFixed(0).padStart(7)).join(' ');
}

interface Starts {
  readonly cold: number;
  readonly warm: number;
}

/** In a context of its own: the first time with nothing cached, then the median of three with all of it. */
async function timeStarts(
  browser: Browser,
  url: string,
  start: (page: Page) => Promise<number>,
): Promise<Starts> {
  const context = await browser.newContext();
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    times.push(await start(page));
    await page.close();
  }
  await context.close();
  const [cold, ...warm] = times;
  return { cold: cold!, warm: warm.sort((a, b) => a - b)[1]! };
}

/** Milliseconds from the start of the navigation until the views stand over the database's rows. */
async function untilUsable(page: Page): Promise<number> {
  const isDrawn = () => {
    const { source, painted, asked } = document.getElementById('explore')!.dataset;
    return source === 'database' && painted === asked;
  };
  await page.waitForFunction(isDrawn, null, { timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

async function benchFilters(browser: Browser, url: string, print: Print): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const traffic = await trafficOf(page);
  await page.goto(`${url}explore/index.html`);
  await untilUsable(page);
  await page.waitForTimeout(500);
  print(`fetched by /explore: ${megabytes(traffic())} in all`);
  const rows = ((await page.locator('#x-count').textContent()) ?? '').trim();
  const times = await page.evaluate(paintedChange, filterChanges(100));
  print(`100 changes of filters, from input to paint: ${spread(times)} ms (aim: 95 % under 50 ms); ${rows}`);
  print(`memory of the page and its worker: ${await rendererMemory(browser)}`);
  await context.close();
}

/** The same questions over a million scores: through the page of SQL, and to the bare database. */
async function benchScores(
  browser: Browser,
  url: string,
  manifest: ExploreManifest,
  print: Print,
): Promise<void> {
  const parts = enoughParts(manifest, 1_000_000);
  const rows = parts.reduce((sum, part) => sum + part.tables[0]!.rows, 0);
  const context = await browser.newContext();
  const page = await context.newPage();
  const traffic = await trafficOf(page);
  await page.goto(`${url}explore/sql/index.html`);
  await page.waitForSelector('[data-database][data-state=ready]', { timeout: 60_000 });
  await page.evaluate(
    chooseParts,
    parts.map(({ name }) => name),
  );
  const statements = Array.from({ length: 100 }, (_, at) => statementOf(at));
  const painted = await page.evaluate(statementChange, [statementOf(7), ...statements]);
  print(
    `100 statements over ${rows} scores (filter and group), from input to painted table: ${spread(painted.slice(1))} ms`,
  );
  print(`  fetched: ${megabytes(traffic())}; memory: ${await rendererMemory(browser)}`);
  await page.close();
  const bare = await context.newPage();
  await bare.goto(`${url}bare.html`);
  await bare.evaluate(startBare, [
    `${url}data/explore/${manifest.engine.worker.file}`,
    `${url}bare.wasm`,
  ] as const);
  const loads = parts.map(({ file }) => `LOAD ${url}data/explore/${file}`);
  const all = `CREATE VIEW scores AS ${parts.map((_, at) => `SELECT * FROM p${at}.scores`).join(' UNION ALL ')}`;
  const times = await bare.evaluate(runBare, [...loads, all, statementOf(7), ...statements]);
  print(`  bare DuckDB-WASM, same statements, no table: ${spread(times.slice(-100))} ms`);
  await context.close();
}

function enoughParts({ parts }: ExploreManifest, scores: number): ExploreManifest['parts'] {
  let sum = 0;
  return parts.slice(1).filter((part) => {
    if (sum >= scores) return false;
    sum += part.tables[0]!.rows;
    return true;
  });
}

function chooseParts(names: readonly string[]): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[name=part]'))
    box.checked = names.includes(box.value);
}

function runBare(statements: readonly string[]): Promise<number[]> {
  return statements.reduce<Promise<number[]>>(
    async (before, sql) => [...(await before), await window.bare!.time(sql)],
    Promise.resolve([]),
  );
}

function statementOf(at: number): string {
  const [item, low] = [itemId((at * 37) % 100), (at * 13) % 60];
  return `SELECT group_id, state, count(*) AS n, avg(points) AS mean FROM scores WHERE item_id >= '${item}' AND points BETWEEN ${low} AND ${low + 30} GROUP BY ALL ORDER BY ALL`;
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0);
  return `median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
