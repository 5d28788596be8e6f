/** One indicator over all subjects of the assessment that its page is about. */
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { NOT_APPLICABLE, stateOf } from '../core/package/states.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import { placeMembers } from '../core/score/rank.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { AssessmentView } from './assessment-view.ts';
import { assessmentView } from './assessment-view.ts';
import { goalOf } from './goals.ts';
import type { ItemAbsence } from './item-absence.ts';
import { itemAbsence } from './item-absence.ts';
import type { ItemCourse, ItemCoursePoint } from './item-course.ts';
import { historyOf, itemCourse } from './item-course.ts';
import type { GroupMethod, ItemMethod } from './item-method.ts';
import { itemMethod } from './item-method.ts';
import type { Measure } from './measure.ts';
import { measureOf } from './measure.ts';
import type { PeerSpread } from './peers.ts';
import { spreadOf } from './peers.ts';
import type { Site } from './site.ts';
import { pointsOf, shownValues } from './values.ts';

export interface ItemView extends AssessmentView {
  readonly item: Item;
  readonly measure: Measure;
  /** By points from the highest, then by value; last those that it does not apply to, and those not assessed. */
  readonly rows: readonly SubjectRow[];
  /** Subjects who should have a figure: assessed on the item, and it is not declared not to apply to them. */
  readonly due: readonly SubjectRow[];
  /** Of those, the ones who have none. */
  readonly without: readonly SubjectRow[];
  readonly groups: readonly ItemGroup[];
  /** Over all who are assessed on it; null where nobody has a figure. */
  readonly all: PeerSpread | null;
  readonly method: ItemMethod;
  readonly course: ItemCourse;
  /** The point of the course before this assessment. */
  readonly before: ItemCoursePoint | null;
  readonly absence: ItemAbsence;
  readonly goals: { readonly judged: number; readonly met: number };
}

export interface SubjectRow {
  readonly s: number;
  readonly subjectId: string;
  readonly groupId: string;
  /** In the item's own unit; NaN where there is none, so are all numbers below. */
  readonly value: number;
  /** The figure by which subjects are compared. */
  readonly measured: number;
  readonly target: number;
  /** Null where there is no target or no value. */
  readonly isMet: boolean | null;
  readonly points: number;
  /** By points, in the group; 0 where there is none. */
  readonly place: number;
  readonly placedInGroup: number;
  readonly before: number;
  readonly history: readonly number[];
  readonly state: State;
  readonly isAssessed: boolean;
}

export interface ItemGroup extends GroupMethod {
  readonly g: number;
  /** Subjects assessed on the item. */
  readonly members: number;
  /** Figures of those who have one, in the order of ids. */
  readonly values: readonly number[];
  readonly spread: PeerSpread | null;
  /** Subjects with the lowest figure and with the highest. */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/** The assessment that an item's page is about: the home one where its rule book has the item, else the latest. */
export function assessmentOfItem(site: Site, itemId: string): AssessmentResult | null {
  const has = (one: AssessmentResult) => one.frame.rulebook.itemsById.has(itemId);
  if (site.home !== null && has(site.home)) return site.home;
  return site.assessments.find(has) ?? null;
}

/** Every item that an assessment of units uses. */
export function itemIds(site: Site): string[] {
  return [...new Set(site.assessments.flatMap((one) => one.frame.rulebook.items.map((item) => item.id)))];
}

const views = new WeakMap<AssessmentResult, Map<Item, ItemView>>();

/** The same object for the same item: its pages in both languages and its file share it. */
export function itemView(site: Site, result: AssessmentResult, item: Item): ItemView {
  const known = views.get(result) ?? new Map<Item, ItemView>();
  views.set(result, known);
  const view = known.get(item) ?? makeView(site, result, item);
  known.set(item, view);
  return view;
}

function makeView(site: Site, result: AssessmentResult, item: Item): ItemView {
  const view = assessmentView(site, result);
  const measure = measureOf(result, item);
  const course = itemCourse(view.series, item, result.frame.rulebook.groups);
  const at = course.points.findIndex((point) => point.result === result);
  const before = course.points[at - 1] ?? null;
  const rows = subjectRows(result, item, measure, course, before);
  const method = itemMethod(site, view, item);
  const due = rows.filter((row) => row.isAssessed && row.state !== 'not-applicable');
  const judged = rows.filter((row) => row.isMet !== null);
  return {
    ...view,
    item,
    measure,
    rows,
    due,
    without: due.filter((row) => Number.isNaN(row.measured)),
    groups: method.groups.map((group, g) => itemGroup(result, measure, group, g)),
    all: spreadOf([...measure.values]),
    method,
    course,
    before,
    absence: itemAbsence(result, item),
    goals: { judged: judged.length, met: judged.filter((row) => row.isMet === true).length },
  };
}

function itemGroup(result: AssessmentResult, measure: Measure, group: GroupMethod, g: number): ItemGroup {
  const members = group.isAssessed ? [...result.frame.members[g]!] : [];
  const known = members.filter((s) => !Number.isNaN(measure.values[s]!));
  const spread = spreadOf(known.map((s) => measure.values[s]!));
  const at = (value: number | undefined) => known.filter((s) => measure.values[s] === value);
  return {
    ...group,
    g,
    members: members.length,
    values: known.map((s) => measure.values[s]!),
    spread,
    lowest: at(spread?.worst),
    highest: at(spread?.best),
  };
}

function subjectRows(
  result: AssessmentResult,
  item: Item,
  measure: Measure,
  course: ItemCourse,
  before: ItemCoursePoint | null,
): SubjectRow[] {
  const { frame } = result;
  const one = result.items[item.index]!;
  const values = shownValues(result, item);
  const points = pointsOf(result, item);
  const { places, sizes } = placesOn(result, item);
  const rows = frame.subjects.map((subjectId, s): SubjectRow => {
    const goal = goalOf(result, s, item);
    const g = frame.group[s]!;
    const then = before?.result.frame.subjectIndex.get(subjectId);
    return {
      s,
      subjectId,
      groupId: frame.rulebook.groups[g]!,
      value: values[s]!,
      measured: measure.values[s]!,
      target: goal?.target ?? Number.NaN,
      isMet: goal?.isMet ?? null,
      points: points?.[s] ?? Number.NaN,
      place: places[s]!,
      placedInGroup: sizes[g]!,
      before: then === undefined ? Number.NaN : before!.measure.values[then]!,
      history: historyOf(course, subjectId),
      state: stateOf(one.role === 'input' ? one.observed.state[s]! : one.score.state[s]!),
      isAssessed: one.role === 'input' || one.score.outcome[s] !== OUTSIDE,
    };
  });
  // What a policy gave is no standing: whom the item does not apply to come after those whom it does.
  const isExempt = (row: SubjectRow) => Number(row.isAssessed && row.state === 'not-applicable');
  return rows.sort(
    (a, b) =>
      Number(b.isAssessed) - Number(a.isAssessed) ||
      isExempt(a) - isExempt(b) ||
      standing(b, a, 'points') ||
      standing(b, a, 'value') ||
      a.s - b.s,
  );
}

/** By points within the group, ties as in the ranking; a subject that the item does not apply to has no place. */
function placesOn(result: AssessmentResult, item: Item): { places: Float64Array; sizes: readonly number[] } {
  const { frame } = result;
  const places = new Float64Array(frame.subjects.length);
  const one = result.items[item.index]!;
  if (one.role === 'input') return { places, sizes: frame.members.map(() => 0) };
  const { points, state } = one.score;
  const compared = points.map((x, s) => (state[s] === NOT_APPLICABLE ? Number.NaN : x));
  for (const members of frame.members) {
    placeMembers(compared, members, frame.rulebook.method.rank.ties, places);
  }
  return { places, sizes: frame.members.map((members) => members.filter((s) => places[s]! > 0).length) };
}

/** Difference in a number, where one without it counts as lower than all. */
function standing(a: SubjectRow, b: SubjectRow, key: 'points' | 'value'): number {
  const known = Number(!Number.isNaN(a[key])) - Number(!Number.isNaN(b[key]));
  return known !== 0 || Number.isNaN(a[key]) ? known : a[key] - b[key];
}
