/** Of a cell that says the same in both languages, `中文 / English`, the side of the locale; any other as it stands. */
import type { Locale } from './locale.ts';

export function sideOf(text: string, locale: Locale): string {
  const sides = text.split(' / ');
  const isHan = sides.map((side) => /\p{Script=Han}/u.test(side));
  if (sides.length !== 2 || isHan[0] === isHan[1]) return text;
  return sides[isHan.indexOf(locale === 'zh')]!;
}
