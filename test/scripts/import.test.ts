/** `import` and `template` as an analyst runs them. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { townFiles } from '../core/import/import-package.ts';
import { inGb18030, workbookBytes } from '../site/spreadsheets.ts';

// Each test runs several commands.
vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
let dir = '';
let data = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'import-'));
  data = join(dir, 'towns');
  for (const [path, bytes] of townFiles()) put(join('towns', path), bytes);
});
afterEach(() => rmSync(dir, { recursive: true }));

function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
  return join(dir, path);
}

function run(command: string, ...args: string[]) {
  const all = [`scripts/${command}.ts`, ...args, '--data', data];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  expect(stdout + stderr).not.toMatch(/^ {4}at |internal error/m);
  return { status, stdout, stderr };
}

/** Every file of the package with its bytes. */
function whole(): Record<string, string> {
  const paths = readdirSync(data, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    paths.map((one) => {
      const path = join(one.parentPath, one.name);
      return [path.slice(data.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

const mapping = `header_rows: [1]
subjects: {header: 乡镇}
columns:
  - {header: 生产总值（亿元）, item: gdp, unit: 亿元}
  - {header: 案件数, item: cases}
words: {缺: missing}
`;

const rows = [
  ['乡镇', '生产总值（亿元）', '案件数'],
  ['甲镇', 1.2, 3],
  ['乙镇', 2, '缺'],
];
const observed = 'observations/2025.csv';

describe('a sheet with its mapping', () => {
  beforeEach(() => {
    put('towns/imports/police.yaml', mapping);
  });

  test('is shown, then written when asked, and the second time changes nothing', () => {
    const file = put('sheet.xlsx', workbookBytes([{ rows }]));
    const before = whole();
    const preview = run('import', file, '--cycle', '2025');
    expect(preview.status).toBe(0);
    expect(preview.stdout).toMatch(/^B2 +a 甲镇 +gdp +1\.2 +new 12000 +亿元 turned into 万元$/m);
    expect(preview.stdout).toContain('4 new, 0 replaced, 0 the same, 0 skipped, 0 unclear.');
    expect(preview.stdout).toContain('This is a preview, and no file was written; --write writes.');
    expect(whole()).toEqual(before);

    expect(run('import', file, '--cycle', '2025', '--write').status).toBe(0);
    expect(readFileSync(join(data, observed), 'utf8')).toBe(`subject_id,item_id,value,status,source,as_of,note
a,cases,3,,,,
a,gdp,12000,,,,
b,cases,,missing,,,
b,gdp,20000,,,,
`);
    const written = whole();
    const again = run('import', file, '--cycle', '2025', '--write');
    expect(again.stdout).toContain('Nothing to write.');
    expect(again.stdout).toContain('0 new, 0 replaced, 4 the same');
    expect(whole()).toEqual(written);
  });

  test('shows what replaces what, keeps rows of others, and tells every cell in a report', () => {
    put(`towns/${observed}`, 'subject_id,item_id,value,status\na,gdp,11000,provisional\nc,gdp,5,\n');
    const file = put('sheet.csv', inGb18030('乡镇,生产总值（亿元）,案件数\r\n甲镇,1.2,\r\n'));
    const report = join(dir, 'fates.csv');
    const page = join(dir, 'fates.html');
    const { stdout } = run(
      'import',
      file,
      '--cycle',
      '2025',
      '--write',
      '--locale',
      'zh',
      '--report',
      report,
    );
    expect(stdout).toContain('替换 11000 provisional → 12000');
    expect(readFileSync(join(data, observed), 'utf8')).toBe(
      'subject_id,item_id,value,status\na,gdp,12000,\nc,gdp,5,\n',
    );
    expect(readFileSync(report, 'utf8')).toContain(
      'C2,a 甲镇,cases,,略过,空白，不作为 0，也不改动原有数据\n',
    );
    run('import', file, '--cycle', '2025', '--report', page);
    expect(readFileSync(page, 'utf8')).toContain(
      '<td>B2</td><td>a 甲镇</td><td>gdp</td><td>1.2</td><td>same 12000</td>',
    );
  });

  test('leaves unclear cells out, says why, and exits 1', () => {
    const file = put('sheet.xlsx', workbookBytes([{ rows: [...rows, ['丙镇', '约3', '—']] }]));
    const { status, stdout } = run('import', file, '--cycle', '2025', '--write', '--json');
    const told = JSON.parse(stdout) as {
      cells: { ref: string; fate: string; reason: string }[];
      written: boolean;
    };
    expect(status).toBe(1);
    expect(told.written).toBe(true);
    expect(told.cells.filter(({ fate }) => fate === 'unclear').map(({ ref }) => ref)).toEqual(['B4', 'C4']);
    expect(told.cells.find(({ ref }) => ref === 'C4')!.reason).toContain('"—"');
    expect(readFileSync(join(data, observed), 'utf8')).not.toContain('\nc,');
  });

  test('writes nothing where the data would have an error', () => {
    const file = put('sheet.xlsx', workbookBytes([{ rows: [...rows, ['丙镇', 1, -4]] }]));
    const before = whole();
    const { status, stdout } = run('import', file, '--cycle', '2025', '--write');
    expect(status).toBe(1);
    expect(stdout).toContain('Nothing was written, because the data would have errors:');
    expect(stdout).toContain('value-out-of-range');
    expect(whole()).toEqual(before);
  });

  test('is refused where it does not fit, or the cycle is not said', () => {
    const file = put(
      'sheet.xlsx',
      workbookBytes([
        {
          rows: [
            ['乡镇', '生产总值（万元）', '案件数'],
            ['甲镇', 1, 2],
          ],
        },
      ]),
    );
    const unfit = run('import', file, '--cycle', '2025', '--write');
    expect(unfit.status).toBe(1);
    expect(unfit.stderr).toContain('imports/police.yaml: No header "生产总值（亿元）" in the sheet');
    expect(run('import', file).status).toBe(2);
    expect(run('import', file, '--cycle', '2031').stderr).toContain('npm run new-cycle');
    expect(existsSync(join(data, observed))).toBe(false);
  });

  test('nothing is written over rows that cannot be read', () => {
    put(`towns/${observed}`, 'subject_id,item_id,value\na,gdp,1\nb,gdp,2,3\n');
    const before = whole();
    const file = put('sheet.xlsx', workbookBytes([{ rows }]));
    const { status, stderr } = run('import', file, '--cycle', '2025', '--write');
    expect(status).toBe(1);
    expect(stderr).toContain(`${observed} has rows that cannot be read`);
    expect(whole()).toEqual(before);
  });

  test('a mapping with a slip is told by check and by import, at its line', () => {
    put('towns/imports/police.yaml', mapping.replace('item: cases', 'item: casses').replace('words', 'word'));
    expect(run('check').stdout).toContain('imports/police.yaml:6:1  error  yaml-unknown-key');
    expect(run('import', put('s.csv', 'a,b\n'), '--cycle', '2025').stdout).toContain('yaml-unknown-key');
    put('towns/imports/police.yaml', mapping.replace('item: cases', 'item: casses'));
    const { stdout, status } = run('check');
    expect(stdout).toContain('imports/police.yaml:5:19  error  reference-unknown');
    expect(status).toBe(1);
  });
});

describe('without a mapping', () => {
  test('one is proposed, never written over, and then reads the sheet', () => {
    const file = put('2025年报表.xlsx', workbookBytes([{ rows: [...rows, ['合计', 3.2, 3]] }]));
    expect(run('import', file, '--cycle', '2025').stderr).toContain('--guess --mapping NAME');
    expect(run('import', file, '--cycle', '2025', '--guess').stderr).toContain(
      'cannot be the name of a mapping',
    );
    const guess = ['import', file, '--cycle', '2025', '--guess', '--mapping', 'yearly'] as const;
    const proposed = run(...guess);
    expect(proposed.status).toBe(0);
    expect(proposed.stdout).toContain(`Proposed mapping written to ${join(data, 'imports/yearly.yaml')}`);
    expect(run(...guess).stderr).toContain('imports/yearly.yaml exists; it was not changed.');
    expect(run('check').status).toBe(0);
    expect(run('import', file, '--cycle', '2025').stdout).toContain(
      '4 new, 0 replaced, 0 the same, 2 skipped, 0 unclear.',
    );
  });

  test('files that are no spreadsheets are told for what they are', () => {
    const page = put('report.xls', '<html><table></table></html>');
    expect(run('import', page, '--cycle', '2025').stderr).toContain('is a web page or XML and no workbook');
    const half = put('half.xlsx', workbookBytes([{ rows }]).subarray(0, 3000));
    expect(run('import', half, '--cycle', '2025', '--locale', 'zh').stderr).toContain(
      '已损坏或不完整，无法读取',
    );
    expect(run('import', join(dir, 'none.xlsx'), '--cycle', '2025').stderr).toContain(
      'cannot be read (ENOENT)',
    );
  });
});

test('template: for a source or for items, and a near miss is suggested', () => {
  const out = join(dir, 'sheet.xlsx');
  const made = run('template', '2025', '--for', 'stats', '--out', out);
  expect(made.stdout).toBe(`${out} written: 3 items, 5 subjects.\n`);
  expect(run('import', out).stdout).toContain('observations/2025.csv (a template)');
  expect(run('template', '2025', '--for', 'gdp,cases', '--out', out).stdout).toContain('2 items');
  expect(run('template', '2025', '--for', 'grwth', '--out', out).stderr).toContain('Did you mean "growth"?');
  const items = readFileSync(join(data, 'rulebooks/rb/items.csv'), 'utf8');
  put('towns/rulebooks/rb/items.csv', items.replace(',police', ',"Police, courts; others"'));
  expect(run('template', '2025', '--for', 'Police, courts; others', '--out', out).stdout).toContain(
    '1 item,',
  );
  expect(run('template', '2025').status).toBe(2);
  expect(run('template', '2031', '--for', 'all').status).toBe(1);
});
