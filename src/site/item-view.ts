/** One indicator over all subjects of the assessment that its page is about. */
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { stateOf } from '../core/package/states.ts';
import { OUTSIDE } from '../core/score/outcome.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { AssessmentView } from './assessment-view.ts';
import { assessmentView } from './assessment-view.ts';
import { spreadOf } from './peers.ts';
import type { Site } from './site.ts';
import { pointsOf, shownValues } from './values.ts';

export interface ItemView extends AssessmentView {
  readonly item: Item;
  readonly isByPoints: boolean;
  readonly rows: readonly SubjectRow[];
  /** Of those assessed on it: should have a value and have none. */
  readonly without: readonly SubjectRow[];
  readonly groups: readonly ItemGroup[];
}

export interface SubjectRow {
  readonly s: number;
  readonly subjectId: string;
  readonly groupId: string;
  readonly value: number;
  readonly points: number;
  readonly state: State;
  readonly isAssessed: boolean;
}

export interface ItemGroup {
  readonly groupId: string;
  /** NaN = not assessed. */
  readonly weight: number;
  readonly share: number;
  /** Of what the strips draw. */
  readonly values: readonly number[];
  readonly spread: ReturnType<typeof spreadOf>;
  readonly isAssessed: boolean;
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

export function itemView(site: Site, result: AssessmentResult, item: Item): ItemView {
  const view = assessmentView(site, result);
  const isByPoints = item.role === 'composite';
  const rows = subjectRows(result, item);
  const drawn = (row: SubjectRow) => (isByPoints ? row.points : row.value);
  const groups = view.weights.map(({ groupId, weight, share }): ItemGroup => {
    const isAssessed = item.role === 'input' || !Number.isNaN(weight[item.index]!);
    const members = isAssessed ? rows.filter((row) => row.groupId === groupId) : [];
    const values = members.map(drawn).filter((value) => !Number.isNaN(value));
    const own = { weight: weight[item.index]!, share: share[item.index]! };
    return { groupId, ...own, values, spread: spreadOf(values), isAssessed };
  });
  const without = rows.filter((row) => row.isAssessed && Number.isNaN(drawn(row)));
  return { ...view, item, isByPoints, rows, without, groups };
}

function subjectRows(result: AssessmentResult, item: Item): SubjectRow[] {
  const { frame } = result;
  const one = result.items[item.index]!;
  const values = shownValues(result, item);
  const points = pointsOf(result, item);
  const rows = frame.subjects.map((subjectId, s) => ({
    s,
    subjectId,
    groupId: frame.rulebook.groups[frame.group[s]!]!,
    value: values[s]!,
    points: points?.[s] ?? Number.NaN,
    state: stateOf(one.role === 'input' ? one.observed.state[s]! : one.score.state[s]!),
    isAssessed: one.role === 'input' || one.score.outcome[s] !== OUTSIDE,
  }));
  return rows.sort((a, b) => standing(b, a, 'points') || standing(b, a, 'value') || a.s - b.s);
}

/** Difference in a number, where one without it counts as lower than all. */
function standing(a: SubjectRow, b: SubjectRow, key: 'points' | 'value'): number {
  const known = Number(!Number.isNaN(a[key])) - Number(!Number.isNaN(b[key]));
  return known !== 0 || Number.isNaN(a[key]) ? known : a[key] - b[key];
}
