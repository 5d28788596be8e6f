/** What the page of one unit shows, as numbers and names of things; words are put to them by the page. */
import { standingOf } from '../charts/standing.ts';
import type { Standing } from '../charts/standing.ts';
import type { Unit } from '../core/package/package.ts';
import type { Item } from '../core/package/rulebook.ts';
import type { State } from '../core/package/states.ts';
import { stateOf } from '../core/package/states.ts';
import { OUTSIDE, SCORED } from '../core/score/outcome.ts';
import type { AssessmentResult } from '../core/score/result.ts';
import type { AssessmentView } from './assessment-view.ts';
import { assessmentView } from './assessment-view.ts';
import type { Contributions, Line } from './contributions.ts';
import type { Differences, Makeup } from './differences.ts';
import { differencesBetween, makeupOf } from './differences.ts';
import type { Goal } from './goals.ts';
import { goalsOf } from './goals.ts';
import { insideOf, isOneYear } from './inside.ts';
import { methodChanges } from './series.ts';
import { contributionsOf, shownWithin } from './contributions.ts';
import type { PeerSpread } from './peers.ts';
import type { Reason } from './reasons.ts';
import { openValues, reasonOf } from './reasons.ts';
import type { OpenValue } from './reasons.ts';
import type { Site } from './site.ts';
import type { StandingRow } from './standings.ts';
import { standingRow } from './standings.ts';
import type { PagePath } from './urls.ts';
import { paths } from './urls.ts';
import { pointsOf, shownValues } from './values.ts';

export interface UnitView extends AssessmentView {
  readonly unit: Unit;
  readonly s: number;
  readonly g: number;
  readonly row: StandingRow;
  readonly reason: Reason | null;
  readonly open: readonly OpenValue[];
  readonly contributions: Contributions | null;
  /** The parts just below the point where the tree branches, and every other line of the total. */
  readonly branches: readonly Branch[];
  /** In tree order; a loss stands after the parts of its composite. */
  readonly rows: readonly (ItemRow | LossRow)[];
  readonly notAssessed: readonly ItemRow[];
  /** From the mean of the group to the own total; null without a total or without peers. */
  readonly againstGroup: Differences | null;
  /** From the total of the comparable assessment before to this one's. */
  readonly sinceBefore: Differences | null;
  readonly gain: Difference | null;
  readonly lag: Difference | null;
  readonly goals: readonly Goal[];
  readonly course: Course;
  /** Assessments of the shorter cycles inside this one, by kind of cycle. */
  readonly inside: readonly Inside[];
}

export interface Course {
  /** In order of time. */
  readonly points: readonly CoursePoint[];
  /** Positions from which another rule book applies. */
  readonly methodChanges: readonly number[];
  /** All within the year that the page is about, so that it need not be named. */
  readonly isInYear: boolean;
}

export interface Inside {
  readonly cycleKind: string;
  readonly course: Course;
}

export interface Branch {
  readonly line: Pick<Line, 'kind' | 'item' | 'written'>;
  readonly shown: number;
}

export interface ItemRow {
  readonly kind: 'item';
  readonly item: Item;
  readonly depth: number;
  /** NaN where there is none; so are all numbers below. */
  readonly value: number;
  readonly target: number;
  readonly points: number;
  readonly weight: number;
  readonly effectiveWeight: number;
  /** As shown; null where the item adds nothing of its own. */
  readonly contribution: number | null;
  readonly state: State;
  /** False where the group sets no weight. */
  readonly isAssessed: boolean;
  readonly spread: PeerSpread | null;
  readonly standing: Standing | null;
  readonly history: readonly number[];
}

export interface LossRow {
  readonly kind: 'loss';
  readonly item: Item;
  readonly depth: number;
  readonly contribution: number;
}

/** Points that an item brings more (or less) than on average in the group, as shown. */
export interface Difference {
  readonly item: Item;
  readonly points: number;
}

export interface CoursePoint {
  readonly result: AssessmentResult;
  readonly total: number;
  readonly groupPlace: number;
  readonly overallPlace: number;
}

/** The assessment that a unit's page is about: the home one where the unit is in it, else its latest; null = none. */
export function latestOf(site: Site, unitId: string): AssessmentResult | null {
  if (site.home?.frame.subjectIndex.has(unitId) === true) return site.home;
  return site.assessments.find((one) => one.frame.subjectIndex.has(unitId)) ?? null;
}

/** Where an assessment's own pages lead to for a unit: its latest assessment stands at the shorter address. */
export function unitPath(site: Site, result: AssessmentResult, unitId: string): PagePath {
  return latestOf(site, unitId) === result
    ? paths.unit(unitId)
    : paths.unitIn(unitId, result.frame.assessment.assessment_id);
}

export function unitView(site: Site, result: AssessmentResult, unit: Unit): UnitView {
  const view = assessmentView(site, result);
  const s = result.frame.subjectIndex.get(unit.unit_id)!;
  const g = result.frame.group[s]!;
  const contributions = contributionsOf(result, s, view.decimals);
  const own = makeupOf(result, s);
  const mean = view.means[g] ?? null;
  const againstGroup =
    own === null || mean === null || result.ranks.groupSizes[g]! < 2
      ? null
      : differencesBetween(mean, own, view.decimals);
  const inSeries = view.series.flatMap((one) => coursePoint(one, unit.unit_id));
  return {
    ...view,
    unit,
    s,
    g,
    row: standingRow(result, view.previous, s),
    reason: reasonOf(result, s),
    open: openValues(result, s),
    contributions,
    branches: contributions === null ? [] : branchesOf(view, contributions),
    rows: treeRows(view, s, g, contributions),
    notAssessed: result.frame.rulebook.items
      .filter((item) => isOutside(result, item, s) && item.role === 'leaf')
      .map((item) => itemRow(view, item, s, g, null)),
    againstGroup,
    sinceBefore: own === null ? null : sinceBefore(view, own, unit.unit_id),
    gain: extremeOf(againstGroup, 1),
    lag: extremeOf(againstGroup, -1),
    goals: goalsOf(result, s),
    course: courseOf(inSeries, false),
    inside: insideOf(site, result).flatMap(({ cycleKind, results }): Inside[] => {
      const points = results.flatMap((one) => coursePoint(one, unit.unit_id));
      return points.length === 0 ? [] : [{ cycleKind, course: courseOf(points, isOneYear(result)) }];
    }),
  };
}

function isOutside(result: AssessmentResult, item: Item, s: number): boolean {
  const one = result.items[item.index]!;
  return one.role !== 'input' && one.score.outcome[s] === OUTSIDE;
}

function treeRows(
  view: AssessmentView,
  s: number,
  g: number,
  contributions: Contributions | null,
): (ItemRow | LossRow)[] {
  const { items, root } = view.result.frame.rulebook;
  const rows: (ItemRow | LossRow)[] = [];
  const visit = (item: Item): void => {
    if (isOutside(view.result, item, s)) return;
    if (item !== root) rows.push(itemRow(view, item, s, g, contributions));
    for (const child of item.children) visit(items[child]!);
    const loss = contributions?.lines.find((line) => line.kind === 'loss' && line.item === item);
    if (loss !== undefined)
      rows.push({ kind: 'loss', item, depth: item.depth + 1, contribution: loss.shown });
  };
  visit(root!);
  return rows;
}

function itemRow(
  view: AssessmentView,
  item: Item,
  s: number,
  g: number,
  contributions: Contributions | null,
): ItemRow {
  const { result } = view;
  const one = result.items[item.index]!;
  const points = pointsOf(result, item)?.[s] ?? Number.NaN;
  const spread = view.peers[g]![item.index] ?? null;
  const isScored = one.role !== 'input' && one.score.outcome[s] === SCORED;
  return {
    kind: 'item',
    item,
    depth: item.depth,
    value: shownValues(result, item)[s]!,
    target: one.role === 'leaf' ? one.score.target.value[s]! : Number.NaN,
    points,
    weight: result.frame.weights[g]![item.index]!,
    effectiveWeight: one.effectiveWeight[s]!,
    contribution:
      contributions === null || !isScored ? null : shownWithin(contributions, result, item, view.decimals),
    state: stateOf(one.role === 'input' ? one.observed.state[s]! : one.score.state[s]!),
    isAssessed: !isOutside(result, item, s),
    spread: spread === null || spread.count < 2 ? null : spread,
    standing:
      spread === null || spread.count < 2 || Number.isNaN(points)
        ? null
        : standingOf(points, spread.lowerQuartile, spread.upperQuartile),
    history: view.series.map((other) => historyValue(other, item, result.frame.subjects[s]!)),
  };
}

/** NaN where the rule book of that time had no such item, or measured it otherwise. */
function historyValue(result: AssessmentResult, item: Item, subjectId: string): number {
  const s = result.frame.subjectIndex.get(subjectId);
  const then = result.frame.rulebook.itemsById.get(item.id);
  if (s === undefined || then === undefined || !isMeasuredAlike(item, then)) return Number.NaN;
  return item.role === 'composite'
    ? (pointsOf(result, then)?.[s] ?? Number.NaN)
    : shownValues(result, then)[s]!;
}

function isMeasuredAlike(a: Item, b: Item): boolean {
  return a.role === b.role && a.unit === b.unit && a.denominator === b.denominator;
}

/** Down from the root while there is one part only: there the total is seen to be made of several. */
function branchesOf(view: AssessmentView, contributions: Contributions): Branch[] {
  const { result, decimals } = view;
  const { items, root } = result.frame.rulebook;
  const has = (item: Item) =>
    contributions.lines.some((line) => line.kind === 'item' && isUnder(items, line.item!, item));
  let top = root!;
  let parts = top.children.map((child) => items[child]!).filter(has);
  while (parts.length === 1 && parts[0]!.children.length > 0) {
    top = parts[0]!;
    parts = top.children.map((child) => items[child]!).filter(has);
  }
  if (parts.length === 0) parts = [top];
  const branches: Branch[] = parts.map((item) => ({
    line: { kind: 'item', item, written: null },
    shown: shownWithin(contributions, result, item, decimals),
  }));
  const others = contributions.lines.filter(
    (line) =>
      line.item === null || (line.kind === 'loss' && !parts.some((part) => isUnder(items, line.item!, part))),
  );
  return [...branches, ...others.map((line) => ({ line, shown: line.shown }))];
}

function isUnder(items: readonly Item[], item: Item, ancestor: Item): boolean {
  let at: Item | null = item;
  while (at !== null && at !== ancestor) at = at.parent === null ? null : items[at.parent]!;
  return at !== null;
}

/** Of the items alone that the subject has points on: a bonus is no strength, and a value not there no weakness. */
function extremeOf(differences: Differences | null, sign: 1 | -1): Difference | null {
  const line = differences?.lines.find(
    (one) => one.kind === 'item' && !one.isGone && !one.isWithout && Math.sign(one.shown) === sign,
  );
  return line === undefined ? null : { item: line.item!, points: line.shown };
}

function coursePoint(result: AssessmentResult, unitId: string): CoursePoint[] {
  const s = result.frame.subjectIndex.get(unitId);
  if (s === undefined) return [];
  const { group, overall } = result.ranks;
  return [{ result, total: result.adjusted.total[s]!, groupPlace: group[s]!, overallPlace: overall[s]! }];
}

function courseOf(points: readonly CoursePoint[], isInYear: boolean): Course {
  return { points, isInYear, methodChanges: methodChanges(points.map((point) => point.result)) };
}

function sinceBefore(view: AssessmentView, own: Makeup, unitId: string): Differences | null {
  const s = view.previous?.frame.subjectIndex.get(unitId);
  const before = s === undefined ? null : makeupOf(view.previous!, s);
  return before === null ? null : differencesBetween(before, own, view.decimals);
}
