/**
 * What goes along with every saved file: what the data is (package, cycle and status, edition, commit, rule book,
 * engine, as the page's ribbon states them), what was asked of it, and where to see it again.
 */
import type { Locale } from '../i18n/locale.ts';
import { downloadMessages } from '../i18n/messages-download.ts';
import type { AboutLines } from './shown-table.ts';

export interface ViewFacts {
  /** The statement, or the filters in words. */
  readonly question: string;
  readonly rows: string;
}

export function aboutView({ question, rows }: ViewFacts, locale: Locale): AboutLines {
  const m = downloadMessages[locale];
  const ribbon = document.querySelector('.ribbon');
  const parts = [...(ribbon?.querySelectorAll('.nature, span') ?? [])].map((part) => part.textContent.trim());
  const notice = ribbon?.querySelector('.notice')?.textContent.trim() ?? '';
  return [
    [m.source, parts.join(locale === 'zh' ? '；' : '; ')],
    ...(notice === '' ? [] : [[m.notice, notice] as const]),
    [m.question, question],
    [m.rows, rows],
    [m.address, location.href],
  ];
}
