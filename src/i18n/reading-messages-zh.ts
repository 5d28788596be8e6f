/** Chinese sentences about bytes, rows and cells. */
import type { ReadingIssues } from '../core/package/reading-issues.ts';
import type { Message, MessagesFor } from './message.ts';

const expectedNumber = '应为半角普通数字，如 1234.5 或 -0.8';
const expectedDate = '应为 2024-01-05 这样的日期';
const purposes = { number: '数字', date: '日期', id: '编号' };
const lacking = { year: '缺少年份', month: '缺少月和日', day: '缺少日' };
const sizes = {
  large: '超出可表示的最大数值',
  small: '过于接近 0，只能存成 0',
  inexact: '位数过多，无法精确存储（上限为 ±9007199254740991）',
};
const statuses = 'missing（缺失）、late（迟报）、not-applicable（不适用、不考核）、suppressed（不公开）';
const statusNames = {
  missing: 'missing（缺失）',
  late: 'late（迟报）',
  'not-applicable': 'not-applicable（不适用、不考核）',
  suppressed: 'suppressed（不公开）',
};

function write(suggestion: string | null, otherwise = '请按数据来源更正此单元格。'): string {
  if (suggestion === '') return '请将单元格留空。';
  return suggestion === null ? otherwise : `请改为 ${suggestion}。`;
}

function number(cell: string, what: string, tip: string): Message {
  return { text: `“${cell}”${what}；${expectedNumber}。`, tip };
}

function date(cell: string, what: string, tip: string): Message {
  return { text: `“${cell}”${what}；${expectedDate}。`, tip };
}

const text: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `text-${string}`>> = {
  'text-empty': () => ({
    text: '文件为空；至少应有表头。',
    tip: '请重新导出该文件，或将其移出数据包。',
  }),
  'text-excel-workbook': ({ format }) => ({
    text: `这是 Excel 工作簿（.${format}），不是 CSV；应为 UTF-8 编码、逗号分隔的文本。`,
    tip: '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”；只改文件名无效。',
  }),
  'text-bom': () => ({
    text: '文件开头有字节顺序标记（BOM），读取时已略去；应为不带 BOM 的 UTF-8。',
    tip: '保存时请选“UTF-8”，不选“带 BOM 的 UTF-8”。',
  }),
  'text-utf16': ({ encoding }) => ({
    text: `文件编码为 ${encoding}；应为 UTF-8。`,
    tip: '请另存为 UTF-8（Excel 中选“CSV UTF-8”，不选“Unicode 文本”）。',
  }),
  'text-gb18030': () => ({
    text: '文件编码为 GB18030（GBK、GB2312）；应为 UTF-8。',
    tip: '请另存为 UTF-8（Excel、WPS 中选“CSV UTF-8”；记事本另存时编码选 UTF-8）。',
  }),
  'text-not-utf8': ({ byte }) => ({
    text: `本行的字节 0x${byte} 不是 UTF-8，整个文件也不是 UTF-16 或 GB18030；应为 UTF-8。`,
    tip: '请用生成该文件的程序打开，另存为 UTF-8；损坏从本行开始。',
  }),
  'text-replacement-character': ({ count }) => ({
    text: `有 ${count} 个字符已丢失，文中出现“\uFFFD”（U+FFFD）。`,
    tip: '此前的编码转换损坏了文件，请从来源重新导出为 UTF-8。',
  }),
  'text-nul': ({ count, character }) => ({
    text: `文件含 ${count} 个空字符（U+0000），首个为本行第 ${character} 个字符；应为文本。`,
    tip: '请重新导出；空字符多见于损坏的文件或二进制文件。',
  }),
  'text-crlf': ({ count }) => ({
    text: `有 ${count} 行以 CRLF（Windows）换行，已按 LF 读取；应为 LF。`,
    tip: '请以 LF 换行保存，或在 .gitattributes 中写 `* text=auto eol=lf`，由 git 转换。',
  }),
  'text-mac-line-ends': ({ count }) => ({
    text: `有 ${count} 行以单独的 CR（旧版 Mac）换行，已按 LF 读取；应为 LF。`,
    tip: '请另存为“CSV UTF-8”，不选“CSV（Macintosh）”。',
  }),
  'text-lone-cr': ({ count }) => ({
    text: `有 ${count} 个回车符（CR）后面没有换行符（LF），首个在此处；已按 LF 读取。`,
    tip: '请删除；多由单元格内换行造成。',
  }),
};

const delimiterNames = { ';': '分号', '\t': '制表符', '|': '竖线', '，': '全角逗号' };

const csv: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `csv-${string}`>> = {
  'csv-delimiter': ({ delimiter }) => ({
    text: `表头以${delimiterNames[delimiter]}分隔；应为半角逗号。`,
    tip: '请导出为逗号分隔的 CSV。',
  }),
  'csv-header-missing': ({ first }) => ({
    text: `首行“${first}”是数据；应为写有列名的表头。`,
    tip: '请把表头补在第一行。',
  }),
  'csv-header-blank': ({ column }) => ({
    text: `表头第 ${column} 列没有列名；每一列都应有列名。`,
    tip: '请补上列名；空列请删除；表头上方的标题行也应删除。',
  }),
  'csv-header-duplicate': ({ name, first }) => ({
    text: `表头中“${name}”重复，首次出现在第 ${first} 列；每个列名只应出现一次。`,
    tip: '请更名或删除其中一列。',
  }),
  'csv-header-characters': ({ name, suggestion }) => ({
    text: `列名“${name}”含多余空格或全角字符，已按“${suggestion}”读取。`,
    tip: write(suggestion),
  }),
  'csv-ragged-row': ({ cells, expected }) => ({
    text: `本行有 ${cells} 个单元格，表头有 ${expected} 个；本行未读入。`,
    tip:
      cells > expected
        ? '含逗号的文本须加引号，如 "a, b"；数字不得带千分位。'
        : '缺少的单元格即使为空也须写逗号；请检查单元格内是否有换行。',
  }),
  'csv-blank-row': ({ cells }) => ({
    text: cells === 0 ? '本行为空行；应为数据行。' : `本行 ${cells} 个单元格全部为空。`,
    tip: '请删除本行；如有数据遗失，请补回。',
  }),
  'csv-unclosed-quote': ({ opened, reached }) => ({
    text: `第 ${opened} 行的引号未闭合，一直读到第 ${reached} 行仍未找到结尾；该行未读入。`,
    tip: '请在下一个逗号前补上引号，或删除该引号；文本内的引号须写两遍。',
  }),
  'csv-stray-quote': ({ cell }) => ({
    text: `单元格“${cell}”未加引号，内部却有引号；本行未读入。`,
    tip: '请给整个单元格加引号，内部的引号写两遍，如 "12"" 管"。',
  }),
  'csv-text-after-quote': ({ after }) => ({
    text: `结束引号之后还有“${after}”；应为逗号或行尾。本行未读入。`,
    tip: '加了引号的文本，其内部的引号须写两遍；逗号前不留空格。',
  }),
};

const cell: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `cell-${string}`>> = {
  'cell-blank': ({ purpose }) => ({
    text: `单元格为空；应为${purposes[purpose]}。`,
    tip: '空单元格不会当作 0，请按数据来源填写。',
  }),
  'cell-space': ({ cell: shown, characters, suggestion }) => ({
    text: `“${shown}”含多余空格或不可见字符（${characters.join('、')}）；不应有此类字符。`,
    tip: write(suggestion),
  }),
  'cell-excel-error': ({ cell: shown, purpose }) => ({
    text: `“${shown}”是电子表格的公式错误；应为${purposes[purpose]}。`,
    tip:
      purpose === 'number'
        ? '请更正公式；确无数值的，`value` 留空，`status` 填 missing（缺失）。'
        : '请更正公式后重新导出。',
  }),
  'cell-hashes': ({ cell: shown }) => ({
    text: `“${shown}”是电子表格列宽不足时的显示，原内容已丢失。`,
    tip: '请在电子表格中加宽该列后重新导出。',
  }),
  'cell-apostrophe': ({ cell: shown, suggestion }) => ({
    text: `“${shown}”以撇号开头，这是电子表格的文本标记；不应保留。`,
    tip: write(suggestion),
  }),
};

const numbers: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `number-${string}`>> = {
  'number-full-width': (p) => number(p.cell, '含全角字符', write(p.suggestion)),
  'number-minus': (p) => number(p.cell, '的负号不是半角“-”', write(p.suggestion)),
  'number-plus': (p) => number(p.cell, '带正号', write(p.suggestion)),
  'number-point': (p) => number(p.cell, '的小数点一侧没有数字', write(p.suggestion)),
  'number-thousands': (p) => number(p.cell, '带千分位分隔符', write(p.suggestion)),
  'number-decimal-comma': (p) => number(p.cell, '以逗号作小数点或以点作千分位', write(p.suggestion)),
  'number-percent': (p) =>
    number(
      p.cell,
      /[%‰‱]/.test(p.sign) ? `带百分号一类的符号“${p.sign}”` : `带“${p.sign}”`,
      `请按指标的计量单位填写数字；单位为“${p.sign}”的，填 ${p.suggestion ?? ''}。`,
    ),
  'number-accounting': (p) => number(p.cell, '以括号表示负数（会计格式）', write(p.suggestion)),
  'number-scientific': (p) =>
    number(
      p.cell,
      '是电子表格的科学记数显示，可能已丢失位数',
      `请把该列设为数值格式后重新导出；确未丢失的，改为 ${p.suggestion ?? ''}。`,
    ),
  'number-hexadecimal': (p) => number(p.cell, '是十六进制数', write(p.suggestion)),
  'number-fraction': (p) => number(p.cell, '是分数', write(p.suggestion, '请改为小数，并保留足够的位数。')),
  'number-unit': (p) => number(p.cell, `带有计量单位“${p.unit}”`, unitTip(p)),
  'number-date': (p) =>
    number(p.cell, '是日期或时间', '请检查各列是否错位；电子表格可能把 1-5 一类的内容自动转成了日期。'),
  'number-dash': (p) =>
    number(
      p.cell,
      '是横线',
      '请将 `value` 留空，`status` 填 missing（缺失）或 not-applicable（不适用、不考核）。',
    ),
  'number-word': (p) =>
    number(
      p.cell,
      '是表示没有数值的文字或符号',
      `请将 \`value\` 留空，并在 \`status\` 中填明原因，此处多为 ${statusNames[p.status]}；可填 ${statuses}。`,
    ),
  'number-approximate': (p) => number(p.cell, '是约数或界限', '请填确切数字，说明写入 `note`。'),
  'number-interval': (p) => number(p.cell, '是区间', '请填一个数字，区间写入 `note`。'),
  'number-chinese-numeral': (p) => number(p.cell, '是中文数字', '请改用阿拉伯数字。'),
  'number-size': (p) => ({ text: `“${p.cell}”${sizes[p.size]}。`, tip: '请与数据来源核对。' }),
  'number-not-integer': (p) => ({
    text: `“${p.cell}”不是整数写法；应只含数字，如 12。`,
    tip: write(p.suggestion, '请填整数。'),
  }),
  'number-text': (p) =>
    number(p.cell, '不是数字', `请更正；确无数值的，\`value\` 留空，\`status\` 填 ${statuses} 之一。`),
};

function unitTip({ suggestion, unit, multiplied }: ReadingIssues['number-unit']): string {
  const move = `请只填 ${suggestion ?? ''}，“${unit}”写入该指标的 \`unit\``;
  return multiplied === null ? `${move}。` : `${move}；按倍数换算后为 ${multiplied}。`;
}

const dates: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `date-${string}`>> = {
  'date-format': (p) => date(p.cell, '是其他写法的日期', write(p.suggestion)),
  'date-serial': (p) =>
    date(
      p.cell,
      '像是电子表格的日期序列号',
      `请改为 ${p.suggestion ?? ''}，即该序列号在 1900 日期系统中所指的日期。`,
    ),
  'date-time': (p) => date(p.cell, '带有时间', write(p.suggestion, '请只填日期，且须为存在的日期。')),
  'date-impossible': (p) =>
    date(p.cell, `不是历法中存在的日期（${p.year} 年 ${p.month} 月 ${p.day} 日）`, '请更正日期。'),
  'date-ambiguous': (p) => date(p.cell, '有多种读法', `请写明所指的日期：${p.readings.join(' 或 ')}。`),
  'date-incomplete': (p) => date(p.cell, lacking[p.lacks], '请写全年、月、日。'),
  'date-word': (p) => date(p.cell, '不是日期', '没有日期的，请将单元格留空。'),
  'date-text': (p) => date(p.cell, '不是日期', '请更正；没有日期的，请将单元格留空。'),
};

const expectedId = '只应含半角字母、数字和“-”“_”“.”';

const ids: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `id-${string}`>> = {
  'id-full-width': (p) => ({
    text: `编号“${p.cell}”含全角字符；${expectedId}。`,
    tip: write(p.suggestion),
  }),
  'id-scientific': (p) => ({
    text: `编号“${p.cell}”被电子表格转成了数字，位数已丢失。`,
    tip: '请在电子表格中把该列设为文本格式，恢复编号后重新导出。',
  }),
  'id-characters': (p) => ({
    text: `编号“${p.cell}”含有 ${p.characters.join(' ')}；${expectedId}。`,
    tip: '请使用固定不变的编号；显示用的名称写入名称列。',
  }),
  'id-dots': (p) => ({
    text: `编号“${p.cell}”既无字母也无数字；${expectedId}。`,
    tip: '编号至少应含一个字母或数字。',
  }),
};

export const readingMessagesZh: MessagesFor<ReadingIssues> = {
  ...text,
  ...csv,
  ...cell,
  ...numbers,
  ...dates,
  ...ids,
};
