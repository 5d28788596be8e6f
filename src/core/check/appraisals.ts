/** Votes are for options, and by raters, that the tally items of the subject's assessments know. */
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Appraisal } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import { appraisals as appraisalsTable } from '../package/tables.ts';
import type { Frame } from '../score/frame.ts';
import { declaredKinds } from './declared-kinds.ts';
import { areAllFramed, framesOf, treeOf } from './frames.ts';
import { knownIds } from './known-ids.ts';
import type { PackageView } from './package-view.ts';
import { fileOfCycle } from './package-view.ts';
import { subjectsWithoutGroup } from './subject-groups.ts';

interface Tally {
  readonly item: Item;
  readonly frame: Frame;
  readonly options: ReadonlySet<string>;
  readonly raters: ReadonlySet<string>;
}

export function* checkAppraisals(view: PackageView): Generator<Issue> {
  const declared = declaredKinds(view, 'rater');
  const tellable = areAllFramed(view)
    ? knownIds(view, 'subjects')!.ids.difference(subjectsWithoutGroup(view))
    : new Set<string>();
  for (const [cycle, rows] of view.pack.appraisals) {
    const file = fileOfCycle(appraisalsTable, cycle);
    const tallies = talliesIn(view, cycle);
    for (const [subject, votes] of Map.groupBy(rows, (row) => row.subject_id)) {
      const own = tallies.filter((tally) => isAssessedBy(tally, subject));
      if (own.length > 0) yield* checkVotes(view, file, votes, own, declared);
      else if (tellable.has(subject)) {
        const place = view.cell(file, votes[0]!.line, 'subject_id');
        yield issue('warning', 'appraisal-unused', place, { subject, cycle, rows: votes.length });
      }
    }
  }
}

function talliesIn(view: PackageView, cycle: string): Tally[] {
  const frames = framesOf(view).filter((frame) => frame.cycle.cycle_id === cycle);
  return frames.flatMap((frame) =>
    treeOf(frame.rulebook)
      .filter((item) => item.rule === 'tally' && item.role === 'leaf')
      .map((item) => ({
        item,
        frame,
        options: new Set(item.params.pairs('options').keys()),
        raters: new Set(item.params.pairs('raters').keys()),
      })),
  );
}

function isAssessedBy({ item, frame }: Tally, subject: string): boolean {
  const s = frame.subjectIndex.get(subject);
  return s !== undefined && !Number.isNaN(frame.weights[frame.group[s]!]![item.index]!);
}

/** An option has points in every tally that counts the rater, or the tally has no result. */
function* checkVotes(
  view: PackageView,
  file: string,
  votes: readonly Appraisal[],
  tallies: readonly Tally[],
  declared: ReadonlySet<string>,
): Generator<Issue> {
  const raters = new Set(tallies.flatMap((tally) => [...tally.raters]));
  for (const { rater, option, line } of votes) {
    if (!raters.has(rater)) {
      if (!declared.has(rater)) continue;
      const near = view.near(rater, raters);
      yield issue('error', 'rater-unknown', view.cell(file, line, 'rater'), {
        rater,
        allowed: [...raters],
        near,
      });
      continue;
    }
    const deaf = tallies.find((tally) => tally.raters.has(rater) && !tally.options.has(option));
    if (deaf === undefined) continue;
    const near = view.near(option, deaf.options);
    const params = { option, item: deaf.item.id, allowed: [...deaf.options], near };
    yield issue('error', 'option-unknown', view.cell(file, line, 'option'), params);
  }
}
