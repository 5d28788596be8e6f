/** Assessments so large that their intervals of places rest on fewer draws than the rule book asks for. */
import { rankIntervals } from '../core/robustness/rank-intervals.ts';
import type { Results } from '../core/score/result.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';

/** Ids, with the number of draws made. */
export function withFewerDraws(results: Results): Record<string, number> {
  return Object.fromEntries(
    [...results].flatMap(([id, result]) => {
      const { draws, declared } = rankIntervals(result);
      return draws > 0 && draws < declared ? [[id, draws]] : [];
    }),
  );
}

/** As a line for the terminal; null where all is as asked for. */
export function fewerDraws(results: Results, locale: Locale): string | null {
  const found = Object.entries(withFewerDraws(results));
  if (found.length === 0) return null;
  const m = messagesIn(locale).robustness;
  const listed = found.map(([id, draws]) => m.fewerDrawsOf(id, formatPlain(draws, 0, locale)));
  return m.fewerDraws(listed.join(locale === 'zh' ? '、' : ', '));
}
