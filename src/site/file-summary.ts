/** What a download holds, in words. */
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';

export function fileSummary(name: string, locale: Locale): string {
  const m = messagesIn(locale).method;
  switch (name) {
    case 'scores.csv':
    case 'totals.csv':
    case 'audit.csv':
    case 'results.duckdb':
    case 'datapackage.json':
    case 'SHA256SUMS':
      return m[`file-${name}`];
    default:
      return m['file-other'];
  }
}
