import { beforeAll, describe, expect, test } from 'vitest';
import { assessmentSections, assessmentSummary } from '../../src/site/assessment-summary.ts';
import { loadChecked } from '../../src/site/load-checked.ts';
import { loadPackage } from '../../src/site/load-package.ts';
import { namesFor } from '../../src/site/names.ts';
import { overviewOf } from '../../src/site/overview.ts';
import { bandsChart, quotaExcesses, quotaRules, quotaTexts } from '../../src/site/quota-text.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite, scoreSite } from '../../src/site/site.ts';
import { standingsCsv } from '../../src/site/standings-csv.ts';
import { leaderText } from '../../src/site/summary-text.ts';
import { scorePackage } from '../../src/core/score/score.ts';

let demo: Site;
beforeAll(async () => {
  demo = scoreSite(await loadChecked('data/demo'));
});

async function siteOf(name: string): Promise<Site> {
  const loaded = await loadPackage(`test/cases/${name}/package`);
  return createSite(loaded.package, scorePackage(loaded.package));
}

function quotasOf(site: Site, id: string, locale: 'zh' | 'en') {
  const result = site.results.get(id)!;
  return quotaTexts(overviewOf(site, result), namesFor(site, result.frame.rulebook, locale), locale);
}

describe('quotas on a page', () => {
  test('⌊30 % of 21, 11 and 6⌋ are 6, 3 and 1, in the order of the rule book', () => {
    const quotas = quotasOf(demo, 'district-2025', 'zh');
    expect(quotas.map((one) => [one.scope, one.size, one.limit])).toEqual([
      ['主城都市区', '21', '6'],
      ['库区城镇群', '11', '3'],
      ['山区城镇群', '6', '1'],
    ]);
  });

  test('a district that has the points, and is barred, is named', () => {
    const [, reservoir] = quotasOf(demo, 'district-2025', 'zh');
    expect(reservoir!.notes).toEqual(['分数达到而一票否优：溯江区']);
    expect(quotasOf(demo, 'district-2025', 'en')[1]!.notes[0]).toContain('Sujiang District');
  });

  test('an excess is told as a number over the quota, with the nearest on both sides', () => {
    // ⌊0.3 · 8⌋ = 2; four regulatory departments have 87 points or more.
    const regulation = quotasOf(demo, 'department-2025', 'zh')[2]!;
    expect(regulation).toMatchObject({ limit: '2', reached: '4', slack: '超 2', isExceeded: true });
    expect(regulation.lines.map((line) => line.side)).toEqual(['线上', '线下']);
    const result = demo.results.get('department-2025')!;
    const names = namesFor(demo, result.frame.rulebook, 'en');
    expect(quotaExcesses(overviewOf(demo, result), names, 'en')).toEqual([
      'Regulatory departments: 4 reach “Excellent” by points, the quota is 2',
    ]);
  });

  test('the rule is stated in words, by group or over all', () => {
    expect(quotaRules(demo.results.get('district-2025')!.frame.rulebook, 'zh')).toBe(
      '“优秀”不超过各组被考核单位的 30%。',
    );
    expect(quotaRules(demo.results.get('town-2025')!.frame.rulebook, 'en')).toBe(
      '“Excellent”: at most 30% of all who are assessed.',
    );
  });

  test('a rule book without bands has no chart of them', () => {
    const monthly = demo.assessments.find((one) => one.frame.assessment.kind === 'monthly')!;
    const names = namesFor(demo, monthly.frame.rulebook, 'zh');
    expect(bandsChart(overviewOf(demo, monthly), names, 400, 'zh')).toBe('');
  });
});

describe('the list of assessments', () => {
  test('goes by kind of unit, the overview’s first, then by kind of assessment, the latest first', () => {
    const sections = assessmentSections(demo).map(({ subjectKind, kinds }) => [
      subjectKind,
      kinds.map(({ kind, results }) => `${kind} ${results.length} ${results[0]!.frame.cycle.cycle_id}`),
    ]);
    expect(sections).toEqual([
      ['district', ['annual 3 2025', 'quarterly 12 2025q4', 'monthly 12 2025-12']],
      ['town', ['annual 3 2025']],
      ['department', ['annual 3 2025']],
    ]);
  });

  test('a line has the median of the totals, and the mean coverage', async () => {
    // Totals 95, 78, 91, 59, 93, 50, 45; one without.
    const site = await siteOf('veto-and-bar');
    const summary = assessmentSummary(site, site.home!);
    expect(summary).toMatchObject({ subjects: 8, scored: 7, median: 78, coverage: 1 });
    expect(summary.leaders.map(({ rows }) => rows.map((row) => row.subjectId))).toEqual([['a']]);
  });

  test('who leads again is told from who came up', () => {
    const result = demo.results.get('district-2025')!;
    const names = namesFor(demo, result.frame.rulebook, 'zh');
    const summary = assessmentSummary(demo, result);
    expect(summary.leaders.map((leader) => leaderText(leader, names, 'zh'))).toEqual([
      '曜江区（蝉联）',
      '沧渡区（上次第 3）',
      '岚台县（蝉联）',
    ]);
  });
});

describe('the table as a file', () => {
  test('has both names and full figures, and leaves blank what is not there', async () => {
    const site = await siteOf('veto-and-bar');
    const [header, ...rows] = standingsCsv(site, site.home!).trimEnd().split('\n');
    expect(header!.charCodeAt(0)).toBe(0xfeff);
    expect(header!.slice(1).split(',')).toHaveLength(18);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toBe('y2025,a,a,a,all,all,all,1,1,1,1,95,,,,excellent,1,scored');
    expect(rows.at(-1)).toBe('y2025,c,c,c,all,all,all,,,,,,,,,,1,vetoed');
  });

  test('has the places before', () => {
    const rows = standingsCsv(demo, demo.results.get('district-2025')!).split('\n');
    // data/demo/README.md: `yujin` came from place 30 to place 5 over all.
    const yujin = rows.find((row) => row.includes(',yujin,'))!.split(',');
    expect([yujin[7], yujin[13]]).toEqual(['5', '30']);
  });
});
