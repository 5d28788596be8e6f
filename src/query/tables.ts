/**
 * The tables that statements find, column by column. The build makes the files from this list, the page of statements
 * explains it, and tests compare both. Results of officials are not among them: a table of persons that sorts by
 * points is a league table.
 */
export type SqlType = 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN';

/** In the file `base`, there from the start. */
export const baseTables = {
  units: {
    subject_id: 'VARCHAR',
    kind: 'VARCHAR',
    parent_id: 'VARCHAR',
    name_zh: 'VARCHAR',
    name_en: 'VARCHAR',
    sort_key: 'VARCHAR',
    /** Place by sort_key, from 0: Chinese is ordered by it, since the database knows no collation. */
    position: 'INTEGER',
    grid_col: 'DOUBLE',
    grid_row: 'DOUBLE',
  },
  groups: { group_id: 'VARCHAR', name_zh: 'VARCHAR', name_en: 'VARCHAR', position: 'INTEGER' },
  cycles: {
    cycle_id: 'VARCHAR',
    kind: 'VARCHAR',
    parent_id: 'VARCHAR',
    name_zh: 'VARCHAR',
    name_en: 'VARCHAR',
    start_date: 'VARCHAR',
    end_date: 'VARCHAR',
    status: 'VARCHAR',
    position: 'INTEGER',
  },
  assessments: {
    assessment_id: 'VARCHAR',
    kind: 'VARCHAR',
    cycle_id: 'VARCHAR',
    rulebook_id: 'VARCHAR',
    subject_kind: 'VARCHAR',
    title_zh: 'VARCHAR',
    title_en: 'VARCHAR',
    root_item_id: 'VARCHAR',
    subjects: 'INTEGER',
    /** Part of the data that holds its scores. */
    part: 'VARCHAR',
    is_home: 'BOOLEAN',
    /** 0 is the latest. */
    position: 'INTEGER',
  },
  items: {
    rulebook_id: 'VARCHAR',
    item_id: 'VARCHAR',
    parent_id: 'VARCHAR',
    name_zh: 'VARCHAR',
    name_en: 'VARCHAR',
    unit: 'VARCHAR',
    unit_en: 'VARCHAR',
    direction: 'VARCHAR',
    rule: 'VARCHAR',
    /** `root`, `composite`, `leaf`, or `input`, which has no place in the tree. */
    role: 'VARCHAR',
    /** 0 for the root; for an input too. */
    depth: 'INTEGER',
    decimals: 'INTEGER',
    /** The rule book's own order. */
    position: 'INTEGER',
  },
  /** A row for every group and item; no weight means not assessed in that group. */
  weights: {
    assessment_id: 'VARCHAR',
    group_id: 'VARCHAR',
    item_id: 'VARCHAR',
    weight: 'DOUBLE',
    effective_weight: 'DOUBLE',
  },
  /** Names of codes: `kind_of` is unit, cycle, assessment, state, total-state or status. */
  codes: {
    kind_of: 'VARCHAR',
    code: 'VARCHAR',
    name_zh: 'VARCHAR',
    name_en: 'VARCHAR',
    position: 'INTEGER',
  },
  /** A row for every unit of every assessment; `group_id` is the group in which it is assessed there. */
  totals: {
    assessment_id: 'VARCHAR',
    subject_id: 'VARCHAR',
    group_id: 'VARCHAR',
    total: 'DOUBLE',
    adjusted_total: 'DOUBLE',
    group_rank: 'DOUBLE',
    overall_rank: 'DOUBLE',
    rank_low: 'DOUBLE',
    rank_high: 'DOUBLE',
    coverage: 'DOUBLE',
    state: 'VARCHAR',
  },
} as const satisfies Record<string, Record<string, SqlType>>;

/** In every other file; a statement sees the rows of all parts that are loaded, item by item. */
export const scoreTables = {
  scores: {
    assessment_id: 'VARCHAR',
    subject_id: 'VARCHAR',
    group_id: 'VARCHAR',
    item_id: 'VARCHAR',
    value: 'DOUBLE',
    state: 'VARCHAR',
    points: 'DOUBLE',
    weight: 'DOUBLE',
    effective_weight: 'DOUBLE',
    contribution: 'DOUBLE',
  },
} as const satisfies Record<string, Record<string, SqlType>>;

export type BaseTable = keyof typeof baseTables;
