import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { readCsv } from '../../../src/core/package/csv.ts';
import { readObservations } from '../../../src/core/package/read-observations.ts';
import { stateOf } from '../../../src/core/package/states.ts';

function read(text: string) {
  const issues: Issue[] = [];
  const { table: csv } = readCsv('observations/2025.csv', new TextEncoder().encode(text));
  const table = readObservations('2025', csv!, issues);
  const told = issues.map((one) => `${one.line}:${one.column} ${one.severity} ${one.kind}`);
  return { table, issues, told, states: [...table.state].map(stateOf) };
}

describe('status and value', () => {
  test.each([
    { value: '5', status: '', number: 5, state: 'present' },
    { value: '5', status: 'final', number: 5, state: 'present' },
    { value: '0', status: '', number: 0, state: 'present' },
    { value: '-3.25', status: 'provisional', number: -3.25, state: 'provisional' },
    { value: '5', status: 'disputed', number: 5, state: 'disputed' },
    { value: '', status: 'missing', number: Number.NaN, state: 'missing' },
    { value: '', status: 'late', number: Number.NaN, state: 'late' },
    { value: '', status: 'not-applicable', number: Number.NaN, state: 'not-applicable' },
    { value: '', status: 'suppressed', number: Number.NaN, state: 'suppressed' },
  ])('"$value" $status reads as $state', ({ value, status, number, state }) => {
    const { table, states, told } = read(`subject_id,item_id,value,status\na,x,${value},${status}\n`);
    expect(told).toEqual([]);
    expect([...table.value]).toEqual([number]);
    expect(states).toEqual([state]);
  });

  test('a blank value without a status is missing, with a warning: blank is never 0', () => {
    const { table, states, told } = read('subject_id,item_id,value,status\na,x,,\n');
    expect(told).toEqual(['2:3 warning value-blank']);
    expect([[...table.value], states]).toEqual([[Number.NaN], ['missing']]);
  });

  test('a status that promises a value where none stands', () => {
    const { states, told } = read('subject_id,item_id,value,status\na,x,,final\na,y,,disputed\n');
    expect(told).toEqual(['2:3 error value-blank', '3:3 error value-blank']);
    expect(states).toEqual(['missing', 'missing']);
  });

  test('a value where the status says that there is none does not count', () => {
    const { table, states, told } = read('subject_id,item_id,value,status\na,x,5,late\n');
    expect(told).toEqual(['2:4 error value-despite-status']);
    expect([[...table.value], states]).toEqual([[Number.NaN], ['late']]);
  });

  test('an unknown status and a number in another notation are told and give no value', () => {
    const { table, states, issues, told } = read(
      'subject_id,item_id,value,status\na,x,5,finale\na,y,12%,\na,z,无,\n',
    );
    expect(told).toEqual(['2:4 error word-unknown', '3:3 error number-percent', '4:3 error number-word']);
    expect(issues[0]!.params).toMatchObject({ near: 'final' });
    expect(states).toEqual(['missing', 'missing', 'missing']);
    expect([...table.value.slice(1)]).toEqual([Number.NaN, Number.NaN]);
  });
});

test('ids become codes in order of appearance, and each row keeps its line and its texts', () => {
  const { table, told } = read(
    'subject_id,item_id,value,source,as_of,note\nb,x,1,"office, town",2025-12-31,\na,x,2,,,late count\nb,y,3,,,\n',
  );
  expect(told).toEqual([]);
  expect([table.subjectIds, table.itemIds]).toEqual([
    ['b', 'a'],
    ['x', 'y'],
  ]);
  expect([[...table.subject], [...table.item], [...table.line]]).toEqual([
    [0, 1, 0],
    [0, 0, 1],
    [2, 3, 4],
  ]);
  expect([
    table.text(0, 'source'),
    table.text(0, 'as_of'),
    table.text(1, 'note'),
    table.text(2, 'note'),
  ]).toEqual(['office, town', '2025-12-31', 'late count', '']);
  expect([table.file, table.cycleId, table.length]).toEqual(['observations/2025.csv', '2025', 3]);
});

test('a day that is none and an empty id are told', () => {
  const { told } = read('subject_id,item_id,value,as_of\n,x,1,2025-13-01\n');
  expect(told).toEqual(['2:1 error cell-empty', '2:4 error date-impossible']);
});

test('without the column of values everything is missing', () => {
  expect(read('subject_id,item_id\na,x\n').states).toEqual(['missing']);
});

test('a header alone is an empty table', () => {
  const { table, told } = read('subject_id,item_id,value\n');
  expect([table.length, told]).toEqual([0, []]);
});
