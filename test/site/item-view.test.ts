/** The page of an indicator as facts and words: figures worked out by hand from the READMEs of the cases. */
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../src/core/check/check.ts';
import { hasErrors } from '../../src/core/issue.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { courseCharts, spreadChart } from '../../src/site/item-charts.ts';
import { itemCsv } from '../../src/site/item-csv.ts';
import { itemIndex } from '../../src/site/item-index.ts';
import { goalText, scopeText } from '../../src/site/item-method-text.ts';
import { otherUses } from '../../src/site/item-others.ts';
import { figureOf, itemFigures, itemLead } from '../../src/site/item-text.ts';
import { itemView } from '../../src/site/item-view.ts';
import { namesFor } from '../../src/site/names.ts';
import { policyEffect } from '../../src/site/policy-effect.ts';
import { effectSentence, placeMove } from '../../src/site/policy-text.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite } from '../../src/site/site.ts';
import { readFolder } from '../read-folder.ts';

function siteOf(files: ReturnType<typeof readFolder>): Site {
  const { package: pack, issues } = readPackage(files);
  expect(hasErrors([...issues, ...checkPackage(pack, files)])).toBe(false);
  return createSite(pack, scorePackage(pack));
}

function pageOf(site: Site, itemId: string, assessmentId = 'y2025') {
  const result = site.results.get(assessmentId)!;
  const { rulebook } = result.frame;
  const view = itemView(site, result, rulebook.itemsById.get(itemId)!);
  return { site, result, view, zh: namesFor(site, rulebook, 'zh'), en: namesFor(site, rulebook, 'en') };
}

function caseOf(name: string, itemId: string) {
  return pageOf(siteOf(readFolder(`test/cases/${name}/package`)), itemId);
}

describe('targets of a subject, of its group, of all', () => {
  const { view } = caseOf('targets-by-group', 'forest');
  const [hills, plain] = view.groups;

  test('a group that shares one has it with its line, one that does not has a range', () => {
    expect(hills!.floor).toEqual({ low: 40, high: 40, line: 7, without: 0 });
    expect(hills!.target).toEqual({ low: 60, high: 80, line: null, without: 0 });
    expect(plain!.floor).toEqual({ low: 10, high: 20, line: null, without: 0 });
    expect(plain!.target).toEqual({ low: 70, high: 70, line: 2, without: 0 });
    expect(goalText(hills!.target, 'zh')).toBe('按单位分别下达：60 至 80');
    expect(goalText(plain!.target, 'en')).toBe('70');
  });

  test('each subject is held against its own', () => {
    const met = view.rows.filter((row) => row.isMet === true).map((row) => row.subjectId);
    expect([met, view.goals]).toEqual([['b'], { judged: 5, met: 1 }]);
    const waste = caseOf('targets-by-group', 'waste').view;
    expect(waste.rows.filter((row) => row.isMet === true).map((row) => row.subjectId)).toEqual(['c']);
  });

  test('places on the item are within the group, by points', () => {
    // b 100, c 80, a 50, e 33.3, d 20.
    expect(view.rows.map((row) => [row.subjectId, row.place, row.placedInGroup])).toEqual([
      ['b', 1, 2],
      ['c', 1, 3],
      ['a', 2, 2],
      ['e', 2, 3],
      ['d', 3, 3],
    ]);
  });

  test('the ends of a group are all who stand there', () => {
    const ids = (subjects: readonly number[]) => subjects.map((s) => view.result.frame.subjects[s]);
    expect([ids(plain!.lowest), ids(plain!.highest)]).toEqual([['d', 'e'], ['c']]);
    // 30, 30, 60.
    expect(plain!.spread).toMatchObject({ lowerQuartile: 30, median: 30, upperQuartile: 45, count: 3 });
  });

  test('the chart draws the target that a group shares and no other, and names the ends', () => {
    const { view: own, zh } = caseOf('targets-by-group', 'forest');
    const drawn = spreadChart(own, zh, 900, 'zh');
    expect(drawn.match(/c-target/g)).toHaveLength(1);
    expect(drawn).toContain('>目标 70<');
    expect(drawn).toContain('>d、e 30<');
    expect(drawn).toContain('plain：3 个，最低 30，中位 30，最高 60。');
  });
});

describe('what is late, suppressed, disputed, provisional or not applicable', () => {
  const absence = (itemId: string) => caseOf('late-and-suppressed', itemId).view.absence;

  test('each open value has its state, its line and its points', () => {
    const told = (itemId: string) =>
      absence(itemId).open.map(({ s, state, evidence, points }) => [
        'abcdef'[s],
        state,
        evidence.map(({ file, line }) => `${file}:${line}`).join(' '),
        points,
      ]);
    expect(told('crime')).toEqual([
      ['b', 'suppressed', 'observations/2025.csv:5', Number.NaN],
      ['f', 'missing', 'observations/2025.csv:17', Number.NaN],
    ]);
    expect(told('jobs')).toEqual([
      ['a', 'provisional', 'observations/2025.csv:3', 40],
      ['c', 'late', 'observations/2025.csv:9', 0],
    ]);
    expect(told('school')).toEqual([
      ['b', 'disputed', 'observations/2025.csv:7', 50],
      ['d', 'late', 'observations/2025.csv:13', Number.NaN],
    ]);
  });

  test('the one that it does not apply to stands apart, with the mean that it was given', () => {
    const [only, ...others] = absence('school').notApplicable;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ s: 4, points: 43.75 });
    expect(only!.done.steps).toMatchObject([{ stage: 'policy', policy: 'average', subjects: 4 }]);
  });

  test('it is neither counted as missing nor given a place', () => {
    const { view } = caseOf('late-and-suppressed', 'school');
    expect(view.due.length).toBe(5);
    expect(view.without.map((row) => row.subjectId)).toEqual(['d']);
    expect(view.rows.at(-1)).toMatchObject({ subjectId: 'e', place: 0, points: 43.75 });
  });

  test('the opening sentence counts them apart, and a median of whole numbers keeps its half', () => {
    const { site, view, zh, en } = caseOf('late-and-suppressed', 'school');
    // 10, 15, 20, 30.
    expect(itemLead(site, view, zh, 'zh')).toBe(
      '5 个镇中 4 个有数值，中位 17.5，最高c（30），最低a（10）。另有 1 个注明不适用。',
    );
    expect(itemLead(site, view, en, 'en')).toBe(
      '4 of 5 units to which it applies have a value: median 17.5, highest c (30), lowest a (10). It is declared not to apply to 1 more.',
    );
    const figures = itemFigures(view, en, 'en').map(({ value, suffix, note }) => [value, suffix, note]);
    expect(figures.slice(0, 2)).toEqual([
      ['17.5', '', 'no comparable earlier figure'],
      ['4', '/ 5', '1 disputed, 1 late'],
    ]);
  });
});

test('a group that is not assessed is told from one without values, with the line that is blank', () => {
  const { site, view, zh } = caseOf('not-assessed-group', 'gdp');
  expect(view.absence.groups).toEqual([
    {
      groupId: 'ecological',
      units: 2,
      withValue: 1,
      place: { file: 'rulebooks/rb/weights.csv', line: 2 },
    },
  ]);
  expect(view.absence.open).toEqual([]);
  expect(itemLead(site, view, zh, 'zh')).toMatch(/^3 个镇都有数值.+。ecological不考核此项。$/);
  expect(spreadChart(view, zh, 900, 'zh')).toContain('>不考核此项<');
});

describe('an item that is scored by its change', () => {
  test('is set side by side by that change, in percent of the base or in its own unit', () => {
    const { view, zh } = caseOf('change-percent', 'output');
    expect([...view.measure.values]).toEqual([20, -10, 50, 5]);
    expect(view.all).toMatchObject({ worst: -10, median: 12.5, best: 50 });
    expect(spreadChart(view, zh, 900, 'zh')).toContain('>c 50<');
    expect(caseOf('change-percent', 'places').view.measure).toMatchObject({ kind: 'change' });
    expect([...caseOf('change-percent', 'places').view.measure.values]).toEqual([3, -1, 0, 1]);
  });

  test('while the table keeps the value as reported', () => {
    const { view } = caseOf('change-percent', 'output');
    expect(view.rows.map((row) => [row.subjectId, row.value, row.measured])).toEqual([
      ['c', 60, 50],
      ['a', 120, 20],
      ['d', 84, 5],
      ['b', 180, -10],
    ]);
  });
});

test('the statistics that a rule used are told, with what was done to outliers', () => {
  const { view, zh, en } = caseOf('winsorise', 'trade');
  expect(scopeText(view.method.shared!, view, zh, 'zh')).toBe(
    '10 个有数值，最优 9，最差 1，缩尾 1 次，调整j',
  );
  expect(scopeText(view.method.shared!, view, en, 'en')).toBe(
    '10 with a value, best 9, worst 1, winsorised in 1 round: j',
  );
  const noise = caseOf('zscore', 'noise');
  expect(scopeText(noise.view.method.shared!, noise.view, noise.zh, 'zh')).toBe(
    '4 个有数值，平均值 15，标准差 10',
  );
});

test('statistics by group stand with the group', () => {
  const { view } = caseOf('minmax-by-group', 'output');
  expect(view.method.shared).toBeNull();
  const ranges = view.groups.map(({ scope }) => [scope!.facts['worst'], scope!.facts['best']]);
  const byGroup = view.groups.map(({ values }) => [Math.min(...values), Math.max(...values)]);
  expect(ranges).toEqual(byGroup);
});

const method = (id: string, more = '') => `rulebook: ${id}\nroot: total\n${more}`;
const header = 'item_id,parent_id,name_zh,name_en,unit,direction,rule,params\ntotal,,总分,Total,,,mean,\n';
const years: Readonly<Record<string, string>> = {
  'package.yaml': `package: years
title: {zh: 多年, en: Years}
synthetic: true
home: y2025
kinds:
  unit: {town: {zh: 镇, en: Town}}
  cycle: {quarter: {zh: 季度, en: Quarter}, year: {zh: 年度, en: Year}}
  assessment: {annual: {zh: 年度考核, en: Annual}, quarterly: {zh: 季度考核, en: Quarterly}}
`,
  'units.csv': 'unit_id,kind,name_zh,name_en\na,town,甲镇,Town A\nb,town,乙镇,Town B\n',
  'cycles.csv': `cycle_id,kind,parent_id,start,end
2024,year,,2024-01-01,2024-12-31
2025,year,,2025-01-01,2025-12-31
2025q1,quarter,2025,2025-01-01,2025-03-31
`,
  'assessments.csv': `assessment_id,kind,cycle_id,rulebook_id,subject_kind
q1,quarterly,2025q1,quarters,town
y2024,annual,2024,old,town
y2025,annual,2025,new,town
`,
  'rulebooks/old/rulebook.yaml': method('old'),
  'rulebooks/old/items.csv': `${header}x,total,甲项,Item X,%,higher,given,max=100\ny,total,乙项,Item Y,分,higher,given,max=100\n`,
  'rulebooks/old/weights.csv': 'item_id,*\nx,50\ny,50\n',
  'rulebooks/new/rulebook.yaml': method('new', 'supersedes: old\n'),
  'rulebooks/new/items.csv': `${header}x,total,甲项,Item X,%,higher,given,max=100\nz,total,丙项,Item Z,分,higher,given,max=100\n`,
  'rulebooks/new/weights.csv': 'item_id,*\nx,60\nz,40\n',
  'rulebooks/quarters/rulebook.yaml': method('quarters'),
  'rulebooks/quarters/items.csv': `${header}z,total,丙项,Item Z,分,higher,given,max=100\n`,
  'rulebooks/quarters/weights.csv': 'item_id,*\nz,1\n',
  'observations/2024.csv': 'subject_id,item_id,value\na,x,90\na,y,50\nb,x,40\nb,y,100\n',
  'observations/2025.csv': 'subject_id,item_id,value\na,x,50\na,z,10\nb,x,100\nb,z,\n',
  'observations/2025q1.csv': 'subject_id,item_id,value\na,z,2\nb,z,6\n',
};
const encoder = new TextEncoder();
const yearsSite = () =>
  siteOf(new Map(Object.entries(years).map(([path, text]) => [path, Buffer.from(encoder.encode(text))])));

describe('over years and rule books', () => {
  test('the course goes across a change of method, where it was measured alike', () => {
    const { view, zh } = pageOf(yearsSite(), 'x');
    expect(view.course.points.map((point) => [point.result.frame.cycle.cycle_id, point.all!.median])).toEqual(
      [
        ['2024', 65],
        ['2025', 75],
      ],
    );
    expect(view.course.methodChanges).toEqual([1]);
    const [chart] = courseCharts(view, zh, 'zh');
    expect(chart!.draw(400)).toContain('中位由2024年的 65 到2025年的 75。');
    expect(chart!.draw(400)).toContain('>新规则<');
  });

  test('the table and the key figure tell the change, and that the method was another', () => {
    const { view, zh } = pageOf(yearsSite(), 'x');
    expect(view.rows.map((row) => [row.subjectId, row.measured, row.before])).toEqual([
      ['b', 100, 40],
      ['a', 50, 90],
    ]);
    expect(itemFigures(view, zh, 'zh')[0]).toMatchObject({
      value: '75',
      suffix: '%',
      note: '2024年（旧规则） 65，+10',
    });
  });

  test('a new item has no course and says where it was not', () => {
    const { view, zh } = pageOf(yearsSite(), 'z');
    expect(view.course.otherwise.map((one) => one.frame.cycle.cycle_id)).toEqual(['2024']);
    expect(courseCharts(view, zh, 'zh')).toEqual([]);
    expect(view.method.earlier).toMatchObject({ item: null });
    expect(pageOf(yearsSite(), 'x').view.groups[0]).toMatchObject({ share: 0.6, shareBefore: 0.5 });
  });

  test('a value without a row is told as such', () => {
    const { view } = pageOf(yearsSite(), 'z');
    expect(view.absence.open.map(({ s, state }) => [s, state])).toEqual([[1, 'missing']]);
    expect(figureOf(view, view.all!.median, 'en')).toBe('10');
  });

  test('assessments by other rule books are named, with their median', () => {
    const { site, view } = pageOf(yearsSite(), 'z');
    const uses = otherUses(site, view).map(({ rulebook, results, spread }) => [
      rulebook.id,
      results.map((one) => one.frame.assessment.assessment_id),
      spread!.median,
    ]);
    expect(uses).toEqual([['quarters', ['q1'], 4]]);
  });

  test('the list of indicators marks what was added and dropped, and counts the values', () => {
    const [first] = itemIndex(yearsSite());
    expect(first!.rulebook.id).toBe('new');
    expect(first!.rows.map(({ item, isNew, have, due }) => [item.id, isNew, have, due])).toEqual([
      ['total', false, 1, 2],
      ['x', false, 2, 2],
      ['z', true, 1, 2],
    ]);
    expect(first!.earlier!.dropped.map((item) => item.id)).toEqual(['y']);
  });

  test('the file has both names, full precision and nothing where there is nothing', () => {
    const [head, ...rows] = itemCsv(yearsSite(), 'x').trimEnd().split('\n');
    expect(head).toMatch(/^\u{feff}assessment_id,item_id,subject_id,name_zh,name_en,/u);
    expect(rows).toEqual([
      'y2025,x,b,乙镇,Town B,*,,,present,100,value,100,,,100,1,2,y2024,40',
      'y2025,x,a,甲镇,Town A,*,,,present,50,value,50,,,50,2,2,y2024,90',
    ]);
  });
});

describe('other not-applicable policies', () => {
  const { site, result, view, zh, en } = caseOf('not-applicable-average', 'port');
  const effect = policyEffect(site, result, view.item)!;

  test('the table has whom it concerns and all who move, by place as declared', () => {
    expect(effect.rows.map((row) => [row.subjectId, row.isNotApplicable, row.overallPlace])).toEqual([
      ['b', false, 1],
      ['a', false, 2],
      ['c', true, 2],
      ['d', false, 4],
    ]);
    const c = effect.rows[2]!;
    expect(c.under.map(({ total, overallPlace }) => [total, overallPlace])).toEqual([
      [50, 4],
      [75, 1],
    ]);
  });

  test('a sentence says how many move and how far', () => {
    expect(effectSentence(effect, zh, 'zh')).toBe(
      'port对 1 个单位不适用。规则规定：取其他对象的平均得分。同一次考核按其他办法重新计分，其余不变：若权重分给同级，2 个单位位次变动，最多 2 位；若计满分，3 个单位位次变动，最多 1 位。',
    );
    expect(effectSentence(effect, en, 'en')).toMatch(
      /if the weight goes to its siblings, 2 units change place, by 2 at most; if full points are given, 3 units change place, by 1 at most\.$/,
    );
  });

  test('a move has a direction in words, and no place is no move', () => {
    expect(placeMove(4, 2, 'zh')).toEqual({ direction: 'up', places: '2', words: '前移 2 位' });
    expect(placeMove(2, 4, 'en')).toEqual({ direction: 'down', places: '2', words: 'down 2' });
    expect([placeMove(3, 3, 'zh'), placeMove(0, 3, 'zh'), placeMove(3, 0, 'zh')]).toEqual([null, null, null]);
  });

  test('for an item that applies to everyone there is nothing to tell', () => {
    expect(policyEffect(site, result, result.frame.rulebook.itemsById.get('people')!)).toBeNull();
  });
});
