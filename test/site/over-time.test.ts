/** One unit over years and rule books, and inside a year: figures worked out by hand from the package below. */
import { expect, test } from 'vitest';
import { checkPackage } from '../../src/core/check/check.ts';
import { hasErrors } from '../../src/core/issue.ts';
import { readPackage } from '../../src/core/package/package.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { goalsOf } from '../../src/site/goals.ts';
import { insideProgress } from '../../src/site/inside-progress.ts';
import { enclosingOf, insideOf } from '../../src/site/inside.ts';
import { loadPackage } from '../../src/site/load-package.ts';
import { namesFor } from '../../src/site/names.ts';
import { comparisonText } from '../../src/site/overview-text.ts';
import { methodChanges, previousOf, seriesOf } from '../../src/site/series.ts';
import { createSite } from '../../src/site/site.ts';
import { differenceChart } from '../../src/site/unit-charts.ts';
import { keyFigures, leadSentence } from '../../src/site/unit-text.ts';
import { unitCsv } from '../../src/site/unit-csv.ts';
import { unitPath, unitView } from '../../src/site/unit-view.ts';

const method = (id: string, more = '') => `rulebook: ${id}\nroot: total\n${more}`;
const files: Readonly<Record<string, string>> = {
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
2025q2,quarter,2025,2025-04-01,2025-06-30
`,
  'assessments.csv': `assessment_id,kind,cycle_id,rulebook_id,subject_kind
q1,quarterly,2025q1,quarters,town
q2,quarterly,2025q2,quarters,town
y2024,annual,2024,old,town
y2025,annual,2025,new,town
`,
  'rulebooks/old/rulebook.yaml': method('old'),
  'rulebooks/old/items.csv':
    'item_id,parent_id,name_zh,name_en,unit,direction,rule,params\ntotal,,总分,Total,,,mean,\nx,total,甲项,Item X,分,higher,given,max=100\ny,total,乙项,Item Y,分,higher,given,max=100\n',
  'rulebooks/old/weights.csv': 'item_id,*\nx,50\ny,50\n',
  'rulebooks/new/rulebook.yaml': method('new', 'supersedes: old\n'),
  'rulebooks/new/items.csv':
    'item_id,parent_id,name_zh,name_en,unit,direction,rule,params\ntotal,,总分,Total,,,mean,\nx,total,甲项,Item X,分,higher,given,max=100\nz,total,丙项,Item Z,%,higher,goalpost,\n',
  'rulebooks/new/weights.csv': 'item_id,*\nx,60\nz,40\n',
  'rulebooks/quarters/rulebook.yaml': method('quarters'),
  'rulebooks/quarters/items.csv':
    'item_id,parent_id,name_zh,name_en,unit,direction,rule,params\ntotal,,总分,Total,,,mean,\nz,total,丙项,Item Z,%,higher,goalpost,\n',
  'rulebooks/quarters/weights.csv': 'item_id,*\nz,1\n',
  'observations/2024.csv': 'subject_id,item_id,value\na,x,90\na,y,50\nb,x,40\nb,y,100\n',
  'observations/2025.csv': 'subject_id,item_id,value\na,x,50\na,z,10\nb,x,100\nb,z,5\n',
  'observations/2025q1.csv': 'subject_id,item_id,value\na,z,2\nb,z,3\n',
  'observations/2025q2.csv': 'subject_id,item_id,value\na,z,6\nb,z,1\n',
  'targets/2025.csv': 'subject_id,item_id,floor,target\n*,z,0,10\n',
  'targets/2025q1.csv': 'subject_id,item_id,floor,target\n*,z,0,3\n',
  'targets/2025q2.csv': 'subject_id,item_id,floor,target\n*,z,0,5\n',
};
const encoded = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const { package: pack, issues } = readPackage(encoded);
const site = createSite(pack, scorePackage(pack));
const [y2024, y2025, q1, q2] = ['y2024', 'y2025', 'q1', 'q2'].map((id) => site.results.get(id)!);
const viewOf = (id: string) => unitView(site, y2025!, site.units.get(id)!);

test('the package is sound', () => {
  expect(hasErrors(issues.concat(checkPackage(pack, encoded)))).toBe(false);
});

test('a rule book that supersedes another goes on with its series, and the change is told', () => {
  expect(seriesOf(site, y2025!)).toEqual([y2024, y2025]);
  expect(methodChanges(seriesOf(site, y2025!))).toEqual([1]);
  expect(previousOf(site, y2025!)).toBe(y2024);
  expect(previousOf(site, y2024!)).toBeNull();
  expect(seriesOf(site, q2!)).toEqual([q1, q2]);
  const view = viewOf('a');
  const zh = namesFor(site, y2025!.frame.rulebook, 'zh');
  expect(keyFigures(view, zh, 'zh')[0]!.note).toBe('2024年（旧规则）为 70.00，0.00');
  expect(leadSentence(view, zh, 'zh')).toContain('比 2024年（旧规则）后退 1 位');
  expect(comparisonText(view, zh, 'zh')).toContain('旧规则');
});

// 2025: a has 0.6 × 50 + 0.4 × 100 = 70, b has 0.6 × 100 + 0.4 × 50 = 80; on average 45 + 30 = 75.
test('the differences from the mean of the group add up to the difference of the totals', () => {
  const { againstGroup, gain, lag } = viewOf('a');
  expect(againstGroup).toMatchObject({ from: 75, to: 70 });
  expect(againstGroup!.lines.map((line) => [line.item!.id, line.shown])).toEqual([
    ['x', -15],
    ['z', 10],
  ]);
  expect([gain!.item.id, gain!.points, lag!.item.id, lag!.points]).toEqual(['z', 10, 'x', -15]);
});

// 2024: a has 0.5 × 90 + 0.5 × 50 = 70. From there x brings 30 instead of 45, y no longer 25, z 40.
test('what changed since the year before names items that came and went', () => {
  const view = viewOf('a');
  expect(view.sinceBefore).toMatchObject({ from: 70, to: 70 });
  expect(view.sinceBefore!.lines.map((line) => [line.item!.id, line.shown, line.isGone])).toEqual([
    ['z', 40, false],
    ['y', -25, true],
    ['x', -15, false],
  ]);
  const names = namesFor(site, y2025!.frame.rulebook, 'zh');
  const svg = differenceChart(
    view.sinceBefore!,
    view,
    names,
    { from: '2024年', title: '差', width: 540 },
    'zh',
  );
  expect(svg).toContain('乙项（已取消）');
  expect(svg).toContain('+40.00');
});

test('values go on over rule books that measure alike, and are not carried over where an item is new', () => {
  const rows = viewOf('a').rows.filter((row) => row.kind === 'item');
  expect(rows.map((row) => [row.item.id, row.history])).toEqual([
    ['x', [90, 50]],
    ['z', [Number.NaN, 10]],
  ]);
});

test('the quarters of a year, and the year of a quarter', () => {
  expect(insideOf(site, y2025!)).toEqual([{ cycleKind: 'quarter', results: [q1, q2] }]);
  expect(insideOf(site, y2024!)).toEqual([]);
  expect(enclosingOf(site, q1!)).toEqual([y2025]);
  const [row] = insideProgress([q1!, q2!], 'a');
  expect(row!.cells.map((cell) => [cell!.value, cell!.isMet])).toEqual([
    [2, false],
    [6, true],
  ]);
});

test('a target just met is met, and half of the way is half done', () => {
  const [a, b] = ['a', 'b'].map((id) => goalsOf(y2025!, y2025!.frame.subjectIndex.get(id)!));
  expect(a!.map((goal) => [goal.item.id, goal.isMet, goal.done])).toEqual([['z', true, 1]]);
  expect(b!.map((goal) => [goal.item.id, goal.isMet, goal.done])).toEqual([['z', false, 0.5]]);
});

test('where less is better, the way leads down from the floor to the target', async () => {
  const loaded = await loadPackage('test/cases/goalpost-lower-is-better/package');
  const [result] = scorePackage(loaded.package).values();
  const goals = result!.frame.subjects.map((_, s) => goalsOf(result!, s)[0]!);
  expect(goals.map((goal) => [goal.value, goal.isMet, goal.done])).toEqual([
    [45, false, 0.5],
    [15, true, 1],
    [10, true, 65 / 60],
    [75, false, 0],
    [90, false, -0.25],
    [60, false, 0.25],
  ]);
});

test('the latest assessment of a unit stands at its own address, others below it', () => {
  expect(unitPath(site, y2025!, 'a')).toBe('units/a/');
  expect(unitPath(site, y2024!, 'a')).toBe('units/a/y2024/');
});

test('the file beside the page holds the same rows with full precision', () => {
  const [header, ...lines] = unitCsv(viewOf('b')).trimEnd().split('\n');
  expect(header!.startsWith('\u{feff}assessment_id,unit_id,')).toBe(true);
  const names = header!.split(',');
  const rows = lines.map((line) => new Map(line.split(',').map((cell, at) => [names[at], cell])));
  expect(
    rows.map((row) => [row.get('item_id'), row.get('value'), row.get('points'), row.get('contribution')]),
  ).toEqual([
    ['x', '100', '100', '60'],
    ['z', '5', '50', '20'],
  ]);
  expect(rows[1]!.get('target')).toBe('10');
  expect(rows[0]!.get('group_median_points')).toBe('75');
});
