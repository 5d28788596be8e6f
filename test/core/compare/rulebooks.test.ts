import { describe, expect, test } from 'vitest';
import type { RulebookChanges } from '../../../src/core/compare/rulebooks.ts';
import { compareRulebooks } from '../../../src/core/compare/rulebooks.ts';
import type { WeightChange } from '../../../src/core/compare/weights.ts';
import { readPackage } from '../../../src/core/package/package.ts';
import { loadPackage } from '../../../src/site/load-package.ts';

const manifest = 'package: p\n';
const header = 'item_id,parent_id,name_zh,name_en,unit,direction,missing,rule,params,not_applicable\n';

interface Book {
  readonly items: string;
  readonly weights: string;
  readonly method?: string;
}

const plain: Book = {
  items: `total,,总分,Total,,,,mean,,
a,total,甲,A,%,higher,,goalpost,low=60;lowest=0,
b,total,乙,B,件,lower,,minmax,over=group,
`,
  weights: 'item_id,hill,plain\na,6,4\nb,4,6\n',
};

function compare(before: Book, after: Book): RulebookChanges {
  const text = new TextEncoder();
  const files = new Map([['package.yaml', text.encode(manifest)]]);
  for (const [id, book] of Object.entries({ old: before, new: after })) {
    files.set(`rulebooks/${id}/rulebook.yaml`, text.encode(`rulebook: ${id}\n${book.method ?? ''}`));
    files.set(`rulebooks/${id}/items.csv`, text.encode(header + book.items));
    files.set(`rulebooks/${id}/weights.csv`, text.encode(book.weights));
  }
  const { rulebooks } = readPackage(files).package;
  return compareRulebooks(rulebooks.get('old')!, rulebooks.get('new')!);
}

/** `a hill 6→5 plain 4→4`; a dot where it is not assessed. */
function told({ itemId, byGroup }: WeightChange): string {
  const weight = (x: number) => (Number.isNaN(x) ? '·' : String(x));
  const groups = byGroup.map(
    ({ groupId, before, after }) => `${groupId} ${weight(before.weight)}→${weight(after.weight)}`,
  );
  return [itemId, ...groups].join(' ');
}

describe('the demonstration: what its README says of the revision of 2025', async () => {
  const { package: pack } = await loadPackage('data/demo');
  const changes = compareRulebooks(
    pack.rulebooks.get('district-2023')!,
    pack.rulebooks.get('district-2025')!,
  );

  test('growth of investment is dropped, the share of emerging industries added', () => {
    expect(changes.dropped.map((item) => item.id)).toEqual(['investment_growth']);
    expect(changes.added.map((item) => item.id)).toEqual(['emerging_share']);
    expect(changes.weights.dropped.map(told)).toEqual([
      'investment_growth metropolitan 3→· reservoir 2→· mountain 2→·',
    ]);
    expect(changes.weights.added.map(told)).toEqual([
      'emerging_share metropolitan ·→3 reservoir ·→1 mountain ·→·',
    ]);
  });

  test('five weights change, each in one group', () => {
    expect(changes.weights.adjusted.map(told)).toEqual([
      'gdp_growth metropolitan 6→5 reservoir ·→· mountain ·→·',
      'pm25 metropolitan 3→4 reservoir 3→3 mountain 2→2',
      'water_quality metropolitan 3→3 reservoir 5→6 mountain 4→4',
      'forest metropolitan 1→1 reservoir 4→4 mountain 6→7',
      'income metropolitan 2→2 reservoir 3→3 mountain 3→4',
    ]);
    expect(changes.weights.shifted).toEqual([]);
  });

  test('innovation gives up to green and shared development what the groups move', () => {
    const points = (id: string) =>
      changes.weights.branches
        .find((one) => one.itemId === id)!
        .byGroup.map(({ before, after }) => Math.round((after.share - before.share) * 1e6) / 1e4);
    expect(points('innovation')).toEqual([-1, -1, -2]);
    expect(points('green')).toEqual([1, 1, 1]);
    expect(points('sharing')).toEqual([0, 0, 1]);
    expect(points('routine')).toEqual([0, 0, 0]);
  });

  test('three rules change, and nothing that ranks, adjusts, vetoes or grades', () => {
    expect(changes.rescored.map((one) => [one.after.id, ...one.fields])).toEqual([
      ['approvals_time', 'rule', 'params'],
      ['livelihood_projects', 'rule', 'params'],
      ['hotline', 'params'],
    ]);
    expect([changes.policies, changes.renamed, changes.moved, changes.redescribed]).toEqual([[], [], [], []]);
    expect([changes.groupsAdded, changes.groupsDropped]).toEqual([[], []]);
  });
});

test('a rule book compared with itself has changed nothing', () => {
  const { weights, before, after, ...lists } = compare(plain, plain);
  expect([before.id, after.id]).toEqual(['old', 'new']);
  expect(Object.values(lists).flat()).toEqual([]);
  expect([weights.adjusted, weights.added, weights.dropped, weights.shifted].flat()).toEqual([]);
});

describe('items', () => {
  test('a new level moves what it takes in, and is itself added', () => {
    const items = plain.items
      .replace('a,total', 'part,total,部分,Part,,,,mean,,\na,part')
      .replace('b,total,乙', 'b,part,乙项');
    const changes = compare(plain, { ...plain, items });
    expect(changes.added.map((item) => item.id)).toEqual(['part']);
    expect(changes.moved.map((one) => one.after.id)).toEqual(['a', 'b']);
    expect(changes.renamed.map((one) => [one.before.name.zh, one.after.name.zh])).toEqual([['乙', '乙项']]);
    expect(changes.weights.added).toEqual([]);
    expect(changes.weights.branches.map((one) => one.itemId)).toEqual(['part', 'a', 'b']);
  });

  test.each([
    [
      'a policy that blank stands for',
      'goalpost,low=60;lowest=0,',
      'goalpost,low=60;lowest=0,redistribute',
      [],
    ],
    ['another way to write a figure', 'low=60;lowest=0', 'lowest=0.0;low=60.0', []],
    ['another policy', 'goalpost,low=60;lowest=0,', 'goalpost,low=60;lowest=0,full', ['notApplicable']],
    ['another direction', 'higher', 'lower', ['direction']],
    ['another parameter', 'low=60', 'low=40', ['params']],
    [
      'an input',
      'goalpost,low=60;lowest=0,',
      'none,,',
      ['role', 'rule', 'params', 'missing', 'notApplicable'],
    ],
  ])('%s', (_, from, to, fields) => {
    const changes = compare(plain, { ...plain, items: plain.items.replace(from, to) });
    expect(changes.rescored.flatMap((one) => one.fields)).toEqual(fields);
  });

  test('limits within which values are accepted score nothing', () => {
    const changes = compare(plain, { ...plain, items: plain.items.replace('lowest=0', 'lowest=1') });
    expect(changes.rescored).toEqual([]);
    expect(changes.redescribed.map((one) => [one.after.id, ...one.fields])).toEqual([['a', 'bounds']]);
  });
});

describe('weights', () => {
  test('an item newly not assessed in a group has its weight changed there', () => {
    const changes = compare(plain, { ...plain, weights: 'item_id,hill,plain\na,6,4\nb,,6\n' });
    expect(changes.weights.adjusted.map(told)).toEqual(['b hill 4→· plain 6→6']);
    // 6 of 10 becomes 6 of 6.
    expect(changes.weights.shifted.map((one) => one.byGroup[0])).toEqual([
      { groupId: 'hill', before: { weight: 6, share: 0.6 }, after: { weight: 6, share: 1 } },
    ]);
  });

  test('a group of one rule book only adjusts nothing', () => {
    const changes = compare(plain, { ...plain, weights: 'item_id,hill,coast\na,6,1\nb,4,1\n' });
    expect([changes.groupsAdded, changes.groupsDropped]).toEqual([['coast'], ['plain']]);
    expect(changes.weights.groups).toEqual(['hill', 'coast', 'plain']);
    expect(changes.weights.adjusted).toEqual([]);
  });

  test('groups that come in are compared with the weights that held for all', () => {
    const changes = compare({ ...plain, weights: 'item_id,*\na,5\nb,5\n' }, plain);
    expect(changes.weights.groups).toEqual(['hill', 'plain']);
    expect(changes.weights.adjusted.map(told)).toEqual(['a hill 5→6 plain 5→4', 'b hill 5→4 plain 5→6']);
  });
});

describe('policies', () => {
  const bands = 'bands: [{grade: a, from: 90}, {grade: b, from: 80}]\n';
  test.each([
    ['decimals by their longer name', 'rank: {decimals: 2}\n', 'rank_decimals: 2\n', []],
    ['the order of bands', bands, 'bands: [{from: 80, grade: b}, {from: 90, grade: a}]\n', []],
    ['the start of a band', bands, bands.replace('80', '75'), ['bands']],
    ['a cap that was none', '', 'adjust: {bonus_cap: 0}\n', ['adjust']],
    ['ties', '', 'rank: {ties: dense}\n', ['rank']],
    [
      'the sum of points that is the usual one',
      'weights: {style: points}\n',
      'weights: {style: points, sum: 100}\n',
      [],
    ],
    ['a veto', '', 'vetoes: [{when: {last: 1}, effect: bar}]\n', ['vetoes']],
    ['a quota', '', 'quotas: [{grade: a, share: 0.3}]\n', ['quotas']],
  ])('%s', (_, before, after, parts) => {
    expect(compare({ ...plain, method: before }, { ...plain, method: after }).policies).toEqual(parts);
  });
});
