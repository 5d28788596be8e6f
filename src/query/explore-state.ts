/**
 * What a reader asks of the results: everything that the page of exploration shows follows from this value, and it is
 * the address of the page. Nothing here depends on how results are loaded.
 */
import { states as valueStates } from '../core/package/states.ts';
import { totalStates } from '../core/score/result.ts';
import type { ExploreCatalogue, Series } from './explore-catalogue.ts';
import { seriesOf } from './explore-catalogue.ts';

/** `total`, `place` in the group, `overall` place, `coverage`; or a figure of an item: `points.gdp`. */
export type Measure = string;

export const itemFigures = ['points', 'value', 'contribution'] as const;
export type ItemFigure = (typeof itemFigures)[number];

export const totalMeasures = ['total', 'place', 'overall', 'coverage'] as const;
export type TotalMeasure = (typeof totalMeasures)[number];

export const dimensions = ['unit', 'group', 'item', 'cycle', 'state'] as const;
export type Dimension = (typeof dimensions)[number];

export const aggregates = ['mean', 'median', 'min', 'max', 'sum', 'count'] as const;
export type Aggregate = (typeof aggregates)[number];

export const crossMeasures = ['total', 'points', 'value', 'contribution'] as const;
export type CrossMeasure = (typeof crossMeasures)[number];

export const comparedFigures = ['value', 'points', 'weight', 'contribution'] as const;
export type ComparedFigure = (typeof comparedFigures)[number];

/** States of the value of an item as a reader tells them apart: a blank weight (不考核) is not a declaration. */
export const itemStates = [...valueStates, 'not-assessed'] as const;
export type ItemStateName = (typeof itemStates)[number];

/** States that a reader may ask for: of a total, then of the values of the items chosen. */
export const askedStates = [...totalStates.filter((one) => one !== 'not-assessed'), ...itemStates] as const;

/** Both ends belong to it; null = open. */
export interface Range {
  readonly measure: Measure;
  readonly low: number | null;
  readonly high: number | null;
}

/** A cross table of one or two dimensions down and at most one across. */
export interface Cross {
  readonly rows: readonly Dimension[];
  readonly column: Dimension | null;
  readonly how: Aggregate;
  readonly measure: CrossMeasure;
}

export interface ExploreState {
  /** Of one series, in order of time, at least one. */
  readonly assessments: readonly string[];
  /** Only units that belong to this one; null = all. */
  readonly within: string | null;
  /** None = all. */
  readonly groups: readonly string[];
  /** Items that the table shows beside the total. */
  readonly items: readonly string[];
  readonly figure: ItemFigure;
  /** None = all. */
  readonly states: readonly string[];
  readonly ranges: readonly Range[];
  readonly name: string;
  /** By a measure, or by `name`, `cycle` or `group`. */
  readonly sort: { readonly by: string; readonly descending: boolean };
  /** What the distribution, the map and the course over time show. */
  readonly measure: Measure;
  readonly x: Measure;
  readonly y: Measure;
  /** The unit whose total is opened into its items. */
  readonly opened: string | null;
  readonly pins: readonly string[];
  readonly compared: readonly ComparedFigure[];
  readonly cross: Cross;
}

export const mostPins = 8;
export const mostItems = 12;
export const defaultCross: Cross = { rows: ['group'], column: 'cycle', how: 'mean', measure: 'total' };
export const defaultCompared: readonly ComparedFigure[] = ['points', 'contribution'];

export function defaultState(catalogue: ExploreCatalogue, assessment = catalogue.home): ExploreState {
  const series = seriesOf(catalogue, assessment);
  const hasGroups = series !== null && series.groups.length > 1;
  return {
    assessments: [assessment],
    within: null,
    groups: [],
    items: [],
    figure: 'points',
    states: [],
    ranges: [],
    name: '',
    sort: { by: 'overall', descending: false },
    measure: 'total',
    x: defaultX(series),
    y: 'total',
    opened: null,
    pins: [],
    compared: defaultCompared,
    cross: hasGroups ? defaultCross : { ...defaultCross, rows: ['unit'] },
  };
}

/** The first item below the root, as the first thing that a total is made of. */
function defaultX(series: Series | null): Measure {
  const first = series?.items.find((item) => item.depth === 1);
  return first === undefined ? 'coverage' : `points.${first.id}`;
}

/** The figure and the item of a measure of an item; null where it is one of totals. */
export function itemOf(measure: Measure): { readonly figure: ItemFigure; readonly item: string } | null {
  const dot = measure.indexOf('.');
  if (dot < 0) return null;
  return { figure: measure.slice(0, dot) as ItemFigure, item: measure.slice(dot + 1) };
}

/** Whether there is such a measure in a series. */
export function isMeasure(series: Series, measure: string): boolean {
  const one = itemOf(measure);
  if (one === null) return (totalMeasures as readonly string[]).includes(measure);
  const item = series.items.find(({ id }) => id === one.item);
  if (item === undefined || !(itemFigures as readonly string[]).includes(one.figure)) return false;
  return one.figure !== 'value' || item.role === 'leaf';
}

/** Items whose scores a state needs before all of it can be shown. */
export function itemsNeeded(state: ExploreState): string[] {
  const measures = [
    state.measure,
    state.x,
    state.y,
    state.sort.by,
    ...state.ranges.map((one) => one.measure),
  ];
  const named = measures.flatMap((measure) => itemOf(measure)?.item ?? []);
  return [...new Set([...state.items, ...named])];
}

/** With a range of one measure set, or taken away where both ends are open. */
export function withRange(
  state: ExploreState,
  measure: Measure,
  low: number | null,
  high: number | null,
): ExploreState {
  const others = state.ranges.filter((one) => one.measure !== measure);
  if (low === null && high === null) return { ...state, ranges: others };
  return { ...state, ranges: [...others, { measure, low, high }] };
}

/** Asked of another assessment: what belongs to the old one alone is left behind. */
export function inSeries(
  catalogue: ExploreCatalogue,
  state: ExploreState,
  assessments: readonly string[],
): ExploreState {
  const [now, next] = [state.assessments[0], assessments[0]].map((id) =>
    id === undefined ? null : seriesOf(catalogue, id),
  );
  if (next === null || next === undefined) return state;
  if (now === next) return { ...state, assessments };
  return { ...defaultState(catalogue, assessments[0]), assessments, name: state.name };
}
