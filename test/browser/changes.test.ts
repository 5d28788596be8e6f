/**
 * The history of the data as a reader meets it: a correction is marked where its figure stands, a derivation names the
 * commits of its lines, /changes/ tells what a commit moved, and nothing of it tells what an edition withholds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/site/static-server.ts';
import { officialBase } from '../core/official-package.ts';
import { makeRepository } from '../git-repository.ts';
import { auditAccessibility, openBrowser, problemsOf, visit } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { crawl } from './crawl.ts';

const root = join(import.meta.dirname, '../..');
const MARK = 'unheard-of-4711';
const AUTHOR = 'Chen Ruo';

const HEADER = 'correction_id,cycle_id,file,key,column,old,new,decided_on,decided_by,reason_zh,reason_en\n';
const OUTPUT =
  'c1,2025,observations/2025.csv,a gdp,value,50,55,2026-03-01,考核办 / Office,台账误读,A misread ledger\n';
const VISIT = `c2,2025,visits/2025.csv,v3,summary_zh,${MARK},${MARK}b,2026-03-09,${MARK},${MARK},${MARK}\n`;

function visits(summary: string): string {
  return `visit_id,subject_id,date,kind,participants,rating,summary_zh,summary_en,visibility
v1,o1,2025-03-02,talk,team,good,思路清楚,Clear in mind,all
v3,o1,2025-05-03,meeting,${MARK},poor,${summary},${MARK},few
`;
}

const editions = `editions:
  wide: {title: {zh: 内部版, en: For the few}, tables: all, shows: [all, few], authors: true}
  open: {title: {zh: 公开版, en: Open}, default: true, tables: all, messages: true}
repository: {commit: 'https://git.example.org/c/{hash}'}
kinds:
`;

const begin = {
  ...officialBase,
  'package.yaml': officialBase['package.yaml']!.replace('kinds:\n', editions),
  'cycles.csv': `cycle_id,kind,parent_id,start,end,status
2025,year,,2025-01-01,2025-12-31,final
2025-01,month,2025,2025-01-01,2025-01-31,final
`,
  'visits/2025.csv': visits(MARK),
};

const commits = [
  { message: 'data: begin', files: begin },
  {
    message: 'data: correct the output of a\n\nThe ledger was read wrongly.\n\nSeen by the office.',
    author: AUTHOR,
    files: {
      'observations/2025.csv': officialBase['observations/2025.csv']!.replace('a,gdp,50', 'a,gdp,55'),
      'corrections.csv': HEADER + OUTPUT,
    },
  },
  {
    message: 'data: word a visit',
    files: { 'visits/2025.csv': visits(`${MARK}b`), 'corrections.csv': HEADER + OUTPUT + VISIT },
  },
];

let dir = '';
let hashes: string[] = [];
let browser: TestBrowser;
let server: Awaited<ReturnType<typeof serveFolder>>;

function build(data: string, out: string, ...more: string[]) {
  const args = ['scripts/build.ts', '--data', join(dir, data), '--out', join(dir, out), '--locale', 'en'];
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dir };
  return spawnSync(process.execPath, [...args, ...more], { cwd: root, encoding: 'utf8', env });
}

function page(site: string, path: string): string {
  return readFileSync(join(dir, site, path), 'utf8');
}

function holding(site: string, text: string): string[] {
  const folder = join(dir, site);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder, path)).isFile() && readFileSync(join(folder, path)).includes(text),
  );
}

const short = (at: number): string => hashes[at]!.slice(0, 7);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'changes-'));
  mkdirSync(join(dir, 'data'));
  hashes = makeRepository(join(dir, 'data'), commits);
  cpSync(join(dir, 'data'), join(dir, 'plain'), {
    recursive: true,
    filter: (path) => !path.endsWith('.git'),
  });
  expect(build('data', 'open').stderr).not.toMatch(/error/i);
  expect(build('data', 'wide', '--edition', 'wide', '--history', '2').status).toBe(0);
  expect(build('plain', 'none').status).toBe(0);
  server = await serveFolder(join(dir, 'open'), { base: '/' });
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(dir, { recursive: true });
});

describe('a value that was corrected after publication', () => {
  test.each(['units/a/index.html', 'items/gdp/index.html'])(
    'is marked on %s, with the old one in text and on hover',
    (path) => {
      const told =
        '定稿后更正：observations/2025.csv 中“a gdp”的 value 由 50 改为 55；2026年3月1日由考核办决定，理由：台账误读。';
      expect(page('open', path)).toMatch(
        new RegExp(`<small class="corrected" title="${told}"[^>]*>\\s*更正，原 50\\s*</small>`),
      );
      expect(page('open', `en/${path}`)).toMatch(/class="corrected"[^>]*>\s*corrected, was 50\s*</);
      expect(page('open', path).match(/class="corrected"/g)).toHaveLength(1);
    },
  );

  test('stands in the history of its unit, and in that of no other', () => {
    expect(page('open', 'en/units/a/index.html')).toContain('Corrections after publication');
    expect(page('open', 'en/units/a/index.html')).toContain('A misread ledger');
    expect(page('open', 'en/units/b/index.html')).not.toContain('Corrections after publication');
  });
});

describe('the derivation of a figure', () => {
  test('names the commit of each line, which leads to the repository', () => {
    const html = page('open', 'units/a/index.html');
    expect(html).toContain(
      `<a class="commit" href="https://git.example.org/c/${hashes[1]!}">${short(1)}</a>`,
    );
    expect(html).toContain('data: correct the output of a');
    // The weights were never touched since.
    expect(html).toContain(`https://git.example.org/c/${hashes[0]!}`);
  });

  test('names the author only where the edition lets its readers know', () => {
    expect(holding('open', AUTHOR)).toEqual([]);
    expect(page('wide', 'units/a/index.html')).toContain(AUTHOR);
  });

  test('says so once where there is no history', () => {
    const html = page('none', 'en/units/a/index.html');
    expect(html.match(/The data is in no git repository/g)).toHaveLength(1);
    expect(html).not.toContain('class="commit"');
  });
});

describe('/changes/', () => {
  test('lists messages and what they moved, the latest first', () => {
    const html = page('open', 'en/changes/index.html');
    const subjects = commits.map(({ message }) => message.split('\n')[0]!).reverse();
    const at = subjects.map((subject) => html.indexOf(subject));
    expect(at.every((one) => one > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(html).toContain('The package begins with this commit');
    expect(html).toMatch(/Totals that moved: 1, in assessments: 1/);
  });

  test('messages are in no byte of an edition that does not declare them', () => {
    for (const words of ['correct the output of a', 'The ledger was read wrongly', 'word a visit'])
      expect(holding('wide', words)).toEqual([]);
    const html = page('wide', 'en/changes/index.html');
    expect(html).toContain('Messages of commits are not in this edition.');
    expect(html).toContain(`commit ${short(1)}`);
  });

  test('a commit has its whole message, the cell from old to new, and the movement split', () => {
    const html = page('open', `en/changes/${short(1)}/index.html`);
    expect(html).toContain('The ledger was read wrongly.');
    expect(html).toContain('Seen by the office.');
    const cells = page('open', `changes/${short(1)}/cells.csv`);
    expect(cells).toContain('values,observations/2025.csv,3,a gdp,value,50,55,a,gdp,1,y2025,a,1.25');
    // A quarter of the weight: (55 − 50) / 4, all of it of its own data.
    const movements = page('open', `changes/${short(1)}/movements.csv`)
      .trimEnd()
      .split('\n');
    expect(movements).toHaveLength(2);
    const [assessment, subject, , , ...parts] = movements[1]!.split(',');
    expect([assessment, subject]).toEqual(['y2025', 'a']);
    expect(parts.slice(0, 5).map(Number)).toEqual([1.25, 1.25, 0, 0, 0]);
  });

  test('totals of officials are in none of it, though the mayor took part of the movement', () => {
    expect(holding('open', 'p2025').filter((path) => /(^|\/)changes\//.test(path))).toEqual([]);
  });

  test('what an edition withholds is in none of its bytes, and in no change of one that shows it', () => {
    expect(holding('open', MARK)).toEqual([]);
    expect(holding('wide', MARK).length).toBeGreaterThan(0);
    expect(holding('wide', MARK).filter((path) => path.includes('changes/'))).toEqual([]);
    const html = page('open', `en/changes/${short(2)}/index.html`);
    expect(html).toContain('Records that are only counted');
    expect(html).toContain('visits/2025.csv');
  });

  test('as many commits as asked for, and a word where there is no history', () => {
    expect(page('wide', 'en/changes/index.html')).not.toContain('data: begin');
    expect(page('wide', 'en/changes/index.html')).toContain('Earlier commits are not listed');
    expect(page('none', 'changes/index.html')).toContain('没有历史可列');
    const refused = build('data', 'x', '--history', 'all');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--history')]);
  });

  test.each(['', 'en/'])('is clean, accessible and no wider than a phone: "%s"', async (prefix) => {
    const opened = await browser.newPage();
    for (const path of ['changes/', `changes/${short(1)}/`, `changes/${short(2)}/`, 'items/gdp/']) {
      const url = `${server.url}${prefix}${path}index.html`;
      expect(problemsOf(await visit(opened, url)), path).toEqual([]);
      expect(await auditAccessibility(opened), path).toEqual([]);
      await opened.emulateMedia({ colorScheme: 'dark' });
      expect(await auditAccessibility(opened), `${path} dark`).toEqual([]);
      await opened.emulateMedia({ colorScheme: 'light' });
      await opened.setViewportSize({ width: 390, height: 844 });
      const width = await opened.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(390);
      await opened.setViewportSize({ width: 1280, height: 900 });
    }
    await opened.context().close();
  });

  test('is of valid markup, and every link leads somewhere', async () => {
    const report = await crawl(server.url, {
      start: ['index.html'],
      validates: (path) => path.includes('changes/') || path.includes('units/a/'),
    });
    expect(report.brokenLinks).toEqual([]);
    expect(report.missingText).toEqual([]);
    expect(report.htmlOffences).toEqual([]);
  }, 120_000);
});
