/** What a statement gave, as a table or a chart. */
import { bars } from '../charts/bars.ts';
import { dots } from '../charts/dots.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { sqlMessages } from '../i18n/messages-sql.ts';
import type { QueryTable } from '../query/session.ts';
import type { CsvCell } from '../site/csv-file.ts';

export const views = ['table', 'bars', 'dots'] as const;
export type ResultView = (typeof views)[number];

export interface ChosenColumns {
  /** Names the rows; null where there is no column of text. */
  readonly name: string | null;
  readonly x: string | null;
  readonly y: string | null;
}

const [mostRows, mostBars, decimals] = [500, 60, 6];

/** The first column of text, and the first two of numbers. */
export function firstColumns(table: QueryTable): ChosenColumns {
  const numbers = table.columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const name = table.columns.find(({ type }) => type === 'text')?.name ?? null;
  return { name, x: numbers[0] ?? null, y: numbers[1] ?? null };
}

export function rowsOf(table: QueryTable): CsvCell[][] {
  const columns = table.columns.map(({ name }) => table.column(name));
  return Array.from({ length: table.length }, (_, row) =>
    columns.map((values) => {
      const value = values[row]!;
      return typeof value === 'boolean' ? String(value) : value;
    }),
  );
}

export function cellText(value: string | number | boolean | null, locale: Locale): string | null {
  const m = sqlMessages[locale];
  if (value === null || (typeof value === 'number' && Number.isNaN(value))) return null;
  if (typeof value === 'boolean') return value ? m.yes : m.no;
  return typeof value === 'number' ? formatPlain(value, decimals, locale) : value;
}

export function renderTable(table: QueryTable, locale: Locale): HTMLElement {
  const m = sqlMessages[locale];
  const element = document.createElement('table');
  element.className = 'plain sql-rows';
  const head = element.createTHead().insertRow();
  for (const { name, type } of table.columns) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    if (type === 'number') cell.className = 'num';
    head.append(cell);
  }
  const body = element.createTBody();
  const values = table.columns.map(({ name }) => table.column(name));
  for (let row = 0; row < Math.min(table.length, mostRows); row++) {
    const line = body.insertRow();
    for (const [at, { type }] of table.columns.entries()) {
      const cell = line.insertCell();
      const text = cellText(values[at]![row]!, locale);
      if (type === 'number') cell.className = 'num';
      if (text === null) cell.classList.add('quiet');
      cell.textContent = text ?? m.none;
    }
  }
  const region = document.createElement('section');
  region.className = 'region';
  region.tabIndex = 0;
  region.setAttribute('aria-label', m.asTable);
  region.append(element);
  return region;
}

/** Rows that the table leaves out are told; '' where it has all. */
export function tableNote(table: QueryTable, locale: Locale): string {
  return table.length <= mostRows ? '' : sqlMessages[locale].firstRows(formatPlain(mostRows, 0, locale));
}

export interface DrawnChart {
  readonly svg: string;
  readonly note: string;
}

/** Null where the columns do not do for it. */
export function renderBars(
  table: QueryTable,
  { name, x }: ChosenColumns,
  width: number,
  locale: Locale,
): DrawnChart | null {
  if (x === null) return null;
  const m = sqlMessages[locale];
  const names = namesOf(table, name, locale);
  const values = table.column(x) as Float64Array;
  const rows = [...values.slice(0, mostBars)].map((value, at) => ({
    name: names(at),
    value,
    figure: cellText(value, locale) ?? m.none,
  }));
  const svg = bars(rows, {
    title: x,
    summary: '',
    width,
    formatTick: (tick) => formatPlain(tick, 4, locale),
  });
  const isAll = table.length <= mostBars;
  const note = isAll
    ? ''
    : m.mostBars(formatPlain(mostBars, 0, locale), formatPlain(table.length, 0, locale));
  return { svg, note };
}

export function renderDots(
  table: QueryTable,
  { name, x, y }: ChosenColumns,
  width: number,
  locale: Locale,
): DrawnChart | null {
  if (x === null || y === null) return null;
  const names = namesOf(table, name, locale);
  const [xs, ys] = [table.column(x) as Float64Array, table.column(y) as Float64Array];
  const rows = [...xs].map((value, at) => ({ name: names(at), x: value, y: ys[at]! }));
  const absent = rows.filter((row) => Number.isNaN(row.x) || Number.isNaN(row.y)).length;
  const formatTick = (tick: number) => formatPlain(tick, 4, locale);
  const svg = dots(rows, { title: `${x} × ${y}`, summary: '', width, xName: x, yName: y, formatTick });
  return { svg, note: absent === 0 ? '' : sqlMessages[locale].leftOut(formatPlain(absent, 0, locale)) };
}

function namesOf(table: QueryTable, name: string | null, locale: Locale): (row: number) => string {
  if (name === null) return (row) => formatPlain(row + 1, 0, locale);
  const values = table.column(name);
  return (row) => cellText(values[row]!, locale) ?? sqlMessages[locale].none;
}
