/**
 * The value that `borrow` scores: the adjusted total of another assessment, of the same subject or (`by=postings`)
 * of the units an official was posted to in the cycle, weighted by days in post. A unit in which all posts together
 * were held for fewer than `min_days` days counts for nothing; a day on which two of its posts were held is one day.
 * In the name of the assessment `{cycle}` stands for the cycle's id, and `{kind}` for the kind of the unit.
 */
import type { Cycle, Posting } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Frame } from './frame.ts';
import type { Evidence, Observed } from './observed.ts';
import { emptyColumn, setPresent } from './observed.ts';
import { addedDays, isHeldIn, postsByOfficial } from './posts.ts';

/** Adjusted total of a subject in an assessment, NaN where it has none. */
export type TotalsOf = (assessmentId: string) => (subjectId: string) => number;

interface Loan {
  readonly unit: string;
  readonly lender: string;
  readonly days: number;
  readonly total: number;
  readonly line: number;
}

/** `kind` is that of the unit posted to; '' for a loan of the same subject. */
export function borrowedAssessment(item: Item, cycle: Cycle, kind = ''): string {
  return namedAssessment(item.params.text('assessment') ?? '', cycle, kind);
}

export function namedAssessment(written: string, cycle: Cycle, kind: string): string {
  return written.replaceAll('{cycle}', cycle.cycle_id).replaceAll('{kind}', kind);
}

export function isByPostings(item: Item): boolean {
  return item.params.text('by') === 'postings';
}

export function borrowTotals(frame: Frame, item: Item, cycle: Cycle, totalsOf: TotalsOf): Observed {
  const loansOf = isByPostings(item)
    ? postingLoans(frame, item, cycle, totalsOf)
    : ownLoans(borrowedAssessment(item, cycle), totalsOf);
  const column = emptyColumn(frame.subjects.length);
  frame.subjects.forEach((id, subject) => {
    const loans = loansOf(id);
    const days = loans.reduce((sum, loan) => sum + loan.days, 0);
    const value = loans.reduce((sum, loan) => sum + loan.days * loan.total, 0) / days;
    if (!Number.isNaN(value)) setPresent(column, subject, value);
  });
  const evidence = (subject: number): Evidence[] =>
    loansOf(frame.subjects[subject]!).map((loan) => loanEvidence(loan, cycle));
  return { ...column, evidence };
}

type LoansOf = (subject: string) => readonly Loan[];

function ownLoans(lender: string, totalsOf: TotalsOf): LoansOf {
  const totalOf = totalsOf(lender);
  return (unit) => [{ unit, lender, days: 1, total: totalOf(unit), line: 0 }];
}

function postingLoans(frame: Frame, item: Item, cycle: Cycle, totalsOf: TotalsOf): LoansOf {
  const minDays = Math.max(item.params.number('min_days', 1), 1);
  const posts = postsByOfficial(frame.package);
  const kindOf = new Map(frame.package.units.map((unit) => [unit.unit_id, unit.kind]));
  const loansIn = (unit: string, held: readonly Posting[]): Loan[] => {
    const added = addedDays(held, cycle).filter(({ days }) => days > 0);
    if (added.reduce((sum, { days }) => sum + days, 0) < minDays) return [];
    const lender = borrowedAssessment(item, cycle, kindOf.get(unit) ?? '');
    const total = totalsOf(lender)(unit);
    return added.map(({ post, days }) => ({ unit, lender, days, total, line: post.line }));
  };
  return (official) => {
    const held = (posts.get(official) ?? []).filter((post) => isHeldIn(post, cycle));
    const byUnit = [...Map.groupBy(held, (post) => post.unit_id)].sort(([a], [b]) => (a < b ? -1 : 1));
    return byUnit.flatMap(([unit, own]) => loansIn(unit, own));
  };
}

function loanEvidence(loan: Loan, cycle: Cycle): Evidence {
  return {
    file: loan.line > 0 ? 'postings.csv' : loan.lender,
    line: loan.line,
    cycleId: cycle.cycle_id,
    value: loan.total,
    written: '',
    source: loan.lender,
    asOf: '',
    note: loan.line > 0 ? `${loan.unit} ${loan.days} d` : loan.unit,
  };
}
