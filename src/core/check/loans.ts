/**
 * Who borrows whose total: an item of the rule `borrow`, once for each assessment that uses its rule book; one that
 * is observed in finer cycles, once for each of those; one that names the kind of unit, once for each kind that an
 * official was posted to.
 */
import type { Cycle, Package } from '../package/package.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import { borrowedAssessment, isByPostings } from '../score/borrow.ts';
import { finerCycles } from '../score/combine-cycles.ts';
import { isHeldIn } from '../score/posts.ts';
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
        cyclesOf(view.pack, item, cycle).flatMap((one) =>
          kindsOf(view.pack, book, item, one).map((kind) => {
            return { borrower, lender: borrowedAssessment(item, one, kind), item, file: book.files.items };
          }),
        ),
      );
    });
  });
}

/** The kinds of unit that the rule book selects by; without, those of the units that anybody was posted to. */
function kindsOf(pack: Package, { method }: Rulebook, item: Item, cycle: Cycle): readonly string[] {
  const { units, postings } = pack;
  if (!isByPostings(item) || item.params.text('assessment')?.includes('{kind}') !== true) return [''];
  if (method.subjects?.unit !== undefined) return method.subjects.unit;
  const posted = new Set(postings.filter((post) => isHeldIn(post, cycle)).map((post) => post.unit_id));
  return [...new Set(units.filter((unit) => posted.has(unit.unit_id)).map((unit) => unit.kind))];
}

function cyclesOf(pack: Package, item: Item, cycle: Cycle): readonly Cycle[] {
  const kind = item.params.text('observed');
  return kind === null ? [cycle] : finerCycles(pack, cycle, kind);
}
