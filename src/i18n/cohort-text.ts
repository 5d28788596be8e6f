/** An official among those of like post, in words: whom the comparison is with, or why there is none. */
import type { CohortYear } from '../core/portrait/cohort.ts';
import { formatPlain } from './format.ts';
import type { Locale } from './locale.ts';
import type { RecordNames } from './record-names.ts';

/** Who is alike, as `Plain, Town, Principal`; '' outside. */
export function cohortName({ kind }: CohortYear, names: RecordNames, locale: Locale): string {
  if (kind === null) return '';
  const { unitGroupId, unitKind, role } = kind;
  const parts = [
    unitGroupId === '' ? '' : names.group(unitGroupId),
    names.unitKind(unitKind),
    role === '' ? '' : names.role(role),
  ].filter((part) => part !== '');
  return parts.join(locale === 'zh' ? '' : ', ');
}

/** One sentence; it never tells who is ahead of whom. */
export function cohortSentence(year: CohortYear, names: RecordNames, locale: Locale, decimals = 2): string {
  const cycle = names.cycle(year.cycle.cycle_id);
  const name = cohortName(year, names, locale);
  const figure = (x: number): string => formatPlain(x, decimals, locale);
  if (locale === 'zh') {
    if (year.state === 'outside') return `${cycle}不是考核对象，没有同类可比。`;
    if (year.quartiles === null) {
      return `${cycle}${name}有总分的只有 ${year.size} 人，不足 ${year.least} 人，不作比较。`;
    }
    const { lower, median, upper } = year.quartiles;
    const own = year.state === 'no-total' ? '本人没有总分' : `本人 ${figure(year.own)}`;
    return `${cycle}${name} ${year.size} 人，居中一半在 ${figure(lower)} 至 ${figure(upper)} 之间，中位数 ${figure(median)}；${own}。`;
  }
  if (year.state === 'outside') return `Not assessed in ${cycle}, so there is nobody to compare with.`;
  if (year.quartiles === null) {
    return `${cycle}, ${name}: ${year.size} with a total, fewer than ${year.least}, so nothing is compared.`;
  }
  const { lower, median, upper } = year.quartiles;
  const own = year.state === 'no-total' ? 'no total of the official' : `the official has ${figure(year.own)}`;
  return `${cycle}, ${name}: ${year.size} officials, the middle half from ${figure(lower)} to ${figure(upper)}, the median ${figure(median)}; ${own}.`;
}
