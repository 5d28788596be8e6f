/** Text of a sheet in the form in which it is compared: equal for the eye is equal here, and nothing else is. */
import { halfWidth } from '../package/cell-fault.ts';

/** Half-width, without any space or line break, small letters. Nothing is compared by similarity. */
export function plainText(text: string): string {
  return halfWidth(text)
    .replace(/[\s\p{Cf}\0]/gu, '')
    .toLowerCase();
}

const unitInBrackets = /[(\[【]([^()[\]【】]+)[)\]】]$/;

/** `GDP（亿元）` → `gdp` and `亿元`; without brackets at its end the unit is ''. */
export function splitUnit(text: string): { name: string; unit: string } {
  const plain = plainText(text);
  const unit = unitInBrackets.exec(plain)?.[1] ?? '';
  const name = unit === '' ? plain : plain.replace(unitInBrackets, '');
  return { name, unit: unit.replace(/^(?:单位|unit)[::]?/, '') };
}
