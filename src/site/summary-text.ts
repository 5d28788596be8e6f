/** Who leads an assessment, and whether they did before. */
import { formatList, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { AssessmentSummary } from './assessment-summary.ts';
import type { SiteNames } from './names.ts';

/** Those who share the first place of a group, each with the place before, where there is one to compare. */
export function leaderText(
  { rows }: AssessmentSummary['leaders'][number],
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).standings;
  if (rows.length > mostNamed) return m.sharedLead(formatPlain(rows.length, 0, locale));
  return formatList(
    rows.map((row) => {
      const name = names.subject(row.subjectId);
      if (row.before === null || !row.before.isSameGroup) return name;
      const { groupPlace } = row.before;
      return groupPlace === row.groupPlace
        ? m.leadsAgain(name)
        : m.leadsFrom(name, formatPlain(groupPlace, 1, locale));
    }),
    locale,
  );
}

const mostNamed = 3;
