import { describe, expect, test } from 'vitest';
import { idInForm, monthsIn, periodAround, periodOf } from '../../../src/core/new-cycle/cycle-form.ts';
import type { Cycle } from '../../../src/core/package/package.ts';

function cycle(cycle_id: string, start: string, end: string): Cycle {
  return { cycle_id, kind: 'k', parent_id: null, start, end, status: null, line: 2 };
}

const quarter = cycle('2025q4', '2025-10-01', '2025-12-31');
const month = cycle('2025-12', '2025-12-01', '2025-12-31');
const year = cycle('2025', '2025-01-01', '2025-12-31');

describe('an id is read in the form of those that there are', () => {
  test.each([
    ['2026Q1', '2025q4', '2026q1'],
    ['2026-02', '2025-12', '2026-02'],
    ['2026', '2025', '2026'],
    ['2026q1', '2025-12', null],
    ['2026-2', '2025-12', null],
    ['26q1', '2025q4', null],
    ['2026q', '2025q4', null],
  ])('%s like %s → %s', (given, like, id) => expect(idInForm(given, like)).toBe(id));
});

describe('its dates follow from the cycle that it is like', () => {
  test.each([
    ['2026q1', quarter, '2026-01-01', '2026-03-31'],
    ['2027q3', quarter, '2027-07-01', '2027-09-30'],
    ['2024q1', quarter, '2024-01-01', '2024-03-31'],
    ['2028-02', month, '2028-02-01', '2028-02-29'],
    ['2026-02', month, '2026-02-01', '2026-02-28'],
    ['2026', year, '2026-01-01', '2026-12-31'],
    // A year of accounts from April: the second quarter begins in July.
    ['2026q2', cycle('2025q1', '2025-04-01', '2025-06-30'), '2026-07-01', '2026-09-30'],
    ['2026h2', cycle('2025h1', '2025-01-01', '2025-06-30'), '2026-07-01', '2026-12-31'],
  ])('%s', (id, like, start, end) => expect(periodOf(id, like)).toEqual({ cycleId: id, start, end }));

  test('a year has four quarters and twelve months', () => {
    expect(periodOf('2026q5', quarter)).toBeNull();
    expect(periodOf('2026q0', quarter)).toBeNull();
    expect(periodOf('2026-13', month)).toBeNull();
  });

  test('weeks tell no dates', () => {
    const week = cycle('2025w01', '2025-01-06', '2025-01-12');
    expect(monthsIn(week)).toBeNull();
    expect(periodOf('2025w02', week)).toBeNull();
  });
});

describe('the cycle around a day', () => {
  test.each([
    ['2026-02-01', quarter, '2026q1', '2026-01-01', '2026-03-31'],
    ['2026-12-31', quarter, '2026q4', '2026-10-01', '2026-12-31'],
    ['2024-05-31', quarter, '2024q2', '2024-04-01', '2024-06-30'],
    ['2026-07-01', year, '2026', '2026-01-01', '2026-12-31'],
    ['2026-01-15', month, '2026-01', '2026-01-01', '2026-01-31'],
  ])('%s like $cycle_id', (day, like, cycleId, start, end) =>
    expect(periodAround(day, like)).toEqual({ cycleId, start, end }),
  );
});
