/**
 * The value that `tally` scores: per rater group the mean of the options' points over the votes, and of these
 * the mean by the rater groups' weights. A rater group without votes, or with so few that they are withheld, has no say;
 * without any votes that count the value is missing. Points of an option and weights of raters are parameters: `options=good:80|…;raters=peers:0.6|…`.
 */
import { withholdFewVotes } from '../package/disclosure.ts';
import type { Appraisal, Cycle } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { Frame } from './frame.ts';
import type { Evidence, Observed } from './observed.ts';
import { emptyColumn, setPresent } from './observed.ts';

export function tallyAppraisals(frame: Frame, item: Item, cycle: Cycle): Observed {
  const options = item.params.pairs('options');
  const raters = item.params.pairs('raters');
  const { manifest, appraisals } = frame.package;
  const votes = [...withholdFewVotes(manifest, appraisals.get(cycle.cycle_id) ?? [])].sort(byRaterAndOption);
  const bySubject = Map.groupBy(votes, (one) => one.subject_id);
  const column = emptyColumn(frame.subjects.length);
  frame.subjects.forEach((id, subject) => {
    const value = tally(bySubject.get(id) ?? [], options, raters);
    if (value !== null) setPresent(column, subject, value);
  });
  const evidence = (subject: number): Evidence[] =>
    (bySubject.get(frame.subjects[subject]!) ?? []).map((one) => ({
      file: `appraisals/${cycle.cycle_id}.csv`,
      line: one.line,
      cycleId: cycle.cycle_id,
      value: one.count,
      written: Number.isNaN(one.count) ? '' : String(one.count),
      source: '',
      asOf: '',
      note: `${one.rater} ${one.option}`,
    }));
  return { ...column, evidence };
}

/** Sums come out the same to the bit whatever the order of the rows. */
function byRaterAndOption(a: Appraisal, b: Appraisal): number {
  if (a.rater !== b.rater) return a.rater < b.rater ? -1 : 1;
  return a.option < b.option ? -1 : 1;
}

/** Null without a vote in any rater group that carries weight. */
export function tally(
  votes: readonly Pick<Appraisal, 'rater' | 'option' | 'count'>[],
  options: ReadonlyMap<string, number>,
  raters: ReadonlyMap<string, number>,
): number | null {
  let points = 0;
  let weights = 0;
  for (const [rater, weight] of raters) {
    const own = votes.filter((vote) => vote.rater === rater);
    const count = own.reduce((sum, vote) => sum + vote.count, 0);
    if (count === 0 || Number.isNaN(count) || weight === 0) continue;
    points += (weight * own.reduce((sum, vote) => sum + vote.count * options.get(vote.option)!, 0)) / count;
    weights += weight;
  }
  return weights === 0 ? null : points / weights;
}
