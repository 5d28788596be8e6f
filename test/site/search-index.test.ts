/** What of a package can be searched for: names with their readings, in the order of their sort keys, by edition. */
import { describe, expect, test } from 'vitest';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { searchFile, searchIndex } from '../../src/site/search-index.ts';
import type { SearchRow } from '../../src/site/search-index.ts';
import { readingOf } from '../../src/site/search-readings.ts';
import { createSite } from '../../src/site/site.ts';
import { officialBase } from '../core/official-package.ts';
import type { Changes } from '../core/small-package.ts';
import { packageOf } from '../core/small-package.ts';

const units = `unit_id,parent_id,kind,name_zh,name_en,sort_key
a,c,town,七塘镇,Qitang Town,2
b,c,town,长岗镇,Changgang Town,1
c,,city,丙市,City C,3
`;

function siteOf(changes: Changes = {}) {
  const files = packageOf({ 'units.csv': units, ...changes }, officialBase);
  const pack = readPackage(files).package;
  return createSite(pack, scorePackage(pack));
}

const rowsOf = (name: string, locale: 'zh' | 'en', site = siteOf()): readonly SearchRow[] =>
  searchIndex(site, locale, '').groups.find((group) => group.name === name)?.rows ?? [];

describe('readings', () => {
  test.each([
    { name: '七塘镇', named: 'place', reading: 'qi tang zhen' },
    { name: '重庆市', named: 'place', reading: 'chong/zhong qing shi' },
    // At the end, 区 and 县 say what the place is: not ou, not xuan.
    { name: '长岗区', named: 'place', reading: 'chang/zhang gang qu' },
    { name: '单雄', named: 'person', reading: 'shan/dan/chan xiong' },
    { name: '绿园', named: 'place', reading: 'lv/lu yuan' },
    { name: '增长率', named: 'words', reading: 'zeng zhang lv' },
    { name: 'PM2.5浓度', named: 'words', reading: 'nong du' },
    { name: '𠮷野', named: 'place', reading: ' ye' },
    { name: 'Town A', named: 'place', reading: '' },
  ] as const)('$name of a $named: $reading', ({ name, named, reading }) => {
    expect(readingOf(name, named)).toBe(reading);
  });
});

describe('the index', () => {
  test('has units by kind, each with what it belongs to, in the order of sort keys', () => {
    expect(rowsOf('镇', 'zh')).toEqual([
      ['b', '长岗镇', 'Changgang Town', 'chang/zhang gang zhen', '丙市 · 平原'],
      ['a', '七塘镇', 'Qitang Town', 'qi tang zhen', '丙市 · 山区'],
    ]);
    expect(rowsOf('Town', 'en')[0]).toEqual([
      'b',
      'Changgang Town',
      '长岗镇',
      'chang/zhang gang zhen',
      'City C · Plains',
    ]);
  });

  test('has officials by name with the posts that they hold', () => {
    expect(rowsOf('干部', 'zh').map(([id, name, , , within]) => [id, name, within])).toEqual([
      ['o2', '李二', '长岗镇副镇长'],
      ['o1', '王一', '长岗镇镇长'],
    ]);
  });

  test('says of an official in no post that there is none', () => {
    const site = siteOf({
      'postings.csv': ['o2,b,副镇长,Deputy mayor,deputy,2023-01-01,', 'o2,b,副镇长,Deputy mayor,deputy,2023-01-01,2023-12-31'], // prettier-ignore
    });
    expect(rowsOf('Officials', 'en', site)[0]!.at(-1)).toBe('In no post at present');
  });

  test('has items with their parent and rule book', () => {
    const rows = rowsOf('指标', 'zh');
    expect(rows).toContainEqual(['gdp', '生产总值', 'GDP', 'sheng chan zong zhi', '总分 · 办法']);
    expect(rows).toContainEqual(['total', '总分', 'Total', 'zong fen', '办法']);
  });

  test('falls back where a name is blank, and does not tell it twice', () => {
    const blank = units.replace('Qitang Town', '').replace('长岗镇,Changgang Town', ',');
    const site = siteOf({ 'units.csv': blank });
    expect(rowsOf('Town', 'en', site)).toContainEqual(['a', '七塘镇', '', 'qi tang zhen', 'City C · Hills']);
    expect(rowsOf('Town', 'en', site)).toContainEqual(['b', 'b', '', '', 'City C · Plains']);
  });

  test('holds nobody where the edition shows no officials', () => {
    const site = { ...siteOf(), officials: new Map<string, never>() };
    expect(searchIndex(site, 'zh', '').groups.map(({ section }) => section)).toEqual([
      'units',
      'units',
      'items',
    ]);
    expect(searchFile(site, 'zh', 'e.js').text).not.toContain('王一');
  });
});

describe('the file', () => {
  test('is named by what it holds, and names what searches it from where it lies', () => {
    const file = searchFile(siteOf(), 'zh', '/_astro/open.js');
    expect(file.path).toMatch(/^search\/zh-[0-9a-f]{10}\.js$/);
    expect(file.text).toContain('"engine":"../_astro/open.js"');
    expect(searchFile(siteOf(), 'zh', '/_astro/open.js').path).toBe(file.path);
    const renamed = siteOf({ 'units.csv': units.replace('Qitang', 'Chitang') });
    expect(searchFile(renamed, 'zh', '/_astro/open.js').path).not.toBe(file.path);
  });

  test('of a site is made once', () => {
    const site = siteOf();
    expect(searchFile(site, 'en', 'e.js')).toBe(searchFile(site, 'en', 'e.js'));
  });
});
