import { describe, expect, test } from 'vitest';
import { readParams } from '../../src/core/package/params.ts';
import type { Item } from '../../src/core/package/rulebook.ts';
import { rules } from '../../src/core/rules/rules.ts';
import type { Names } from '../../src/i18n/derivation-text.ts';
import { locales } from '../../src/i18n/locale.ts';
import { policyWord, ruleSentence } from '../../src/i18n/rule-text.ts';

const names: Names = {
  item: (id) => id,
  group: (id) => id,
  cycle: (id) => id,
  assessment: (id) => id,
  subject: (id) => id,
};

type Given = Partial<Omit<Item, 'params'>> & { readonly params?: string };

function itemOf({ params, ...given }: Given): Item {
  return {
    id: 'x',
    index: 1,
    parent: 0,
    children: [],
    depth: 1,
    role: 'leaf',
    name: { zh: '', en: '' },
    definition: { zh: '', en: '' },
    unit: '',
    unitEn: '',
    direction: null,
    denominator: null,
    transform: 'none',
    missing: null,
    notApplicable: null,
    treat: 'none',
    rule: 'given',
    minCoverage: null,
    decimals: null,
    source: '',
    line: 2,
    params: readParams(params ?? '')!,
    ...given,
  };
}

/** What follows from a blank policy: a leaf withholds, and its weight is shared out where it does not apply. */
const blank = {
  zh: '缺报时：不得分，上级也不得分。不适用时：不计分，权重分给同级其余各项。',
  en: 'Where the value is missing: no points, and none for the level above. Where it does not apply: no points; its weight goes to its siblings.',
};

interface Case {
  readonly name: string;
  readonly item: Given;
  readonly zh: string;
  readonly en: string;
}

const leaves: readonly Case[] = [
  {
    name: 'goalpost from 60',
    item: { rule: 'goalpost', direction: 'higher', params: 'low=60' },
    zh: '数值越高越好。功效系数：底线值得 60 分，目标值得 100 分，其间按比例，超出两端的按两端计。',
    en: 'Higher is better. Goalposts: 60 points at the floor, 100 at the target, in proportion between them, and no more or less beyond.',
  },
  {
    name: 'open goalpost of a logarithm',
    item: { rule: 'goalpost', params: 'clamp=no', transform: 'log' },
    zh: '取自然对数后计分。功效系数：底线值得 0 分，目标值得 100 分，其间按比例，超出两端的照算。',
    en: 'Scored by its natural logarithm. Goalposts: 0 points at the floor, 100 at the target, in proportion between them and beyond.',
  },
  {
    name: 'minmax in the group',
    item: { rule: 'minmax', direction: 'lower', params: 'over=group' },
    zh: '数值越低越好。在同组对象之间比较。极差法：最差者得 0 分，最优者得 100 分，其间按比例。',
    en: 'Lower is better. Compared within the group. Min–max: 0 points for the worst value, 100 for the best, in proportion between them.',
  },
  {
    name: 'a rate per ten thousand',
    item: {
      rule: 'ratio-to-target',
      direction: 'lower',
      denominator: 'people',
      params: 'scale=10000;cap=120',
    },
    zh: '数值越低越好。先除以“people”，再乘以 10000。与目标值之比：得分为 100 × 目标值 ÷ 数值，最多 120 分。',
    en: 'Lower is better. First divided by people and multiplied by 10000. Share of the target: points are 100 × target ÷ value, at most 120.',
  },
  {
    name: 'bands',
    item: { rule: 'bands', params: 'edges=60|80;points=40|70|100' },
    zh: '分段计分：小于 60 得 40 分，不小于 60、小于 80 得 70 分，不小于 80 得 100 分。',
    en: 'Points by interval: 40 points under 60, 70 points from 60 to under 80, 100 points from 80.',
  },
  {
    name: 'points by place from a list',
    item: { rule: 'rank-points', direction: 'higher', params: 'points=60|57|54' },
    zh: '数值越高越好。在全体被考核对象之间比较。位次计分：第 1 至第 3 位依次得 60、57、54 分，其后不得分，并列取较好位次。',
    en: 'Higher is better. Compared over all who are assessed on it. Points by place: places 1 to 3 get 60, 57, 54 points, later ones none; ties share the better place.',
  },
  {
    name: 'deduction short of the target',
    item: { rule: 'threshold-deduct', params: 'points=5;per=2;floor=40' },
    zh: '未达标扣分：达到目标值得 100 分，每差 2 扣 5 分（按比例），最低 40 分。',
    en: 'Deduction short of the threshold: 100 points at the target or better, 5 off for each 2 short of it, in proportion, at least 40.',
  },
  {
    name: 'deduction by count',
    item: { rule: 'count-deduct', params: 'points=10;zero_at=3' },
    zh: '按次扣分：满分 100，每次扣 10 分，最低 0 分，达到 3 次不得分。',
    en: 'Deduction by count: 100 points, 10 off for each count, at least 0, and nothing from 3 on.',
  },
  {
    name: 'points given out of 10, by the month',
    item: { rule: 'given', params: 'max=10;observed=month;combine=mean' },
    zh: '按“month”报送，取平均。评定得分：由评定者给分，满分 10，折算为百分制。',
    en: 'Observed by cycles of the kind “month”; their mean counts. Points given: by assessors, out of 10 and converted to a scale of 100.',
  },
  {
    name: 'totals of the units of one’s posts',
    item: { rule: 'borrow', params: 'assessment=y2025;by=postings;min_days=90' },
    zh: '引用得分：采用任职单位在“y2025”中的总分，按任职天数加权，在同一单位任职合计不足 90 天的不计。',
    en: 'Total taken over: the totals in y2025 of the units in which a post was held, weighted by days; a unit with fewer than 90 days in all does not count.',
  },
];

describe('the method of a leaf', () => {
  test.each(leaves)('$name', ({ item, zh, en }) => {
    expect(ruleSentence(itemOf(item), names, 'zh')).toBe(zh + blank.zh);
    expect(ruleSentence(itemOf(item), names, 'en')).toBe(`${en} ${blank.en}`);
  });

  test('ends in its policies for what is missing and what does not apply', () => {
    const item = itemOf({ missing: 'carry', notApplicable: 'full' });
    expect(ruleSentence(item, names, 'zh')).toMatch(/缺报时：沿用最近一期的数值。不适用时：计满分。$/);
    expect(ruleSentence(item, names, 'en')).toMatch(
      /missing: the latest earlier value is carried over\. Where it does not apply: full points\.$/,
    );
  });

  test.each(Object.keys(rules))('%s has words in both languages, whatever its parameters', (rule) => {
    for (const locale of locales) {
      for (const params of ['', 'points=5', 'edges=1;points=1|2', 'over=group', 'options=a:1;raters=b:1']) {
        const text = ruleSentence(
          itemOf({ rule, params, treat: 'winsorise', direction: 'lower' }),
          names,
          locale,
        );
        expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(text).toMatch(locale === 'zh' ? /。$/ : /\.$/);
      }
    }
  });
});

describe('the method of a composite', () => {
  test('is its mean, the coverage it asks for and its own policy', () => {
    const item = itemOf({ role: 'composite', rule: 'geomean', minCoverage: 0.75, missing: 'zero' });
    expect(ruleSentence(item, names, 'zh')).toBe(
      '下级各项得分的加权几何平均。有数据支撑的权重低于 75% 时不得分。合成不出得分时：计 0 分。',
    );
    expect(ruleSentence(item, names, 'en')).toBe(
      'Weighted geometric mean of the points of its parts. No points where less than 75% of the weight rests on data. Where its parts give no points: 0 points.',
    );
  });
});

test('an input has no points of its own', () => {
  expect(ruleSentence(itemOf({ role: 'input', rule: 'none' }), names, 'zh')).toBe(
    '只作为其他指标的计算依据，本身不计分。',
  );
});

test('policies have words', () => {
  expect(policyWord('group-mean', 'zh')).toBe('代入同组平均值');
  expect(policyWord('average', 'en')).toBe('the mean points of the others');
});
