/** The sentences about what tables hold and mean, in both languages; see `core/check/data-issues.ts`. */
import type { DataIssues } from '../core/check/data-issues.ts';
import { dataMessagesEn } from './data-messages-en.ts';
import { dataMessagesZh } from './data-messages-zh.ts';
import type { Locale } from './locale.ts';
import type { MessagesFor } from './message.ts';

export const dataMessages = {
  en: dataMessagesEn,
  zh: dataMessagesZh,
} satisfies Record<Locale, MessagesFor<DataIssues>>;
