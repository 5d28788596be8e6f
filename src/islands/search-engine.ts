/**
 * Finds names in an index. A library keeps the terms, and finds those that a word begins and those that are a slip or
 * two away, which are asked for where nothing begins so. The order is the same for all: what the query is, what begins
 * with it, what holds it; within each the order of the index, which is that of the sort keys.
 */
import SearchableMap from 'minisearch/SearchableMap';
import type { SearchGroup, SearchIndex, SearchRow } from '../site/search-index.ts';
import type { MarkedRow } from './search-marks.ts';
import { markRow } from './search-marks.ts';
import { isHan, queryWords, readingTerms, waysToRead, wordTerms } from './search-terms.ts';

export interface Answer {
  readonly groups: readonly FoundGroup[];
  /** All that were found; the rows of the groups may be fewer. */
  readonly count: number;
  /** Nothing is quite so; these are a slip or two away. */
  readonly isSimilar: boolean;
}

export interface FoundGroup {
  readonly name: string;
  readonly count: number;
  readonly rows: readonly FoundRow[];
}

export interface FoundRow extends MarkedRow {
  readonly section: SearchGroup['section'];
  readonly id: string;
  readonly within: string;
}

/** How many are shown of one group. */
export const MOST_OF_GROUP = 8;

/** So many rows are taken in before the page has a turn again. */
const ROWS_AT_ONCE = 250;

export type Search = (query: string) => Answer;

/** `rest` lets the page have its turn. */
export async function createSearch(index: SearchIndex, rest: () => Promise<void>): Promise<Search> {
  const entries = entriesOf(index);
  const terms = new SearchableMap<Entry[]>();
  for (const entry of entries) {
    if (entry.at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await rest();
    for (const letters of termsOf(entry.row)) {
      const holders = terms.get(letters);
      if (holders === undefined) terms.set(letters, [entry]);
      else holders.push(entry);
    }
  }
  return (query) => {
    const words = queryWords(query);
    const exact = holdersOf(words, (word) => beginningWith(terms, word));
    if (exact.size > 0 || words.length === 0) return answer(exact, words, false);
    return answer(
      holdersOf(words, (word) => almost(terms, word)),
      words,
      true,
    );
  };
}

interface Entry {
  /** Its place among all. */
  readonly at: number;
  readonly group: SearchGroup;
  readonly row: SearchRow;
  /** The whole of it in each way that it may be written. */
  readonly forms: readonly string[];
}

/** How an entry was found: the terms, and how far they are from the words. */
interface Hit {
  readonly terms: readonly string[];
  readonly slips: number;
}

type Hits = ReadonlyMap<Entry, Hit>;

/** What every word finds. */
function holdersOf(words: readonly string[], find: (word: string) => Hits): Hits {
  const [first, ...others] = words.map(find);
  return others.reduce<Hits>((all, next) => bothOf(all, next), first ?? new Map<Entry, Hit>());
}

function bothOf(some: Hits, others: Hits): Hits {
  const both = new Map<Entry, Hit>();
  for (const [entry, { terms, slips }] of some) {
    const other = others.get(entry);
    if (other !== undefined) {
      both.set(entry, { terms: [...terms, ...other.terms], slips: slips + other.slips });
    }
  }
  return both;
}

const asWritten: Hit = { terms: [], slips: 0 };

function beginningWith(terms: SearchableMap<Entry[]>, word: string): Hits {
  const found = new Map<Entry, Hit>();
  for (const holders of terms.atPrefix(word).values()) {
    for (const entry of holders) found.set(entry, asWritten);
  }
  return found;
}

/** Also what a word begins: of two words only one may be wrong. */
function almost(terms: SearchableMap<Entry[]>, word: string): Hits {
  const found = new Map(beginningWith(terms, word));
  const slips = slipsIn(word);
  if (slips === 0) return found;
  for (const [letters, [holders, distance]] of terms.fuzzyGet(word, slips)) {
    for (const entry of holders) {
      const known = found.get(entry);
      if (known === undefined || distance < known.slips)
        found.set(entry, { terms: [letters], slips: distance });
    }
  }
  return found;
}

/** Letters that may be wrong, missing or too many: none in Chinese, in figures, in initials or in what is short. */
function slipsIn(word: string): number {
  if (!/^[a-z]{4,}$/.test(word) || !/[aeiouv]/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

function answer(found: Hits, words: readonly string[], isSimilar: boolean): Answer {
  const query = words.join('');
  const hits = [...found].map(([entry, { terms, slips }]) => ({
    entry,
    terms,
    distance: slips === 0 ? distanceOf(entry, query) : 2 + slips,
  }));
  hits.sort((a, b) => a.distance - b.distance || a.entry.at - b.entry.at);
  const groups = [...Map.groupBy(hits, ({ entry }) => entry.group)].map(([{ name, section }, all]) => ({
    name,
    count: all.length,
    rows: all.slice(0, MOST_OF_GROUP).map(({ entry: { row }, terms }) => ({
      section,
      id: row[0],
      within: row[4],
      ...markRow(row, words, terms),
    })),
  }));
  return { groups, count: hits.length, isSimilar };
}

/** 0: the query itself; 1: begins with it; 2: holds it. */
function distanceOf({ forms }: Entry, query: string): number {
  if (forms.includes(query)) return 0;
  return forms.some((form) => form.startsWith(query)) ? 1 : 2;
}

function entriesOf({ groups }: SearchIndex): Entry[] {
  return groups
    .flatMap((group) => group.rows.map((row) => ({ group, row })))
    .map(({ group, row }, at) => ({ at, group, row, forms: formsOf(row) }));
}

function formsOf([id, name, otherName, reading]: SearchRow): string[] {
  const written = [id, name, otherName].map((text) => queryWords(text).join(''));
  const read = waysToRead(reading).flatMap((way) => [way, way.map((syllable) => syllable.slice(0, 1))]);
  return [...written, ...read.map((way) => way.join(''))];
}

function termsOf([id, name, otherName, reading]: SearchRow): string[] {
  const terms = [id, name, otherName].flatMap((text) => [
    ...wordTerms(text),
    ...(isHan(text) ? readingTerms(text, reading) : []),
  ]);
  return [...new Set(terms.map(({ letters }) => letters))];
}
