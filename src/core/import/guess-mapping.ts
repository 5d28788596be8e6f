/**
 * A mapping as it could be, for a person to review: names that are the same for the eye are put together, and nothing
 * else is. What could not be told is left out or ignored, and stands in the proposal to be seen.
 */
import { statusOfWord } from '../package/valueless-words.ts';
import type { Sheet, Workbook } from './grid.ts';
import { mergeAt, shownText } from './grid.ts';
import { columnsWith, headerPaths, PATH_SEPARATOR } from './header-path.ts';
import type { KnownItems } from './known-items.ts';
import type { Mapping, StatusWord } from './mapping.ts';
import { plainText, splitUnit } from './plain-text.ts';
import { placesBetween } from './units.ts';

export interface Proposal {
  readonly mapping: Mapping;
  /** Headers of which no item bears the name, or several columns or items do. */
  readonly unmatched: readonly string[];
  /** Texts beside the subjects that are nobody's name: totals, notes, or subjects that need an alias. */
  readonly strangers: readonly string[];
  /** Dashes and words of which the meaning is not written down; '—' may be missing or not applicable. */
  readonly openWords: readonly string[];
}

/**
 * Null where no sheet has a column with names or ids of subjects. `isSubject` knows both. Where no header is the name of
 * an item there are no columns: the mapping is no whole one until a person has written them.
 */
export function guessMapping(
  { sheets }: Workbook,
  items: KnownItems,
  isSubject: { readonly name: (text: string) => boolean; readonly id: (text: string) => boolean },
): Proposal | null {
  const visible = sheets.filter((sheet) => !sheet.isHidden);
  for (const sheet of visible) {
    const found = findSubjects(sheet, isSubject);
    if (found === null) continue;
    const proposal = propose(sheet, found, items);
    if (proposal === null) continue;
    const { mapping } = proposal;
    return { ...proposal, mapping: visible.length > 1 ? { ...mapping, sheet: sheet.name } : mapping };
  }
  return null;
}

interface Subjects {
  readonly by: 'name' | 'id';
  readonly column: number;
  readonly rows: readonly number[];
}

/** The column in which most cells are subjects. */
function findSubjects(sheet: Sheet, isSubject: Parameters<typeof guessMapping>[2]): Subjects | null {
  let best: Subjects | null = null;
  for (let column = 0; column < sheet.width; column++) {
    for (const by of ['id', 'name'] as const) {
      const rows: number[] = [];
      for (let row = 0; row < sheet.height; row++) {
        const text = shownText(sheet.cell(row, column));
        if (text !== '' && isSubject[by](text)) rows.push(row);
      }
      if (rows.length > (best?.rows.length ?? 0)) best = { by, column, rows };
    }
  }
  return best;
}

function propose(sheet: Sheet, { by, column, rows }: Subjects, items: KnownItems): Proposal | null {
  const headerRows = headerRowsAbove(sheet, rows[0]!, column);
  if (headerRows.length === 0) return null;
  const paths = headerPaths(sheet, headerRows);
  const sheetUnit = unitAbove(sheet, headerRows[0]!);
  const columns: Mapping['columns'] = [];
  const unmatched: string[] = [];
  paths.forEach((header, at) => {
    if (header === '' || at === column) return;
    const matched = columnsWith(paths, header).length === 1 ? matchItem(header, sheetUnit, items) : null;
    if (matched === null) unmatched.push(header);
    else columns.push({ header, ...matched });
  });
  const once = columns.filter(({ item }) => columns.filter((one) => one.item === item).length === 1);
  const twice = columns.filter((one) => !once.includes(one)).map(({ header }) => header);
  if (paths[column] === '') return null;
  const known = once.map(({ header }) => columnsWith(paths, header)[0]!);
  const places =
    known.length > 0 ? known : paths.flatMap((path, at) => (path === '' || at === column ? [] : [at]));
  const strangers = textsBeside(sheet, column, rows, places);
  const words = wordsIn(sheet, rows, places);
  return {
    mapping: {
      header_rows: headerRows.map((row) => row + 1),
      subjects: { header: paths[column]!, by },
      aliases: {},
      columns: once,
      ignore: [...new Set([...unmatched, ...twice])],
      skip_rows: strangers.filter((text) => totals.test(plainText(text))),
      words: Object.fromEntries(words.filter((one): one is [string, StatusWord] => one[1] !== null)),
    },
    unmatched: [...new Set([...unmatched, ...twice])],
    strangers: strangers.filter((text) => !totals.test(plainText(text))),
    openWords: words.filter(([, status]) => status === null).map(([word]) => word),
  };
}

const totals =
  /^(?:合计|总计|小计|共计|平均|平均值|平均数|全市|全市合计|全市平均|全区|全县|全省|total|subtotal|sum|average|mean)[:]?$/;

/** Rows above the first subject, up to a title, a note across the sheet or a blank row. */
function headerRowsAbove(sheet: Sheet, first: number, column: number): number[] {
  const found: number[] = [];
  for (let row = first - 1; row >= 0 && !isTitle(sheet, row); row--) found.unshift(row);
  const hasSubjectHeader = (row: number): boolean => headerPaths(sheet, [row])[column] !== '';
  return found.some(hasSubjectHeader) ? found : [];
}

/** At most one text, or one range over the whole width: nothing that could tell columns apart. */
function isTitle(sheet: Sheet, row: number): boolean {
  const texts = new Set<string>();
  for (let column = 0; column < sheet.width; column++) {
    const merge = mergeAt(sheet, row, column);
    const cell = merge === null ? sheet.cell(row, column) : sheet.cell(merge.top, merge.left);
    const text = plainText(shownText(cell));
    if (text !== '') texts.add(text);
  }
  return texts.size <= 1 || [...texts].some((text) => /^单位[::]/.test(text));
}

/** `单位：万元` in the rows above the header, for columns that name no unit; '' without. */
function unitAbove(sheet: Sheet, firstHeader: number): string {
  for (let row = 0; row < firstHeader; row++) {
    for (let column = 0; column < sheet.width; column++) {
      const unit = /单位[::]([^)(,，、]+)/.exec(plainText(shownText(sheet.cell(row, column))))?.[1];
      if (unit !== undefined) return unit;
    }
  }
  return '';
}

function matchItem(
  header: string,
  sheetUnit: string,
  items: KnownItems,
): { item: string; unit?: string } | null {
  const parts = header.split(PATH_SEPARATOR).map(splitUnit);
  const names = new Set([
    plainText(header),
    ...parts.map(({ name }) => name),
    parts.map(({ name }) => name).join(''),
  ]);
  const found = [...items.byId.values()].filter((item) =>
    [item.id, item.name.zh, item.name.en].some((name) => name !== '' && names.has(plainText(name))),
  );
  const [item, ...more] = found;
  if (item === undefined || more.length > 0) return null;
  const last = parts.at(-1)!;
  const isUnitRow = parts.length > 1 && placesBetween(last.name, item.unit) !== null;
  const own = parts.map(({ unit }) => unit).find((unit) => unit !== '') ?? (isUnitRow ? last.name : '');
  const unit = own !== '' ? own : placesBetween(sheetUnit, item.unit) === null ? '' : sheetUnit;
  return unit === '' || plainText(unit) === plainText(item.unit)
    ? { item: item.id }
    : { item: item.id, unit };
}

/** Other texts in the column of the subjects below the first of them, in rows with figures. */
function textsBeside(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  places: readonly number[],
): string[] {
  const known = new Set(rows);
  const found = new Set<string>();
  for (let row = rows[0]!; row < sheet.height; row++) {
    const text = shownText(sheet.cell(row, column)).trim();
    const hasFigures = places.some((at) => sheet.cell(row, at) !== null);
    if (!known.has(row) && text !== '' && hasFigures) found.add(text);
  }
  return [...found];
}

/** Words in the figures, with the status that each surely means. A dash has several meanings. */
function wordsIn(
  sheet: Sheet,
  rows: readonly number[],
  places: readonly number[],
): [word: string, status: StatusWord | null][] {
  const words = new Set<string>();
  for (const row of rows) {
    for (const column of places) {
      const cell = sheet.cell(row, column);
      if (cell?.kind === 'text' && !/\d/.test(plainText(cell.text))) words.add(cell.text.trim());
    }
  }
  words.delete('');
  return [...words].map((word) => [word, isPlain(word) ? statusOfWord(word) : null]);
}

/** `无` may be none at all, which is a figure: 0. A dash, a stroke or a cross may stand for anything. */
const doubtful = ['无', '没有', '空', 'none', 'nil', 'x'];

function isPlain(word: string): boolean {
  return /\p{L}/u.test(word) && !doubtful.includes(plainText(word));
}
