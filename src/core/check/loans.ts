/**
 * Who borrows whose total: an item of the rule `borrow`, once for each assessment that uses its rule book; one that
 * is observed in finer cycles, once for each of those.
 */
import type { Cycle, Package } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { borrowedAssessment } from '../score/borrow.ts';
import { finerCycles } from '../score/combine-cycles.ts';
import type { PackageView } from './package-view.ts';

export interface Loan {
  readonly borrower: string;
  readonly lender: string;
  readonly item: Item;
  readonly file: string;
}

export function loansIn(view: PackageView): readonly Loan[] {
  return view.once('loans', () => {
    const cycles = new Map(view.pack.cycles.map((cycle) => [cycle.cycle_id, cycle]));
    return view.pack.assessments.flatMap(({ assessment_id: borrower, rulebook_id, cycle_id }) => {
      const book = view.pack.rulebooks.get(rulebook_id);
      const cycle = cycles.get(cycle_id);
      if (book === undefined || cycle === undefined) return [];
      const items = book.items.filter((item) => item.rule === 'borrow' && item.role === 'leaf');
      return items.flatMap((item) =>
        cyclesOf(view.pack, item, cycle).map((one) => {
          return { borrower, lender: borrowedAssessment(item, one), item, file: book.files.items };
        }),
      );
    });
  });
}

function cyclesOf(pack: Package, item: Item, cycle: Cycle): readonly Cycle[] {
  const kind = item.params.text('observed');
  return kind === null ? [cycle] : finerCycles(pack, cycle, kind);
}
