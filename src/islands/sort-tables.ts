/**
 * Tables that a reader can sort. The page is complete without: headers are plain text, and rows stand in the order
 * that the page was made with. This script puts a button into each sortable header.
 *
 *   <table data-sortable>                           sort its rows, body by body
 *     <th data-sort="number">                       by the `data-value` of the cells; blank or none = absent
 *     <th data-sort="text">                         by `data-value`, else by the text, in the page's language
 *     <th … data-first="descending">                the first press sorts the highest first
 *     <th … aria-sort="ascending">                  the order that the table comes in
 *
 * Each press goes on: the column's own direction, the opposite, the order the table came in. Absent values are last
 * in any direction. Rows are moved in the document, so what is printed or copied is what is seen. Cells of a sortable
 * table span no columns.
 *
 * It is built as one classic script and loaded with `defer`: modules do not run from a folder without a server.
 */
import { sortingMessages } from '../i18n/messages-sorting.ts';
import type { Direction, Key } from './sort-order.ts';
import { nextDirection, numberKey, sortOrder } from './sort-order.ts';

const { lang } = document.documentElement;
const m = sortingMessages[lang.startsWith('zh') ? 'zh' : 'en'];
const collator = new Intl.Collator(lang, { numeric: true });

interface SortableTable {
  readonly heads: readonly HTMLTableCellElement[];
  readonly bodies: readonly {
    readonly body: HTMLTableSectionElement;
    readonly rows: HTMLTableRowElement[];
  }[];
  /** What `aria-sort` said when the page came, per head. */
  readonly initial: readonly (string | null)[];
  readonly status: HTMLElement;
}

function makeSortable(element: HTMLTableElement): void {
  const heads = [...element.querySelectorAll<HTMLTableCellElement>('thead th[data-sort]')];
  const status = document.createElement('p');
  status.className = 'said';
  status.setAttribute('role', 'status');
  element.after(status);
  const table: SortableTable = {
    heads,
    bodies: [...element.tBodies].map((body) => ({ body, rows: [...body.rows] })),
    initial: heads.map((head) => head.getAttribute('aria-sort')),
    status,
  };
  for (const head of heads) addButton(table, head);
}

function addButton(table: SortableTable, head: HTMLTableCellElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.title = m.sortBy(nameOf(head));
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => press(table, head));
}

function press(table: SortableTable, head: HTMLTableCellElement): void {
  const first: Direction = head.dataset['first'] === 'descending' ? 'descending' : 'ascending';
  const direction = nextDirection(directionOf(head), first);
  for (const [at, other] of table.heads.entries()) {
    setOrRemove(other, direction === null ? table.initial[at]! : other === head ? direction : null);
  }
  for (const { body, rows } of table.bodies) body.append(...orderOf(rows, head, direction));
  table.status.textContent = direction === null ? m.original : m[direction](nameOf(head));
}

function orderOf(
  rows: readonly HTMLTableRowElement[],
  head: HTMLTableCellElement,
  direction: Direction | null,
): readonly HTMLTableRowElement[] {
  if (direction === null) return rows;
  const keys = rows.map((row) => keyOf(row.cells[head.cellIndex], head.dataset['sort'] === 'number'));
  return sortOrder(keys, direction, (a, b) => collator.compare(a, b)).map((at) => rows[at]!);
}

function keyOf(cell: HTMLTableCellElement | undefined, isNumber: boolean): Key {
  const written = cell?.dataset['value'];
  if (isNumber) return numberKey(written);
  return (written ?? cell?.textContent.trim()) || null;
}

function directionOf(head: HTMLTableCellElement): Direction | null {
  const sort = head.getAttribute('aria-sort');
  return sort === 'ascending' || sort === 'descending' ? sort : null;
}

function setOrRemove(head: HTMLTableCellElement, sort: string | null): void {
  if (sort === null) head.removeAttribute('aria-sort');
  else head.setAttribute('aria-sort', sort);
}

function nameOf(head: HTMLTableCellElement): string {
  return head.textContent.trim().replaceAll(/\s+/g, ' ');
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) makeSortable(table);
