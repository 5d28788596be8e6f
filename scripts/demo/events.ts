/** The events of years and quarters: what was drawn, and what is told. */
import { QUARTERS, YEARS, quarterId } from './calendar.ts';
import type { Drawn } from './drawn-events.ts';
import { drawEvents } from './drawn-events.ts';
import { officialEvents } from './official-events.ts';
import type { Cell } from './table.ts';
import { sortedCsv } from './table.ts';
import { TOLD_EVENTS } from './told-events.ts';

const HEADER = 'event_id,subject_id,item_id,date,kind,count,points,source,reason_zh,reason_en';

/** The accidents of a quarter stand in the quarter's file and in the year's: each cycle counts its own. */
export function eventFiles(): [path: string, text: string][] {
  return YEARS.flatMap((year) => {
    const drawn = drawEvents(year);
    const quarters = QUARTERS.map((quarter) => {
      const isOwn = (one: Drawn) => one.quarter === quarter && one.item === 'safety';
      return eventFile(quarterId(year, quarter), drawn.filter(isOwn), []);
    });
    return [eventFile(String(year), drawn, [...toldCells(year), ...officialEvents(year)]), ...quarters];
  });
}

function eventFile(cycle: string, drawn: readonly Drawn[], told: readonly Cell[][]): [string, string] {
  const rows = drawn.map((one, at) => drawnCells(cycle, one, at));
  return [`events/${cycle}.csv`, sortedCsv(HEADER, [...rows, ...told])];
}

function drawnCells(cycle: string, one: Drawn, at: number): Cell[] {
  const kind = one.item.endsWith('safety') ? 'accident' : 'breach';
  return [`${cycle}-${number(at)}`, one.subject, one.item, one.date, kind, 1, '', one.source, ...one.reason];
}

function toldCells(year: number): Cell[][] {
  const told = TOLD_EVENTS.filter((one) => one.date.startsWith(String(year)));
  return told.map((one, at) => {
    const id = `${year}-t${number(at)}`;
    return [id, one.subject, '', one.date, one.kind, '', one.points, one.source, one.zh, one.en];
  });
}

function number(at: number): string {
  return String(at + 1).padStart(3, '0');
}
