import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkPackage } from '../../../src/core/check/check.ts';
import { renderDescriptor } from '../../../src/core/package/descriptor.ts';
import { digests } from '../../../src/core/package/digest.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { loadPackage } from '../../../src/site/load-package.ts';
import type { Changes } from '../small-package.ts';
import { packageOf } from '../small-package.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly constraints?: unknown;
    }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly unknown[];
  };
}

const render = (changes: Changes = {}): string => renderDescriptor(readPackage(packageOf(changes)).package);
const parse = (text: string) =>
  JSON.parse(text) as { name: string; title: string; resources: readonly Resource[] };
const resource = (path: string, changes: Changes = {}): Resource =>
  parse(render(changes)).resources.find((one) => one.path === path)!;

test('a descriptor names every CSV once, by path', () => {
  const paths = parse(render()).resources.map(({ path }) => path);
  expect(paths).toEqual([...packageOf().keys()].filter((path) => path.endsWith('.csv')).sort());
});

test('it has the name and title of the package', () => {
  expect(parse(render())).toMatchObject({ name: 'small', title: '小数据包 · Small package' });
});

test('names are in lower case and differ where only the case of paths does', () => {
  const text = 'subject_id,item_id,value\n';
  const names = parse(render({ 'observations/Q1.csv': text, 'observations/q1.csv': text })).resources;
  const ofQ1 = names.filter(({ path }) => /q1/i.test(path)).map(({ name }) => name);
  expect(ofQ1).toEqual(['observations-q1', 'observations-q1-2']);
});

test('fields stand in the order of the header, with types, closed lists and what must be filled', () => {
  expect(resource('cycles.csv').schema.fields).toEqual([
    { name: 'cycle_id', type: 'string', constraints: { required: true } },
    { name: 'kind', type: 'string', constraints: { required: true } },
    { name: 'parent_id', type: 'string' },
    { name: 'start', type: 'date', constraints: { required: true } },
    { name: 'end', type: 'date', constraints: { required: true } },
  ]);
  const [, , value, status] = resource('observations/2025.csv').schema.fields;
  expect(value).toEqual({ name: 'value', type: 'number' });
  expect(status?.constraints).toEqual({
    enum: ['final', 'provisional', 'disputed', 'missing', 'late', 'not-applicable', 'suppressed'],
  });
});

describe('keys', () => {
  test.each([
    ['units.csv', ['unit_id'], [['parent_id', '', 'unit_id']]],
    ['memberships.csv', ['subject_id', 'group_id', 'valid_from'], [['group_id', 'groups', 'group_id']]],
    ['observations/2025.csv', ['subject_id', 'item_id'], [['item_id', 'rulebooks-rb-items', 'item_id']]],
    ['targets/2025.csv', ['subject_id', 'item_id'], [['item_id', 'rulebooks-rb-items', 'item_id']]],
    ['rulebooks/rb/weights.csv', ['item_id'], [['item_id', 'rulebooks-rb-items', 'item_id']]],
    [
      'postings.csv',
      undefined,
      [
        ['official_id', 'officials', 'official_id'],
        ['unit_id', 'units', 'unit_id'],
      ],
    ],
  ])('of %s', (path, primaryKey, foreignKeys) => {
    const { schema } = resource(path);
    expect(schema.primaryKey).toEqual(primaryKey);
    expect(schema.foreignKeys).toEqual(
      foreignKeys.map(([field, table, key]) => ({
        fields: field,
        reference: { resource: table, fields: key },
      })),
    );
  });

  test('a subject refers to units where there are no officials', () => {
    const { schema } = resource('observations/2025.csv', { 'officials.csv': null, 'postings.csv': null });
    expect(schema.foreignKeys).toContainEqual({
      fields: 'subject_id',
      reference: { resource: 'units', fields: 'unit_id' },
    });
  });

  test('an item refers to none of two rule books', () => {
    const second = 'item_id,rule\ntotal,given\n';
    const { schema } = resource('observations/2025.csv', { 'rulebooks/rc/items.csv': second });
    expect(schema.foreignKeys).toBeUndefined();
  });
});

test('it is the same whatever the order in which files are found', () => {
  const files = [...packageOf()];
  const shuffled = new Map(files.toReversed());
  expect(renderDescriptor(readPackage(shuffled).package)).toBe(render());
});

test('correcting a value leaves it current', () => {
  const files = new Map(packageOf({ 'observations/2025.csv': ['a,gdp,50,', 'a,gdp,50.25,'] }));
  files.set('datapackage.json', new TextEncoder().encode(render()));
  expect(checkPackage(readPackage(files).package, files)).toEqual([]);
});

test('that of the Human Development Index passes its own check', async () => {
  const loaded = await loadPackage('data/hdi');
  const files = new Map(loaded.files).set(
    'datapackage.json',
    new TextEncoder().encode(renderDescriptor(loaded.package)),
  );
  expect(checkPackage(readPackage(files).package, files)).toEqual([]);
});

describe('a digest', () => {
  const lengths = [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 1000];
  test.each(lengths)('of %i bytes is that of the platform', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 255);
    for (const [name, digest] of Object.entries(digests)) {
      expect(digest(bytes)).toBe(createHash(name).update(bytes).digest('hex'));
    }
  });
});
