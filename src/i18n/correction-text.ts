/** Corrections and commits as sentences, the same on a page and on the command line. */
import type { CommitFacts } from '../core/final/commit-facts.ts';
import { WHOLE_ROW } from '../core/final/edits.ts';
import type { Correction } from '../core/package/package.ts';
import { formatDay } from './format-cycle.ts';
import type { Locale } from './locale.ts';
import { historyMessages } from './messages-history.ts';
import { sideOf } from './side-of.ts';

export function correctionSentence(one: Correction, locale: Locale): string {
  const m = historyMessages[locale];
  const told = m.decided(
    formatDay(one.decided_on, locale),
    sideOf(one.decided_by, locale),
    reasonText(one, locale),
  );
  if (one.column !== WHOLE_ROW) {
    const cell = m.cell(one.file, one.key, one.column);
    return m.sentence(cell, one.old ?? m.blank, one.new ?? m.blank, told);
  }
  const row = m.row(one.file, one.key);
  return one.old === null ? m.rowAdded(row, one.new ?? '', told) : m.rowRemoved(row, one.old, told);
}

/** Without its full stop: it stands inside a sentence. */
export function reasonText({ reason_zh, reason_en }: Correction, locale: Locale): string {
  const [own, other] = locale === 'zh' ? [reason_zh, reason_en] : [reason_en, reason_zh];
  return (own ?? other ?? historyMessages[locale].reasonNone).replace(/[.。]$/, '');
}

/** How much of a commit's id tells it apart. */
export function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

export function commitText(commit: CommitFacts, showsAuthor: boolean, locale: Locale): string {
  const m = historyMessages[locale];
  const { hash, day, author, subject } = commit;
  return showsAuthor
    ? m.committedBy(shortHash(hash), day, author, subject)
    : m.committed(shortHash(hash), day, subject);
}
