/** How firm places are: the interval of places, in a word, in a sentence, and how it is found. */
import type { Catalogue } from './catalogue.ts';

const zh = {
  interval: '位次区间',
  range: (low: string, high: string) => `${low}—${high}`,
  tied: (from: string, to: string) => `与第 ${from} 至 ${to} 位难分先后`,
  tiedOne: (place: string) => `与第 ${place} 位难分先后`,
  firm: '位次稳定',
  doubt: (tied: string) => `，但${tied}`,
  noneShort: '无',
  sentence: (range: string, tied: string) => `${tied}（位次区间 ${range}）。`,
  sentenceFirm: (place: string) => `位次稳定：权重变动之下仍是第 ${place} 位。`,
  explained: (share: string, draws: string, also: string) =>
    `把各项权重在上下 ${share} 之内随机变动${also}，重算 ${draws} 次，九成情况下组内位次都在区间之内。`,
  explainedFixed: (draws: string, also: string) =>
    `权重不变${also}，重算 ${draws} 次，九成情况下组内位次都在区间之内。`,
  definition: (explained: string) => `位次区间：${explained}`,
  alsoNotApplicable: '，并在“不适用”的两种处理办法（权重分给其他指标、取平均分）之间随机选取',
  alsoAggregation: '，并在算术平均与几何平均之间随机选取',
  lowered: (declared: string) => `本次考核规模大，重算次数由规则定的 ${declared} 次减少。`,
  fewerDrawsOf: (id: string, draws: string) => `${id}（${draws} 次）`,
  fewerDraws: (listed: string) => `规模大，位次区间的重算次数少于规则所定：${listed}。`,
  off: '规则没有要求计算位次区间。',
  method: '位次稳健性',
  methodDraws: (draws: string, seed: string) =>
    `每次考核的总分在变动之下重算 ${draws} 次（随机种子 ${seed}，结果可重现），第 5 至第 95 百分位的组内位次为位次区间；公布的位次总在区间之内。`,
  methodWeights: (share: string) =>
    `每项权重乘以一个随机系数，在上下 ${share} 之内均匀抽取，各组相同；同级各项再按比例恢复为原来的合计。`,
  methodWeightsFixed: '权重不变动。',
  'methodNotApplicable-undeclared': '没有写明“不适用”处理办法的指标，随机按权重分给其他指标或取平均分处理。',
  'methodNotApplicable-all': '所有指标的“不适用”处理办法都随机变动。',
  'methodNotApplicable-none': '“不适用”的处理办法不变动。',
  'methodAggregation-none': '合成方法不变动。',
  'methodAggregation-all': '其下得分都大于 0 的算术平均，有一半的次数改为几何平均。',
  methodOff: '没有要求计算位次区间。',
  methodPersons: '对人不排位次，因此没有位次区间。',
};

const en: Catalogue<typeof zh> = {
  interval: 'Interval',
  range: (low, high) => `${low}–${high}`,
  tied: (from, to) => `not distinguishable from places ${from} to ${to}`,
  tiedOne: (place) => `not distinguishable from place ${place}`,
  firm: 'the place is firm',
  doubt: (tied) => `, yet ${tied}`,
  noneShort: 'none',
  sentence: (range, tied) => `${tied.charAt(0).toUpperCase()}${tied.slice(1)} (interval of places ${range}).`,
  sentenceFirm: (place) => `The place is firm: under other weights it stays place ${place}.`,
  explained: (share, draws, also) =>
    `With all weights moved at random by up to ${share} up or down${also}, the total was drawn ${draws} times; in nine of ten draws the place in the group lies within.`,
  explainedFixed: (draws, also) =>
    `With the weights as they are${also}, the total was drawn ${draws} times; in nine of ten draws the place in the group lies within.`,
  definition: (explained) => `Interval of places: ${explained.charAt(0).toLowerCase()}${explained.slice(1)}`,
  alsoNotApplicable:
    ', and one of the two ways with what does not apply (weight to the other indicators, or the average) taken at random',
  alsoAggregation: ', and arithmetic or geometric means taken at random',
  lowered: (declared) =>
    `The assessment is large, so there were fewer draws than the ${declared} of the rule book.`,
  fewerDrawsOf: (id, draws) => `${id} (${draws})`,
  fewerDraws: (listed) =>
    `Large, so intervals of places rest on fewer draws than the rule book asks for: ${listed}.`,
  off: 'The rule book asks for no intervals of places.',
  method: 'How firm places are',
  methodDraws: (draws, seed) =>
    `The totals of each assessment are drawn ${draws} times (random seed ${seed}, so that they repeat); the places in the group from the 5th to the 95th percentile are the interval, which always holds the published place.`,
  methodWeights: (share) =>
    `Each weight is multiplied by a factor drawn evenly within ${share} up or down, the same in all groups; siblings are brought back to their sum.`,
  methodWeightsFixed: 'Weights are not varied.',
  'methodNotApplicable-undeclared':
    'Indicators without a written policy for what does not apply take turns at random: weight to the others, or the average.',
  'methodNotApplicable-all': 'The policy for what does not apply is varied on all indicators.',
  'methodNotApplicable-none': 'The policies for what does not apply are not varied.',
  'methodAggregation-none': 'Ways of aggregating are not varied.',
  'methodAggregation-all':
    'Arithmetic means of points that are all above 0 become geometric ones in half of the draws.',
  methodOff: 'No intervals of places are asked for.',
  methodPersons: 'Persons have no places, and so no intervals of places.',
};

export const robustnessMessages = { zh, en };
