/** `npm run diff` on a repository with 200 commits, on folders, on a working tree, and where it cannot be done. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../read-folder.ts';
import type { Commit } from './history.ts';
import { makeRepository, runGit } from './history.ts';

const root = join(import.meta.dirname, '../..');
const cases = join(root, 'test/cases-diff');
const observed = 'data/towns/observations/2025.csv';
let [dir, repository] = ['', ''];

const base = Object.fromEntries(
  [...readFolder(join(cases, 'base'))].map(([path, bytes]) => [
    `data/towns/${path}`,
    Buffer.from(bytes).toString('utf8'),
  ]),
);
const withGdp = (value: number) => base[observed]!.replace('a,gdp,50', `a,gdp,${value}`);

/** A README, the package, 195 changes of a's gdp by turns, and three of other kinds. */
function commits(): Commit[] {
  const turns = Array.from({ length: 195 }, (_, at): Commit => {
    const author = at % 2 === 0 ? 'Ding' : 'Wen';
    return { author, message: `gdp of a, round ${at}`, files: { [observed]: withGdp(51 + (at % 20)) } };
  });
  const last = withGdp(51 + (194 % 20));
  return [
    { author: 'Ding', message: 'read me', files: { 'README.md': 'towns\n' } },
    { author: 'Ding', message: 'package', files: base },
    ...turns,
    {
      author: 'Wen',
      message: 'weigh gdp more in the hills',
      files: { 'data/towns/rulebooks/rb/weights.csv': 'item_id,hill,plain\ngdp,3,3\nair,1,1\n' },
    },
    { author: 'Qiu', message: 'air of d', files: { [observed]: last.replace('d,air,50', 'd,air,90') } },
    {
      author: 'Qiu',
      message: 'air of c',
      files: { [observed]: last.replace('d,air,50', 'd,air,90').replace('c,air,30', 'c,air,40') },
    },
  ];
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'diff-'));
  repository = join(dir, 'repository');
  makeRepository(repository, commits());
});
afterAll(() => rmSync(dir, { recursive: true }));

function run(args: readonly string[], options: { data?: string; cwd?: string } = {}) {
  const { data = join(repository, 'data/towns'), cwd = root } = options;
  const script = join(root, 'scripts/diff.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '--data', data], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  return { status, stdout, stderr };
}

interface Told {
  readonly scored: boolean;
  readonly commits: { author: string; subject: string }[];
  readonly changes: {
    file: string;
    lineAfter: number;
    cells: object[];
    by: { author: string; subject: string } | string | null;
    moved: object[];
  }[];
  readonly assessments: { movements: Record<string, unknown>[] }[];
  readonly issuesCame: { kind: string; message?: string }[];
  readonly failures: { kind: string }[];
}

function told(args: readonly string[], options: { data?: string } = {}): Told {
  const { stdout, stderr } = run([...args, '--json'], options);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Told;
}

describe('commits', () => {
  test('the repository has 200 of them', () => {
    expect(runGit(repository, 'rev-list', '--count', 'main')).toBe('200');
  });

  test('are read without being checked out', () => {
    const { changes, assessments } = told(['main~3', 'main~2']);
    expect(runGit(repository, 'status', '--porcelain')).toBe('');
    expect(changes).toMatchObject([
      { cells: [{ column: 'hill', before: '1', after: '3' }], by: { author: 'Wen' } },
    ]);
    // b is as in the case `weight`: (3·60 + 25)/4 = 51.25, not 42.5.
    expect(assessments[0]!.movements).toContainEqual(
      expect.objectContaining({
        subjectId: 'b',
        before: 42.5,
        after: 51.25,
        movement: 8.75,
        own: 0,
        rules: 8.75,
        peers: 0,
      }),
    );
  });

  test('each changed cell has the author of its own line', () => {
    const { commits: all, changes } = told(['main~3', 'main']);
    expect(all.map((one) => one.subject)).toEqual(['air of c', 'air of d', 'weigh gdp more in the hills']);
    const by = changes.map((one) => [one.file, one.lineAfter, (one.by as { subject: string }).subject]);
    expect(by.sort()).toEqual([
      ['observations/2025.csv', 6, 'air of c'],
      ['observations/2025.csv', 8, 'air of d'],
      ['rulebooks/rb/weights.csv', 2, 'weigh gdp more in the hills'],
    ]);
  });

  test('the first and the last of a long history are compared as they are, whatever lies between', () => {
    const { changes, commits: all } = told(['main~198', 'main~3']);
    expect(all).toHaveLength(195);
    expect(changes).toMatchObject([
      {
        lineAfter: 3,
        cells: [{ before: '50', after: '65' }],
        by: { author: 'Ding', subject: 'gdp of a, round 194' },
      },
    ]);
  });

  test('A...B is what B did since it left A', () => {
    const { commits: all } = told(['main...main~1']);
    expect(all).toEqual([]);
    expect(told(['main~2...main']).commits).toHaveLength(2);
  });
});

describe('a working tree', () => {
  test('is the later version where none is named, and what no commit has is told so', () => {
    const copy = join(dir, 'copy');
    cpSync(repository, copy, { recursive: true });
    const path = join(copy, observed);
    writeFileSync(path, readFileSync(path, 'utf8').replace('b,gdp,60', 'b,gdp,62'));
    const options = { data: join(copy, 'data/towns') };
    expect(told(['main'], options).changes).toMatchObject([
      { lineAfter: 5, by: 'uncommitted', cells: [{ after: '62' }] },
    ]);
    const by = told(['main~1'], options).changes.map((one) => [one.lineAfter, one.by]);
    expect(by).toContainEqual([5, 'uncommitted']);
    expect(by).toContainEqual([6, expect.objectContaining({ subject: 'air of c' })]);
    expect(run(['main'], options).stdout).toContain('→ working tree\n');
  });
});

describe('folders', () => {
  const folders = (name: string) => {
    const later = join(dir, name);
    cpSync(join(cases, 'base'), later, { recursive: true });
    cpSync(join(cases, name, 'after'), later, { recursive: true });
    return [join(cases, 'base'), later];
  };

  test('the summary has at most twenty lines and says whose edit made others drop', () => {
    const { status, stdout } = run(folders('peers-only'));
    expect(status).toBe(0);
    const [summary] = stdout.split('\n\n###');
    expect(summary!.split('\n').length).toBeLessThanOrEqual(20);
    expect(summary).toContain('- **Changed**: 1 value\n');
    expect(summary).toContain('**Annual assessment: 2 of 4 totals moved, because of Town D·Air 50 → 90**');
    expect(summary).toContain('  - Town B 42.50 → 36.25 (others’ data −6.25)');
    expect(summary).toContain('Town B: band Fair → below all bands; Town C: band Good → Fair');
    expect(stdout).toContain(
      '| Town D·Air 50 → 90 | `observations/2025.csv:8` | not known | Town B −6.25, Town C −6.25 |',
    );
  });

  test('the same in Chinese', () => {
    const { stdout } = run([...folders('all-three'), '--locale', 'zh']);
    expect(stdout).toContain('- **改动**：2 个数值、1 个权重\n');
    expect(stdout).toContain(
      '丙镇 65.00 → 53.75（−11.25 = 自身数据 +6.77、规则或权重 −6.04、其他对象 −11.98）',
    );
    expect(stdout).toContain(
      '| 丙镇 · 年度考核 | 65.00\u00A0→\u00A053.75 | −11.25 | +6.77 | −6.04 | −11.98 |',
    );
  });

  test('a renamed id is one line, and nothing else', () => {
    const { stdout } = run(folders('renamed-id'));
    expect(stdout).toContain('- **Renamed**: id `a` → `amber` (units.csv)');
    expect(stdout).not.toContain('###');
  });

  test('rows in another order are said to be no change', () => {
    expect(run(folders('resorted')).stdout).toContain('No cell changed; the order of rows');
  });

  test('the page stands alone: charts, no script, nothing fetched', () => {
    const path = join(dir, 'diff.html');
    expect(run([...folders('peers-only'), '--format', 'html', '--out', path])).toMatchObject({
      status: 0,
      stdout: '',
    });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('<h1>Data changes: ');
    expect(html.match(/<svg class="chart then-and-now"/g)).toHaveLength(1);
    expect(html.match(/<svg class="chart bridge"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|<img|src=|href="(?!#)|url\(|NaN|undefined|null/);
  });

  test('what the data says is no Markdown and no HTML', () => {
    const [before = '', after = ''] = folders('own-data');
    const path = join(after, 'units.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Town A', '<b>[x](http://example.org)*y*'));
    const { stdout } = run([before, after]);
    expect(stdout).toContain('\\<b>\\[x\\](http://example.org)\\*y\\*');
    const html = run([before, after, '--format', 'html']).stdout;
    expect(html).not.toContain('<b>[x]');
    expect(html).not.toContain('href="http://example.org"');
  });

  test('a version with errors is told by its cells and issues, and scores are not compared', () => {
    const [before = '', after = ''] = folders('weight');
    const path = join(after, 'rulebooks/rb/weights.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('gdp,3,3', 'gdp,-3,3'));
    const report = told([before, after]);
    expect(report).toMatchObject({
      scored: false,
      assessments: null,
      issuesCame: [{ kind: 'weight-negative' }],
    });
    expect(report.changes).toMatchObject([{ cells: [{ before: '1', after: '-3' }] }]);
    const { stdout, status } = run([before, after, '--fail-on', 'check-errors']);
    expect(status).toBe(1);
    expect(stdout).toContain('One version has errors and was not scored');
    expect(stdout).toContain('- **Not passed**: check finds 1 error');
  });
});

describe('--fail-on', () => {
  test('exits with 1 where a condition holds, and tells which', () => {
    // Without it the same comparison is acceptable: its summary alone exits with 0.
    const { status, stdout } = run(['main~3', 'main~2', '--fail-on', 'final-edited,total-moved>8']);
    expect(status).toBe(1);
    expect(stdout).toContain('- **Not passed**: final cycles were edited: 2025\n');
    expect(stdout).toContain('- **Not passed**: 2 totals moved by more than 8, the most Town A (+16.25)\n');
    expect(run(['main~3', 'main~2', '--fail-on', 'check-errors,total-moved>20']).status).toBe(0);
  });
});

describe('what cannot be done is said with what to do', () => {
  test.each([
    { name: 'no version', args: [], status: 2, said: 'The argument BASE is missing.' },
    {
      name: 'an unknown format',
      args: ['main', '--format', 'pdf'],
      status: 2,
      said: '--format cannot be "pdf".',
    },
    {
      name: 'an unknown condition',
      args: ['main', '--fail-on', 'total-moved'],
      status: 2,
      said: '--fail-on does not know "total-moved".',
    },
    {
      name: 'an unknown commit',
      args: ['nowhere'],
      status: 1,
      said: '"nowhere" is neither a commit or branch nor a folder with a package.',
    },
    {
      name: 'a commit before there was a package',
      args: ['main~199'],
      status: 1,
      said: 'The commit main~199 has no data package in data/towns',
    },
    {
      name: 'what looks like an option of git',
      args: ['main', '--output=x'],
      status: 2,
      said: 'There is no option --output.',
    },
  ])('$name', ({ args, status, said }) => {
    const result = run(args);
    expect(result).toMatchObject({ status, stdout: '' });
    expect(result.stderr).toContain(said);
  });

  test('a shallow clone', () => {
    const shallow = join(dir, 'shallow');
    runGit(dir, 'clone', '-q', '--depth', '1', `file://${repository}`, shallow);
    const { status, stderr } = run(['HEAD~1'], { data: join(shallow, 'data/towns') });
    expect(status).toBe(1);
    expect(stderr).toContain('This clone is shallow and lacks older commits: run git fetch --unshallow');
  });

  test('a package outside of git', () => {
    const { status, stderr } = run(['main'], { data: join(dir, 'renamed-id') });
    expect(status).toBe(1);
    expect(stderr).toContain('is in no git repository');
  });
});
