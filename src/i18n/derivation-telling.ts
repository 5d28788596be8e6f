/** What every sentence about a derivation needs: the language, the names, and the ways that numbers are written. */
import type { Derivation, FilePlace } from '../core/explain/derivation.ts';
import { EVERYONE } from '../core/package/rulebook.ts';
import type { Evidence } from '../core/explain/derivation.ts';
import { roundHalf } from '../core/round.ts';
import type { Locale } from './locale.ts';
import { exactNumber, percentNumber, roundedNumber } from './number-text.ts';

/** What a reader calls things, in the language of the sentences. */
export interface Names {
  item(id: string): string;
  group(id: string): string;
  cycle(id: string): string;
  assessment(id: string): string;
  subject(id: string): string;
  /** Kinds that package.yaml names; the id itself where this is absent. */
  kind?(list: 'rater' | 'cycle', id: string): string;
  /** What `name-{cycle}` stands for in cycles of a kind, or of any where that is null; null = it has no name. */
  loan?(pattern: string, cycleKind: string | null): string | null;
}

/** One sentence, and the line of a file that it rests on. */
export interface Line {
  readonly text: string;
  readonly place: FilePlace | null;
}

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Telling {
  readonly derivation: Derivation;
  readonly names: Names;
  readonly locale: Locale;
  say(words: Words): string;
  /** A figure of the item, with at least the decimals that the rule book gives it. */
  value(x: number): string;
  exact(x: number): string;
  percent(share: number): string;
  /** Points as a result, rounded as they are shown elsewhere. */
  points(x: number): string;
  /** Arithmetic, written in half width: in Chinese its signs become full-width. */
  formula(text: string): string;
}

export function tellingOf(derivation: Derivation, names: Names, locale: Locale): Telling {
  const { item } = derivation;
  const isOwnScale = item.transform === 'none' && item.denominator === null;
  const decimals = isOwnScale && item.role !== 'composite' ? (item.decimals ?? 0) : 0;
  return {
    derivation,
    names,
    locale,
    say: (words) => words[locale],
    value: (x) => exactNumber(x, locale, decimals),
    exact: (x) => exactNumber(x, locale),
    percent: (share) => percentNumber(share, locale),
    points: (x) => pointsText(derivation, x, locale),
    formula: (text) => formulaIn(locale, text),
  };
}

/** A leaf's points to one decimal, a composite's as its rule book says, else two; a standard score to three. */
function pointsText({ item }: Derivation, x: number, locale: Locale): string {
  if (item.rule === 'zscore') return exactNumber(roundHalf(x, 3), locale, 1);
  return roundedNumber(x, locale, item.role === 'composite' ? (item.decimals ?? 2) : 1);
}

const fullWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）', '+': '＋', '=': '＝' };

function formulaIn(locale: Locale, text: string): string {
  if (locale === 'en') return text;
  return text.replace(/ ?[()] ?|[+=]/g, (sign) => fullWidth[sign.trim()]!);
}

/** A number inside a formula: a negative one stands in brackets. */
export function operand(written: string): string {
  return written.startsWith('−') ? `(${written})` : written;
}

export function withUnit(written: string, unit: string): string {
  return unit === '' ? written : `${written} ${unit}`;
}

/** Remarks in brackets, separated by semicolons; nothing where there are none. */
export function aside(locale: Locale, remarks: readonly string[]): string {
  const told = remarks.filter((one) => one !== '');
  if (told.length === 0) return '';
  return locale === 'zh' ? `（${told.join('；')}）` : ` (${told.join('; ')})`;
}

export function line(text: string, place: FilePlace | null = null): Line {
  return { text, place };
}

/** Null where a value comes from another assessment rather than from a file. */
export function placeOf(evidence: Pick<Evidence, 'file' | 'line'>): FilePlace | null {
  return evidence.line === 0 ? null : { file: evidence.file, line: evidence.line };
}

/** The name of a group; null where the rule book knows no groups. */
export function groupName(names: Names, id: string): string | null {
  return id === EVERYONE ? null : names.group(id);
}

/** Values that are the same but for the noise of binary arithmetic. */
export function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
