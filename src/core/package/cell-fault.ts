/** A cell that cannot be read: which kind of fault, its data, and what should stand there instead. */
import type { Issue, Place } from '../issue.ts';
import type { CellIssues, CellPurpose } from './reading-issues.ts';

type CellKind = keyof CellIssues;

interface CellFaultOf<K extends CellKind> {
  readonly kind: K;
  readonly params: CellIssues[K];
  /** The text that should stand in the cell, where it is known. */
  readonly suggestion?: string;
}

/** A union over the kinds, so that a test of `kind` narrows `params`. */
export type CellFault = { [K in CellKind]: CellFaultOf<K> }[CellKind];

type RepairableKind = {
  [K in CellKind]: CellIssues[K] extends { suggestion: string | null } ? K : never;
}[CellKind];
type Extra<K extends RepairableKind> = Omit<CellIssues[K], 'cell' | 'suggestion'>;

export function fault<K extends CellKind>(kind: K, params: CellIssues[K]): CellFault {
  return { kind, params } as CellFault;
}

/** A fault with a known or unknown replacement; `text` is the cell as it stands in the file. */
export function repairable<K extends RepairableKind>(
  kind: K,
  text: string,
  suggestion: string | null,
  extra: Extra<K>,
): CellFault {
  const params = { cell: showCell(text), suggestion, ...extra };
  return (suggestion === null ? { kind, params } : { kind, params, suggestion }) as unknown as CellFault;
}

/** An error at a place, from what a reader of cells returned. */
export function cellIssue(place: Place, { kind, params }: CellFault): Issue {
  const { file, line, column } = place;
  return { kind, severity: 'error', file, line, column, params } as Issue;
}

const SHOWN_CHARACTERS = 60;
// Controls, every space but U+0020, and characters without width.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** The text of a cell as messages print it: invisible characters as `\u{a0}`, cut at 60 characters. */
export function showCell(text: string): string {
  const characters = Array.from(text.slice(0, 2 * SHOWN_CHARACTERS + 2));
  const cut = characters.length > SHOWN_CHARACTERS;
  const shown = cut ? `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…` : text;
  return shown.replace(INVISIBLE, spellOut);
}

function spellOut(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

const WITHOUT_WIDTH = /[\p{Cf}\0]/gu;

/** Without characters that cannot be seen: spaces of any kind at both ends, zero-width ones anywhere. */
export function bareText(text: string): string {
  return text.replace(WITHOUT_WIDTH, '').trim();
}

/** A cell whose only fault is what `bareText` takes away. */
export function spaceFault(text: string, bare: string): CellFault {
  const ends = text.slice(0, text.length - text.trimStart().length) + text.slice(text.trimEnd().length);
  const strays = new Set([...Array.from(ends), ...(text.match(WITHOUT_WIDTH) ?? [])]);
  return repairable('cell-space', text, bare, { characters: [...strays].map(codePoint) });
}

export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Full-width forms and unusual spaces as their ASCII counterparts; `。` between digits as a point. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)。(?=\d)/g, '.')
    .replace(/\p{Zs}/gu, ' ');
}

const EXCEL_ERROR = /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/i;

/** What a spreadsheet writes whatever the column is for; null for all else. */
export function spreadsheetFault(text: string, bare: string, purpose: CellPurpose): CellFault | null {
  if (bare === '') return text === '' ? fault('cell-blank', { purpose }) : spaceFault(text, '');
  if (EXCEL_ERROR.test(bare)) return fault('cell-excel-error', { cell: showCell(text), purpose });
  if (/^#+$/.test(bare)) return fault('cell-hashes', { cell: showCell(text) });
  return null;
}
