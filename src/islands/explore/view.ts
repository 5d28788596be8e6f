/** What the views of the page draw: the state, the rows that it is about, and what its filters leave. */
import { roundHalf } from '../../core/round.ts';
import { totalStates } from '../../core/score/result.ts';
import { formatNumber, formatPercent, formatPlain } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { BoardMessages } from '../../i18n/messages-explore-board.ts';
import type { AnyState } from '../../i18n/state-text.ts';
import { stateWord } from '../../i18n/state-text.ts';
import type { ExploreCatalogue, Series, SeriesItem } from '../../query/explore-catalogue.ts';
import type { Filtered } from '../../query/explore-filter.ts';
import type { Rows } from '../../query/explore-rows.ts';
import { columnStates, figuresOf } from '../../query/explore-rows.ts';
import type { ExploreState, Measure } from '../../query/explore-state.ts';
import { itemOf } from '../../query/explore-state.ts';

export interface View {
  readonly catalogue: ExploreCatalogue;
  readonly locale: Locale;
  readonly m: BoardMessages;
  readonly state: ExploreState;
  readonly series: Series;
  readonly rows: Rows;
  readonly filtered: Filtered;
  /** Rows that stay, in the order of the table. */
  readonly kept: Int32Array;
  /** Address of the page in another state. */
  readonly linkTo: (state: ExploreState) => string;
}

/** How a new state enters the browser's history. */
export type Entry = 'push' | 'replace' | 'none';

export type Words = Pick<View, 'series' | 'locale' | 'm'>;

export function seriesItem(series: Series, id: string): SeriesItem | undefined {
  return series.items.find((item) => item.id === id);
}

export function measureName({ series, m }: Words, measure: Measure): string {
  const asked = itemOf(measure);
  if (asked === null) {
    if (measure === 'overall' && series.groups.length < 2) return m.placeOne;
    return { total: m.total, place: m.place, overall: m.overall, coverage: m.coverage }[measure] ?? measure;
  }
  const item = seriesItem(series, asked.item);
  const name = item?.name ?? asked.item;
  if (asked.figure === 'points') return m.pointsOf(name);
  if (asked.figure === 'contribution') return m.contributionOf(name);
  return item === undefined || item.unit === '' ? m.valueOf(name) : m.inUnit(m.valueOf(name), item.unit);
}

/** A figure that is one, as a cell shows it. */
export function formatMeasure({ series, locale }: Words, measure: Measure, figure: number): string {
  const asked = itemOf(measure);
  if (asked === null) {
    if (measure === 'coverage') return formatPercent(figure, 0, locale);
    if (measure === 'total') return formatNumber(figure, series.decimals, locale);
    return formatPlain(figure, 1, locale);
  }
  if (asked.figure === 'value') {
    return formatNumber(figure, seriesItem(series, asked.item)?.decimals ?? 2, locale);
  }
  return formatNumber(figure, Math.max(1, series.decimals), locale);
}

/** As an axis writes it: round figures, as short as they are. */
export function formatTick({ locale }: Words, measure: Measure): (figure: number) => string {
  return (figure) =>
    measure === 'coverage' ? formatPercent(figure, 1, locale) : formatPlain(figure, 4, locale);
}

/** The figure of a row, or the word for why there is none. */
export function cellText(view: Words & { readonly rows: Rows }, row: number, measure: Measure): string {
  const figure = figuresOf(view.rows, measure)?.[row] ?? Number.NaN;
  return Number.isNaN(figure) ? absentWord(view, row, measure) : formatMeasure(view, measure, figure);
}

export function absentWord(
  { rows, m, locale }: Words & { readonly rows: Rows },
  row: number,
  measure: Measure,
): string {
  const asked = itemOf(measure);
  if (asked === null) {
    return measure === 'total' ? stateWord(totalStates[rows.state[row]!]!, locale) : m.noPlace;
  }
  const state = columnStates[rows.items.get(asked.item)?.state[row] ?? -1];
  if (state === undefined) return m.unread;
  if (state === 'no-item') return m.noItem;
  // A part below it is missing: the figure itself is present and yet none.
  return stateWord(state === 'present' ? 'withheld' : state, locale);
}

export function stateName(state: string, locale: Locale): string {
  return stateWord(state as AnyState, locale);
}

export function groupName({ catalogue, series }: View, group: number): string {
  return catalogue.groups[series.groups[group] ?? ''] ?? '';
}

/** Lowest and highest figure of the rows asked for, whatever the filters leave; null where there is none. */
export function domainOf(view: View, measure: Measure): readonly [number, number] | null {
  const figures = figuresOf(view.rows, measure);
  if (figures === null) return null;
  const asked = view.series.assessments.map(({ id }) => view.state.assessments.includes(id));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    if (Number.isNaN(figure) || asked[view.rows.assessment[at]!] !== true) continue;
    if (figure < low) low = figure;
    if (figure > high) high = figure;
  }
  return low > high ? null : [low, high];
}

export function rangeOf(state: ExploreState, measure: Measure) {
  return state.ranges.find((range) => range.measure === measure) ?? null;
}

/** Rounded to what a reader would write for a span of this width. */
export function roundFor(figure: number, span: number): number {
  return roundHalf(figure, Math.max(0, Math.min(8, 2 - Math.floor(Math.log10(span)))));
}
