/** All items of a rule book for one subject, as a table of plain text: points, weights and contributions by item. */
import type { Derivation } from '../core/explain/derivation.ts';
import { explain } from '../core/explain/explain.ts';
import type { Item } from '../core/package/rulebook.ts';
import { roundHalf } from '../core/round.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Names } from './derivation-telling.ts';
import { tellingOf } from './derivation-telling.ts';
import type { Locale } from './locale.ts';
import { exactNumber, percentNumber, roundedNumber } from './number-text.ts';
import { stateWord, valueStateOf } from './state-text.ts';

/** The items of the tree from the root down, each before its parts. */
export function itemsFromRoot(result: AssessmentResult): Item[] {
  const { items, root } = result.frame.rulebook;
  const below = (item: Item): Item[] => [item, ...item.children.flatMap((index) => below(items[index]!))];
  return root === null ? [] : below(root);
}

const headings: Record<Locale, readonly string[]> = {
  zh: ['指标', '得分', '权重', '有效权重', '贡献'],
  en: ['Item', 'Points', 'Weight', 'Effective', 'Contribution'],
};

export function treeLines(result: AssessmentResult, subject: number, names: Names, locale: Locale): string[] {
  const rows = itemsFromRoot(result).map((item) => rowOf(explain(result, subject, item), names, locale));
  const table = [headings[locale], ...rows];
  const widths = headings[locale].map((_, at) => Math.max(...table.map((row) => width(row[at] ?? ''))));
  return table.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at]!, at === 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What has no points has the word of its state, and nothing where a figure would be empty. */
function rowOf(derivation: Derivation, names: Names, locale: Locale): string[] {
  const { item, points, weight, effectiveWeight, contribution } = derivation;
  const t = tellingOf(derivation, names, locale);
  const share = Number.isFinite(effectiveWeight) ? percentNumber(roundHalf(effectiveWeight, 4), locale) : '';
  return [
    `${'  '.repeat(item.depth)}${names.item(item.id)}`,
    Number.isNaN(points) ? stateWord(valueStateOf(derivation), locale) : t.points(points),
    Number.isNaN(weight) ? '' : exactNumber(weight, locale),
    share,
    Number.isNaN(contribution) ? '' : roundedNumber(contribution, locale, 2),
  ];
}

function padded(cell: string, columns: number, isLeft: boolean): string {
  const gap = ' '.repeat(columns - width(cell));
  return isLeft ? cell + gap : gap + cell;
}

/** Columns on a terminal: Chinese characters and full-width signs take two. */
function width(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;
