/** The assessments of a new cycle: those of the cycle before it, under new ids and titles. */
import type { Assessment, Cycle, Package } from '../package/package.ts';
import { yearAndNumber } from './cycle-form.ts';
import type { NewRow } from './add-rows.ts';

export interface NewAssessment {
  readonly row: NewRow;
  /** The assessment whose kind, rule book and subjects it takes over. */
  readonly copiedFrom: string;
  /** The title could not be made from one of the same period of an earlier year. */
  readonly isTitleToReview: boolean;
}

export function newAssessments(pack: Package, cycle: Cycle, previous: Cycle | null): NewAssessment[] {
  const copied = pack.assessments.filter(({ cycle_id }) => cycle_id === previous?.cycle_id);
  return copied.map((one) => newAssessment(pack, cycle, one));
}

function newAssessment(pack: Package, cycle: Cycle, copied: Assessment): NewAssessment {
  const id = idFor(copied, cycle.cycle_id);
  const told = sameTitleBefore(pack, cycle, copied);
  const [from, to] = [yearAndNumber((told ?? copied).cycle_id)?.year, yearAndNumber(cycle.cycle_id)?.year];
  const retitled = (title: string | null): string =>
    from === undefined || to === undefined
      ? (title ?? '')
      : (title ?? '').replaceAll(String(from), String(to));
  const row = {
    assessment_id: id,
    kind: copied.kind,
    cycle_id: cycle.cycle_id,
    rulebook_id: copied.rulebook_id,
    subject_kind: copied.subject_kind,
    title_zh: retitled((told ?? copied).title_zh),
    title_en: retitled((told ?? copied).title_en),
  };
  return { row, copiedFrom: copied.assessment_id, isTitleToReview: told === null };
}

/** The id of the copied one with the new cycle's id in place of its own; behind it where it does not hold any. */
function idFor({ assessment_id, cycle_id }: Assessment, cycleId: string): string {
  return assessment_id.includes(cycle_id)
    ? assessment_id.replace(cycle_id, cycleId)
    : `${assessment_id}-${cycleId}`;
}

/** The like assessment of the same period of the latest year before, which is titled as this one should be. */
function sameTitleBefore(pack: Package, cycle: Cycle, copied: Assessment): Assessment | null {
  const at = yearAndNumber(cycle.cycle_id);
  const periods = pack.cycles
    .filter((one) => one.kind === cycle.kind && one.end < cycle.start)
    .filter((one) => at !== null && yearAndNumber(one.cycle_id)?.number === at.number)
    .sort((a, b) => (a.end < b.end ? 1 : -1));
  for (const { cycle_id } of periods) {
    const id = idFor(copied, cycle_id);
    const found = pack.assessments.find((one) => one.assessment_id === id && one.cycle_id === cycle_id);
    if (found !== undefined) return found;
  }
  return null;
}
