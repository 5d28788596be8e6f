/**
 * The table of units. Only the rows in sight stand in the document, however many there are: two rows of spare height
 * stand for the others. Readers by ear are told how many there are and which they are at; the arrow keys, Home and End
 * go from row to row.
 */
import { escapeText } from '../../charts/svg.ts';
import { formatPlain } from '../../i18n/format.ts';
import { totalStates } from '../../core/score/result.ts';
import type { Measure } from '../../query/explore-state.ts';
import { figuresOf } from '../../query/explore-rows.ts';
import type { CsvCell } from '../../site/csv-file.ts';
import type { DrawnPart } from './in-sight.ts';
import type { PlainTable } from './table-in-sight.ts';
import type { View } from './view.ts';
import { absentWord, formatMeasure, groupName, measureName, stateName } from './view.ts';

const rowHeight = 34;
const overscan = 6;
const mostPrinted = 500;

interface Column {
  /** What a press on its head sorts by. */
  readonly key: string;
  readonly name: string;
  readonly isNumber: boolean;
  readonly cell: (row: number) => string;
  /** For a file. */
  readonly plain: (row: number) => CsvCell;
}

export function makeRowsTable(place: HTMLElement): DrawnPart {
  let view: View | null = null;
  let drawn = '';
  let isPrinting = false;
  const heights = heightsOf(place);
  const body = () => place.querySelector('tbody');
  const refresh = () => {
    if (view === null) return;
    const span = isPrinting
      ? { first: 0, last: Math.min(view.kept.length, mostPrinted) }
      : spanOf(heights.read(), view);
    const key = `${span.first} ${span.last}`;
    const tbody = body();
    if (tbody === null || key === drawn) return;
    drawn = key;
    const active = activeRow(place);
    tbody.innerHTML = rowsHtml(view, span.first, span.last, isPrinting);
    stretch(tbody);
    if (active !== null) focusRow(place, active);
  };
  place.addEventListener('scroll', () => refresh(), { passive: true });
  place.addEventListener('keydown', (event) => {
    const again = () => {
      heights.forget();
      refresh();
    };
    if (view !== null) moveByKey(place, event, view.kept.length, again);
  });
  const print = (isOn: boolean) => () => {
    isPrinting = isOn;
    drawn = '';
    refresh();
  };
  addEventListener('beforeprint', print(true));
  addEventListener('afterprint', print(false));
  const draw = (next: View) => {
    const isOther = view === null || headKey(view) !== headKey(next);
    view = next;
    drawn = '';
    if (isOther) {
      const focused = focusedKey(place);
      place.innerHTML = frameHtml(next);
      if (focused !== null)
        place.querySelector<HTMLElement>(`[data-sort-by="${CSS.escape(focused)}"]`)?.focus();
    }
    place.querySelector('table')?.setAttribute('aria-rowcount', String(next.kept.length + 1));
    refresh();
  };
  return { place, draw };
}

/** Whatever the head of the table follows from. */
function headKey({ state, series, rows, locale }: View): string {
  return [
    series.title,
    state.assessments.length > 1,
    state.items,
    state.figure,
    state.sort.by,
    state.sort.descending,
    rows.length,
    locale,
  ].join(' ');
}

interface Heights {
  readonly top: number;
  readonly shown: number;
}

/** Asked of the document only where it may have changed: an answer in the midst of drawing would hold it up. */
function heightsOf(place: HTMLElement): { readonly read: () => Heights; readonly forget: () => void } {
  let known: Heights | null = null;
  const forget = () => void (known = null);
  place.addEventListener('scroll', forget, { passive: true });
  addEventListener('resize', forget);
  const read = () => (known ??= { top: place.scrollTop, shown: mostShown(place) });
  return { read, forget };
}

/** Before there are rows the region has no height of its own. */
function mostShown(place: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(place).maxHeight) || innerHeight;
}

function spanOf({ top, shown }: Heights, { kept }: View): { first: number; last: number } {
  const above = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const seen = Math.ceil(shown / rowHeight) + 2 * overscan;
  const first = Math.min(above, Math.max(0, kept.length - seen));
  return { first, last: Math.min(kept.length, first + seen) };
}

/** Spare height is set here, as the policy of the page allows no style in markup. */
function stretch(tbody: HTMLElement): void {
  for (const spare of tbody.querySelectorAll<HTMLElement>('[data-height]')) {
    spare.style.height = `${spare.dataset['height']!}px`;
  }
}

function columnsOf(view: View): Column[] {
  const { m, state, series, rows, locale } = view;
  const measure = (key: Measure): Column => ({
    key,
    name: measureName(view, key),
    isNumber: true,
    cell: (row) => {
      const figure = figuresOf(rows, key)?.[row] ?? Number.NaN;
      if (!Number.isNaN(figure)) return escapeText(formatMeasure(view, key, figure));
      return `<span class="x-absent">${escapeText(absentWord(view, row, key))}</span>`;
    },
    plain: (row) => {
      const figure = figuresOf(rows, key)?.[row] ?? Number.NaN;
      return Number.isNaN(figure) ? absentWord(view, row, key) : figure;
    },
  });
  const words = (key: string, name: string, text: (row: number) => string): Column => ({
    key,
    name,
    isNumber: false,
    cell: (row) => escapeText(text(row)),
    plain: text,
  });
  const isOdd = rows.state.some((one) => totalStates[one] !== 'scored');
  return [
    ...(state.assessments.length > 1
      ? [words('cycle', m.cycle, (row) => series.assessments[rows.assessment[row]!]!.cycleName)]
      : []),
    ...(series.groups.length > 1
      ? [words('group', m.group, (row) => groupName(view, rows.group[row]!))]
      : []),
    measure('total'),
    ...(series.groups.length > 1 ? [measure('place')] : []),
    measure('overall'),
    ...state.items.flatMap((id) => {
      const item = series.items.find((one) => one.id === id);
      if (item === undefined) return [];
      return [
        measure(`${state.figure === 'value' && item.role === 'composite' ? 'points' : state.figure}.${id}`),
      ];
    }),
    measure('coverage'),
    ...(isOdd ? [words('', m.state, (row) => stateName(totalStates[rows.state[row]!]!, locale))] : []),
  ];
}

/** All rows that stay, in the order shown. */
export function plainRows(view: View): PlainTable {
  const columns = columnsOf(view);
  return {
    header: [view.m.unit, ...columns.map(({ name }) => name)],
    rows: Array.from(view.kept, (row) => [
      view.rows.subjects.names[view.rows.subject[row]!]!,
      ...columns.map(({ plain }) => plain(row)),
    ]),
  };
}

function frameHtml(view: View): string {
  const { m, state } = view;
  const sorted = (key: string) =>
    state.sort.by === key ? ` aria-sort="${state.sort.descending ? 'descending' : 'ascending'}"` : '';
  const head = ({ key, name, isNumber }: Pick<Column, 'key' | 'name' | 'isNumber'>, at: number) => {
    const className = isNumber ? ' class="num"' : '';
    const button = `<button type="button" class="sort" data-sort-by="${escapeText(key)}" title="${escapeText(m.sortBy(name))}">${escapeText(name)}</button>`;
    return `<th scope="col" aria-colindex="${at}"${className}${sorted(key)}>${key === '' ? escapeText(name) : button}</th>`;
  };
  const columns = [{ key: 'name', name: m.unit, isNumber: false }, ...columnsOf(view)];
  return (
    `<table class="x-rows"><thead><tr aria-rowindex="1">` +
    `${columns.map((column, at) => head(column, at + 1)).join('')}</tr></thead><tbody></tbody></table>`
  );
}

function rowsHtml(view: View, first: number, last: number, isPrinting: boolean): string {
  const columns = columnsOf(view);
  const pinned = new Set(view.state.pins);
  const below = new Map(
    view.catalogue.series.flatMap((one, at) =>
      one.parents.map((parent) => [parent.id, { ...parent, at, kind: one.kindName }] as const),
    ),
  );
  const lines: string[] = [];
  for (let at = first; at < last; at++) {
    const row = view.kept[at]!;
    const subject = view.rows.subject[row]!;
    const id = view.rows.subjects.ids[subject]!;
    lines.push(
      `<tr aria-rowindex="${at + 2}" data-at="${at}"${pinned.has(id) ? ' class="x-pinned"' : ''}>` +
        nameCell(view, subject, row, pinned.has(id), below.get(id)) +
        columns
          .map(({ cell, isNumber }) => `<td${isNumber ? ' class="num"' : ''}>${cell(row)}</td>`)
          .join('') +
        '</tr>',
    );
  }
  if (isPrinting) return lines.join('') + printedNote(view, last, columns.length + 1);
  const spare = (rows: number) =>
    `<tr aria-hidden="true" class="x-spare"><td colspan="${columns.length + 1}" data-height="${rows * rowHeight}"></td></tr>`;
  return spare(first) + lines.join('') + spare(view.kept.length - last);
}

/** Paper does not scroll: where there are more, it says so. */
function printedNote({ kept, m, locale }: View, last: number, span: number): string {
  if (last >= kept.length) return '';
  const text = m.printed(formatPlain(last, 0, locale), formatPlain(kept.length, 0, locale));
  return `<tr><td colspan="${span}">${escapeText(text)}</td></tr>`;
}

interface Below {
  readonly at: number;
  readonly below: number;
  readonly kind: string;
}

function nameCell(
  view: View,
  subject: number,
  row: number,
  isPinned: boolean,
  below: Below | undefined,
): string {
  const { m, rows, state, series } = view;
  const [id, name] = [rows.subjects.ids[subject]!, rows.subjects.names[subject]!];
  const assessments =
    state.assessments.length > 1 ? [series.assessments[rows.assessment[row]!]!.id] : state.assessments;
  const href = view.linkTo({ ...state, opened: id });
  const pin =
    `<button type="button" class="x-pin" data-pin="${escapeText(id)}" aria-pressed="${String(isPinned)}" ` +
    `aria-label="${escapeText(isPinned ? m.unpin(name) : m.pin(name))}">${isPinned ? '−' : '+'}</button>`;
  const into =
    below === undefined
      ? ''
      : ` <a class="x-below" data-below="${escapeText(id)}" href="${escapeText(href)}">${escapeText(m.below(String(below.below), below.kind))}</a>`;
  return (
    `<th scope="row">${pin}<a class="x-open" data-open="${escapeText(id)}" data-in="${escapeText(assessments[0]!)}" ` +
    `href="${escapeText(href)}" title="${escapeText(m.open(name))}">${escapeText(name)}</a>${into}</th>`
  );
}

function activeRow(place: HTMLElement): { at: number; isPin: boolean } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !place.contains(focused)) return null;
  const at = focused.closest<HTMLElement>('tr[data-at]')?.dataset['at'];
  return at === undefined ? null : { at: Number(at), isPin: focused.dataset['pin'] !== undefined };
}

function focusedKey(place: HTMLElement): string | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && place.contains(focused)
    ? (focused.dataset['sortBy'] ?? null)
    : null;
}

function focusRow(place: HTMLElement, { at, isPin }: { at: number; isPin: boolean }): void {
  const row = place.querySelector(`tr[data-at="${at}"]`);
  row?.querySelector<HTMLElement>(isPin ? '.x-pin' : '.x-open')?.focus({ preventScroll: true });
}

/** From a row to another one; the table scrolls along. */
function moveByKey(place: HTMLElement, event: KeyboardEvent, count: number, refresh: () => void): void {
  const active = activeRow(place);
  if (active === null || count === 0) return;
  const page = Math.max(1, Math.floor(place.clientHeight / rowHeight) - 2);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const at = Math.min(Math.max(active.at + step, 0), count - 1);
  const [top, head] = [at * rowHeight, place.querySelector('thead')?.offsetHeight ?? 0];
  if (top < place.scrollTop) place.scrollTop = top;
  else if (top + rowHeight + head > place.scrollTop + place.clientHeight) {
    place.scrollTop = top + rowHeight + head - place.clientHeight;
  }
  refresh();
  focusRow(place, { ...active, at });
}
