/** English sentences about bytes, rows and cells. */
import type { ReadingIssues } from '../core/package/reading-issues.ts';
import type { Message, MessagesFor } from './message.ts';

const expectedNumber = 'expected a plain number such as 1234.5 or -0.8';
const expectedDate = 'expected a date such as 2024-01-05';
const purposes = { number: 'a number', date: 'a date', id: 'an id' };
const lacking = { year: 'no year', month: 'neither month nor day', day: 'no day' };
const sizes = {
  large: 'is larger than any number that can be held',
  small: 'is too close to 0 to be held as anything but 0',
  inexact: 'has more digits than can be held exactly (the limit is ±9007199254740991)',
};
const leaveBlank =
  'leave `value` blank and say why in `status`: missing, late, not-applicable or suppressed.';

function write(suggestion: string | null, otherwise = 'correct the cell from its source.'): string {
  if (suggestion === '') return 'leave the cell blank.';
  return suggestion === null ? otherwise : `write ${suggestion}.`;
}

function number(cell: string, what: string, tip: string): Message {
  return { text: `"${cell}" ${what}; ${expectedNumber}.`, tip };
}

function date(cell: string, what: string, tip: string): Message {
  return { text: `"${cell}" ${what}; ${expectedDate}.`, tip };
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

const text: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `text-${string}`>> = {
  'text-empty': () => ({
    text: 'The file is empty; expected at least a header.',
    tip: 'export the file again, or remove it from the package.',
  }),
  'text-excel-workbook': ({ format }) => ({
    text: `This is an Excel workbook (.${format}), not CSV; expected comma-separated text in UTF-8.`,
    tip: 'in Excel or WPS choose Save As, "CSV UTF-8 (comma delimited)"; changing the file name is not enough.',
  }),
  'text-bom': () => ({
    text: 'The file starts with a byte order mark (BOM); it was left out. Expected UTF-8 without it.',
    tip: 'save as "UTF-8" instead of "UTF-8 with BOM".',
  }),
  'text-utf16': ({ encoding }) => ({
    text: `The file is encoded in ${encoding}; expected UTF-8.`,
    tip: 'save it as UTF-8 (Excel: "CSV UTF-8", not "Unicode Text").',
  }),
  'text-gb18030': () => ({
    text: 'The file is encoded in GB18030 (GBK, GB2312); expected UTF-8.',
    tip: 'save it as UTF-8 (Excel and WPS: "CSV UTF-8"; Notepad: Save As, Encoding UTF-8).',
  }),
  'text-not-utf8': ({ byte }) => ({
    text: `Byte 0x${byte} on this line is not UTF-8, and the file is not UTF-16 or GB18030 either; expected UTF-8.`,
    tip: 'open the file in the program that wrote it and save it as UTF-8; the line shows where damage begins.',
  }),
  'text-replacement-character': ({ count }) => ({
    text: `${counted(count, 'character has', 'characters have')} been lost: "\uFFFD" (U+FFFD) stands in the text.`,
    tip: 'an earlier conversion of encodings damaged the file; export it again from its source as UTF-8.',
  }),
  'text-nul': ({ count, character }) => ({
    text: `The file holds ${counted(count, 'NUL character', 'NUL characters')} (U+0000), the first as character ${character} of this line; expected text.`,
    tip: 'export the file again; NUL characters come from damaged or binary files.',
  }),
  'text-crlf': ({ count }) => ({
    text: `${counted(count, 'line ends', 'lines end')} in CRLF (Windows); read as LF, which is expected.`,
    tip: 'save with LF line ends, or let git do it with `* text=auto eol=lf` in .gitattributes.',
  }),
  'text-mac-line-ends': ({ count }) => ({
    text: `${counted(count, 'line ends', 'lines end')} in a lone CR (old Mac); read as LF, which is expected.`,
    tip: 'save as "CSV UTF-8", not as "CSV (Macintosh)".',
  }),
  'text-lone-cr': ({ count }) => ({
    text: `${counted(count, 'carriage return', 'carriage returns')} without line feed among other line ends, the first one here; read as LF.`,
    tip: 'remove it; it often comes from a line break inside a cell.',
  }),
};

const delimiterNames = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  '，': 'full-width commas (，)',
};

const csv: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `csv-${string}`>> = {
  'csv-delimiter': ({ delimiter }) => ({
    text: `The header is separated by ${delimiterNames[delimiter]}; expected commas.`,
    tip: 'export as comma-separated CSV.',
  }),
  'csv-header-missing': ({ first }) => ({
    text: `The first row "${first}" holds data; expected a header with the names of the columns.`,
    tip: 'put the header back as the first row.',
  }),
  'csv-header-blank': ({ column }) => ({
    text: `Column ${column} has no name in the header; expected a name for every column.`,
    tip: 'name the column, or delete it if it is empty; a title above the header must go too.',
  }),
  'csv-header-duplicate': ({ name, first }) => ({
    text: `The header names "${name}" twice, first as column ${first}; expected every name once.`,
    tip: 'rename or delete one of the two columns.',
  }),
  'csv-header-characters': ({ name, suggestion }) => ({
    text: `The header "${name}" holds stray spaces or full-width characters; read as "${suggestion}".`,
    tip: write(suggestion),
  }),
  'csv-ragged-row': ({ cells, expected }) => ({
    text: `The row has ${counted(cells, 'cell', 'cells')}, the header has ${expected}; the row is left out.`,
    tip:
      cells > expected
        ? 'a text with a comma inside needs quotes: "a, b"; a number takes no thousands separator.'
        : 'write a comma for each missing cell, also for blank ones; look for a line break inside a cell.',
  }),
  'csv-blank-row': ({ cells }) => ({
    text: cells === 0 ? 'The line is blank; expected a row.' : `All ${cells} cells of the row are blank.`,
    tip: 'delete the line; if a row was lost here, restore it.',
  }),
  'csv-unclosed-quote': ({ opened, reached }) => ({
    text: `The quote opened on line ${opened} is not closed; reading went on to line ${reached} in search of its end. The row is left out.`,
    tip: 'close the quote before the next comma, or remove it; a quote inside a text is written twice.',
  }),
  'csv-stray-quote': ({ cell }) => ({
    text: `The cell "${cell}" has a quote inside but is not quoted; the row is left out.`,
    tip: 'put the whole cell in quotes and write the quote inside twice: "12"" pipe".',
  }),
  'csv-text-after-quote': ({ after }) => ({
    text: `After the closing quote stands "${after}"; expected a comma or the end of the line. The row is left out.`,
    tip: 'write a quote inside a quoted text twice; leave no space before the comma.',
  }),
};

const cell: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `cell-${string}`>> = {
  'cell-blank': ({ purpose }) => ({
    text: `The cell is blank; expected ${purposes[purpose]}.`,
    tip: 'a blank cell is never read as 0; fill it in from its source.',
  }),
  'cell-space': ({ cell: shown, characters, suggestion }) => ({
    text: `"${shown}" holds stray spaces or invisible characters (${characters.join(', ')}); expected none.`,
    tip: write(suggestion),
  }),
  'cell-excel-error': ({ cell: shown, purpose }) => ({
    text: `"${shown}" is an error of the spreadsheet's formula; expected ${purposes[purpose]}.`,
    tip:
      purpose === 'number'
        ? 'correct the formula; if there is no value, leave `value` blank and put missing in `status`.'
        : 'correct the formula and export again.',
  }),
  'cell-hashes': ({ cell: shown }) => ({
    text: `"${shown}" is what a spreadsheet shows when a column is too narrow; the content is lost.`,
    tip: 'widen the column in the spreadsheet and export again.',
  }),
  'cell-apostrophe': ({ cell: shown, suggestion }) => ({
    text: `"${shown}" starts with an apostrophe, by which spreadsheets mark text; expected none.`,
    tip: write(suggestion),
  }),
};

const numbers: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `number-${string}`>> = {
  'number-full-width': (p) => number(p.cell, 'is written in full-width characters', write(p.suggestion)),
  'number-minus': (p) => number(p.cell, 'has a dash or a minus sign that is not "-"', write(p.suggestion)),
  'number-plus': (p) => number(p.cell, 'has a plus sign', write(p.suggestion)),
  'number-point': (p) => number(p.cell, 'has no digit on one side of the point', write(p.suggestion)),
  'number-thousands': (p) => number(p.cell, 'has thousands separators', write(p.suggestion)),
  'number-decimal-comma': (p) =>
    number(p.cell, 'has a decimal comma or points between thousands', write(p.suggestion)),
  'number-percent': (p) =>
    number(
      p.cell,
      `ends in "${p.sign}"`,
      `state the number in the item's unit: ${p.suggestion} if that unit is ${p.sign}.`,
    ),
  'number-accounting': (p) =>
    number(p.cell, 'is in brackets, as accountants write negatives', write(p.suggestion)),
  'number-scientific': (p) =>
    number(
      p.cell,
      'is in the short notation of a spreadsheet, which may have dropped digits',
      `format the column as a number and export again; if nothing was dropped, write ${p.suggestion}.`,
    ),
  'number-hexadecimal': (p) => number(p.cell, 'is hexadecimal', write(p.suggestion)),
  'number-fraction': (p) =>
    number(
      p.cell,
      'is a fraction',
      write(p.suggestion, 'write it as a decimal, with as many places as needed.'),
    ),
  'number-unit': (p) => number(p.cell, `carries its unit "${p.unit}"`, unitTip(p)),
  'number-date': (p) =>
    number(
      p.cell,
      'is a date or a time',
      'check that the columns are in order; a spreadsheet may have turned a number such as 1-5 into a date.',
    ),
  'number-dash': (p) =>
    number(p.cell, 'is a dash', 'leave `value` blank and put missing or not-applicable in `status`.'),
  'number-word': (p) =>
    number(
      p.cell,
      'is a word or a sign for a value that is not there',
      `leave \`value\` blank and put the reason in \`status\`, here probably ${p.status}; allowed are missing, late, not-applicable and suppressed.`,
    ),
  'number-approximate': (p) =>
    number(
      p.cell,
      'is an approximation or a bound',
      'write the exact number; put the reservation in `note`.',
    ),
  'number-interval': (p) => number(p.cell, 'is a range', 'write one number; put the range in `note`.'),
  'number-chinese-numeral': (p) => number(p.cell, 'is in Chinese numerals', 'write it in digits.'),
  'number-size': (p) => ({
    text: `"${p.cell}" ${sizes[p.size]}.`,
    tip: 'check the number against its source.',
  }),
  'number-not-integer': (p) => ({
    text: `"${p.cell}" is not written as a whole number; expected digits only, such as 12.`,
    tip: write(p.suggestion, 'give a whole number.'),
  }),
  'number-text': (p) => number(p.cell, 'is not a number', `correct it; if there is no value, ${leaveBlank}`),
};

function unitTip({ suggestion, unit, multiplied }: ReadingIssues['number-unit']): string {
  const move = `write ${suggestion ?? ''} and keep "${unit}" in the item's \`unit\``;
  return multiplied === null ? `${move}.` : `${move}; without the multiplier it is ${multiplied}.`;
}

const dates: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `date-${string}`>> = {
  'date-format': (p) => date(p.cell, 'is a date in another notation', write(p.suggestion)),
  'date-serial': (p) =>
    date(
      p.cell,
      'looks like the day number of a spreadsheet',
      `write ${p.suggestion ?? ''}, which it stands for in the 1900 date system.`,
    ),
  'date-time': (p) =>
    date(p.cell, 'has a time of day', write(p.suggestion, 'write the date alone, a day that exists.')),
  'date-impossible': (p) =>
    date(
      p.cell,
      `is not a day of the calendar (year ${p.year}, month ${p.month}, day ${p.day})`,
      'correct the day.',
    ),
  'date-ambiguous': (p) =>
    date(
      p.cell,
      'can be read in more than one way',
      `write the day that is meant: ${p.readings.join(' or ')}.`,
    ),
  'date-incomplete': (p) => date(p.cell, `has ${lacking[p.lacks]}`, 'write year, month and day.'),
  'date-word': (p) => date(p.cell, 'is not a date', 'leave the cell blank if there is no date.'),
  'date-text': (p) =>
    date(p.cell, 'is not a date', 'correct it, or leave the cell blank if there is no date.'),
};

const expectedId = 'expected ASCII letters, digits, "-", "_" and "."';

const ids: Pick<MessagesFor<ReadingIssues>, Extract<keyof ReadingIssues, `id-${string}`>> = {
  'id-full-width': (p) => ({
    text: `The id "${p.cell}" is written in full-width characters; ${expectedId}.`,
    tip: write(p.suggestion),
  }),
  'id-scientific': (p) => ({
    text: `The id "${p.cell}" was turned into a number by a spreadsheet and has lost digits.`,
    tip: 'format the column as text in the spreadsheet, restore the id and export again.',
  }),
  'id-characters': (p) => ({
    text: `The id "${p.cell}" holds ${p.characters.join(' ')}; ${expectedId}.`,
    tip: 'use a permanent id; names for display belong in the name columns.',
  }),
  'id-dots': (p) => ({
    text: `The id "${p.cell}" has neither letter nor digit; ${expectedId}.`,
    tip: 'use an id with at least one letter or digit.',
  }),
};

export const readingMessagesEn: MessagesFor<ReadingIssues> = {
  ...text,
  ...csv,
  ...cell,
  ...numbers,
  ...dates,
  ...ids,
};
