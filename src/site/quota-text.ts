/** Quotas held against the points, in words, and the chart of totals with the bands. */
import type { BandMark } from '../charts/bands.ts';
import { bands } from '../charts/bands.ts';
import type { Rulebook } from '../core/package/rulebook.ts';
import type { AtLine, QuotaCount } from '../core/results/quotas.ts';
import { countQuotas } from '../core/results/quotas.ts';
import { roundHalf } from '../core/round.ts';
import { formatList, formatNumber, formatPercent, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import type { Overview } from './overview.ts';

export function gradeTitle(rulebook: Rulebook, grade: string, locale: Locale): string {
  const band = rulebook.method.bands.find((one) => one.grade === grade);
  return pick(band?.title, locale, grade);
}

/** What each quota allows, as sentences. */
export function quotaRules(rulebook: Rulebook, locale: Locale): string {
  const m = messagesIn(locale).quotas;
  const rules = rulebook.method.quotas.map((quota) =>
    (quota.by === 'group' ? m.ruleGroup : m.ruleAll)(
      gradeTitle(rulebook, quota.grade, locale),
      formatPercent(quota.share, 2, locale),
    ),
  );
  const { semicolon, stop } = messagesIn(locale).standings;
  return rules.length === 0 ? '' : `${rules.join(semicolon)}${stop}`;
}

export interface QuotaTexts {
  readonly scope: string;
  readonly grade: string;
  readonly size: string;
  readonly limit: string;
  readonly reached: string;
  readonly slack: string;
  readonly isExceeded: boolean;
  readonly lines: readonly { readonly side: string; readonly text: string }[];
  /** What else is to be known, without a full stop. */
  readonly notes: readonly string[];
}

export function quotaTexts(overview: Overview, names: SiteNames, locale: Locale): QuotaTexts[] {
  return countQuotas(overview.view.result).map((count) => quotaText(count, overview, names, locale));
}

function quotaText(count: QuotaCount, { view }: Overview, names: SiteNames, locale: Locale): QuotaTexts {
  const m = messagesIn(locale).quotas;
  const { rulebook, subjects } = view.result.frame;
  const whole = (n: number) => formatPlain(n, 0, locale);
  const name = (s: number) => names.subject(subjects[s]!);
  const slack = count.limit - count.reached.length;
  const sideOf = (isInside: boolean) => {
    const text = count.line
      .filter((one) => one.isInside === isInside)
      .map((one) => atLine(one, name(one.s), view.decimals, locale));
    return text.length === 0
      ? []
      : [{ side: isInside ? m.inside : m.outside, text: formatList(text, locale) }];
  };
  const isTied = slack < 0 && count.beyond.length > -slack;
  return {
    scope: scopeName(count, rulebook, names, locale),
    grade: gradeTitle(rulebook, count.quota.grade, locale),
    size: whole(count.size),
    limit: whole(count.limit),
    reached: whole(count.reached.length),
    slack: slack === 0 ? m.full : slack > 0 ? m.left(whole(slack)) : m.over(whole(-slack)),
    isExceeded: slack < 0,
    lines: [...sideOf(true), ...sideOf(false)],
    notes: [
      ...(isTied ? [m.tied] : []),
      ...(count.barred.length > 0 ? [m.barredHere(formatList(count.barred.map(name), locale))] : []),
    ],
  };
}

function scopeName(
  { group }: Pick<QuotaCount, 'group'>,
  { groups }: Rulebook,
  names: SiteNames,
  locale: Locale,
): string {
  return group === null || groups.length < 2
    ? messagesIn(locale).quotas.everyone
    : names.group(groups[group]!);
}

/** The distance is that of the two figures shown. */
function atLine({ total, distance }: AtLine, name: string, decimals: number, locale: Locale): string {
  const shown = roundHalf(total, decimals) - roundHalf(total - distance, decimals);
  return messagesIn(locale).quotas.atLine(
    name,
    formatNumber(total, decimals, locale),
    formatSigned(shown, decimals, locale),
  );
}

/** One sentence for each quota that the points alone would break. */
export function quotaExcesses(overview: Overview, names: SiteNames, locale: Locale): string[] {
  return quotaTexts(overview, names, locale)
    .filter((one) => one.isExceeded)
    .map((one) => messagesIn(locale).quotas.exceededIn(one.scope, one.grade, one.reached, one.limit));
}

/** '' where the rule book has no bands. */
export function bandsChart(overview: Overview, names: SiteNames, width: number, locale: Locale): string {
  const { quotas: m, standings } = messagesIn(locale);
  const { result } = overview.view;
  const { method } = result.frame.rulebook;
  if (method.bands.length === 0) return '';
  const markOf = marksOf(countQuotas(result));
  const rows = overview.groups.map(({ groupId, rows: members }) => {
    const dots = members
      .filter((row) => !Number.isNaN(row.total))
      .map((row) => ({ value: row.total, mark: markOf(row.s) }));
    const name = overview.groups.length < 2 ? m.everyone : names.group(groupId);
    return { name, dots, whenEmpty: standings.noTotal };
  });
  const count = (dots: readonly { mark: BandMark }[], mark: BandMark) =>
    formatPlain(dots.filter((dot) => dot.mark === mark).length, 0, locale);
  const summary = rows.map(({ name, dots }) =>
    method.quotas.length === 0
      ? m.chartRowPlain(name, formatPlain(dots.length, 0, locale))
      : m.chartRow(name, count(dots, 'within'), count(dots, 'beyond')),
  );
  return bands(rows, {
    width,
    title: m.chartTitle,
    summary: summary.join(locale === 'en' ? ' ' : ''),
    limits: method.bands.map(({ grade, from }) => ({
      from,
      title: m.from(gradeTitle(result.frame.rulebook, grade, locale), formatPlain(from, 2, locale)),
    })),
    formatTick: (x) => formatPlain(x, 2, locale),
  });
}

/** Which marks of the chart some subject bears, for the legend. */
export function bandMarks(counts: readonly QuotaCount[]): BandMark[] {
  const marks: [BandMark, boolean][] = [
    ['within', counts.some((one) => one.reached.length > one.beyond.length)],
    ['beyond', counts.some((one) => one.beyond.length > 0)],
    ['barred', counts.some((one) => one.barred.length > 0)],
    ['plain', true],
  ];
  return marks.flatMap(([mark, isUsed]) => (isUsed ? [mark] : []));
}

function marksOf(counts: readonly QuotaCount[]): (s: number) => BandMark {
  const marks = new Map<number, BandMark>();
  for (const { reached, beyond, barred } of counts) {
    for (const s of reached) marks.set(s, 'within');
    for (const s of beyond) marks.set(s, 'beyond');
    for (const s of barred) marks.set(s, 'barred');
  }
  return (s) => marks.get(s) ?? 'plain';
}
