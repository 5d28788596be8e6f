import { describe, expect, test } from 'vitest';
import { rankBand } from '../../src/charts/rank-band.ts';
import { createSite } from '../../src/site/site.ts';
import { namesFor } from '../../src/site/names.ts';
import { overviewOf } from '../../src/site/overview.ts';
import { overviewSentence } from '../../src/site/overview-text.ts';
import { policyLines } from '../../src/site/method-text.ts';
import {
  intervalDefined,
  intervalExplained,
  intervalSentence,
  intervalText,
  tiedText,
} from '../../src/site/robustness-text.ts';
import type { Small } from '../core/score/small-package.ts';
import { scoreSmall } from '../core/score/small-package.ts';

const row = (groupPlace: number, placeLow: number, placeHigh: number) => ({
  groupPlace,
  placeLow,
  placeHigh,
});

test.each([
  { at: row(3, 2, 4), range: '2–4', tied: 'not distinguishable from places 2 to 4' },
  // At an end of its interval the own place is not told as another's.
  { at: row(1, 1, 3), range: '1–3', tied: 'not distinguishable from places 2 to 3' },
  { at: row(1, 1, 2), range: '1–2', tied: 'not distinguishable from place 2' },
  { at: row(7, 6, 7), range: '6–7', tied: 'not distinguishable from place 6' },
  { at: row(2.5, 2.5, 4), range: '2.5–4', tied: 'not distinguishable from places 3 to 4' },
  { at: row(5, 5, 5), range: '5', tied: 'the place is firm' },
  { at: row(0, 0, 0), range: 'none', tied: null },
])('place $at.groupPlace of $range is $tied', ({ at, range, tied }) => {
  expect(intervalText(at, 'en')).toBe(range);
  expect(tiedText(at, 'en')).toBe(tied);
});

test('an interval is a sentence in both languages', () => {
  expect(intervalSentence(row(3, 2, 4), 'zh')).toBe('与第 2 至 4 位难分先后（位次区间 2—4）。');
  expect(intervalSentence(row(3, 2, 4), 'en')).toBe(
    'Not distinguishable from places 2 to 4 (interval of places 2–4).',
  );
  expect(intervalSentence(row(5, 5, 5), 'zh')).toBe('位次稳定：权重变动之下仍是第 5 位。');
  expect(intervalSentence(row(0, 0, 0), 'en')).toBeNull();
});

const given = { rule: 'given', direction: 'higher' as const };

/** a and b swap under half of the weights. */
const rivals = (method: string[] = []): Small => ({
  subjects: 'a b',
  items: { x: given, y: given },
  values: { x: { a: 100, b: 0 }, y: { a: 0, b: 100 } },
  method,
});

describe('how an interval is found is told', () => {
  test('with the share, the number of draws and what else is drawn', () => {
    expect(intervalExplained(scoreSmall(rivals()).result, 'zh')).toBe(
      '把各项权重在上下 25% 之内随机变动，重算 1,000 次，九成情况下组内位次都在区间之内。',
    );
    const all = scoreSmall(rivals(['robustness: {draws: 200, weights: 0.1, aggregation: all}'])).result;
    expect(intervalDefined(all, 'en')).toBe(
      'Interval of places: with all weights moved at random by up to 10% up or down, and arithmetic or geometric means taken at random, the total was drawn 200 times; in nine of ten draws the place in the group lies within.',
    );
    const fixed = scoreSmall(rivals(['robustness: {draws: 200, weights: 0}'])).result;
    expect(intervalExplained(fixed, 'zh')).toBe('权重不变，重算 200 次，九成情况下组内位次都在区间之内。');
  });

  test('or that the rule book wants none', () => {
    const off = scoreSmall(rivals(['robustness: {draws: 0}'])).result;
    expect(intervalDefined(off, 'en')).toBe('The rule book asks for no intervals of places.');
  });

  test('in the rule book in words', () => {
    const { result, results } = scoreSmall(rivals(['robustness: {draws: 500, seed: 7, weights: 0.2}']));
    const { package: pack, rulebook } = result.frame;
    const names = namesFor(createSite(pack, results), rulebook, 'en');
    const lines = policyLines(rulebook, names, 'en').robustness;
    expect(lines[0]).toContain('drawn 500 times (random seed 7');
    expect(lines[1]).toContain('within 20% up or down');
    expect(lines).toHaveLength(4);
  });
});

describe('the overview', () => {
  const sentence = (small: Small) => {
    const { result, results } = scoreSmall(small);
    const site = createSite(result.frame.package, results);
    return overviewSentence(overviewOf(site, result), namesFor(site, result.frame.rulebook, 'en'), 'en');
  };

  test('says where the first place is not firm', () => {
    const values = { x: { a: 100, b: 0 }, y: { a: 1, b: 100 } };
    expect(sentence({ ...rivals(), values })).toContain(
      'a in first place (50.50), yet not distinguishable from place 2.',
    );
  });

  test('says nothing where it is', () => {
    const values = { x: { a: 100, b: 0 }, y: { a: 100, b: 100 } };
    expect(sentence({ ...rivals(), values })).not.toContain('distinguishable');
  });
});

test('a band reaches from the better to the worse end, with the first place on the left', () => {
  // 96 wide with 6 left free on both sides: places 1 to 13 are 7 apart.
  const drawn = rankBand({ place: 3, low: 2, high: 4, of: 13 });
  expect(drawn).toContain('<rect x="9.5" y="4" width="21" height="8"');
  expect(drawn).toContain('<circle cx="20" cy="8"');
  expect(rankBand({ place: 1, low: 1, high: 1, of: 1 })).toContain('<circle cx="48"');
});
