/** Units of measurement in the reader's language, on every page that shows one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officialBase } from '../core/official-package.ts';
import { packageOf } from '../core/small-package.ts';
import type { Change } from '../core/small-package.ts';

const root = join(import.meta.dirname, '../..');
const items: Change = [
  ['name_en,unit,', 'name_en,unit,unit_en,'],
  ['total,,总分,Total,,', 'total,,总分,Total,,,'],
  ['GDP,万元,', 'GDP,万元,ten thousand yuan,'],
  ['Crime,件,', 'Crime,件,cases,'],
  ['Faults,次,', 'Faults,次,counted,'],
  ['Views,,', 'Views,,,'],
  ['Population,人,', 'Population,人,residents,'],
];
const pages = [
  {
    path: 'units/a/index.html',
    zh: ['万元', '件', '次', '人'],
    en: ['ten thousand yuan', 'cases', 'residents'],
  },
  {
    path: 'items/index.html',
    zh: ['万元', '件', '次', '人'],
    en: ['ten thousand yuan', 'cases', 'residents'],
  },
  { path: 'items/gdp/index.html', zh: ['万元'], en: ['ten thousand yuan'] },
  { path: 'method/rb/index.html', zh: ['万元', '件'], en: ['ten thousand yuan', 'cases'] },
  { path: 'officials/o1/index.html', zh: ['万元'], en: ['ten thousand yuan'] },
];

let dir = '';

function build(name: string, change: Readonly<Record<string, Change>>): void {
  for (const [path, bytes] of packageOf(change, officialBase)) {
    mkdirSync(dirname(join(dir, name, path)), { recursive: true });
    writeFileSync(join(dir, name, path), bytes);
  }
  const args = ['scripts/build.ts', '--data', join(dir, name), '--out', join(dir, `${name}-site`)];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(built.status, built.stdout + built.stderr).toBe(0);
}

const textOf = (name: string, path: string) =>
  readFileSync(join(dir, `${name}-site`, path), 'utf8').replaceAll(/<[^>]*>/g, ' ');

/** Units, not words that have the same character: after a figure, in brackets or alone. */
const shows = (text: string, unit: string) =>
  new RegExp(`(?<![\\p{Script=Han}])${unit}(?![\\p{Script=Han}])`, 'u').test(text);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'measures-'));
  build('both', { 'rulebooks/rb/items.csv': items });
  build('one', {});
}, 60_000);

afterAll(() => rmSync(dir, { recursive: true }));

test.each(pages)('$path shows each unit in the language of the page', ({ path, zh, en }) => {
  const chinese = textOf('both', path);
  const english = textOf('both', `en/${path}`);
  for (const unit of zh)
    expect([unit, shows(chinese, unit), shows(english, unit)]).toEqual([unit, true, false]);
  for (const unit of en)
    expect([unit, shows(chinese, unit), shows(english, unit)]).toEqual([unit, false, true]);
});

test('without an English unit the page shows the one that there is', () => {
  expect(textOf('one', 'en/items/gdp/index.html')).toContain('万元');
  expect(textOf('one', 'en/units/a/index.html')).toContain('万元');
});

test('files for download have both', () => {
  const header = (path: string) => readFileSync(join(dir, 'both-site', path), 'utf8').split('\n')[0];
  expect(header('units/a/y2025/items.csv')).toContain('measured_in,measured_in_en');
  expect(header('method/rb/rules.csv')).toContain('unit,unit_en');
  expect(readFileSync(join(dir, 'both-site/units/a/y2025/items.csv'), 'utf8')).toMatch(
    /,gdp,.*,万元,ten thousand yuan,/,
  );
});
