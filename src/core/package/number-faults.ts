/** Why a cell is not a number: the notations that spreadsheets bring, each named, with the number it meant. */
import type { CellFault } from './cell-fault.ts';
import {
  bareText,
  fault,
  halfWidth,
  repairable,
  showCell,
  spaceFault,
  spreadsheetFault,
} from './cell-fault.ts';
import { isDash, statusOfWord } from './valueless-words.ts';

export const plainNumber = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/;

/** A cell in three forms: as it stands, without what cannot be seen, and in ASCII as far as there is any. */
interface Forms {
  readonly text: string;
  readonly bare: string;
  readonly half: string;
}

type Detector = (forms: Forms) => CellFault | null;

/** The fault of a text that `plainNumber` does not match. */
export function explainNumber(text: string): CellFault {
  const bare = bareText(text);
  const half = halfWidth(bare).replace(OTHER_MINUS, '-');
  const forms = { text, bare, half };
  for (const detect of detectors) {
    const found = detect(forms);
    if (found !== null) return found;
  }
  return fault('number-text', { cell: showCell(text) });
}

// Minus signs and dashes that are not U+002D, in front of a number.
const OTHER_MINUS = /^[−‒–—―﹣](?=[0-9.])/;
const THOUSANDS = /^[-+]?[0-9]{1,3}(?:([,'’ ])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?$/;
const GROUPS_OF_FOUR = /^[-+]?[0-9]{1,4}(?: [0-9]{4})+(?:\.[0-9]+)?$/;
const DECIMAL_COMMA = /^[-+]?(?:[0-9]+|[0-9]{1,3}(?:([. '])[0-9]{3})(?:\1[0-9]{3})*),[0-9]+$/;
const POINTS_AS_SEPARATORS = /^[-+]?[0-9]{1,3}(?:\.[0-9]{3}){2,}$/;

/** The plain notation of a number with separators, a plus or a bare point; null for anything else. */
function plainForm(text: string): string | null {
  const grouped = THOUSANDS.test(text) || GROUPS_OF_FOUR.test(text);
  const plain = (grouped ? text.replace(/[,'’ ]/g, '') : text)
    .replace(/^\+/, '')
    .replace(/^(-?)\./, (_, sign: string) => `${sign}0.`)
    .replace(/\.$/, '')
    .replace('E', 'e');
  return plainNumber.test(plain) ? plain : null;
}

const detectors: readonly Detector[] = [
  ({ text, bare }) => (bare !== '' && plainNumber.test(bare) ? spaceFault(text, bare) : null),
  ({ text, bare }) => spreadsheetFault(text, bare, 'number'),
  ({ text, bare }) => (isDash(bare) ? fault('number-dash', { cell: showCell(text) }) : null),
  ({ text, bare }) => {
    const status = statusOfWord(bare);
    return status === null ? null : fault('number-word', { cell: showCell(text), status });
  },
  ({ text, half }) =>
    /^['’‘]/.test(half) ? repairable('cell-apostrophe', text, plainForm(half.slice(1).trim()), {}) : null,
  ({ text, bare, half }) => {
    if (!plainNumber.test(half)) return null;
    return repairable(OTHER_MINUS.test(bare) ? 'number-minus' : 'number-full-width', text, half, {});
  },
  detectAccounting,
  detectPercent,
  ({ text, half }) =>
    THOUSANDS.test(half) || GROUPS_OF_FOUR.test(half)
      ? repairable('number-thousands', text, plainForm(half), {})
      : null,
  detectDecimalComma,
  ({ text, half }) => detectForm('number-plus', /^\+/, text, half),
  ({ text, half }) => detectForm('number-point', /^-?\.[0-9]|[0-9]\.$/, text, half),
  ({ text, half }) => detectForm('number-scientific', /E/, text, half),
  detectHexadecimal,
  ({ text, half }) => (DATE_OR_TIME.test(half) ? fault('number-date', { cell: showCell(text) }) : null),
  detectFraction,
  ({ text, half }) => (APPROXIMATE.test(half) ? fault('number-approximate', { cell: showCell(text) }) : null),
  ({ text, half }) => (INTERVAL.test(half) ? fault('number-interval', { cell: showCell(text) }) : null),
  ({ text, half }) =>
    CHINESE_NUMERAL.test(half) ? fault('number-chinese-numeral', { cell: showCell(text) }) : null,
  detectUnit,
];

function detectForm(
  kind: 'number-plus' | 'number-point' | 'number-scientific',
  mark: RegExp,
  text: string,
  half: string,
): CellFault | null {
  const plain = mark.test(half) ? plainForm(half) : null;
  return plain === null ? null : repairable(kind, text, plain, {});
}

/** `(1,234)` of accountants: a negative number. */
function detectAccounting({ text, half }: Forms): CellFault | null {
  const inner = /^\(\s*([^-()]+?)\s*\)$/.exec(half)?.[1];
  const plain = inner === undefined ? null : plainForm(inner);
  return plain === null ? null : repairable('number-accounting', text, `-${plain}`, {});
}

function detectPercent({ text, half }: Forms): CellFault | null {
  const match = /^(.*?[0-9.])\s*(%|‰|‱|个?百分点)$/.exec(half);
  const plain = match?.[1] === undefined ? null : plainForm(match[1]);
  return plain === null ? null : repairable('number-percent', text, plain, { sign: match?.[2] ?? '%' });
}

/** `1.234,56` and `12,5`; a lone comma before exactly three digits has been taken for a separator before. */
function detectDecimalComma({ text, half }: Forms): CellFault | null {
  if (!DECIMAL_COMMA.test(half) && !POINTS_AS_SEPARATORS.test(half)) return null;
  return repairable(
    'number-decimal-comma',
    text,
    plainForm(half.replace(/[. ']/g, '').replace(',', '.')),
    {},
  );
}

function detectHexadecimal({ text, half }: Forms): CellFault | null {
  const match = /^([-+]?)(0x[0-9a-f]+)$/i.exec(half);
  if (match?.[2] === undefined) return null;
  const value = Number(match[2]);
  const sign = match[1] === '-' ? '-' : '';
  return repairable('number-hexadecimal', text, Number.isSafeInteger(value) ? `${sign}${value}` : null, {});
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE_OR_TIME = new RegExp(
  '^(?:' +
    [
      '[0-9]{4}(?:[-/.][0-9]{1,2}){2}',
      '[0-9]{4}[-/][0-9]{1,2}',
      '[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}[日号])?',
      '[0-9]{1,2}月(?:[0-9]{1,2}[日号])?',
      '[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}',
      `[0-9]{1,2}[- ]${MONTH}(?:[- ][0-9]{2,4})?`,
      `${MONTH}[- ][0-9]{2,4}`,
    ].join('|') +
    ')(?:[T ].*)?$|^[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$',
  'i',
);

const SIGNS_OF_FRACTIONS = /[¼½¾⅐-⅞]/;

/** `1/2`, `3 1/2`, `½`; a decimal is suggested only where it is exact in six places. */
function detectFraction({ text, half }: Forms): CellFault | null {
  const spelt = half.replace(SIGNS_OF_FRACTIONS, (sign) => ` ${sign.normalize('NFKC').replace('⁄', '/')}`);
  const match = /^(-?)\s*(?:([0-9]+)\s+)?([0-9]+)\/([0-9]+)$/.exec(spelt.trim());
  if (match === null) return null;
  const value = Number(match[2] ?? 0) + Number(match[3]) / Number(match[4]);
  const exact = Number.isFinite(value) && Number(value.toFixed(6)) === value;
  return repairable('number-fraction', text, exact ? `${match[1] ?? ''}${value}` : null, {});
}

const APPROXIMATE =
  /^(?:[<>≤≥≈~]|大于|小于|不足|不到|超过|[约近超逾])\s*=?\s*-?[0-9]|^-?[0-9.,]+\s*(?:左右|以上|以下|[余多])/;
const INTERVAL = /^-?[0-9.,]+\s*[-~–—至到]\s*[0-9.,]+/;
const CHINESE_NUMERAL = /^负?[〇零一二三四五六七八九十百千万亿两点壹贰叁肆伍陆柒捌玖拾佰仟]+$/;

const CURRENCY_FIRST = /^(-?)([¥￥$€£])\s*(.+)$/;
const UNIT_LAST =
  /^([-+]?[0-9.,'’ ]*?[0-9](?:[0-9.,]*[0-9])?(?:e[+-]?[0-9]+)?)\s*([\p{L}\p{So}$¥￥€£][\p{L}\p{So}·./()%$-]*[23²³]?)$/u;
const POWERS_OF_TEN: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
];

/** `12.3亿元`, `30人`, `¥5`: a number that carries its own unit. */
function detectUnit({ text, half }: Forms): CellFault | null {
  const first = CURRENCY_FIRST.exec(half);
  const last = UNIT_LAST.exec(half);
  const written = first === null ? last?.[1] : `${first[1] ?? ''}${first[3] ?? ''}`;
  const unit = first === null ? last?.[2] : first[2];
  const plain = written === undefined ? null : plainForm(written);
  if (plain === null || unit === undefined) return null;
  const power = POWERS_OF_TEN.find(([word]) => unit.startsWith(word))?.[1];
  const multiplied = power === undefined || plain.includes('e') ? null : shiftPoint(plain, power);
  return repairable('number-unit', text, plain, { unit: showCell(unit), multiplied });
}

/** A decimal times a power of ten, on its digits, so that nothing is rounded. */
function shiftPoint(plain: string, power: number): string {
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = plain.slice(sign.length).split('.');
  const digits = whole + decimals.padEnd(power, '0');
  const integer = digits.slice(0, whole.length + power).replace(/^0+(?=[0-9])/, '');
  const rest = digits.slice(whole.length + power).replace(/0+$/, '');
  return rest === '' ? sign + integer : `${sign}${integer}.${rest}`;
}
