/** Contradictions in words that take no side: what is said, what is seen, and a request to look into it. */
import type { Contradiction, ContradictionOf, ContradictionRule } from '../core/portrait/contradiction.ts';
import type { Manifest } from '../core/package/manifest.ts';
import type { Item } from '../core/package/rulebook.ts';
import { formatPlain } from './format.ts';
import { formatCycle, formatDay } from './format-cycle.ts';
import type { Locale } from './locale.ts';
import { exactNumber } from './number-text.ts';
import type { RecordNames } from './record-names.ts';

type Words = { readonly [R in ContradictionRule]: RuleWords<R> };

interface RuleWords<R extends ContradictionRule> {
  readonly title: string;
  readonly sentence: (found: ContradictionOf<R>, names: ContradictionNames) => string;
  /** When the rule applies, with its thresholds. */
  readonly method: (thresholds: NonNullable<Manifest['contradictions'][R]>) => string;
}

/** What a sentence calls things by. */
type ContradictionNames = Pick<RecordNames, 'praise'>;

const zhNumber = (x: number): string => exactNumber(x, 'zh');
const enNumber = (x: number): string => exactNumber(x, 'en');
const zhRounded = (x: number, decimals = 1): string => formatPlain(x, decimals, 'zh');
const enRounded = (x: number, decimals = 1): string => formatPlain(x, decimals, 'en');

/** As exact as the rule book shows the item. */
function zhFigure(x: number, item: Item): string {
  return `${formatPlain(x, item.decimals ?? 3, 'zh')}${item.unit}`;
}

/** A unit that has no English name is left out. */
function enFigure(x: number, item: Item): string {
  const figure = formatPlain(x, item.decimals ?? 3, 'en');
  if (item.unitEn === '' || /\p{Script=Han}/u.test(item.unitEn)) return figure;
  return item.unitEn === '%' ? `${figure}%` : `${figure} ${item.unitEn}`;
}

const zh: Words = {
  'claim-against-indicator': {
    title: '自述与指标不一致',
    sentence: ({ figures }) => {
      const { work, item, change, against, worsePercent, times } = figures;
      const [before, after] = [change.before, change.after];
      const said = `${times === 1 ? '报表称' : `当年 ${times} 期报表都列有此类工作，最近一期称`}“${work.title_zh ?? work.title_en ?? item.name.zh}”，所对应的${item.name.zh || item.id}`;
      const course = `${formatCycle(before.cycle, 'zh')}为 ${zhFigure(before.value, item)}，${formatCycle(after.cycle, 'zh')}为 ${zhFigure(after.value, item)}`;
      return against === 'year-before'
        ? `${said}，${course}${change.before.value > 0 && change.after.value > 0 ? `，变差 ${zhRounded(worsePercent)}%` : ''}。说法与数据不一致，请核实。`
        : `${said}，${course}，比同组中位变化落后 ${zhRounded(worsePercent)} 个百分点。说法与数据不一致，请核实。`;
    },
    method: ({ least_fall_percent: fall, least_lag_percent: lag, least_times: times }) =>
      `${times === 1 ? '' : `一年中至少 ${times} 期`}报表称做成的工作，其对应指标比上年同期变差 ${zhNumber(fall)}% 及以上${lag === undefined ? '' : `，或变化比同组中位数落后 ${zhNumber(lag)} 个百分点及以上`}。`,
  },
  'points-against-visits': {
    title: '得分与走访所见不一致',
    sentence: ({ cycle, figures }) =>
      `${cycle === null ? '' : formatCycle(cycle, 'zh')}总分 ${zhRounded(figures.total, 2)}，比${formatCycle(figures.before.cycle, 'zh')}提高 ${zhRounded(figures.rise, 2)} 分；同期 ${figures.visits} 次走访的平均评价为 ${zhRounded(figures.meanRating, 2)}，不高于 ${zhNumber(figures.threshold)}。得分与所见不一致，请核实。`,
    method: ({ least_rise: rise, least_visits: visits, most_rating: rating }) =>
      `年度总分提高 ${zhNumber(rise)} 分及以上，而同年至少 ${visits} 次走访的平均评价不高于 ${zhNumber(rating)}。`,
  },
  'praise-against-year': {
    title: '专项表现与年度得分不一致',
    sentence: ({ cycle, figures }, names) =>
      `${figures.praise === 'conclusion' ? '专项考核结论为' : '获'}“${names.praise(figures.praise, figures.kind)}”，而${cycle === null ? '当年' : formatCycle(cycle, 'zh')}总分为 ${zhRounded(figures.total, 2)}，不高于 ${zhNumber(figures.threshold)}。两者不一致，请结合具体情况核实。`,
    method: ({ most_total: total }) => `专项考核结论好或受到表彰，而当年总分不高于 ${zhNumber(total)}。`,
  },
  'self-above-verified': {
    title: '自评分与认定分不一致',
    sentence: ({ cycle, figures }) =>
      `${cycle === null ? '' : `${formatCycle(cycle, 'zh')}有 `}${figures.reports} 期报表，共 ${figures.works} 项重要工作，自评平均 ${zhRounded(figures.selfMean)} 分，认定平均 ${zhRounded(figures.verifiedMean)} 分，高出 ${zhRounded(figures.gap)} 分。自评与认定不一致，请核实依据。`,
    method: ({ least_gap: gap }) => `一期报表各项工作的自评分平均高出认定分 ${zhNumber(gap)} 分及以上。`,
  },
  'finding-overdue': {
    title: '问题逾期未办结',
    sentence: ({ figures }) =>
      `${figures.finding.summary_zh ?? figures.finding.summary_en ?? figures.finding.finding_id}：应于${formatDay(figures.due, 'zh')}前整改，至${formatDay(figures.today, 'zh')}尚未办结，逾期 ${figures.daysOverdue} 天。要求与进展不一致，请核实。`,
    method: ({ days }) => `达到规定严重程度的问题，过整改期限 ${days} 天及以上仍未办结。`,
  },
};

const en: Words = {
  'claim-against-indicator': {
    title: 'Own words and indicator do not agree',
    sentence: ({ figures }) => {
      const { work, item, change, against, worsePercent, times } = figures;
      const [before, after] = [change.before, change.after];
      const said = `${times === 1 ? 'The report tells of' : `${times} reports of the year tell of such works, the last of`} “${work.title_en ?? work.title_zh ?? item.name.en}”; ${item.name.en || item.id}, which it is to serve,`;
      const course = `was ${enFigure(before.value, item)} in ${formatCycle(before.cycle, 'en')} and ${enFigure(after.value, item)} in ${formatCycle(after.cycle, 'en')}`;
      return against === 'year-before'
        ? `${said} ${course}${change.before.value > 0 && change.after.value > 0 ? `: worse by ${enRounded(worsePercent)}%` : ''}. Words and data do not agree; please look into it.`
        : `${said} ${course}: ${enRounded(worsePercent)} percentage points behind the median change of its group. Words and data do not agree; please look into it.`;
    },
    method: ({ least_fall_percent: fall, least_lag_percent: lag, least_times: times }) =>
      `A work that ${times === 1 ? 'a report calls' : `at least ${times} reports of a year call`} done, and its indicator is worse by ${enNumber(fall)}% or more than a year before${lag === undefined ? '' : `, or its change lies ${enNumber(lag)} percentage points or more behind the median of the group`}.`,
  },
  'points-against-visits': {
    title: 'Points and visits do not agree',
    sentence: ({ cycle, figures }) =>
      `The total of ${cycle === null ? 'the year' : formatCycle(cycle, 'en')} is ${enRounded(figures.total, 2)}, ${enRounded(figures.rise, 2)} points up on ${formatCycle(figures.before.cycle, 'en')}; the mean rating of ${figures.visits} ${figures.visits === 1 ? 'visit' : 'visits'} in that time is ${enRounded(figures.meanRating, 2)}, not above ${enNumber(figures.threshold)}. Points and impressions do not agree; please look into it.`,
    method: ({ least_rise: rise, least_visits: visits, most_rating: rating }) =>
      `The total of the year rose by ${enNumber(rise)} points or more, and the mean rating of at least ${visits} ${visits === 1 ? 'visit' : 'visits'} of the year is not above ${enNumber(rating)}.`,
  },
  'praise-against-year': {
    title: 'Special task and year do not agree',
    sentence: ({ cycle, figures }, names) =>
      `${figures.praise === 'conclusion' ? 'A special task was concluded as' : 'There was a commendation:'} “${names.praise(figures.praise, figures.kind)}”, and the total of ${cycle === null ? 'that year' : formatCycle(cycle, 'en')} is ${enRounded(figures.total, 2)}, not above ${enNumber(figures.threshold)}. The two do not agree; please look into the circumstances.`,
    method: ({ most_total: total }) =>
      `A special task was concluded well or commended, and the total of the year is not above ${enNumber(total)}.`,
  },
  'self-above-verified': {
    title: 'Own and verified points do not agree',
    sentence: ({ cycle, figures }) =>
      `In ${figures.reports} ${figures.reports === 1 ? 'report' : 'reports'} of ${cycle === null ? 'that time' : formatCycle(cycle, 'en')} the points given to ${figures.works} ${figures.works === 1 ? 'work' : 'works'} by the official average ${enRounded(figures.selfMean)}, those verified ${enRounded(figures.verifiedMean)}: ${enRounded(figures.gap)} more. The two do not agree; please look into the grounds.`,
    method: ({ least_gap: gap }) =>
      `The points that officials gave the works of a report exceed those verified by ${enNumber(gap)} or more on average.`,
  },
  'finding-overdue': {
    title: 'A finding is open past its date',
    sentence: ({ figures }) =>
      `${figures.finding.summary_en ?? figures.finding.summary_zh ?? figures.finding.finding_id}: to be put right by ${figures.due}, and not closed on ${figures.today}, ${figures.daysOverdue} ${figures.daysOverdue === 1 ? 'day' : 'days'} later. What was asked and what was done do not agree; please look into it.`,
    method: ({ days }) =>
      `A finding of the severity stated is not closed ${days} days or more after its date.`,
  },
};

const words: Record<Locale, Words> = { zh, en };

/** One sentence or two. */
export function contradictionSentence(
  found: Contradiction,
  names: ContradictionNames,
  locale: Locale,
): string {
  const { sentence } = words[locale][found.rule];
  return (sentence as (found: Contradiction, names: ContradictionNames) => string)(found, names);
}

/** As package.yaml calls the rule, else as it is called here. */
export function contradictionTitle(rule: ContradictionRule, manifest: Manifest, locale: Locale): string {
  return manifest.contradictions[rule]?.title?.[locale] || words[locale][rule].title;
}

/** What the rule looks for, with its thresholds; null where package.yaml does not apply it. */
export function contradictionMethod(
  rule: ContradictionRule,
  manifest: Manifest,
  locale: Locale,
): string | null {
  const thresholds = manifest.contradictions[rule];
  if (thresholds === undefined) return null;
  return (words[locale][rule].method as (values: typeof thresholds) => string)(thresholds);
}
