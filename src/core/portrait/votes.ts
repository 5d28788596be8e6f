/** Appraisals as distributions: how many of each group of raters chose which option. Tallies only. */
import { withholdFewVotes } from '../package/disclosure.ts';
import type { Appraisal, Cycle } from '../package/package.ts';
import type { CycleEntry, Records } from './records.ts';

export interface OptionShare extends CycleEntry<Appraisal> {
  /** 0–1 of the votes of these raters; NaN where there are none, and where they are withheld. */
  readonly share: number;
}

export interface RaterVotes {
  readonly rater: string;
  /** NaN where they are so few that they are withheld. */
  readonly total: number;
  /** In the order of the rule book, best first; options that it does not know come last. */
  readonly options: readonly OptionShare[];
}

export interface CycleVotes {
  readonly cycle: Cycle;
  /** In the order of package.yaml. */
  readonly raters: readonly RaterVotes[];
}

/** In order of time. */
export function votesOn(records: Records, subjectId: string): CycleVotes[] {
  const byCycle = Map.groupBy(records.appraisals.get(subjectId) ?? [], (entry) => entry.cycleId);
  return [...byCycle]
    .flatMap(([id, entries]) => {
      const cycle = records.cycles.get(id);
      return cycle === undefined ? [] : [{ cycle, raters: ratersOf(records, subjectId, cycle, entries) }];
    })
    .sort((a, b) => (a.cycle.start < b.cycle.start ? -1 : 1));
}

function ratersOf(
  records: Records,
  subjectId: string,
  cycle: Cycle,
  entries: readonly CycleEntry<Appraisal>[],
): RaterVotes[] {
  const order = optionOrder(records, subjectId, cycle);
  const place = (option: string): number => order.get(option) ?? order.size;
  const rows = withholdFewVotes(
    records.package.manifest,
    entries.map(({ row }) => row),
  );
  const votes = entries.map((entry, at) => ({ ...entry, row: rows[at]! }));
  return Object.keys(records.package.manifest.kinds.rater).flatMap((rater): RaterVotes[] => {
    const own = votes.filter(({ row }) => row.rater === rater);
    const total = own.reduce((sum, { row }) => sum + row.count, 0);
    const options = own
      .map((entry) => ({ ...entry, share: total === 0 ? Number.NaN : entry.row.count / total }))
      .sort((a, b) => place(a.row.option) - place(b.row.option));
    return own.length === 0 ? [] : [{ rater, total, options }];
  });
}

/** By the points that options have in the first tally of an assessment of the subject in the cycle. */
function optionOrder(records: Records, subjectId: string, cycle: Cycle): Map<string, number> {
  const books = [...records.results.values()]
    .filter(({ frame }) => frame.cycle.cycle_id === cycle.cycle_id && frame.subjectIndex.has(subjectId))
    .map(({ frame }) => frame.rulebook);
  const tally = books.flatMap((book) => book.items).find((item) => item.rule === 'tally');
  const points = [...(tally?.params.pairs('options') ?? new Map<string, number>())];
  return new Map(points.sort(([, a], [, b]) => b - a).map(([option], at) => [option, at]));
}
