/**
 * Statistical disclosure control of appraisals: who is one of three raters is known by the result. Votes of a group
 * of fewer raters than `disclosure.min_cell` are not shown, and have no say in the points either: with the votes of
 * the other groups, the points would give them back.
 */
import type { Manifest } from './manifest.ts';
import type { Appraisal } from './package.ts';

type Disclosure = Pick<Manifest, 'disclosure'>;

/**
 * Whether this many votes may be told of: not NaN, which stands for votes that were withheld. None at all may always
 * be told of.
 */
export function isTellable({ disclosure }: Disclosure, votes: number): boolean {
  return votes === 0 || votes >= disclosure.min_cell;
}

/** The rows of one cycle; the counts of groups that are too small are NaN, and so are sums with them. */
export function withholdFewVotes(manifest: Disclosure, rows: readonly Appraisal[]): readonly Appraisal[] {
  const raters = Map.groupBy(rows, ({ subject_id: subject, rater }) => `${subject} ${rater}`);
  const few = [...raters.values()].filter(
    (votes) =>
      !isTellable(
        manifest,
        votes.reduce((sum, { count }) => sum + count, 0),
      ),
  );
  const withheld = new Set(few.flat());
  return withheld.size === 0
    ? rows
    : rows.map((row) => (withheld.has(row) ? { ...row, count: Number.NaN } : row));
}
