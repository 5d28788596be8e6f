/** What went wrong with the database, and what to do; and how far it has come. */
import type { Failure, Progress } from '../query/session.ts';
import { formatBytes } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { databaseMessages } from '../i18n/messages-database.ts';

export function failureText(failure: Failure, locale: Locale): string {
  const m = databaseMessages[locale];
  const { file, detail } = failure;
  switch (failure.kind) {
    case 'unsupported':
      return m.unsupported(detail);
    case 'missing':
    case 'damaged':
    case 'newer':
      return m[failure.kind](file);
    case 'refused':
      return m.refused(file, detail);
    case 'interrupted':
      return m.interrupted(
        file,
        formatBytes(failure.received, locale),
        formatBytes(failure.expected, locale),
      );
    case 'statement':
      return m.statement(detail);
    default:
      return m[failure.kind];
  }
}

export function progressText({ step, received, expected }: Progress, locale: Locale): string {
  const m = databaseMessages[locale];
  if (step === 'start') return m.start;
  return m[step](formatBytes(received, locale), formatBytes(expected, locale));
}
