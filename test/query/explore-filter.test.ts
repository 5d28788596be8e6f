import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filterRows, staysFor } from '../../src/query/explore-filter.ts';
import { filterSql } from '../../src/query/explore-filter-sql.ts';
import type { Rows } from '../../src/query/explore-rows.ts';
import { addItem, rowsFromTables, unreadAssessments } from '../../src/query/explore-rows.ts';
import { keptRows, sortRows } from '../../src/query/explore-sort.ts';
import { itemSql, totalsSql, unitItemsSql, unitsSql } from '../../src/query/explore-sql.ts';
import type { ExploreState } from '../../src/query/explore-state.ts';
import { defaultState } from '../../src/query/explore-state.ts';
import type { Sample } from './explore-sample.ts';
import { catalogue, openSample } from './explore-sample.ts';

const usual = defaultState(catalogue);
const both = ['y1', 'y2'];
let sample: Sample;
let rows: Rows;

beforeAll(async () => {
  sample = await openSample();
  const units = await sample.ask(unitsSql('town', 'zh'));
  rows = rowsFromTables(catalogue.series[0]!, units, await sample.ask(totalsSql(both)));
  for (const item of ['gdp', 'air']) addItem(rows, item, both, await sample.ask(itemSql(item, both)));
});

afterAll(() => sample.close());

/** `unit cycle` of the rows, in the order asked for. */
function told(order: Int32Array): string[] {
  return [...order].map(
    (at) => `${rows.subjects.ids[rows.subject[at]!]!} ${rows.series.assessments[rows.assessment[at]!]!.id}`,
  );
}

interface Case {
  readonly name: string;
  readonly asked: Partial<ExploreState>;
  /** By name. */
  readonly left: string;
}

const cases: readonly Case[] = [
  { name: 'nothing leaves the units of the assessment', asked: {}, left: 'ao bei cang dong en' },
  { name: 'a group', asked: { groups: ['south'] }, left: 'dong en' },
  { name: 'a part of a name', asked: { name: '北' }, left: 'bei' },
  { name: 'a part of an English name in capitals', asked: { name: 'ANG' }, left: 'cang' },
  { name: 'the units of one above', asked: { within: 'west' }, left: 'cang dong en' },
  { name: 'a state of the total', asked: { states: ['barred'] }, left: 'cang' },
  {
    name: 'a state of an item that is chosen',
    asked: { states: ['not-assessed'], items: ['gdp'] },
    left: 'dong en',
  },
  {
    name: 'a state of values without an item asks nothing',
    asked: { states: ['not-assessed'] },
    left: 'ao bei cang dong en',
  },
  {
    name: 'a range with both ends in it',
    asked: { ranges: [{ measure: 'total', low: 60, high: 80 }] },
    left: 'bei dong en',
  },
  {
    name: 'a range of an item leaves out who has no figure',
    asked: { ranges: [{ measure: 'value.gdp', low: 0, high: null }] },
    left: 'ao bei cang',
  },
  {
    name: 'several ranges at once',
    asked: {
      ranges: [
        { measure: 'total', low: null, high: 80 },
        { measure: 'points.air', low: 60, high: null },
        { measure: 'place', low: 1, high: 1 },
      ],
    },
    left: 'dong',
  },
  {
    name: 'a place of 0 is no place',
    asked: { assessments: ['y1'], ranges: [{ measure: 'overall', low: 0, high: 9 }] },
    left: 'ao bei cang dong',
  },
];

describe('rows that are left', () => {
  test.for(cases)('$name', ({ asked, left }) => {
    const state = { ...usual, ...asked };
    const filtered = filterRows(rows, state);
    const kept = keptRows(sortRows(rows, { by: 'name', descending: false }), staysFor(filtered, []));
    expect(
      told(kept)
        .map((one) => one.split(' ')[0])
        .join(' '),
    ).toBe(left);
    expect(filtered).toMatchObject({ count: kept.length, of: 5 });
  });

  test.for(cases)('the database leaves the same: $name', async ({ asked, left }) => {
    const { sql, params } = filterSql({ ...usual, ...asked });
    const answer = await sample.ask({
      sql: `SELECT subject_id FROM totals WHERE ${sql} ORDER BY subject_id`,
      params,
    });
    expect((answer.column('subject_id') as string[]).join(' ')).toBe(left);
  });
});

test('a view sees past the range that was brushed in it, the others do not', () => {
  const filtered = filterRows(rows, {
    ...usual,
    groups: ['north'],
    ranges: [
      { measure: 'total', low: 80, high: null },
      { measure: 'points.air', low: null, high: 60 },
    ],
  });
  const seen = (own: string[]) =>
    told(keptRows(sortRows(rows, { by: 'name', descending: false }), staysFor(filtered, own)));
  expect(seen([])).toEqual([]);
  expect(seen(['total'])).toEqual(['bei y2', 'cang y2']);
  expect(seen(['points.air'])).toEqual(['ao y2']);
  expect(seen(['total', 'points.air'])).toEqual(['ao y2', 'bei y2', 'cang y2']);
});

test('rows without a figure come last, upwards and downwards; those alike by name', () => {
  const filtered = filterRows(rows, { ...usual, assessments: ['y1'] });
  const sorted = (descending: boolean) =>
    told(keptRows(sortRows(rows, { by: 'total', descending }), staysFor(filtered, [])));
  expect(sorted(false)).toEqual(['cang y1', 'ao y1', 'bei y1', 'dong y1', 'en y1']);
  expect(sorted(true)).toEqual(['dong y1', 'bei y1', 'ao y1', 'cang y1', 'en y1']);
});

test('figures of an item are read assessment by assessment, and only once', async () => {
  const fresh = rowsFromTables(
    catalogue.series[0]!,
    await sample.ask(unitsSql('town', 'en')),
    await sample.ask(totalsSql(both)),
  );
  expect(unreadAssessments(fresh, 'gdp', both)).toEqual(both);
  addItem(fresh, 'gdp', ['y2'], await sample.ask(itemSql('gdp', ['y2'])));
  expect(unreadAssessments(fresh, 'gdp', both)).toEqual(['y1']);
  expect([...fresh.items.get('gdp')!.figures.value].filter((one) => !Number.isNaN(one))).toEqual([
    12, 21, 60,
  ]);
});

test('the items of units in one assessment', async () => {
  const answer = await sample.ask(unitItemsSql('y2', ['ao', 'dong']));
  expect(answer.length).toBe(4);
});
