/** A cross table in markup: absent figures keep their words, and what may not be put together says so. */
import { escapeText } from '../../charts/svg.ts';
import { formatNumber, formatPlain } from '../../i18n/format.ts';
import type { CrossFault } from '../../query/cross-sound.ts';
import { crossFault, crossItems } from '../../query/cross-sound.ts';
import { crossDimensions } from '../../query/cross-sql.ts';
import type { CrossCell, CrossLine, CrossTable } from '../../query/cross-table.ts';
import type { Dimension } from '../../query/explore-state.ts';
import type { View } from './view.ts';
import { seriesItem, stateName } from './view.ts';

const mostLines = 600;

/** Why the table as a whole is refused; null = it is not. */
export function wholeFault({ state, series }: Pick<View, 'state' | 'series'>): CrossFault | null {
  const { cross } = state;
  return crossFault(crossDimensions(cross), cross, crossItems(state, series), state.assessments.length);
}

export function crossHtml(view: View, table: CrossTable): string {
  const { m, state, locale } = view;
  const { cross } = state;
  if (table.lines.length === 0) return `<p class="x-instead">${escapeText(m.crossEmpty)}</p>`;
  const lines = table.lines.slice(0, mostLines);
  const name = (dimension: Dimension) =>
    ({ unit: m.unit, group: m.group, item: m.item, cycle: m.cycle, state: m.state })[dimension];
  const heads = cross.rows.map((one) => `<th scope="col">${escapeText(name(one))}</th>`).join('');
  const across = table.columns
    .map((id) => `<th scope="col" class="num">${escapeText(keyName(view, cross.column!, id))}</th>`)
    .join('');
  const notes = notesOf(view, table)
    .map((note) => `<p class="note">${escapeText(note)}</p>`)
    .join('');
  const cut =
    lines.length < table.lines.length
      ? `<p class="note">${escapeText(m.crossCut(formatPlain(lines.length, 0, locale), formatPlain(table.lines.length, 0, locale)))}</p>`
      : '';
  return (
    `${notes}${cut}<table class="x-cross-table"><thead><tr>${heads}${across}<th scope="col" class="num">${escapeText(m.whole)}</th></tr></thead>` +
    `<tbody>${lines.map((line) => lineHtml(view, line)).join('')}</tbody></table>`
  );
}

function notesOf(view: View, { lines }: CrossTable): string[] {
  const { m, state, series } = view;
  const { cross } = state;
  const by = crossDimensions(cross);
  const items = crossItems(state, series);
  const isRefused = lines.some(({ cells }) => cells.includes('refused'));
  const faults = [cross.rows, cross.rows.slice(0, 1), []].map((rows) =>
    crossFault(rows, cross, items, state.assessments.length),
  );
  const why = faults.find((fault) => fault !== null) ?? faultAcross(view);
  const methods = new Set(
    series.assessments.filter(({ id }) => state.assessments.includes(id)).map(({ method }) => method),
  );
  const isLevel = cross.how === 'mean' || cross.how === 'median';
  return [
    ...(isRefused && why !== null ? [m.sumNote(m[why])] : []),
    ...(isLevel &&
    series.groups.length > 1 &&
    (!by.includes('group') || lines.some(({ keys }) => keys.length === 0))
      ? [m.crossGroups]
      : []),
    ...(methods.size > 1 ? [m.crossMethods] : []),
  ];
}

function faultAcross({ state, series }: View): CrossFault | null {
  const { cross } = state;
  const by = cross.column === null ? [] : [cross.column];
  return crossFault(by, cross, crossItems(state, series), state.assessments.length);
}

function lineHtml(view: View, { keys, cells }: CrossLine): string {
  const { m, state } = view;
  const { rows } = state.cross;
  const isWhole = keys.length < rows.length;
  const heads =
    keys.length === 0
      ? `<th scope="row" colspan="${rows.length}">${escapeText(m.whole)}</th>`
      : keys.map((id, at) => `<th scope="row">${escapeText(keyName(view, rows[at]!, id))}</th>`).join('') +
        (isWhole ? `<th scope="row">${escapeText(m.subtotal)}</th>` : '');
  const drawn = cells
    .map(
      (cell) =>
        `<td class="num"${cell !== null && cell !== 'refused' && !Number.isNaN(cell.figure) ? ` data-value="${cell.figure}"` : ''}>${cellHtml(view, cell, itemOfLine(view, keys))}</td>`,
    )
    .join('');
  return `<tr${isWhole ? ' class="composite"' : ''}>${heads}${drawn}</tr>`;
}

/** The item that a line is of; null where it is of several. */
function itemOfLine({ state, series }: View, keys: readonly string[]): string | null {
  const at = state.cross.rows.indexOf('item');
  if (at >= 0) return keys[at] ?? null;
  const items = crossItems(state, series);
  return items.length === 1 ? items[0]!.id : null;
}

function cellHtml(view: View, cell: CrossCell | null | 'refused', item: string | null): string {
  const { m, state, series, locale } = view;
  const absent = (text: string) => `<span class="x-absent">${escapeText(text)}</span>`;
  if (cell === null) return absent(m.noRows);
  if (cell === 'refused') return absent(m.refusedCell);
  if (Number.isNaN(cell.figure))
    return absent(cell.state === null ? m.mixedAbsent : stateName(cell.state, locale));
  const { how, measure } = state.cross;
  const missing = cell.rows - cell.figures;
  const decimals =
    how === 'count'
      ? 0
      : measure === 'value'
        ? item === null
          ? 2
          : (seriesItem(series, item)?.decimals ?? 2)
        : Math.max(2, series.decimals);
  const note =
    missing === 0 || how === 'count'
      ? ''
      : `<small data-extra="${escapeText(m.absent)}">${escapeText(m.absentOf(formatPlain(missing, 0, locale)))}</small>`;
  return `${formatNumber(cell.figure, decimals, locale)}${note}`;
}

function keyName({ rows, series, catalogue, locale }: View, dimension: Dimension, id: string): string {
  if (dimension === 'unit') return rows.subjects.names[rows.subjects.indexOf.get(id) ?? -1] ?? id;
  if (dimension === 'group') return catalogue.groups[id] ?? series.kindName;
  if (dimension === 'item') return seriesItem(series, id)?.name ?? id;
  if (dimension === 'cycle') return series.assessments.find((one) => one.id === id)?.cycleName ?? id;
  return stateName(id, locale);
}
