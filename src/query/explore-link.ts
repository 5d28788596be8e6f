/**
 * The state of the page of exploration as the query of an address, and back. Addresses are short (what is as usual is
 * left out), readable (ids and numbers, no code), and name their version. One that was written by hand, is older or is
 * hostile still opens: what cannot be understood is left out and told.
 */
import type { ExploreCatalogue, Series } from './explore-catalogue.ts';
import { seriesOf } from './explore-catalogue.ts';
import type {
  Aggregate,
  ComparedFigure,
  Cross,
  CrossMeasure,
  Dimension,
  ExploreState,
} from './explore-state.ts';
import type { ItemFigure, Range } from './explore-state.ts';
import {
  aggregates,
  askedStates,
  comparedFigures,
  crossMeasures,
  defaultState,
  dimensions,
  isMeasure,
  itemFigures,
  mostItems,
  mostPins,
} from './explore-state.ts';

export const linkVersion = '1';

/** Something of an address that was left out. */
export interface Dropped {
  /** Name of the parameter; '' = the address as a whole. */
  readonly name: string;
  /** As written, cut where long. */
  readonly value: string;
  readonly why: 'unknown-name' | 'unknown-value' | 'too-many' | 'other-version' | 'too-long';
}

export interface ReadLink {
  readonly state: ExploreState;
  readonly dropped: readonly Dropped[];
}

const [mostLength, mostName, mostRanges] = [4000, 80, 12];

/** Parameters in the order in which they are written. */
type Parameters = ReadonlyMap<string, string>;

export function writeLink(state: ExploreState, catalogue: ExploreCatalogue): string {
  const usual = defaultState(catalogue, state.assessments[0]);
  const parts: string[] = [];
  const put = (name: string, text: string, left: string) => {
    if (text !== left) parts.push(`${name}=${text}`);
  };
  put('a', listed(state.assessments), listed([catalogue.home]));
  put('in', encodeURIComponent(state.within ?? ''), '');
  put('g', listed(state.groups), '');
  put('i', listed(state.items), '');
  put('m', state.figure, usual.figure);
  put('s', listed(state.states), '');
  put('r', state.ranges.map(rangeText).join(','), '');
  put('q', encodeURIComponent(state.name), '');
  put('o', sortText(state.sort), sortText(usual.sort));
  put('h', encodeURIComponent(state.measure), encodeURIComponent(usual.measure));
  put('x', encodeURIComponent(state.x), encodeURIComponent(usual.x));
  put('y', encodeURIComponent(state.y), encodeURIComponent(usual.y));
  put('d', encodeURIComponent(state.opened ?? ''), '');
  put('p', listed(state.pins), '');
  put('k', listed(state.compared), listed(usual.compared));
  put('t', crossText(state.cross), crossText(usual.cross));
  return parts.length === 0 ? '' : `?v=${linkVersion}&${parts.join('&')}`;
}

function listed(ids: readonly string[]): string {
  return ids.map(encodeURIComponent).join(',');
}

function rangeText({ measure, low, high }: Range): string {
  return `${encodeURIComponent(measure)}:${low ?? ''}~${high ?? ''}`;
}

function sortText({ by, descending }: ExploreState['sort']): string {
  return `${descending ? '-' : ''}${encodeURIComponent(by)}`;
}

function crossText({ rows, column, how, measure }: Cross): string {
  return `${rows.join(',')}:${column ?? ''}:${how}:${measure}`;
}

/** `query` begins with `?`, or is ''. */
export function readLink(query: string, catalogue: ExploreCatalogue): ReadLink {
  const dropped: Dropped[] = [];
  const usual = defaultState(catalogue);
  if (query.length > mostLength) {
    return { state: usual, dropped: [{ name: '', value: cut(query), why: 'too-long' }] };
  }
  const parameters = parametersOf(query, dropped);
  const version = parameters.get('v');
  if (version !== undefined && version !== linkVersion) {
    return { state: usual, dropped: [{ name: 'v', value: cut(version), why: 'other-version' }] };
  }
  return { state: stateOf(parameters, catalogue, dropped), dropped };
}

const known = ['v', 'a', 'in', 'g', 'i', 'm', 's', 'r', 'q', 'o', 'h', 'x', 'y', 'd', 'p', 'k', 't'];

function parametersOf(query: string, dropped: Dropped[]): Parameters {
  const found = new Map<string, string>();
  for (const part of query.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals);
    const value = equals < 0 ? '' : part.slice(equals + 1);
    if (!known.includes(name) || found.has(name))
      dropped.push({ name: cut(name), value: cut(value), why: 'unknown-name' });
    else found.set(name, value);
  }
  return found;
}

function stateOf(parameters: Parameters, catalogue: ExploreCatalogue, dropped: Dropped[]): ExploreState {
  const read = readerOf(parameters, dropped);
  const assessments = assessmentsOf(read, catalogue);
  const usual = defaultState(catalogue, assessments[0]);
  const series = seriesOf(catalogue, assessments[0]!)!;
  const itemIds = series.items.map(({ id }) => id);
  const measure = (name: string, otherwise: string) =>
    read.one(name, (text) => isMeasure(series, text), otherwise);
  return {
    ...usual,
    assessments,
    within: read.id('in'),
    groups: read.list('g', (id) => series.groups.includes(id), series.groups.length),
    items: read.list('i', (id) => itemIds.includes(id), mostItems),
    figure: read.one('m', (text) => isOneOf(itemFigures, text), usual.figure) as ItemFigure,
    states: read.list('s', (text) => isOneOf(askedStates, text), askedStates.length),
    ranges: read.ranges(series),
    name: read.one('q', (text) => text.length <= mostName, ''),
    sort: sortOf(read, series, usual.sort),
    measure: measure('h', usual.measure),
    x: measure('x', usual.x),
    y: measure('y', usual.y),
    opened: read.id('d'),
    pins: read.list('p', isId, mostPins),
    compared: comparedOf(read, usual.compared),
    cross: crossOf(read, usual.cross),
  };
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(parameters: Parameters, dropped: Dropped[]) {
  const drop = (name: string, value: string, why: Dropped['why'] = 'unknown-value') =>
    void dropped.push({ name, value: cut(value), why });
  const list = (name: string, isKnown: (text: string) => boolean, most: number): string[] => {
    const kept: string[] = [];
    for (const part of (parameters.get(name) ?? '').split(',')) {
      if (part === '') continue;
      const text = decoded(part);
      if (text === null || !isKnown(text)) drop(name, part);
      else if (kept.length >= most) drop(name, part, 'too-many');
      else if (!kept.includes(text)) kept.push(text);
    }
    return kept;
  };
  const one = (name: string, isKnown: (text: string) => boolean, otherwise: string): string => {
    const written = parameters.get(name);
    if (written === undefined || written === '') return otherwise;
    const text = decoded(written);
    if (text !== null && isKnown(text)) return text;
    drop(name, written);
    return otherwise;
  };
  const id = (name: string): string | null => one(name, isId, '') || null;
  const ranges = (series: Series): Range[] => {
    const kept = new Map<string, Range>();
    for (const part of (parameters.get('r') ?? '').split(',')) {
      if (part === '') continue;
      const range = rangeOf(part, series);
      if (range === null) drop('r', part);
      else if (kept.size >= mostRanges) drop('r', part, 'too-many');
      else kept.set(range.measure, range);
    }
    return [...kept.values()];
  };
  return { parameters, drop, list, one, id, ranges };
}

function assessmentsOf(read: Reader, catalogue: ExploreCatalogue): string[] {
  const all = catalogue.series.flatMap((one) => one.assessments);
  const asked = read.list('a', (id) => all.some((one) => one.id === id), all.length);
  const series = asked[0] === undefined ? null : seriesOf(catalogue, asked[0]);
  if (series === null) return [catalogue.home];
  const inOrder = series.assessments.map(({ id }) => id);
  for (const id of asked) if (!inOrder.includes(id)) read.drop('a', id);
  return inOrder.filter((id) => asked.includes(id));
}

function rangeOf(part: string, series: Series): Range | null {
  const [, written = '', low = '', high = ''] = /^([^:~]+):([^:~]*)~([^:~]*)$/.exec(part) ?? [];
  const measure = decoded(written);
  if (measure === null || !isMeasure(series, measure)) return null;
  const [from, to] = [endOf(low), endOf(high)];
  if (Number.isNaN(from) || Number.isNaN(to) || (from === null && to === null)) return null;
  if (from !== null && to !== null && from > to) return null;
  return { measure, low: from, high: to };
}

/** Null where it is open; NaN where it is no plain number. */
function endOf(text: string): number | null {
  if (text === '') return null;
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function sortOf(read: Reader, series: Series, usual: ExploreState['sort']): ExploreState['sort'] {
  const isKey = (text: string) => ['name', 'cycle', 'group'].includes(text) || isMeasure(series, text);
  const text = read.one('o', (one) => isKey(one.replace(/^-/, '')), sortText(usual));
  return { by: text.replace(/^-/, ''), descending: text.startsWith('-') };
}

function comparedOf(read: Reader, usual: readonly ComparedFigure[]): readonly ComparedFigure[] {
  const asked = read.list('k', (text) => isOneOf(comparedFigures, text), comparedFigures.length);
  return asked.length === 0 ? usual : comparedFigures.filter((one) => asked.includes(one));
}

/** `group,item:cycle:mean:points` */
function crossOf(read: Reader, usual: Cross): Cross {
  const written = read.parameters.get('t');
  if (written === undefined || written === '') return usual;
  const [down = '', across = '', how = '', measure = '', ...rest] = written.split(':');
  const rows = down.split(',');
  const all = across === '' ? rows : [...rows, across];
  const isSound =
    rest.length === 0 &&
    rows.length <= 2 &&
    all.every((one) => isOneOf(dimensions, one)) &&
    new Set(all).size === all.length &&
    isOneOf(aggregates, how) &&
    isOneOf(crossMeasures, measure);
  if (!isSound) {
    read.drop('t', written);
    return usual;
  }
  return {
    rows: rows as Dimension[],
    column: across === '' ? null : (across as Dimension),
    how: how as Aggregate,
    measure: measure as CrossMeasure,
  };
}

function isOneOf(list: readonly string[], text: string): boolean {
  return list.includes(text);
}

/** As ids are written in a package; anything else would be no unit's. */
function isId(text: string): boolean {
  return /^[\w.-]{1,80}$/.test(text);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** What is shown of a hostile address is short. */
function cut(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
