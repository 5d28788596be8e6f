/** How a span of time is called: a year, half, quarter or month by its name, anything else by its two days. */
import type { Locale } from './locale.ts';

interface Span {
  readonly start: string;
  readonly end: string;
}

const quarterWords = ['一', '二', '三', '四'];
const monthWords = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export function formatCycle({ start, end }: Span, locale: Locale): string {
  const year = start.slice(0, 4);
  const months = wholeMonths(start, end);
  const first = Number(start.slice(5, 7));
  if (months === 12 && first === 1) return locale === 'zh' ? `${year}年` : year;
  if (months === 6 && (first === 1 || first === 7)) {
    if (locale === 'zh') return `${year}年${first === 1 ? '上' : '下'}半年`;
    return `${first === 1 ? 'first' : 'second'} half of ${year}`;
  }
  if (months === 3 && first % 3 === 1) {
    const quarter = (first - 1) / 3;
    return locale === 'zh' ? `${year}年${quarterWords[quarter]!}季度` : `Q${quarter + 1} ${year}`;
  }
  if (months === 1) return locale === 'zh' ? `${year}年${first}月` : `${monthWords[first - 1]!} ${year}`;
  return locale === 'zh' ? `${formatDay(start, locale)}至${formatDay(end, locale)}` : `${start} to ${end}`;
}

/** The name of a cycle where its year goes without saying: `一季度`, `3月`, `Q1`, `March`. */
export function formatCycleInYear(span: Span, locale: Locale): string {
  const name = formatCycle(span, locale);
  const months = wholeMonths(span.start, span.end);
  if (months !== 1 && months !== 3 && months !== 6) return name;
  return locale === 'zh' ? name.replace(/^\d{4}年/, '') : name.replace(/ (?:of )?\d{4}$/, '');
}

/** `2025年3月9日` or `2025-03-09`. */
export function formatDay(day: string, locale: Locale): string {
  if (locale === 'en') return day;
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** Calendar months covered within one year, or 0 where the span does not begin and end with a month. */
function wholeMonths(start: string, end: string): number {
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (!start.endsWith('-01') || Number(end.slice(8, 10)) !== lastDay) return 0;
  if (start.slice(0, 4) !== end.slice(0, 4)) return 0;
  return month - Number(start.slice(5, 7)) + 1;
}
