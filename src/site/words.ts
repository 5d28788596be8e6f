/** Facts of results as words of a locale. */
import type { Veto } from '../core/package/rulebook.ts';
import { formatList, formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';
import { pick } from './names.ts';
import type { Reason } from './reasons.ts';

/** Why there is no total, or what a veto rests on; without a full stop. */
export function reasonText(reason: Reason, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).standings;
  switch (reason.kind) {
    case 'missing':
      return m.becauseMissing(
        formatList(
          reason.items.map((item) => names.item(item.id)),
          locale,
        ),
      );
    case 'coverage':
      return m.becauseCoverage(
        formatPercent(reason.coverage, 1, locale),
        formatPercent(reason.least, 1, locale),
      );
    case 'veto':
      return m.vetoedBy(
        formatList(
          reason.vetoes.map((veto) => vetoText(veto, names, locale)),
          locale,
        ),
      );
    case 'nothing-assessed':
      return m.becauseNothing;
    case 'composite':
      return m.becauseOther;
  }
}

export function vetoText(veto: Veto, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).standings;
  const { when } = veto;
  const otherwise =
    'event' in when
      ? m.vetoEvent(when.event)
      : 'item' in when
        ? m.vetoItem(names.item(when.item), formatPlain(when.below, 2, locale))
        : m.vetoLast(formatPlain(when.last, 0, locale));
  return pick(veto.title, locale, otherwise);
}
