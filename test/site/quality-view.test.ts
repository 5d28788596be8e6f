import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { issue } from '../../src/core/issue.ts';
import type { Issue } from '../../src/core/issue.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { coverageGrid, due, owed, withValue } from '../../src/site/coverage-grid.ts';
import type { OpenCell } from '../../src/site/open-cells.ts';
import { listedUnits, qualityCharts } from '../../src/site/quality-chart.ts';
import { qualityFile } from '../../src/site/quality-files.ts';
import {
  isMerelyProvisional,
  percentBelowWhole,
  placeTexts,
  provisionalText,
  qualityFigures,
  qualitySentence,
} from '../../src/site/quality-text.ts';
import { qualityView } from '../../src/site/quality-view.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite } from '../../src/site/site.ts';
import type { Small } from '../core/score/small-package.ts';
import { csv, filesOf } from '../core/score/small-package.ts';

function siteOf(small: Small, issues: readonly Issue[] = []): Site {
  const { package: pack } = readPackage(filesOf(small));
  return createSite(pack, scorePackage(pack), { issues });
}

/** Towns a and b are not assessed on output; doctors are counted per head, air and rain by the month. */
const small: Small = {
  subjects: { hill: 'a b', plain: 'c d' },
  items: {},
  files: {
    'cycles.csv': csv('cycle_id,kind,start,end', [
      '2025,year,2025-01-01,2025-12-31',
      '2025-11,month,2025-11-01,2025-11-30',
      '2025-12,month,2025-12-01,2025-12-31',
    ]),
    'rulebooks/rb/items.csv': csv(
      'item_id,parent_id,name_zh,name_en,denominator,missing,rule,params,source',
      [
        'total,,总分,Total,,,mean,,',
        'economy,total,经济,Economy,,,mean,,',
        'output,economy,产值,Output,,redistribute,given,max=100,bureau',
        'doctors,economy,医师,Doctors,population,redistribute,given,max=100,health',
        'air,total,空气,Air,,redistribute,given,max=100;observed=month;combine=mean,d',
        'rain,total,雨量,Rain,,redistribute,given,max=100;observed=month;combine=sum,d',
        'population,,人口,Population,,,none,,bureau',
      ],
    ),
    'rulebooks/rb/weights.csv': csv('item_id,hill,plain', [
      'output,,1',
      'doctors,1,1',
      'air,1,1',
      'rain,1,1',
    ]),
    'observations/2025.csv': csv('subject_id,item_id,value,status,note', [
      'a,doctors,10,,',
      'a,population,100,,',
      'b,doctors,20,disputed,',
      'b,population,,late,not sent',
      'c,doctors,,suppressed,',
      'c,output,5,,',
      'c,population,100,,',
      'd,output,,missing,lost',
      'd,population,50,provisional,',
    ]),
    'observations/2025-11.csv': csv('subject_id,item_id,value,status,note', [
      'a,air,1,,',
      'a,rain,1,,',
      'b,air,1,,',
      'b,rain,,late,storm',
      'c,air,,missing,broken',
      'c,rain,,not-applicable,',
      'd,air,1,,',
      'd,rain,1,,',
    ]),
    'observations/2025-12.csv': csv('subject_id,item_id,value,status,note', [
      'a,air,3,,',
      'a,rain,2,,',
      'b,air,3,provisional,',
      'b,rain,2,,',
      'c,air,2,,',
      'c,rain,4,,',
      'd,rain,2,,',
    ]),
  },
};

const site = siteOf(small);
const view = qualityView(site);
const [section] = view.sections;

function open(subject: string, item: string): OpenCell {
  return section!.open.find((one) => one.subjectId === subject && one.item.id === item)!;
}

describe('what is known of every value that is asked for', () => {
  test('late, missing, without a row and not computable are four things', () => {
    const states = Object.fromEntries(section!.grid.rows.map((row) => [row.item.id, row.states]));
    expect(states).toEqual({
      output: ['not-assessed', 'not-assessed', 'present', 'missing'],
      doctors: ['present', 'incomputable', 'suppressed', 'no-row'],
      air: ['present', 'provisional', 'provisional', 'provisional'],
      rain: ['present', 'late', 'present', 'present'],
      population: ['present', 'late', 'present', 'provisional'],
    });
  });

  test('what is not assessed is not due, what is suppressed is due and not owed', () => {
    const { counts } = section!;
    expect([due(counts), withValue(counts), owed(counts)]).toEqual([18, 12, 5]);
    expect(counts).toEqual({
      present: 8,
      provisional: 4,
      disputed: 0,
      late: 2,
      missing: 1,
      'no-row': 1,
      incomputable: 1,
      suppressed: 1,
      'not-applicable': 0,
      'not-assessed': 2,
    });
  });

  test('an input is due only where something is divided by it', () => {
    const files = {
      ...small.files,
      'rulebooks/rb/weights.csv': csv('item_id,hill,plain', [
        'output,1,1',
        'doctors,,1',
        'air,1,1',
        'rain,1,1',
      ]),
    };
    const grid = coverageGrid(siteOf({ ...small, files }).home!);
    const population = grid.rows.find((row) => row.item.id === 'population')!;
    expect(population.states).toEqual(['not-assessed', 'not-assessed', 'present', 'provisional']);
  });

  test('counts by unit and by item are of the same values', () => {
    const units = section!.units.map((unit) => [unit.subjectId, due(unit.counts), owed(unit.counts)]);
    expect(units).toEqual([
      ['b', 4, 3],
      ['d', 5, 2],
      ['c', 5, 0],
      ['a', 4, 0],
    ]);
    const items = section!.items.map((one) => [
      one.item.id,
      one.dimension?.id,
      due(one.counts),
      owed(one.counts),
    ]);
    expect(items).toEqual([
      ['output', 'economy', 2, 1],
      ['doctors', 'economy', 4, 2],
      ['air', 'air', 4, 0],
      ['rain', 'rain', 4, 1],
      ['population', undefined, 4, 1],
    ]);
  });
});

describe('open values lead to the line that says so', () => {
  const told = (subject: string, item: string) =>
    placeTexts(site, open(subject, item), 'en').map(({ before, place, after }) => before + place + after);

  test.each([
    { name: 'a row that says missing', of: ['d', 'output'], expected: ['observations/2025.csv:9lost'] },
    { name: 'a row that says late', of: ['b', 'population'], expected: ['observations/2025.csv:5not sent'] },
    { name: 'no row at all', of: ['d', 'doctors'], expected: ['no such row in observations/2025.csv'] },
    {
      name: 'a value that lacks its denominator',
      of: ['b', 'doctors'],
      expected: ['there is a value, but none of Population to divide it by', 'observations/2025.csv:4'],
    },
    {
      name: 'the month that a sum lacks',
      of: ['b', 'rain'],
      expected: ['November 2025 late: observations/2025-11.csv:5storm'],
    },
    {
      name: 'the month that a mean leaves out',
      of: ['c', 'air'],
      expected: ['November 2025 missing: observations/2025-11.csv:6broken'],
    },
    {
      name: 'a month without a row',
      of: ['d', 'air'],
      expected: ['December 2025: no such row in observations/2025-12.csv'],
    },
    {
      name: 'the month that is provisional',
      of: ['b', 'air'],
      expected: ['December 2025 provisional: observations/2025-12.csv:4'],
    },
  ])('$name', ({ of, expected }) => {
    expect(told(of[0]!, of[1]!)).toEqual(expected);
  });

  test('what merely waits to be settled is counted, not listed', () => {
    const merely = section!.open.filter(isMerelyProvisional);
    expect(merely.map((one) => `${one.subjectId} ${one.item.id}`)).toEqual(['b air', 'd population']);
    expect(provisionalText(site, merely, 'zh')).toBe('只是暂定、没有缺数的 2 个：空气（1）、人口（1）。');
  });

  test('owners who owe most stand first, and each has its own values', () => {
    const owners = view.owners.map(({ source, items, counts, open: own }) => [
      source,
      items,
      due(counts),
      owed(counts),
      own.length,
    ]);
    expect(owners).toEqual([
      ['health', 1, 4, 2, 3],
      ['bureau', 2, 6, 2, 3],
      ['d', 2, 8, 1, 4],
    ]);
  });
});

describe('the opening', () => {
  test('says what is due, what is there, what is not and what may change', () => {
    expect(qualitySentence(site, section!, 'zh')).toContain(
      '4 个单位、5 项指标，应有 18 个数值，已有 12 个（66.7%）。没有数值的 6 个：迟报 2 个、缺报 1 个、' +
        '无记录 1 个、无法计算 1 个、不公开 1 个。已有的数值中，暂定 4 个。',
    );
    expect(qualitySentence(site, section!, 'en')).toContain(
      '18 values are due for 4 units and 5 indicators; 12 are there (66.7%). 6 have no value: 2 late, 1 missing, ' +
        '1 no row, 1 not computable, 1 suppressed. Not settled among those that are there: 4 provisional.',
    );
  });

  test('says so where nothing is wanting', () => {
    const whole = siteOf({
      subjects: 'a b',
      items: { x: { rule: 'given', params: 'max=10' } },
      values: { x: { a: 1, b: 2 } },
    });
    const [only] = qualityView(whole).sections;
    expect(qualitySentence(whole, only!, 'zh')).toContain(
      '应有的数值都已报齐。已有的数值没有暂定的，也没有异议。',
    );
    const figures = qualityFigures(whole, qualityView(whole), only!, 'zh').map(
      (one) => `${one.value} ${one.note}`,
    );
    expect(figures).toEqual([
      '100% 2 / 2',
      '100% 按权重计；最低 100%，共 2 个单位',
      '0 没有待补的数值',
      '0 检查没有发出警告',
    ]);
  });

  test('what is not whole is never rounded to 100 %', () => {
    expect(percentBelowWhole(0.99999, 'en')).toBe('99.999%');
    expect(percentBelowWhole(0.9994, 'en')).toBe('99.9%');
    expect(percentBelowWhole(0.9999999, 'en')).toBe('99.999%');
    expect(percentBelowWhole(1, 'en')).toBe('100%');
  });
});

describe('warnings of the check', () => {
  const place = { file: 'observations/2025.csv', line: 4, column: 2 };
  const stranger = issue(
    'warning',
    'file-unknown',
    { file: 'notes.txt', line: 0, column: 0 },
    { path: 'notes.txt' },
  );
  const unused = issue('warning', 'observation-unused', place, {
    item: 'output',
    subject: 'a',
    cycle: '2025',
    rows: 2,
    why: 'group',
  });
  const warned = siteOf(small, [stranger, unused, { ...unused, line: 7 }]);

  test('stand by kind, the most frequent first', () => {
    const kinds = qualityView(warned).warnings.map(({ kind, issues }) => [kind, issues.length]);
    expect(kinds).toEqual([
      ['observation-unused', 2],
      ['file-unknown', 1],
    ]);
  });

  test('are a file with both languages, blank where a warning is about a whole file', () => {
    const text = qualityFile(warned, 'warnings');
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows.map((row) => [row['file'], row['line'], row['kind']])).toEqual([
      ['observations/2025.csv', '4', 'observation-unused'],
      ['observations/2025.csv', '7', 'observation-unused'],
      ['notes.txt', '', 'file-unknown'],
    ]);
    expect(rows[0]!['text_zh']).toContain('不考核 output');
    expect(rows[0]!['text_en']).toContain('output is not assessed in the group of a');
  });
});

describe('many units', () => {
  const ids = Array.from({ length: 70 }, (_, at) => `u${100 + at}`);
  const manyWith = (values: Record<string, number | string>) =>
    siteOf({
      subjects: ids.join(' '),
      items: {
        x: { rule: 'given', params: 'max=10', missing: 'redistribute' },
        y: { rule: 'given', params: 'max=10' },
      },
      values: {
        x: { ...Object.fromEntries(ids.map((id) => [id, 1])), ...values },
        y: Object.fromEntries(ids.map((id) => [id, 1])),
      },
    });

  test('only those with gaps are drawn and listed, and the page says so', () => {
    const many = manyWith({ u103: 'late', u150: '2 disputed', u160: '2 provisional' });
    const [only] = qualityView(many).sections;
    const charts = qualityCharts(many, only!, 'en');
    expect(charts.matrix).toContain('>u103<');
    expect(charts.matrix).toContain('>u150<');
    expect(charts.matrix).not.toContain('>u160<');
    expect(charts.leftOut).toBe(
      'Of 70 units the chart shows only the 2 with values that are owed, disputed or suppressed.',
    );
    expect(listedUnits(only!).map((unit) => unit.subjectId)).toEqual(['u103', 'u150']);
  });

  test('where too many have gaps, those who owe most are drawn', () => {
    const many = manyWith(
      Object.fromEntries(ids.slice(3).map((id) => [id, id < 'u110' ? '1 disputed' : 'late'])),
    );
    const [only] = qualityView(many).sections;
    const charts = qualityCharts(many, only!, 'zh');
    expect(charts.leftOut).toBe(
      '共 70 个单位，67 个有待补、有异议或不公开的数值，图中只列其中待补最多的 60 个。',
    );
    expect(charts.matrix).toContain('>u169<');
    expect(charts.matrix).not.toContain('>u103<');
  });

  test('without any gap the sums are drawn and no unit', () => {
    const many = manyWith({});
    const charts = qualityCharts(many, qualityView(many).sections[0]!, 'zh');
    expect(charts.matrix).toBe('');
    expect(charts.leftOut).toContain('70 个单位都没有');
    expect(charts.bars(358)).toContain('70 / 70');
  });
});

test('a package without assessments of units has nothing to count', () => {
  const none = siteOf({
    ...small,
    files: {
      ...small.files,
      'assessments.csv': csv('assessment_id,kind,cycle_id,rulebook_id,subject_kind', []),
    },
  });
  expect(qualityView(none)).toEqual({ sections: [], owners: [], assessments: [], warnings: [] });
});
