import { describe, expect, test } from 'vitest';
import { readLink, writeLink } from '../../src/query/explore-link.ts';
import type { ExploreState } from '../../src/query/explore-state.ts';
import { defaultState, inSeries, itemsNeeded, withRange } from '../../src/query/explore-state.ts';
import { catalogue } from './explore-sample.ts';

const usual = defaultState(catalogue);

describe('a link', () => {
  const cases: readonly { name: string; state: ExploreState; link: string }[] = [
    { name: 'of what is as usual is empty', state: usual, link: '' },
    {
      name: 'names its version, assessments and filters in words',
      state: {
        ...usual,
        assessments: ['y1', 'y2'],
        groups: ['south'],
        items: ['gdp'],
        states: ['scored', 'not-assessed'],
        ranges: [
          { measure: 'total', low: 60, high: 80.5 },
          { measure: 'points.gdp', low: null, high: 50 },
        ],
      },
      link: '?v=1&a=y1,y2&g=south&i=gdp&s=scored,not-assessed&r=total:60~80.5,points.gdp:~50',
    },
    {
      name: 'keeps a name that holds every sign of the language of addresses',
      state: { ...usual, name: 'a&b=c,d:e~+%青' },
      link: '?v=1&q=a%26b%3Dc%2Cd%3Ae~%2B%25%E9%9D%92',
    },
    {
      name: 'keeps order, axes, drill, pins and the cross table',
      state: {
        ...usual,
        within: 'east',
        sort: { by: 'points.air', descending: true },
        figure: 'value',
        measure: 'place',
        x: 'value.gdp',
        y: 'coverage',
        opened: 'ao',
        pins: ['bei', 'ao'],
        compared: ['value', 'weight'],
        cross: { rows: ['group', 'item'], column: null, how: 'max', measure: 'points' },
      },
      link:
        '?v=1&in=east&m=value&o=-points.air&h=place&x=value.gdp&y=coverage&d=ao&p=bei,ao' +
        '&k=value,weight&t=group,item::max:points',
    },
    {
      name: 'of an assessment of another series counts from what is usual there',
      state: defaultState(catalogue, 'v1'),
      link: '?v=1&a=v1',
    },
  ];

  test.for(cases)('$name, and reads back the same', ({ state, link }) => {
    expect(writeLink(state, catalogue)).toBe(link);
    expect(readLink(link, catalogue)).toEqual({ state, dropped: [] });
  });

  test('says what was left out, and keeps the rest', () => {
    const { state, dropped } = readLink(
      '?v=1&a=y2,gone&g=south,<b>&r=total:9~3,gdp:1~2&p=ao,b%20c&zz=1&q=%E0%A4',
      catalogue,
    );
    expect(state).toEqual({ ...usual, groups: ['south'], pins: ['ao'] });
    expect(dropped.map(({ name, value, why }) => `${name} ${value} ${why}`)).toEqual([
      'zz 1 unknown-name',
      'a gone unknown-value',
      'g <b> unknown-value',
      'r total:9~3 unknown-value',
      'r gdp:1~2 unknown-value',
      'q %E0%A4 unknown-value',
      'p b%20c unknown-value',
    ]);
  });

  const hostile: readonly { name: string; query: string; told: string[] }[] = [
    { name: 'of a later version', query: '?v=2&g=south', told: ['v 2 other-version'] },
    { name: 'without an end', query: `?q=${'x'.repeat(5000)}`, told: [` ?q=${'x'.repeat(37)}… too-long`] },
    { name: 'that says a thing twice', query: '?g=south&g=north', told: ['g north unknown-name'] },
    {
      name: 'with a prototype for a measure',
      query: '?h=__proto__&x=constructor.gdp',
      told: ['h __proto__ unknown-value', 'x constructor.gdp unknown-value'],
    },
    {
      name: 'with a number that is none',
      query: '?r=total:Infinity~',
      told: ['r total:Infinity~ unknown-value'],
    },
    {
      name: 'with a cross table of one thing twice',
      query: '?t=group,group::mean:total',
      told: ['t group,group::mean:total unknown-value'],
    },
    {
      name: 'with values of what is made of parts',
      query: '?x=value.all',
      told: ['x value.all unknown-value'],
    },
    { name: 'with nine pins', query: '?p=a,b,c,d,e,f,g,h,i', told: ['p i too-many'] },
    { name: 'of two series', query: '?a=y2,v1', told: ['a v1 unknown-value'] },
  ];
  test.for(hostile)('$name opens all the same', ({ query, told }) => {
    const { state, dropped } = readLink(query, catalogue);
    expect(dropped.map(({ name, value, why }) => `${name} ${value} ${why}`)).toEqual(told);
    expect(state.assessments).toEqual(['y2']);
    expect(state.measure).toBe('total');
  });
});

test('a range with both ends open is none', () => {
  const one = withRange(usual, 'total', 60, null);
  expect(one.ranges).toEqual([{ measure: 'total', low: 60, high: null }]);
  expect(withRange(one, 'total', null, null).ranges).toEqual([]);
});

test('another series leaves behind what it does not know; another cycle of the same keeps all', () => {
  const asked = { ...usual, groups: ['south'], name: '东', pins: ['ao'] };
  expect(inSeries(catalogue, asked, ['y1']).groups).toEqual(['south']);
  expect(inSeries(catalogue, asked, ['v1'])).toMatchObject({
    assessments: ['v1'],
    groups: [],
    pins: [],
    name: '东',
  });
});

test('items are asked for once, whichever part of a view names them', () => {
  const state = {
    ...usual,
    items: ['air'],
    x: 'points.gdp',
    y: 'value.air',
    sort: { by: 'value.gdp', descending: false },
  };
  expect(itemsNeeded(state)).toEqual(['air', 'gdp']);
});
