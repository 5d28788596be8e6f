/** The answer to `crossSql` as a table: keys down and across in the order in which a reader knows them, and a cell for each. */
import { crossDimensions, crossLevels } from './cross-sql.ts';
import type { Series } from './explore-catalogue.ts';
import type { Subjects } from './explore-rows.ts';
import type { Dimension, ExploreState } from './explore-state.ts';
import { askedStates } from './explore-state.ts';
import type { QueryTable } from './session.ts';

export interface CrossCell {
  /** NaN where there is none. */
  readonly figure: number;
  /** Rows beneath, and those of them that have a figure. */
  readonly rows: number;
  readonly figures: number;
  /** The state that all rows beneath share; null where they differ. */
  readonly state: string | null;
}

export interface CrossLine {
  /** Ids down; shorter than the dimensions where it is a subtotal, none for the whole. */
  readonly keys: readonly string[];
  /** By column, then that of the whole line; null where no rows lie beneath, `refused` where they may not be put together. */
  readonly cells: readonly (CrossCell | null | 'refused')[];
}

export interface CrossTable {
  /** Ids across; none where nothing goes across. */
  readonly columns: readonly string[];
  readonly lines: readonly CrossLine[];
}

const between = '\u0000';

export function crossTable(
  answer: QueryTable,
  state: ExploreState,
  series: Series,
  subjects: Subjects,
): CrossTable {
  const { cross } = state;
  const by = crossDimensions(cross);
  const levels = new Set(crossLevels(state, series).map((level) => level.join()));
  const cells = cellsOf(answer, by);
  const columns = cross.column === null ? [] : keysOf(answer, by.length - 1, cross.column, series, subjects);
  const firsts = keysOf(answer, 0, cross.rows[0]!, series, subjects);
  const seconds = cross.rows.length < 2 ? [] : keysOf(answer, 1, cross.rows[1]!, series, subjects);
  const depth = cross.rows.length;
  const lineOf = (keys: readonly string[]): CrossLine | null => {
    const down = cross.rows.slice(0, keys.length);
    const padded = [...keys, ...Array.from({ length: depth - keys.length }, () => null)];
    const at = (column: string | null): CrossCell | null | 'refused' => {
      const level = column === null ? down : [...down, cross.column!];
      if (!levels.has(level.join())) return 'refused';
      return cells.get(keyOf(cross.column === null ? padded : [...padded, column])) ?? null;
    };
    const found = [...columns.map((column) => at(column)), at(null)];
    return found.every((one) => one === null || one === 'refused') ? null : { keys, cells: found };
  };
  const asked = [...firsts.flatMap((first) => [...seconds.map((second) => [first, second]), [first]]), []];
  return { columns, lines: asked.flatMap((keys) => lineOf(keys) ?? []) };
}

function keyOf(keys: readonly (string | null)[]): string {
  return keys.map((key) => (key === null ? between : key)).join(`${between}${between}`);
}

function cellsOf(answer: QueryTable, by: readonly Dimension[]): Map<string, CrossCell> {
  const ids = by.map((_, at) => answer.column(`d${at}`) as readonly (string | null)[]);
  const [figure, rows, figures] = ['figure', 'rows', 'figures'].map((name) => answer.column(name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [first, last] = ['first', 'last'].map((name) => answer.column(name)) as [
    readonly (string | null)[],
    readonly (string | null)[],
  ];
  const cells = new Map<string, CrossCell>();
  for (let at = 0; at < answer.length; at++) {
    cells.set(keyOf(ids.map((column) => column[at]!)), {
      figure: figure[at]!,
      rows: rows[at]!,
      figures: figures[at]!,
      state: first[at] === last[at] ? first[at]! : null,
    });
  }
  return cells;
}

/** The ids of a dimension that the answer holds, in their own order. */
function keysOf(
  answer: QueryTable,
  at: number,
  dimension: Dimension,
  series: Series,
  subjects: Subjects,
): string[] {
  const found = new Set((answer.column(`d${at}`) as readonly (string | null)[]).filter((id) => id !== null));
  return ordered(dimension, series, subjects).filter((id) => found.has(id));
}

function ordered(dimension: Dimension, series: Series, subjects: Subjects): readonly string[] {
  if (dimension === 'unit') return subjects.ids;
  if (dimension === 'group') return series.groups.length === 0 ? [''] : series.groups;
  if (dimension === 'item') return series.items.map(({ id }) => id);
  if (dimension === 'cycle') return series.assessments.map(({ id }) => id);
  return askedStates;
}
