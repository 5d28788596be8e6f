/**
 * The sentences of derivations. The arithmetic expected of the worked cases is that of their READMEs; of the others
 * it is worked out beside them.
 */
import { describe, expect, test } from 'vitest';
import type { Derivation } from '../../src/core/explain/derivation.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { roundHalf } from '../../src/core/round.ts';
import { derivationJson } from '../../src/i18n/derivation-json.ts';
import { namesIn } from '../../src/i18n/derivation-names.ts';
import type { Names } from '../../src/i18n/derivation-text.ts';
import { explainLines } from '../../src/i18n/derivation-text.ts';
import { treeLines } from '../../src/i18n/derivation-tree.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { locales } from '../../src/i18n/locale.ts';
import type { Explained } from '../core/explain/explained.ts';
import { caseNames, explainedCase, explainedFiles, towns } from '../core/explain/explained.ts';

const ids: Names = {
  item: (id) => id,
  group: (id) => id,
  cycle: (id) => id,
  assessment: (id) => id,
  subject: (id) => id,
};

function texts(derivation: Derivation, locale: Locale, names = ids): string[] {
  return explainLines(derivation, names, locale).map(({ text, place }) =>
    place === null ? text : `${text} @${place.file}:${place.line}`,
  );
}

describe('the example of the unit page', () => {
  const {
    derivation,
    package: pack,
    results,
  } = explainedFiles({
    'units.csv': towns('songling'),
    'groups.csv': 'group_id,name_zh,name_en\nhills,山区组,Hills',
    'memberships.csv': 'subject_id,group_id\nsongling,hills',
    'rulebooks/rb/items.csv': `
item_id,parent_id,name_zh,name_en,unit,direction,rule,params,decimals
total,,总分,Total,,,mean,,
water,total,水质,Water,%,higher,goalpost,low=60,1
rest,total,其他,Rest,,,given,,`,
    'rulebooks/rb/weights.csv': 'item_id,hills\nwater,12\nrest,88',
    'targets/2025.csv': 'subject_id,item_id,floor,target\n*,water,83,97.05',
    'observations/2025.csv': 'subject_id,item_id,value\nsongling,rest,80\nsongling,water,96.0',
  });
  const told = derivation('songling', 'water');
  const rulebook = results.get('y2025')!.frame.rulebook;

  test('reads in Chinese as the sketch has it', () => {
    expect(texts(told, 'zh', namesIn(pack, rulebook, 'zh'))).toEqual([
      '原值 96.0 % @observations/2025.csv:3',
      '底线值 83.0 %，目标值 97.05 % @targets/2025.csv:2',
      '功效系数：60 ＋ 40 ×（96.0 − 83.0）÷（97.05 − 83.0）＝ 97.0',
      '权重 12（山区组），有效权重 12%，贡献 12% × 97.0107 ＝ 11.64 分 @rulebooks/rb/weights.csv:2',
    ]);
  });

  test('reads the same in English', () => {
    expect(texts(told, 'en', namesIn(pack, rulebook, 'en'))).toEqual([
      'Value 96.0 % @observations/2025.csv:3',
      'Floor 83.0 %; target 97.05 % @targets/2025.csv:2',
      'Goalposts: 60 + 40 × (96.0 − 83.0) ÷ (97.05 − 83.0) = 97.0',
      'Weight 12 (Hills), effective weight 12%, contribution 12% × 97.0107 = 11.64 @rulebooks/rb/weights.csv:2',
    ]);
  });
});

interface Told {
  readonly name: string;
  readonly subject: string;
  readonly item: string;
  readonly zh: string;
  readonly en: string;
}

/** One sentence for each worked case, with the arithmetic of its README. */
const workedCases: readonly Told[] = [
  {
    name: 'bands',
    subject: 'a',
    item: 'rate',
    zh: '分段计分：59.9 小于 60，计 40.0',
    en: 'Points by interval: 59.9 is under 60, so 40.0',
  },
  {
    name: 'bands',
    subject: 'b',
    item: 'rate',
    zh: '分段计分：60 不小于 60，小于 80，计 70.0',
    en: 'Points by interval: 60 is 60 or more and under 80, so 70.0',
  },
  {
    name: 'bands',
    subject: 'd',
    item: 'rate',
    zh: '分段计分：80 不小于 80，计 100.0',
    en: 'Points by interval: 80 is 80 or more, so 100.0',
  },
  {
    name: 'bonus-capped-and-deduction',
    subject: 'a',
    item: 'total',
    zh: '加减分后：80 ＋ 5 ＝ 85.00',
    en: 'After adjustment: 80 + 5 = 85.00',
  },
  {
    name: 'bonus-capped-and-deduction',
    subject: 'b',
    item: 'total',
    zh: '扣分合计 12，最多扣 10',
    en: 'Deductions of 12 together, at most 10 of which count',
  },
  {
    name: 'bonus-capped-and-deduction',
    subject: 'c',
    item: 'total',
    zh: '加减分后：98 ＋ 4 ＝ 102.00，最高计 100.00',
    en: 'After adjustment: 98 + 4 = 102.00, but at most 100.00',
  },
  {
    name: 'bonus-capped-and-deduction',
    subject: 'd',
    item: 'total',
    zh: '加减分后：5 − 8 ＝ −3.00，最低计 0.00',
    en: 'After adjustment: 5 − 8 = −3.00, but at least 0.00',
  },
  {
    name: 'change-percent',
    subject: 'b',
    item: 'output',
    zh: '比上期的增幅：100 ×（180 − 200）÷ 200 ＝ −10%',
    en: 'Change in percent of the previous cycle: 100 × (180 − 200) ÷ 200 = −10%',
  },
  {
    name: 'change-percent',
    subject: 'd',
    item: 'output',
    zh: '比基准值的增幅：100 ×（84 − 80）÷ 80 ＝ 5% @targets/2025.csv:2',
    en: 'Change in percent of the baseline: 100 × (84 − 80) ÷ 80 = 5% @targets/2025.csv:2',
  },
  {
    name: 'change-percent',
    subject: 'a',
    item: 'places',
    zh: '比上期的增减：13 − 10 ＝ 3',
    en: 'Change against the previous cycle: 13 − 10 = 3',
  },
  {
    name: 'change-percent',
    subject: 'a',
    item: 'output',
    zh: '极差法（全体 4 个有数值的对象，最优 50，最差 −10）：100 ×（20 −（−10））÷（50 −（−10））＝ 50.0',
    en: 'Min–max (4 subjects with a value, best 50, worst −10): 100 × (20 − (−10)) ÷ (50 − (−10)) = 50.0',
  },
  { name: 'count-deduct', subject: 'c', item: 'faults', zh: '合计：1 ＋ 1 ＝ 2 次', en: 'Count: 1 + 1 = 2' },
  {
    name: 'count-deduct',
    subject: 'c',
    item: 'faults',
    zh: '按次扣分：100 − 10 × 2 ＝ 80.0',
    en: 'Deduction by count: 100 − 10 × 2 = 80.0',
  },
  {
    name: 'count-deduct',
    subject: 'd',
    item: 'faults',
    zh: '按次扣分：3 次，达到 3 次即不得分，计 0.0',
    en: 'Deduction by count: the count is 3, and from 3 on there is nothing left, so 0.0',
  },
  {
    name: 'count-deduct',
    subject: 'a',
    item: 'faults',
    zh: '没有记录任何事件，计 0 次',
    en: 'No event is on record, so the count is 0',
  },
  {
    name: 'count-deduct',
    subject: 'c',
    item: 'letters',
    zh: '按次扣分：100 − 20 × 3 ＝ 40.0，最低计 50.0',
    en: 'Deduction by count: 100 − 20 × 3 = 40.0, but at least 50.0',
  },
  {
    name: 'denominator',
    subject: 'a',
    item: 'accidents',
    zh: '除以“population”：6 ÷ 3 ＝ 2',
    en: 'Per population: 6 ÷ 3 = 2',
  },
  {
    name: 'denominator',
    subject: 'a',
    item: 'accidents',
    zh: '功效系数：100 ×（2 − 5）÷（0 − 5）＝ 60.0',
    en: 'Goalposts: 100 × (2 − 5) ÷ (0 − 5) = 60.0',
  },
  {
    name: 'denominator',
    subject: 'd',
    item: 'accidents',
    zh: '除以“population”：分母没有数值，得不出结果。',
    en: 'Per population: the denominator has no value, so there is no result.',
  },
  {
    name: 'geomean-and-harmonic',
    subject: 'a',
    item: 'skills',
    zh: '加权几何平均：16^0.25 × 81^0.75 ＝ 54.00',
    en: 'Weighted geometric mean: 16^0.25 × 81^0.75 = 54.00',
  },
  {
    name: 'geomean-and-harmonic',
    subject: 'a',
    item: 'skills',
    zh: '各项加权算术平均为 64.75，因不均衡少 10.75',
    en: 'The weighted arithmetic mean of the parts is 64.75; unevenness takes off 10.75',
  },
  {
    name: 'geomean-and-harmonic',
    subject: 'a',
    item: 'speed',
    zh: '加权调和平均：1 ÷（0.333333 ÷ 30 ＋ 0.666667 ÷ 60）＝ 45.00',
    en: 'Weighted harmonic mean: 1 ÷ (0.333333 ÷ 30 + 0.666667 ÷ 60) = 45.00',
  },
  {
    name: 'given',
    subject: 'd',
    item: 'plan',
    zh: '评定得分：100 × 9.5 ÷ 10 ＝ 95.0',
    en: 'Points given: 100 × 9.5 ÷ 10 = 95.0',
  },
  {
    name: 'given',
    subject: 'a',
    item: 'record',
    zh: '评定得分（满分 100）：60.0',
    en: 'Points given (out of 100): 60.0',
  },
  {
    name: 'goalpost-lower-is-better',
    subject: 'a',
    item: 'energy',
    zh: '功效系数：60 ＋ 40 ×（40 − 50）÷（30 − 50）＝ 80.0',
    en: 'Goalposts: 60 + 40 × (40 − 50) ÷ (30 − 50) = 80.0',
  },
  {
    name: 'goalpost-lower-is-better',
    subject: 'c',
    item: 'dust',
    zh: '功效系数：100 ×（10 − 75）÷（15 − 75）＝ 108.3，最高计 100.0',
    en: 'Goalposts: 100 × (10 − 75) ÷ (15 − 75) = 108.3, but at most 100.0',
  },
  {
    name: 'goalpost-lower-is-better',
    subject: 'e',
    item: 'energy',
    zh: '功效系数：60 ＋ 40 ×（60 − 50）÷（30 − 50）＝ 40.0，最低计 60.0',
    en: 'Goalposts: 60 + 40 × (60 − 50) ÷ (30 − 50) = 40.0, but at least 60.0',
  },
  {
    name: 'min',
    subject: 'b',
    item: 'total',
    zh: '取最低一项：最低（100，0）＝ 0.00',
    en: 'The lowest part: lowest of (100, 0) = 0.00',
  },
  {
    name: 'minmax-by-group',
    subject: 'e',
    item: 'output',
    zh: '极差法（hill 3 个有数值的对象，最优 300，最差 100）：100 ×（150 − 100）÷（300 − 100）＝ 25.0',
    en: 'Min–max (3 subjects with a value in hill, best 300, worst 100): 100 × (150 − 100) ÷ (300 − 100) = 25.0',
  },
  {
    name: 'minmax-by-group',
    subject: 'b',
    item: 'noise',
    zh: '极差法（全体 6 个有数值的对象，最优 0，最差 20）：100 ×（5 − 20）÷（0 − 20）＝ 75.0',
    en: 'Min–max (6 subjects with a value, best 0, worst 20): 100 × (5 − 20) ÷ (0 − 20) = 75.0',
  },
  {
    name: 'missing-carry',
    subject: 'a',
    item: 'survey',
    zh: '沿用往期（2024）数值：70 @observations/2024.csv:2',
    en: 'Carried over: the value of 2024, 70 @observations/2024.csv:2',
  },
  {
    name: 'missing-carry',
    subject: 'c',
    item: 'survey',
    zh: '按“缺报”的规则：没有可沿用的往期数值，不得分，上级也不得分。',
    en: 'By the rule for what is missing: there is no earlier value to carry over; no points, and none for the level above.',
  },
  {
    name: 'missing-group-mean',
    subject: 'c',
    item: 'visits',
    zh: '代入平均值：plain 2 个有数值的对象平均为 50',
    en: 'Filled in with a mean: the 2 of plain that have a value average 50',
  },
  {
    name: 'missing-redistribute-on-two-levels',
    subject: 'a',
    item: 'total',
    zh: '加权算术平均：35 ＋ 15 ＋ 20 ＝ 70.00',
    en: 'Weighted arithmetic mean: 35 + 15 + 20 = 70.00',
  },
  {
    name: 'missing-redistribute-on-two-levels',
    subject: 'c',
    item: 'total',
    zh: 'ecology：没有得分（缺报），权重 50 分给其余各项',
    en: 'ecology: no points (missing); its weight of 50 goes to the others',
  },
  {
    name: 'missing-redistribute-on-two-levels',
    subject: 'c',
    item: 'total',
    zh: 'economy：50 × 60% ＝ 30',
    en: 'economy: 50 × 60% = 30',
  },
  {
    name: 'missing-withhold',
    subject: 'b',
    item: 'ecology',
    zh: 'water：没有得分（缺报），上级因此不得分',
    en: 'water: no points (missing), which leaves the whole without points',
  },
  {
    name: 'missing-withhold',
    subject: 'b',
    item: 'total',
    zh: '无总分：有应有而没有的得分，按规则不计总分，也没有位次。',
    en: 'No total: Points that should be there are not, so by the rules there is no total and no place.',
  },
  {
    name: 'missing-zero',
    subject: 'b',
    item: 'report',
    zh: '按“缺报”的规则：计 0.0',
    en: 'By the rule for what is missing: 0.0 points',
  },
  {
    name: 'not-applicable-average',
    subject: 'c',
    item: 'port',
    zh: '按“不适用”的规则：取 3 个有得分对象的平均得分 70.0',
    en: 'By the rule for what is not applicable: the mean points of the 3 that have some, 70.0',
  },
  {
    name: 'not-applicable-full',
    subject: 'b',
    item: 'port',
    zh: '按“不适用”的规则：计满分 100.0',
    en: 'By the rule for what is not applicable: full points, 100.0',
  },
  {
    name: 'not-applicable-full',
    subject: 'c',
    item: 'mine',
    zh: '按“不适用”的规则：不计分，权重分给同级其余各项。',
    en: 'By the rule for what is not applicable: no points; its weight goes to its siblings.',
  },
  {
    name: 'not-assessed-group',
    subject: 'd',
    item: 'gdp',
    zh: '不考核：ecological不设此项权重，既不是缺报，也不是 0。',
    en: 'Not assessed: It has no weight in ecological, which is neither missing nor 0.',
  },
  {
    name: 'not-assessed-group',
    subject: 'd',
    item: 'total',
    zh: 'green：80 × 60% ＝ 48',
    en: 'green: 80 × 60% = 48',
  },
  {
    name: 'not-assessed-group',
    subject: 'd',
    item: 'total',
    zh: '位次：ecological第 2 位（共 2 个），全体第 3 位（共 5 个）',
    en: 'Rank: place 2 of 2 in ecological, place 3 of 5 over all',
  },
  {
    name: 'observed-month-sum',
    subject: 'a',
    item: 'rain',
    zh: '合计：10 ＋ 20 ＋ 30 ＋ 0 ＝ 60',
    en: 'Sum: 10 + 20 + 30 + 0 = 60',
  },
  {
    name: 'observed-month-sum',
    subject: 'a',
    item: 'rain',
    zh: '2025-02：20 @observations/2025-02.csv:3',
    en: '2025-02: 20 @observations/2025-02.csv:3',
  },
  {
    name: 'observed-month-sum',
    subject: 'a',
    item: 'store',
    zh: '取最近一期（2025-04）：45',
    en: 'The latest, 2025-04: 45',
  },
  {
    name: 'observed-month-sum',
    subject: 'a',
    item: 'price',
    zh: '平均：（40 ＋ 50 ＋ 60 ＋ 70）÷ 4 ＝ 55',
    en: 'Mean: (40 + 50 + 60 + 70) ÷ 4 = 55',
  },
  {
    name: 'percentile-ties-lowest',
    subject: 'd',
    item: 'output',
    zh: '百分位（全体 5 个有数值的对象，由差到好列第 4）：100 ×（4 − 1）÷（5 − 1）＝ 75.0',
    en: 'Percentile rank (5 subjects with a value, number 4 from the worst): 100 × (4 − 1) ÷ (5 − 1) = 75.0',
  },
  {
    name: 'rank-points-list',
    subject: 'd',
    item: 'output',
    zh: '位次计分（全体 5 个有数值的对象，列第 4 位）：51.0',
    en: 'Points by place (5 subjects with a value, place 4): 51.0',
  },
  {
    name: 'rank-points-step',
    subject: 'd',
    item: 'output',
    zh: '位次计分（全体 6 个有数值的对象，列第 4 位）：100 − 5 ×（4 − 1）＝ 85.0',
    en: 'Points by place (6 subjects with a value, place 4): 100 − 5 × (4 − 1) = 85.0',
  },
  {
    name: 'ratio-to-best',
    subject: 'b',
    item: 'days',
    zh: '与最优值之比（全体 4 个有数值的对象，最优 4）：100 × 4 ÷ 5 ＝ 80.0',
    en: 'Share of the best (4 subjects with a value, best 4): 100 × 4 ÷ 5 = 80.0',
  },
  {
    name: 'ratio-to-target-inverted-and-capped',
    subject: 'a',
    item: 'energy',
    zh: '与目标值之比：100 × 50 ÷ 40 ＝ 125.0，最高计 100.0',
    en: 'Share of the target: 100 × 50 ÷ 40 = 125.0, but at most 100.0',
  },
  {
    name: 'ratio-to-target-inverted-and-capped',
    subject: 'c',
    item: 'output',
    zh: '与目标值之比：100 × 300 ÷ 200 ＝ 150.0，最高计 120.0',
    en: 'Share of the target: 100 × 300 ÷ 200 = 150.0, but at most 120.0',
  },
  {
    name: 'sum',
    subject: 'a',
    item: 'total',
    zh: '加权合计：40 ＋ 24 ＋ 15 ＝ 79.00',
    en: 'Weighted sum: 40 + 24 + 15 = 79.00',
  },
  {
    name: 'tally',
    subject: 'a',
    item: 'opinion',
    zh: 'superior平均：（2 × 100 ＋ 2 × 80）÷ 4 ＝ 90',
    en: 'Mean of superior: (2 × 100 + 2 × 80) ÷ 4 = 90',
  },
  {
    name: 'tally',
    subject: 'a',
    item: 'opinion',
    zh: '测评得分：0.4 × 90 ＋ 0.6 × 86 ＝ 87.6',
    en: 'Appraisal: 0.4 × 90 + 0.6 × 86 = 87.6',
  },
  {
    name: 'threshold-deduct',
    subject: 'd',
    item: 'growth',
    zh: '未达标扣分（门槛值 20，差 2.5）：100 − 5 × 2.5 ＝ 87.5',
    en: 'Deduction short of the threshold (threshold 20, short of it by 2.5): 100 − 5 × 2.5 = 87.5',
  },
  {
    name: 'threshold-deduct',
    subject: 'd',
    item: 'leaks',
    zh: '未达标扣分（门槛值 10，差 5）：100 − 10 × 5 ÷ 2 ＝ 75.0',
    en: 'Deduction short of the threshold (threshold 10, short of it by 5): 100 − 10 × 5 ÷ 2 = 75.0',
  },
  {
    name: 'threshold-deduct',
    subject: 'f',
    item: 'growth',
    zh: '未达标扣分（门槛值 20，差 23）：100 − 5 × 23 ＝ −15.0，最低计 0.0',
    en: 'Deduction short of the threshold (threshold 20, short of it by 23): 100 − 5 × 23 = −15.0, but at least 0.0',
  },
  {
    name: 'zscore',
    subject: 'a',
    item: 'noise',
    zh: '标准分（全体 4 个有数值的对象，平均值 15，标准差 10）：（15 − 30）÷ 10 ＝ −1.5',
    en: 'Standard score (4 subjects with a value, mean 15, standard deviation 10): (15 − 30) ÷ 10 = −1.5',
  },
];

describe('the worked cases', () => {
  test.each(workedCases)('$name: $subject $item: $en', ({ name, subject, item, zh, en }) => {
    const told = explainedCase(name).derivation(subject, item);
    expect(texts(told, 'zh')).toContain(zh);
    expect(texts(told, 'en')).toContain(en);
  });
});

const everyCase = caseNames.map((name) => ({ name, explained: explainedCase(name) }));

function everyDerivation({ results }: Explained): Derivation[] {
  return [...results.values()].flatMap((result) =>
    result.frame.subjects.flatMap((_, subject) =>
      result.frame.rulebook.items.map((item) => explain(result, subject, item)),
    ),
  );
}

describe.each(everyCase)('every score of the case $name', ({ explained }) => {
  test.each(locales)('is told in %s without a hole', (locale) => {
    for (const derivation of everyDerivation(explained)) {
      const lines = explainLines(derivation, ids, locale);
      expect(lines.length).toBeGreaterThan(0);
      for (const { text, place } of lines) {
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|\s$|^\s|(^|\s)[-–—](\s|$)/);
        expect(text, 'a formula with a hole').not.toMatch(
          /(无数值|no value) ?[×÷＋+−^]|[×÷＋+−(（^] ?(无数值|no value)/,
        );
        expect(text).not.toBe('');
        if (place !== null) expect(place.line).toBeGreaterThan(0);
      }
    }
  });

  test('ends each rule in the points, rounded', () => {
    for (const derivation of everyDerivation(explained)) {
      const step = derivation.steps.find((one) => one.stage === 'rule');
      if (step === undefined || Number.isNaN(step.points)) continue;
      for (const locale of locales) expectLastNumber(derivation, locale, step.points);
    }
  });
});

/** Of the line of the rule: the last one before the weight, or before the policy. */
function expectLastNumber(derivation: Derivation, locale: Locale, points: number): void {
  const upToRule = derivation.steps.slice(0, derivation.steps.findIndex((one) => one.stage === 'rule') + 1);
  const text = explainLines({ ...derivation, steps: upToRule }, ids, locale).at(-1)!.text;
  const last = /(−?)(\d+(?:\.(\d+))?)$/.exec(text);
  expect(last, text).not.toBeNull();
  const decimals = last![3]?.length ?? 0;
  const told = Number(last![2]) * (last![1] === '' ? 1 : -1);
  const most = derivation.item.rule === 'zscore' ? 3 : decimals;
  expect(told, text).toBe(roundHalf(points, most));
}

describe('states of a value', () => {
  const { derivation } = explainedFiles({
    'units.csv': towns('a', 'b', 'c', 'd', 'e'),
    'rulebooks/rb/items.csv': 'item_id,parent_id,unit,rule\ntotal,,,mean\nplan,total,分,given',
    'rulebooks/rb/weights.csv': 'item_id,*\nplan,1',
    'observations/2025.csv': `
subject_id,item_id,value,status,source,as_of,note
a,plan,80,provisional,统计局,2025-12-31,初核数
b,plan,70,disputed,,,
c,plan,,late,,,
d,plan,,suppressed,,,`,
  });

  test('a provisional value says so beside its source, date and note', () => {
    expect(texts(derivation('a', 'plan'), 'zh')[0]).toBe(
      '原值 80 分（暂定；来源：统计局；截至 2025-12-31；备注：初核数） @observations/2025.csv:2',
    );
    expect(texts(derivation('a', 'plan'), 'en')[0]).toBe(
      'Value 80 分 (provisional; source: 统计局; as of 2025-12-31; note: 初核数) @observations/2025.csv:2',
    );
  });

  test('a disputed one says so', () => {
    expect(texts(derivation('b', 'plan'), 'zh')[0]).toBe('原值 70 分（有异议） @observations/2025.csv:3');
  });

  test('a late and a suppressed one go by their own names, not as missing', () => {
    expect(texts(derivation('c', 'plan'), 'zh').slice(0, 2)).toEqual([
      '迟报：已到报送期限，数值尚未报来。 @observations/2025.csv:4',
      '按“迟报”的规则：不得分，上级也不得分。',
    ]);
    expect(texts(derivation('d', 'plan'), 'en').slice(0, 2)).toEqual([
      'Suppressed: The value is not disclosed. @observations/2025.csv:5',
      'By the rule for what is suppressed: no points, and none for the level above.',
    ]);
  });

  test('without any row it is missing, and no file is named', () => {
    expect(texts(derivation('e', 'plan'), 'zh')[0]).toBe('缺报：应当有数值而没有。');
  });

  test('what has no points has no effective weight and no contribution', () => {
    expect(texts(derivation('e', 'plan'), 'zh').at(-1)).toBe(
      '权重 1，上级没有得分，没有有效权重和贡献 @rulebooks/rb/weights.csv:2',
    );
  });
});

describe('goalposts', () => {
  const { derivation } = explainedFiles({
    'units.csv': towns('a', 'b', 'c'),
    'rulebooks/rb/items.csv': `
item_id,parent_id,rule,params,transform
total,,mean,,
open,total,goalpost,clamp=no,
income,total,goalpost,,log`,
    'rulebooks/rb/weights.csv': 'item_id,*\nopen,1\nincome,1',
    'targets/2025.csv': `
subject_id,item_id,floor,target
*,income,100,10000
a,open,0,50
b,open,-10,`,
    'observations/2025.csv':
      'subject_id,item_id,value\na,income,1000\na,open,75\nb,income,100000\nb,open,-5\nc,income,0\nc,open,1',
  });

  test('that are open go on beyond the target', () => {
    expect(texts(derivation('a', 'open'), 'zh')).toContain('功效系数：100 ×（75 − 0）÷（50 − 0）＝ 150.0');
  });

  // ln 1000 = 6.907755…, ln 100 = 4.605170…, ln 10000 = 9.210340…; half-way.
  test('pass through the logarithm with the value', () => {
    expect(texts(derivation('a', 'income'), 'zh').slice(0, 4)).toEqual([
      '原值 1000 @observations/2025.csv:2',
      '取自然对数：ln 1000 ＝ 6.90776',
      '底线值 100（取对数后 4.60517），目标值 10000（取对数后 9.21034） @targets/2025.csv:2',
      '功效系数：100 ×（6.90776 − 4.60517）÷（9.21034 − 4.60517）＝ 50.0',
    ]);
  });

  test('without a target give no points and say why', () => {
    expect(texts(derivation('b', 'open'), 'zh').slice(0, 4)).toEqual([
      '原值 −5 @observations/2025.csv:5',
      '底线值 −10 @targets/2025.csv:4',
      '功效系数：没有设定目标值，无法计分。',
      '按“缺报”的规则：不得分，上级也不得分。',
    ]);
    expect(texts(derivation('c', 'open'), 'en')[1]).toBe(
      'Goalposts: no floor is set, so there are no points.',
    );
  });

  test('see no logarithm of 0', () => {
    expect(texts(derivation('c', 'income'), 'en')[1]).toBe('Natural logarithm: 0 has no logarithm.');
    expect(texts(derivation('c', 'income'), 'zh')[1]).toBe('取自然对数：0 没有对数。');
  });
});

describe('outliers', () => {
  const values = (last: string) =>
    ['a,x,1', 'b,x,2', 'c,x,3', 'd,x,4', 'e,x,5', 'f,x,6', `g,x,${last}`].join('\n');
  const told = (last: string) =>
    explainedFiles({
      'units.csv': towns('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      'rulebooks/rb/items.csv':
        'item_id,parent_id,direction,treat,rule\ntotal,,,,mean\nx,total,higher,winsorise,minmax',
      'rulebooks/rb/weights.csv': 'item_id,*\nx,1',
      'observations/2025.csv': `subject_id,item_id,value\n${values(last)}`,
    });

  test('are moved to their neighbour, and the shape of the values is told before and after', () => {
    const lines = texts(told('1000').derivation('g', 'x'), 'zh');
    expect(lines[1]).toMatch(
      /^离群值处理：偏度 2\.6\d+、峰度 6\.9\d+，超过界限；缩尾 1 次，移动 1 个对象的数值，之后偏度 /,
    );
    expect(lines[2]).toBe('该对象的数值由 1000 改为相邻值 6');
    expect(lines[3]).toBe(
      '极差法（全体 7 个有数值的对象，最优 6，最差 1）：100 ×（6 − 1）÷（6 − 1）＝ 100.0',
    );
  });

  test('of others leave the own value as it is', () => {
    const lines = texts(told('1000').derivation('a', 'x'), 'en');
    expect(lines[2]).toBe('The value of this subject was not moved.');
  });

  // 1…7: symmetric, and flat: −1.2 for an even spread.
  test('are looked for also where there are none', () => {
    expect(texts(told('7').derivation('a', 'x'), 'zh')[1]).toBe(
      '离群值处理：偏度 0、峰度 −1.2，未超界限，不作处理。',
    );
  });
});

describe('totals', () => {
  const judged = explainedFiles({
    'units.csv': towns('a', 'b', 'c', 'd'),
    'rulebooks/rb/rulebook.yaml': `
rulebook: rb
root: total
rank: {decimals: 1}
vetoes:
  - {when: {item: safety, below: 60}, effect: veto, title: {zh: 安全底线, en: Safety first}}
  - {when: {event: fraud}, effect: veto, total: 59}
  - {when: {last: 1}, effect: bar}
bands:
  - {grade: good, from: 80, title: {zh: 良好, en: Good}}
  - {grade: fair, from: 0, title: {zh: 一般, en: Fair}}`,
    'rulebooks/rb/items.csv': 'item_id,parent_id,rule\ntotal,,mean\nsafety,total,given',
    'rulebooks/rb/weights.csv': 'item_id,*\nsafety,1',
    'events/2025.csv':
      'event_id,subject_id,date,kind,reason_zh,reason_en\nv1,d,2025-03-01,fraud,虚报数据,false figures',
    'observations/2025.csv':
      'subject_id,item_id,value\na,safety,90.04\nb,safety,70\nc,safety,50\nd,safety,95',
  });

  test('are rounded first where the rule book says so, then placed and told their band', () => {
    expect(texts(judged.derivation('a', 'total'), 'zh').slice(-3)).toEqual([
      '排位先把总分取到 1 位小数再比较：90',
      '位次：全体第 1 位（共 3 个）',
      '按总分所在档次：良好（80 分起）',
    ]);
  });

  test('vetoed by an item name it, its points and the limit', () => {
    expect(texts(judged.derivation('c', 'total'), 'zh').slice(-3)).toEqual([
      '一票否决：“safety”得 50，低于 60（安全底线）',
      '触发一票否决，没有总分，也没有位次。',
      '没有位次。',
    ]);
    expect(texts(judged.derivation('c', 'total'), 'en').slice(-3)).toEqual([
      'Vetoed: safety has 50, below 60 (Safety first)',
      'A veto applies: there is no total and no place.',
      'There is no place.',
    ]);
  });

  test('vetoed by an event name its line, and the total that stands instead', () => {
    const lines = texts(judged.derivation('d', 'total'), 'zh');
    expect(lines).toContain('一票否决：fraud（事件 v1；2025-03-01；虚报数据） @events/2025.csv:2');
    expect(lines).toContain('触发一票否决，总分改计 59 分。');
    expect(texts(judged.derivation('d', 'total'), 'en')).toContain(
      'Vetoed: fraud (event v1; 2025-03-01; false figures) @events/2025.csv:2',
    );
  });

  test('barred as the last say so', () => {
    expect(texts(judged.derivation('d', 'total'), 'zh')).toContain(
      '一票否优：位列组内最后 1 位之中。有总分和位次，但不得列入最高等次。',
    );
    expect(texts(judged.derivation('b', 'total'), 'zh').join()).not.toContain('一票否优');
  });
});

describe('coverage', () => {
  const { derivation } = explainedFiles({
    'units.csv': towns('a', 'b'),
    'rulebooks/rb/items.csv':
      'item_id,parent_id,missing,rule,min_coverage\ntotal,,,mean,0.75\nx,total,redistribute,given,\ny,total,redistribute,given,',
    'rulebooks/rb/weights.csv': 'item_id,*\nx,1\ny,1',
    'observations/2025.csv': 'subject_id,item_id,value\na,x,80\nb,x,80\nb,y,20',
  });

  test('under the least that is asked for leaves no total, and says by how much', () => {
    expect(texts(derivation('a', 'total'), 'zh')).toEqual([
      'x：80 × 100% ＝ 80',
      'y：没有得分（缺报），权重 1 分给其余各项',
      '有数据支撑的权重占 50%，低于规定的 75%，不予计分',
      '加权算术平均：数据不足，不予合成。',
      '按“缺报”的规则：没有总分。',
      '数据不足：有数据支撑的权重占 50%，低于规定的 75%，不计总分。',
    ]);
  });

  test('that is enough is told too', () => {
    expect(texts(derivation('b', 'total'), 'en').slice(0, 4)).toEqual([
      'x: 80 × 50% = 40',
      'y: 20 × 50% = 10',
      '100% of the weight rests on data, not less than the 75% asked for',
      'Weighted arithmetic mean: 40 + 10 = 50.00',
    ]);
  });
});

describe('borrowed totals', () => {
  // 2025 has 365 days: 200 in a (80 points), 165 in b (90): (200·80 + 165·90)/365 = 30850/365 = 84.52…
  const { derivation } = explainedFiles({
    'package.yaml': `
package: example
kinds:
  unit: {town: {zh: 镇, en: Town}}
  cycle: {year: {zh: 年度, en: Year}}
  assessment: {annual: {zh: 年度考核, en: Annual assessment}}`,
    'units.csv': towns('a', 'b'),
    'officials.csv': 'official_id\np1\np2',
    'postings.csv':
      'official_id,unit_id,start,end\np1,a,2025-01-01,2025-07-19\np1,b,2025-07-20,2025-12-31\np2,a,2025-01-01,2025-12-31',
    'assessments.csv':
      'assessment_id,kind,cycle_id,rulebook_id,subject_kind\npeople,annual,2025,pb,official\ny2025,annual,2025,rb,town',
    'rulebooks/rb/items.csv': 'item_id,parent_id,rule\ntotal,,mean\nplan,total,given',
    'rulebooks/rb/weights.csv': 'item_id,*\nplan,1',
    'rulebooks/pb/rulebook.yaml': 'rulebook: pb\nroot: whole',
    'rulebooks/pb/items.csv':
      'item_id,parent_id,rule,params\nwhole,,mean,\nunits,whole,borrow,assessment=y2025;by=postings;min_days=30',
    'rulebooks/pb/weights.csv': 'item_id,*\nunits,1',
    'observations/2025.csv': 'subject_id,item_id,value\na,plan,80\nb,plan,90',
  });

  test('of several units are weighted by days in post', () => {
    expect(texts(derivation('p1', 'units', 'people'), 'zh').slice(0, 3)).toEqual([
      '在a任职 200 天，其“y2025”总分：80 @postings.csv:2',
      '在b任职 165 天，其“y2025”总分：90 @postings.csv:3',
      '引用得分：（200 × 80 ＋ 165 × 90）÷ 365 ＝ 84.5',
    ]);
  });

  test('of one unit are taken as they stand', () => {
    expect(texts(derivation('p2', 'units', 'people'), 'en').slice(0, 2)).toEqual([
      '365 days in post at a, whose total in y2025 is 80 @postings.csv:4',
      'Total taken over: 80.0',
    ]);
  });
});

describe('the tree of one subject', () => {
  const { package: pack, results } = explainedCase('not-assessed-group');
  const result = results.get('y2025')!;
  const subject = result.frame.subjectIndex.get('d')!;

  test('shows every item, its share and what it brings, and a word where there are no points', () => {
    const lines = treeLines(result, subject, namesIn(pack, result.frame.rulebook, 'zh'), 'zh');
    expect(lines).toEqual([
      '指标         得分  权重  有效权重   贡献',
      'total       68.00   100      100%  68.00',
      '  economy  不考核',
      '    gdp    不考核',
      '  green      80.0    60       60%  48.00',
      '  jobs       50.0    40       40%  20.00',
    ]);
  });

  test('is the same for machines, with null and a state for what is not there', () => {
    const item = result.frame.rulebook.itemsById.get('gdp')!;
    const told = derivationJson(explain(result, subject, item));
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told).toMatchObject({
      item: 'gdp',
      state: 'not-assessed',
      outcome: 'no-points',
      points: null,
      weight: null,
      effectiveWeight: null,
      contribution: null,
    });
  });
});
