/**
 * Officials as a reader meets them: from a unit to its team, to an official, to a visit and a contradiction, in both
 * languages and without JavaScript; and what an edition does not show is nowhere in what it puts out.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
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
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import { officialBase } from '../core/official-package.ts';
import { openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { demoSite } from './demo-site.ts';

const root = join(import.meta.dirname, '../..');
const MARK = 'unheard-of-9361';
const OPEN_MARK = 'for-all-5127';

let dir = '';
let site = '';
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
      'editions:\n  wide: {title: {zh: 内部版, en: For the few}, tables: all, shows: [all, few]}\n  narrow: {tables: all, shows: [all]}\n  open: {title: {zh: 公开版, en: Open}, default: true, tables: all}\nkinds:\n',
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

const withoutPersons: Readonly<Record<string, readonly string[] | 'all'>> = {
  units: 'all',
  groups: 'all',
  memberships: 'all',
  cycles: 'all',
  assessments: 'all',
  observations: ['subject_id', 'item_id', 'value', 'status'],
  targets: 'all',
  events: 'all',
  appraisals: 'all',
  visits: ['visit_id', 'subject_id', 'date', 'kind', 'rating', 'summary_zh', 'summary_en', 'visibility'],
  findings: 'all',
  follow_ups: 'all',
  objections: 'all',
  decisions: ['assessment_id', 'subject_id', 'grade', 'decided_on', 'merits_zh', 'merits_en'],
};

/**
 * The hand-made package with a mark of its own in every cell of free text that readers of the edition `units` must not
 * see: of a table or column that it does not name, of a person, or of a text that is for the few.
 */
function markRestricted(): { files: Record<string, string>; marks: string[] } {
  const marks: string[] = [];
  const mark = (): string => {
    const made = `zq${marks.length}qz`;
    marks.push(made);
    return made;
  };
  const files = Object.fromEntries(
    Object.entries(officialBase).map(([path, text]): [string, string] => {
      if (path.endsWith('.md')) return [path, `${mark()}\n`];
      if (!path.endsWith('.csv') || path.startsWith('rulebooks/')) return [path, text];
      const table = path.replace(/(\/[^/]+)?\.csv$/, '');
      const [header = '', ...rows] = text.trimEnd().split('\n');
      const columns = header.split(',');
      const marked = rows.map((row) => {
        const cells = row.split(',');
        const at = (name: string) => cells[columns.indexOf(name)] ?? '';
        const isOfPerson = /^o\d/.test(at('official_id')) || /^o\d/.test(at('subject_id'));
        const isForFew = columns.includes('visibility') && at('visibility') !== 'all';
        const granted = withoutPersons[table];
        return cells
          .map((cell, place) => {
            const column = columns[place]!;
            const isKind = table === 'findings' && column === 'source';
            const isFree =
              !isKind && /_zh$|_en$|^(participants|by|\w+_by|portfolio|source|note|sort_key)$/.test(column);
            const isShown = granted === 'all' || granted?.includes(column) === true;
            return isFree && (!isShown || isOfPerson || isForFew) ? mark() : cell;
          })
          .join(',');
      });
      return [path, `${[header, ...marked].join('\n')}\n`];
    }),
  );
  const granted = Object.entries(withoutPersons)
    .map(([table, columns]) => `      ${table}: ${columns === 'all' ? 'all' : `[${columns.join(', ')}]`}\n`)
    .join('');
  const editions = `editions:
  whole: {tables: all, shows: [all, few]}
  units:
    title: {zh: 不含个人, en: Open without persons}
    shows: [all]
    tables:
${granted}`;
  files['package.yaml'] = files['package.yaml']!.replace('kinds:\n', `${editions}kinds:\n`);
  return { files, marks };
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What a reader gets out of a file: a compressed one as it was before. */
function contentOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Strings in a database file may be compressed, so its rows are read as well. */
async function rowsOfDatabase(path: string): Promise<string> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const tables = (await connection.runAndReadAll('SHOW TABLES')).getRows().map(([name]) => String(name));
  const texts: string[] = [];
  for (const table of tables) {
    const read = await connection.runAndReadAll(`SELECT * FROM "${table}"`);
    texts.push(JSON.stringify(read.getRowObjectsJson()));
  }
  connection.closeSync();
  instance.closeSync();
  expect(tables.length).toBeGreaterThan(2);
  return texts.join('\n');
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
  site = demoSite();
  server = await serveFolder(site, { base: '/' });
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

describe('what an edition does not show', () => {
  test('is in no byte of the default edition, which shows what is public', () => {
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
    expect(page('public')).toContain('edition: Open');
  });

  test('an edition that the package does not know is wrong usage, and says which there are', () => {
    const refused = build(join(dir, 'marked'), join(dir, 'none'), '--edition', 'all');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('Editions: wide, narrow, open.');
  });
});

describe('an edition without persons', () => {
  test('holds no byte of any restricted cell, be it of a page, a download or the database', async () => {
    const { files, marks } = markRestricted();
    writeFiles(join(dir, 'restricted'), files);
    const built = build(join(dir, 'restricted'), join(dir, 'units'), '--edition', 'units');
    expect(built.status, built.stdout).toBe(0);
    expect(marks.length).toBeGreaterThan(60);
    const bytes = filesOf(join(dir, 'units')).map((path) => contentOf(join(dir, 'units', path)));
    const all = Buffer.concat([
      ...bytes,
      Buffer.from(await rowsOfDatabase(join(dir, 'units/data/results.duckdb'))),
    ]);
    expect(marks.filter((mark) => all.includes(mark))).toEqual([]);
    // The search finds what is there: what the edition shows, and every mark in the edition that shows all.
    expect(all.includes('Town A')).toBe(true);
    expect(build(join(dir, 'restricted'), join(dir, 'whole'), '--edition', 'whole').status).toBe(0);
    const wide = Buffer.concat(
      filesOf(join(dir, 'whole')).map((path) => contentOf(join(dir, 'whole', path))),
    );
    const unseen = marks.filter((mark) => !wide.includes(mark));
    expect(unseen.length).toBeLessThan(marks.length / 3);
  });

  test('has its unit pages and team pages, and says what it leaves out', () => {
    const team = readFileSync(join(dir, 'units/en/units/a/team/index.html'), 'utf8');
    expect(team).toContain('Not in this edition: Officials');
    expect(team).toContain('Output grew');
    expect(team).not.toContain('/officials/');
    const unit = readFileSync(join(dir, 'units/en/units/a/index.html'), 'utf8');
    expect(unit).toContain('Open without persons');
    expect(
      filesOf(join(dir, 'units')).filter((path) => path.includes('officials') && path.endsWith('.html')),
    ).toEqual([]);
  });

  test('gives the units the same totals', () => {
    const totals = (edition: string) =>
      readFileSync(join(dir, edition, 'data/totals.csv'), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('y2025,'));
    expect(totals('units').length).toBe(2);
    expect(totals('units')).toEqual(totals('whole'));
  });

  test('is refused where it withholds what a total that it shows is made of', () => {
    const { files } = markRestricted();
    const manifest = files['package.yaml']!.replace('      appraisals: all\n', '');
    writeFiles(join(dir, 'torn'), { ...files, 'package.yaml': manifest });
    const built = build(join(dir, 'torn'), join(dir, 'none'), '--edition', 'units');
    expect(built.status).toBe(1);
    expect(built.stderr).toContain('The edition "units" withholds what y2025 is made of');
    expect(existsSync(join(dir, 'none'))).toBe(false);
  });
});

describe('nobody is ranked', () => {
  test('totals of officials have no place in any file', async () => {
    const instance = await DuckDBInstance.create(join(site, 'data/results.duckdb'), {
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

  test('no row of a table on any page puts points beside the name of a person', () => {
    const pages = filesOf(site).filter((path) => path.endsWith('.html') && !path.startsWith('en/'));
    const others = pages.filter((path) => !/^officials\/o\d+\//.test(path));
    const rows = others.flatMap((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      if (!/officials\/o\d/.test(html)) return [];
      return html
        .split('<tr')
        .slice(1)
        .filter((row) => /href="[^"]*officials\/o\d+\//.test(row.split('</tr>')[0]!));
    });
    expect(rows.length).toBeGreaterThan(100);
    const texts = rows.map((row) =>
      `<tr${row.split('</tr>')[0]!}`.replaceAll(/<code.*?<\/code>|<[^>]+>/g, ' '),
    );
    expect(texts.filter((text) => /\d\.\d|第\s*\d+\s*名/.test(text))).toEqual([]);
  });

  test('no page or download lists persons with points', () => {
    const ids = readFileSync(join(root, 'data/demo/officials.csv'), 'utf8').match(/^o\d+/gm)!;
    const lists = filesOf(site).filter((path) => path.endsWith('.csv') && !path.startsWith('data'));
    const withPersons = lists.filter((path) => {
      const text = readFileSync(join(site, path), 'utf8');
      return ids.some((id) => new RegExp(`(^|,)${id}(,|$)`, 'm').test(text));
    });
    expect(withPersons).toEqual([]);
    const index = readFileSync(join(site, 'officials/index.html'), 'utf8');
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
});
