/**
 * Who is assessed on what: the subjects of an assessment, the group of each, and the weights that hold there.
 * Subjects stand in order of id whatever the order of the files, so that sums come out the same to the bit.
 */
import type { Assessment, Cycle, Package } from '../package/package.ts';
import type { Item, Rulebook } from '../package/rulebook.ts';
import { EVERYONE } from '../package/everyone.ts';
import { resolveWeights } from './resolve-weights.ts';
import { selectedOfficials } from './selected-officials.ts';

export interface Frame {
  readonly package: Package;
  readonly assessment: Assessment;
  readonly cycle: Cycle;
  readonly rulebook: Rulebook;
  /** Ids, ascending. A subject's position here is its index in every array of the result. */
  readonly subjects: readonly string[];
  readonly subjectIndex: ReadonlyMap<string, number>;
  /** Index into `rulebook.groups`, per subject. */
  readonly group: Int32Array;
  /** Subject indexes, per group. */
  readonly members: readonly Int32Array[];
  readonly everyone: Int32Array;
  /** Weights after blank composites took the sum of their children's: per group, per item; NaN = not assessed. */
  readonly weights: readonly Float64Array[];
}

export function frameAssessment(pack: Package, assessment: Assessment): Frame {
  const cycle = pack.cycles.find((one) => one.cycle_id === assessment.cycle_id)!;
  const rulebook = pack.rulebooks.get(assessment.rulebook_id)!;
  const groupOf = groupsAt(pack, rulebook, cycle.end);
  const subjects = subjectsOf(pack, assessment, cycle).filter((id) => groupOf(id).length === 1);
  const group = Int32Array.from(subjects, (id) => groupOf(id)[0]!);
  return {
    package: pack,
    assessment,
    cycle,
    rulebook,
    subjects,
    subjectIndex: new Map(subjects.map((id, index) => [id, index])),
    group,
    members: rulebook.groups.map((_, g) => indexesWhere(group, (one) => one === g)),
    everyone: Int32Array.from(subjects.keys()),
    weights: rulebook.weights.map((written) => resolveWeights(rulebook, written)),
  };
}

/** The same subjects in the same groups under another version of the rule book. */
export function reframe(frame: Frame, rulebook: Rulebook): Frame {
  return {
    ...frame,
    rulebook,
    weights: rulebook.weights.map((written) => resolveWeights(rulebook, written)),
  };
}

/**
 * The subjects of an assessment: units of its kind that exist on the last day of its cycle; for `official`,
 * all who held a post on some day of it and whom the rule book selects. Ascending by id.
 */
export function subjectsOf(pack: Package, assessment: Assessment, cycle: Cycle): string[] {
  const ids = isOfPersons(assessment)
    ? selectedOfficials(pack, cycle, pack.rulebooks.get(assessment.rulebook_id)?.method.subjects)
    : pack.units
        .filter((unit) => unit.kind === assessment.subject_kind && isValidOn(unit, cycle.end))
        .map((unit) => unit.unit_id);
  return [...new Set(ids)].sort();
}

/** Persons are compared with nobody by place: they have points, and no rank. */
export function isOfPersons(assessment: Pick<Assessment, 'subject_kind'>): boolean {
  return assessment.subject_kind === 'official';
}

/** The groups (as indexes into the rule book's) of a subject on a day; anything but one is an error of the data. */
export function groupsAt(
  pack: Package,
  rulebook: Rulebook,
  day: string,
): (subject: string) => readonly number[] {
  if (rulebook.groups.length === 1 && rulebook.groups[0] === EVERYONE) return () => [0];
  const bySubject = new Map<string, number[]>();
  for (const membership of pack.memberships) {
    const g = rulebook.groups.indexOf(membership.group_id);
    if (g < 0 || !isValidOn(membership, day)) continue;
    const known = bySubject.get(membership.subject_id);
    if (known === undefined) bySubject.set(membership.subject_id, [g]);
    else known.push(g);
  }
  return (subject) => bySubject.get(subject) ?? [];
}

interface Validity {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** Both days belong to the span; a blank one leaves it open. */
export function isValidOn(span: Validity, day: string): boolean {
  return (
    (span.valid_from === null || span.valid_from <= day) && (span.valid_to === null || span.valid_to >= day)
  );
}

/** Subjects for whom the item carries a weight, ascending. */
export function assessedOn(frame: Frame, item: Item): Int32Array {
  const isAssessed = frame.weights.map((weights) => !Number.isNaN(weights[item.index]!));
  if (isAssessed.every(Boolean)) return frame.everyone;
  return indexesWhere(frame.group, (g) => isAssessed[g]!);
}

/** The sets of subjects over which an item's statistics are taken: all assessed, or each group's. */
export function scopesOf(frame: Frame, item: Item): readonly Int32Array[] {
  if (item.params.text('over') !== 'group') return [assessedOn(frame, item)];
  return frame.members.filter((_, g) => !Number.isNaN(frame.weights[g]![item.index]!));
}

function indexesWhere(codes: Int32Array, test: (code: number) => boolean): Int32Array {
  const found: number[] = [];
  codes.forEach((code, index) => {
    if (test(code)) found.push(index);
  });
  return Int32Array.from(found);
}
