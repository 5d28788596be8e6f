/** What git knows of the day on which a cycle became final. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadChecked } from '../../src/site/load-checked.ts';
import { placeAndKind } from '../core/small-package.ts';
import { base } from '../core/small-package.ts';
import { gitIn, makeRepository } from '../git-repository.ts';

const OBSERVATIONS = 'observations/2025.csv';
const observed = base[OBSERVATIONS]!;

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'final-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function calendar(status: string): string {
  return `cycle_id,kind,parent_id,start,end,status
2025,year,,2025-01-01,2025-12-31,${status}
2025-01,month,2025,2025-01-01,2025-01-31,draft
`;
}

function raised(to: number): string {
  return observed.replace('a,gdp,50', `a,gdp,${to}`);
}

function inFolder(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

async function found(at = dir) {
  const { issues, history } = await loadChecked(at);
  return { issues: issues.map(placeAndKind), reach: history.reach };
}

const EDITED = `${OBSERVATIONS}:3:3 error final-cycle-edited`;

/** Open in the first commit, final in the second. */
const closing = [
  {
    message: 'data: begin',
    files: { ...base, 'cycles.csv': calendar('preview'), [OBSERVATIONS]: raised(40) },
  },
  { message: 'data: close 2025', files: { 'cycles.csv': calendar('final'), [OBSERVATIONS]: observed } },
];

describe('a cycle that became final in the second of several commits', () => {
  test('may be edited before, in the commit that closes it, and in other files', async () => {
    makeRepository(dir, [
      ...closing,
      { message: 'data: name', files: { 'units.csv': base['units.csv']!.replace('甲镇', '新甲镇') } },
    ]);
    expect(await found()).toEqual({ issues: [], reach: 'whole' });
  });

  test('is held against that commit, also by an edit that is not committed yet', async () => {
    makeRepository(dir, closing);
    writeFileSync(join(dir, OBSERVATIONS), raised(51));
    expect((await found()).issues).toEqual([EDITED]);
  });

  test('stays edited however many commits follow, and after it was reopened and closed again', async () => {
    makeRepository(dir, [
      ...closing,
      { message: 'data: reopen', files: { 'cycles.csv': calendar('preview'), [OBSERVATIONS]: raised(52) } },
      { message: 'data: close again', files: { 'cycles.csv': calendar('final') } },
      { message: 'docs: say', files: { 'README.md': 'Said.\n' } },
    ]);
    const { issues } = await loadChecked(dir);
    expect(issues.map(placeAndKind)).toEqual([EDITED]);
    expect(issues[0]!.params).toMatchObject({ old: '50', new: '52' });
  });

  test('is not looked at while it is open', async () => {
    makeRepository(dir, [
      ...closing,
      { message: 'data: reopen', files: { 'cycles.csv': calendar('preview'), [OBSERVATIONS]: raised(52) } },
    ]);
    expect(await found()).toEqual({ issues: [], reach: 'whole' });
  });

  test('loses a file, and every row of it is told', async () => {
    makeRepository(dir, [...closing, { message: 'data: drop', files: { 'events/2025.csv': null } }]);
    const { issues } = await found();
    expect(issues.filter((one) => one === 'events/2025.csv:0:0 error final-cycle-edited')).toHaveLength(2);
  });

  test('starts anew where package.yaml says so in the same commit', async () => {
    const manifest = `${base['package.yaml']!}finality: {revision: 2, reason: {zh: 重新导入, en: Imported anew}}\n`;
    makeRepository(dir, [
      ...closing,
      { message: 'data: import anew', files: { 'package.yaml': manifest, [OBSERVATIONS]: raised(52) } },
    ]);
    expect((await found()).issues).toEqual([]);
    writeFileSync(join(dir, OBSERVATIONS), raised(53));
    expect((await found()).issues).toEqual([EDITED]);
  });
});

test('a package in a folder of a larger repository, under a name with Han characters', async () => {
  makeRepository(
    dir,
    closing.map((one) => ({ ...one, files: inFolder('数据/2025 年', one.files as Record<string, string>) })),
  );
  const folder = join(dir, '数据/2025 年');
  expect(await found(folder)).toEqual({ issues: [], reach: 'whole' });
  writeFileSync(join(folder, OBSERVATIONS), raised(51));
  expect((await found(folder)).issues).toEqual([EDITED]);
});

describe('where the history does not tell', () => {
  test('a folder without git is told as such', async () => {
    for (const folder of ['rulebooks/rb', 'observations', 'targets', 'events', 'appraisals']) {
      mkdirSync(join(dir, folder), { recursive: true });
    }
    for (const [path, text] of Object.entries({ ...base, 'cycles.csv': calendar('final') })) {
      writeFileSync(join(dir, path), text);
    }
    expect(await found()).toEqual({ issues: [], reach: 'none' });
    gitIn(dir, 'init', '--quiet');
    expect((await found()).reach).toBe('none');
    gitIn(dir, 'commit', '--quiet', '--allow-empty', '--message=nothing');
    expect((await found()).reach).toBe('uncommitted');
  });

  test('a shallow clone that does not reach the day of closing is told as such, one that does is checked', async () => {
    const [whole, short, long] = ['whole', 'short', 'long'].map((name) => join(dir, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(whole);
    makeRepository(whole, [...closing, { message: 'data: edit', files: { [OBSERVATIONS]: raised(52) } }]);
    const clone = (depth: number, to: string) =>
      gitIn(dir, 'clone', '--quiet', `--depth=${depth}`, `file://${whole}`, to);
    clone(1, short);
    clone(3, long);
    expect(await found(short)).toEqual({ issues: [], reach: 'shallow' });
    expect(await found(long)).toEqual({ issues: [EDITED], reach: 'whole' });
    const copy = join(dir, 'copy');
    cpSync(whole, copy, { recursive: true, filter: (path) => !path.endsWith('.git') });
    expect((await found(copy)).reach).toBe('none');
  });
});
