/** What a team's page opens with. */
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { QuotaUse } from '../core/portrait/quota-use.ts';
import { pointDecimals } from './decimals.ts';
import { isOpen } from './official-text.ts';
import type { OfficialWords } from './official-words.ts';
import type { TeamView } from './team-view.ts';

export function teamLead(view: TeamView, words: OfficialWords, locale: Locale): string {
  const m = messagesIn(locale).official;
  const { portrait, contradictions } = view;
  const n = words.number;
  const unit = words.subject(portrait.subjectId);
  const clauses = [
    view.showsMembers ? m.teamLead(unit, n(view.present.length), n(view.leaders)) : m.teamLeadOnly(unit),
  ];
  const total = portrait.ownTotals.findLast((one) => !Number.isNaN(one.total));
  if (total !== undefined) {
    const { cycle } = total.result.frame;
    clauses.push(
      m.teamTotal(words.cycle(cycle), formatNumber(total.total, pointDecimals(total.result), locale)),
    );
  }
  const open = portrait.findings.filter(isOpen);
  const overdue = open.filter(({ rectification }) => rectification.state === 'overdue').length;
  if (open.length > 0) clauses.push(m.leadFindings(n(open.length), n(overdue)));
  if (contradictions.length > 0) clauses.push(m.leadContradictionsOnly(n(contradictions.length)));
  if (portrait.timeLine.gaps.length > 0) clauses.push(m.teamGaps(n(portrait.timeLine.gaps.length)));
  return `${clauses.join(m.join)}${m.stop}`;
}

/** How much of a quota the decisions use. */
export function quotaText(
  { limit, decided, left }: QuotaUse,
  grade: string,
  words: OfficialWords,
  locale: Locale,
) {
  const m = messagesIn(locale).official;
  const n = words.number;
  return m.teamQuota(
    grade,
    n(limit),
    n(decided),
    left < 0 ? m.teamQuotaOver(n(-left)) : m.teamQuotaLeft(n(left)),
  );
}
