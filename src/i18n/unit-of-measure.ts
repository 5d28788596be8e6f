/** What an item is measured in, in the language of the reader. */
import type { Item } from '../core/package/rulebook.ts';
import type { Locale } from './locale.ts';

export function unitOfMeasure(item: Pick<Item, 'unit' | 'unitEn'>, locale: Locale): string {
  return locale === 'zh' ? item.unit : item.unitEn;
}
