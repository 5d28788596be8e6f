/**
 * The files that `score` writes, column by column. `docs` of the data dictionary, the CSV writers and the database
 * share this list, so that none can drift.
 */
export type ResultType = 'VARCHAR' | 'DOUBLE';

export const resultTables = {
  scores: {
    assessment_id: 'VARCHAR',
    subject_id: 'VARCHAR',
    item_id: 'VARCHAR',
    value: 'DOUBLE',
    state: 'VARCHAR',
    points: 'DOUBLE',
    weight: 'DOUBLE',
    effective_weight: 'DOUBLE',
    contribution: 'DOUBLE',
  },
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
  audit: {
    assessment_id: 'VARCHAR',
    subject_id: 'VARCHAR',
    item_id: 'VARCHAR',
    finding: 'VARCHAR',
    detail: 'VARCHAR',
    number: 'DOUBLE',
    limit: 'DOUBLE',
  },
} as const satisfies Record<string, Record<string, ResultType>>;

export type ResultTable = keyof typeof resultTables;

export function headerOf(table: ResultTable): string {
  return `${Object.keys(resultTables[table]).join(',')}\n`;
}

/** Full precision, in the shortest form that reads back the same; blank where there is no number. */
export function numberCell(x: number): string {
  return Number.isNaN(x) ? '' : String(x);
}

/** Text as RFC 4180 wants it: in quotes where it holds a comma, a quote or a line end. */
export function textCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
