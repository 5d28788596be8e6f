/**
 * Numbers as text in a locale. Figures are rounded as ranks compare them (half away from zero), and a number that is
 * none becomes words: no page ever shows NaN or a bare dash.
 */
import { roundHalf } from '../core/round.ts';
import type { Locale } from './locale.ts';

const tags: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };
const noNumber: Record<Locale, string> = { zh: '无数值', en: 'no value' };

/** The BCP 47 tag of a locale, for `lang` attributes and Intl. */
export function languageTag(locale: Locale): string {
  return tags[locale];
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale}${decimals}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.NumberFormat(tags[locale], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, found);
  }
  return found;
}

/** With exactly `decimals` figures after the point and a true minus sign; −0 is 0. */
export function formatNumber(x: number, decimals: number, locale: Locale): string {
  if (!Number.isFinite(x)) return noNumber[locale];
  const rounded = roundHalf(x, decimals);
  const size = Math.abs(rounded);
  const digits =
    size < 1e6 && decimals <= 6 ? groupedDigits(size, decimals) : formatter(locale, decimals).format(size);
  return rounded < 0 ? `−${digits}` : digits;
}

/** What Intl writes in both locales, five times as fast: a page holds hundreds of figures. `size` is below a million. */
function groupedDigits(size: number, decimals: number): string {
  const digits = size.toFixed(decimals);
  if (size < 1000) return digits;
  const comma = digits.length - (decimals === 0 ? 0 : decimals + 1) - 3;
  return `${digits.slice(0, comma)},${digits.slice(comma)}`;
}

/** With a plus sign where it is above 0. */
export function formatSigned(x: number, decimals: number, locale: Locale): string {
  const text = formatNumber(x, decimals, locale);
  return roundHalf(x, decimals) > 0 ? `+${text}` : text;
}

/** A share 0–1 in percent, with at most `decimals` figures after the point. */
export function formatPercent(share: number, decimals: number, locale: Locale): string {
  return Number.isFinite(share) ? `${formatPlain(share * 100, decimals, locale)}%` : noNumber[locale];
}

/** With at most `decimals` figures after the point: weights, places that may be a half, what a person wrote. */
export function formatPlain(x: number, decimals: number, locale: Locale): string {
  return formatNumber(x, Math.min(decimals, neededDecimals(x, decimals)), locale);
}

/** The least number of decimals, up to `most`, at which rounding to `most` loses nothing further. */
export function neededDecimals(x: number, most: number): number {
  const target = roundHalf(x, most);
  for (let decimals = 0; decimals < most; decimals++) if (roundHalf(x, decimals) === target) return decimals;
  return most;
}

/** A file's size, in kB or MB of a thousand. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatNumber(bytes, 0, locale)} B`;
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0, locale)} kB`;
  return `${formatNumber(bytes / 1_000_000, 1, locale)} MB`;
}

const separators: Record<Locale, string> = { zh: '、', en: ', ' };

/** `a、b、c` or `a, b, c`. */
export function formatList(parts: readonly string[], locale: Locale): string {
  return parts.join(separators[locale]);
}
