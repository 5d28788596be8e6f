/**
 * The statement behind a cross table: one pass over the rows that the filters leave, with all subtotals that mean
 * something as grouping sets. Medians of subtotals are of the rows beneath, not of medians.
 */
import { crossFault, crossItems } from './cross-sound.ts';
import type { Series } from './explore-catalogue.ts';
import { filterSql } from './explore-filter-sql.ts';
import type { Statement } from './explore-sql.ts';
import { marks } from './explore-sql.ts';
import type { Aggregate, Cross, Dimension, ExploreState } from './explore-state.ts';

const aggregateSql: Readonly<Record<Aggregate, string>> = {
  count: 'count(*)::DOUBLE',
  mean: 'avg(figure)',
  median: 'median(figure)',
  min: 'min(figure)',
  max: 'max(figure)',
  sum: 'sum(figure)',
};

const columnSql: Readonly<Record<Dimension, string>> = {
  unit: 'subject_id',
  group: "coalesce(group_id, '')",
  item: 'item_id',
  cycle: 'assessment_id',
  state: 'state',
};

/** The dimensions of a cross table, down before across. */
export function crossDimensions({ rows, column }: Cross): readonly Dimension[] {
  return column === null ? rows : [...rows, column];
}

/** By which dimensions figures are told apart: all, then subtotals down to the whole; of those, what means something. */
export function crossLevels(state: ExploreState, series: Series): Dimension[][] {
  const { cross, assessments } = state;
  const items = crossItems(state, series);
  const down = cross.rows.map((_, at) => cross.rows.slice(0, cross.rows.length - at));
  const levels = [...down, []].flatMap((rows) =>
    cross.column === null ? [[...rows]] : [[...rows, cross.column], [...rows]],
  );
  return levels.filter((by) => crossFault(by, cross, items, assessments.length) === null);
}

/** Gives by dimension its id (NULL where put together), then `level`, `figure`, `rows`, `figures`, `first`, `last`. */
export function crossSql(state: ExploreState, series: Series): Statement {
  const { cross } = state;
  const by = crossDimensions(cross);
  const names = by.map((_, at) => `d${at}`);
  const isTotal = cross.measure === 'total';
  const items = isTotal ? [] : crossItems(state, series).map(({ id }) => id);
  const filter = filterSql(state);
  const figure = isTotal ? 'adjusted_total' : cross.measure;
  const columns = by.map((one, at) => `${columnSql[one]} AS d${at}`);
  const levels = crossLevels(state, series).map(
    (level) => `(${level.map((one) => names[by.indexOf(one)]!).join(', ')})`,
  );
  return {
    sql: `SELECT ${names.join(', ')}, GROUPING(${names.join(', ')})::DOUBLE AS level,
      ${aggregateSql[cross.how]} AS figure, count(*)::DOUBLE AS rows, count(figure)::DOUBLE AS figures,
      min(word) AS first, max(word) AS last
      FROM (SELECT ${[...columns, `${figure} AS figure`, 'state AS word'].join(', ')}
        FROM ${isTotal ? 'totals' : 'scores'}
        WHERE ${filter.sql}${isTotal ? '' : ` AND item_id IN (${marks(items)})`})
      GROUP BY GROUPING SETS (${levels.join(', ')})`,
    params: [...filter.params, ...items],
  };
}
