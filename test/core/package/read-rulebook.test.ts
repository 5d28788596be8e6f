import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { readCsv } from '../../../src/core/package/csv.ts';
import { isAggregate, readRulebook } from '../../../src/core/package/read-rulebook.ts';
import { rulebookShape } from '../../../src/core/package/rulebook.ts';

const paths = { method: 'rulebook.yaml', items: 'items.csv', weights: 'weights.csv' };

function read(itemsCsv: string, weightsCsv: string | null, method: object = {}) {
  const issues: Issue[] = [];
  const table = (file: string, text: string) => readCsv(file, new TextEncoder().encode(text)).table!;
  const files = {
    id: 'rb',
    method: rulebookShape.parse(method),
    items: table('items.csv', itemsCsv),
    weights: weightsCsv === null ? null : table('weights.csv', weightsCsv),
    paths,
  };
  const book = readRulebook(files, issues);
  const told = issues.map((one) => `${one.file}:${one.line}:${one.column} ${one.kind}`);
  return { book, told, item: (id: string) => book.itemsById.get(id)! };
}

const tree =
  'item_id,parent_id,rule,params,missing\n' +
  'people,,none,,\n' +
  'total,,,,\n' +
  'c,total,geomean,,redistribute\n' +
  'x,c,minmax,over=group;low=10,carry\n' +
  'y,c,given,,\n' +
  'helper,c,none,,\n';

describe('the tree', () => {
  const { book, told, item } = read(tree, 'item_id,hills,plain\nx,1,\ny,2.5,0\n');

  test('has leaves, composites and inputs, and one root', () => {
    expect(told).toEqual([]);
    expect(book.items.map(({ id, role, depth }) => [id, role, depth])).toEqual([
      ['people', 'input', 0],
      ['total', 'composite', 0],
      ['c', 'composite', 1],
      ['x', 'leaf', 2],
      ['y', 'leaf', 2],
      ['helper', 'input', 2],
    ]);
    expect(book.root!.id).toBe('total');
    expect(item('c').children.map((at) => book.items[at]!.id)).toEqual(['x', 'y']);
    expect([item('x').parent, item('helper').parent, item('total').parent]).toEqual([2, null, null]);
  });

  test('a composite without a rule is a mean; policies not stated are null', () => {
    expect([item('total').rule, item('c').rule, item('x').rule]).toEqual(['mean', 'geomean', 'minmax']);
    expect([item('x').missing, item('y').missing, item('x').notApplicable, item('y').treat]).toEqual([
      'carry',
      null,
      null,
      'none',
    ]);
    expect(item('x').params.number('low')).toBe(10);
  });

  test('has weights per group, NaN where blank, 0 where 0, with their lines', () => {
    expect(book.groups).toEqual(['hills', 'plain']);
    const of = (id: string): number[] => book.weights.map((weights) => weights[item(id).index]!);
    expect([of('x'), of('y'), of('c')]).toEqual([
      [1, Number.NaN],
      [2.5, 0],
      [Number.NaN, Number.NaN],
    ]);
    expect([...book.weightLines]).toEqual([0, 0, 0, 2, 3, 0]);
  });
});

describe('the root', () => {
  test('is the one named, if it exists', () => {
    expect(read(tree, null, { root: 'c' }).book.root!.id).toBe('c');
    expect(read(tree, null, { root: 'nothing' }).book.root).toBeNull();
  });

  test('is not guessed among several tops', () => {
    expect(read('item_id,parent_id,rule\na,,given\nb,,given\n', null).book.root).toBeNull();
    expect(read('item_id,parent_id,rule\na,,given\nn,,none\n', null).book.root!.id).toBe('a');
  });
});

test('a loop of parents ends', () => {
  const { book } = read('item_id,parent_id,rule\na,b,mean\nb,a,mean\n', null);
  expect(book.root).toBeNull();
  expect(book.items.map((item) => item.depth)).toEqual([2, 2]);
});

test('what is wrong is told at its place, and the first of two rows holds', () => {
  const { told, item, book } = read(
    'item_id,parent_id,rule,params\nt,,mean,\nx,t,given,max\nx,t,minmax,\n',
    'item_id,*\nx,1\nx,2\nz,3\nt,-1\n',
  );
  expect(told).toEqual([
    'items.csv:4:1 key-duplicate',
    'items.csv:3:0 params-malformed',
    'weights.csv:3:1 key-duplicate',
    'weights.csv:4:1 weight-without-item',
    'weights.csv:5:2 weight-negative',
  ]);
  expect(item('x').rule).toBe('given');
  expect(book.weights[0]![item('x').index]).toBe(1);
});

test('a weight that is no number is blank, and told', () => {
  const { told, book } = read('item_id,parent_id,rule\nx,,given\n', 'item_id,*\nx,20%\n');
  expect(told).toEqual(['weights.csv:2:2 number-percent']);
  expect(book.weights[0]![0]).toBeNaN();
});

test('aggregates are told from rules', () => {
  expect(['mean', 'geomean', 'harmonic', 'sum', 'min', 'minmax', 'none', ''].map(isAggregate)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
