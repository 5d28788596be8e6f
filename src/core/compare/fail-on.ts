/** Conditions under which a comparison is not to be passed over: what stops a pipeline until somebody has looked. */
import { hasErrors } from '../issue.ts';
import { isBelow } from '../rules/alike.ts';
import { tableAt } from './table-at.ts';
import type { Report, ToldAssessment } from './report.ts';

export type Condition =
  | { readonly kind: 'final-edited' }
  | { readonly kind: 'check-errors' }
  /** A total moved by more than so many points. */
  | { readonly kind: 'total-moved'; readonly points: number }
  /** One of the first so many places of a group changed. */
  | { readonly kind: 'top-changed'; readonly places: number };

export type Failure =
  | { readonly kind: 'final-edited'; readonly cycles: readonly string[] }
  | { readonly kind: 'check-errors'; readonly count: number }
  | {
      readonly kind: 'total-moved';
      readonly points: number;
      readonly count: number;
      readonly assessmentId: string;
      readonly subjectId: string;
      readonly moved: number;
    }
  | {
      readonly kind: 'top-changed';
      readonly places: number;
      readonly count: number;
      readonly assessmentId: string;
      readonly subjectId: string;
    };

/** `final-edited, total-moved>0.5, top-changed=10, check-errors`; null where a word is none of them. */
export function readConditions(written: string): Condition[] | null {
  const read = written
    .split(/[,\s]+/)
    .filter((word) => word !== '')
    .map(readCondition);
  return read.length === 0 || read.includes(null) ? null : (read as Condition[]);
}

function readCondition(word: string): Condition | null {
  if (word === 'final-edited' || word === 'check-errors') return { kind: word };
  const [, points] = /^total-moved>(\d+(?:\.\d+)?)$/.exec(word) ?? [];
  if (points !== undefined) return { kind: 'total-moved', points: Number(points) };
  const [isTop, places = '10'] = /^top-changed(?:=([1-9]\d*))?$/.exec(word) ?? [];
  return isTop === undefined ? null : { kind: 'top-changed', places: Number(places) };
}

export function failuresOf(report: Report, conditions: readonly Condition[]): Failure[] {
  return conditions.flatMap((condition) => failureOf(report, condition) ?? []);
}

function failureOf(report: Report, condition: Condition): Failure | null {
  switch (condition.kind) {
    case 'final-edited': {
      const cycles = finalCyclesEdited(report);
      return cycles.length === 0 ? null : { kind: 'final-edited', cycles };
    }
    case 'check-errors': {
      const { issues } = report.comparison.after;
      const count = issues.filter((one) => one.severity === 'error').length;
      return hasErrors(issues) ? { kind: 'check-errors', count } : null;
    }
    case 'total-moved':
      return totalMoved(report.assessments ?? [], condition.points);
    case 'top-changed':
      return topChanged(report.assessments ?? [], condition.places);
  }
}

/** Final in the earlier version, and a file of the cycle changed or a total of an assessment in it moved. */
function finalCyclesEdited({ comparison, assessments, changes }: Report): string[] {
  const { cycles } = comparison.before.package;
  const edited = new Set(
    changes.flatMap((one) => {
      const table = tableAt(one.file);
      const [, cycle = ''] = /^\w+\/([^/]+)\/[^/]+\.md$/.exec(one.file) ?? [];
      return table === null ? [cycle] : [table.of];
    }),
  );
  for (const { assessmentId } of assessments?.filter((one) => one.movements.length > 0) ?? []) {
    const assessment = comparison.before.package.assessments.find(
      (one) => one.assessment_id === assessmentId,
    );
    edited.add(assessment?.cycle_id ?? '');
  }
  return cycles
    .filter((one) => one.status === 'final' && edited.has(one.cycle_id))
    .map((one) => one.cycle_id);
}

/** A total that came or went moved further than any. */
function totalMoved(assessments: readonly ToldAssessment[], points: number): Failure | null {
  const moved = assessments.flatMap(({ assessmentId, movements }) =>
    movements
      .filter(({ before, after }) => !Number.isNaN(before) || !Number.isNaN(after))
      .map(({ subjectId, before, after }) => ({ assessmentId, subjectId, moved: after - before })),
  );
  const over = moved.filter(({ moved: by }) => Number.isNaN(by) || isBelow(points, Math.abs(by)));
  const [first] = over;
  return first === undefined ? null : { kind: 'total-moved', points, count: over.length, ...first };
}

function topChanged(assessments: readonly ToldAssessment[], places: number): Failure | null {
  const isTop = (place: number) => place > 0 && place <= places;
  const changed = assessments.flatMap(({ assessmentId, places: changes }) =>
    changes
      .filter(({ before, after }) => before !== after && (isTop(before) || isTop(after)))
      .map(({ subjectId }) => ({ assessmentId, subjectId })),
  );
  const [first] = changed;
  return first === undefined ? null : { kind: 'top-changed', places, count: changed.length, ...first };
}
