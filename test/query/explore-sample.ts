/**
 * A small package's results, written by hand: five towns in two groups, two years, two items below the root. In the
 * south gdp is not assessed. Figures are chosen so that means and medians differ.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import type { ExploreCatalogue } from '../../src/query/explore-catalogue.ts';
import type { Statement } from '../../src/query/explore-sql.ts';
import type { ColumnValues, QueryTable } from '../../src/query/session.ts';

const item = (
  id: string,
  role: 'leaf' | 'composite',
  depth: number,
  unit: string,
  notAssessedIn: string[] = [],
) => ({
  id,
  name: id.toUpperCase(),
  unit,
  decimals: 1,
  depth,
  role,
  notAssessedIn,
  above: depth === 0 ? [] : ['all'],
});

const assessment = (id: string, cycle: string) => ({
  id,
  cycle,
  cycleName: `${cycle}年`,
  title: `${cycle}年考核`,
  method: 'book',
});

export const catalogue: ExploreCatalogue = {
  package: 'sample',
  home: 'y2',
  root: '../',
  groups: { north: '北组', south: '南组', only: '唯一' },
  start: null,
  series: [
    {
      title: '镇 · 年度考核',
      kind: 'town',
      kindName: '镇',
      decimals: 2,
      parents: [],
      groups: ['north', 'south'],
      assessments: [assessment('y1', '2024'), assessment('y2', '2025')],
      items: [
        item('all', 'composite', 0, ''),
        item('gdp', 'leaf', 1, '亿元', ['south']),
        item('air', 'leaf', 1, '%'),
      ],
    },
    {
      title: '村 · 年度考核',
      kind: 'village',
      kindName: '村',
      decimals: 1,
      parents: [],
      groups: [],
      assessments: [assessment('v1', '2025')],
      items: [item('all', 'composite', 0, ''), item('gdp', 'leaf', 1, '亿元')],
    },
  ],
};

const schema = `
  CREATE TABLE units(subject_id VARCHAR, kind VARCHAR, parent_id VARCHAR, name_zh VARCHAR, name_en VARCHAR,
    sort_key VARCHAR, position INTEGER, grid_col DOUBLE, grid_row DOUBLE);
  CREATE TABLE totals(assessment_id VARCHAR, subject_id VARCHAR, group_id VARCHAR, total DOUBLE, adjusted_total DOUBLE,
    group_rank DOUBLE, overall_rank DOUBLE, rank_low DOUBLE, rank_high DOUBLE, coverage DOUBLE, state VARCHAR);
  CREATE TABLE scores(assessment_id VARCHAR, subject_id VARCHAR, group_id VARCHAR, item_id VARCHAR, value DOUBLE,
    state VARCHAR, points DOUBLE, weight DOUBLE, effective_weight DOUBLE, contribution DOUBLE);
  INSERT INTO units VALUES
    ('ao','town','east','奥镇','Ao Town','ao',0,1,1), ('bei','town','east','北镇','Bei Town','bei',1,2,1),
    ('cang','town','west','仓镇','Cang Town','cang',2,3,1), ('dong','town','west','东镇','Dong Town','dong',3,1,2),
    ('en','town','west','恩镇','En Town','en',4,2,2);
  INSERT INTO totals VALUES
    ('y1','ao','north',60,60,2,3,NULL,NULL,1,'scored'), ('y1','bei','north',70,70,1,2,NULL,NULL,1,'scored'),
    ('y1','cang','north',50,50,3,4,NULL,NULL,1,'scored'), ('y1','dong','south',80,80,1,1,NULL,NULL,1,'scored'),
    ('y1','en','south',NULL,NULL,NULL,NULL,NULL,NULL,0.4,'withheld'),
    ('y2','ao','north',90,90,1,1,NULL,NULL,1,'scored'), ('y2','bei','north',70,70,2,3,NULL,NULL,1,'scored'),
    ('y2','cang','north',40,40,3,5,NULL,NULL,1,'barred'), ('y2','dong','south',80,80,1,2,NULL,NULL,1,'scored'),
    ('y2','en','south',60,60,2,4,NULL,NULL,0.8,'scored');
  INSERT INTO scores
    SELECT assessment_id, subject_id, group_id, 'air', points / 2, 'present', points, 1,
      CASE group_id WHEN 'north' THEN 0.5 ELSE 1 END, points * CASE group_id WHEN 'north' THEN 0.5 ELSE 1 END
    FROM (VALUES ('y1','ao','north',40), ('y1','bei','north',60), ('y1','cang','north',80), ('y1','dong','south',80),
      ('y2','ao','north',80), ('y2','bei','north',60), ('y2','cang','north',20), ('y2','dong','south',80),
      ('y2','en','south',60)) t(assessment_id, subject_id, group_id, points);
  INSERT INTO scores VALUES ('y1','en','south','air',NULL,'missing',NULL,1,1,NULL);
  INSERT INTO scores
    SELECT assessment_id, subject_id, 'north', 'gdp', value, 'present', points, 1, 0.5, points / 2
    FROM (VALUES ('y1','ao',10,80), ('y1','bei',20,80), ('y1','cang',40,20),
      ('y2','ao',12,100), ('y2','bei',21,80), ('y2','cang',60,60)) t(assessment_id, subject_id, value, points);
  INSERT INTO scores SELECT assessment_id, subject_id, 'south', 'gdp', NULL, 'not-assessed', NULL, NULL, NULL, NULL
    FROM totals WHERE group_id = 'south';
`;

export interface Sample {
  readonly ask: (statement: Statement) => Promise<QueryTable>;
  readonly close: () => void;
}

export async function openSample(): Promise<Sample> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(schema);
  const ask = async ({ sql, params }: Statement): Promise<QueryTable> => {
    const reader = await connection.runAndReadAll(sql, [...params]);
    const columns = reader.getColumnsJS();
    const names = reader.columnNames();
    const isNumber = reader.columnTypes().map((type) => type.toString() !== 'VARCHAR');
    const values = columns.map((column, at): ColumnValues =>
      isNumber[at] === true
        ? Float64Array.from(column as (number | null)[], (one) => one ?? Number.NaN)
        : (column as (string | null)[]),
    );
    return {
      columns: names.map((name, at) => ({ name, type: isNumber[at] === true ? 'number' : 'text' })),
      length: reader.currentRowCount,
      column: (name) => {
        const at = names.indexOf(name);
        if (at < 0) throw new Error(`no column ${name}`);
        return values[at]!;
      },
    };
  };
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { ask, close };
}
