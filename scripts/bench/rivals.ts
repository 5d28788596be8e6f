/** The same normalise–weigh–aggregate–rank, written the two ways that set the pace: SQL and bare loops. */
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { BigPackage } from './big-package.ts';
import { itemId, weightOf } from './big-package.ts';

/** DuckDB with the observations loaded and typed already; its default number of threads. */
export async function duckdbRival(observationsCsv: string, size: BigPackage): Promise<() => Promise<void>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE observed AS SELECT subject_id, item_id, value FROM read_csv('${observationsCsv}',
    header = true, types = {'value': 'DOUBLE'})`);
  await connection.run(`CREATE TABLE units AS SELECT subject_id, (row_number() OVER (ORDER BY subject_id) - 1)
    % ${size.groups} AS grp FROM (SELECT DISTINCT subject_id FROM observed)`);
  await loadItems(connection, size);
  return async () => {
    await connection.run('CREATE OR REPLACE TABLE scored AS ' + leafSql);
    await connection.run('CREATE OR REPLACE TABLE totals AS ' + totalSql);
  };
}

async function loadItems(connection: DuckDBConnection, size: BigPackage): Promise<void> {
  await connection.run(
    'CREATE TABLE items (item_id VARCHAR, branch INTEGER, sign INTEGER, grp INTEGER, weight DOUBLE)',
  );
  const rows = Array.from({ length: size.items }, (_, i) =>
    Array.from(
      { length: size.groups },
      (_unused, g) => `('${itemId(i)}',${i % size.branches},${i % 3 === 0 ? -1 : 1},${g},${weightOf(i, g)})`,
    ),
  ).flat();
  await connection.run(`INSERT INTO items VALUES ${rows.join(',')}`);
}

const leafSql = `
  WITH spread AS (SELECT item_id, min(value) AS low, max(value) AS high FROM observed GROUP BY item_id)
  SELECT o.subject_id, o.item_id, i.branch, i.weight, u.grp, o.value,
    100 * CASE WHEN i.sign > 0 THEN o.value - s.low ELSE s.high - o.value END / (s.high - s.low) AS points
  FROM observed o JOIN units u USING (subject_id) JOIN items i ON i.item_id = o.item_id AND i.grp = u.grp
  JOIN spread s ON s.item_id = o.item_id`;

const totalSql = `
  WITH branches AS (SELECT subject_id, grp, branch, sum(weight * points) / sum(weight) AS points, sum(weight) AS weight
    FROM scored GROUP BY ALL),
  roots AS (SELECT subject_id, grp, sum(weight * points) / sum(weight) AS total FROM branches GROUP BY ALL)
  SELECT *, rank() OVER (PARTITION BY grp ORDER BY total DESC) AS group_rank,
    rank() OVER (ORDER BY total DESC) AS overall_rank FROM roots`;

/** Typed arrays, nothing checked, nothing explained. `values` runs item by item. */
export function bareLoop(values: Float64Array, size: BigPackage): () => Float64Array {
  return () => {
    const { units, items, branches, groups } = size;
    const sums = new Float64Array(units * branches);
    const weights = new Float64Array(units * branches);
    for (let i = 0; i < items; i++)
      addItem(values.subarray(i * units, (i + 1) * units), i, size, sums, weights);
    const totals = new Float64Array(units);
    for (let u = 0; u < units; u++) {
      let [sum, weight] = [0, 0];
      for (let b = 0; b < branches; b++) {
        sum += sums[u * branches + b]!;
        weight += weights[u * branches + b]!;
      }
      totals[u] = sum / weight;
    }
    rankBare(totals, groups);
    return totals;
  };
}

function addItem(
  column: Float64Array,
  i: number,
  size: BigPackage,
  sums: Float64Array,
  weights: Float64Array,
): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const x of column) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  const span = high - low;
  for (let u = 0; u < column.length; u++) {
    const part = i % 3 === 0 ? high - column[u]! : column[u]! - low;
    const weight = weightOf(i, u % size.groups);
    const at = u * size.branches + (i % size.branches);
    sums[at]! += (weight * 100 * part) / span;
    weights[at]! += weight;
  }
}

function rankBare(totals: Float64Array, groups: number): void {
  for (let g = -1; g < groups; g++) {
    const members = [...totals.keys()].filter((u) => g < 0 || u % groups === g);
    members.sort((a, b) => totals[b]! - totals[a]!);
  }
}
