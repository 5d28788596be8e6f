/** The collective result (totals of units, while in post there) and the own one. A person has points and no place. */
import { median } from 'd3-array';
import type { FilePlace } from '../explain/derivation.ts';
import { tables } from '../package/tables.ts';
import type { Band } from '../package/rulebook.ts';
import { isOfPersons } from '../score/frame.ts';
import { addedDays, isHeldIn } from '../score/posts.ts';
import type { AssessmentResult, TotalState } from '../score/result.ts';
import type { Records } from './records.ts';

export interface TotalEntry {
  readonly result: AssessmentResult;
  /** Index of the subject in the result. */
  readonly s: number;
  /** Adjusted; NaN where there is none. */
  readonly total: number;
  readonly state: TotalState;
  /** By points alone; null without a total or below every band. Grades are decided by people. */
  readonly band: Band | null;
  /** The line of the assessment in assessments.csv; the derivation of the total leads on from there. */
  readonly place: FilePlace;
}

export interface UnitTotal extends TotalEntry {
  readonly unitId: string;
  /** In post in the cycle; a day in two posts of the unit counts once. */
  readonly days: number;
  readonly daysOfCycle: number;
  /** Of the group, the unit itself left out; NaN where nobody has a total. */
  readonly peersMedian: number;
}

/** Of the subject itself, in order of time, the longer cycle after the finer ones in it. */
export function ownTotals(records: Records, subjectId: string): TotalEntry[] {
  return resultsInOrder(records).flatMap((result) => {
    const s = result.frame.subjectIndex.get(subjectId);
    return s === undefined ? [] : [totalEntry(result, s)];
  });
}

/** Of the units posted to, in every cycle on some day of which the official was in post there. */
export function unitTotals(records: Records, officialId: string): UnitTotal[] {
  const posts = records.posts.get(officialId) ?? [];
  return resultsInOrder(records).flatMap((result) => {
    const { frame } = result;
    if (isOfPersons(frame.assessment)) return [];
    const held = posts.filter((post) => isHeldIn(post, frame.cycle));
    return [...Map.groupBy(held, (post) => post.unit_id)].flatMap(([unitId, own]): UnitTotal[] => {
      const s = frame.subjectIndex.get(unitId);
      if (s === undefined) return [];
      const days = addedDays(own, frame.cycle).reduce((sum, one) => sum + one.days, 0);
      const [whole] = addedDays([{ ...own[0]!, start: frame.cycle.start, end: null }], frame.cycle);
      const others = [...frame.members[frame.group[s]!]!].filter((other) => other !== s);
      return [
        {
          ...totalEntry(result, s),
          unitId,
          days,
          daysOfCycle: whole!.days,
          peersMedian: median(others, (other) => result.adjusted.total[other]!) ?? Number.NaN,
        },
      ];
    });
  });
}

export function totalEntry(result: AssessmentResult, s: number): TotalEntry {
  return {
    result,
    s,
    total: result.adjusted.total[s]!,
    state: result.states[s]!,
    band: result.grades.band[s]!,
    place: { file: tables.assessments.path, line: result.frame.assessment.line },
  };
}

function resultsInOrder(records: Records): AssessmentResult[] {
  return [...records.results.values()].sort((a, b) => {
    const [left, right] = [a.frame.cycle, b.frame.cycle];
    if (left.end !== right.end) return left.end < right.end ? -1 : 1;
    return left.start > right.start ? -1 : left.start < right.start ? 1 : 0;
  });
}
