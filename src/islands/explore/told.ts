/** What the page says of itself: the conditions it applies, where in the levels it stands, what of a link it left out. */
import { escapeText } from '../../charts/svg.ts';
import type { BoardMessages } from '../../i18n/messages-explore-board.ts';
import type { Dropped } from '../../query/explore-link.ts';
import { defaultState } from '../../query/explore-state.ts';
import { askedText, conditionsOf } from './applied.ts';
import { part } from './form.ts';
import type { View } from './view.ts';

export function showApplied(view: View): void {
  const { m } = view;
  const conditions = conditionsOf(view);
  const html = conditions.map(
    ({ text }, at) =>
      `<button type="button" class="x-chip" data-condition="${at}" aria-label="${escapeText(m.remove(text))}">${escapeText(text)}</button>`,
  );
  part('x-applied').innerHTML =
    `<span class="x-asked">${escapeText(askedText(view))}</span>` +
    (html.length === 0 ? `<span class="quiet">${escapeText(m.noConditions)}</span>` : html.join(''));
}

/** From the whole down to the unit that is opened. */
export function showPath(view: View): void {
  const { state, series, catalogue, rows, linkTo } = view;
  const steps: { readonly text: string; readonly href: string | null }[] = [];
  const parent = series.parents.find(({ id }) => id === state.within);
  if (parent !== undefined) {
    const above = defaultState(catalogue, parent.assessment);
    const title = catalogue.series.find(({ assessments }) =>
      assessments.some(({ id }) => id === parent.assessment),
    )!.title;
    steps.push({ text: title, href: linkTo(above) });
    steps.push({ text: parent.name, href: linkTo({ ...above, opened: parent.id }) });
  }
  const isOpened = state.opened !== null;
  steps.push({ text: series.title, href: isOpened ? linkTo({ ...state, opened: null }) : null });
  if (state.opened !== null) {
    const at = rows.subjects.indexOf.get(state.opened);
    steps.push({ text: at === undefined ? state.opened : rows.subjects.names[at]!, href: null });
  }
  const html = steps.map(({ text, href }) =>
    href === null
      ? `<li><span aria-current="page">${escapeText(text)}</span></li>`
      : `<li><a data-link href="${escapeText(href)}">${escapeText(text)}</a></li>`,
  );
  part('x-path').hidden = steps.length < 2;
  part('x-path').innerHTML = `<ol>${html.join('')}</ol>`;
}

export function showDropped(dropped: readonly Dropped[], m: BoardMessages): void {
  const place = part('x-dropped');
  place.hidden = dropped.length === 0;
  if (dropped.length === 0) return void place.replaceChildren();
  const lines = dropped
    .slice(0, 8)
    .map(({ name, value, why }) => `<li>${escapeText(m[why](name, value))}</li>`);
  place.innerHTML =
    `<p>${escapeText(m.droppedHead)}</p><ul>${lines.join('')}</ul>` +
    `<p><button type="button" data-dismiss>${escapeText(m.dismiss)}</button></p>`;
}
