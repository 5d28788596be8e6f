/** The words of the page about quality. */
import type { Issue } from '../core/issue.ts';
import type { Item } from '../core/package/rulebook.ts';
import { formatList, formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { cellWord } from './cell-words.ts';
import type { CellState, Counts } from './coverage-grid.ts';
import { cellStates, due, owed, owedStates, withValue } from './coverage-grid.ts';
import type { SiteNames } from './names.ts';
import { namesFor } from './names.ts';
import type { OpenCell, OpenPlace } from './open-cells.ts';
import type { QualitySection, QualityView } from './quality-view.ts';
import { shareWithValue } from './quality-view.ts';
import type { Site } from './site.ts';

/** States other than present that some of the counts have, in their order. */
export function statesIn(all: readonly Counts[]): CellState[] {
  return cellStates.filter((state) => state !== 'present' && all.some((counts) => counts[state] > 0));
}

/** `迟报 21 个、缺报 2 个`; '' where there are none of these. */
export function countsText(counts: Counts, states: readonly CellState[], locale: Locale): string {
  const m = messagesIn(locale).quality;
  const some = states.filter((state) => counts[state] > 0);
  return formatList(
    some.map((state) => m.stateCount(cellWord(state, locale), formatPlain(counts[state], 0, locale))),
    locale,
  );
}

/** What is due, what is there, what is not, and what of it may still change. */
export function qualitySentence(site: Site, section: QualitySection, locale: Locale): string {
  const m = messagesIn(locale).quality;
  const { counts, result, grid } = section;
  const names = namesFor(site, result.frame.rulebook, locale);
  const title = names.assessment(result.frame.assessment.assessment_id);
  if (due(counts) === 0) return m.nothingDue(title);
  const count = (n: number) => formatPlain(n, 0, locale);
  const opening =
    m.lead(title, count(result.frame.subjects.length), count(grid.rows.length), count(due(counts))) +
    m.leadThere(count(withValue(counts)), percentBelowWhole(shareWithValue(counts), locale));
  const lacking = countsText(counts, [...owedStates, 'suppressed'], locale);
  const unsettled = countsText(counts, ['provisional', 'disputed'], locale);
  const gap = lacking === '' ? m.complete : m.without(count(due(counts) - withValue(counts)), lacking);
  const rest = unsettled === '' ? m.allSettled : m.unsettled(unsettled);
  return [opening, gap, rest].join(locale === 'en' ? ' ' : '');
}

/** One decimal, more where rounding would make a whole of what is none. */
export function percentBelowWhole(share: number, locale: Locale): string {
  const decimals = share < 1 && share > 0.9995 ? 3 : 1;
  return formatPercent(share < 1 ? Math.min(share, 0.99999) : share, decimals, locale);
}

export interface QualityFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export function qualityFigures(
  site: Site,
  view: QualityView,
  section: QualitySection,
  locale: Locale,
): QualityFigure[] {
  const m = messagesIn(locale).quality;
  const count = (n: number) => formatPlain(n, 0, locale);
  const { counts, coverage, result } = section;
  const names = namesFor(site, result.frame.rulebook, locale);
  const [lowest] = coverage.lowest;
  const least = percentBelowWhole(coverage.min, locale);
  const warnings = view.warnings.reduce((sum, kind) => sum + kind.issues.length, 0);
  return [
    {
      label: m.figureShare,
      value: percentBelowWhole(shareWithValue(counts), locale),
      note: m.outOf(count(withValue(counts)), count(due(counts))),
    },
    {
      label: m.figureCoverage,
      value: percentBelowWhole(coverage.mean, locale),
      note:
        coverage.lowest.length === 1
          ? m.figureCoverageNote(least, names.subject(lowest!))
          : m.figureCoverageNoteMany(least, count(coverage.lowest.length)),
    },
    {
      label: m.figureOwed,
      value: count(owed(counts)),
      note: owed(counts) === 0 ? m.figureOwedNone : countsText(counts, owedStates, locale),
    },
    {
      label: m.figureWarnings,
      value: count(warnings),
      note: warnings === 0 ? m.figureWarningsNone : m.figureWarningsNote(count(view.warnings.length)),
    },
  ];
}

/** A unit's name where the source is one, else the words of the rule book. */
export function ownerName(site: Site, source: string, locale: Locale): string {
  if (source === '') return messagesIn(locale).quality.ownerUnstated;
  return namesFor(site, null, locale).subject(source);
}

export interface PlaceText {
  /** What stands before the place: the cycle, and the state where it is another than that of the value. */
  readonly before: string;
  /** `file:line`; '' where there is no such line. */
  readonly place: string;
  readonly after: string;
}

/** Where a value is kept open, and by what. */
export function placeTexts(site: Site, cell: OpenCell, locale: Locale): PlaceText[] {
  const m = messagesIn(locale).quality;
  const names = namesFor(site, cell.result.frame.rulebook, locale);
  const cause = causeText(cell, names, locale);
  const told = cell.places.map((place) => placeText(site, cell, place, locale));
  if (cause === null && told.length === 0) return [{ before: '', place: '', after: m.noVotes }];
  return cause === null ? told : [{ before: '', place: '', after: cause }, ...told];
}

function placeText(site: Site, cell: OpenCell, place: OpenPlace, locale: Locale): PlaceText {
  const m = messagesIn(locale).quality;
  const { frame } = cell.result;
  const names = namesFor(site, frame.rulebook, locale);
  if (site.results.has(place.file)) {
    return { before: '', place: '', after: m.lenderWithout(names.assessment(place.file)) };
  }
  const isOwn = place.cycleId === frame.cycle.cycle_id;
  const cycle = names.cycle(place.cycleId);
  if (place.line === 0) {
    const after = isOwn ? m.noSuchRow(place.file) : m.noSuchRowIn(cycle, place.file);
    return { before: '', place: '', after };
  }
  const before = isOwn ? '' : m.placeIn(cycle, cellWord(place.state, locale));
  return { before, place: `${place.file}:${place.line}`, after: place.note };
}

function causeText({ cause }: OpenCell, names: SiteNames, locale: Locale): string | null {
  const m = messagesIn(locale).quality;
  switch (cause?.kind) {
    case undefined:
      return null;
    case 'denominator':
      return m.causeDenominator(names.item(cause.itemId));
    case 'base':
      return m.causeBase;
    case 'lender':
      return m.causeLender;
    case 'rule':
      return m.causeRule;
  }
}

/** Merely waiting to be settled: nothing is wanting. They are many, so they are counted by item. */
export function isMerelyProvisional(cell: OpenCell): boolean {
  return cell.state === 'provisional' && cell.places.every((place) => place.state === 'provisional');
}

export function provisionalText(site: Site, cells: readonly OpenCell[], locale: Locale): string {
  const m = messagesIn(locale).quality;
  const nameOf = ({ result, item }: OpenCell) => namesFor(site, result.frame.rulebook, locale).item(item.id);
  const byItem = Map.groupBy(cells, (cell): Item => cell.item);
  const list = [...byItem.values()].map((own) =>
    m.itemCount(nameOf(own[0]!), formatPlain(own.length, 0, locale)),
  );
  return m.provisionalRest(formatPlain(cells.length, 0, locale), formatList(list, locale));
}

/** `file:line:cell` inside the package, as far as they are known. */
export function placeOfIssue({ file, line, column }: Issue): string {
  const numbers = line === 0 ? [] : column === 0 ? [line] : [line, column];
  return [file, ...numbers].join(':');
}
