/** The database files of explore: what they hold, that no person is in them, and that their names are of their rows. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachPart, baseViews, catalogOf, lockDown, scoresView } from '../../src/query/loaded-parts.ts';
import type { ExploreManifest } from '../../src/query/manifest.ts';
import { partOf } from '../../src/query/manifest.ts';
import { checkStorage } from '../../src/query/storage-version.ts';
import { baseTables, scoreTables } from '../../src/query/tables.ts';
import { planParts } from '../../src/site/explore-parts.ts';
import { loadChecked } from '../../src/site/load-checked.ts';
import { scoreSite } from '../../src/site/site.ts';
import { sqlExamples } from '../../src/site/sql-examples.ts';
import { writeExplore } from '../../src/site/write-explore.ts';
import { writeResults } from '../../src/site/write-results.ts';

const cases = join(import.meta.dirname, '../cases');
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'write-explore-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true });
});

interface Written {
  readonly manifest: ExploreManifest;
  readonly files: string;
  readonly ask: (sql: string) => Promise<unknown[][]>;
}

/** Writes the files of a package and opens them as the browser does. */
async function write(data: string, name: string): Promise<Written> {
  const site = scoreSite(await loadChecked(data));
  const [csv, files] = [join(dir, name, 'csv'), join(dir, name, 'explore')];
  for (const one of [csv, files]) mkdirSync(one, { recursive: true });
  await writeResults(csv, site.package, site.results);
  const manifest = (await writeExplore(files, csv, site))!;
  return { manifest, files, ask: await openAll(files, manifest) };
}

async function openAll(files: string, manifest: ExploreManifest): Promise<Written['ask']> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [at, part] of manifest.parts.entries()) {
    const plain = gunzipSync(readFileSync(join(files, part.file)));
    checkStorage(plain, part.file);
    expect(plain.length).toBe(part.plainBytes);
    const path = join(files, `open-${at}.duckdb`);
    writeFileSync(path, plain);
    await connection.run(attachPart(path, catalogOf(at)));
  }
  const scores = manifest.parts.slice(1).map((_, at) => catalogOf(at + 1));
  for (const view of [...baseViews(catalogOf(0)), scoresView(scores)]) await connection.run(view);
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
}

describe('the files of a small package', () => {
  let written: Written;
  beforeAll(async () => {
    written = await write(join(cases, 'not-assessed-group/package'), 'small');
  });

  test('are one of names and totals, and one of scores', () => {
    expect(written.manifest.parts.map(({ name, assessments }) => [name, assessments])).toEqual([
      ['base', []],
      ['town-2025', ['y2025']],
    ]);
    expect(partOf(written.manifest, 'y2025')).toBe('town-2025');
    expect(partOf(written.manifest, 'y2024')).toBeNull();
  });

  test('hold the tables and columns that are declared', async () => {
    const columns = await written.ask(
      'SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name = $$main$$ AND NOT internal AND database_name IN ($$part_0$$, $$part_1$$) ORDER BY database_oid, table_oid, column_index',
    );
    const declared = Object.entries({ ...baseTables, ...scoreTables }).flatMap(([table, types]) =>
      Object.entries(types).map(([column, type]) => [table, column, type]),
    );
    expect(columns.sort()).toEqual(declared.sort());
  });

  test('hold the totals and places that were worked out by hand', async () => {
    const totals = await written.ask(
      'SELECT subject_id, group_id, total, group_rank, overall_rank FROM totals ORDER BY subject_id',
    );
    expect(totals).toEqual([
      ['a', 'plain', 75, 1, 2],
      ['b', 'plain', 60, 2, 4],
      ['c', 'plain', 50, 3, 5],
      ['d', 'ecological', 68, 2, 3],
      ['e', 'ecological', 80, 1, 1],
    ]);
  });

  test('keep what a group is not assessed on apart from what is missing', async () => {
    const scores = await written.ask(
      "SELECT subject_id, group_id, state, value, points, weight FROM scores WHERE item_id = 'gdp' ORDER BY subject_id",
    );
    expect(scores).toEqual([
      ['a', 'plain', 'present', 100, 100, 50],
      ['b', 'plain', 'present', 60, 60, 50],
      ['c', 'plain', 'present', 0, 0, 50],
      // It has a value, and its group gives it no weight.
      ['d', 'ecological', 'not-assessed', 10, null, null],
      ['e', 'ecological', 'not-assessed', null, null, null],
    ]);
    const weights = await written.ask(
      "SELECT group_id, item_id, weight, effective_weight FROM weights WHERE item_id IN ('gdp', 'green') ORDER BY ALL",
    );
    expect(weights).toEqual([
      ['ecological', 'gdp', null, null],
      ['ecological', 'green', 60, 0.6],
      ['plain', 'gdp', 50, 0.5],
      ['plain', 'green', 30, 0.3],
    ]);
  });

  test('hold the tree of items and what codes are called', async () => {
    expect(await written.ask('SELECT item_id, parent_id, role, depth FROM items ORDER BY position')).toEqual([
      ['total', null, 'root', 0],
      ['economy', 'total', 'composite', 1],
      ['gdp', 'economy', 'leaf', 2],
      ['green', 'total', 'leaf', 1],
      ['jobs', 'total', 'leaf', 1],
    ]);
    const [code] = await written.ask(
      "SELECT name_zh, name_en FROM codes WHERE code = 'not-assessed' AND kind_of = 'state'",
    );
    expect(code).toEqual(['不考核', 'not assessed']);
  });

  test('the totals of the home assessment stand beside them as JSON', () => {
    const home = JSON.parse(readFileSync(join(written.files, written.manifest.home!.file), 'utf8')) as object;
    expect(home).toMatchObject({
      assessment: 'y2025',
      subject: ['a', 'b', 'c', 'd', 'e'],
      group: ['plain', 'plain', 'plain', 'ecological', 'ecological'],
      total: [75, 60, 50, 68, 80],
      overall_rank: [2, 4, 5, 3, 1],
    });
  });

  test('the engine lies beside them, and nothing else does', () => {
    const { engine, home, parts } = written.manifest;
    const named = [engine.worker.file, engine.wasm.file, home!.file, ...parts.map(({ file }) => file)];
    const present = readdirSync(written.files).filter((name) => !name.startsWith('open-'));
    expect(present.sort()).toEqual([...named, 'manifest.json'].sort());
    for (const name of named) expect(name).toMatch(/\.[0-9a-f]{12}\./);
  });

  test('every example runs and gives rows, in both languages', async () => {
    const site = scoreSite(await loadChecked(join(cases, 'not-assessed-group/package')));
    for (const example of [...sqlExamples(site, 'zh'), ...sqlExamples(site, 'en')]) {
      const rows = await written.ask(example.sql);
      // Nothing is missing or late in this package.
      const isOfAbsence = example.sql.includes("'late'");
      expect(rows.length > 0, example.sql).toBe(!isOfAbsence);
    }
  });
});

test('names of files stay while their rows do, and change with them', async () => {
  const source = join(cases, 'not-assessed-group/package');
  const changed = join(dir, 'changed');
  cpSync(source, changed, { recursive: true });
  const observations = join(changed, 'observations/2025.csv');
  writeFileSync(observations, readFileSync(observations, 'utf8').replace('a,green,50', 'a,green,51'));
  const names = async (data: string, name: string) => {
    const { parts } = (await write(data, name)).manifest;
    return parts.map(({ file }) => file);
  };
  const [first, again, other] = [
    await names(source, 'first'),
    await names(source, 'again'),
    await names(changed, 'other'),
  ];
  expect(again).toEqual(first);
  expect(other.filter((name) => first.includes(name))).toEqual([]);
});

test('results of officials are in no file', async () => {
  const { manifest, ask } = await write(join(cases, 'official-year/package'), 'persons');
  const kinds = await ask('SELECT DISTINCT subject_kind FROM assessments');
  expect(kinds.flat()).not.toContain('official');
  expect(manifest.parts.some(({ name }) => name.startsWith('official'))).toBe(false);
});

test('a year of many scores is split by cycle', () => {
  const result = (id: string, cycle: string, subjects: number) => ({
    frame: {
      assessment: { assessment_id: id, subject_kind: 'town' },
      cycle: { cycle_id: cycle, end: `${cycle.slice(0, 4)}-12-31` },
      subjects: Array.from({ length: subjects }),
      rulebook: { items: Array.from({ length: 200 }) },
    },
  });
  const assessments = [result('b2', '2025q2', 2000), result('b1', '2025q1', 2000), result('a', '2024', 30)];
  const plan = planParts({ assessments } as unknown as Parameters<typeof planParts>[0]);
  expect(plan).toEqual([
    { name: 'town-2025q2', assessments: ['b2'] },
    { name: 'town-2025q1', assessments: ['b1'] },
    { name: 'town-2024', assessments: ['a'] },
  ]);
});

test('what locks the database names every file, quoted', () => {
  expect(lockDown([{ file: "it's.duckdb.gz" }])).toContain(
    "SET allowed_paths = ['it''s.duckdb.gz', 'it''s.duckdb.gz.wal']",
  );
});
