import { describe, expect, test } from 'vitest';
import { queryWords, readingTerms, waysToRead, wordTerms } from '../../src/islands/search-terms.ts';

const letters = (terms: readonly { readonly letters: string }[]) => terms.map((one) => one.letters);

describe('terms of a name', () => {
  test.each([
    { name: 'every end of a Chinese name', text: '七塘镇', terms: ['七塘镇', '塘镇', '镇'] },
    { name: 'every word of an English name', text: 'Qitang Town', terms: ['qitang', 'town'] },
    { name: 'the parts of an id', text: 'dept-water_2', terms: ['dept', 'water', '2'] },
    { name: 'no accents', text: 'Türkiye', terms: ['turkiye'] },
    {
      name: 'an apostrophe joins, and a word may begin after it',
      text: "Côte d'Ivoire",
      terms: ['cote', 'divoire', 'ivoire'],
    },
    { name: 'Chinese apart from other writing', text: 'PM2.5浓度', terms: ['pm2', '5', '浓度', '度'] },
    { name: 'full-width letters are narrow', text: 'ＧＤＰ', terms: ['gdp'] },
    { name: 'a character beyond the basic plane is one', text: '𠮷野', terms: ['𠮷野', '野'] },
    { name: 'nothing of nothing', text: ' · ', terms: [] },
  ])('$name: $text', ({ text, terms }) => {
    expect(letters(wordTerms(text))).toEqual(terms);
  });

  test('a name is spelled from any character on, and by initials', () => {
    expect(letters(readingTerms('七塘镇', 'qi tang zhen'))).toEqual([
      'qitangzhen',
      'tangzhen',
      'zhen',
      'qtz',
      'tz',
      'z',
    ]);
  });

  test('every way to read a character leads to the name', () => {
    const terms = letters(readingTerms('重岗', 'zhong/chong gang'));
    expect(terms).toEqual(expect.arrayContaining(['zhonggang', 'chonggang', 'zg', 'cg', 'gang']));
    expect(terms).toHaveLength(new Set(terms).size);
  });

  test('a letter knows its character, also where other writing stands between', () => {
    const term = readingTerms('旧A城', 'jiu cheng').find((one) => one.letters === 'jiucheng')!;
    expect(term.places).toEqual([...Array<number[]>(3).fill([0, 1]), ...Array<number[]>(5).fill([2, 3])]);
  });

  test('a character that nobody can read is passed over', () => {
    expect(letters(readingTerms('𠮷野镇', ' ye zhen'))).toContain('yezhen');
  });
});

describe('ways to read a name', () => {
  test('the likeliest first, then those with one change', () => {
    expect(waysToRead('a/b c/d')).toEqual([
      ['a', 'c'],
      ['a', 'd'],
      ['b', 'c'],
      ['b', 'd'],
    ]);
  });

  test('no more than eight, with the changes near the likeliest', () => {
    const ways = waysToRead('a/b c/d e/f g/h');
    expect(ways).toHaveLength(8);
    expect(ways[0]).toEqual(['a', 'c', 'e', 'g']);
    const changes = ways.map((way) => way.filter((one) => 'bdfh'.includes(one)).length);
    expect(changes).toEqual([0, 1, 1, 1, 1, 2, 2, 2]);
  });

  test('none where there is nothing to read', () => {
    expect(waysToRead('')).toEqual([]);
  });
});

describe('words of a query', () => {
  test.each([
    { query: "q't'z", words: ['qtz'], name: 'as an input method shows what is not yet chosen' },
    { query: ' Qi  Tang ', words: ['qi', 'tang'], name: 'in any case, by blanks' },
    { query: '七塘zhen', words: ['七塘', 'zhen'], name: 'half chosen already' },
    { query: '。', words: [], name: 'none' },
  ])('$name: $query', ({ query, words }) => {
    expect(queryWords(query)).toEqual(words);
  });
});
