/** What `import` says: the fate of every cell, why it writes nothing, and what to do. */
import type { CellFate, Doubt, FigureChange, SkipReason } from '../core/import/fate.ts';
import { columnName } from '../core/import/grid.ts';
import type { MappingFault } from '../core/import/sheet-plan.ts';
import type { TemplateFault } from '../core/import/template.ts';
import type { Issue } from '../core/issue.ts';
import type { CellFault } from '../core/package/cell-fault.ts';
import { showCell } from '../core/package/cell-fault.ts';
import { messageOf } from './issue-text.ts';
import type { Locale } from './locale.ts';
import { fixKindWords } from './messages-canonical.ts';

type Told<Kinds extends { readonly kind: string }> = {
  readonly [K in Kinds['kind']]: (of: Extract<Kinds, { kind: K }>) => string;
};

const skips: Readonly<Record<Locale, Readonly<Record<SkipReason, string>>>> = {
  zh: {
    blank: '空白，不作为 0，也不改动原有数据',
    row: '映射文件注明不读的行，或重复的表头',
    note: '说明文字',
    hidden: '隐藏，按映射文件不读',
    'not-assessed': '该对象不考核此项',
  },
  en: {
    blank: 'blank: not 0, and what is there stays',
    row: 'a row that the mapping leaves out, or the header again',
    note: 'a note',
    hidden: 'hidden, and left out as the mapping says',
    'not-assessed': 'the subject is not assessed on it',
  },
};

const doubts: Readonly<Record<Locale, Told<Doubt>>> = {
  zh: {
    cell: ({ fault }) =>
      isWord(fault)
        ? `“${fault.params.cell}”没有写明含义；请在映射文件的 words 中写明是哪种状态`
        : messageOf(fault as unknown as Issue, 'zh').text,
    unit: ({ from, to }) => `单位“${from}”不能换算为“${to || '（指标未写单位）'}”`,
    error: ({ shown }) => `公式出错：${shown}`,
    merged: ({ range }) => `合并单元格 ${range}，数值归谁不明`,
    'subject-several': ({ ids }) => `有多个同名对象：${ids.join('、')}；请在 aliases 中指定`,
    'status-contradicts': ({ status }) => `状态 ${status} 与有无数值不符`,
    date: () => '单元格是日期，可能是被表格软件改写的数字',
    truth: () => '单元格是 TRUE/FALSE',
    uncomputed: () => '公式没有保存结果，请在表格软件中打开并保存',
    'mixed-percent': () => '同列其他单元格为百分比格式，此处不是，无法判断是否已乘以 100',
    hidden: () => '隐藏的行或列中有数据；请在映射文件中用 hidden 写明 take 或 skip',
    'subject-blank': () => '有数值而没有对象名称',
    'subject-unknown': () => '数据包中没有此对象；如为别称请写入 aliases，如为合计行请写入 skip_rows',
    'subject-twice': () => '同一对象出现多次',
    'column-unknown': () => '映射文件没有此列；请写入 columns 或 ignore',
    'status-unknown': () => '状态不在可选范围内',
  },
  en: {
    cell: ({ fault }) =>
      isWord(fault)
        ? `nobody has written down what "${fault.params.cell}" means; give its status under words in the mapping`
        : messageOf(fault as unknown as Issue, 'en').text,
    unit: ({ from, to }) => `"${from}" cannot be turned into "${to || '(the item has no unit)'}"`,
    error: ({ shown }) => `the formula failed: ${shown}`,
    merged: ({ range }) => `merged cells ${range}: whose is the figure?`,
    'subject-several': ({ ids }) =>
      `several subjects bear this name: ${ids.join(', ')}; name one under aliases`,
    'status-contradicts': ({ status }) =>
      `status ${status} and what stands in the cell contradict each other`,
    date: () => 'the cell is a date, perhaps a number that the spreadsheet has rewritten',
    truth: () => 'the cell is TRUE or FALSE',
    uncomputed: () => 'the file holds no result of the formula; open it in a spreadsheet and save it',
    'mixed-percent': () =>
      'other cells of the column are formatted as percent and this is not: times 100 or not?',
    hidden: () => 'hidden rows or columns hold data; say take or skip under hidden in the mapping',
    'subject-blank': () => 'a figure without a subject',
    'subject-unknown': () =>
      'no such subject in the package; write another name under aliases, a total under skip_rows',
    'subject-twice': () => 'the subject stands here more than once',
    'column-unknown': () => 'the mapping does not know this column; write it under columns or ignore',
    'status-unknown': () => 'no status of the list',
  },
};

const changes: Readonly<Record<Locale, Told<FigureChange>>> = {
  zh: {
    notation: ({ how }) => fixKindWords.zh[how],
    unit: ({ from, to }) => `${from}换算为${to}`,
    power: ({ power }) => `按映射文件乘以 10 的 ${power} 次方`,
    digits: () => '取 15 位有效数字',
    formula: () => '取公式的保存结果',
    word: () => '按映射文件读作状态',
  },
  en: {
    notation: ({ how }) => fixKindWords.en[how],
    unit: ({ from, to }) => `${from} turned into ${to}`,
    power: ({ power }) => `times 10 to the power of ${power}, as the mapping says`,
    digits: () => 'rounded to 15 digits',
    formula: () => 'the saved result of a formula',
    word: () => 'read as a status, as the mapping says',
  },
};

function isWord(fault: CellFault): fault is Extract<CellFault, { kind: 'number-word' | 'number-dash' }> {
  return fault.kind === 'number-word' || fault.kind === 'number-dash';
}

function tell<Kinds extends { readonly kind: string }>(words: Told<Kinds>, one: Kinds): string {
  return (words[one.kind as Kinds['kind']] as (of: Kinds) => string)(one);
}

/** Why a cell was skipped or is unclear, or what was done to it; '' for a figure that was taken as it stands. */
export function fateReason(fate: CellFate, locale: Locale): string {
  if (fate.fate === 'skipped') return skips[locale][fate.reason];
  if (fate.fate === 'unclear') return tell(doubts[locale], fate.doubt);
  return fate.changes.map((one) => tell(changes[locale], one)).join(locale === 'zh' ? '；' : '; ');
}

const list = (texts: readonly string[], locale: Locale) =>
  texts.map((text) => `"${text}"`).join(locale === 'zh' ? '、' : ', ');

const faults: Readonly<Record<Locale, Told<MappingFault | TemplateFault>>> = {
  zh: {
    'sheet-absent': ({ sheet, sheets }) => `工作簿中没有工作表“${sheet}”；有 ${list(sheets, 'zh')}。`,
    'sheet-unnamed': ({ sheets }) =>
      `工作簿有多张工作表：${list(sheets, 'zh')}；请在映射文件中用 sheet 指定。`,
    'header-absent': ({ header, headers }) => `表中没有表头“${header}”；现有 ${list(headers, 'zh')}。`,
    'header-twice': ({ header, columns }) =>
      `表头“${header}”出现在多列：${columns.map(columnName).join('、')}。`,
    'item-unknown': ({ item }) => `规则手册中没有指标 ${item}。`,
    'item-twice': ({ item }) => `指标 ${item} 对应了多列。`,
    unit: ({ item, from, to }) =>
      `指标 ${item} 的单位“${from}”不能换算为“${to || '（未写）'}”；请核对，或用 power 写明 10 的几次方。`,
    'template-package': ({ packageId, expected }) =>
      `填报表属于数据包 ${packageId}，当前数据包是 ${expected}。`,
    'template-cycle': ({ cycleId }) => `填报表的周期 ${cycleId} 不在数据包中，或数据表已被删除。`,
    'template-altered': ({ item }) => `填报表的表头被改动，或本周期已不考核：${item}。`,
  },
  en: {
    'sheet-absent': ({ sheet, sheets }) =>
      `The workbook has no sheet "${sheet}"; it has ${list(sheets, 'en')}.`,
    'sheet-unnamed': ({ sheets }) =>
      `The workbook has several sheets: ${list(sheets, 'en')}; name one under sheet in the mapping.`,
    'header-absent': ({ header, headers }) =>
      `No header "${header}" in the sheet; there is ${list(headers, 'en')}.`,
    'header-twice': ({ header, columns }) =>
      `The header "${header}" stands in several columns: ${columns.map(columnName).join(', ')}.`,
    'item-unknown': ({ item }) => `No rule book has an item ${item}.`,
    'item-twice': ({ item }) => `Item ${item} is mapped to several columns.`,
    unit: ({ item, from, to }) =>
      `The unit "${from}" of ${item} cannot be turned into "${to || '(none)'}"; check it, or state a power of ten under power.`,
    'template-package': ({ packageId, expected }) =>
      `The sheet belongs to the package ${packageId}, but this is ${expected}.`,
    'template-cycle': ({ cycleId }) =>
      `The cycle ${cycleId} of the sheet is not in the package, or its data sheet is gone.`,
    'template-altered': ({ item }) =>
      `The header of ${item} was altered, or it is not expected in the cycle any more.`,
  },
};

export function sheetFaultText(fault: MappingFault | TemplateFault, locale: Locale): string {
  return tell(faults[locale], fault);
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export interface FateCounts {
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  readonly skipped: number;
  readonly unclear: number;
}

export const importWords = {
  zh: {
    columns: ['单元格', '对象', '指标', '表中内容', '结果', '说明'],
    fates: { new: '新增', replaces: '替换', same: '相同', skipped: '略过', unclear: '待定' },
    counts: ({ added, replaced, same, skipped, unclear }: FateCounts) =>
      `新增 ${added}、替换 ${replaced}、相同 ${same}、略过 ${skipped}、待定 ${unclear}。`,
    more: (count: number) => `……另有 ${count} 个单元格（含空白）；--all 全部列出，或用 --report 写入文件。`,
    read: (file: string, by: string, target: string) => `${file} → ${target}（${by}）`,
    byTemplate: '填报表',
    byMapping: (path: string) => `按 ${path}`,
    nothing: '没有要写入的内容。',
    preview: '以上为预览，未写入任何文件；加 --write 写入。',
    written: (path: string) => `已写入 ${path}。`,
    unclear: '待定的单元格未写入，须由人判断。',
    refused: '写入后数据会有错误，因此未写入：',
    final: (cycle: string) => `注意：周期 ${cycle} 的状态为 final（定稿），修改已定稿的数据须有依据。`,
    proposed: (path: string) => `已写出映射文件草案 ${path}，请逐行核对后再运行 import。`,
    unmatched: (headers: readonly string[]) =>
      `没有同名指标的列（草案中列在 ignore；需要的请移到 columns 并写明指标）：${list(headers, 'zh')}`,
    strangers: (texts: readonly string[]) =>
      `没有同名对象的行（请补 aliases 或 skip_rows）：${list(texts, 'zh')}`,
    openWords: (words: readonly string[]) => `含义不明的标记（请在 words 中写明状态）：${list(words, 'zh')}`,
    draftHead: (file: string) =>
      ` 由 ${file} 推断的草案。逐行核对：列、单位、别称、略过的行、标记的含义。\n 名称只按完全一致匹配（不计空格和全半角）。`,
    report: (path: string) => `已写入 ${path}。`,
    reportTitle: '导入预览',
  },
  en: {
    columns: ['cell', 'subject', 'item', 'in the sheet', 'result', 'why'],
    fates: { new: 'new', replaces: 'replaces', same: 'same', skipped: 'skipped', unclear: 'unclear' },
    counts: ({ added, replaced, same, skipped, unclear }: FateCounts) =>
      `${added} new, ${replaced} replaced, ${same} the same, ${skipped} skipped, ${unclear} unclear.`,
    more: (count: number) =>
      `… and ${counted(count, 'cell')} more, blanks among them; --all prints them, --report writes them to a file.`,
    read: (file: string, by: string, target: string) => `${file} → ${target} (${by})`,
    byTemplate: 'a template',
    byMapping: (path: string) => `by ${path}`,
    nothing: 'Nothing to write.',
    preview: 'This is a preview, and no file was written; --write writes.',
    written: (path: string) => `${path} written.`,
    unclear: 'Unclear cells were left out; a person has to decide.',
    refused: 'Nothing was written, because the data would have errors:',
    final: (cycle: string) => `Note: the cycle ${cycle} is final; a change of it needs its grounds.`,
    proposed: (path: string) => `Proposed mapping written to ${path}; review every line before you import.`,
    unmatched: (headers: readonly string[]) =>
      `Columns of no item's name (under ignore; move those that you need to columns, with their item): ${list(headers, 'en')}`,
    strangers: (texts: readonly string[]) =>
      `Rows of no subject's name (add aliases or skip_rows): ${list(texts, 'en')}`,
    openWords: (words: readonly string[]) =>
      `Marks of unclear meaning (give their status under words): ${list(words, 'en')}`,
    draftHead: (file: string) =>
      ` Proposed from ${file}. Review every line: columns, units, aliases, rows left out, meaning of marks.\n Names were matched only where they are exactly the same, spaces and width of letters aside.`,
    report: (path: string) => `${path} written.`,
    reportTitle: 'Preview of an import',
  },
} as const;

/** A cell of the sheet in one line of a table. */
export function shortText(text: string): string {
  const shown = showCell(text);
  return shown.length > 24 ? `${shown.slice(0, 23)}…` : shown;
}

/** Rows under a header, in columns that are as wide on a terminal as their widest text; Han characters take two places. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => placesOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, at) => text + ' '.repeat(at === row.length - 1 ? 0 : widths[at]! - placesOf(text)))
      .join('  ')
      .trimEnd(),
  );
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

function placesOf(text: string): number {
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}
