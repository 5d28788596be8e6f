/**
 * Where a statement is wrong, read from what DuckDB says: `LINE 2: …` and a caret below it. It shortens long lines, and
 * puts its caret by the width on a terminal, where Han characters take two places.
 */
export interface FaultPosition {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** In the statement, from 0. */
  readonly at: number;
}

export interface ReadFault {
  /** Without the excerpt of the statement. */
  readonly words: string;
  /** Null where the message names no place. */
  readonly position: FaultPosition | null;
}

const excerpt = /\n+LINE (\d+): ([^\n]*)\n( *)\^/;

export function readFault(sql: string, message: string): ReadFault {
  const found = excerpt.exec(message);
  const words = message.slice(0, found?.index ?? message.length).trim();
  if (found === null) return { words, position: null };
  const line = Number(found[1]);
  const width = found[3]!.length - `LINE ${line}: `.length;
  return { words, position: positionOf(sql, line, found[2]!, width) };
}

function positionOf(sql: string, line: number, shown: string, width: number): FaultPosition | null {
  const lines = sql.split('\n');
  const text = lines[line - 1];
  if (text === undefined) return null;
  const lineStart = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const cut = shown.startsWith('...') ? 3 : 0;
  const inner = shown.slice(cut).replace(/\.\.\.$/, '');
  const from = Math.max(text.indexOf(inner), 0);
  const column = from + signsWithin(shown.slice(cut), width - cut);
  return { line, column: column + 1, at: lineStart + column };
}

/** How many UTF-16 units of a text take up so many places. */
function signsWithin(text: string, width: number): number {
  let [units, places] = [0, 0];
  for (const sign of text) {
    if (places >= width) break;
    places += isWide(sign) ? 2 : 1;
    units += sign.length;
  }
  return units;
}

function isWide(sign: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
    sign,
  );
}
