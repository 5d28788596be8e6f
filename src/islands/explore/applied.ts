/** The conditions of a view in words: told beside the views, printed with them, and carried by downloads. */
import { formatList, formatPlain } from '../../i18n/format.ts';
import type { ExploreState } from '../../query/explore-state.ts';
import { withRange } from '../../query/explore-state.ts';
import type { View } from './view.ts';
import { measureName, stateName } from './view.ts';

export interface Condition {
  readonly text: string;
  /** The state without it. */
  readonly without: ExploreState;
}

export function conditionsOf(view: View): Condition[] {
  const { state, m, locale, catalogue, series } = view;
  const list: Condition[] = [];
  const within = state.within;
  if (within !== null) {
    const name = series.parents.find(({ id }) => id === within)?.name ?? within;
    list.push({ text: m.conditionWithin(name), without: { ...state, within: null } });
  }
  if (state.name.trim() !== '') {
    list.push({ text: m.conditionName(state.name.trim()), without: { ...state, name: '' } });
  }
  if (state.groups.length > 0) {
    const names = formatList(
      state.groups.map((id) => catalogue.groups[id] ?? id),
      locale,
    );
    list.push({ text: m.conditionGroups(names), without: { ...state, groups: [] } });
  }
  if (state.states.length > 0) {
    const names = formatList(
      state.states.map((one) => stateName(one, locale)),
      locale,
    );
    list.push({ text: m.conditionStates(names), without: { ...state, states: [] } });
  }
  for (const { measure, low, high } of state.ranges) {
    const name = measureName(view, measure);
    const scale = measure === 'coverage' ? 100 : 1;
    const unit = measure === 'coverage' ? '%' : '';
    const [from, to] = [low, high].map((end) =>
      end === null ? '' : `${formatPlain(end * scale, 6, locale)}${unit}`,
    ) as [string, string];
    const text =
      low === null ? m.atMost(name, to) : high === null ? m.atLeast(name, from) : m.between(name, from, to);
    list.push({ text, without: withRange(state, measure, null, null) });
  }
  return list;
}

/** The assessment and its cycles, which are asked for always. */
export function askedText({ state, series, m, locale }: View): string {
  const cycles = series.assessments.filter(({ id }) => state.assessments.includes(id));
  return m.conditionCycles(
    series.title,
    formatList(
      cycles.map(({ cycleName }) => cycleName),
      locale,
    ),
  );
}
