import { expect, test } from 'vitest';
import { bilingual, emptyManifest, manifestShape } from '../../../src/core/package/manifest.ts';
import { rulebookShape } from '../../../src/core/package/rulebook.ts';

test('an id is enough; everything else has a plain default', () => {
  expect(manifestShape.parse({ package: 'hdi' })).toEqual({
    package: 'hdi',
    title: { zh: '', en: '' },
    synthetic: false,
    sources: [],
    kinds: {
      ...{ unit: {}, cycle: {}, assessment: {}, visit: {}, finding: {}, commendation: {}, rater: {} },
      ...{ role: {}, task_role: {}, check: {}, origin: {}, consequence: {}, visibility: {} },
      ...{ rating: {}, conclusion: {}, severity: {} },
    },
    requirements: { reports: [], visits: [] },
    carry: {},
    contradictions: {},
    editions: {},
    disclosure: { min_cell: 1, min_cohort: 5 },
  });
});

test.each([
  ['no id', {}],
  ['an id that is no ASCII', { package: '市' }],
  ['an id that starts with a dot', { package: '.x' }],
  ['an unknown key', { package: 'x', hom: 'y' }],
  ['an unknown list of kinds', { package: 'x', kinds: { units: {} } }],
  ['synthetic in words', { package: 'x', synthetic: 'no' }],
  ['a title in a third language', { package: 'x', title: { zh: '', fr: '' } }],
  ['a title that is one text', { package: 'x', title: 'X' }],
  ['a rating that stands nowhere on the scale', { package: 'x', kinds: { rating: { good: { zh: '好' } } } }],
  ['a requirement of nobody knows how often', { package: 'x', requirements: { visits: [{ least: 1 }] } }],
  ['half a visit', { package: 'x', requirements: { visits: [{ every: 'year', least: 0.5 }] } }],
  [
    'a requirement from a day that is none',
    { package: 'x', requirements: { reports: [{ every: 'year', from: '2025-02-30' }] } },
  ],
  ['a contradiction that nobody knows', { package: 'x', contradictions: { gossip: {} } }],
  ['a contradiction without its thresholds', { package: 'x', contradictions: { 'self-above-verified': {} } }],
])('%s is not accepted', (_, manifest) => expect(manifestShape.safeParse(manifest).success).toBe(false));

test('a text may lack a language', () => expect(bilingual.parse({ zh: '年' })).toEqual({ zh: '年', en: '' }));

test('what stands in for an unreadable package.yaml declares nothing', () => {
  expect(Object.values(emptyManifest.kinds).every((kinds) => Object.keys(kinds).length === 0)).toBe(true);
});

test('a requirement concerns all kinds of unit, role and visit, unless it says so', () => {
  const { requirements } = manifestShape.parse({
    package: 'x',
    requirements: { visits: [{ every: 'year' }] },
  });
  expect(requirements.visits).toEqual([{ every: 'year', min_days: 1, least: 1 }]);
});

test('a rule book without a word ranks unrounded, ties lowest, and adjusts nothing', () => {
  expect(rulebookShape.parse({})).toEqual({
    title: { zh: '', en: '' },
    weights: { style: 'relative' },
    rank: { ties: 'lowest' },
    adjust: {},
    vetoes: [],
    bands: [],
    quotas: [],
    robustness: { draws: 1000, seed: 1, weights: 0.25, not_applicable: 'undeclared', aggregation: 'none' },
  });
});

test.each([
  ['a veto that is met by two things', { vetoes: [{ when: { event: 'x', last: 2 }, effect: 'bar' }] }],
  ['a veto without effect', { vetoes: [{ when: { event: 'x' } }] }],
  ['the last 0 places', { vetoes: [{ when: { last: 0 }, effect: 'bar' }] }],
  ['half a place', { vetoes: [{ when: { last: 1.5 }, effect: 'bar' }] }],
  ['a share over 1', { quotas: [{ grade: 'a', share: 30 }] }],
  ['a negative cap', { adjust: { bonus_cap: -1 } }],
  ['weights moved by more than they are', { robustness: { weights: 1 } }],
  ['a draw too few', { robustness: { draws: -1 } }],
  ['means that take turns with another word', { robustness: { aggregation: 'some' } }],
  ['half a decimal', { rank: { decimals: 0.5 } }],
  ['an unknown order of ties', { rank: { ties: 'random' } }],
  ['points by band as text', { bands: [{ grade: 'a', from: '90' }] }],
])('a rule book with %s is not accepted', (_, method) =>
  expect(rulebookShape.safeParse(method).success).toBe(false),
);
