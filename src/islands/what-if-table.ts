/** The table of published and hypothetical totals and places, which sorts by any column. */
import type { Shift } from '../core/what-if/shifts.ts';
import { placesGained } from '../core/what-if/shifts.ts';
import { formatNumber, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { whatIfMessages } from '../i18n/messages-what-if.ts';
import type { WhatIfNames } from '../site/what-if-data.ts';
import { placeText, shiftText } from '../site/what-if-text.ts';
import { roundHalf } from '../core/round.ts';
import { element } from './element.ts';
import type { Direction, Key } from './sort-order.ts';
import { sortOrder } from './sort-order.ts';

/** A browser lays out so many rows at once; the file holds all. */
const mostRows = 300;

interface Column {
  readonly name: string;
  readonly isNumber: boolean;
  readonly first: Direction;
  readonly key: (row: Shift) => Key;
  readonly text: (row: Shift) => string;
  /** A second line in small type. */
  readonly small?: (row: Shift) => string;
}

export class ShiftTable {
  readonly #table: HTMLTableElement;
  readonly #note: HTMLElement;
  readonly #locale: Locale;
  #columns: readonly Column[] = [];
  #rows: readonly Shift[] = [];
  #sort: { readonly at: number; readonly direction: Direction } = { at: 0, direction: 'ascending' };
  readonly #compare: (a: string, b: string) => number;

  constructor(table: HTMLTableElement, note: HTMLElement, locale: Locale) {
    this.#table = table;
    this.#note = note;
    this.#locale = locale;
    this.#compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  }

  /** Another assessment: other columns, in the order of hypothetical places. */
  open(names: WhatIfNames, decimals: number): void {
    this.#columns = columnsOf(names, decimals, this.#locale);
    const at = this.#columns.findIndex((column) => column.key === placeKey);
    this.#sort = { at, direction: 'ascending' };
    const heads = this.#columns.map((column, index) => this.#head(column, index));
    // Paper repeats the head of a table on every sheet, and with it what the figures are.
    const onPaper = element(
      'td',
      { colspan: String(heads.length) },
      whatIfMessages[this.#locale].hypothetical,
    );
    const mark = element('tr', { class: 'on-paper' }, onPaper);
    this.#table.tHead!.replaceChildren(element('tr', {}, ...heads), mark);
  }

  show(rows: readonly Shift[]): void {
    this.#rows = rows;
    this.#render();
  }

  /** As they stand in the table, those that are not shown as well. */
  sorted(): Shift[] {
    const { at, direction } = this.#sort;
    const keys = this.#rows.map(this.#columns[at]!.key);
    return sortOrder(keys, direction, this.#compare).map((row) => this.#rows[row]!);
  }

  #head(column: Column, index: number): HTMLTableCellElement {
    const m = whatIfMessages[this.#locale];
    const button = element(
      'button',
      { type: 'button', class: 'sort', title: m.sortBy(column.name) },
      column.name,
    );
    button.addEventListener('click', () => {
      const isSame = this.#sort.at === index;
      const opposite = this.#sort.direction === 'ascending' ? 'descending' : 'ascending';
      this.#sort = { at: index, direction: isSame ? opposite : column.first };
      this.#render();
    });
    return element('th', { scope: 'col', class: column.isNumber ? 'num' : null }, button);
  }

  #render(): void {
    [...this.#table.tHead!.rows[0]!.cells].forEach((head, index) => {
      if (index === this.#sort.at) head.setAttribute('aria-sort', this.#sort.direction);
      else head.removeAttribute('aria-sort');
    });
    const sorted = this.sorted();
    const shown = sorted.slice(0, mostRows);
    this.#table.tBodies[0]!.replaceChildren(...shown.map((row) => this.#row(row)));
    const count = (n: number) => formatPlain(n, 0, this.#locale);
    this.#note.hidden = sorted.length <= mostRows;
    this.#note.textContent = whatIfMessages[this.#locale].firstRows(count(mostRows), count(sorted.length));
  }

  #row(row: Shift): HTMLTableRowElement {
    const gained = placesGained(row);
    const cells = this.#columns.map((column, index) => {
      if (index === 0) {
        const small = column.small === undefined ? [] : [element('small', {}, column.small(row))];
        return element('th', { scope: 'row' }, column.text(row), ...small);
      }
      const isShift = column.key === placesGainedKey;
      const text = element('span', { class: isShift ? moveClass(gained) : null }, column.text(row));
      return element('td', { class: column.isNumber ? 'num' : isShift ? 'move' : null }, text);
    });
    return element('tr', { class: row.place === row.publishedPlace ? null : 'is-moved' }, ...cells);
  }
}

function moveClass(gained: number): string {
  if (Number.isNaN(gained)) return 'move-none';
  return gained > 0 ? 'move-up' : gained < 0 ? 'move-down' : 'move-same';
}

/** Group after group, for places of two groups are not one behind the other; no place comes last. */
function placeKeyOf({ g }: Shift, place: number): Key {
  return place > 0 ? g * 1e7 + place : null;
}

const placeKey = (row: Shift): Key => placeKeyOf(row, row.place);
const placesGainedKey = (row: Shift): Key => {
  const gained = placesGained(row);
  return Number.isNaN(gained) ? null : gained;
};

function columnsOf(names: WhatIfNames, decimals: number, locale: Locale): Column[] {
  const m = whatIfMessages[locale];
  const isGrouped = names.groups.length > 1;
  const total = (x: number) => (Number.isNaN(x) ? m.noTotal : formatNumber(x, decimals, locale));
  const number = (name: string, first: Direction, key: Column['key'], text: Column['text']): Column => ({
    name,
    isNumber: true,
    first,
    key,
    text,
  });
  return [
    {
      name: m.unit,
      isNumber: false,
      first: 'ascending',
      key: (row) => names.subjects[row.s]!,
      text: (row) => names.subjects[row.s]!,
      ...(isGrouped ? { small: (row: Shift) => names.groups[row.g]! } : {}),
    },
    number(
      m.publishedPlace,
      'ascending',
      (row) => placeKeyOf(row, row.publishedPlace),
      (row) => placeText(row.publishedPlace, locale),
    ),
    number(m.place, 'ascending', placeKey, (row) => placeText(row.place, locale)),
    {
      name: m.shift,
      isNumber: false,
      first: 'descending',
      key: placesGainedKey,
      text: (row) => shiftText(row, locale),
    },
    number(
      m.publishedTotal,
      'descending',
      (row) => totalKey(row.publishedTotal),
      (row) => total(row.publishedTotal),
    ),
    number(
      m.total,
      'descending',
      (row) => totalKey(row.total),
      (row) => total(row.total),
    ),
    number(m.difference, 'descending', differenceKey, (row) => {
      if (differenceKey(row) === null) return m.noChange;
      const change = roundHalf(row.total, decimals) - roundHalf(row.publishedTotal, decimals);
      return formatSigned(change, decimals, locale);
    }),
  ];
}

function totalKey(total: number): Key {
  return Number.isNaN(total) ? null : total;
}

function differenceKey(row: Shift): Key {
  return totalKey(row.total - row.publishedTotal);
}
