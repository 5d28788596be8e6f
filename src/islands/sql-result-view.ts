/** The part of the page that shows a result: the choice of view and columns, the view, and the files to save. */
import type { Locale } from '../i18n/locale.ts';
import { sqlMessages } from '../i18n/messages-sql.ts';
import type { QueryTable } from '../query/session.ts';
import { aboutView } from './about-view.ts';
import { downloadMessages } from '../i18n/messages-download.ts';
import { chartButtons, tableButtons } from './save-file.ts';
import type { ChosenColumns, DrawnChart, ResultView } from './sql-result.ts';
import { firstColumns, renderBars, renderDots, renderTable, rowsOf, tableNote, views } from './sql-result.ts';

export interface ResultFrame {
  /** Of files. */
  readonly name: string;
  readonly question: string;
  readonly rows: string;
  readonly view: ResultView;
  readonly locale: Locale;
  readonly onView: (view: ResultView) => void;
}

export function showResult(table: QueryTable, frame: ResultFrame): void {
  const [tools, body] = ['tools', 'body'].map((one) =>
    document.querySelector<HTMLElement>(`[data-result-${one}]`)!,
  );
  tools!.replaceChildren();
  body!.replaceChildren();
  if (table.length === 0) return;
  let view = frame.view;
  let columns = firstColumns(table);
  const draw = () => {
    const choice = viewChoice(view, frame.locale, (chosen) => {
      view = chosen;
      frame.onView(view);
      draw();
    });
    const columnChoice =
      view === 'table'
        ? []
        : columnChoices(table, columns, view, frame.locale, (chosen) => {
            columns = chosen;
            draw();
          });
    const focused = (document.activeElement as HTMLInputElement | null)?.id ?? '';
    tools!.replaceChildren(choice, ...columnChoice);
    body!.replaceChildren(...contentOf(table, view, columns, frame, body!.clientWidth));
    if (focused !== '') document.getElementById(focused)?.focus();
  };
  draw();
}

function contentOf(
  table: QueryTable,
  view: ResultView,
  columns: ChosenColumns,
  frame: ResultFrame,
  width: number,
): HTMLElement[] {
  const { locale, name } = frame;
  const m = sqlMessages[locale];
  const about = () => aboutView(frame, locale);
  if (view === 'table') {
    const words = downloadMessages[locale];
    const shown = () => ({
      name,
      header: table.columns.map((column) => column.name),
      rows: rowsOf(table),
      about: about(),
      sheets: [words.sheet, words.about] as const,
    });
    return [tableButtons(shown, locale), note(tableNote(table, locale)), renderTable(table, locale)];
  }
  const size = Math.min(Math.max(width, 300), 900);
  const render = view === 'bars' ? renderBars : renderDots;
  const drawn: DrawnChart | null = render(table, columns, size, locale);
  if (drawn === null) return [note(view === 'bars' ? m.noChart : m.noDots)];
  const figure = document.createElement('figure');
  figure.className = 'figure';
  figure.innerHTML = drawn.svg;
  const chart = () => ({ name, svg: figure.querySelector('svg'), about: about() });
  return [chartButtons(chart, locale), note(drawn.note), figure];
}

function note(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'note';
  element.textContent = text;
  element.hidden = text === '';
  return element;
}

function viewChoice(view: ResultView, locale: Locale, onChoice: (view: ResultView) => void): HTMLElement {
  const m = sqlMessages[locale];
  const names = { table: m.asTable, bars: m.asBars, dots: m.asDots };
  const group = document.createElement('fieldset');
  group.className = 'sql-views';
  const legend = document.createElement('legend');
  legend.textContent = m.view;
  const choices = views.map((one) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, {
      type: 'radio',
      name: 'view',
      id: `view-${one}`,
      value: one,
      checked: one === view,
    });
    input.addEventListener('change', () => onChoice(one));
    label.append(input, ` ${names[one]}`);
    return label;
  });
  group.append(legend, ...choices);
  return group;
}

function columnChoices(
  table: QueryTable,
  columns: ChosenColumns,
  view: ResultView,
  locale: Locale,
  onChoice: (columns: ChosenColumns) => void,
): HTMLElement[] {
  const m = sqlMessages[locale];
  const texts = table.columns.filter(({ type }) => type !== 'number').map(({ name }) => name);
  const numbers = table.columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const choices: [keyof ChosenColumns, string, readonly string[]][] =
    view === 'bars'
      ? [
          ['name', m.labelColumn, texts],
          ['x', m.valueColumn, numbers],
        ]
      : [
          ['x', m.xColumn, numbers],
          ['y', m.yColumn, numbers],
        ];
  return choices
    .filter(([, , names]) => names.length > 1)
    .map(([key, title, names]) => {
      const label = document.createElement('label');
      label.className = 'sql-column';
      const select = document.createElement('select');
      select.id = `column-${key}`;
      select.append(...names.map((name) => new Option(name, name, false, name === columns[key])));
      select.addEventListener('change', () => onChoice({ ...columns, [key]: select.value }));
      label.append(`${title} `, select);
      return label;
    });
}
