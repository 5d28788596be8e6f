/** No assessment borrows from itself, by way of others either. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { loansIn } from './loans.ts';
import { loopsAmong } from './loops.ts';
import type { PackageView } from './package-view.ts';

export function* checkBorrowLoops(view: PackageView): Generator<Issue> {
  const byBorrower = Map.groupBy(loansIn(view), (loan) => loan.borrower);
  const lendersOf = (id: string): string[] => (byBorrower.get(id) ?? []).map((loan) => loan.lender);
  for (const assessments of loopsAmong(byBorrower.keys(), lendersOf)) {
    const { file, item } = byBorrower
      .get(assessments[0]!)!
      .find((loan) => assessments.includes(loan.lender))!;
    yield issue('error', 'borrow-loop', view.cell(file, item.line, 'params'), { assessments });
  }
}
