/** What a commit changed and moved, in a sentence or two. */
import type { AssessmentComparison } from '../core/compare/compare-packages.ts';
import { changeKinds } from '../core/compare/commit-summary.ts';
import type { CommitSummary, MovedTotal, ToldCell } from '../core/compare/commit-summary.ts';
import { roundMovement } from '../core/compare/movements.ts';
import { formatNumber, formatPlain, formatSigned } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { messagesIn } from '../i18n/messages.ts';
import { spaceHan } from '../i18n/han-spacing.ts';
import { crossingCount, movedRows } from './change-view.ts';
import type { MovedRow } from './change-view.ts';
import { cellText } from './corrected.ts';
import { pointDecimals } from './decimals.ts';
import type { DataCommitChanges } from './load-changes.ts';
import type { SiteNames } from './names.ts';

export function countsText({ counts, textFiles }: CommitSummary, locale: Locale): string {
  const m = messagesIn(locale).commits;
  const told = changeKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [m.counted(m[kind], formatPlain(count, 0, locale))];
  });
  if (textFiles > 0) told.push(m.textFiles(formatPlain(textFiles, 0, locale)));
  return sentence(told.length === 0 ? [m.nothingTold] : told, locale);
}

/** What there is to say of it where nothing was compared. */
export function movedText({ since, summary }: DataCommitChanges, names: SiteNames, locale: Locale): string {
  const m = messagesIn(locale).commits;
  const count = (n: number): string => formatPlain(n, 0, locale);
  if (summary === null) return sentence([since === 'unknown' ? m.unknown : m.first], locale);
  if (summary.assessments === null) return sentence([m.notScored, ...issuesText(summary, locale)], locale);
  const rows = movedRows(summary);
  const totals = rows.filter(({ movement }) => movement !== null);
  const assessments = new Set(totals.map(({ comparison }) => comparison.assessmentId));
  const swaps = summary.assessments.reduce((sum, one) => sum + one.swaps.length, 0);
  const crossings = crossingCount(summary);
  return sentence(
    [
      totals.length === 0 ? m.movedNone : m.moved(count(totals.length), count(assessments.size)),
      ...(totals.length === 0 ? [] : [largestText(totals[0]!, names, locale)]),
      ...(swaps === 0 ? [] : [m.swaps(count(swaps))]),
      ...(crossings === 0 ? [] : [m.crossings(count(crossings))]),
      ...(summary.assessmentsAdded.length === 0
        ? []
        : [m.assessmentsAdded(count(summary.assessmentsAdded.length))]),
      ...(summary.assessmentsRemoved.length === 0
        ? []
        : [m.assessmentsRemoved(count(summary.assessmentsRemoved.length))]),
      ...issuesText(summary, locale),
    ],
    locale,
  );
}

function issuesText({ issues: { came, went } }: CommitSummary, locale: Locale): string[] {
  if (came + went === 0) return [];
  return [messagesIn(locale).commits.issues(formatPlain(came, 0, locale), formatPlain(went, 0, locale))];
}

function largestText(
  { comparison, subjectId, movement }: MovedRow,
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).commits;
  const told = [names.subject(subjectId), names.assessment(comparison.assessmentId)] as const;
  if (Number.isNaN(movement!.after - movement!.before)) return m.largestCame(...told);
  const decimals = decimalsOf(comparison);
  const { before, after, movement: by } = roundMovement(movement!, decimals);
  const points = (x: number) => formatNumber(x, decimals, locale);
  return m.largest(...told, points(before), points(after), formatSigned(by, decimals, locale));
}

function sentence(parts: readonly string[], locale: Locale): string {
  const m = messagesIn(locale).commits;
  const text = parts.join(m.join) + m.stop;
  return locale === 'zh' ? spaceHan(text) : text.charAt(0).toUpperCase() + text.slice(1);
}

/** One more than totals are shown with: what moved is small beside them. */
export function decimalsOf({ parts }: AssessmentComparison): number {
  return pointDecimals(parts.after) + 1;
}

export function effectText(
  { assessmentId, subjectId, points }: MovedTotal,
  names: SiteNames,
  locale: Locale,
): string {
  const m = messagesIn(locale).commits;
  return m.effectOne(
    names.subject(subjectId),
    names.assessment(assessmentId),
    formatSigned(points, 3, locale),
  );
}

/** Of a cell: what stood there, in words where nothing did. */
export function sideText({ column }: ToldCell, side: string | null, locale: Locale): string {
  const m = messagesIn(locale).commits;
  if (side === null) return column === '*' ? '' : m.blank;
  if (side === '') return m.blank;
  return column === '*' ? side.replaceAll(';', '; ') : cellText(side, locale);
}
