/** The controls: what they offer in a state, and what state they ask for. */
import { escapeText } from '../../charts/svg.ts';
import { totalStates } from '../../core/score/result.ts';
import type { ExploreState, Measure } from '../../query/explore-state.ts';
import { isMeasure, itemFigures, itemStates, totalMeasures, withRange } from '../../query/explore-state.ts';
import { formatList } from '../../i18n/format.ts';
import type { View } from './view.ts';
import { measureName, rangeOf, stateName } from './view.ts';

/** A place or a control of the page, by its id. */
export function part(id: string): HTMLElement {
  return document.getElementById(id)!;
}

export function control(id: string): HTMLInputElement | HTMLSelectElement {
  return part(id) as HTMLInputElement | HTMLSelectElement;
}

export function field(id: string): HTMLInputElement {
  return part(id) as HTMLInputElement;
}

/** What depends on the series: written anew only where it changed. */
export function offerChoices(view: View): void {
  const { series, catalogue, m, locale } = view;
  const cycles = series.assessments.toReversed();
  part('x-cycles').innerHTML = cycles.map(({ id, cycleName }) => choice('cycle', id, cycleName)).join('');
  part('x-groups-set').hidden = series.groups.length < 2;
  part('x-groups').innerHTML = series.groups
    .map((id) => choice('group', id, catalogue.groups[id] ?? id))
    .join('');
  part('x-items').innerHTML = series.items
    .map((item) => {
      const not = item.notAssessedIn.map((id) => catalogue.groups[id] ?? id);
      const note =
        not.length === 0 ? '' : ` <small>${escapeText(m.notAssessedIn(formatList(not, locale)))}</small>`;
      return choice('item', item.id, item.name, note, `depth-${Math.min(item.depth, 4)}`);
    })
    .join('');
  const ofTotals = totalStates.filter((one) => one !== 'not-assessed');
  part('x-total-states').innerHTML = ofTotals
    .map((one) => choice('state', one, stateName(one, locale)))
    .join('');
  part('x-value-states').innerHTML = itemStates
    .map((one) => choice('state', one, stateName(one, locale)))
    .join('');
  const options = measuresOf(view).map(
    (measure) => `<option value="${escapeText(measure)}">${escapeText(measureName(view, measure))}</option>`,
  );
  for (const id of ['x-measure', 'x-x', 'x-y']) part(id).innerHTML = options.join('');
  control('x-series').value = String(catalogue.series.indexOf(series));
}

function choice(name: string, value: string, text: string, note = '', className = ''): string {
  return (
    `<label${className === '' ? '' : ` class="${className}"`}><input type="checkbox" name="${name}" value="${escapeText(value)}" /> ` +
    `<span>${escapeText(text)}${note}</span></label>`
  );
}

function measuresOf({ series }: View): Measure[] {
  const totals = totalMeasures.filter((one) => one !== 'place' || series.groups.length > 1);
  const ofItems = series.items.flatMap(({ id, depth }) =>
    depth === 0 ? [] : itemFigures.map((figure) => `${figure}.${id}`).filter((one) => isMeasure(series, one)),
  );
  return [...totals, ...ofItems];
}

/** Puts the state into the controls; the one in use is left alone, so that nothing is typed over. */
export function showState(view: View): void {
  const { state } = view;
  const checked: Readonly<Record<string, readonly string[]>> = {
    cycle: state.assessments,
    group: state.groups,
    item: state.items,
    state: state.states,
    compared: state.compared,
  };
  for (const box of part('explore').querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.checked = checked[box.name]?.includes(box.value) ?? false;
  }
  const values: Readonly<Record<string, string>> = {
    'x-name': state.name,
    'x-figure': state.figure,
    'x-measure': state.measure,
    'x-x': state.x,
    'x-y': state.y,
    'x-row': state.cross.rows[0]!,
    'x-second': state.cross.rows[1] ?? '',
    'x-column': state.cross.column ?? '',
    'x-how': state.cross.how,
    'x-cross-measure': state.cross.measure,
  };
  for (const [id, value] of Object.entries(values)) {
    const one = control(id);
    if (one !== document.activeElement || one instanceof HTMLSelectElement) one.value = value;
  }
  showRanges(view);
}

function showRanges(view: View): void {
  offerRange(view, part('x-bars-range'), [view.state.measure]);
  offerRange(
    view,
    part('x-scatter-range'),
    [view.state.y, view.state.x].filter((one, at, all) => all.indexOf(one) === at),
  );
  for (const line of part('explore').querySelectorAll<HTMLElement>('[data-range]')) {
    const measure = line.dataset['range']!;
    const range = rangeOf(view.state, measure);
    const scale = measure === 'coverage' ? 100 : 1;
    for (const field of line.querySelectorAll<HTMLInputElement>('input')) {
      const end = range?.[field.dataset['end'] as 'low' | 'high'] ?? null;
      if (field !== document.activeElement)
        field.value = end === null ? '' : String(Number((end * scale).toPrecision(12)));
      field.removeAttribute('aria-invalid');
    }
  }
}

/** Number fields for a measure: the same as a brush, by keyboard. */
function offerRange(view: View, place: HTMLElement, measures: readonly Measure[]): void {
  const key = measures.join(' ');
  if (place.dataset['for'] === `${view.series.title} ${key}`) return;
  place.dataset['for'] = `${view.series.title} ${key}`;
  const { m } = view;
  place.innerHTML = measures
    .map((measure) => {
      const name = measureName(view, measure);
      const field = (end: 'low' | 'high', word: string) =>
        `<label>${escapeText(word)} <input type="text" inputmode="decimal" size="6" data-end="${end}" aria-label="${escapeText(`${name} ${word}`)}" /></label>`;
      return `<p data-range="${escapeText(measure)}"><span>${escapeText(name)}</span> ${field('low', m.from)} ${field('high', m.to)}${measure === 'coverage' ? ' %' : ''}</p>`;
    })
    .join('');
}

/** After a control was used; null where what it says is no state, which is told. */
export function askedState(view: View, control: HTMLInputElement | HTMLSelectElement): ExploreState | null {
  const { state, series } = view;
  if (control instanceof HTMLInputElement && control.dataset['end'] !== undefined)
    return askedRange(state, control);
  const boxes = (name: string) =>
    [...part('explore').querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`)].map(
      ({ value }) => value,
    );
  if (control.name === 'cycle') {
    const asked = series.assessments.map(({ id }) => id).filter((id) => boxes('cycle').includes(id));
    return asked.length === 0 ? null : { ...state, assessments: asked };
  }
  if (control.name === 'group') return { ...state, groups: boxes('group') };
  if (control.name === 'item') return { ...state, items: boxes('item').slice(0, 12) };
  if (control.name === 'state') return { ...state, states: boxes('state') };
  if (control.name === 'compared') {
    const asked = boxes('compared') as ExploreState['compared'][number][];
    return asked.length === 0 ? state : { ...state, compared: asked };
  }
  return askedOfSelect(state, control);
}

function askedOfSelect(
  state: ExploreState,
  { id, value }: HTMLInputElement | HTMLSelectElement,
): ExploreState {
  if (id === 'x-name') return { ...state, name: value };
  if (id === 'x-figure') return { ...state, figure: value as ExploreState['figure'] };
  if (id === 'x-measure') return { ...state, measure: value };
  if (id === 'x-x') return { ...state, x: value };
  if (id === 'x-y') return { ...state, y: value };
  return { ...state, cross: askedCross() };
}

/** What is asked twice is asked once: the later place gives way. */
function askedCross(): ExploreState['cross'] {
  const value = (id: string) => control(id).value;
  type Cross = ExploreState['cross'];
  const first = value('x-row') as Cross['rows'][number];
  const second = value('x-second') as Cross['rows'][number] | '';
  const across = value('x-column') as Cross['rows'][number] | '';
  const rows = second === '' || second === first ? [first] : [first, second];
  return {
    rows,
    column: across === '' || rows.includes(across) ? null : across,
    how: value('x-how') as Cross['how'],
    measure: value('x-cross-measure') as Cross['measure'],
  };
}

function askedRange(state: ExploreState, field: HTMLInputElement): ExploreState | null {
  const line = field.closest<HTMLElement>('[data-range]')!;
  const measure = line.dataset['range']!;
  const scale = measure === 'coverage' ? 100 : 1;
  const end = (which: string) => {
    const text = line
      .querySelector<HTMLInputElement>(`[data-end="${which}"]`)!
      .value.trim()
      .replace('−', '-');
    return text === '' ? null : Number(text) / scale;
  };
  const [low, high] = [end('low'), end('high')];
  if (Number.isNaN(low) || Number.isNaN(high) || (low !== null && high !== null && low > high)) {
    field.setAttribute('aria-invalid', 'true');
    return null;
  }
  return withRange(state, measure, low, high);
}
