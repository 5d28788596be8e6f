/** Totals now and before of all units of an assessment, as a chart. */
import { standingOf } from '../charts/standing.ts';
import type { ThenAndNowRow } from '../charts/then-and-now.ts';
import { thenAndNow } from '../charts/then-and-now.ts';
import { formatNumber, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';
import type { Overview } from './overview.ts';
import { plotDocument } from './plot-document.ts';
import { changeText } from './standing-text.ts';

/** Beyond so many rows the chart is longer than a reader scrolls; the table and the bands stay. */
const mostRows = 60;

/** '' with fewer than two totals, more than a page can hold, or nothing to compare with. */
export function thenAndNowChart(overview: Overview, names: SiteNames, width: number, locale: Locale): string {
  const m = messagesIn(locale).standings;
  const { view, groups, scored } = overview;
  if (view.previous === null || scored < 2 || scored > mostRows) return '';
  const isGrouped = groups.length > 1;
  const drawn = groups.map(({ groupId, g, rows }) => {
    const totals = view.totals[g] ?? null;
    return {
      name: isGrouped ? names.group(groupId) : '',
      median: totals?.median ?? Number.NaN,
      rows: rows
        .filter((row) => totals !== null && !Number.isNaN(row.total))
        .map((row): ThenAndNowRow => ({
          name: names.subject(row.subjectId),
          now: row.total,
          before: row.before?.total ?? Number.NaN,
          standing: standingOf(row.total, totals!.lowerQuartile, totals!.upperQuartile),
          figure: formatNumber(row.total, view.decimals, locale),
        })),
    };
  });
  const changes = groups
    .flatMap(({ rows }) => rows)
    .filter((row) => row.before !== null && !Number.isNaN(row.total))
    .sort((a, b) => b.total - b.before!.total - (a.total - a.before!.total));
  const [most, least] = [changes[0], changes.at(-1)];
  if (most === undefined || least === undefined) return '';
  const told = (row: typeof most) =>
    [names.subject(row.subjectId), changeText(row.total, row.before!.total, view.decimals, locale)] as const;
  return thenAndNow(drawn, {
    width,
    title: m.thenAndNow,
    summary: m.thenAndNowSummary(...told(most), ...told(least)),
    formatTick: (x) => formatPlain(x, 2, locale),
    document: plotDocument(),
  });
}
