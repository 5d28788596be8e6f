/** The rule book as sentences. */
import type { PolicyPart } from '../core/compare/policies.ts';
import type { Item, Rulebook, Veto } from '../core/package/rulebook.ts';
import { formatList, formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { policyWord } from '../i18n/rule-text.ts';
import { decisionLines, subjectLines } from './decision-rule-text.ts';
import type { GroupView, MethodView } from './method-view.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import { robustnessLines } from './robustness-text.ts';
import { vetoText } from './words.ts';

/** Of what the total is made, and how many indicators each group is assessed on. */
export function methodLead(view: MethodView, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).method;
  const count = (n: number) => formatPlain(n, 0, locale);
  const [items, direct] = [view.leaves.length, view.directLeaves.length];
  const branches = count(view.branches.length);
  const made =
    view.branches.length === 0
      ? m.lead(count(items))
      : direct === 0
        ? m.leadBranches(count(items), branches)
        : m.leadBranchesAndDirect(count(items), count(items - direct), branches, count(direct));
  const groups = view.groups.map((group) =>
    m.leadGroup(groupNames(group, names, locale), count(group.assessed.length)),
  );
  const weighed =
    view.groups.length > 1
      ? m.leadGroups(groups.join(m.leadGroupsJoin))
      : view.book.groups.length > 1
        ? m.leadSameGroups(count(view.book.groups.length))
        : m.leadOneGroup;
  return made + (locale === 'zh' ? '' : ' ') + weighed;
}

/** The groups that have the same weights. */
export function groupNames({ groupIds }: GroupView, names: SiteNames, locale: Locale): string {
  return formatList(
    groupIds.map((id) => names.group(id)),
    locale,
  );
}

/** The heaviest items of a group with their shares of the total. */
export function heaviestText({ heaviest }: GroupView, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).method;
  const percent = (share: number) => formatPercent(share, 1, locale);
  if (heaviest.kind === 'many') {
    return heaviest.count === 0
      ? m.noneAssessed
      : m.heaviestMany(formatPlain(heaviest.count, 0, locale), percent(heaviest.share));
  }
  return formatList(
    heaviest.items.map(({ item, share }) => `${names.item(item.id)} ${percent(share)}`),
    locale,
  );
}

export interface UsualPolicies {
  readonly missing: string;
  readonly notApplicable: string;
  /** '' where there are no leaves. */
  readonly sentence: string;
}

/** The policies that most leaves share, so that a table can set off the others. */
export function usualPolicies(leaves: readonly Item[], locale: Locale): UsualPolicies {
  const [missing, ofMissing] = commonest(leaves.map((item) => missingText(item, locale)));
  const [notApplicable, ofNotApplicable] = commonest(leaves.map((item) => notApplicableText(item, locale)));
  const count = (n: number) => formatPlain(n, 0, locale);
  const sentence =
    leaves.length === 0
      ? ''
      : messagesIn(locale).method.usualPolicies(
          missing,
          count(ofMissing),
          notApplicable,
          count(ofNotApplicable),
        );
  return { missing, notApplicable, sentence };
}

function commonest(words: readonly string[]): [string, number] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
}

export function missingText(item: Item, locale: Locale): string {
  return policyWord(item.missing ?? 'withhold', locale);
}

export function notApplicableText(item: Item, locale: Locale): string {
  return policyWord(item.notApplicable ?? 'redistribute', locale);
}

/** The policies of the total, part by part; a part of which nothing is set says so. */
export function policyLines(book: Rulebook, names: SiteNames, locale: Locale): Record<PolicyPart, string[]> {
  const m = messagesIn(locale).method;
  const { vetoes } = book.method;
  return {
    rank: rankLines(book, locale),
    robustness: robustnessLines(book, locale),
    weights: [weightLine(book, locale)],
    adjust: adjustLines(book, locale),
    vetoes: vetoes.length === 0 ? [m.noVetoes] : vetoes.map((veto) => vetoLine(veto, names, locale)),
    bands: bandLines(book, locale),
    quotas: quotaLines(book, locale),
    subjects: subjectLines(book, names, locale),
    decisions: decisionLines(book, names, locale),
  };
}

function rankLines({ method }: Rulebook, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  const decimals = method.rank.decimals ?? method.rank_decimals;
  return [
    decimals === undefined ? m.ranksUnrounded : m.ranksRounded(formatPlain(decimals, 0, locale)),
    m[`ties-${method.rank.ties}`],
    m.display(formatPlain(decimals ?? 2, 0, locale)),
  ];
}

export function weightLine({ method }: Rulebook, locale: Locale): string {
  const m = messagesIn(locale).method;
  return method.weights.style === 'points'
    ? m.weightsPoints(formatPlain(method.weights.sum ?? 100, 3, locale))
    : m.weightsRelative;
}

function adjustLines({ method }: Rulebook, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  const { bonus_cap: bonus, deduction_cap: deduction, floor, ceiling } = method.adjust;
  const points = (x: number) => formatPlain(x, 3, locale);
  return [
    bonus === undefined ? m.bonusFree : bonus === 0 ? m.noBonus : m.bonusCap(points(bonus)),
    deduction === undefined
      ? m.deductionFree
      : deduction === 0
        ? m.noDeduction
        : m.deductionCap(points(deduction)),
    ...(floor === undefined ? [] : [m.floor(points(floor))]),
    ...(ceiling === undefined ? [] : [m.ceiling(points(ceiling))]),
  ];
}

function vetoLine(veto: Veto, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).method;
  const what = upperFirst(vetoText(veto, names, locale));
  if (veto.effect === 'bar') return m.barEffect(what);
  return veto.total === undefined
    ? m.vetoEffect(what)
    : m.vetoEffectTotal(what, formatPlain(veto.total, 3, locale));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function bandLines({ method }: Rulebook, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  if (method.bands.length === 0) return [m.noBands];
  return method.bands.map((band) =>
    m.bandFrom(pick(band.title, locale, band.grade), formatPlain(band.from, 3, locale)),
  );
}

function quotaLines({ method }: Rulebook, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  if (method.quotas.length === 0) return [m.noQuotas];
  return method.quotas.map(({ grade, share, by }) => {
    const title = pick(method.bands.find((band) => band.grade === grade)?.title, locale, grade);
    const limit = formatPercent(share, 1, locale);
    return by === 'group' ? m.quotaOfGroup(title, limit) : m.quotaOfAll(title, limit);
  });
}
