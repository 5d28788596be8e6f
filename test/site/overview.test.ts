import { beforeAll, describe, expect, test } from 'vitest';
import { roundHalf } from '../../src/core/round.ts';
import { scorePackage } from '../../src/core/score/score.ts';
import { attentionBlocks, attentionCounts } from '../../src/site/attention-text.ts';
import { loadChecked } from '../../src/site/load-checked.ts';
import { loadPackage } from '../../src/site/load-package.ts';
import { moverTexts } from '../../src/site/mover-text.ts';
import { moversOf } from '../../src/site/movers.ts';
import { namesFor } from '../../src/site/names.ts';
import type { Overview } from '../../src/site/overview.ts';
import { overviewOf } from '../../src/site/overview.ts';
import { overviewFigures } from '../../src/site/overview-figures.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite, scoreSite } from '../../src/site/site.ts';
import { tileMap } from '../../src/site/tile-map.ts';
import { linksFrom } from '../../src/site/urls.ts';

let demo: Site;
let overview: Overview;
beforeAll(async () => {
  demo = scoreSite(await loadChecked('data/demo'));
  overview = overviewOf(demo, demo.home!);
});

async function caseSite(name: string): Promise<Site> {
  const loaded = await loadPackage(`test/cases/${name}/package`);
  return createSite(loaded.package, scorePackage(loaded.package));
}

const namesIn = (locale: 'zh' | 'en') => namesFor(demo, demo.home!.frame.rulebook, locale);

describe('movers', () => {
  test('the late starter that catches up rose most, and its items are named', () => {
    // data/demo/README.md: `yujin` goes from place 30 to 5 over all.
    const movers = moversOf(overview.view, overview.rows)!;
    const [first] = movers.up;
    expect(first!.row.subjectId).toBe('yujin');
    expect(first!.reasons.every((line) => line.shown > 0)).toBe(true);
    const text = moverTexts(first!, overview.view, namesIn('zh'), 'zh');
    expect(text.moved).toBe('升 15 位');
    expect(text.from).toBe('主城都市区第 18 → 第 3');
    expect(text.reasons[0]).toMatch(/^战略性新兴产业产值占比 \+\d/);
  });

  test('are the largest moves first, each way; none is in both', () => {
    const { up, down } = moversOf(overview.view, overview.rows)!;
    for (const list of [up, down]) {
      const sizes = list.map((one) => Math.abs(one.gained));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }
    expect(up.every((one) => one.gained > 0) && down.every((one) => one.gained < 0)).toBe(true);
  });

  test('all lines of a mover add up to the change of the total shown', () => {
    const { up, down } = moversOf(overview.view, overview.rows)!;
    for (const { row, differences } of [...up, ...down]) {
      const sum = differences.lines.reduce((total, line) => total + line.shown, 0);
      const change = roundHalf(row.total, 2) - roundHalf(row.before!.total, 2);
      expect(sum, row.subjectId).toBeCloseTo(change, 9);
    }
  });

  test('a change of the rule book is told', () => {
    expect(moversOf(overview.view, overview.rows)!.isSameMethod).toBe(false);
    const towns = overviewOf(demo, demo.results.get('town-2025')!);
    expect(moversOf(towns.view, towns.rows)!.isSameMethod).toBe(true);
  });

  test('without a comparable assessment before there are none', () => {
    const first = overviewOf(demo, demo.results.get('district-2023')!);
    expect(moversOf(first.view, first.rows)).toBeNull();
  });
});

describe('what needs attention', () => {
  test('is summed up: heads with their counts, provisional values as one sentence', () => {
    const blocks = attentionBlocks(demo, overview, namesIn('zh'), 'zh');
    expect(blocks.map((block) => block.head.replace(/（.*/, ''))).toEqual([
      '暂无总分',
      '一票否决与一票否优',
      '有异议的数值',
      '迟报与缺报',
      '按分数超出名额',
      '尚未定稿',
    ]);
    // data/demo/README.md: `zhaopu` lacks its debt ratio; towns and departments exceed the quota.
    expect(blocks[0]!.entries.map((one) => one.name + one.text)).toEqual(['昭浦区缺政府债务率']);
    expect(blocks[4]!.entries.map((one) => one.path)).toEqual([
      'assessments/town-2025/',
      'assessments/department-2025/',
    ]);
    expect(attentionCounts(overview, 'zh')[0]).toMatch(/^另有 \d+ 个暂定数值/);
  });

  test('late and missing values are counted by item, the most first, with who answers', () => {
    const { gaps, counts } = overview.attention;
    const sizes = gaps.map((gap) => gap.late + gap.missing);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(counts.late + counts.missing);
    const block = attentionBlocks(demo, overview, namesIn('en'), 'en')[3]!;
    expect(block.entries[0]!.name).toMatch(/ \(.+\)$/);
    expect(block.entries[0]!.text).toMatch(/^\d+ late$/);
  });

  test('a sound package has nothing to tell', async () => {
    const site = await caseSite('ratio-to-best');
    const names = namesFor(site, site.home!.frame.rulebook, 'en');
    expect(attentionBlocks(site, overviewOf(site, site.home!), names, 'en')).toEqual([]);
    expect(attentionCounts(overviewOf(site, site.home!), 'en')).toEqual([]);
  });
});

describe('the figures that open the overview', () => {
  test('count units, totals, coverage and open values', () => {
    const figures = overviewFigures(demo, overview, namesIn('zh'), 'zh');
    expect(figures.map((one) => one.name)).toHaveLength(4);
    expect(figures.slice(0, 2).map((one) => one.value + one.suffix)).toEqual(['38', '37/ 38']);
    expect(figures[2]!.note).toBe('平均；最低的是昭浦区，95%');
  });

  test('a complete package says so in words', async () => {
    const site = await caseSite('ratio-to-best');
    const names = namesFor(site, site.home!.frame.rulebook, 'en');
    const figures = overviewFigures(site, overviewOf(site, site.home!), names, 'en');
    expect(figures.map((one) => one.note)).toEqual([
      'Town',
      'nobody is without',
      'on average; complete everywhere',
      'none missing, late, disputed or provisional',
    ]);
  });
});

describe('the map', () => {
  test('has a tile for each of the 38 districts, that without a total dashed', () => {
    const drawn = tileMap(demo, overview, namesIn('en'), linksFrom('', 'en'), 560, 'en');
    expect(drawn.match(/<a href="units\/[a-z]+\/index\.html"/g)).toHaveLength(38);
    expect(drawn.match(/tile-none/g)).toHaveLength(1);
    expect(drawn).toContain('Zhaopu District, Metropolitan area: no total as yet');
    expect(drawn).toContain('Lantai County, Mountain area: place 1 of 6, total 91.69');
  });

  test('is left out where the package places no units', () => {
    const towns = overviewOf(demo, demo.results.get('town-2025')!);
    const names = namesFor(demo, towns.view.result.frame.rulebook, 'zh');
    expect(tileMap(demo, towns, names, linksFrom('', 'zh'), 560, 'zh')).toBe('');
  });
});
