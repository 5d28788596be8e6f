/**
 * An error that a person at the keyboard can put right: what happened, and what to do about it.
 *
 * Commands print both sentences and no stack. Words are either in both languages or the same in both.
 */
export type Locale = 'zh' | 'en';
export type Words = string | { readonly zh: string; readonly en: string };

export function wordsIn(locale: Locale, words: Words): string {
  return typeof words === 'string' ? words : words[locale];
}

export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly words: Words;
  readonly tip: Words | null;

  constructor(words: Words, tip: Words | null = null, options?: ErrorOptions) {
    super(wordsIn('en', words), options);
    this.words = words;
    this.tip = tip;
  }
}

/** The command line itself is wrong: exit code 2 instead of 1. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}
