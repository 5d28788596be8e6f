/** A total opened into its items, and units set side by side item by item. */
import { escapeText } from '../../charts/svg.ts';
import { formatNumber, formatPercent, formatPlain, formatSigned } from '../../i18n/format.ts';
import type { SeriesItem } from '../../query/explore-catalogue.ts';
import type { ComparedFigure } from '../../query/explore-state.ts';
import type { UnitItem, UnitItems } from '../../query/unit-items.ts';
import { comparedItems } from '../../query/unit-items.ts';
import { cellText, groupName, stateName } from './view.ts';
import type { View } from './view.ts';

/** The assessment in which units are opened and compared: the latest of those asked for. */
export function itemsAssessment({ state }: Pick<View, 'state'>): string {
  return state.assessments.at(-1)!;
}

export function openedHtml(view: View, unit: string, items: UnitItems): string {
  const { m, rows, series, catalogue } = view;
  const assessment = series.assessments.findIndex(({ id }) => id === itemsAssessment(view));
  const subject = rows.subjects.indexOf.get(unit) ?? -1;
  const row = rows.rowOf(assessment, subject);
  const name = rows.subjects.names[subject] ?? unit;
  const cycle = series.assessments[assessment]!;
  const page = `${catalogue.root}units/${encodeURIComponent(unit)}/${encodeURIComponent(cycle.id)}/index.html`;
  const group = row === undefined ? '' : groupName(view, rows.group[row]!);
  const facts = [
    m.openedTitle(name, cycle.cycleName),
    ...(group === '' ? [] : [group]),
    ...(row === undefined
      ? [m.noPinRow(name, cycle.cycleName)]
      : [m.openedTotal(cellText(view, row, 'total'))]),
  ];
  const known = series.items.filter(({ id }) => items.get(unit)?.has(id) === true);
  const figures = ['value', 'points', 'weight', 'contribution'] as const;
  const body = known
    .map((item) => {
      const one = items.get(unit)!.get(item.id)!;
      const cells = figures
        .map((figure) => `<td class="num"${valueOf(one[figure])}>${figureHtml(view, item, one, figure)}</td>`)
        .join('');
      return `<tr class="${item.role}">${itemHead(item)}${cells}</tr>`;
    })
    .join('');
  return (
    `<p class="who">${facts.map((fact) => `<span>${escapeText(fact)}</span>`).join('')}</p>` +
    `<p class="x-actions"><a href="${escapeText(page)}">${escapeText(m.unitPage)}</a> ` +
    `<button type="button" data-close-opened>${escapeText(m.closeOpened)}</button></p>` +
    `<section class="x-table x-free" tabindex="0" aria-label="${escapeText(facts[0]!)}"><table class="x-items"><thead><tr>` +
    `<th scope="col">${escapeText(m.item)}</th>` +
    figures.map((figure) => `<th scope="col" class="num">${escapeText(m[figure])}</th>`).join('') +
    `</tr></thead><tbody>${body}${adjustmentLine(view, items.get(unit), row)}</tbody></table></section>`
  );
}

/** What stands between the points of the root and the total; nothing where they are one. */
function adjustmentLine(
  view: View,
  items: ReadonlyMap<string, UnitItem> | undefined,
  row: number | undefined,
): string {
  const root = view.series.items.find(({ depth }) => depth === 0);
  const points = items?.get(root?.id ?? '')?.points ?? Number.NaN;
  const adjustment = (view.rows.totals.get('total')![row ?? -1] ?? Number.NaN) - points;
  if (Number.isNaN(adjustment) || Math.abs(adjustment) < 1e-9) return '';
  const figure = formatSigned(adjustment, view.series.decimals, view.locale);
  return `<tr class="composite"><th scope="row" colspan="4">${escapeText(view.m.adjustment)}</th><td class="num"${valueOf(adjustment)}>${figure}</td></tr>`;
}

function itemHead({ name, unit, depth }: SeriesItem): string {
  const small = unit === '' ? '' : ` <small>${escapeText(unit)}</small>`;
  return `<th scope="row" class="depth-${Math.min(depth, 4)}">${escapeText(name)}${small}</th>`;
}

function figureText(
  { series, locale }: View,
  item: SeriesItem,
  one: UnitItem,
  figure: ComparedFigure,
): string | null {
  if (Number.isNaN(one[figure])) return null;
  if (figure === 'value') return formatNumber(one.value, item.decimals, locale);
  if (figure === 'weight') return formatPercent(one.weight, 2, locale);
  return formatNumber(one[figure], Math.max(figure === 'contribution' ? 2 : 1, series.decimals), locale);
}

function figureHtml(view: View, item: SeriesItem, one: UnitItem, figure: ComparedFigure): string {
  const text = figureText(view, item, one, figure);
  if (text !== null) return text;
  // What is made of parts has no value of its own.
  if (figure === 'value' && item.role === 'composite') return '';
  const state = one.state === 'present' ? 'withheld' : one.state;
  return `<span class="x-absent">${escapeText(stateName(state, view.locale))}</span>`;
}

export function compareHtml(view: View, items: UnitItems): string {
  const { m, rows, series, state } = view;
  const assessment = series.assessments.findIndex(({ id }) => id === itemsAssessment(view));
  const cycle = series.assessments[assessment]!.cycleName;
  const rowOf = (id: string) => rows.rowOf(assessment, rows.subjects.indexOf.get(id) ?? -1);
  const nameOf = (id: string) => rows.subjects.names[rows.subjects.indexOf.get(id) ?? -1] ?? id;
  const units = state.pins.filter((id) => items.has(id) && rowOf(id) !== undefined);
  const missing = state.pins.filter((id) => !units.includes(id));
  const { shared, apart } = comparedItems(series, items, units);
  const groups = new Set(units.map((id) => rows.group[rowOf(id)!]));
  const notes = [
    m.compareIn(cycle),
    ...(units.length > 1 ? [m.differenceFrom(nameOf(units[0]!))] : []),
    ...missing.map((id) => m.noPinRow(nameOf(id), cycle)),
  ];
  return (
    `<p class="note">${escapeText(notes.join(' '))}</p>` +
    (units.length > 1
      ? `<p class="${groups.size > 1 ? 'x-caution' : 'note'}">${escapeText(groups.size > 1 ? m.otherGroups : m.sameGroup)}</p>`
      : `<p class="note">${escapeText(m.compareOne)}</p>`) +
    `<section class="x-table x-free" tabindex="0" aria-label="${escapeText(m.compareIn(cycle))}">` +
    `<table class="x-items x-side">${compareHead(view, units, nameOf, rowOf)}` +
    `<tbody>${totalLine(view, units, rowOf)}${shared.map((item) => compareLine(view, items, item, units, true)).join('')}</tbody>` +
    (apart.length === 0
      ? ''
      : `<tbody class="x-apart"><tr><th scope="rowgroup" colspan="${1 + units.length * state.compared.length}">` +
        `${escapeText(m.setApart(formatPlain(apart.length, 0, view.locale)))}</th></tr>` +
        `${apart.map((item) => compareLine(view, items, item, units, false)).join('')}</tbody>`) +
    `</table></section>`
  );
}

type RowOf = (id: string) => number | undefined;

function compareHead(
  view: View,
  units: readonly string[],
  nameOf: (id: string) => string,
  rowOf: RowOf,
): string {
  const { m, state, rows } = view;
  const span = state.compared.length;
  const names = units
    .map((id) => {
      const group = groupName(view, rows.group[rowOf(id)!]!);
      return (
        `<th scope="colgroup" colspan="${span}" class="num">` +
        `<button type="button" class="x-pin" data-pin="${escapeText(id)}" aria-label="${escapeText(m.unpin(nameOf(id)))}">−</button>` +
        `${escapeText(nameOf(id))}${group === '' ? '' : `<small>${escapeText(group)}</small>`}</th>`
      );
    })
    .join('');
  const figures = units
    .map(() => state.compared.map((one) => `<th scope="col" class="num">${escapeText(m[one])}</th>`).join(''))
    .join('');
  return `<thead><tr><th scope="col" rowspan="2">${escapeText(m.item)}</th>${names}</tr><tr>${figures}</tr></thead>`;
}

function totalLine(view: View, units: readonly string[], rowOf: RowOf): string {
  const { m, rows, series, state } = view;
  const totals = rows.totals.get('total')!;
  const first = totals[rowOf(units[0] ?? '') ?? -1] ?? Number.NaN;
  const cells = units
    .map((id, at) => {
      const row = rowOf(id)!;
      const difference = at === 0 ? Number.NaN : totals[row]! - first;
      return `<td class="num" colspan="${state.compared.length}"${valueOf(totals[row]!)}>${escapeText(cellText(view, row, 'total'))}${differenceHtml(difference, series.decimals, view)}</td>`;
    })
    .join('');
  return `<tr class="composite"><th scope="row">${escapeText(m.total)}</th>${cells}</tr>`;
}

/** The figure with full precision, for a file. */
function valueOf(figure: number): string {
  return Number.isNaN(figure) ? '' : ` data-value="${figure}"`;
}

function differenceHtml(difference: number, decimals: number, { locale, m }: View): string {
  if (Number.isNaN(difference)) return '';
  return `<small class="x-difference" data-extra="${escapeText(m.difference)}"${valueOf(difference)}>${formatSigned(difference, decimals, locale)}</small>`;
}

function compareLine(
  view: View,
  items: UnitItems,
  item: SeriesItem,
  units: readonly string[],
  hasDifference: boolean,
): string {
  const first = items.get(units[0]!)?.get(item.id);
  const cells = units.map((id, at) => {
    const one = items.get(id)?.get(item.id);
    return view.state.compared
      .map((figure) => {
        if (one === undefined)
          return `<td class="num"><span class="x-absent">${escapeText(view.m.noItem)}</span></td>`;
        const difference =
          at === 0 || !hasDifference || first === undefined ? Number.NaN : one[figure] - first[figure];
        return `<td class="num"${valueOf(one[figure])}>${figureHtml(view, item, one, figure)}${itemDifference(view, item, figure, difference)}</td>`;
      })
      .join('');
  });
  return `<tr class="${item.role}">${itemHead(item)}${cells.join('')}</tr>`;
}

function itemDifference(view: View, item: SeriesItem, figure: ComparedFigure, difference: number): string {
  if (figure === 'weight') {
    return Number.isNaN(difference) || difference === 0 ? '' : differenceHtml(difference * 100, 2, view);
  }
  const decimals =
    figure === 'value' ? item.decimals : Math.max(figure === 'contribution' ? 2 : 1, view.series.decimals);
  return differenceHtml(difference, decimals, view);
}
