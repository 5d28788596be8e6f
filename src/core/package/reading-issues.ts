/**
 * What can be wrong with the bytes, rows and cells of a file, before anything is known about their meaning.
 *
 * Each kind maps to its parameters. They carry data only; the sentences stand in `i18n/reading-messages.ts`.
 * `cell` is always the text of the cell as `showCell` prints it: at most 60 characters, invisible ones spelt out.
 * `suggestion` is the text that should stand in the cell instead, or null where only a person can know it.
 */
export interface ReadingIssues extends TextIssues, CsvIssues, CellIssues {}

/** Bytes that are not clean UTF-8 text with LF line ends. */
interface TextIssues {
  'text-empty': Record<never, never>;
  'text-excel-workbook': { format: 'xlsx' | 'xls' };
  'text-bom': Record<never, never>;
  'text-utf16': { encoding: 'UTF-16LE' | 'UTF-16BE' };
  'text-gb18030': Record<never, never>;
  /** `byte` is the first one that no encoding explains, as two hexadecimal digits. */
  'text-not-utf8': { byte: string };
  /** U+FFFD in valid UTF-8: characters that an earlier conversion has lost for good. */
  'text-replacement-character': { count: number };
  /** `character` is the position in the line of the first one, from 1. */
  'text-nul': { count: number; character: number };
  'text-crlf': { count: number };
  'text-mac-line-ends': { count: number };
  'text-lone-cr': { count: number };
}

/** Text that is not RFC 4180 with a header and as many cells in every row. */
interface CsvIssues {
  'csv-delimiter': { delimiter: ';' | '\t' | '|' | '，' };
  'csv-header-missing': { first: string };
  'csv-header-blank': { column: number };
  'csv-header-duplicate': { name: string; first: number };
  'csv-header-characters': { name: string; suggestion: string };
  'csv-ragged-row': { cells: number; expected: number };
  /** `cells` is 0 for a line without any character, else the number of cells that are all blank. */
  'csv-blank-row': { cells: number };
  /** `opened` is the line of the opening quote; `reached` the line where reading had to stop. */
  'csv-unclosed-quote': { opened: number; reached: number };
  'csv-stray-quote': { cell: string };
  'csv-text-after-quote': { after: string };
}

interface Repairable {
  cell: string;
  suggestion: string | null;
}

export type CellPurpose = 'number' | 'date' | 'id';
export type ValuelessStatus = 'missing' | 'late' | 'not-applicable' | 'suppressed';

/** Cells that are not a number, a date or an id in the one notation that a package allows. */
export interface CellIssues {
  'cell-blank': { purpose: CellPurpose };
  /** `characters` are code points such as `U+00A0`. */
  'cell-space': Repairable & { characters: readonly string[] };
  'cell-excel-error': { cell: string; purpose: CellPurpose };
  'cell-hashes': { cell: string };
  'cell-apostrophe': Repairable;

  'number-full-width': Repairable;
  'number-minus': Repairable;
  'number-plus': Repairable;
  'number-point': Repairable;
  'number-thousands': Repairable;
  'number-decimal-comma': Repairable;
  'number-percent': Repairable & { sign: string };
  'number-accounting': Repairable;
  'number-scientific': Repairable;
  'number-hexadecimal': Repairable;
  'number-fraction': Repairable;
  /** `multiplied` is the value with 万 or 亿 multiplied in, or null without such a word. */
  'number-unit': Repairable & { unit: string; multiplied: string | null };
  'number-date': { cell: string };
  'number-dash': { cell: string };
  /** `status` is the one that the word most likely means. */
  'number-word': { cell: string; status: ValuelessStatus };
  'number-approximate': { cell: string };
  'number-interval': { cell: string };
  'number-chinese-numeral': { cell: string };
  /** `size` tells whether the number is beyond what can be held, too close to zero, or an inexact integer. */
  'number-size': { cell: string; size: 'large' | 'small' | 'inexact' };
  'number-not-integer': Repairable;
  'number-text': { cell: string };

  /** Clearly a day, in another notation. */
  'date-format': Repairable;
  /** A day count of the spreadsheet's 1900 date system. */
  'date-serial': Repairable;
  'date-time': Repairable;
  'date-impossible': { cell: string; year: number; month: number; day: number };
  'date-ambiguous': { cell: string; readings: readonly string[] };
  'date-incomplete': { cell: string; lacks: 'year' | 'day' | 'month' };
  'date-word': { cell: string };
  'date-text': { cell: string };

  'id-full-width': Repairable;
  'id-scientific': { cell: string };
  'id-characters': { cell: string; characters: readonly string[] };
  'id-dots': { cell: string };
}
