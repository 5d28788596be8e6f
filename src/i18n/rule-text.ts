/** The method of one item in words, made from the rule book, so that a page about the method cannot differ from it. */
import type { Item, MissingPolicy, NotApplicablePolicy } from '../core/package/rulebook.ts';
import type { RuleId } from '../core/rules/rules.ts';
import { aggregateNames } from './derivation-composite.ts';
import type { Names, Words } from './derivation-telling.ts';
import { ruleNames } from './derivation-rule.ts';
import type { Locale } from './locale.ts';
import { exactNumber, percentNumber } from './number-text.ts';

type AnyPolicy = MissingPolicy | NotApplicablePolicy;

const policyWords: Record<AnyPolicy, Words> = {
  withhold: { zh: '不得分，上级也不得分', en: 'no points, and none for the level above' },
  redistribute: { zh: '不计分，权重分给同级其余各项', en: 'no points; its weight goes to its siblings' },
  'group-mean': { zh: '代入同组平均值', en: 'the mean of its group is filled in' },
  carry: { zh: '沿用最近一期的数值', en: 'the latest earlier value is carried over' },
  zero: { zh: '计 0 分', en: '0 points' },
  average: { zh: '取其他对象的平均得分', en: 'the mean points of the others' },
  full: { zh: '计满分', en: 'full points' },
};

export function policyWord(policy: AnyPolicy, locale: Locale): string {
  return policyWords[policy][locale];
}

interface Method {
  readonly item: Item;
  readonly names: Names;
  readonly number: (name: string, otherwise: number) => string;
  readonly list: (name: string) => string[];
}

/** What a sentence about a method is about, in the order in which the sentences stand. */
export const methodParts = [
  'direction',
  'observed',
  'denominator',
  'transform',
  'treatment',
  'scope',
  'rule',
  'coverage',
  'missing',
  'not-applicable',
] as const;
export type MethodPart = (typeof methodParts)[number];

export interface MethodSentence {
  readonly part: MethodPart;
  readonly text: string;
}

/** Several sentences: direction, where the value comes from, what is done to it, the rule, what absence leads to. */
export function ruleSentence(item: Item, names: Names, locale: Locale): string {
  return joinSentences(methodSentences(item, names, locale), locale);
}

export function joinSentences(sentences: readonly MethodSentence[], locale: Locale): string {
  return sentences.map(({ text }) => text).join(locale === 'zh' ? '' : ' ');
}

/** Each part at most once; a part of which there is nothing to say is left out. */
export function methodSentences(item: Item, names: Names, locale: Locale): MethodSentence[] {
  const method: Method = {
    item,
    names,
    number: (name, otherwise) => exactNumber(item.params.number(name, otherwise), locale),
    list: (name) => item.params.list(name).map((x) => exactNumber(x, locale)),
  };
  const parts = partsOf(method, locale);
  return methodParts
    .map((part) => ({ part, text: (parts[part] ?? none)[locale] }))
    .filter(({ text }) => text !== '');
}

type Parts = Partial<Record<MethodPart, Words>>;

function partsOf(m: Method, locale: Locale): Parts {
  const { item } = m;
  if (item.role === 'input') {
    return {
      rule: {
        zh: '只作为其他指标的计算依据，本身不计分。',
        en: 'Used in computing other items only; it has no points of its own.',
      },
    };
  }
  if (item.role === 'composite') return compositeParts(item, locale);
  return {
    ...valueParts(m),
    rule: ruleBook(m, locale),
    missing: whenMissing(item.missing ?? 'withhold'),
    'not-applicable': whenNotApplicable(item.notApplicable ?? 'redistribute'),
  };
}

function compositeParts(item: Item, locale: Locale): Parts {
  const name = Object.hasOwn(aggregateNames, item.rule)
    ? aggregateNames[item.rule as keyof typeof aggregateNames]
    : { zh: item.rule, en: item.rule };
  const how =
    item.rule === 'min'
      ? { zh: '取下级各项得分中最低的一项。', en: 'The lowest points of its parts.' }
      : null;
  const least = percentNumber(item.minCoverage ?? 0, locale);
  return {
    rule: how ?? { zh: `下级各项得分的${name.zh}。`, en: `${name.en} of the points of its parts.` },
    coverage:
      item.minCoverage === null
        ? none
        : {
            zh: `有数据支撑的权重低于 ${least} 时不得分。`,
            en: `No points where less than ${least} of the weight rests on data.`,
          },
    missing: item.missing === null ? none : withoutPoints(item.missing),
    'not-applicable': item.notApplicable === null ? none : whenNotApplicable(item.notApplicable),
  };
}

const none: Words = { zh: '', en: '' };

function withoutPoints(policy: MissingPolicy): Words {
  const words = policyWords[policy];
  return { zh: `合成不出得分时：${words.zh}。`, en: `Where its parts give no points: ${words.en}.` };
}

function whenMissing(policy: MissingPolicy): Words {
  const words = policyWords[policy];
  return { zh: `缺报时：${words.zh}。`, en: `Where the value is missing: ${words.en}.` };
}

function whenNotApplicable(policy: NotApplicablePolicy): Words {
  const words = policyWords[policy];
  return { zh: `不适用时：${words.zh}。`, en: `Where it does not apply: ${words.en}.` };
}

function valueParts(m: Method): Parts {
  const { item } = m;
  return {
    direction: directionOf(item),
    observed: finerCycles(m),
    denominator: denominatorOf(m),
    transform: transforms[item.transform],
    treatment: treatments[item.treat],
    scope: scopeOf(item),
  };
}

function directionOf({ direction }: Item): Words {
  if (direction === null) return none;
  return direction === 'higher'
    ? { zh: '数值越高越好。', en: 'Higher is better.' }
    : { zh: '数值越低越好。', en: 'Lower is better.' };
}

const combinations: Record<string, Words> = {
  last: { zh: '取最近一期', en: 'the latest counts' },
  sum: { zh: '求和，缺一期即不计', en: 'their sum counts, if none is missing' },
  mean: { zh: '取平均', en: 'their mean counts' },
};

function finerCycles({ item, names }: Method): Words {
  const kind = item.params.text('observed');
  if (kind === null) return none;
  const name = names.kind?.('cycle', kind) ?? kind;
  const how = combinations[item.params.text('combine') ?? 'last'] ?? combinations['last']!;
  return { zh: `按“${name}”报送，${how.zh}。`, en: `Observed by cycles of the kind “${name}”; ${how.en}.` };
}

function denominatorOf({ item, names, number }: Method): Words {
  if (item.denominator === null) return none;
  const name = names.item(item.denominator);
  const isScaled = item.params.number('scale', 1) !== 1;
  const scale = number('scale', 1);
  return {
    zh: `先除以“${name}”${isScaled ? `，再乘以 ${scale}` : ''}。`,
    en: `First divided by ${name}${isScaled ? ` and multiplied by ${scale}` : ''}.`,
  };
}

const transforms: Record<Item['transform'], Words> = {
  none,
  log: { zh: '取自然对数后计分。', en: 'Scored by its natural logarithm.' },
  change: {
    zh: '按比基准值（没有基准值时比上期）的增减计分。',
    en: 'Scored by its change against the baseline, or else against the previous cycle.',
  },
  'change-percent': {
    zh: '按比基准值（没有基准值时比上期）的增幅（%）计分。',
    en: 'Scored by its change in percent of the baseline, or else of the previous cycle.',
  },
};

/** Limits and rounds as in `core/score/treat.ts`. */
const treatments: Record<Item['treat'], Words> = {
  none,
  winsorise: {
    zh: '偏度绝对值不小于 2 且峰度不小于 3.5 时作离群值处理：最多缩尾 5 次，仍超限则改取对数。',
    en: 'Outliers are treated where skewness is 2 or more in size and kurtosis 3.5 or more: up to 5 rounds of winsorising, and logarithms if that fails.',
  },
};

const comparing = ['minmax', 'zscore', 'percentile', 'rank-points', 'ratio-to-best'];

function scopeOf(item: Item): Words {
  if (!comparing.includes(item.rule)) return none;
  return item.params.text('over') === 'group'
    ? { zh: '在同组对象之间比较。', en: 'Compared within the group.' }
    : { zh: '在全体被考核对象之间比较。', en: 'Compared over all who are assessed on it.' };
}

type RuleWriter = (m: Method, locale: Locale) => Words;

const writers: Record<RuleId, RuleWriter> = {
  goalpost: ({ item, number }) => {
    const [low, high] = [number('low', 0), number('high', 100)];
    const isOpen = ['no', 'false', '0'].includes(item.params.text('clamp') ?? 'yes');
    return {
      zh: `底线值得 ${low} 分，目标值得 ${high} 分，其间按比例${isOpen ? '，超出两端的照算' : '，超出两端的按两端计'}。`,
      en: `${low} points at the floor, ${high} at the target, in proportion between them${isOpen ? ' and beyond' : ', and no more or less beyond'}.`,
    };
  },
  minmax: ({ number }) => ({
    zh: `最差者得 ${number('low', 0)} 分，最优者得 ${number('high', 100)} 分，其间按比例。`,
    en: `${number('low', 0)} points for the worst value, ${number('high', 100)} for the best, in proportion between them.`,
  }),
  zscore: () => ({
    zh: '得分为与平均值之差除以标准差（除以 n − 1），优于平均值为正。',
    en: 'Points are the distance from the mean in standard deviations (over n − 1), positive where better than the mean.',
  }),
  percentile: () => ({
    zh: '由差到好排列，得分为 100 ×（位次 − 1）÷（个数 − 1），并列取其中最小的位次。',
    en: 'Points are 100 × (place from the worst − 1) ÷ (number − 1); ties share the lowest place.',
  }),
  'rank-points': (m) => rankPointsWords(m),
  'ratio-to-best': ({ item, number }) => ratioWords(item, { zh: '最优值', en: 'best' }, number('cap', 100)),
  'ratio-to-target': ({ item, number }) =>
    ratioWords(item, { zh: '目标值', en: 'target' }, number('cap', 100)),
  bands: (m) => bandsWords(m),
  'threshold-deduct': (m) => thresholdWords(m),
  'count-deduct': (m) => countWords(m),
  given: ({ item, number }) => {
    const max = number('max', 100);
    const isHundred = max === '100';
    const [zh, en] =
      item.params.text('from') === 'reports'
        ? ['报表所列重要工作认定分的平均', 'The mean of the verified points of the works reported']
        : ['由评定者给分', 'By assessors'];
    return {
      zh: `${zh}，满分 ${max}${isHundred ? '' : '，折算为百分制'}。`,
      en: `${en}, out of ${max}${isHundred ? '' : ' and converted to a scale of 100'}.`,
    };
  },
  tally: (m, locale) => tallyWords(m, locale),
  borrow: (m) => borrowWords(m),
};

function ruleBook(m: Method, locale: Locale): Words {
  const { rule } = m.item;
  if (!Object.hasOwn(writers, rule)) return { zh: `规则：${rule}。`, en: `Rule: ${rule}.` };
  const id = rule as RuleId;
  const words = writers[id](m, locale);
  return { zh: `${ruleNames[id].zh}：${words.zh}`, en: `${ruleNames[id].en}: ${lowerFirst(words.en)}` };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function rankPointsWords({ list, number }: Method): Words {
  const points = list('points');
  if (points.length > 0) {
    return {
      zh: `第 1 至第 ${points.length} 位依次得 ${points.join('、')} 分，其后不得分，并列取较好位次。`,
      en: `Places 1 to ${points.length} get ${points.join(', ')} points, later ones none; ties share the better place.`,
    };
  }
  return {
    zh: `第 1 位得 ${number('first', 100)} 分，每后一位少 ${number('step', 0)} 分，最低 0 分，并列取较好位次。`,
    en: `${number('first', 100)} points for place 1 and ${number('step', 0)} fewer for each place after it, at least 0; ties share the better place.`,
  };
}

function ratioWords(item: Item, reference: Words, cap: string): Words {
  return item.direction === 'lower'
    ? {
        zh: `得分为 100 × ${reference.zh} ÷ 数值，最多 ${cap} 分。`,
        en: `Points are 100 × ${reference.en} ÷ value, at most ${cap}.`,
      }
    : {
        zh: `得分为 100 × 数值 ÷ ${reference.zh}，最多 ${cap} 分。`,
        en: `Points are 100 × value ÷ ${reference.en}, at most ${cap}.`,
      };
}

function bandsWords({ list }: Method): Words {
  const edges = list('edges');
  const points = list('points');
  const zh = points.map((one, at) => `${intervalWords(edges, at).zh}得 ${one} 分`);
  const en = points.map((one, at) => `${one} points ${intervalWords(edges, at).en}`);
  return { zh: `${zh.join('，')}。`, en: `${en.join(', ')}.` };
}

/** An interval contains its lower edge and not its upper one. */
function intervalWords(edges: readonly string[], at: number): Words {
  const [from, to] = [edges[at - 1], edges[at]];
  if (from === undefined && to === undefined) return { zh: '任何数值', en: 'for any value' };
  if (from === undefined) return { zh: `小于 ${to!} `, en: `under ${to!}` };
  if (to === undefined) return { zh: `不小于 ${from} `, en: `from ${from}` };
  return { zh: `不小于 ${from}、小于 ${to} `, en: `from ${from} to under ${to}` };
}

function thresholdWords({ item, number }: Method): Words {
  const isStated = item.params.has('threshold');
  const at = isStated ? number('threshold', 0) : '';
  const [zh, en] = isStated ? [`门槛值 ${at} `, `the threshold of ${at}`] : ['目标值', 'the target'];
  const [off, per, floor] = [number('points', 0), number('per', 1), number('floor', 0)];
  return {
    zh: `达到${zh}得 100 分，每差 ${per} 扣 ${off} 分（按比例），最低 ${floor} 分。`,
    en: `100 points at ${en} or better, ${off} off for each ${per} short of it, in proportion, at least ${floor}.`,
  };
}

function countWords({ item, number }: Method): Words {
  const [off, floor] = [number('points', 0), number('floor', 0)];
  const zeroAt = item.params.has('zero_at') ? number('zero_at', 0) : null;
  const end =
    zeroAt === null ? none : { zh: `，达到 ${zeroAt} 次不得分`, en: `, and nothing from ${zeroAt} on` };
  return {
    zh: `满分 100，每次扣 ${off} 分，最低 ${floor} 分${end.zh}。`,
    en: `100 points, ${off} off for each count, at least ${floor}${end.en}.`,
  };
}

function tallyWords({ item, names }: Method, locale: Locale): Words {
  const pairs = (name: string): [string, string][] =>
    [...item.params.pairs(name)].map(([id, x]) => [id, exactNumber(x, locale)]);
  const options = pairs('options');
  const raters = pairs('raters').map(([id, x]): [string, string] => [names.kind?.('rater', id) ?? id, x]);
  const listed = (all: readonly [string, string][]) => all.map(([name, x]) => `${name} ${x}`);
  return {
    zh: `每票按选项计分（${listed(options).join('、')}），各类评价主体先求平均，再按权重合成（${listed(raters).join('、')}）。`,
    en: `Votes count by option (${listed(options).join(', ')}); the mean of each group of raters is weighted (${listed(raters).join(', ')}).`,
  };
}

function borrowWords({ item, names, number }: Method): Words {
  const written = item.params.text('assessment') ?? '';
  const isPattern = /\{(?:cycle|kind)\}/.test(written);
  const name =
    names.loan?.(written, item.params.text('observed')) ?? (isPattern ? written : names.assessment(written));
  if (item.params.text('by') !== 'postings') {
    return { zh: `直接采用“${name}”的总分。`, en: `The total in ${name}, as it stands.` };
  }
  const least = number('min_days', 1);
  return {
    zh: `采用任职单位在“${name}”中的总分，按任职天数加权，在同一单位任职合计不足 ${least} 天的不计。`,
    en: `The totals in ${name} of the units in which a post was held, weighted by days; a unit with fewer than ${least} days in all does not count.`,
  };
}
