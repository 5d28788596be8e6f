/** The database holds what the files hold: the same rows in the same order, under the declared types. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackage } from '../../src/core/package/package.ts';
import type { ResultTable } from '../../src/core/results/columns.ts';
import { resultTables } from '../../src/core/results/columns.ts';
import type { AssessmentResult, Results } from '../../src/core/score/result.ts';
import { writeResults } from '../../src/site/write-results.ts';
import { scoreSmall } from '../core/score/small-package.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'write-results-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

async function readTable(table: ResultTable): Promise<{ types: string[]; rows: string[] }> {
  const instance = await DuckDBInstance.create(join(dir, 'results.duckdb'), { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const read = await connection.runAndReadAll(`SELECT * FROM ${table}`);
  const rows = read.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join(','));
  const types = read.columnTypes().map(String);
  connection.closeSync();
  instance.closeSync();
  return { types, rows };
}

function fileRows(table: ResultTable): string[] {
  return readFileSync(join(dir, `${table}.csv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
}

const given = { rule: 'given', direction: 'higher' as const };
const grouped = scoreSmall({
  subjects: { hills: 'a b c', plain: 'd' },
  items: {
    people: { rule: 'none' },
    total: { rule: 'mean' },
    x: { ...given, weight: { hills: 1, plain: 1 }, missing: 'redistribute' },
    y: { ...given, weight: { hills: 3, plain: '' }, missing: 'redistribute' },
  },
  values: {
    people: { a: 1200 },
    x: { a: 100 / 3, b: '40 disputed', c: 'suppressed', d: 0 },
    y: { a: 0.1 + 0.2, b: 'late', d: 7 },
  },
}).result;

/** More than one chunk of 2,048 rows, and not a whole number of them. */
const many = scoreSmall({
  subjects: Array.from({ length: 1500 }, (_, n) => `u${n}`).join(' '),
  items: { total: { rule: 'mean' }, x: given },
  values: { x: Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`u${n}`, (n * 100) / 1499])) },
}).result;

describe.each<[string, AssessmentResult[]]>([
  ['nothing', []],
  ['groups, gaps and states', [grouped]],
  ['one assessment after another', [many, grouped, many]],
])('%s', (_name, results) => {
  beforeAll(async () => {
    const byId: Results = new Map(results.map((result, at) => [`a${at}`, result]));
    await writeResults(dir, readPackage(new Map()).package, byId);
  });

  test.each(Object.keys(resultTables) as ResultTable[])('%s', async (table) => {
    const { types, rows } = await readTable(table);
    expect(types).toEqual(Object.values(resultTables[table]));
    expect(rows).toEqual(fileRows(table));
    const size = results.reduce((sum, one) => sum + one.frame.subjects.length * one.items.length, 0);
    if (table === 'scores') expect(rows).toHaveLength(size);
  });
});
