/** check and explain on a package whose history is known: what an analyst reads after an edit of a final cycle. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base } from '../core/small-package.ts';
import { makeRepository } from '../git-repository.ts';

const FILE = 'observations/2025.csv';
const HEADER = 'correction_id,cycle_id,file,key,column,old,new,decided_on,decided_by,reason_zh,reason_en\n';

let dir = '';
let hash = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'history-'));
  const cycles = base['cycles.csv']!.replace('end\n', 'end,status\n')
    .replace('2025-12-31\n', '2025-12-31,final\n')
    .replace('2025-01-31\n', '2025-01-31,draft\n');
  const files = { ...base, 'cycles.csv': cycles };
  [hash] = makeRepository(dir, [{ message: 'data: begin', files, author: 'Chen Ruo' }]) as [string];
});
afterAll(() => rmSync(dir, { recursive: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${command}.ts`, '--data', dir, ...args],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
  );
  return { status, stdout, stderr };
}

test('explain tells the commit of each line, with who wrote it and why', () => {
  const { stdout } = run('explain', 'y2025', 'a', 'gdp');
  expect(stdout).toMatch(new RegExp(`${FILE}:3  ${hash.slice(0, 7)}\n`));
  expect(stdout).toContain(`Data commits:\n  ${hash.slice(0, 7)} · 2026-01-01 · Chen Ruo · data: begin\n`);
});

test('an edit of the final cycle is refused with old, new and the row that would decide it, until it is there', () => {
  const published = readFileSync(join(dir, FILE), 'utf8');
  writeFileSync(join(dir, FILE), published.replace('a,gdp,50', 'a,gdp,55'));
  expect(run('check')).toEqual({
    status: 1,
    stderr: '',
    stdout: `${dir}/${FILE}:3:3  error  final-cycle-edited
  2025 is final, but value of "a gdp" was "50" and is now "55".
  Tip: undo the edit; or, where it was decided, add to corrections.csv
  ID,2025,${FILE},a gdp,value,50,55,DATE,WHO,WHY,WHY
  with an id, the day, who and why filled in.

1 error, 0 warnings in 1 file
`,
  });
  const row = `c1,2025,${FILE},a gdp,value,50,55,2026-03-01,考核办 / Office,误读,Misread\n`;
  writeFileSync(join(dir, 'corrections.csv'), HEADER + row);
  expect(run('check').status).toBe(0);
  const { stdout } = run('explain', 'y2025', 'a', 'gdp');
  expect(stdout).toContain(`${FILE}:3  not committed yet\n`);
  expect(stdout).toContain('from 50 to 55; decided on 2026-03-01 by Office, because: Misread.');
});

test('without git it is said once that final cycles could not be checked', () => {
  rmSync(join(dir, '.git'), { recursive: true });
  const { status, stdout } = run('check');
  expect(status).toBe(0);
  expect(stdout.match(/Not checked whether final cycles were edited/g)).toHaveLength(1);
  expect(JSON.parse(run('check', '--json').stdout)).toMatchObject({ finality: { reach: 'none' } });
});
