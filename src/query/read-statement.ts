/**
 * A statement as somebody wrote it, looked at before the database sees it: one only, and one that reads. The database
 * itself can read nothing but the files of the page and write nothing; this says so sooner, and in words.
 */
export type StatementFault = 'empty' | 'several' | 'not-reading' | 'unclosed';

export interface ReadStatement {
  /** Null where it may run. */
  readonly fault: StatementFault | null;
  /** Where the fault is, in signs from 0. */
  readonly at: number;
  /** The first word, in capitals. */
  readonly verb: string;
  /** Whether a name occurs outside of texts and comments. */
  readonly mentions: (name: string) => boolean;
}

const reading = [
  'SELECT',
  'WITH',
  'FROM',
  'VALUES',
  'TABLE',
  'DESCRIBE',
  'DESC',
  'SHOW',
  'SUMMARIZE',
  'EXPLAIN',
  'PIVOT',
  'UNPIVOT',
  '(',
];

/** Comment, text, quoted name, dollar-quoted text, word, anything else. */
const tokens =
  /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(\$\w*\$)[^]*?(?:\1|$)|[\p{L}_][\p{L}\p{N}_]*|\S/gu;

export function readStatement(sql: string): ReadStatement {
  const words = [...sql.matchAll(tokens)]
    .map((match) => ({ text: match[0], at: match.index }))
    .filter(({ text }) => !text.startsWith('--') && !text.startsWith('/*'));
  const first = words[0];
  const verb = first?.text.toUpperCase() ?? '';
  const names = new Set(words.map(({ text }) => text.replaceAll('"', '').toLowerCase()));
  const mentions = (name: string) => names.has(name);
  const end = words.findIndex(({ text }) => text === ';');
  const next = end < 0 ? undefined : words.slice(end).find(({ text }) => text !== ';');
  const unclosed = words.find(({ text }) => isUnclosed(text));
  const told = (fault: StatementFault | null, at = 0) => ({ fault, at, verb, mentions });
  if (first === undefined || first.text === ';') return told('empty');
  if (unclosed !== undefined) return told('unclosed', unclosed.at);
  if (!reading.includes(verb)) return told('not-reading', first.at);
  return next === undefined ? told(null) : told('several', next.at);
}

function isUnclosed(token: string): boolean {
  const quote = /^(?:'|"|\$\w*\$)/.exec(token)?.[0];
  return quote !== undefined && (token.length < 2 * quote.length || !token.endsWith(quote));
}
