/** What needs attention, as short lists of links with a few words each. */
import { formatList, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateWord } from '../i18n/state-text.ts';
import { latestOfSeries } from './assessment-summary.ts';
import type { Gap, Noted } from './attention.ts';
import { namesFor } from './names.ts';
import type { SiteNames } from './names.ts';
import type { Overview } from './overview.ts';
import { overviewOf } from './overview.ts';
import { quotaExcesses } from './quota-text.ts';
import type { Site } from './site.ts';
import { unitPath } from './unit-view.ts';
import type { PagePath } from './urls.ts';
import { paths } from './urls.ts';
import { reasonText } from './words.ts';

export interface AttentionBlock {
  readonly head: string;
  readonly entries: readonly AttentionEntry[];
}

export interface AttentionEntry {
  readonly path: PagePath;
  readonly name: string;
  readonly text: string;
}

/** Blocks that have something to say, in the order of their weight. */
export function attentionBlocks(
  site: Site,
  overview: Overview,
  names: SiteNames,
  locale: Locale,
): AttentionBlock[] {
  const m = messagesIn(locale).overview;
  const { attention } = overview;
  const { counts } = attention;
  const unit = (subjectId: string) => ({
    path: unitPath(site, overview.view.result, subjectId),
    name: names.subject(subjectId),
  });
  const withReason = ({ row, reason }: Noted) => ({
    ...unit(row.subjectId),
    text: reasonText(reason, names, locale),
  });
  const blocks: [head: (n: string) => string, n: number, entries: AttentionEntry[]][] = [
    [m.withheld, attention.withheld.length, attention.withheld.map(withReason)],
    [
      m.vetoed,
      attention.vetoed.length,
      attention.vetoed.map((noted) => ({
        ...withReason(noted),
        text: [stateWord(noted.row.state, locale), withReason(noted).text].join(
          locale === 'zh' ? '，' : ', ',
        ),
      })),
    ],
    [
      m.disputed,
      counts.disputed,
      attention.disputed.map(({ row, items }) => ({
        ...unit(row.subjectId),
        text: formatList(
          items.map((item) => names.item(item.id)),
          locale,
        ),
      })),
    ],
    [m.gaps, counts.late + counts.missing, attention.gaps.map((gap) => gapEntry(gap, names, locale))],
    ...others(site, m, locale),
  ];
  return blocks
    .filter(([, , entries]) => entries.length > 0)
    .map(([head, n, entries]) => ({ head: head(formatPlain(n, 0, locale)), entries }));
}

function gapEntry({ item, late, missing }: Gap, names: SiteNames, locale: Locale): AttentionEntry {
  const m = messagesIn(locale).overview;
  const counts = (['late', 'missing'] as const)
    .map((state) => ({ state, n: state === 'late' ? late : missing }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => m.countOf(formatPlain(n, 0, locale), stateWord(state, locale)));
  const name = names.item(item.id);
  return {
    path: paths.item(item.id),
    name: item.source === '' ? name : m.gapOf(name, names.source(item.source)),
    text: formatList(counts, locale),
  };
}

/** Of the latest assessment of every series: more in a grade than a quota allows, and what is not final yet. */
function others(
  site: Site,
  m: ReturnType<typeof messagesIn>['overview'],
  locale: Locale,
): [head: (n: string) => string, n: number, entries: AttentionEntry[]][] {
  const latest = latestOfSeries(site).map((result) => {
    const id = result.frame.assessment.assessment_id;
    const names = namesFor(site, result.frame.rulebook, locale);
    return { result, names, entry: { path: paths.assessment(id), name: names.assessment(id) } };
  });
  const excesses = latest.flatMap(({ result, names, entry }) =>
    quotaExcesses(overviewOf(site, result), names, locale).map((text) => ({ ...entry, text })),
  );
  const open = latest.flatMap(({ result, entry }) => {
    const { status } = result.frame.cycle;
    const isOpen = status === 'draft' || status === 'preview';
    return isOpen ? [{ ...entry, text: messagesIn(locale).shell[status] }] : [];
  });
  return [
    [m.quotas, excesses.length, excesses],
    [m.notFinal, open.length, open],
  ];
}

/** What is so common that a count says enough. */
export function attentionCounts({ attention }: Overview, locale: Locale): string[] {
  const m = messagesIn(locale).overview;
  const { counts, provisionalSubjects } = attention;
  const count = (n: number) => formatPlain(n, 0, locale);
  return [
    ...(counts.provisional > 0 ? [m.provisional(count(counts.provisional), count(provisionalSubjects))] : []),
    ...(counts.suppressed > 0 ? [m.suppressed(count(counts.suppressed))] : []),
  ];
}
