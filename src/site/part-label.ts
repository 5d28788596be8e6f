/** What a part of the scores is called: the kind of unit, and the year or cycle. */
import type { Locale } from '../i18n/locale.ts';
import { namesFor } from './names.ts';
import type { Site } from './site.ts';

export function partLabel(site: Site, part: string, locale: Locale): string {
  const result = site.assessments.find(({ frame }) => part.startsWith(`${frame.assessment.subject_kind}-`));
  if (result === undefined) return part;
  const kind = result.frame.assessment.subject_kind;
  const span = part.slice(kind.length + 1);
  const names = namesFor(site, null, locale);
  const when = site.cycles.has(span) ? names.cycle(span) : locale === 'zh' ? `${span}年` : span;
  return locale === 'zh' ? `${names.kind('unit', kind)} ${when}` : `${names.kind('unit', kind)}, ${when}`;
}
