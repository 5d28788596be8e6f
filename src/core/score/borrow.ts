/**
 * The value that `borrow` scores: the adjusted total of another assessment, of the same subject or (`by=postings`)
 * of the units an official was posted to in the cycle, weighted by days in post. A post of fewer than `min_days`
 * days counts for nothing, and neither does one of which no day lies in the cycle. `{cycle}` in the name of the assessment stands for the cycle's id.
 */
import type { Cycle } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Frame } from './frame.ts';
import type { Evidence, Observed } from './observed.ts';
import { emptyColumn, setPresent } from './observed.ts';
import { daysInPost } from './posts.ts';

/** Adjusted total of a subject in an assessment, NaN where it has none. */
export type TotalsOf = (assessmentId: string) => (subjectId: string) => number;

interface Loan {
  readonly unit: string;
  readonly days: number;
  readonly total: number;
  readonly line: number;
}

export function borrowedAssessment(item: Item, cycle: Cycle): string {
  return (item.params.text('assessment') ?? '').replaceAll('{cycle}', cycle.cycle_id);
}

export function borrowTotals(frame: Frame, item: Item, cycle: Cycle, totalsOf: TotalsOf): Observed {
  const lender = borrowedAssessment(item, cycle);
  const totalOf = totalsOf(lender);
  const loansOf = (subject: string): Loan[] =>
    item.params.text('by') === 'postings'
      ? postingLoans(frame, subject, cycle, item.params.number('min_days', 1), totalOf)
      : [{ unit: subject, days: 1, total: totalOf(subject), line: 0 }];
  const column = emptyColumn(frame.subjects.length);
  frame.subjects.forEach((id, subject) => {
    const loans = loansOf(id);
    const days = loans.reduce((sum, loan) => sum + loan.days, 0);
    const value = loans.reduce((sum, loan) => sum + loan.days * loan.total, 0) / days;
    if (!Number.isNaN(value)) setPresent(column, subject, value);
  });
  const evidence = (subject: number): Evidence[] =>
    loansOf(frame.subjects[subject]!).map((loan) => loanEvidence(loan, lender, cycle));
  return { ...column, evidence };
}

function loanEvidence(loan: Loan, lender: string, cycle: Cycle): Evidence {
  return {
    file: loan.line > 0 ? 'postings.csv' : lender,
    line: loan.line,
    cycleId: cycle.cycle_id,
    value: loan.total,
    written: '',
    source: lender,
    asOf: '',
    note: loan.line > 0 ? `${loan.unit} ${loan.days} d` : loan.unit,
  };
}

function postingLoans(
  frame: Frame,
  official: string,
  cycle: Cycle,
  minDays: number,
  totalOf: (unit: string) => number,
): Loan[] {
  return frame.package.postings
    .filter((post) => post.official_id === official)
    .map((post) => ({
      unit: post.unit_id,
      days: daysInPost(post, cycle),
      total: totalOf(post.unit_id),
      line: post.line,
    }))
    .filter((loan) => loan.days >= Math.max(minDays, 1))
    .sort((a, b) => (a.unit === b.unit ? a.days - b.days : a.unit < b.unit ? -1 : 1));
}
