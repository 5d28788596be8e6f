/** The commands as an analyst runs them: on the package that comes along, and on packages that are broken. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  return { status, stdout, stderr };
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

describe('score', () => {
  let out = '';
  beforeAll(() => {
    out = join(dir, 'results');
    expect(run('score', '--data', 'data/hdi', '--out', out)).toMatchObject({ status: 0, stderr: '' });
  });

  test('writes a row for every item of every subject, composites too', () => {
    const [header, ...rows] = linesOf(join(out, 'scores.csv'));
    expect(header).toBe(
      'assessment_id,subject_id,item_id,value,state,points,weight,effective_weight,contribution',
    );
    // 33 years × 195 countries × (index, three dimensions, four indicators)
    expect(rows).toHaveLength(33 * 195 * 8);
  });

  test('writes totals with both ranks, blank where there is no score', () => {
    const rows = linesOf(join(out, 'totals.csv'));
    expect(rows[0]).toBe(
      'assessment_id,subject_id,group_id,total,adjusted_total,group_rank,overall_rank,rank_low,rank_high,coverage,state',
    );
    const of = (id: string) => rows.find((row) => row.startsWith(`hdi-2022,${id},`))!.split(',');
    // Switzerland leads with 0.967; Monaco has no schooling years and so no index.
    expect(of('CHE').slice(5, 7)).toEqual(['1', '1']);
    expect(Number(of('CHE')[3])).toBeCloseTo(96.7, 1);
    expect(of('MCO').slice(3, 7)).toEqual(['', '', '', '']);
    expect(of('MCO')[10]).toBe('withheld');
  });

  test('writes the same into the database', async () => {
    const instance = await DuckDBInstance.create(join(out, 'results.duckdb'), { access_mode: 'READ_ONLY' });
    const connection = await instance.connect();
    const read = await connection.runAndReadAll('SELECT * FROM scores');
    const cells = read
      .getRows()
      .map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join(','));
    connection.closeSync();
    instance.closeSync();
    expect(cells).toEqual(linesOf(join(out, 'scores.csv')).slice(1));
  });

  test('gives the same bytes of CSV again', () => {
    const again = join(dir, 'again');
    run('score', '--data', 'data/hdi', '--out', again);
    for (const file of ['scores.csv', 'totals.csv', 'audit.csv']) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(out, file)))).toBe(true);
    }
  });
});

describe('a package with an error', () => {
  let data = '';
  let out = '';
  beforeEach(() => {
    data = mkdtempSync(join(dir, 'package-'));
    out = mkdtempSync(join(dir, 'out-'));
    cpSync(join(root, 'test/cases/goalpost-lower-is-better/package'), data, { recursive: true });
    expect(run('score', '--data', data, '--out', out).status).toBe(0);
  });

  function spoil(path: string, change: (text: string) => string | Uint8Array): void {
    writeFileSync(join(data, path), change(readFileSync(join(data, path), 'utf8')));
  }

  const faults: readonly {
    name: string;
    path: string;
    change: (text: string) => string | Uint8Array;
    told: string;
  }[] = [
    {
      name: 'a thousands separator',
      path: 'observations/2025.csv',
      change: (text) => text.replace(/,([0-9.]+)\n/, ',"1,234"\n'),
      told: 'number-thousands',
    },
    {
      name: 'an unclosed quote',
      path: 'units.csv',
      change: (text) => `${text}z,"town\n`,
      told: 'csv-unclosed-quote',
    },
    { name: 'half a file', path: 'package.yaml', change: () => 'package: [', told: 'package.yaml' },
    {
      name: 'a YAML bomb',
      path: 'package.yaml',
      change: () =>
        'a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n',
      told: 'package.yaml',
    },
    {
      name: 'a workbook',
      path: 'units.csv',
      change: () => Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      told: 'text-excel-workbook',
    },
    { name: 'an empty file', path: 'cycles.csv', change: () => '', told: 'text-empty' },
    {
      name: 'bytes of GB18030',
      path: 'units.csv',
      change: () => Uint8Array.of(0xd6, 0xd0, 0x2c, 0xce, 0xc4, 0x0a),
      told: 'text-gb18030',
    },
  ];

  test.each(faults)(
    '$name: check and score name it, exit 1, and the earlier results stay',
    ({ path, change, told }) => {
      const before = readdirSync(out).map((file) => readFileSync(join(out, file)).toString('hex'));
      spoil(path, change);
      const checked = run('check', '--data', data);
      expect(checked.status).toBe(1);
      expect(checked.stdout + checked.stderr).toContain(told);
      const scored = run('score', '--data', data, '--out', out);
      expect(scored.status).toBe(1);
      expect(scored.stdout + scored.stderr).toContain(told);
      expect(readdirSync(out).map((file) => readFileSync(join(out, file)).toString('hex'))).toEqual(before);
    },
  );

  test('10,000 errors print a useful first screen and their count', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => `u${String(at).padStart(5, '0')},rate,n/a`);
    spoil('observations/2025.csv', () => `subject_id,item_id,value\n${rows.join('\n')}\n`);
    const { status, stdout } = run('check', '--data', data);
    expect(status).toBe(1);
    expect(stdout.split('\n').length).toBeLessThan(80);
    expect(stdout).toMatch(/[12]0,?\d{3} errors/);
    const { stdout: all } = run('check', '--data', data, '--all');
    expect(all.match(/observations\/2025\.csv:\d+:3 {2}error/g)).toHaveLength(10_000);
  });

  test('a folder that is no package is named', () => {
    const { status, stderr } = run('score', '--data', join(dir, 'nowhere'), '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere');
  });
});

test('a setting that npm has under the name of an option is not taken for it', () => {
  const args = ['scripts/check.ts', '--data', 'test/cases/sum/package'];
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', npm_config_audit: '', npm_lifecycle_event: 'check' };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
