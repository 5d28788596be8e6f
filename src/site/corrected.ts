/** What was corrected after publication, by where it is shown: on a figure, in a derivation, for a unit. */
import type { FilePlace } from '../core/explain/derivation.ts';
import type { CorrectedRow } from '../core/final/corrected-rows.ts';
import type { Item } from '../core/package/rulebook.ts';
import { isDecimalText } from '../core/final/file-cells.ts';
import type { AssessmentResult, ItemScore } from '../core/score/result.ts';
import { correctionSentence } from '../i18n/correction-text.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';
import type { Site } from './site.ts';

/** A sign beside a figure: short in place, in full on hover. */
export interface CorrectionMark {
  readonly text: string;
  readonly title: string;
}

/** Of the lines that the value of an item rests on; events, votes and finer cycles among them. */
export function valueMarks(
  site: Site,
  result: AssessmentResult,
  item: Item,
  s: number,
  names: SiteNames,
  locale: Locale,
): CorrectionMark[] {
  if (site.corrected.length === 0) return [];
  const own = observedOf(result.items[item.index]!);
  const evidence = own?.evidence(s) ?? [];
  const found = evidence.flatMap((place) => correctionsAt(site, place));
  return marksOf(found, result, names, locale);
}

export function targetMarks(
  site: Site,
  result: AssessmentResult,
  item: Item,
  s: number,
  names: SiteNames,
  locale: Locale,
): CorrectionMark[] {
  const one = result.items[item.index]!;
  if (site.corrected.length === 0 || one.role !== 'leaf') return [];
  const file = `targets/${result.frame.cycle.cycle_id}.csv`;
  const found = correctionsAt(site, { file, line: one.score.target.line[s]! }).filter(({ correction }) =>
    ['target', '*'].includes(correction.column),
  );
  return marksOf(found, result, names, locale);
}

function observedOf(one: ItemScore) {
  if (one.role === 'input') return one.observed;
  return one.role === 'leaf' ? one.score.observed : null;
}

/** Of a line that there still is. */
export function correctionsAt(site: Site, { file, line }: FilePlace): CorrectedRow[] {
  if (line === 0) return [];
  return site.corrected.filter((one) => one.line === line && one.correction.file === file);
}

export function correctionsOfUnit(site: Site, unitId: string): CorrectedRow[] {
  return site.corrected.filter(({ subjectId }) => subjectId === unitId);
}

/** Several corrections of one cell are one mark: what was published first is what a reader may remember. */
function marksOf(
  found: readonly CorrectedRow[],
  { frame }: AssessmentResult,
  names: SiteNames,
  locale: Locale,
): CorrectionMark[] {
  const m = messagesIn(locale).history;
  const cells = Map.groupBy(
    found,
    ({ correction }) => `${correction.file} ${correction.key} ${correction.column}`,
  );
  return [...cells.values()].map(([first, ...later]) => {
    const { cycle_id: cycle, column, old } = first!.correction;
    const title = [first!, ...later].map((one) => correctionSentence(one.correction, locale)).join(' ');
    if (column === '*') return { title, text: m.correctedOther };
    const shown = old === null ? null : cellText(old, locale);
    if (cycle === frame.cycle.cycle_id)
      return { title, text: shown === null ? m.correctedBlank : m.corrected(shown) };
    const part = names.cycle(cycle);
    return {
      title,
      text: shown === null ? m.correctedPartBlank(part) : m.correctedPart(part, shown),
    };
  });
}

/** A number as numbers are written in the locale, with the decimals that it has. */
export function cellText(cell: string, locale: Locale): string {
  if (!isDecimalText(cell)) return cell;
  return formatNumber(Number(cell), cell.split('.')[1]?.length ?? 0, locale);
}
