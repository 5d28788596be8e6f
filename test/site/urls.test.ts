import { describe, expect, test } from 'vitest';
import {
  linksFrom,
  linksFromAnywhere,
  normaliseBase,
  pageFile,
  paths,
  relativeHref,
} from '../../src/site/urls.ts';

describe('links are relative and name a file', () => {
  const cases = [
    {
      name: 'from the overview down',
      from: 'index.html',
      to: 'units/a/index.html',
      expected: 'units/a/index.html',
    },
    {
      name: 'up to the overview',
      from: 'units/a/index.html',
      to: 'index.html',
      expected: '../../index.html',
    },
    {
      name: 'to a sibling',
      from: 'units/a/index.html',
      to: 'units/b/index.html',
      expected: '../b/index.html',
    },
    { name: 'to itself', from: 'units/a/index.html', to: 'units/a/index.html', expected: 'index.html' },
    {
      name: 'to the folder above',
      from: 'units/a/index.html',
      to: 'units/index.html',
      expected: '../index.html',
    },
    {
      name: 'into English',
      from: 'items/index.html',
      to: 'en/items/index.html',
      expected: '../en/items/index.html',
    },
    { name: 'out of English', from: 'en/index.html', to: 'index.html', expected: '../index.html' },
  ];
  test.each(cases)('$name', ({ from, to, expected }) => {
    expect(relativeHref(from, to)).toBe(expected);
  });

  test('a page keeps its place when the language is switched', () => {
    expect(linksFrom(paths.unit('a'), 'zh').page(paths.unit('a'), 'en')).toBe('../../en/units/a/index.html');
    expect(linksFrom(paths.unit('a'), 'en').page(paths.unit('a'), 'zh')).toBe('../../../units/a/index.html');
  });

  test('a file is found from any depth, with or without a leading slash', () => {
    expect(linksFrom(paths.unit('a'), 'en').file('/_astro/site.css')).toBe('../../../_astro/site.css');
    expect(linksFrom(paths.overview, 'zh').file('data/scores.csv')).toBe('data/scores.csv');
  });

  test('an id is escaped in an address', () => {
    expect(pageFile(paths.item('a b'), 'zh')).toBe('items/a%20b/index.html');
  });
});

describe('the page for addresses that lead nowhere', () => {
  test.each([
    ['/', '/'],
    ['', '/'],
    ['a/b', '/a/b/'],
    ['/a/b/', '/a/b/'],
  ])('base %s is %s', (given, expected) => {
    expect(normaliseBase(given)).toBe(expected);
  });

  test('its links begin at the base', () => {
    expect(linksFromAnywhere('/a/b', 'zh').page(paths.overview, 'en')).toBe('/a/b/en/index.html');
    expect(linksFromAnywhere('/a/b', 'zh').file('favicon.svg')).toBe('/a/b/favicon.svg');
  });
});
