import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tables } from '../../src/core/package/tables.ts';
import { findings } from '../../src/core/results/audit.ts';
import { resultTables } from '../../src/core/results/columns.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import type { CodeList } from '../../src/i18n/dictionary-codes.ts';
import { codeLists } from '../../src/i18n/dictionary-codes.ts';
import { locales } from '../../src/i18n/locale.ts';
import { describeResults } from '../../src/site/describe-results.ts';
import { packageTables, resultEntries } from '../../src/site/dictionary.ts';
import { loadPackage } from '../../src/site/load-package.ts';
import { createSite } from '../../src/site/site.ts';

const loaded = await loadPackage('test/cases/not-assessed-group/package');
const downloads = [{ name: 'scores.csv', bytes: 1234, rows: 25 }];
const site = createSite(loaded.package, scorePackage(loaded.package), { downloads });

describe('tables of the package', () => {
  test('those that it has stand apart from those that it has not, and none is left out', () => {
    const { used, unused } = packageTables(site, 'en');
    expect(used.map((one) => one.id)).toEqual([
      ...['units', 'groups', 'memberships', 'cycles', 'assessments', 'items', 'weights', 'observations'],
    ]);
    const all = [...used, ...unused].map((one) => one.id);
    expect(all.toSorted()).toEqual([...Object.keys(tables), 'weights'].toSorted());
  });

  test('every column says what it is, what it may hold and whether the package uses it', () => {
    const { used } = packageTables(site, 'en');
    const items = used.find((one) => one.id === 'items')!;
    const column = (name: string) => items.columns.find((one) => one.name === name)!;
    expect(items.size).toBe('1 file');
    expect(column('item_id')).toMatchObject({ type: 'id', presence: 'key, required', isUsed: true });
    expect(column('direction')).toMatchObject({ type: 'code: higher, lower', presence: 'may be blank' });
    expect(column('parent_id').type).toBe('id, see rulebooks/<rulebook_id>/items.csv');
    // The header of the case: item_id,parent_id,direction,rule,params.
    expect(items.columns.filter((one) => one.isUsed).map((one) => one.name)).toEqual([
      ...['item_id', 'parent_id', 'direction', 'rule', 'params'],
    ]);
  });

  test.each([
    ['units', 'kind', 'package.yaml 的 kinds.unit'],
    ['assessments', 'subject_kind', 'package.yaml 的 kinds.unit，或 official'],
    ['assessments', 'rulebook_id', 'rulebooks 下的文件夹'],
    ['memberships', 'subject_id', 'units.csv 或 officials.csv'],
    ['observations', 'item_id', 'rulebooks/<rulebook_id>/items.csv'],
  ])('%s.%s names where its ids are declared', (id, name, place) => {
    const table = packageTables(site, 'zh').used.find((one) => one.id === id)!;
    expect(table.columns.find((one) => one.name === name)!.type).toBe(`标识，见 ${place}`);
  });
});

test('result files list the columns that they are written with, and how many rows they have', () => {
  const entries = resultEntries(site, 'en');
  expect(entries.map((one) => [one.path, one.size])).toEqual([
    ['scores.csv', '25 rows'],
    ['totals.csv', ''],
    ['audit.csv', ''],
  ]);
  for (const entry of entries) {
    const columns = resultTables[entry.id as keyof typeof resultTables];
    expect(entry.columns.map((one) => one.name)).toEqual(Object.keys(columns));
  }
});

test('every meaning is a sentence in both languages', () => {
  for (const locale of locales) {
    const { used, unused } = packageTables(site, locale);
    const entries = [...used, ...unused, ...resultEntries(site, locale)];
    const texts = [
      ...entries.flatMap((one) => [one.meaning, ...one.columns.map((column) => column.meaning)]),
      ...codeLists.flatMap((one) => one.codes.map((code) => code.meaning[locale])),
    ];
    for (const text of texts)
      expect(text).toMatch(locale === 'zh' ? /\p{Script=Han}.*。$/u : /^[A-Z0-9].*\.$/);
  }
});

describe('codes', () => {
  const codes = (id: string) =>
    codeLists.find((one: CodeList) => one.id === id)!.codes.map((one) => one.code);

  test('every word of a closed list, every rule and every finding has its line', () => {
    const { missing, not_applicable, transform, treat, direction } = tables.items.columns;
    expect(codes('missing')).toEqual(missing.words);
    expect(codes('not_applicable')).toEqual(not_applicable.words);
    expect(codes('transforms').toSorted()).toEqual(transform.words!.toSorted());
    expect(codes('treatments')).toEqual(treat.words);
    expect(codes('directions')).toEqual(direction.words);
    expect(codes('cycle-statuses')).toEqual(tables.cycles.columns.status.words);
    expect(codes('rules').toSorted()).toEqual([...Object.keys(rules), 'none'].toSorted());
    expect(codes('findings').toSorted()).toEqual([...findings].toSorted());
    for (const word of tables.observations.columns.status.words!) {
      expect(codes('value-states')).toContain(word);
    }
  });
});

test('what stands beside the results counts rows and can be checked', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'described-'));
  try {
    const texts = { audit: 'a,b\n', scores: 'a,b\n1,2\n3,4\n', totals: 'a\n1\n' };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(dir, `${name}.csv`), text);
    const listed = await describeResults(dir, loaded.package.manifest);
    expect(listed.map(({ name, rows }) => [name, rows])).toEqual([
      ['audit.csv', 0],
      ['scores.csv', 2],
      ['totals.csv', 1],
      ['datapackage.json', null],
      ['SHA256SUMS', null],
    ]);
    expect(listed[1]!.bytes).toBe(12);
    const sum = createHash('sha256').update(texts.scores).digest('hex');
    expect(readFileSync(join(dir, 'SHA256SUMS'), 'utf8')).toContain(`${sum}  scores.csv\n`);
    const descriptor = readFileSync(join(dir, 'datapackage.json'), 'utf8');
    expect(descriptor).toContain(`"hash": "sha256:${sum}"`);
    expect(descriptor).toContain('考核对象（单位或人员）的标识。 / Id of the subject');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
