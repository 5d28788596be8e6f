/**
 * Numbers inside sentences about how a score came about: exact enough to be computed again by hand, without the
 * noise of binary arithmetic, with a true minus sign. Where there is no number a word says so.
 */
import { roundHalf } from '../core/round.ts';
import type { Locale } from './locale.ts';

const noValue: Record<Locale, string> = { zh: '无数值', en: 'no value' };

const SIGNIFICANT = 6;
const MOST_PLACES = 20;

/** At least `decimals` places, and more where the figure has them, up to six significant digits in all. */
export function exactNumber(x: number, locale: Locale, decimals = 0): string {
  if (!Number.isFinite(x)) return noValue[locale];
  if (decimals === 0 && Number.isInteger(x) && Math.abs(x) < 10 ** SIGNIFICANT) return whole(x);
  const magnitude = x === 0 ? 0 : Math.floor(Math.log10(Math.abs(x)));
  const places = Math.min(MOST_PLACES, Math.max(decimals, SIGNIFICANT - 1 - magnitude, 0));
  return trimZeros(fixed(x, places), decimals);
}

/** Exactly `decimals` places. */
export function roundedNumber(x: number, locale: Locale, decimals: number): string {
  return Number.isFinite(x) ? fixed(x, decimals) : noValue[locale];
}

/** A share of 0.125 is 12.5%. */
export function percentNumber(share: number, locale: Locale): string {
  return Number.isFinite(share) ? `${exactNumber(100 * share, locale)}%` : noValue[locale];
}

/** A figure as it is written in a file, but for the sign. */
export function writtenNumber(written: string): string {
  return written.replace(/^-/, '−');
}

function whole(x: number): string {
  return x < 0 ? `−${-x}` : String(x);
}

function fixed(x: number, places: number): string {
  const rounded = roundHalf(x, places);
  const digits = Math.abs(rounded).toFixed(places);
  return rounded < 0 ? `−${digits}` : digits;
}

function trimZeros(digits: string, decimals: number): string {
  const point = digits.indexOf('.');
  if (point < 0) return digits;
  let end = digits.length;
  while (end - point - 1 > decimals && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end - point === 1 ? point : end);
}
