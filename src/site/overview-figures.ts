/** The figures that the overview opens with, and the sentence on coverage. */
import { mean, minIndex } from 'd3-array';
import { formatList, formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateWord } from '../i18n/state-text.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import type { Overview } from './overview.ts';
import type { Site } from './site.ts';
import type { Figure } from './unit-text.ts';

const stillOpen = ['missing', 'late', 'disputed', 'provisional'] as const;

/** Four of them. */
export function overviewFigures(site: Site, overview: Overview, names: SiteNames, locale: Locale): Figure[] {
  const m = messagesIn(locale).overview;
  const { rows, groups, scored, attention, view } = overview;
  const count = (n: number) => formatPlain(n, 0, locale);
  const without = rows.length - scored;
  const open = stillOpen.filter((state) => attention.counts[state] > 0);
  const kind = view.result.frame.assessment.subject_kind;
  return [
    {
      name: m.assessed,
      value: count(rows.length),
      suffix: '',
      note:
        groups.length > 1
          ? m.assessedGroups(count(groups.length))
          : pick(site.package.manifest.kinds.unit[kind], locale, kind),
    },
    {
      name: m.withTotal,
      value: count(scored),
      suffix: messagesIn(locale).standings.of(count(rows.length)),
      note: without === 0 ? m.allWithTotal : m.withoutTotal(count(without)),
    },
    coverageFigure(overview, names, locale),
    {
      name: m.openValues,
      value: count(open.reduce((sum, state) => sum + attention.counts[state], 0)),
      suffix: '',
      note:
        open.length === 0
          ? m.noOpenValues
          : formatList(
              open.map((state) => m.countOf(count(attention.counts[state]), stateWord(state, locale))),
              locale,
            ),
    },
  ];
}

function coverageFigure({ rows }: Overview, names: SiteNames, locale: Locale): Figure {
  const m = messagesIn(locale).overview;
  const least = rows[minIndex(rows, (row) => row.coverage)];
  const note =
    least === undefined || least.coverage >= 1
      ? m.fullCoverage
      : m.leastCoverage(names.subject(least.subjectId), formatPercent(least.coverage, 1, locale));
  return { name: m.coverage, value: meanCoverage(rows, locale), suffix: '', note };
}

function meanCoverage(rows: Overview['rows'], locale: Locale): string {
  return formatPercent(mean(rows, (row) => row.coverage) ?? Number.NaN, 1, locale);
}
