/** The interval of a place in figures and words, and how it was found. */
import type { Rulebook } from '../core/package/rulebook.ts';
import { rankIntervals } from '../core/robustness/rank-intervals.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import { formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { StandingRow } from './standings.ts';

type Placed = Pick<StandingRow, 'groupPlace' | 'placeLow' | 'placeHigh'>;

export function hasIntervals(result: AssessmentResult): boolean {
  return rankIntervals(result).draws > 0;
}

/** The two ends, or what stands in their place. */
export function intervalText(row: Placed, locale: Locale): string {
  const m = messagesIn(locale).robustness;
  if (row.placeLow === 0) return m.noneShort;
  const low = placeText(row.placeLow, locale);
  return row.placeLow === row.placeHigh ? low : m.range(low, placeText(row.placeHigh, locale));
}

/** From which places the own one cannot be told; null without an interval. */
export function tiedText(row: Placed, locale: Locale): string | null {
  const m = messagesIn(locale).robustness;
  if (row.placeLow === 0) return null;
  // At an end of the interval the own place is not named as another.
  const from = row.placeLow === row.groupPlace ? Math.floor(row.groupPlace) + 1 : row.placeLow;
  const to = row.placeHigh === row.groupPlace ? Math.ceil(row.groupPlace) - 1 : row.placeHigh;
  if (row.placeLow === row.placeHigh) return m.firm;
  return from >= to
    ? m.tiedOne(placeText(from, locale))
    : m.tied(placeText(from, locale), placeText(to, locale));
}

/** As a sentence; null without an interval. */
export function intervalSentence(row: Placed, locale: Locale): string | null {
  const m = messagesIn(locale).robustness;
  const tied = tiedText(row, locale);
  if (tied === null) return null;
  return row.placeLow === row.placeHigh
    ? m.sentenceFirm(intervalText(row, locale))
    : m.sentence(intervalText(row, locale), tied);
}

/** What an interval of places is, where none is told beside it. */
export function intervalDefined(result: AssessmentResult, locale: Locale): string {
  const m = messagesIn(locale).robustness;
  const explained = intervalExplained(result, locale);
  return hasIntervals(result) ? m.definition(explained) : explained;
}

/** How an interval is found, in one sentence, and how often the total was drawn. */
export function intervalExplained(result: AssessmentResult, locale: Locale): string {
  const m = messagesIn(locale).robustness;
  const { draws, declared, variants } = rankIntervals(result);
  if (declared === 0) return m.off;
  const { weights, aggregation } = result.frame.rulebook.method.robustness;
  const count = (n: number) => formatPlain(n, 0, locale);
  const also = [variants > 1 ? m.alsoNotApplicable : '', aggregation === 'all' ? m.alsoAggregation : ''].join(
    '',
  );
  const explained =
    weights === 0
      ? m.explainedFixed(count(draws), also)
      : m.explained(formatPercent(weights, 1, locale), count(draws), also);
  return draws < declared
    ? [explained, m.lowered(count(declared))].join(locale === 'en' ? ' ' : '')
    : explained;
}

/** What the rule book says of it, for the page of its method. */
export function robustnessLines({ method }: Rulebook, locale: Locale): string[] {
  const m = messagesIn(locale).robustness;
  const { draws, seed, weights, not_applicable, aggregation } = method.robustness;
  if (method.subjects !== undefined) return [m.methodPersons];
  if (draws === 0) return [m.methodOff];
  return [
    m.methodDraws(formatPlain(draws, 0, locale), String(seed)),
    weights === 0 ? m.methodWeightsFixed : m.methodWeights(formatPercent(weights, 1, locale)),
    m[`methodNotApplicable-${not_applicable}`],
    m[`methodAggregation-${aggregation}`],
  ];
}

function placeText(place: number, locale: Locale): string {
  return formatPlain(place, 1, locale);
}
