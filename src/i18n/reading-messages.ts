/** The sentences about bytes, rows and cells, in both languages. */
import type { ReadingIssues } from '../core/package/reading-issues.ts';
import type { Locale } from './locale.ts';
import type { MessagesFor } from './message.ts';
import { readingMessagesEn } from './reading-messages-en.ts';
import { readingMessagesZh } from './reading-messages-zh.ts';

export const readingMessages = {
  en: readingMessagesEn,
  zh: readingMessagesZh,
} satisfies Record<Locale, MessagesFor<ReadingIssues>>;
