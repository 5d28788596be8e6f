/**
 * The terms by which a name is found. A query finds a name where each of its words begins some term of the name:
 *
 *   Han characters    every end of the name: 七塘镇, 塘镇, 镇; so any part of it is found
 *   how they are read every end, spelled and by initials: qitangzhen, tangzhen, zhen; qtz, tz; a character that can be
 *                     read in several ways gives them all
 *   other writing     every word, in small letters without accents; an id is cut at its hyphens and underscores
 *
 * Each letter of a term knows the character of the name that it stands for, so that what was found can be marked.
 */
export interface Term {
  readonly letters: string;
  /** Per letter, where its character begins in the name and where it ends. */
  readonly places: readonly Place[];
}

export type Place = readonly [start: number, end: number];

const han = /\p{Script=Han}/u;
const wordPart = /[\p{L}\p{N}]/u;
/** An input method puts apostrophes between what it has not yet turned into characters: q't'z. */
const apostrophe = /['’]/;

export function isHan(text: string): boolean {
  return han.test(text);
}

/** Small letters without accents; full-width ones as narrow ones. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of a query, each of which has to be found: Han characters and other writing are apart. */
export function queryWords(query: string): string[] {
  return runsOf(query).map(({ letters }) => letters);
}

export function wordTerms(text: string): Term[] {
  return runsOf(text).flatMap((run) => run.starts.map((from) => endOf(run, from)));
}

/**
 * `reading` has a word for each Han character of the name, in order: `chong/zhong qing`, with a slash between the ways
 * to read it, the likeliest first; blank where nobody knows.
 */
export function readingTerms(name: string, reading: string): Term[] {
  const places = charactersOf(name).flatMap(({ character, place }) => (han.test(character) ? [place] : []));
  const found = new Map<string, Term>();
  for (const way of waysToRead(reading)) {
    const spelled = way.map((syllable, at) => repeated(syllable, places[at]!));
    const initials = way.map((syllable, at) => repeated(syllable.slice(0, 1), places[at]!));
    for (const parts of [spelled, initials]) {
      for (const from of parts.keys()) {
        const term = joined(parts.slice(from));
        if (term.letters !== '' && !found.has(term.letters)) found.set(term.letters, term);
      }
    }
  }
  return [...found.values()];
}

const mostWays = 8;

/** Those that differ least from the likeliest first; of more than eight the rest is left out. */
export function waysToRead(reading: string): string[][] {
  if (reading === '') return [];
  let ways: { readonly syllables: readonly string[]; readonly changes: number }[] = [
    { syllables: [], changes: 0 },
  ];
  for (const word of reading.split(' ')) {
    const longer = ways.flatMap(({ syllables, changes }) =>
      word
        .split('/')
        .map((one, at) => ({ syllables: [...syllables, one], changes: changes + Number(at > 0) })),
    );
    ways = longer.sort((a, b) => a.changes - b.changes).slice(0, mostWays);
  }
  return ways.map(({ syllables }) => [...syllables]);
}

function repeated(letters: string, place: Place): Term {
  return { letters, places: Array.from(letters, () => place) };
}

function joined(parts: readonly Term[]): Term {
  return {
    letters: parts.map(({ letters }) => letters).join(''),
    places: parts.flatMap(({ places }) => places),
  };
}

function endOf({ letters, places }: Term, from: number): Term {
  return { letters: letters.slice(from), places: places.slice(from) };
}

/** What is written without a gap, and where in it a reader may begin. */
interface Run {
  letters: string;
  readonly places: Place[];
  readonly starts: number[];
  readonly isHan: boolean;
}

/** Han characters and other writing are not one run. Any character begins something, of other writing only a word. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  let isStart = true;
  for (const { character, place } of charactersOf(text)) {
    const folded = fold(character);
    if (!wordPart.test(folded)) {
      if (!apostrophe.test(character)) open = null;
      isStart = true;
      continue;
    }
    const isHan = han.test(folded);
    if (open === null || open.isHan !== isHan) {
      open = { letters: '', places: [], starts: [], isHan };
      runs.push(open);
      isStart = true;
    }
    if (isHan || isStart) open.starts.push(open.letters.length);
    isStart = false;
    open.letters += folded;
    for (let at = 0; at < folded.length; at += 1) open.places.push(place);
  }
  return runs;
}

function charactersOf(text: string): { character: string; place: Place }[] {
  let at = 0;
  return Array.from(text, (character) => {
    const start = at;
    at += character.length;
    return { character, place: [start, at] };
  });
}
