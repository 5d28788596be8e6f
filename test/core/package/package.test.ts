import { describe, expect, test } from 'vitest';
import { readPackage } from '../../../src/core/package/package.ts';

const encoder = new TextEncoder();

function read(files: Readonly<Record<string, string>>) {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
  const { package: pack, issues } = readPackage(bytes);
  return { pack, told: issues.map((one) => `${one.file}:${one.line} ${one.severity} ${one.kind}`) };
}

const least = {
  'package.yaml': 'package: p\n',
  'rulebooks/rb/rulebook.yaml': 'rulebook: rb\n',
  'rulebooks/rb/items.csv': 'item_id,parent_id,rule\nx,,given\n',
  'rulebooks/rb/weights.csv': 'item_id,*\nx,1\n',
};

test('a package reads table by table, and leaves out those that it has no use for', () => {
  const { pack, told } = read({
    ...least,
    'units.csv': 'unit_id,kind\na,town\n',
    'cycles.csv': 'cycle_id,kind,start,end\n2025,year,2025-01-01,2025-12-31\n',
    'observations/2025.csv': 'subject_id,item_id,value\na,x,5\n',
    'observations/2024.csv': 'subject_id,item_id,value\na,x,4\n',
    'targets/2025.csv': 'subject_id,item_id,target\n*,x,9\n',
    'events/2025.csv': 'event_id,subject_id,points\ne,a,1\n',
    'appraisals/2025.csv': 'subject_id,rater,option,count\na,peers,good,1\n',
  });
  expect(told).toEqual([]);
  expect(pack.manifest.package).toBe('p');
  expect(pack.units).toMatchObject([{ unit_id: 'a', kind: 'town', valid_from: null }]);
  expect([...pack.observations.keys()].sort()).toEqual(['2024', '2025']);
  expect(pack.targets.get('2025')).toMatchObject([{ subject_id: '*', item_id: 'x', floor: null, target: 9 }]);
  expect(pack.events.get('2025')).toMatchObject([{ event_id: 'e', item_id: null, count: null, points: 1 }]);
  expect(pack.appraisals.get('2025')).toMatchObject([{ count: 1 }]);
  expect([pack.groups, pack.memberships, pack.officials, pack.postings, pack.assessments]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(pack.rulebooks.get('rb')!.groups).toEqual(['*']);
  expect(pack.headers.get('units.csv')).toEqual(['unit_id', 'kind']);
});

describe('what a package lacks', () => {
  test('package.yaml is told, and the rest is read', () => {
    const { pack, told } = read({ ...least, 'package.yaml': 'packag: p\n' });
    expect(told).toEqual(['package.yaml:1 error yaml-shape', 'package.yaml:1 error yaml-unknown-key']);
    expect(pack.rulebooks.size).toBe(1);
    const { 'package.yaml': _, ...rest } = least;
    expect(read(rest).told).toEqual(['package.yaml:0 error file-missing']);
  });

  test.each([
    ['rulebook.yaml', 1],
    ['items.csv', 0],
    ['weights.csv', 1],
  ])('a rule book without %s', (name, books) => {
    const files = Object.fromEntries(
      Object.entries(least).filter(([path]) => path !== `rulebooks/rb/${name}`),
    );
    const { pack, told } = read(files);
    expect(told).toEqual([`rulebooks/rb/${name}:0 error file-missing`]);
    expect(pack.rulebooks.size).toBe(books);
  });
});

test('a rule book is called as its folder is', () => {
  expect(read({ ...least, 'rulebooks/rb/rulebook.yaml': 'root: x\nrulebook: other\n' }).told).toEqual([
    'rulebooks/rb/rulebook.yaml:2 error rulebook-name',
  ]);
});

test('a file that no table accounts for is a warning; prose is not', () => {
  const strangers = {
    'unit.csv': 'x\n',
    'observations/2025.xlsx': 'x',
    'observations/deep/2025.csv': 'x\n',
    'rulebooks/rb/weight.csv': 'x\n',
  };
  const prose = {
    'README.md': '#',
    'README.zh-CN.md': '#',
    LICENSE: 'x',
    'rulebooks/rb/README.md': '#',
    'datapackage.json': '{}',
  };
  expect(read({ ...least, ...strangers, ...prose }).told.sort()).toEqual(
    Object.keys(strangers)
      .map((path) => `${path}:0 warning file-unknown`)
      .sort(),
  );
});

test('every fault of every file is told', () => {
  const { told } = read({
    ...least,
    'units.csv': 'unit_id,kind\n,town\n',
    'cycles.csv': 'cycle_id,kind,start,end\nc,year,soon,2025-02-30\n',
    'observations/2025.csv': 'subject_id,item_id,value\na,x,5%\n',
  });
  expect(told.sort()).toEqual([
    'cycles.csv:2 error date-impossible',
    'cycles.csv:2 error date-text',
    'observations/2025.csv:2 error number-percent',
    'units.csv:2 error cell-empty',
  ]);
});

test('the order of the files in the folder is no matter', () => {
  const files = {
    ...least,
    'rulebooks/aa/rulebook.yaml': '',
    'rulebooks/aa/items.csv': least['rulebooks/rb/items.csv'],
    'rulebooks/aa/weights.csv': 'item_id,*\n',
  };
  const order = (entries: [string, string][]): string[] => [
    ...read(Object.fromEntries(entries)).pack.rulebooks.keys(),
  ];
  expect(order(Object.entries(files))).toEqual(['aa', 'rb']);
  expect(order(Object.entries(files).reverse())).toEqual(['aa', 'rb']);
});
