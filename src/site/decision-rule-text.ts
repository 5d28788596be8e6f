/** Whom a rule book assesses, and what the grades that people give are held against, as sentences. */
import type { DecisionRules, Rulebook } from '../core/package/rulebook.ts';
import { formatList, formatPercent, formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import type { SiteNames } from './names.ts';

export function subjectLines({ method }: Rulebook, names: SiteNames, locale: Locale): string[] {
  const m = messagesIn(locale).method;
  const { subjects } = method;
  if (subjects === undefined) return [m.subjectsAll];
  const listed = (ids: readonly string[], nameOf: (id: string) => string) =>
    formatList(ids.map(nameOf), locale);
  return [
    ...(subjects.unit === undefined
      ? []
      : [m.subjectsUnit(listed(subjects.unit, (id) => names.kind('unit', id)))]),
    ...(subjects.role === undefined
      ? []
      : [m.subjectsRole(listed(subjects.role, (id) => names.kind('role', id)))]),
    m.subjectsDays(formatPlain(subjects.min_days, 0, locale)),
  ];
}

export function decisionLines({ method }: Rulebook, names: SiteNames, locale: Locale): string[] {
  const { decisions } = method;
  if (decisions === undefined) return [messagesIn(locale).method.noDecisionRules];
  return [
    ...decisions.team_quotas.flatMap((rule) => teamQuotaLines(rule, names, locale)),
    ...decisions.team_limits.map((rule) => names.text(rule.title, teamLimitLine(rule, names, locale))),
    ...decisions.requires.map((rule) => names.text(rule.title, requirementLine(rule, names, locale))),
  ];
}

function teamQuotaLines(
  { title, grade, shares, pool }: DecisionRules['team_quotas'][number],
  names: SiteNames,
  locale: Locale,
): string[] {
  const m = messagesIn(locale).method;
  const counted = pool === 'team' ? m.poolTeam : m.poolGrade;
  const own = Object.entries(shares).map(([team, share]) =>
    m.teamQuota(names.grade(team), names.grade(grade), formatPercent(share, 0, locale)),
  );
  const told = names.text(title, '');
  return told === '' ? own.map((line) => line + counted) : [told + m.stop + counted];
}

function teamLimitLine(
  { team, highest, role }: DecisionRules['team_limits'][number],
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).method;
  const who =
    role === undefined
      ? m.anyMember
      : formatList(
          role.map((id) => names.kind('role', id)),
          locale,
        );
  return m.teamLimit(names.grade(team), who, names.grade(highest));
}

function requirementLine(rule: DecisionRules['requires'][number], names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).method;
  const grade = names.grade(rule.grade);
  if ('item' in rule) return m.requiresItem(grade, names.item(rule.item), formatPlain(rule.least, 3, locale));
  const other = names.loan(rule.assessment, null) ?? names.assessment(rule.assessment);
  if ('least' in rule) return m.requiresTotal(grade, other, formatPlain(rule.least, 3, locale));
  const grades = formatList(
    rule.grades.map((id) => names.grade(id)),
    locale,
  );
  return m.requiresGrade(grade, other, grades);
}
