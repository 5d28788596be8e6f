/** Pages of indicators as they are built: what a reader finds in the text of both languages, and in the file beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let dir = '';

function build(name: string): void {
  const args = ['scripts/build.ts', '--data', `test/cases/${name}/package`, '--out', join(dir, name)];
  expect(spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).status).toBe(0);
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'items-'));
  for (const name of ['not-applicable-average', 'late-and-suppressed', 'targets-by-group']) build(name);
}, 180_000);

afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** What stands between the tags of the main part, spaces run together. */
function textOf(name: string, path: string): string {
  const html = readFileSync(join(dir, name, path), 'utf8');
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

test('another not-applicable policy: totals, places and moves, worked out in the README of the case', () => {
  const text = textOf('not-applicable-average', 'items/port/index.html');
  expect(text).toContain(
    '若权重分给同级，2 个单位位次变动，最多 2 位；若计满分，3 个单位位次变动，最多 1 位。',
  );
  // As declared c has 60 and place 2; without port 50 and place 4, with full points 75 and place 1.
  expect(text).toContain('c 不适用 60.00 2 50.00 −10.00 4 2 75.00 +15.00 1 1');
  expect(text).toContain('d 55.00 4 55.00 3 1 55.00 4');
  expect(textOf('not-applicable-average', 'en/items/port/index.html')).toContain(
    'c not applicable 60.00 2 50.00 −10.00 4 2 75.00 +15.00 1 1',
  );
});

test('where it applies to everyone the page says so and scores nothing again', () => {
  expect(textOf('not-applicable-average', 'items/people/index.html')).toContain(
    '没有单位注明不适用，换用其他办法不影响任何位次。',
  );
});

test('what is late, disputed or suppressed stands with its line and what was done about it', () => {
  const school = textOf('late-and-suppressed', 'items/school/index.html');
  expect(school).toContain('b 有异议 observations/2025.csv:7 照常计分，得 50.00 分');
  expect(school).toContain('d 迟报 observations/2025.csv:13 按“迟报”的规则：不得分，上级也不得分。');
  expect(school).toContain('e observations/2025.csv:16 按“不适用”的规则：取 4 个有得分对象的平均得分 43.8');
  const crime = textOf('late-and-suppressed', 'en/items/crime/index.html');
  expect(crime).toContain('b suppressed observations/2025.csv:5');
  expect(crime).toContain('no points; its weight goes to its siblings.');
});

test('targets that differ by subject are told as a range, and who met its own', () => {
  const text = textOf('targets-by-group', 'items/forest/index.html');
  expect(text).toContain('hills 1 50% 40 按单位分别下达：60 至 80');
  expect(text).toContain('plain 1 50% 按单位分别下达：10 至 20 70');
  expect(text).toContain('5 个镇都有数值，中位 60，最高为 60（3 个并列），最低d、e（30）；1 个达到目标。');
});

test('the file of the table holds what the page shows', () => {
  const csv = readFileSync(join(dir, 'not-applicable-average/items/port/values.csv'), 'utf8');
  expect(csv).toContain('y2025,port,c,,,all,,,not-applicable,,value,,,,70,,,,');
  expect(csv).toContain('y2025,port,a,,,all,,,present,90,value,90,,,90,1,3,,');
  const html = readFileSync(join(dir, 'not-applicable-average/en/items/port/index.html'), 'utf8');
  expect(html).toContain('href="../../../items/port/values.csv"');
});
