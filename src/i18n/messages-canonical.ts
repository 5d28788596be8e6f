/** What `check --fix` says that it did. */
import type { CellRepairKind, Repair, RepairKind } from '../core/canonical/repair.ts';
import { showCell } from '../core/package/cell-fault.ts';
import type { Locale } from './locale.ts';

type KindWords = Readonly<Record<RepairKind, (count: number) => string>>;

const rowsZh = (what: string) => (count: number) => `${what}：${count} 行`;
const cellsZh = (what: string) => (count: number) => `${what}：${count} 个单元格`;
const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const cellsEn = (what: string) => (count: number) => `${counted(count, 'cell')}: ${what}`;

const kinds: Readonly<Record<Locale, KindWords>> = {
  zh: {
    gb18030: () => '编码由 GB18030 转为 UTF-8',
    utf16: () => '编码由 UTF-16 转为 UTF-8',
    bom: () => '去掉字节顺序标记（BOM）',
    'line-ends': rowsZh('行尾改为 LF'),
    'last-line': () => '补上最后一行的行尾',
    'blank-rows': rowsZh('删去空行'),
    header: (count) => `表头去掉多余空格或全角字符：${count} 列`,
    quotes: cellsZh('去掉不必要的引号'),
    'cell-space': cellsZh('去掉多余的空格和不可见字符'),
    'cell-apostrophe': cellsZh('去掉数字前的单引号'),
    'number-full-width': cellsZh('全角数字改为半角'),
    'number-minus': cellsZh('负号改为 -'),
    'number-plus': cellsZh('去掉正号'),
    'number-point': cellsZh('补全小数点两侧的数字'),
    'number-thousands': cellsZh('去掉千位分隔符'),
    'number-not-integer': cellsZh('整数去掉小数部分的 0'),
    'date-format': cellsZh('日期改为 YYYY-MM-DD'),
    'date-time': cellsZh('日期去掉零点时刻'),
    'id-full-width': cellsZh('编号改为半角'),
    'word-form': cellsZh('选项去掉多余空格或全角字符'),
    order: rowsZh('按键重新排序，原先次序不对的'),
  },
  en: {
    gb18030: () => 'encoding: GB18030 to UTF-8',
    utf16: () => 'encoding: UTF-16 to UTF-8',
    bom: () => 'byte order mark removed',
    'line-ends': (count) => `${counted(count, 'line end')} turned into LF`,
    'last-line': () => 'line end added to the last line',
    'blank-rows': (count) => `${counted(count, 'blank row')} removed`,
    header: (count) => `${counted(count, 'column name')}: stray spaces or full-width letters removed`,
    quotes: cellsEn('needless quotes removed'),
    'cell-space': cellsEn('stray spaces and invisible characters removed'),
    'cell-apostrophe': cellsEn('apostrophe before a number removed'),
    'number-full-width': cellsEn('full-width digits to half-width'),
    'number-minus': cellsEn('minus sign written as -'),
    'number-plus': cellsEn('plus sign removed'),
    'number-point': cellsEn('digit added beside a bare decimal point'),
    'number-thousands': cellsEn('thousands separators removed'),
    'number-not-integer': cellsEn('decimal zeros of an integer removed'),
    'date-format': cellsEn('date written as YYYY-MM-DD'),
    'date-time': cellsEn('midnight removed from a date'),
    'id-full-width': cellsEn('id to half-width'),
    'word-form': cellsEn('stray spaces or full-width letters removed from a word'),
    order: (count) => `rows put in order of their keys: ${count} stood too late`,
  },
};

/** One line about a repair, then its examples. */
export function repairLines({ kind, count, examples }: Repair, locale: Locale): string[] {
  const told = examples.map(({ line, column, from, to }) => {
    const change = `${quoted(from, locale)} → ${quoted(to, locale)}`;
    return locale === 'zh' ? `  第 ${line} 行第 ${column} 列：${change}` : `  ${line}:${column}  ${change}`;
  });
  return [kinds[locale][kind](count), ...told];
}

function quoted(text: string, locale: Locale): string {
  const shown = showCell(text);
  return locale === 'zh' ? `“${shown}”` : `"${shown}"`;
}

export const fixWords = {
  zh: {
    done: (files: number) => `已修复 ${files} 个文件：`,
    nothing: '没有机器可以修复的内容，未改动任何文件。',
    left: '修复后仍存在的问题：',
  },
  en: {
    done: (files: number) => `${counted(files, 'file')} repaired:`,
    nothing: 'Nothing that a machine may repair; no file was changed.',
    left: 'What check still finds:',
  },
};

/** What a repair of one cell does, without how often. */
export const fixKindWords: Readonly<Record<Locale, Readonly<Record<CellRepairKind, string>>>> = {
  zh: {
    'cell-space': '去掉空格',
    'cell-apostrophe': '去掉单引号',
    'number-full-width': '全角改为半角',
    'number-minus': '负号改为 -',
    'number-plus': '去掉正号',
    'number-point': '补全小数点两侧的数字',
    'number-thousands': '去掉千位分隔符',
    'number-not-integer': '去掉小数部分的 0',
    'date-format': '日期改为 YYYY-MM-DD',
    'date-time': '去掉零点时刻',
    'id-full-width': '编号改为半角',
    'word-form': '去掉多余字符',
  },
  en: {
    'cell-space': 'spaces removed',
    'cell-apostrophe': 'apostrophe removed',
    'number-full-width': 'full-width to half-width',
    'number-minus': 'minus sign written as -',
    'number-plus': 'plus sign removed',
    'number-point': 'digit added beside the point',
    'number-thousands': 'thousands separators removed',
    'number-not-integer': 'decimal zeros removed',
    'date-format': 'date written as YYYY-MM-DD',
    'date-time': 'midnight removed',
    'id-full-width': 'id to half-width',
    'word-form': 'stray characters removed',
  },
};
