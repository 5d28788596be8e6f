/** Every code that the files of a package and of the results use, with its word and a sentence. */
import type { Direction, MissingPolicy, NotApplicablePolicy, Transform } from '../core/package/rulebook.ts';
import { aggregates } from '../core/package/rulebook.ts';
import { states } from '../core/package/states.ts';
import type { cycleStatuses } from '../core/package/tables.ts';
import { items } from '../core/package/tables.ts';
import type { findings } from '../core/results/audit.ts';
import type { RuleId } from '../core/rules/rules.ts';
import { totalStates } from '../core/score/result.ts';
import { aggregateNames } from './derivation-composite.ts';
import { ruleNames } from './derivation-rule.ts';
import type { Words } from './derivation-telling.ts';
import { locales } from './locale.ts';
import { policyWord } from './rule-text.ts';
import type { AnyState } from './state-text.ts';
import { stateSentence, stateWord } from './state-text.ts';

export interface Code {
  readonly code: string;
  readonly meaning: Words;
}

export interface CodeList {
  readonly id: string;
  readonly title: Words;
  /** The columns that hold these codes. */
  readonly columns: readonly string[];
  readonly codes: readonly Code[];
}

type Finding = (typeof findings)[number];
type CycleStatus = (typeof cycleStatuses)[number];

const ruleMeanings: Record<RuleId, Words> = {
  goalpost: {
    zh: '数值在底线值与目标值之间所处的位置。',
    en: 'Where the value lies between floor and target.',
  },
  minmax: {
    zh: '数值在最差者与最优者之间所处的位置。',
    en: 'Where the value lies between the worst and the best.',
  },
  zscore: {
    zh: '与平均值之差，以标准差为单位。',
    en: 'The distance from the mean in standard deviations.',
  },
  percentile: {
    zh: '由差到好排列所处的百分位。',
    en: 'The percentile rank from the worst to the best.',
  },
  'rank-points': {
    zh: '按位次给分，分值列出或逐位递减。',
    en: 'Points by place, listed or falling by steps.',
  },
  'ratio-to-best': { zh: '与最优值成比例。', en: 'In proportion to the best value.' },
  'ratio-to-target': { zh: '与目标值成比例。', en: 'In proportion to the target.' },
  bands: { zh: '按数值所在的区间给分。', en: 'Points by the interval that the value lies in.' },
  'threshold-deduct': {
    zh: '达到门槛值得满分，每差一定幅度扣分。',
    en: 'Full points at the threshold, some off for every step short of it.',
  },
  'count-deduct': { zh: '从满分起，每发生一次扣分。', en: 'Full points, some off for every count.' },
  given: { zh: '由评定者直接给分。', en: 'Points given by assessors.' },
  tally: { zh: '按测评票数折算。', en: 'From the votes of an appraisal.' },
  borrow: { zh: '采用另一次考核的总分。', en: 'The total of another assessment.' },
};

const findingMeanings: Record<Finding, Words> = {
  imputed: {
    zh: '缺报的数值由估计值代替；detail 为办法，number 为代入的数。',
    en: 'A missing value was filled in; detail is the policy, number what was filled in.',
  },
  policy: {
    zh: '缺报或不适用的办法起了作用；detail 为办法，number 为由此得到的分数。',
    en: 'A policy for what is missing or does not apply acted; detail names it, number is the points it gave.',
  },
  treated: {
    zh: '离群值作了处理；number 为原值，limit 为处理后的值。',
    en: 'An outlier was treated; number is the value before, limit the one after.',
  },
  withheld: {
    zh: '没有总分；detail 为造成这一结果的指标。',
    en: 'There is no total; detail names the items that withhold it.',
  },
  'low-coverage': {
    zh: '数据不足，没有总分；number 为数据完整度，limit 为最低要求。',
    en: 'Too little data for a total; number is the coverage, limit the least that is asked for.',
  },
  'bonus-capped': {
    zh: '加分达到上限；number 为写明的分数，limit 为计入的分数。',
    en: 'Bonuses met their cap; number is what was written, limit what counted.',
  },
  'deduction-capped': {
    zh: '扣分达到上限；number 为写明的分数，limit 为计入的分数。',
    en: 'Deductions met their cap; number is what was written, limit what counted.',
  },
  vetoed: {
    zh: '一票否决；detail 为事件，或规则中第几条。',
    en: 'Vetoed; detail is the event, or the number of the veto in the rule book.',
  },
  barred: {
    zh: '一票否优；detail 为事件，或规则中第几条。',
    en: 'Barred from the top grade; detail is the event, or the number of the veto in the rule book.',
  },
  'quota-exceeded': {
    zh: '仅按分数段，列入某等次的会超出名额；number 为人数或单位数，limit 为名额。',
    en: 'By points alone more than the quota would hold a grade; number is how many, limit how many may.',
  },
};

const transformMeanings: Record<Transform, Words> = {
  none: { zh: '不换算。', en: 'As it is.' },
  log: { zh: '取自然对数。', en: 'Its natural logarithm.' },
  change: {
    zh: '比基准值（没有基准值时比上期）的增减。',
    en: 'Its change against the baseline, or else against the previous cycle.',
  },
  'change-percent': {
    zh: '比基准值（没有基准值时比上期）的增幅（%）。',
    en: 'Its change in percent of the baseline, or else of the previous cycle.',
  },
};

const treatMeanings: Record<'none' | 'winsorise', Words> = {
  none: { zh: '不处理。', en: 'As they are.' },
  winsorise: {
    zh: '分布过偏时最多缩尾 5 次，仍不行则取对数。',
    en: 'Where the distribution is too skewed, up to 5 rounds of winsorising, or else logarithms.',
  },
};

const directionMeanings: Record<Direction, Words> = {
  higher: { zh: '越高越好。', en: 'Higher is better.' },
  lower: { zh: '越低越好。', en: 'Lower is better.' },
};

const cycleStatusMeanings: Record<CycleStatus, Words> = {
  draft: { zh: '草稿：数值仍在报送。', en: 'Draft: values are still being handed in.' },
  preview: {
    zh: '预览：正在征求意见，数值仍可能变动。',
    en: 'Preview: out for comment, values may still change.',
  },
  final: { zh: '终稿。', en: 'Final.' },
};

/** Files do not tell the two causes apart; the weight does. */
const notApplicable: Code = {
  code: 'not-applicable',
  meaning: {
    zh: '不适用：已注明不适用于该对象，或权重为空而所在组不考核；既不是缺报，也不是 0。',
    en: 'Not applicable: declared not to apply to the subject or, where the weight is empty, not assessed in its group; neither missing nor 0.',
  },
};

export const codeLists: readonly CodeList[] = [
  {
    id: 'value-states',
    title: { zh: '数值的状态', en: 'States of a value' },
    columns: ['observations.status', 'scores.state'],
    codes: [
      {
        code: 'final',
        meaning: {
          zh: '终稿：数值已核定（与空白相同）。',
          en: 'Final: the value is settled (as is a blank).',
        },
      },
      ...states.map((state) => (state === 'not-applicable' ? notApplicable : codeOfState(state))),
    ],
  },
  {
    id: 'total-states',
    title: { zh: '总分的状态', en: 'States of a total' },
    columns: ['totals.state'],
    codes: totalStates.map(codeOfState),
  },
  list('findings', { zh: '核查情况', en: 'Findings of the audit' }, ['audit.finding'], findingMeanings),
  list('cycle-statuses', { zh: '稿次', en: 'Status of a cycle' }, ['cycles.status'], cycleStatusMeanings),
  {
    id: 'rules',
    title: { zh: '计分规则', en: 'Scoring rules' },
    columns: ['items.rule'],
    codes: [
      ...Object.entries(ruleMeanings).map(([code, meaning]) => ({
        code,
        meaning: withName(ruleNames[code as RuleId], meaning),
      })),
      {
        code: 'none',
        meaning: { zh: '只作为其他指标的计算依据。', en: 'Used in computing other items only.' },
      },
    ],
  },
  {
    id: 'aggregates',
    title: { zh: '合成方法', en: 'How composites are made' },
    columns: ['items.rule'],
    codes: aggregates.map((code) => ({
      code,
      meaning: { zh: `${aggregateNames[code].zh}。`, en: `${aggregateNames[code].en}.` },
    })),
  },
  policies(
    'missing',
    { zh: '缺报时的办法', en: 'Policies for missing values' },
    items.columns.missing.words!,
  ),
  policies(
    'not_applicable',
    { zh: '不适用时的办法', en: 'Policies where an item does not apply' },
    items.columns.not_applicable.words!,
  ),
  list('transforms', { zh: '换算', en: 'Transforms' }, ['items.transform'], transformMeanings),
  list('treatments', { zh: '离群值的处理', en: 'Treatments of outliers' }, ['items.treat'], treatMeanings),
  list('directions', { zh: '方向', en: 'Directions' }, ['items.direction'], directionMeanings),
];

function list(
  id: string,
  title: Words,
  columns: readonly string[],
  meanings: Readonly<Record<string, Words>>,
): CodeList {
  return {
    id,
    title,
    columns,
    codes: Object.entries(meanings).map(([code, meaning]) => ({ code, meaning })),
  };
}

function policies(column: 'missing' | 'not_applicable', title: Words, words: readonly string[]): CodeList {
  const codes = (words as (MissingPolicy | NotApplicablePolicy)[]).map((code) => ({
    code,
    meaning: { zh: `${policyWord(code, 'zh')}。`, en: `${upperFirst(policyWord(code, 'en'))}.` },
  }));
  return { id: column, title, columns: [`items.${column}`], codes };
}

function codeOfState(code: AnyState): Code {
  const [zh, en] = locales.map((locale) => ({
    word: stateWord(code, locale),
    text: stateSentence(code, locale),
  }));
  return {
    code,
    meaning: withName({ zh: zh!.word, en: upperFirst(en!.word) }, { zh: zh!.text, en: en!.text }),
  };
}

function withName(name: Words, meaning: Words): Words {
  return { zh: `${name.zh}：${meaning.zh}`, en: `${name.en}: ${lowerFirst(meaning.en)}` };
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
