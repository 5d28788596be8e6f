/** Cells of the tables that show how weights changed. */
import type { GroupChange, WeightChange, WeightChanges } from '../core/compare/weights.ts';
import { formatPercent, formatPlain, formatSigned, neededDecimals } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';

export interface ChangeCell {
  /** `6 → 5`, or one word where nothing changed. */
  readonly text: string;
  /** Percentage points of the total; 0 where nothing changed. */
  readonly difference: number;
  readonly state: 'changed' | 'same' | 'not-assessed';
}

/** Cells of weights, or of shares of the total where `isShare`. */
export function changeCell(
  { before, after }: WeightChange,
  group: GroupChange,
  isShare: boolean,
  locale: Locale,
): ChangeCell {
  const m = messagesIn(locale).changes;
  const [from, to] = isShare
    ? [group.before.share, group.after.share]
    : [group.before.weight, group.after.weight];
  const number = (x: number) => (isShare ? formatPercent(x, 1, locale) : formatPlain(x, 3, locale));
  const word = (x: number) => (Number.isNaN(x) ? m.notAssessed : number(x));
  const difference = pointsOf(group);
  if (Number.isNaN(from) && Number.isNaN(to))
    return { text: m.notAssessed, difference, state: 'not-assessed' };
  if (Math.abs(from - to) < 1e-9) return { text: number(to), difference, state: 'same' };
  const text =
    before === null
      ? m.newly(number(to))
      : after === null
        ? m.noLonger(number(from))
        : `${word(from)} → ${word(to)}`;
  return { text, difference, state: 'changed' };
}

/** Percentage points of the total between two shares; none counts as 0 here. */
function pointsOf({ before, after }: GroupChange): number {
  const points = 100 * (zeroIfNone(after.share) - zeroIfNone(before.share));
  return Math.abs(points) < 1e-7 ? 0 : points;
}

function zeroIfNone(share: number): number {
  return Number.isNaN(share) ? 0 : share;
}

/** With sign, at most two decimals. */
export function signedPoints(points: number, locale: Locale): string {
  return formatSigned(points, neededDecimals(points, 2), locale);
}

/** Leaves and composites of changed weight, those that came and those that went, in the order of the rule books. */
export function weightRows(
  { added, dropped, adjusted }: WeightChanges,
  order: readonly string[],
): WeightChange[] {
  return [...added, ...dropped, ...adjusted].sort(
    (a, b) => order.indexOf(a.itemId) - order.indexOf(b.itemId),
  );
}

/** Per group, summed over changes. */
export function summedPoints(changes: readonly WeightChange[], groups: number): number[] {
  return Array.from({ length: groups }, (_, g) => {
    const sum = changes.reduce((total, { byGroup }) => total + pointsOf(byGroup[g]!), 0);
    return Math.abs(sum) < 1e-7 ? 0 : sum;
  });
}

/** The largest difference, which fills a bar. */
export function largestDifference(changes: readonly WeightChange[]): number {
  return Math.max(0, ...changes.flatMap(({ byGroup }) => byGroup.map((one) => Math.abs(pointsOf(one)))));
}
