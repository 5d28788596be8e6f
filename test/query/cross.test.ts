import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crossFault, crossItems } from '../../src/query/cross-sound.ts';
import { crossDimensions, crossSql } from '../../src/query/cross-sql.ts';
import type { CrossCell } from '../../src/query/cross-table.ts';
import { crossTable } from '../../src/query/cross-table.ts';
import type { Rows } from '../../src/query/explore-rows.ts';
import { rowsFromTables } from '../../src/query/explore-rows.ts';
import { totalsSql, unitsSql } from '../../src/query/explore-sql.ts';
import type { Cross, ExploreState } from '../../src/query/explore-state.ts';
import { defaultState } from '../../src/query/explore-state.ts';
import type { Sample } from './explore-sample.ts';
import { catalogue, openSample } from './explore-sample.ts';

const series = catalogue.series[0]!;
let sample: Sample;
let rows: Rows;

beforeAll(async () => {
  sample = await openSample();
  const totals = await sample.ask(totalsSql(['y1', 'y2']));
  rows = rowsFromTables(series, await sample.ask(unitsSql('town', 'zh')), totals);
});

afterAll(() => sample.close());

function asking(cross: Cross, others: Partial<ExploreState> = {}): ExploreState {
  return { ...defaultState(catalogue), assessments: ['y1', 'y2'], ...others, cross };
}

function cellText(cell: CrossCell | null | 'refused'): string {
  if (cell === null) return 'none';
  if (cell === 'refused') return 'refused';
  if (Number.isNaN(cell.figure)) return cell.state ?? 'mixed';
  const rounded = Math.round(cell.figure * 100) / 100;
  return cell.figures < cell.rows ? `${rounded} (${cell.figures} of ${cell.rows})` : String(rounded);
}

/** A line of text for each line: keys, then cells. */
async function told(state: ExploreState): Promise<string[]> {
  const answer = await sample.ask(crossSql(state, series));
  const { columns, lines } = crossTable(answer, state, series, rows.subjects);
  return [
    columns.join(' '),
    ...lines.map(({ keys, cells }) => `${keys.join('/')}: ${cells.map(cellText).join(' ')}`),
  ];
}

describe('figures worked out by hand', () => {
  test('mean totals by group and year, with subtotals over the rows beneath', async () => {
    // North: (60+70+50)/3 = 60, (90+70+40)/3 = 66.67, all six 380/6 = 63.33. South: 80; (80+60)/2 = 70; 220/3 = 73.33.
    expect(await told(asking({ rows: ['group'], column: 'cycle', how: 'mean', measure: 'total' }))).toEqual([
      'y1 y2',
      'north: 60 66.67 63.33',
      'south: 80 (1 of 2) 70 73.33 (3 of 4)',
      ': 65 (4 of 5) 68 66.67 (9 of 10)',
    ]);
  });

  test('a median of a subtotal is of the rows beneath, not of medians', async () => {
    // North 50 60 70 | 40 70 90; all six 40 50 60 70 70 90 → 65.
    const lines = await told(asking({ rows: ['group'], column: 'cycle', how: 'median', measure: 'total' }));
    expect(lines[1]).toBe('north: 60 70 65');
  });

  test('two dimensions down and one across; what no rows lie beneath is left out, an absent figure has its state', async () => {
    const state = asking({ rows: ['group', 'item'], column: 'cycle', how: 'max', measure: 'points' });
    expect(await told(state)).toEqual([
      'y1 y2',
      'north/gdp: 80 100 100',
      'north/air: 80 80 80',
      'north: 80 100 100',
      'south/gdp: not-assessed not-assessed not-assessed',
      'south/air: 80 (1 of 2) 80 80 (3 of 4)',
      'south: 80 (1 of 4) 80 (2 of 4) 80 (3 of 8)',
      ': 80 (7 of 10) 100 (8 of 10) 100 (15 of 20)',
    ]);
  });

  test('contributions add up to the total of a unit, and are not added over units', async () => {
    // ao: 40/2 + 80/2 = 60, 80/2 + 100/2 = 90.
    const state = asking(
      { rows: ['unit'], column: 'cycle', how: 'sum', measure: 'contribution' },
      { name: '奥' },
    );
    expect(await told(state)).toEqual(['y1 y2', 'ao: 60 90 refused']);
  });

  test('counts of states', async () => {
    const state = asking(
      { rows: ['state'], column: 'group', how: 'count', measure: 'points' },
      { items: ['gdp'] },
    );
    expect(await told(state)).toEqual([
      'north south',
      'present: 6 none 6',
      'not-assessed: none 4 (0 of 4) 4 (0 of 4)',
      ': 6 4 (0 of 4) 10 (6 of 10)',
    ]);
  });

  test('the filters of the page hold for the cross table', async () => {
    const others = { ranges: [{ measure: 'value.gdp', low: 15, high: null }], assessments: ['y2'] };
    // bei 70 and cang 40.
    expect(
      await told(asking({ rows: ['group'], column: null, how: 'mean', measure: 'total' }, others)),
    ).toEqual(['', 'north: 55', ': 55']);
  });

  test('values are put together by item alone', async () => {
    const state = asking(
      { rows: ['group'], column: 'item', how: 'mean', measure: 'value' },
      { assessments: ['y2'] },
    );
    // gdp (12+21+60)/3 = 31; air (40+30+10)/3 = 26.67, south (40+30)/2 = 35, all 150/5 = 30.
    expect(await told(state)).toEqual([
      'gdp air',
      'north: 31 26.67 refused',
      'south: not-assessed 35 refused',
      ': 31 (3 of 5) 30 refused',
    ]);
  });
});

describe('what is refused', () => {
  test('a mean of a part and its whole, but not by item, and not its highest', () => {
    const fault = (how: Cross['how'], by: Cross['rows']) => {
      const state = asking({ rows: by, column: null, how, measure: 'points' }, { items: ['all', 'air'] });
      return crossFault(by, state.cross, crossItems(state, series), 2);
    };
    expect([fault('mean', ['group']), fault('mean', ['item']), fault('max', ['group'])]).toEqual([
      'nested-items',
      null,
      null,
    ]);
  });

  const cases: readonly {
    name: string;
    cross: Cross;
    others?: Partial<ExploreState>;
    fault: string | null;
  }[] = [
    {
      name: 'a total by item',
      cross: { rows: ['item'], column: null, how: 'mean', measure: 'total' },
      fault: 'total-by-item',
    },
    {
      name: 'a mean of values of several items',
      cross: { rows: ['group'], column: null, how: 'mean', measure: 'value' },
      fault: 'values-of-items',
    },
    {
      name: 'not one of a single item',
      cross: { rows: ['group'], column: null, how: 'mean', measure: 'value' },
      others: { items: ['gdp'] },
      fault: null,
    },
    {
      name: 'not a count',
      cross: { rows: ['group'], column: null, how: 'count', measure: 'value' },
      fault: null,
    },
    {
      name: 'a sum of totals',
      cross: { rows: ['unit'], column: null, how: 'sum', measure: 'total' },
      fault: 'sum-of-totals',
    },
    {
      name: 'a sum of points',
      cross: { rows: ['unit'], column: 'item', how: 'sum', measure: 'points' },
      fault: 'sum-of-points',
    },
    {
      name: 'a sum of percentages',
      cross: { rows: ['group'], column: 'item', how: 'sum', measure: 'value' },
      others: { assessments: ['y2'], items: ['air'] },
      fault: 'sum-of-rates',
    },
    {
      name: 'not a sum of amounts',
      cross: { rows: ['group'], column: 'item', how: 'sum', measure: 'value' },
      others: { assessments: ['y2'], items: ['gdp'] },
      fault: null,
    },
    {
      name: 'a sum over years',
      cross: { rows: ['unit'], column: null, how: 'sum', measure: 'contribution' },
      fault: 'sum-over-cycles',
    },
    {
      name: 'a sum of contributions over units',
      cross: { rows: ['group'], column: 'item', how: 'sum', measure: 'contribution' },
      others: { assessments: ['y2'] },
      fault: 'sum-over-units',
    },
    {
      name: 'a part added to its whole',
      cross: { rows: ['unit'], column: null, how: 'sum', measure: 'contribution' },
      others: { assessments: ['y2'], items: ['all', 'gdp'] },
      fault: 'nested-items',
    },
  ];
  test.for(cases)('$name', ({ cross, others, fault }) => {
    const state = asking(cross, others);
    expect(
      crossFault(crossDimensions(cross), cross, crossItems(state, series), state.assessments.length),
    ).toBe(fault);
  });

  test.each(['per ten thousand residents', 'µg/m³', 'points', '分', '每万人'])(
    'what is measured in %s does not add up, in whichever language the page says it',
    (unit) => {
      const cross: Cross = { rows: ['group'], column: 'item', how: 'sum', measure: 'value' };
      const [item] = crossItems(asking(cross, { assessments: ['y2'], items: ['gdp'] }), series);
      expect(crossFault(crossDimensions(cross), cross, [{ ...item!, unit }], 1)).toBe('sum-of-rates');
    },
  );
});
