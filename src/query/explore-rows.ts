/**
 * Units in the assessments of a series, as columns: a row is a unit in an assessment. A figure that is absent is NaN
 * and has a state. Figures of items come later than totals, assessment by assessment, and are kept.
 */
import { totalStates } from '../core/score/result.ts';
import type { Series, StartRows } from './explore-catalogue.ts';
import type { ItemFigure, Measure } from './explore-state.ts';
import { itemFigures, itemOf, itemStates } from './explore-state.ts';
import type { QueryTable } from './session.ts';

/** Who stands in the rows, by the order of names: the index of each is its place in that order. */
export interface Subjects {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** In small letters, in both languages, for looking up a part of a name. */
  readonly search: readonly string[];
  readonly parents: readonly (string | null)[];
  /** On the map of tiles; NaN = nowhere. */
  readonly column: Float64Array;
  readonly row: Float64Array;
  readonly indexOf: ReadonlyMap<string, number>;
}

export interface ItemColumn {
  readonly figures: Readonly<Record<ItemFigure, Float64Array>>;
  /** Index in `columnStates`; `unread` until it was loaded. */
  readonly state: Uint8Array;
}

export interface Rows {
  readonly length: number;
  readonly series: Series;
  readonly subjects: Subjects;
  /** Indexes in the series' assessments, in its groups (−1 = none), in the subjects and in `totalStates`. */
  readonly assessment: Int32Array;
  readonly group: Int32Array;
  readonly subject: Int32Array;
  readonly state: Uint8Array;
  readonly totals: ReadonlyMap<Measure, Float64Array>;
  readonly items: Map<string, ItemColumn>;
  /** Row of a unit in an assessment. */
  readonly rowOf: (assessment: number, subject: number) => number | undefined;
}

/** What the state of an item in a row may be, besides `unread`: also that its rule book has no such item. */
export const columnStates = [...itemStates, 'no-item'] as const;
export const unread = 255;
const noItem = columnStates.indexOf('no-item');

interface RowSource {
  readonly length: number;
  readonly assessment: (at: number) => string;
  readonly subject: (at: number) => string;
  readonly group: (at: number) => string | null;
  readonly state: (at: number) => string;
  readonly figures: Readonly<Record<'total' | 'place' | 'overall' | 'coverage', (at: number) => number>>;
}

export function rowsFromStart(series: Series, start: StartRows): Rows {
  const order = start.subject.map((_, at) => at);
  const subjects = subjectsOf({
    length: order.length,
    id: (at) => start.subject[at]!,
    name: (at) => start.name[at]!,
    search: (at) => start.search[at]!,
    parent: (at) => start.parent[at] ?? null,
    column: (at) => start.column[at] ?? Number.NaN,
    row: (at) => start.row[at] ?? Number.NaN,
  });
  const figure = (values: readonly (number | null)[]) => (at: number) => values[at] ?? Number.NaN;
  return rowsOf(series, subjects, {
    length: order.length,
    assessment: () => start.assessment,
    subject: (at) => start.subject[at]!,
    group: (at) => start.group[at]!,
    state: (at) => start.state[at]!,
    figures: {
      total: figure(start.total),
      place: figure(start.place),
      overall: figure(start.overall),
      coverage: figure(start.coverage),
    },
  });
}

/** From the answers to `unitsSql` and `totalsSql`. */
export function rowsFromTables(series: Series, units: QueryTable, totals: QueryTable): Rows {
  const text = (table: QueryTable, name: string) => table.column(name) as readonly (string | null)[];
  const number = (table: QueryTable, name: string) => table.column(name) as Float64Array;
  const [ids, names, search, parents] = ['subject_id', 'name', 'search', 'parent_id'].map((name) =>
    text(units, name),
  ) as [readonly string[], readonly string[], readonly string[], readonly (string | null)[]];
  const [column, row] = [number(units, 'grid_col'), number(units, 'grid_row')];
  const subjects = subjectsOf({
    length: units.length,
    id: (at) => ids[at]!,
    name: (at) => names[at]!,
    search: (at) => search[at]!,
    parent: (at) => parents[at] ?? null,
    column: (at) => column[at]!,
    row: (at) => row[at]!,
  });
  const [assessment, subject, group, state] = ['assessment_id', 'subject_id', 'group_id', 'state'].map(
    (name) => text(totals, name),
  ) as [readonly string[], readonly string[], readonly (string | null)[], readonly string[]];
  const figure = (name: string) => {
    const values = number(totals, name);
    return (at: number) => values[at]!;
  };
  return rowsOf(series, subjects, {
    length: totals.length,
    assessment: (at) => assessment[at]!,
    subject: (at) => subject[at]!,
    group: (at) => group[at]!,
    state: (at) => state[at]!,
    figures: {
      total: figure('adjusted_total'),
      place: figure('group_rank'),
      overall: figure('overall_rank'),
      coverage: figure('coverage'),
    },
  });
}

interface SubjectSource {
  readonly length: number;
  readonly id: (at: number) => string;
  readonly name: (at: number) => string;
  readonly search: (at: number) => string;
  readonly parent: (at: number) => string | null;
  readonly column: (at: number) => number;
  readonly row: (at: number) => number;
}

function subjectsOf(source: SubjectSource): Subjects {
  const all = <T>(read: (at: number) => T) => Array.from({ length: source.length }, (_, at) => read(at));
  const ids = all(source.id);
  return {
    ids,
    names: all(source.name),
    search: all((at) => source.search(at).toLowerCase()),
    parents: all(source.parent),
    column: Float64Array.from(all(source.column)),
    row: Float64Array.from(all(source.row)),
    indexOf: new Map(ids.map((id, at) => [id, at])),
  };
}

function rowsOf(series: Series, subjects: Subjects, source: RowSource): Rows {
  const { length } = source;
  const indexes = (list: readonly string[], read: (at: number) => string | null) => {
    const known = new Map(list.map((id, at) => [id, at]));
    return Int32Array.from({ length }, (_, at) => known.get(read(at) ?? '') ?? -1);
  };
  const assessment = indexes(
    series.assessments.map(({ id }) => id),
    source.assessment,
  );
  const subject = Int32Array.from({ length }, (_, at) => subjects.indexOf.get(source.subject(at)) ?? -1);
  const figures = Object.entries(source.figures).map(
    ([name, read]) => [name, Float64Array.from({ length }, (_, at) => read(at))] as const,
  );
  const places = new Map<number, number>();
  const key = (a: number, s: number) => a * subjects.ids.length + s;
  for (let at = 0; at < length; at++) places.set(key(assessment[at]!, subject[at]!), at);
  return {
    length,
    series,
    subjects,
    assessment,
    subject,
    group: indexes(series.groups, source.group),
    state: Uint8Array.from({ length }, (_, at) =>
      (totalStates as readonly string[]).indexOf(source.state(at)),
    ),
    totals: new Map(figures),
    items: new Map(),
    rowOf: (a, s) => places.get(key(a, s)),
  };
}

/** Puts the answer to `itemSql` about some assessments into the rows; what it says nothing of has no such item there. */
export function addItem(rows: Rows, item: string, assessments: readonly string[], scores: QueryTable): void {
  const column = rows.items.get(item) ?? newColumn(rows.length);
  rows.items.set(item, column);
  const asked = new Set(assessments.map((id) => rows.series.assessments.findIndex((one) => one.id === id)));
  for (let at = 0; at < rows.length; at++) if (asked.has(rows.assessment[at]!)) column.state[at] = noItem;
  const [assessment, subject, state] = ['assessment_id', 'subject_id', 'state'].map((name) =>
    scores.column(name),
  ) as [readonly string[], readonly string[], readonly string[]];
  const figures = itemFigures.map(
    (name) => [column.figures[name], scores.column(name) as Float64Array] as const,
  );
  const indexOf = new Map(rows.series.assessments.map(({ id }, at) => [id, at]));
  const codeOf = new Map<string, number>(itemStates.map((name, at) => [name, at]));
  for (let from = 0; from < scores.length; from++) {
    const at = rows.rowOf(
      indexOf.get(assessment[from]!) ?? -1,
      rows.subjects.indexOf.get(subject[from]!) ?? -1,
    );
    if (at === undefined) continue;
    for (const [into, values] of figures) into[at] = values[from]!;
    column.state[at] = codeOf.get(state[from]!)!;
  }
}

function newColumn(length: number): ItemColumn {
  const none = () => new Float64Array(length).fill(Number.NaN);
  return {
    figures: { points: none(), value: none(), contribution: none() },
    state: new Uint8Array(length).fill(unread),
  };
}

/** Assessments of which an item was not read yet. */
export function unreadAssessments(rows: Rows, item: string, assessments: readonly string[]): string[] {
  const column = rows.items.get(item);
  if (column === undefined) return [...assessments];
  const known = new Set<number>();
  for (let at = 0; at < rows.length; at++) if (column.state[at] !== unread) known.add(rows.assessment[at]!);
  return assessments.filter((id) => !known.has(rows.series.assessments.findIndex((one) => one.id === id)));
}

/** The figures of a measure over the rows; null while they are not loaded. */
export function figuresOf(rows: Rows, measure: Measure): Float64Array | null {
  const item = itemOf(measure);
  if (item === null) return rows.totals.get(measure) ?? null;
  return rows.items.get(item.item)?.figures[item.figure] ?? null;
}
