/** An item over the assessments of a series: how each group was spread at the time, and each subject's own figure. */
import type { Item } from '../core/package/rulebook.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { Measure } from './measure.ts';
import { isMeasuredAlike, measureOf } from './measure.ts';
import type { PeerSpread } from './peers.ts';
import { spreadOf } from './peers.ts';
import { methodChanges } from './series.ts';

export interface ItemCourse {
  /** In order of time. */
  readonly points: readonly ItemCoursePoint[];
  /** Positions from which another rule book applies. */
  readonly methodChanges: readonly number[];
  /** Assessments of the series in which the item was not there or was measured otherwise. */
  readonly otherwise: readonly AssessmentResult[];
}

export interface ItemCoursePoint {
  readonly result: AssessmentResult;
  readonly measure: Measure;
  /** Over all who were assessed on it. */
  readonly all: PeerSpread | null;
  /** Parallel to the groups asked for; null where nobody had a figure. */
  readonly groups: readonly (PeerSpread | null)[];
}

export function itemCourse(
  series: readonly AssessmentResult[],
  item: Item,
  groupIds: readonly string[],
): ItemCourse {
  const points: ItemCoursePoint[] = [];
  const otherwise: AssessmentResult[] = [];
  for (const result of series) {
    const then = result.frame.rulebook.itemsById.get(item.id);
    if (then === undefined || !isMeasuredAlike(item, then)) otherwise.push(result);
    else points.push(coursePoint(result, then, groupIds));
  }
  return { points, methodChanges: methodChanges(points.map((point) => point.result)), otherwise };
}

function coursePoint(result: AssessmentResult, item: Item, groupIds: readonly string[]): ItemCoursePoint {
  const measure = measureOf(result, item);
  const { frame } = result;
  const of = (members: Iterable<number>) => spreadOf(Array.from(members, (s) => measure.values[s]!));
  return {
    result,
    measure,
    all: of(frame.everyone),
    groups: groupIds.map((id) => of(frame.members[frame.rulebook.groups.indexOf(id)] ?? [])),
  };
}

/** The figure of one subject at each point; NaN where it had none. */
export function historyOf(course: ItemCourse, subjectId: string): number[] {
  return course.points.map(({ result, measure }) => {
    const s = result.frame.subjectIndex.get(subjectId);
    return s === undefined ? Number.NaN : measure.values[s]!;
  });
}
