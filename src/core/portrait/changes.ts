/**
 * How an indicator of a unit changed between two cycles of one kind, beside the median change of the others in its
 * group over the same time. A change for the better is told by the item's direction; without one nothing is.
 */
import { median } from 'd3-array';
import type { FilePlace } from '../explain/derivation.ts';
import type { Cycle } from '../package/package.ts';
import type { Item } from '../package/rulebook.ts';
import type { State } from '../package/states.ts';
import { stateOf } from '../package/states.ts';
import { tables } from '../package/tables.ts';
import { isAlike } from '../rules/alike.ts';
import { difference } from '../score/transform.ts';
import type { IndicatorColumn } from './indicators.ts';
import type { Records } from './records.ts';

/** A value of an indicator in a cycle, and the lines that it rests on. */
export interface Level {
  readonly cycle: Cycle;
  readonly value: number;
  readonly state: State;
  /** At least one. */
  readonly places: readonly FilePlace[];
}

export type Sense = 'better' | 'worse' | 'same';

export interface Change {
  readonly before: Level;
  readonly after: Level;
  readonly change: number;
  /** Of the size of the value before; NaN where that is 0. */
  readonly changePercent: number;
  /** Null where the item has no direction. */
  readonly sense: Sense | null;
  /** Medians over the others of the group that have both values; null where there are none. */
  readonly peers: PeersChange | null;
  /** Against that median; null where there is none or no direction. */
  readonly againstPeers: Sense | null;
  /** More than one where the rule book was superseded in between. */
  readonly rulebooks: readonly string[];
}

export interface PeersChange {
  readonly count: number;
  readonly groupId: string;
  readonly change: number;
  readonly changePercent: number;
}

/** Null where there is no value. */
export function levelOf(records: Records, subjectId: string, itemId: string, cycle: Cycle): Level | null {
  const column = columnOf(records, subjectId, itemId, cycle);
  const s = column?.result.frame.subjectIndex.get(subjectId);
  if (column === null || s === undefined || !Number.isFinite(column.value[s]!)) return null;
  return { cycle, value: column.value[s]!, state: stateOf(column.state[s]!), places: placesOf(column, s) };
}

/** What is computed rather than written rests on the line of its assessment. */
function placesOf({ result, evidence }: IndicatorColumn, subject: number): FilePlace[] {
  const written = evidence(subject).filter(({ line }) => line > 0);
  if (written.length > 0) return written.map(({ file, line }) => ({ file, line }));
  return [{ file: tables.assessments.path, line: result.frame.assessment.line }];
}

/** Null where either cycle has no value. */
export function changeBetween(
  records: Records,
  unitId: string,
  itemId: string,
  first: Cycle,
  second: Cycle,
): Change | null {
  const before = levelOf(records, unitId, itemId, first);
  const after = levelOf(records, unitId, itemId, second);
  if (before === null || after === null) return null;
  const from = columnOf(records, unitId, itemId, first)!;
  const to = columnOf(records, unitId, itemId, second)!;
  const change = difference(after.value, before.value);
  const peers = peersChange(unitId, from, to);
  return {
    before,
    after,
    change,
    changePercent: percentOf(change, before.value),
    sense: senseOf(to.item, after.value, before.value),
    peers,
    againstPeers: peers === null ? null : senseOf(to.item, change, peers.change),
    rulebooks: [...new Set([from, to].map(({ result }) => result.frame.rulebook.id))],
  };
}

/** Percent points by which a change is worse; negative for one that is better. NaN without a direction. */
export function worsePercent(item: Item, changePercent: number): number {
  const direction = directionOf(item);
  return direction === null ? Number.NaN : direction === 'higher' ? 0 - changePercent : changePercent;
}

/** Events that are counted are the fewer the better. */
export function directionOf(item: Item): Item['direction'] {
  return item.direction ?? (item.rule === 'count-deduct' ? 'lower' : null);
}

function columnOf(records: Records, subjectId: string, itemId: string, cycle: Cycle): IndicatorColumn | null {
  const kind = records.units.get(subjectId)?.kind ?? 'official';
  return records.indicators.column(kind, itemId, cycle);
}

function senseOf(item: Item, a: number, b: number): Sense | null {
  const direction = directionOf(item);
  if (direction === null) return null;
  if (isAlike(a, b)) return 'same';
  return a > b === (direction === 'higher') ? 'better' : 'worse';
}

function peersChange(unitId: string, from: IndicatorColumn, to: IndicatorColumn): PeersChange | null {
  const { frame } = to.result;
  const group = frame.group[frame.subjectIndex.get(unitId)!]!;
  const pairs = [...frame.members[group]!].flatMap((s) => {
    const id = frame.subjects[s]!;
    const before = from.value[from.result.frame.subjectIndex.get(id) ?? -1] ?? Number.NaN;
    const change = difference(to.value[s]!, before);
    return id === unitId || !Number.isFinite(change) ? [] : [{ change, percent: percentOf(change, before) }];
  });
  if (pairs.length === 0) return null;
  return {
    count: pairs.length,
    groupId: frame.rulebook.groups[group]!,
    change: median(pairs, (one) => one.change)!,
    changePercent: median(pairs, (one) => one.percent) ?? Number.NaN,
  };
}

/** NaN where a share of the earlier value says nothing: of one that is not above 0, or where the later is below. */
function percentOf(change: number, before: number): number {
  return before <= 0 || before + change < 0 ? Number.NaN : (100 * change) / before;
}

/** Of the others in the group of a subject, in one cycle; NaN where none has a value. */
export function peersMedian(records: Records, unitId: string, itemId: string, cycle: Cycle): number {
  const column = columnOf(records, unitId, itemId, cycle);
  const own = column?.result.frame.subjectIndex.get(unitId);
  if (column === null || own === undefined) return Number.NaN;
  const { frame } = column.result;
  const others = [...frame.members[frame.group[own]!]!].filter((s) => s !== own);
  return median(others, (s) => column.value[s]!) ?? Number.NaN;
}
