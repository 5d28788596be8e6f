/** Which characters of a name are what was looked for. */
import type { SearchRow } from '../site/search-index.ts';
import { isHan, readingTerms, wordTerms } from './search-terms.ts';
import type { Term } from './search-terms.ts';

/** A piece of a text; marked where it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface MarkedRow {
  readonly name: readonly Part[];
  /** The name in the other language or the id, where that is what was found; else empty. */
  readonly otherwise: readonly Part[];
}

/**
 * `words` are those of the query. Where none begins a term of the row, the terms that were `matched` with a slip are
 * marked as a whole.
 */
export function markRow(row: SearchRow, words: readonly string[], matched: readonly string[]): MarkedRow {
  const [id, name, otherName, reading] = row;
  const marked = (text: string, wanted: readonly string[]) =>
    markText(
      text,
      [...wordTerms(text), ...(isHan(text) ? readingTerms(text, reading) : [])],
      wanted,
      matched,
    );
  const first = marked(name, words);
  for (const text of [otherName, id]) {
    const next = marked(text, first.left);
    if (next.left.length < first.left.length) return { name: first.parts, otherwise: next.parts };
  }
  return { name: first.parts, otherwise: [] };
}

interface MarkedText {
  readonly parts: readonly Part[];
  /** Words that are not in the text. */
  readonly left: readonly string[];
}

function markText(
  text: string,
  terms: readonly Term[],
  words: readonly string[],
  matched: readonly string[],
): MarkedText {
  const isMarked = new Array<boolean>(text.length).fill(false);
  const mark = (term: Term, length: number): void => {
    for (const [start, end] of term.places.slice(0, length)) isMarked.fill(true, start, end);
  };
  const left = words.filter((word) => {
    const exact = terms.find(({ letters }) => letters.startsWith(word));
    const term = exact ?? terms.find(({ letters }) => matched.includes(letters));
    if (term !== undefined) mark(term, exact === undefined ? term.letters.length : word.length);
    return term === undefined;
  });
  return { parts: partsOf(text, isMarked), left };
}

function partsOf(text: string, isMarked: readonly boolean[]): Part[] {
  const parts: { text: string; isMarked: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    if (last?.isMarked === isMarked[at]) last!.text += text[at]!;
    else parts.push({ text: text[at]!, isMarked: isMarked[at]! });
  }
  return parts;
}
