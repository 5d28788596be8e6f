import { describe, expect, test } from 'vitest';
import { scorePackage } from '../../src/core/score/score.ts';
import { contributionsOf } from '../../src/site/contributions.ts';
import { itemView } from '../../src/site/item-view.ts';
import { loadPackage } from '../../src/site/load-package.ts';
import { namesFor } from '../../src/site/names.ts';
import { overviewOf } from '../../src/site/overview.ts';
import { overviewSentence } from '../../src/site/overview-text.ts';
import { spreadOf } from '../../src/site/peers.ts';
import { ribbonOf } from '../../src/site/ribbon.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite } from '../../src/site/site.ts';
import { keyFigures, leadSentence } from '../../src/site/unit-text.ts';
import { latestOf, unitView } from '../../src/site/unit-view.ts';
import { isComparableAcrossGroups } from '../../src/site/weights.ts';

async function siteOf(name: string): Promise<Site> {
  const loaded = await loadPackage(`test/cases/${name}/package`);
  return createSite(loaded.package, scorePackage(loaded.package), { engine: '1.2.3' });
}

async function unitOf(name: string, id: string) {
  const site = await siteOf(name);
  const result = latestOf(site, id)!;
  return { site, result, view: unitView(site, result, site.units.get(id)!) };
}

describe('a group that is not assessed on an item', () => {
  test('its unit lists the item apart, with the value that does not count', async () => {
    const { view } = await unitOf('not-assessed-group', 'd');
    expect(view.notAssessed.map((row) => [row.item.id, row.value])).toEqual([['gdp', 10]]);
    expect(view.rows.map((row) => row.item.id)).toEqual(['green', 'jobs']);
    expect(view.branches.map((one) => one.shown)).toEqual([48, 20]);
  });

  test('totals of groups with other weights are not called comparable', async () => {
    const { view, site, result } = await unitOf('not-assessed-group', 'a');
    expect(isComparableAcrossGroups(result.frame.rulebook)).toBe(false);
    const figures = keyFigures(view, namesFor(site, result.frame.rulebook, 'en'), 'en');
    expect(figures.map((one) => one.value + one.suffix)).toEqual(['75.00', '1/ 3', '2/ 5', '100%']);
    expect(figures[2]!.note).toContain('for orientation only');
  });

  test('the indicator says which group is not assessed on it', async () => {
    const { site, result } = await unitOf('not-assessed-group', 'a');
    const view = itemView(site, result, result.frame.rulebook.itemsById.get('gdp')!);
    expect(view.groups.map((one) => [one.groupId, one.isAssessed, one.values.length])).toEqual([
      ['ecological', false, 0],
      ['plain', true, 3],
    ]);
    expect(view.rows.map((row) => row.subjectId)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(view.without).toEqual([]);
  });
});

describe('lines that add up to a total', () => {
  test('a capped deduction is a line of its own and is told in the opening sentence', async () => {
    const { site, result, view } = await unitOf('bonus-capped-and-deduction', 'b');
    expect(view.contributions!.lines.map((line) => [line.kind, line.shown, line.written])).toEqual([
      ['item', 90, null],
      ['deduction', -10, 12],
    ]);
    const names = namesFor(site, result.frame.rulebook, 'en');
    expect(leadSentence(view, names, 'en')).toContain('Deductions take off 10 points.');
  });

  test('a ceiling and a floor are lines too', async () => {
    const site = await siteOf('bonus-capped-and-deduction');
    const result = site.home!;
    const kinds = (s: number) => contributionsOf(result, s, 2)!.lines.map((line) => [line.kind, line.shown]);
    expect(kinds(2)).toEqual([
      ['item', 98],
      ['bonus', 4],
      ['ceiling', -2],
    ]);
    expect(kinds(3)).toEqual([
      ['item', 5],
      ['deduction', -8],
      ['floor', 3],
    ]);
  });

  test('in every case package the lines of every subject add up to the total shown', async () => {
    const names = [
      'geomean-and-harmonic',
      'min',
      'sum',
      'missing-redistribute-on-two-levels',
      'missing-zero',
      'tally',
    ];
    for (const name of names) {
      const site = await siteOf(name);
      for (const result of site.assessments) {
        for (const s of result.frame.subjects.keys()) {
          const total = result.adjusted.total[s]!;
          const contributions = contributionsOf(result, s, 1);
          expect(contributions === null, name).toBe(Number.isNaN(total));
          if (contributions === null) continue;
          const units = contributions.lines.map((line) => Math.round(line.shown * 10));
          expect(
            units.reduce((sum, one) => sum + one, 0),
            `${name} ${s}`,
          ).toBe(Math.round(contributions.total * 10));
          expect(contributions.total).toBeCloseTo(total, 0);
        }
      }
    }
  });
});

describe('the overview', () => {
  test('names those without a total and why', async () => {
    const site = await siteOf('missing-withhold');
    const { attention, scored, rows } = overviewOf(site, site.home!);
    expect(rows.length - scored).toBe(attention.withheld.length);
    expect(attention.withheld.length).toBeGreaterThan(0);
    expect(attention.withheld[0]!.reason.kind).toBe('missing');
  });

  test('those who tie for the first place are all named', async () => {
    const site = await siteOf('rank-points-list');
    const result = site.home!;
    const overview = overviewOf(site, result);
    const names = namesFor(site, result.frame.rulebook, 'en');
    const firsts = overview.rows.filter((row) => row.overallPlace === 1).map((row) => row.subjectId);
    expect(overviewSentence(overview, names, 'en')).toContain(`Overall: ${firsts.join(', ')} in first place`);
  });

  test('a unit without a total opens with the reason', async () => {
    const site = await siteOf('missing-withhold');
    const { row } = overviewOf(site, site.home!).attention.withheld[0]!;
    const view = unitView(site, site.home!, site.units.get(row.subjectId)!);
    const names = namesFor(site, site.home!.frame.rulebook, 'zh');
    expect(leadSentence(view, names, 'zh')).toMatch(/^没有总分：缺.+。$/);
    expect(view.contributions).toBeNull();
  });
});

test('the ribbon says what is invented, unstated and not in git', async () => {
  const site = await siteOf('not-assessed-group');
  expect(ribbonOf(site, site.home, 'en')).toEqual({
    isSynthetic: true,
    nature: 'Invented data',
    notice: '',
    parts: [
      'not-assessed-group',
      '2025',
      'status not stated',
      'data not in git',
      'rule book: rb',
      'engine 1.2.3',
    ],
  });
});

test('a blank name falls back to the id, a title to cycle and kind', async () => {
  const site = await siteOf('not-assessed-group');
  const names = namesFor(site, site.home!.frame.rulebook, 'zh');
  expect(names.subject('a')).toBe('a');
  expect(names.assessment('y2025')).toBe('2025年度考核');
});

test('quartiles lie between neighbours and pass over what is missing', () => {
  expect(spreadOf([4, Number.NaN, 1, 2, 3])).toEqual({
    worst: 1,
    lowerQuartile: 1.75,
    median: 2.5,
    upperQuartile: 3.25,
    best: 4,
    count: 4,
  });
  expect(spreadOf([Number.NaN])).toBeNull();
});
