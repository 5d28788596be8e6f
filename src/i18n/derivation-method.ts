/** What a rule book says of its totals as a whole: weights, adjustments, vetoes, ranks, bands and quotas. */
import type { Band, Method, TiesPolicy, Veto } from '../core/package/rulebook.ts';
import type { Names, Words } from './derivation-telling.ts';
import type { Locale } from './locale.ts';
import { exactNumber, percentNumber } from './number-text.ts';

/** Null where the rule book gives none. */
export function vetoTitle(veto: Veto, locale: Locale): string | null {
  return veto.title?.[locale] || null;
}

export function bandTitle(band: Band, locale: Locale): string {
  return band.title?.[locale] || band.grade;
}

export function weightsSentence(method: Method, locale: Locale): string {
  const { style, sum } = method.weights;
  if (style === 'relative') {
    return locale === 'zh'
      ? '权重只在同级各项之间比较；有效权重是自总分逐级向下的份额之积。'
      : 'A weight is relative to its siblings; the effective weight is the product of the shares from the total down.';
  }
  const all = sum === undefined ? '' : exactNumber(sum, locale);
  if (locale === 'zh')
    return `权重即分值：各末级指标的权重${all === '' ? '就是它占总分的分值' : `合计 ${all} 分`}。`;
  return `Weights are points: those of the leaves ${all === '' ? 'say how much of the total each is worth' : `add up to ${all}`}.`;
}

/** Empty where nothing adjusts a total. */
export function adjustSentence(method: Method, locale: Locale): string {
  const { bonus_cap, deduction_cap, floor, ceiling } = method.adjust;
  const n = (x: number) => exactNumber(x, locale);
  const told: (Words | null)[] = [
    bonus_cap === undefined
      ? null
      : bonus_cap === 0
        ? { zh: '不设加分', en: 'there is no bonus' }
        : { zh: `加分合计最多 ${n(bonus_cap)} 分`, en: `bonuses add at most ${n(bonus_cap)} together` },
    deduction_cap === undefined
      ? null
      : deduction_cap === 0
        ? { zh: '不设扣分', en: 'there is no deduction' }
        : {
            zh: `扣分合计最多 ${n(deduction_cap)} 分`,
            en: `deductions take at most ${n(deduction_cap)} together`,
          },
    floor === undefined ? null : { zh: `总分不低于 ${n(floor)}`, en: `the total is not below ${n(floor)}` },
    ceiling === undefined
      ? null
      : { zh: `总分不高于 ${n(ceiling)}`, en: `the total is not above ${n(ceiling)}` },
  ];
  return sentence(
    told.flatMap((one) => (one === null ? [] : [one[locale]])),
    locale,
  );
}

function sentence(parts: readonly string[], locale: Locale): string {
  if (parts.length === 0) return '';
  if (locale === 'zh') return `${parts.join('，')}。`;
  const joined = parts.join('; ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
}

const ties: Record<TiesPolicy, Words> = {
  lowest: {
    zh: '并列取较好位次，其后位次空出（1、2、2、4）',
    en: 'ties share the better place, and the places after are left out (1, 2, 2, 4)',
  },
  highest: { zh: '并列取较差位次（1、3、3、4）', en: 'ties share the worse place (1, 3, 3, 4)' },
  average: { zh: '并列取平均位次（1、2.5、2.5、4）', en: 'ties share the average place (1, 2.5, 2.5, 4)' },
  dense: {
    zh: '并列同位次，其后位次不空出（1、2、2、3）',
    en: 'ties share a place, and no place is left out (1, 2, 2, 3)',
  },
};

export function rankPolicySentence(method: Method, locale: Locale): string {
  const decimals = method.rank.decimals ?? method.rank_decimals ?? null;
  const tie = ties[method.rank.ties][locale];
  if (locale === 'zh') {
    const how = decimals === null ? '未取整的总分' : `取到 ${decimals} 位小数的总分`;
    return `组内与全体均按${how}由高到低排位；${tie}。`;
  }
  const places = decimals === 1 ? 'decimal' : 'decimals';
  const how = decimals === null ? 'the unrounded total' : `the total rounded to ${decimals} ${places}`;
  return `Places within the group and over all go by ${how}, the highest first; ${tie}.`;
}

export function vetoSentence(veto: Veto, names: Names, locale: Locale): string {
  const when = vetoWhen(veto, names, locale)[locale];
  const then = vetoThen(veto, locale)[locale];
  const title = vetoTitle(veto, locale);
  if (locale === 'zh') return `${title === null ? '' : `${title}：`}${when}的，${then}。`;
  return title === null
    ? `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${then}.`
    : `${title}: ${when}: ${then}.`;
}

function vetoWhen({ when }: Veto, names: Names, locale: Locale): Words {
  if ('event' in when) return { zh: `发生“${when.event}”类事件`, en: `an event of the kind “${when.event}”` };
  if ('last' in when)
    return { zh: `位列组内最后 ${when.last} 位`, en: `among the last ${when.last} of the group` };
  const below = exactNumber(when.below, locale);
  const name = names.item(when.item);
  return { zh: `“${name}”得分低于 ${below} 分`, en: `${name} below ${below} points` };
}

function vetoThen({ effect, total }: Veto, locale: Locale): Words {
  if (effect === 'bar') return { zh: '一票否优，不得列入最高等次', en: 'the top grade is ruled out' };
  if (total === undefined) return { zh: '一票否决，没有总分和位次', en: 'there is no total and no place' };
  const told = exactNumber(total, locale);
  return { zh: `一票否决，总分改计 ${told} 分`, en: `the total is set to ${told}` };
}

export function bandSentence(band: Band, locale: Locale): string {
  const [title, from] = [bandTitle(band, locale), exactNumber(band.from, locale)];
  return locale === 'zh' ? `${title}：总分 ${from} 分起。` : `${title}: from a total of ${from}.`;
}

export function quotaSentence(quota: Method['quotas'][number], method: Method, locale: Locale): string {
  const band = method.bands.find((one) => one.grade === quota.grade);
  const title = band === undefined ? quota.grade : bandTitle(band, locale);
  const share = percentNumber(quota.share, locale);
  if (locale === 'zh') return `${title}：${quota.by === 'group' ? '每组' : '全体'}不超过 ${share}。`;
  return `${title}: at most ${share} of ${quota.by === 'group' ? 'each group' : 'all'}.`;
}
