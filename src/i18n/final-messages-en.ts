/** English sentences about final cycles and corrections. */
import type { FinalIssues } from '../core/check/final-issues.ts';
import type { MessagesFor } from './message.ts';

const shown = (cell: string): string => (cell === '' ? 'blank' : `"${cell}"`);

const cellOf = ({ file, key, column }: { file: string; key: string; column: string }): string =>
  column === '*' ? `the row "${key}" of ${file}` : `${column} of "${key}" in ${file}`;

export const finalMessagesEn: MessagesFor<FinalIssues> = {
  'final-cycle-edited': ({ cycle, key, column, old, new: now, row }) => ({
    text:
      `${cycle} is final, but ` +
      (column !== '*'
        ? `${column} of "${key}" was ${shown(old)} and is now ${shown(now)}.`
        : old === ''
          ? `the row "${key}" was added afterwards.`
          : `the row "${key}" was removed afterwards: ${old}.`),
    tip: `undo the edit; or, where it was decided, add to corrections.csv\n${row}\nwith an id, the day, who and why filled in.`,
  }),
  'correction-not-final': ({ file, cycle }) => ({
    text: `${file} is no file of ${cycle}, or ${cycle} is not final; only what is final needs a correction.`,
    tip: 'correct the cycle or the file, or delete the row.',
  }),
  'correction-without-reason': () => ({
    text: 'The correction states no reason.',
    tip: 'say in reason_zh and reason_en why it was decided.',
  }),
  'correction-unused': (cell) => ({
    text: `The correction of ${cellOf(cell)} changes nothing: old and new are the same.`,
    tip: 'delete the row.',
  }),
  'correction-stale': ({ stated, found, ...cell }) => ({
    text: `The correction says that ${cellOf(cell)} is ${shown(stated)} now, but it is ${shown(found)}.`,
    tip: 'correct the cell or the correction; delete the row where the correction was taken back.',
  }),
  'correction-broken': ({ stated, found, ...cell }) => ({
    text: `The correction says that ${cellOf(cell)} was ${shown(stated)}, but the one before it left ${shown(found)}.`,
    tip: 'correct old, or the days on which the corrections were decided.',
  }),
  'correction-old-differs': ({ stated, found, ...cell }) => ({
    text: `The correction says that ${cellOf(cell)} was ${shown(stated)}, but ${shown(found)} stood there when the cycle became final.`,
    tip: 'write into old what was published; delete the row where the cell was never changed.',
  }),
};
