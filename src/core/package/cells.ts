/**
 * The grammar of cells: what a number, an integer, a date and an id look like, and no two ways for any of them.
 *
 * Every reader takes the text of one cell and gives its value or a `CellFault`; tell them apart by `typeof`,
 * never by truth, because 0 is a value. A blank cell is the fault `cell-blank` for all of them.
 */
import type { CellFault } from './cell-fault.ts';
import {
  bareText,
  codePoint,
  fault,
  halfWidth,
  repairable,
  showCell,
  spaceFault,
  spreadsheetFault,
} from './cell-fault.ts';

export { cellIssue } from './cell-fault.ts';
export type { CellFault } from './cell-fault.ts';
export { readDate } from './date-cells.ts';
export { readInteger, readNumber } from './number-cells.ts';

const ID = /^[A-Za-z0-9._-]*[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * An id as it stands in the cell, or why it is none: ASCII letters, digits, `-`, `_` and `.`, at least one letter
 * or digit among them. Case counts; nothing is trimmed or folded.
 */
export function readId(text: string): string | CellFault {
  return ID.test(text) ? text : explainId(text);
}

function explainId(text: string): CellFault {
  const bare = bareText(text);
  if (ID.test(bare)) return spaceFault(text, bare);
  const ofSpreadsheet = spreadsheetFault(text, bare, 'id');
  if (ofSpreadsheet !== null) return ofSpreadsheet;
  const cell = showCell(text);
  if (/^[0-9](?:\.[0-9]+)?E\+[0-9]+$/i.test(bare)) return fault('id-scientific', { cell });
  if (/^['’‘＇]/.test(bare)) {
    const rest = halfWidth(bare.slice(1));
    return repairable('cell-apostrophe', text, ID.test(rest) ? rest : null, {});
  }
  const half = halfWidth(bare);
  if (ID.test(half)) return repairable('id-full-width', text, half, {});
  if (/^[._-]+$/.test(bare)) return fault('id-dots', { cell });
  return fault('id-characters', { cell, characters: forbiddenIn(bare) });
}

function forbiddenIn(bare: string): string[] {
  const characters = new Set(bare.replace(/[A-Za-z0-9._-]/g, ''));
  return [...characters]
    .slice(0, 10)
    .map((one) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(one) ? one : codePoint(one)));
}
