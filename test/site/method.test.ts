import type { DecisionRules } from '../../src/core/package/rulebook.ts';
import { describe, expect, test } from 'vitest';
import { scorePackage } from '../../src/core/score/score.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { SideBySide } from '../../src/site/changes-text.ts';
import { changesLead, itemLines, policyChanges, ruleChange } from '../../src/site/changes-text.ts';
import { loadPackage } from '../../src/site/load-package.ts';
import { rulesCsv, weightChangesCsv, weightsCsv } from '../../src/site/method-csv.ts';
import { heaviestText, methodLead, policyLines } from '../../src/site/method-text.ts';
import { changedRulebooks, changesOf, methodView } from '../../src/site/method-view.ts';
import { namesFor } from '../../src/site/names.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite } from '../../src/site/site.ts';
import { changeCell, summedPoints, weightRows } from '../../src/site/weight-changes.ts';

async function siteOf(dir: string): Promise<Site> {
  const loaded = await loadPackage(dir);
  return createSite(loaded.package, scorePackage(loaded.package), { engine: '1.2.3' });
}

const demo = await siteOf('data/demo');
const bookOf = (site: Site, id: string) => site.package.rulebooks.get(id)!;
const district = bookOf(demo, 'district-2025');
const changes = changesOf(demo, district);
const namesIn = (locale: Locale) => ({
  before: namesFor(demo, changes.before, locale),
  after: namesFor(demo, changes.after, locale),
});

describe('a rule book at a glance', () => {
  test('says of how many indicators the total is made, and how many count in each group', () => {
    const view = methodView(demo, district);
    expect(methodLead(view, namesFor(demo, district, 'zh'), 'zh')).toBe(
      '总分由 47 项指标合成：46 项分属 6 个方面，1 项直接计入总分。权重按组别设定：主城都市区考核 46 项，库区城镇群考核 44 项，山区城镇群考核 40 项。',
    );
    expect(methodLead(view, namesFor(demo, district, 'en'), 'en')).toBe(
      'The total is made of 47 indicators: 46 in 6 dimensions, 1 counted towards it directly. Weights are set by group, and so are the indicators assessed: Metropolitan area 46; Reservoir area 44; Mountain area 40.',
    );
  });

  test('names the heaviest indicators, whole classes of equal weight at once', () => {
    const { groups, isPercentage } = methodView(demo, district);
    expect(isPercentage).toBe(true);
    const names = namesFor(demo, district, 'zh');
    expect(heaviestText(groups[2]!, names, 'zh')).toBe('森林覆盖率 7%、水土保持率 5%、平时考核 5%');
    expect(groups.map((one) => [one.weightSum, Math.round(one.shareSum * 1e9) / 1e9])).toEqual([
      [100, 1],
      [100, 1],
      [100, 1],
    ]);
  });

  test('puts groups of the same weights together', async () => {
    const site = await siteOf('data/hdi');
    const view = methodView(site, site.rulebooks[0]!);
    expect(view.isPercentage).toBe(false);
    expect(view.groups.map((one) => one.groupIds.length)).toEqual([5]);
    expect(methodLead(view, namesFor(site, view.book, 'en'), 'en')).toBe(
      'The total is made of 4 indicators in 3 dimensions. Weights are the same in all 5 groups.',
    );
    // Three dimensions of a third each; schooling is made of two halves.
    expect(heaviestText(view.groups[0]!, namesFor(site, view.book, 'en'), 'en')).toMatch(
      /^Life expectancy at birth \(years\) 33\.3%, .* 33\.3%, .* 16\.7%, .* 16\.7%$/,
    );
  });

  test('a quota says whose share it is, and a veto is told in the words of the rule book', () => {
    const lines = policyLines(district, namesFor(demo, district, 'zh'), 'zh');
    expect(lines.quotas).toEqual(['优秀：至多占各组对象的 30%。']);
    expect(lines.vetoes[2]).toBe('安全生产得分低于70分，不得评为优秀：一票否优，不得列入最高等次。');
    expect(lines.bands).toEqual(['优秀：87 分起。', '良好：78 分起。', '一般：70 分起。', '较差：0 分起。']);
  });

  test('of a rule book for officials, whom it assesses and what grades are held against', () => {
    const book = demo.package.rulebooks.get('official-district')!;
    const zh = policyLines(book, namesFor(demo, book, 'zh'), 'zh');
    expect(zh.subjects).toEqual([
      '周期内最后任职的单位类别：区县。',
      '任职角色：正职、副职、临时主持。',
      '周期内任职合计不足 183 天的不计分。',
    ]);
    expect(zh.decisions).toEqual([
      '班子优秀、良好、一般、较差的，成员优秀比例分别不超过30%、25%、20%、15%。按同等次的班子合并计算。',
      '班子评为一般的，正职、临时主持最高评为称职。',
      '班子评为较差的，正职、临时主持最高评为基本称职。',
      '平时报告的重要工作认定得分不低于80分，方可评为优秀',
    ]);
    const en = policyLines(book, namesFor(demo, book, 'en'), 'en');
    expect(en.decisions[1]).toBe('In a team graded “Fair”, Principal, Acting: “Competent” at most.');
  });

  test('without words of their own, such rules are told from what they say', () => {
    const book = demo.package.rulebooks.get('official-district')!;
    const decisions: DecisionRules = {
      team_quotas: [{ assessment: 'x-{cycle}', grade: 'excellent', shares: { poor: 0.15 }, pool: 'team' }],
      team_limits: [{ assessment: 'x-{cycle}', team: 'poor', highest: 'basic' }],
      requires: [
        { grade: 'excellent', item: 'key_works', least: 80 },
        { grade: 'excellent', assessment: 'district-2025', least: 70 },
        { grade: 'excellent', assessment: 'district-2025', grades: ['good'] },
      ],
    };
    const bare = { ...book, method: { ...book.method, decisions } };
    expect(policyLines(bare, namesFor(demo, bare, 'zh'), 'zh').decisions).toEqual([
      '班子评为较差的，成员“优秀”至多占 15%。按各班子分别计算。',
      '班子评为较差的，成员最高评为基本称职。',
      `评为优秀的，${namesFor(demo, bare, 'zh').item('key_works')}得分不低于 80。`,
      '评为优秀的，“2025年度区县高质量发展考核”总分不低于 70。',
      '评为优秀的，“2025年度区县高质量发展考核”须评为良好。',
    ]);
  });

  test('a veto without words of its own begins a sentence', () => {
    const veto = { when: { item: 'safety', below: 70 }, effect: 'bar' } as const;
    const book = { ...district, method: { ...district.method, vetoes: [veto] } };
    const lines = policyLines(book, namesFor(demo, district, 'en'), 'en');
    expect(lines.vetoes).toEqual([
      `Fewer than 70 points on ${namesFor(demo, district, 'en').item('safety')}: barred from the top grade.`,
    ]);
  });
});

describe('a rule book beside the one that it supersedes', () => {
  const marked = ({ before, after }: SideBySide) =>
    [before, after].map((side) =>
      side.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(''),
    );

  test('only the revision of the demonstration has a page of changes', () => {
    expect(changedRulebooks(demo).map((book) => book.id)).toEqual(['district-2025']);
  });

  test('opens with how much was changed', () => {
    expect(changesLead(changes, 'zh')).toBe(
      '与区县高质量发展考核办法（2023年）相比，新增指标 1 项、取消指标 1 项、调整权重 5 项、修改计分方法 3 项；位次、加扣分、否决、分数段与名额没有改动。',
    );
    expect(changesLead(changes, 'en')).toBe(
      'Compared with Assessment of districts (2023): 1 indicator added, 1 dropped, 5 weights adjusted, 3 scoring methods changed. Ranks, bonus and deduction, vetoes, bands and quotas are as they were.',
    );
  });

  test('what changed nothing says so', () => {
    const same = changesOf(demo, {
      ...district,
      method: { ...district.method, supersedes: 'district-2025' },
    });
    expect(changesLead(same, 'en')).toContain(
      'indicators, weights and scoring methods are as they were. Ranks',
    );
  });

  test('says where an indicator came in and went out', () => {
    expect(itemLines(changes, namesIn('zh'), 'zh').map((one) => [one.kind, one.name, one.remark])).toEqual([
      ['added', '战略性新兴产业产值占比', '列入创新发展 › 经济质效'],
      ['dropped', '固定资产投资增速', '原列创新发展 › 经济质效'],
    ]);
  });

  test('marks the figures that differ within a sentence', () => {
    const hotline = changes.rescored.find((one) => one.after.id === 'hotline')!;
    const [before, after] = marked(ruleChange(hotline, namesIn('zh'), 'zh'));
    expect(before).toContain('达到门槛值 [97] 得 100 分，每差 1 扣 [4] 分（按比例），最低 40 分。缺报时');
    expect(after).toContain('达到门槛值 [98] 得 100 分，每差 1 扣 [5] 分（按比例），最低 40 分。缺报时');
  });

  test('marks a sentence that only one of them has as a whole', () => {
    const time = changes.rescored.find((one) => one.after.id === 'approvals_time')!;
    const [before, after] = marked(ruleChange(time, namesIn('en'), 'en'));
    expect(before).toContain(
      'Lower is better. [Compared over all who are assessed on it.] [Share of the best: ',
    );
    expect(after).toContain('Lower is better. [Goalposts: 60 points at the floor, 100 at the target, ');
  });

  test('a parameter that no sentence tells is shown as it is written', () => {
    const hotline = district.itemsById.get('hotline')!;
    const change = { before: hotline, after: hotline, fields: ['params'] } as const;
    expect(marked(ruleChange(change, namesIn('en'), 'en'))[0]).toMatch(/Parameters: threshold=98;/);
  });

  test('weights before and after, with the points of the total between them', () => {
    const order = ['gdp_growth', 'investment_growth', 'emerging_share', 'forest'];
    const rows = weightRows(changes.weights, order).filter((row) => order.includes(row.itemId));
    const cells = rows.map((row) =>
      row.byGroup.map((group) => {
        const { text, difference, state } = changeCell(row, group, false, 'zh');
        return [text, Math.round(difference * 1e6) / 1e6, state];
      }),
    );
    expect(cells).toEqual([
      [
        ['6 → 5', -1, 'changed'],
        ['不考核', 0, 'not-assessed'],
        ['不考核', 0, 'not-assessed'],
      ],
      [
        ['3 → 取消', -3, 'changed'],
        ['2 → 取消', -2, 'changed'],
        ['2 → 取消', -2, 'changed'],
      ],
      [
        ['新增 3', 3, 'changed'],
        ['新增 1', 1, 'changed'],
        ['不考核', 0, 'not-assessed'],
      ],
      [
        ['1', 0, 'same'],
        ['4', 0, 'same'],
        ['6 → 7', 1, 'changed'],
      ],
    ]);
  });

  test('what one indicator gains others lose', () => {
    expect(summedPoints(weightRows(changes.weights, []), 3)).toEqual([0, 0, 0]);
  });

  test('a cap that was lowered stands in both versions', () => {
    const method = { ...district.method, adjust: { ...district.method.adjust, bonus_cap: 2 } };
    const changed = changesOf(demo, { ...district, method });
    expect(policyChanges(changed, namesIn('en'), 'en')).toEqual([
      {
        part: 'adjust',
        before: [
          { text: 'Bonuses add up to at most 3 points.', isChanged: true },
          { text: 'Deductions add up to at most 5 points.', isChanged: false },
          { text: 'A total is not below 0.', isChanged: false },
          { text: 'A total is not above 100.', isChanged: false },
        ],
        after: [
          { text: 'Bonuses add up to at most 2 points.', isChanged: true },
          { text: 'Deductions add up to at most 5 points.', isChanged: false },
          { text: 'A total is not below 0.', isChanged: false },
          { text: 'A total is not above 100.', isChanged: false },
        ],
      },
    ]);
    expect(changesLead(changed, 'en')).toMatch(/changed, changes in bonus and deduction\.$/);
  });
});

describe('tables of the method as files', () => {
  const lines = (text: string) => text.slice(1).trimEnd().split('\n');

  test('weights and shares, blank where a group is not assessed', async () => {
    const site = await siteOf('test/cases/not-assessed-group/package');
    const book = site.rulebooks[0]!;
    const [header, ...rows] = lines(weightsCsv(book));
    expect(header).toBe(
      'item_id,parent_id,role,name_zh,name_en,weight:ecological,weight:plain,share:ecological,share:plain',
    );
    expect(rows.map((row) => row.split(',').slice(5).join(','))).toEqual([
      '100,100,1,1',
      ',50,,0.5',
      ',50,,0.5',
      '60,30,0.6,0.3',
      '40,20,0.4,0.2',
    ]);
  });

  test('every item with its method in both languages', () => {
    const rows = lines(rulesCsv(demo, district));
    expect(rows).toHaveLength(1 + district.items.length);
    expect(rows.find((row) => row.startsWith('routine,'))).toContain('直接采用“季度平时考核”的总分。');
  });

  test('changed weights, a row per group', () => {
    const rows = lines(weightChangesCsv(changes));
    expect(rows).toHaveLength(1 + 7 * 3);
    expect(rows.filter((row) => row.startsWith('forest,adjusted,') && row.includes(',mountain,'))).toEqual([
      expect.stringMatching(/,mountain,6,7,0\.06,0\.07$/),
    ]);
  });
});
