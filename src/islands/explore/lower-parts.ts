/** The parts below the table, which are worked out by the database: a unit opened, units compared, the cross table. */
import { escapeText } from '../../charts/svg.ts';
import type { BoardMessages } from '../../i18n/messages-explore-board.ts';
import { crossSql } from '../../query/cross-sql.ts';
import { crossTable } from '../../query/cross-table.ts';
import { unitItemsSql } from '../../query/explore-sql.ts';
import type { UnitItems } from '../../query/unit-items.ts';
import { unitItems } from '../../query/unit-items.ts';
import { instead } from './charts-view.ts';
import { crossHtml, wholeFault } from './cross-view.ts';
import { part } from './form.ts';
import { compareHtml, itemsAssessment, openedHtml } from './items-view.ts';
import type { Loading } from './loading.ts';
import type { View } from './view.ts';

export interface LowerParts {
  /** Draws nothing once something else was asked for. */
  readonly show: (view: View, isCurrent: () => boolean) => Promise<void>;
  /** Goes to the unit that is opened, once it is drawn. */
  readonly revealOpened: () => void;
}

export function makeLowerParts(loading: Loading, m: BoardMessages): LowerParts {
  const drawn = new Map<string, string>();
  let isRevealing = false;
  const put = (id: string, html: string) => {
    if (drawn.get(id) === html) return;
    drawn.set(id, html);
    part(id).innerHTML = html;
  };
  const opened = async (view: View, isCurrent: () => boolean) => {
    const { opened: unit } = view.state;
    part('x-opened').hidden = unit === null;
    if (unit === null) return put('x-opened-body', '');
    if (!loading.hasDatabase()) put('x-opened-body', instead(m.chartWaits));
    else {
      const items = await itemsOf(loading, view, [unit]);
      if (!isCurrent()) return;
      put('x-opened-body', openedHtml(view, unit, items));
    }
    if (isRevealing) part('x-opened-head').focus();
    isRevealing = false;
  };
  const compared = async (view: View, isCurrent: () => boolean) => {
    const { pins } = view.state;
    if (pins.length === 0) return put('x-pins', instead(m.compareNone));
    if (!loading.hasDatabase()) return put('x-pins', instead(m.chartWaits));
    const items = await itemsOf(loading, view, pins);
    if (isCurrent()) put('x-pins', compareHtml(view, items));
  };
  const crossed = async (view: View, isCurrent: () => boolean) => {
    const { state, series, rows } = view;
    const fault = wholeFault(view);
    if (fault !== null) return put('x-cross', `<p class="x-caution">${escapeText(m[fault])}</p>`);
    if (!loading.hasDatabase()) return put('x-cross', instead(m.crossWaits));
    if (state.cross.measure !== 'total' || needsScores(view)) await loading.bringScores(state.assessments);
    if (!isCurrent()) return;
    const answer = await loading.ask(crossSql(state, series));
    if (isCurrent()) put('x-cross', crossHtml(view, crossTable(answer, state, series, rows.subjects)));
  };
  return {
    show: async (view, isCurrent) => {
      await Promise.all([opened(view, isCurrent), compared(view, isCurrent), crossed(view, isCurrent)]);
    },
    revealOpened: () => (isRevealing = true),
  };
}

/** Conditions on figures of items look into the scores. */
function needsScores({ state }: View): boolean {
  return (
    state.ranges.some(({ measure }) => measure.includes('.')) ||
    (state.states.length > 0 && state.items.length > 0)
  );
}

async function itemsOf(loading: Loading, view: View, units: readonly string[]): Promise<UnitItems> {
  const assessment = itemsAssessment(view);
  await loading.bringScores([assessment]);
  return unitItems(await loading.ask(unitItemsSql(assessment, units)));
}
