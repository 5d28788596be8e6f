/**
 * What the page of exploration asks of the database, as statements with parameters: nothing that a reader wrote ever
 * becomes part of a statement. Pure, and tested against a database in Node.
 */
import type { QueryParameter } from './session.ts';

export interface Statement {
  readonly sql: string;
  readonly params: readonly QueryParameter[];
}

/** The units of a kind by the order of their names: in Chinese by sort key, in English by name. */
export function unitsSql(kind: string, locale: 'zh' | 'en'): Statement {
  const name =
    locale === 'zh' ? 'coalesce(name_zh, name_en, subject_id)' : 'coalesce(name_en, name_zh, subject_id)';
  const order = locale === 'zh' ? 'position' : 'lower(name)';
  return {
    sql: `SELECT subject_id, parent_id, ${name} AS name, grid_col, grid_row,
      concat_ws(' ', name_zh, name_en, sort_key, subject_id) AS search
      FROM units WHERE kind = ? ORDER BY ${order}, subject_id`,
    params: [kind],
  };
}

/** Totals of some assessments. */
export function totalsSql(assessments: readonly string[]): Statement {
  return {
    sql: `SELECT assessment_id, subject_id, group_id, adjusted_total, group_rank, overall_rank, coverage, state
      FROM totals WHERE assessment_id IN (${marks(assessments)}) ORDER BY assessment_id, subject_id`,
    params: assessments,
  };
}

/** One item of some assessments. */
export function itemSql(item: string, assessments: readonly string[]): Statement {
  return {
    sql: `SELECT assessment_id, subject_id, value, state, points, contribution
      FROM scores WHERE item_id = ? AND assessment_id IN (${marks(assessments)})`,
    params: [item, ...assessments],
  };
}

/** All items of some units in one assessment. */
export function unitItemsSql(assessment: string, subjects: readonly string[]): Statement {
  return {
    sql: `SELECT subject_id, item_id, value, state, points, effective_weight, contribution
      FROM scores WHERE assessment_id = ? AND subject_id IN (${marks(subjects)})`,
    params: [assessment, ...subjects],
  };
}

/** A question mark for each; a list of none matches nothing. */
export function marks(list: readonly unknown[]): string {
  return list.length === 0 ? 'NULL' : list.map(() => '?').join(', ');
}
