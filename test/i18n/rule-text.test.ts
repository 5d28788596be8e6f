import { describe, expect, test } from 'vitest';
import { readParams } from '../../src/core/package/params.ts';
import type { Item, Method } from '../../src/core/package/rulebook.ts';
import { rulebookShape } from '../../src/core/package/rulebook.ts';
import { rules } from '../../src/core/rules/rules.ts';
import type { Names } from '../../src/i18n/derivation-text.ts';
import { locales } from '../../src/i18n/locale.ts';
import {
  adjustSentence,
  bandSentence,
  policyWord,
  quotaSentence,
  rankPolicySentence,
  ruleSentence,
  vetoSentence,
  weightsSentence,
} from '../../src/i18n/rule-text.ts';

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
    zh: '引用得分：采用任职单位在“y2025”中的总分，按任职天数加权，任职不足 90 天的不计。',
    en: 'Total taken over: the totals in y2025 of the units in which a post was held, weighted by days; a post of fewer than 90 days does not count.',
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

describe('the method of the totals', () => {
  const method = (given: object): Method => rulebookShape.parse(given);

  test('says how ranks are made', () => {
    expect(rankPolicySentence(method({ rank: { decimals: 1 } }), 'zh')).toBe(
      '组内与全体均按取到 1 位小数的总分由高到低排位；并列取较好位次，其后位次空出（1、2、2、4）。',
    );
    expect(rankPolicySentence(method({ rank: { ties: 'dense' } }), 'en')).toBe(
      'Places within the group and over all go by the unrounded total, the highest first; ties share a place, and no place is left out (1, 2, 2, 3).',
    );
    expect(rankPolicySentence(method({ rank_decimals: 2 }), 'zh')).toContain('取到 2 位小数');
  });

  test('says what a weight is', () => {
    expect(weightsSentence(method({ weights: { style: 'points', sum: 100 } }), 'zh')).toBe(
      '权重即分值：各末级指标的权重合计 100 分。',
    );
    expect(weightsSentence(method({}), 'en')).toBe(
      'A weight is relative to its siblings; the effective weight is the product of the shares from the total down.',
    );
  });

  test('says what may adjust a total, and nothing where nothing may', () => {
    const capped = method({ adjust: { bonus_cap: 5, deduction_cap: 0, floor: 0, ceiling: 100 } });
    expect(adjustSentence(capped, 'zh')).toBe('加分合计最多 5 分，不设扣分，总分不低于 0，总分不高于 100。');
    expect(adjustSentence(capped, 'en')).toBe(
      'Bonuses add at most 5 together; there is no deduction; the total is not below 0; the total is not above 100.',
    );
    expect(adjustSentence(method({}), 'zh')).toBe('');
  });

  const { vetoes, bands, quotas } = method({
    vetoes: [
      { when: { item: 'safety', below: 60 }, effect: 'veto', title: { zh: '安全底线', en: 'Safety first' } },
      { when: { event: 'fraud' }, effect: 'veto', total: 59 },
      { when: { last: 2 }, effect: 'bar' },
    ],
    bands: [{ grade: 'excellent', from: 90, title: { zh: '优秀', en: 'Excellent' } }],
    quotas: [{ grade: 'excellent', share: 0.3, by: 'group' }],
  });

  test('says what vetoes, and what then becomes of the total', () => {
    expect(vetoes.map((one) => vetoSentence(one, names, 'zh'))).toEqual([
      '安全底线：“safety”得分低于 60 分的，一票否决，没有总分和位次。',
      '发生“fraud”类事件的，一票否决，总分改计 59 分。',
      '位列组内最后 2 位的，一票否优，不得列入最高等次。',
    ]);
    expect(vetoes.map((one) => vetoSentence(one, names, 'en'))).toEqual([
      'Safety first: safety below 60 points: there is no total and no place.',
      'An event of the kind “fraud”: the total is set to 59.',
      'Among the last 2 of the group: the top grade is ruled out.',
    ]);
  });

  test('says from where on a band begins, and how many may hold the grade', () => {
    const whole = method({ bands });
    expect(bandSentence(bands[0]!, 'zh')).toBe('优秀：总分 90 分起。');
    expect(quotaSentence(quotas[0]!, whole, 'zh')).toBe('优秀：每组不超过 30%。');
    expect(quotaSentence(quotas[0]!, whole, 'en')).toBe('Excellent: at most 30% of each group.');
  });
});
