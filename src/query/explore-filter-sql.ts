/**
 * The filters of a reader as a condition on `totals` or `scores`, for what is worked out by the database. It leaves
 * the same rows as `filterRows`; a test holds them together.
 */
import { totalStates } from '../core/score/result.ts';
import type { Statement } from './explore-sql.ts';
import { marks } from './explore-sql.ts';
import type { ExploreState, Range, TotalMeasure } from './explore-state.ts';
import { itemOf, itemStates } from './explore-state.ts';
import type { QueryParameter } from './session.ts';

const totalColumns: Readonly<Record<TotalMeasure, string>> = {
  total: 'adjusted_total',
  place: 'group_rank',
  overall: 'overall_rank',
  coverage: 'coverage',
};

export function filterSql(state: ExploreState): Statement {
  const parts = [
    condition(`assessment_id IN (${marks(state.assessments)})`, state.assessments),
    ...(state.groups.length === 0 ? [] : [condition(`group_id IN (${marks(state.groups)})`, state.groups)]),
    ...unitConditions(state),
    ...stateConditions(state),
    ...state.ranges.map(rangeCondition),
  ];
  return { sql: parts.map(({ sql }) => sql).join(' AND '), params: parts.flatMap(({ params }) => params) };
}

function condition(sql: string, params: readonly QueryParameter[]): Statement {
  return { sql, params };
}

function unitConditions({ name, within }: ExploreState): Statement[] {
  const words = name.trim().toLowerCase();
  const searched = "lower(concat_ws(' ', name_zh, name_en, sort_key, subject_id))";
  const tests = [
    ...(words === '' ? [] : [condition(`contains(${searched}, ?)`, [words])]),
    ...(within === null ? [] : [condition('parent_id = ?', [within])]),
  ];
  if (tests.length === 0) return [];
  const sql = tests.map((one) => one.sql).join(' AND ');
  return [
    condition(
      `subject_id IN (SELECT subject_id FROM units WHERE ${sql})`,
      tests.flatMap((one) => one.params),
    ),
  ];
}

function stateConditions({ states, items }: ExploreState): Statement[] {
  const ofTotals = states.filter(
    (one) => one !== 'not-assessed' && (totalStates as readonly string[]).includes(one),
  );
  const ofValues = states.filter((one) => (itemStates as readonly string[]).includes(one));
  const total = oneOf('totals', `state IN (${marks(ofTotals)})`, ofTotals);
  const value = oneOf('scores', `item_id IN (${marks(items)}) AND state IN (${marks(ofValues)})`, [
    ...items,
    ...ofValues,
  ]);
  return [
    ...(ofTotals.length === 0 ? [] : [total]),
    ...(ofValues.length === 0 || items.length === 0 ? [] : [value]),
  ];
}

function rangeCondition({ measure, low, high }: Range): Statement {
  const item = itemOf(measure);
  const column = item === null ? totalColumns[measure as TotalMeasure] : item.figure;
  const ends = [
    ...(low === null ? [] : [condition(`${column} >= ?`, [low])]),
    ...(high === null ? [] : [condition(`${column} <= ?`, [high])]),
  ];
  const sql = ends.map((one) => one.sql).join(' AND ');
  const params = ends.flatMap((one) => one.params);
  return item === null
    ? oneOf('totals', sql, params)
    : oneOf('scores', `item_id = ? AND ${sql}`, [item.item, ...params]);
}

function oneOf(table: 'totals' | 'scores', test: string, params: readonly QueryParameter[]): Statement {
  return condition(
    `(assessment_id, subject_id) IN (SELECT (assessment_id, subject_id) FROM ${table} WHERE ${test})`,
    params,
  );
}
