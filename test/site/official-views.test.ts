/** Views of officials on the package of six towns, whose figures are worked out by hand in portrait-package.ts. */
import { describe, expect, test } from 'vitest';
import { packageIn } from '../../src/core/package/editions.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { collectiveRows } from '../../src/site/collective.ts';
import { officialIndex } from '../../src/site/official-index.ts';
import { officialFigures, officialLead } from '../../src/site/official-text.ts';
import { officialWords } from '../../src/site/official-words.ts';
import { pageAnchors } from '../../src/site/page-anchors.ts';
import { anchorOf, placeText } from '../../src/site/places.ts';
import { contradictionAnchor, portraitView } from '../../src/site/portraits.ts';
import { saidAndDone } from '../../src/site/said-and-done.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite } from '../../src/site/site.ts';
import { countsOf } from '../../src/site/task-text.ts';
import { taskView, wholeTasks } from '../../src/site/task-view.ts';
import { presentMembers, teamView } from '../../src/site/team-view.ts';
import { portraitPackage } from '../core/portrait/portrait-package.ts';
import type { Changes } from '../core/small-package.ts';

function siteOf(changes: Changes = {}, edition: string | null = 'wide'): Site {
  const whole = portraitPackage({
    'package.yaml': ['kinds:\n', 'editions: {wide: {tables: all, shows: [all]}}\nkinds:\n'],
    ...changes,
  });
  const pack = packageIn(whole, edition);
  return createSite(pack, scorePackage(pack), { edition });
}

const site = siteOf();
const words = officialWords(site, 'en');
const reportsOf = (id: string) => saidAndDone(portraitView(site, id));

describe('said and done', () => {
  test('the latest report comes first', () => {
    expect(reportsOf('o1').map(({ report }) => report.cycle.cycle_id)).toEqual(['2025', '2024']);
  });

  test('air got worse from 40 to 44 in the year that was called clean: the two do not agree', () => {
    const [air, visits] = reportsOf('o1')[0]!.rows;
    expect(air!.agreement).toBe('contradicted');
    expect(air!.contradiction!.figures.change.change).toBe(4);
    expect([visits!.agreement, visits!.claim]).toEqual(['no-claim', null]);
  });

  test('an id stands on a page once, although two works claim one figure', () => {
    const twice = siteOf({
      'reports/2025.csv': ['2026-01-10,走访,Visits,,', '2026-01-10,走访,Visits,air,'],
    });
    const anchors = saidAndDone(portraitView(twice, 'o1'))[0]!.rows.map((row) => row.figureAnchor);
    expect(anchors[0]).not.toBeNull();
    expect(anchors[1]).toBeNull();
  });
});

describe('what a portrait opens with', () => {
  test('four counts and no score: reports, visits, findings, contradictions', () => {
    const figures = officialFigures(portraitView(site, 'o1'), words, 'en');
    // Reports of 2024 and 2025 were due and came; of two visits due in 2025 both were made; f3 is open past its date.
    expect(figures.map(({ value, suffix }) => `${value} ${suffix}`.trim())).toEqual([
      '2 / 2 due',
      '2 / 2 due',
      '1',
      String(portraitView(site, 'o1').contradictions.length),
    ]);
    expect(figures[2]!.note).toBe('1 own, 0 of units; 1 past the date');
  });

  test('one sentence tells of both sides in neutral words', () => {
    const view = portraitView(site, 'o1');
    const lead = officialLead(view, reportsOf('o1'), words, 'en');
    expect(lead).toContain('2 reports with 3 works were handed in');
    expect(lead).toContain('Fine particles and the official’s own words do not agree');
    expect(lead).toContain('1 finding is open, 1 of them past the date');
    expect(lead).not.toMatch(/NaN|null|undefined|rank|place/);
    const total = view.portrait.ownTotals.at(-1)!.total;
    expect(lead).not.toContain(total.toFixed(1));
  });

  test('in Chinese too', () => {
    const zh = officialLead(portraitView(site, 'o1'), reportsOf('o1'), officialWords(site, 'zh'), 'zh');
    expect(zh).toContain('共报履职情况 2 期、重要工作 3 项');
    expect(zh).toMatch(/。$/);
  });
});

describe('links from a contradiction', () => {
  test('both sides of a claim are on the page, with ids of their own', () => {
    const view = portraitView(site, 'o1');
    const anchors = pageAnchors(site, view, reportsOf('o1'));
    const claim = view.contradictions.find(({ rule }) => rule === 'claim-against-indicator')!;
    expect(anchors).toContain(anchorOf(claim.said.place));
    expect(anchors).toContain(anchorOf(claim.seen.place));
    const ids = view.contradictions.map(contradictionAnchor);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a visit that readers may not see has no anchor', () => {
    const closed = siteOf({}, null);
    const view = portraitView(closed, 'o1');
    const [visit] = view.portrait.visits.byKind.flatMap(({ visits }) => visits);
    expect(pageAnchors(closed, view, saidAndDone(view))).not.toContain(anchorOf(visit!.place));
    expect(placeText(visit!.place)).toBe('visits/2025.csv:2');
  });

  test('a rating that readers may not see contradicts nothing', () => {
    const rules = (edition: string | null) =>
      portraitView(siteOf({}, edition), 'o1').contradictions.map(({ rule }) => rule);
    expect(rules('wide')).toContain('points-against-visits');
    expect(rules(null)).not.toContain('points-against-visits');
  });
});

describe('the order of officials', () => {
  const keyed = siteOf({
    'officials.csv': `official_id,name_zh,name_en,sort_key
o1,王一,Wang Yi,wang yi
o2,李二,Li Er,li er
o3,张三,Zhang San,zhang san
o4,赵四,Zhao Si,zhao si
o5,钱五,Qian Wu,qian wu
o6,孙六,Sun Liu,sun liu
`,
  });

  test('goes by unit, then by sort key', () => {
    const { kinds, others } = officialIndex(keyed, 'zh');
    const listed = kinds.flatMap(({ units }) =>
      units.map(({ unitId, officials }) => [unitId, ...officials.map(({ id }) => id)]),
    );
    expect(listed).toEqual([
      ['t1', 'o1'],
      ['t4', 'o2'],
      ['t5', 'o5', 'o3'],
      ['t6', 'o4'],
    ]);
    expect(others.map(({ id }) => id)).toEqual(['o6']);
  });

  test('does not follow points: other points, same order', () => {
    const other = siteOf({ 'reports/2025.csv': ['air,95,90', 'air,95,1'] });
    expect(officialIndex(other, 'en')).toEqual(officialIndex(site, 'en'));
  });
});

describe('a team', () => {
  test('has its present and its former members apart', () => {
    const view = teamView(site, 't5', 'en');
    expect(view.present.map(({ officialId }) => officialId)).toEqual(['o5', 'o3']);
    expect(teamView(site, 't2', 'en').former.map(({ officialId }) => officialId)).toEqual(['o2', 'o6']);
    expect(presentMembers(site, 't2', 'en')).toEqual([]);
  });

  test('counts grades that people gave, and those still to come', () => {
    const [grades] = teamView(site, 't1', 'en').grades;
    expect(grades!.grades.map(({ grade, count }) => [grade, count])).toEqual([['excellent', 1]]);
    expect(grades!.undecided).toBe(0);
  });

  test('its totals are those worked out by hand, the latest first', () => {
    const own = collectiveRows(teamView(site, 't1', 'en').portrait).map((row) => row.own!.total);
    expect(own[0]).toBeCloseTo(78.6, 9);
    expect(own[1]).toBeCloseTo(74, 9);
  });
});

describe('a special task', () => {
  const flood = taskView(
    site,
    wholeTasks(site).find(({ task_id: id }) => id === 'flood')!,
    'en',
  );

  test('lists units before officials and tells who has no conclusion', () => {
    // t5 leads the whole task and has a conclusion on flood-2 alone; o1 has none; o5 has one on the whole.
    expect(flood.takers.map(({ subjectId, isConcluded }) => [subjectId, isConcluded])).toEqual([
      ['t5', false],
      ['o5', true],
      ['o1', false],
    ]);
    expect(countsOf(flood)).toEqual({ people: 2, teams: 1, concluded: 1, open: 2 });
  });

  test('tells how people came up', () => {
    expect(Object.fromEntries(flood.origins)).toEqual({ nominated: 1, found: 2 });
  });

  test('knows checks of its phases in order of time', () => {
    expect(flood.checks.map(({ row }) => row.check_id)).toEqual(['k2', 'k1']);
  });
});
