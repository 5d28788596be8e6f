/** The state of a value on the page about quality: its word, its sentence and its mark. */
import type { StateMark } from '../charts/state-marks.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { stateSentence, stateWord } from '../i18n/state-text.ts';
import type { CellState } from './coverage-grid.ts';

export const cellMarks: Readonly<Record<CellState, StateMark>> = {
  present: 'square',
  provisional: 'outline',
  disputed: 'diamond',
  late: 'triangle',
  missing: 'cross',
  'no-row': 'frame',
  incomputable: 'slash',
  suppressed: 'bar',
  'not-applicable': 'dot',
  'not-assessed': 'hatch',
};

export function cellWord(state: CellState, locale: Locale): string {
  if (state === 'no-row' || state === 'incomputable') return messagesIn(locale).quality[state];
  return stateWord(state, locale);
}

export function cellSentence(state: CellState, locale: Locale): string {
  if (state === 'no-row' || state === 'incomputable') {
    return messagesIn(locale).quality[`${state}-sentence`];
  }
  return stateSentence(state, locale);
}
