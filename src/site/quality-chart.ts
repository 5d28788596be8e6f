/** The charts of data quality: the state of every value, and the sums by dimension. */
import type { StateBar } from '../charts/state-bars.ts';
import { stateBars } from '../charts/state-bars.ts';
import { stateMatrix } from '../charts/state-matrix.ts';
import { formatPlain, languageTag } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { cellMarks, cellWord } from './cell-words.ts';
import type { CellState, Counts, GridRow } from './coverage-grid.ts';
import { addCounts, due, owed, owedStates, withValue } from './coverage-grid.ts';
import { namesFor } from './names.ts';
import { countsText } from './quality-text.ts';
import type { QualitySection, UnitQuality } from './quality-view.ts';
import type { Site } from './site.ts';

const [mostUnits, mostItems, mostListed] = [60, 80, 200];

export interface QualityCharts {
  /** '' where there are too many units to draw and none with a gap. */
  readonly matrix: string;
  readonly bars: (width: number) => string;
  /** What the matrix leaves out; '' where it shows everything. */
  readonly leftOut: string;
}

export function qualityCharts(site: Site, section: QualitySection, locale: Locale): QualityCharts {
  const units = inReadingOrder(site, drawnUnits(section), locale);
  const rows = drawnRows(section);
  return {
    matrix: units.length === 0 ? '' : matrixOf(site, section, units, rows, locale),
    bars: (width) => barsOf(site, section, width, locale),
    leftOut: leftOutText(section, units.length, rows.length, locale),
  };
}

function hasGap(counts: Counts): boolean {
  return owed(counts) + counts.disputed + counts.suppressed > 0;
}

/** For the table: all, or of too many those with gaps, as far as a page should go. */
export function listedUnits({ units }: QualitySection): readonly UnitQuality[] {
  if (units.length <= mostUnits) return units;
  return units.filter((unit) => hasGap(unit.counts)).slice(0, mostListed);
}

/** All, or of too many those with gaps, or of too many of these those who owe most. */
function drawnUnits({ units }: QualitySection): readonly UnitQuality[] {
  if (units.length <= mostUnits) return units;
  const gaps = units.filter((unit) => hasGap(unit.counts));
  const most = [...gaps].sort((a, b) => owed(b.counts) - owed(a.counts) || a.s - b.s).slice(0, mostUnits);
  return gaps.filter((unit) => most.includes(unit));
}

/** By sort key, which orders Chinese names; English names are their own key. */
function inReadingOrder(site: Site, units: readonly UnitQuality[], locale: Locale): UnitQuality[] {
  const names = namesFor(site, null, locale);
  const collator = new Intl.Collator(languageTag(locale), { numeric: true });
  const key = ({ subjectId }: UnitQuality) =>
    (locale === 'zh' ? site.units.get(subjectId)?.sort_key : null) ?? names.subject(subjectId);
  return [...units].sort((a, b) => collator.compare(key(a), key(b)) || a.s - b.s);
}

function drawnRows({ grid, items }: QualitySection): readonly GridRow[] {
  if (grid.rows.length <= mostItems) return grid.rows;
  return grid.rows.filter((_, at) => hasGap(items[at]!.counts));
}

function leftOutText(section: QualitySection, drawn: number, rows: number, locale: Locale): string {
  const m = messagesIn(locale).quality;
  const count = (n: number) => formatPlain(n, 0, locale);
  const [all, items] = [section.units.length, section.grid.rows.length];
  const gaps = section.units.filter((unit) => hasGap(unit.counts)).length;
  if (drawn === 0) return m.chartNone(count(all));
  const some =
    gaps > drawn
      ? m.chartSomeOfGaps(count(drawn), count(gaps), count(all))
      : m.chartSome(count(drawn), count(all));
  const told = [
    ...(all > drawn ? [some] : []),
    ...(items > rows ? [m.chartSomeItems(count(rows), count(items))] : []),
  ];
  return told.join(locale === 'en' ? ' ' : '');
}

function matrixOf(
  site: Site,
  section: QualitySection,
  units: readonly UnitQuality[],
  rows: readonly GridRow[],
  locale: Locale,
): string {
  const m = messagesIn(locale).quality;
  const names = namesFor(site, section.result.frame.rulebook, locale);
  const { groups } = section.result.frame.rulebook;
  const byGroup = groups
    .map((groupId) => ({ groupId, units: units.filter((unit) => unit.groupId === groupId) }))
    .filter((group) => group.units.length > 0);
  const columns = byGroup.flatMap((group) => group.units);
  const figureOf = (counts: Counts) =>
    m.outOf(formatPlain(withValue(counts), 0, locale), formatPlain(due(counts), 0, locale));
  const bands = bandsOf(rows).map((band) => ({
    name: band.dimension === null ? m.inputs : band.isHeading ? names.item(band.dimension) : '',
    rows: band.rows.map((row) => ({
      name: names.item(row.item.id),
      figure: figureOf(section.items[section.grid.rows.indexOf(row)]!.counts),
      marks: columns.map(({ s }) => cellMarks[row.states[s]!]),
      tips: new Map(
        columns.flatMap(({ s, subjectId }, c): [number, string][] => {
          const state = row.states[s]!;
          if (!isTold(state)) return [];
          return [[c, m.tip(names.subject(subjectId), names.item(row.item.id), cellWord(state, locale))]];
        }),
      ),
    })),
  }));
  return stateMatrix(
    bands,
    byGroup.map((group) => ({
      name: groups.length > 1 ? names.group(group.groupId) : '',
      columns: group.units.map((unit) => names.subject(unit.subjectId)),
    })),
    { width: 1072, title: m.chart, summary: summaryOf(section, locale) },
  );
}

const told: readonly CellState[] = [...owedStates, 'disputed', 'suppressed'];

function isTold(state: CellState): boolean {
  return told.includes(state);
}

interface Band {
  /** Null for inputs. */
  readonly dimension: string | null;
  /** False where the only row is the dimension itself. */
  readonly isHeading: boolean;
  readonly rows: readonly GridRow[];
}

function bandsOf(rows: readonly GridRow[]): Band[] {
  return [...Map.groupBy(rows, (row) => row.dimension?.id ?? null)].map(([dimension, own]) => ({
    dimension,
    isHeading: own.some((row) => row.item.id !== dimension),
    rows: own,
  }));
}

function summaryOf({ counts }: QualitySection, locale: Locale): string {
  const m = messagesIn(locale).quality;
  const list = countsText(counts, ['provisional', ...told], locale);
  const stop = list === '' ? '' : messagesIn(locale).standings.stop;
  const count = (n: number) => formatPlain(n, 0, locale);
  return m.chartSummary(count(withValue(counts)), count(due(counts)), list + stop).trim();
}

function barsOf(site: Site, section: QualitySection, width: number, locale: Locale): string {
  const m = messagesIn(locale).quality;
  const names = namesFor(site, section.result.frame.rulebook, locale);
  const count = (n: number) => formatPlain(n, 0, locale);
  const bands = bandsOf(section.grid.rows).map(({ dimension, rows }) => ({
    name: dimension === null ? m.inputs : names.item(dimension),
    counts: addCounts(rows.map((row) => section.items[section.grid.rows.indexOf(row)]!.counts)),
  }));
  const rows = bands.map(({ name, counts }): StateBar => {
    const of = due(counts);
    const part = (kind: StateBar['parts'][number]['kind'], n: number) => ({ kind, share: n / of });
    const parts = [
      part('settled', counts.present),
      part('unsettled', counts.provisional + counts.disputed),
      part('hidden', counts.suppressed),
      part('owed', owed(counts)),
    ];
    return { name, figure: m.outOf(count(withValue(counts)), count(of)), parts: of === 0 ? [] : parts };
  });
  const summary = bands
    .map(({ name, counts }) => m.rowSummary(name, count(withValue(counts)), count(due(counts))))
    .join('')
    .trim();
  return stateBars(rows, { width, title: m.chart, summary });
}
