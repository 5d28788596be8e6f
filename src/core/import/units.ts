/** Units as sheets write them, and numbers carried from one to another by moving the decimal point. */
import { plainText } from './plain-text.ts';

interface Unit {
  /** The power of ten in front of the base: 4 in 万元, −2 in %. */
  readonly power: number;
  readonly base: string;
}

const prefixes: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
];
const parts: Readonly<Record<string, number>> = { '%': -2, '‰': -3, '‱': -4 };
/** 千 belongs to the unit itself in 千克, 千米 and 千瓦. */
const thousands = /^千(?=[元人户件个]|$)/;

function readUnit(text: string): Unit {
  const plain = plainText(text);
  const part = parts[plain];
  if (part !== undefined) return { power: part, base: '' };
  const prefix = prefixes.find(([word]) => plain.startsWith(word));
  if (prefix !== undefined) return { power: prefix[1], base: plain.slice(prefix[0].length) };
  return thousands.test(plain) ? { power: 3, base: plain.slice(1) } : { power: 0, base: plain };
}

/**
 * By how many places the point moves from a figure in `from` to one in `to`; null where the units measure different
 * things. A bare 万 or 亿 in a cell goes with the unit of its column.
 */
export function placesBetween(from: string, to: string): number | null {
  const [one, other] = [readUnit(from), readUnit(to)];
  if (plainText(from) === plainText(to)) return 0;
  if (plainText(from) === '' || plainText(to) === '') return null;
  const isBare = one.base === '' && one.power > 0;
  return one.base === other.base || isBare ? one.power - other.power : null;
}

/** A decimal times a power of ten, on its digits, so that nothing is rounded. */
export function shiftPoint(plain: string, places: number): string {
  const [mantissa = '', exponent = '0'] = plain.split('e');
  const by = places + Number(exponent);
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = mantissa.slice(sign.length).split('.');
  const point = whole.length + by;
  const digits = (point < 0 ? '0'.repeat(-point) : '') + whole + decimals;
  const at = Math.max(point, 0);
  const left =
    digits
      .slice(0, at)
      .padEnd(at, '0')
      .replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(at).replace(/0+$/, '');
  return right === '' ? sign + left : `${sign}${left}.${right}`;
}

/** A number as decimal text. A spreadsheet keeps 17 digits of which 15 are meant. */
export function decimalText(value: number): string {
  return shiftPoint(String(Number(value.toPrecision(15))), 0);
}
