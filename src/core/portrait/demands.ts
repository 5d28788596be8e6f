/**
 * What was asked of a subject and what it replied: follow-ups, carried from cycle to cycle while open, and objections,
 * each with the figure or the record that it is about.
 */
import type { Item } from '../package/rulebook.ts';
import type { Cycle, FollowUp, Objection } from '../package/package.ts';
import type { Level } from './changes.ts';
import { levelOf } from './changes.ts';
import type { Entry } from './entry.ts';
import type { Records, SourceRecord } from './records.ts';
import type { Timeliness } from './timeliness.ts';
import { timelinessOf } from './timeliness.ts';
import type { Whose } from './whose.ts';
import { concerning } from './whose.ts';

export interface FollowUpEntry extends Entry<FollowUp> {
  readonly whose: Whose;
  readonly completion: Timeliness;
  /** What it arose from. */
  readonly record: SourceRecord | null;
  /** Cycles of the longest kind at whose end it was open, in order of time. */
  readonly carriedOver: readonly Cycle[];
}

export interface ObjectionEntry extends Entry<Objection> {
  readonly whose: Whose;
  /** The figure objected to, with its value where there is one. */
  readonly figure: ObjectedFigure | null;
  readonly record: SourceRecord | null;
  readonly carriedOver: readonly Cycle[];
}

export interface ObjectedFigure {
  readonly cycle: Cycle;
  readonly itemId: string;
  /** Null where no rule book for the subject holds it. */
  readonly item: Item | null;
  readonly level: Level | null;
}

/** In order of time. A unit's concerns whoever held a post there on a day on which it was open. */
export function followUpsOf(records: Records, subjectId: string): FollowUpEntry[] {
  return concerning(records, subjectId, records.followUps, ({ row }) =>
    openIn(row.asked_on, row.closed_on, records.today),
  )
    .map((entry) => ({
      ...entry,
      completion: timelinessOf(entry.row.due, entry.row.closed_on, records.today),
      record: sourceOf(records, entry.row.record_id),
      carriedOver: carriedOver(records, entry.row.asked_on, entry.row.closed_on),
    }))
    .sort((a, b) => compareDays(a.row.asked_on, b.row.asked_on));
}

/** In order of time. */
export function objectionsOf(records: Records, subjectId: string): ObjectionEntry[] {
  return concerning(records, subjectId, records.objections, ({ row }) =>
    openIn(row.filed_on, row.decided_on, records.today),
  )
    .map((entry) => ({
      ...entry,
      figure: figureOf(records, entry.row),
      record: sourceOf(records, entry.row.record_id),
      carriedOver: carriedOver(records, entry.row.filed_on, entry.row.decided_on),
    }))
    .sort((a, b) => compareDays(a.row.filed_on, b.row.filed_on));
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function openIn(start: string, closedOn: string | null, today: string) {
  return { start, end: closedOn ?? (today > start ? today : start) };
}

function sourceOf(records: Records, id: string | null): SourceRecord | null {
  return id === null ? null : (records.sources.get(id) ?? null);
}

function carriedOver(records: Records, from: string, closedOn: string | null): Cycle[] {
  const [longest = []] = records.indicators.kinds.values();
  return longest.filter(({ end }) => end >= from && end < (closedOn ?? records.today));
}

function figureOf(records: Records, row: Objection): ObjectedFigure | null {
  const cycle = row.cycle_id === null ? undefined : records.cycles.get(row.cycle_id);
  if (cycle === undefined || row.item_id === null) return null;
  const kind = records.units.get(row.subject_id)?.kind ?? 'official';
  return {
    cycle,
    itemId: row.item_id,
    item: records.indicators.item(kind, row.item_id),
    level: levelOf(records, row.subject_id, row.item_id, cycle),
  };
}
