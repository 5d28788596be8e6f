/** The words and the chart of an overview. */
import { groupStrips } from '../charts/group-strips.ts';
import { rankDecimals } from '../core/score/rank.ts';
import { formatList, formatNumber, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteNames } from './names.ts';
import type { Overview } from './overview.ts';
import { tiedText } from './robustness-text.ts';
import { isSameMethod } from './series.ts';
import type { StandingRow } from './standings.ts';

export function overviewSentence(overview: Overview, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).standings;
  const count = (n: number) => formatPlain(n, 0, locale);
  const { rows, groups, scored, view } = overview;
  const opening =
    groups.length > 1
      ? m.overviewSentence(count(rows.length), count(scored), count(groups.length))
      : m.overviewSentenceOneGroup(count(rows.length), count(scored));
  const lists =
    groups.length > 1
      ? groups.map((group) => ({ name: names.group(group.groupId), rows: group.rows }))
      : [{ name: m.firstAmongAll, rows }];
  const firsts = lists.flatMap(({ name, rows: listed }) => {
    const [first] = listed;
    if (first === undefined || Number.isNaN(first.total) || first.overallPlace === 0) return [];
    // Those who tie share the place, and so the sentence.
    const tied = listed.filter((row) => row.overallPlace === first.overallPlace);
    const who = formatList(
      tied.map((row) => names.subject(row.subjectId)),
      locale,
    );
    const told = m.overviewFirst(name, who, formatNumber(first.total, view.decimals, locale));
    return [told + doubtOf(first, locale)];
  });
  if (firsts.length === 0) return opening;
  return `${opening}${locale === 'en' ? ' ' : ''}${firsts.join(m.semicolon)}${m.stop}`;
}

/** Nothing where the first place is firm, or shared: then it is not one subject's. */
function doubtOf(first: StandingRow, locale: Locale): string {
  const tied = first.placeHigh > first.groupPlace ? tiedText(first, locale) : null;
  return tied === null ? '' : messagesIn(locale).robustness.doubt(tied);
}

/** How places are found, and whether totals may be compared across groups. */
export function placePolicy(view: AssessmentView, locale: Locale): string {
  const m = messagesIn(locale).standings;
  const decimals = rankDecimals(view.result.frame);
  const ranks = decimals === null ? m.ranksUnrounded : m.ranksRounded(formatPlain(decimals, 0, locale));
  if (view.result.frame.rulebook.groups.length < 2) return ranks;
  return `${ranks}${locale === 'en' ? ' ' : ''}${view.isComparable ? m.comparable : m.notComparable}`;
}

/** With which assessment changes are compared, and whether by the same method. */
export function comparisonText(
  { result, previous }: AssessmentView,
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).standings;
  if (previous === null) return m.nothingToCompare;
  const title = names.assessment(previous.frame.assessment.assessment_id);
  return isSameMethod(previous, result) ? m.comparedWith(title) : m.comparedWithOther(title);
}

export function totalsChart(overview: Overview, names: SiteNames, width: number, locale: Locale): string {
  const m = messagesIn(locale).standings;
  const { view } = overview;
  const figure = (x: number) => formatNumber(x, view.decimals, locale);
  const rows = overview.groups.map(({ groupId, g, rows: members }) => {
    const totals = view.totals[g] ?? null;
    const name = names.group(groupId);
    return {
      name,
      values: members.map((row) => row.total).filter((total) => !Number.isNaN(total)),
      median: totals?.median ?? Number.NaN,
      whenEmpty: m.noTotal,
      summary:
        totals === null
          ? m.noneInGroup(name)
          : m.distributionSummary(
              name,
              formatPlain(totals.count, 0, locale),
              figure(totals.worst),
              figure(totals.median),
              figure(totals.best),
            ),
    };
  });
  const summary = rows.map((row) => row.summary).join(locale === 'en' ? ' ' : '');
  return groupStrips(rows, {
    width,
    title: m.distribution,
    summary,
    formatTick: (x) => formatPlain(x, 2, locale),
  });
}
